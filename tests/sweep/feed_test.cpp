#include <ample/sweep/feed.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

/// A line that can't be used, with the words the analyst sees.
struct Wrong {
    std::string_view line;
    std::string_view why;
};

constexpr Wrong wrong_lines[] = {
    {"domain,,x", "no value"},
    {"domain,not a name,x", "not a domain name: not a name"},
    {"ipv4,198.18.300.1,x", "not an IPv4 address: 198.18.300.1"},
    {"md5,abc,x", "not 32 hex digits: abc"},
    {"sha1,zz,x", "not 40 hex digits: zz"},
    {"uri-regex,a(b,x", "not a regular expression (RE2): missing ): a(b"},
    {"yara,rule x {},x", "indicators of type 'yara' are not swept"},
    {"domain,co.jp,x", "a public suffix: every name under it would match: co.jp"},
    {"domain,com.,x", "not a domain name: com."},
    {"domain,localhost,x", "not a domain name: localhost"},
    {"ip,0.0.0.0,x", "the unspecified address: 0.0.0.0"},
    {"ip,255.255.255.255,x", "the broadcast address: 255.255.255.255"},
    {"ip,127.0.0.1,x", "a loopback address: 127.0.0.1"},
    {"ip,::1,x", "a loopback address: ::1"},
    {"ip,::ffff:127.0.0.1,x", "a loopback address: 127.0.0.1"},
    {"ip,0.0.0.0/0,x", "a network of more than a 256th of all addresses (below /8): 0.0.0.0/0"},
    {"ip,2000::/3,x", "a network below /16: 2000::/3"},
    {"ip,198.51.100.0/33,x", "not an IPv4 address: 198.51.100.0/33"},
    {"url,http://,x", "not a URL with a host: http://"},
    {"url,http:///a,x", "not a URL with a host: http:///a"},
    {"mail,nobody,x", "not a mail address: nobody"},
    {"md5,D41D8CD98F00B204E9800998ECF8427E,x",
     "the hash of an empty file: D41D8CD98F00B204E9800998ECF8427E"},
    {"sha1,da39a3ee5e6b4b0d3255bfef95601890afd80709,x",
     "the hash of an empty file: da39a3ee5e6b4b0d3255bfef95601890afd80709"},
    {"ja4,t13d,x", "not a JA4 fingerprint: t13d"},
    {"literal,abc,x", "a text too short to mean anything: abc"},
    {"glob,*.*,x", "a pattern that matches nearly anything: *.*"},
    {",some words,x", "neither hash, address nor domain name, and no type is given: some words"},
};

} // namespace

TEST_CASE("feed: nonsense is reported by its line, and the rest is used") {
    for (const auto& wrong : wrong_lines) {
        const auto text =
            "type,value,family\n" + std::string(wrong.line) + "\ndomain,evil.example,Quillet\n";
        INFO(wrong.line);
        const auto feed = read_feed(text, {});
        REQUIRE(feed);
        REQUIRE(feed->defects.size() == 1);
        CHECK(feed->defects[0].line == 2);
        CHECK(feed->defects[0].why == wrong.why);
        REQUIRE(feed->indicators.size() == 1);
        CHECK(feed->indicators[0].line == 3);
        CHECK(feed->indicators[0].family == "Quillet");
    }
}

TEST_CASE("feed: columns come in any order under any of their names") {
    const auto feed = read_feed("\"ioc\";\"kind\";\"comment\"\n"
                                "evil.example;hostname;\"benign, too\"\n",
                                {});
    REQUIRE(feed);
    REQUIRE(feed->indicators.size() == 1);
    CHECK(feed->indicators[0].type == Type::domain);
    CHECK(feed->indicators[0].benign_too);
}

TEST_CASE("feed: a pattern's check is read out of its note") {
    const auto feed = read_feed("type,value,note\nuri-regex,=([0-9a-f]{8})([0-9a-f]{8}),\"confirm: "
                                "crc32 of group 1 as ASCII equals group 2\"\n",
                                {});
    REQUIRE(feed);
    REQUIRE(feed->indicators.size() == 1);
    CHECK(feed->indicators[0].has_crc_check);
}

TEST_CASE("feed: a plain list gives its types by their shape") {
    const auto feed = read_feed("# comment\nevil.example\n198.51.100.7  # host\n"
                                "098f6bcd4621d373cade4e832627b4f6\nnothing useful here\n",
                                {});
    REQUIRE(feed);
    REQUIRE(feed->indicators.size() == 3);
    CHECK(feed->indicators[0].type == Type::domain);
    CHECK(feed->indicators[1].type == Type::ipv4);
    CHECK(feed->indicators[2].type == Type::md5);
    REQUIRE(feed->defects.size() == 1);
    CHECK(feed->defects[0].line == 5);
}

TEST_CASE("feed: each indicator's origin is its line") {
    const std::string text = "type,value\ndomain,evil.example\n";
    const auto feed = read_feed(text, {"intel/x.csv", Digest::of(text), "", {}});
    REQUIRE(feed);
    const auto& origin = std::get<ByteOrigin>(feed->indicators.at(0).origins.at(0));
    CHECK(text.substr(origin.range.begin, origin.range.size()) == "domain,evil.example\n");
    CHECK(origin.exhibit == Digest::of(text));
}

TEST_CASE("feed: repetitions count once, prose is no feed") {
    CHECK(read_feed("value\nevil.example\nEVIL.example.\n", {})->indicators.size() == 1);
    CHECK_FALSE(is_feed("It was a dark and stormy night.\nThe rain fell in torrents.\n"));
    CHECK_FALSE(is_feed(""));
    CHECK_FALSE(read_feed("no indicator in here at all\n", {}));
}
