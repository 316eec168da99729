#include <ample/sweep/set.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

Indicator indicator(Type type, std::string value) {
    Indicator one;
    one.type = type;
    one.value = std::move(value);
    return one;
}

/// The patterns found in one field, as "pattern" or "pattern~" when it is a mention only.
std::vector<std::string> found(const IndicatorSet& set,
                               std::string_view format,
                               std::string_view name,
                               std::string_view value) {
    const read::Field field{name, value, {}};
    Matcher matcher(set, format);
    std::vector<std::string> patterns;
    for (const auto& match : matcher.find({.fields = {&field, 1}})) {
        patterns.push_back(set.indicators()[match.indicator].value + (match.is_contact ? "" : "~"));
    }
    return patterns;
}

using Patterns = std::vector<std::string>;

} // namespace

TEST_CASE("matcher: a domain counts with its sub-domains and at label borders only") {
    const auto set = IndicatorSet::build({indicator(Type::domain, "Evil.example.NET")});
    const auto in_host = [&](std::string_view text) { return found(set, "zeek", "query", text); };
    CHECK(in_host("evil.example.net") == Patterns{"Evil.example.NET"});
    CHECK(in_host("a.b.EVIL.example.net.") == Patterns{"Evil.example.NET"});
    CHECK(in_host("notevil.example.net").empty());
    CHECK(in_host("evil.example.net.org").empty());
    CHECK(in_host("example.net").empty());
}

TEST_CASE("matcher: a name in the host of a URL is a contact, elsewhere a mention") {
    const auto set = IndicatorSet::build({indicator(Type::domain, "evil.example.net")});
    const auto in_url = [&](std::string_view text) { return found(set, "squid", "url", text); };
    CHECK(in_url("http://evil.example.net:8080/a") == Patterns{"evil.example.net"});
    CHECK(in_url("evil.example.net:443") == Patterns{"evil.example.net"});
    CHECK(in_url("http://search.example.com/?q=evil.example.net") == Patterns{"evil.example.net~"});
    CHECK(found(set, "text", "line", "see evil.example.net") == Patterns{"evil.example.net~"});
}

TEST_CASE("matcher: a path of two slashes is one on the server that was asked") {
    const auto set = IndicatorSet::build({indicator(Type::url, "http://evil.example/a")});
    const auto in_url = [&](std::string_view text) { return found(set, "weblog", "url", text); };
    CHECK(in_url("//evil.example/a/b.php") == Patterns{"http://evil.example/a~"});
    CHECK(in_url("http://evil.example/a/b.php") == Patterns{"http://evil.example/a"});
    CHECK(found(set, "ndjson", "request", "GET //evil.example/a HTTP/1.1") ==
          Patterns{"http://evil.example/a~"});
}

TEST_CASE("matcher: a collector of Windows events is a mention in its host") {
    const auto set = IndicatorSet::build({indicator(Type::domain, "evil.example")});
    Matcher matcher(set, "ndjson");
    const read::Field fields[] = {
        {"EventID", "3", {}}, {"Hostname", "ws5", {}}, {"host", "wec.evil.example", {}}};
    const auto collected = matcher.find({.fields = fields});
    REQUIRE(collected.size() == 1);
    CHECK_FALSE(collected.front().is_contact);
    CHECK(found(set, "ndjson", "host", "wec.evil.example") == Patterns{"evil.example"});
}

TEST_CASE("matcher: an address is no part of a longer number") {
    const auto set = IndicatorSet::build({indicator(Type::ipv4, "198.51.100.7")});
    const auto in_peer = [&](std::string_view text) { return found(set, "squid", "peer", text); };
    CHECK(in_peer("198.51.100.7") == Patterns{"198.51.100.7"});
    CHECK(in_peer("198.51.100.7:443") == Patterns{"198.51.100.7"});
    CHECK(in_peer("198.51.100.70").empty());
    CHECK(in_peer("1.198.51.100.7").empty());
    CHECK(in_peer("198.51.100.7.1").empty());
    CHECK(found(set, "text", "line", "from (198.51.100.7).") == Patterns{"198.51.100.7~"});
}

TEST_CASE("matcher: hashes are told from import hashes") {
    const std::string hash = "0123456789abcdef0123456789ABCDEF";
    const auto set =
        IndicatorSet::build({indicator(Type::md5, hash), indicator(Type::imphash, hash)});
    const auto in = [&](std::string_view text) { return found(set, "ndjson", "Hashes", text); };
    CHECK(in("SHA1=00,MD5=" + hash).size() == 1);
    CHECK(in("IMPHASH=" + hash).size() == 1);
    CHECK(in("MD5=" + hash + ",IMPHASH=" + hash).size() == 2);
    CHECK(in("MD5=" + hash + "0").empty());
}

TEST_CASE("matcher: user agents match whole, file names at their last part") {
    const auto set =
        IndicatorSet::build({indicator(Type::user_agent, "Mozilla/4.0 (SV1)"),
                             indicator(Type::filename, "dw api.dll"),
                             indicator(Type::filename, "bad.exe"),
                             indicator(Type::filename_regex, "^0000[0-9A-Z]{2}\\.bin$"),
                             indicator(Type::uri_file, "jcbhe.asp")});
    CHECK(found(set, "ndjson", "user_agent", "Mozilla/4.0 (SV1)").size() == 1);
    CHECK(found(set, "ndjson", "user_agent", "Mozilla/4.0 (SV1) x").empty());
    CHECK(found(set, "ndjson", "Image", "C:\\Temp\\BAD.exe") == Patterns{"bad.exe"});
    CHECK(found(set, "ndjson", "Image", "C:\\Temp\\notbad.exe").empty());
    CHECK(found(set, "ndjson", "Image", "C:\\Temp\\dw api.dll") == Patterns{"dw api.dll"});
    CHECK(found(set, "ndjson", "Image", "C:\\0000A1.bin") == Patterns{"^0000[0-9A-Z]{2}\\.bin$"});
    CHECK(found(set, "squid", "url", "http://a.example/x/JCBHE.asp?1") == Patterns{"jcbhe.asp"});
    CHECK(found(set, "squid", "url", "http://a.example/jcbhe.asp/x").empty());
}

TEST_CASE("matcher: a pattern with a check needs the sum to hold") {
    auto checked = indicator(Type::uri_regex, "=([0-9a-f]{8})([0-9a-f]{8})[12]\\S+\\s");
    checked.has_crc_check = true;
    const auto set = IndicatorSet::build({checked});
    const auto good = found(set, "squid", "url", "http://a.example/?abc=940785246f0c22b41x");
    CHECK(good.size() == 2); // the pattern and the built-in beacon
    CHECK(found(set, "squid", "url", "http://a.example/?abc=940785246f0c22b51x").empty());
}

TEST_CASE("matcher: host and path in two fields are one URL") {
    const auto set = IndicatorSet::build(
        {indicator(Type::uri_regex, "http://evil\\.example/set\\.html\\?[a-z]+=1$")});
    const read::Field fields[] = {{"host", "evil.example", {}}, {"uri", "/set.html?abc=1", {}}};
    Matcher matcher(set, "zeek");
    CHECK(matcher.find({.fields = fields}).size() == 1);
}

TEST_CASE("matcher: host, port and path in three fields are one URL") {
    const auto set = IndicatorSet::build({indicator(Type::url, "http://evil.example:8080/gate")});
    const auto in = [&](std::string_view format, const std::vector<read::Field>& fields) {
        Matcher matcher(set, format);
        return matcher.find({.fields = fields}).size();
    };
    CHECK(in("eve",
             {{"http.hostname", "evil.example", {}},
              {"dest_port", "8080", {}},
              {"http.url", "/gate/x?y", {}}}) == 1);
    CHECK(in("zeek",
             {{"id.resp_p", "8080", {}}, {"host", "evil.example", {}}, {"uri", "/gate", {}}}) == 1);
    CHECK(in("zeek",
             {{"id.resp_p", "81", {}}, {"host", "evil.example", {}}, {"uri", "/gate", {}}}) == 0);
    CHECK(in("zeek",
             {{"id.orig_p", "8080", {}}, {"host", "evil.example", {}}, {"uri", "/gate", {}}}) == 0);
    CHECK(in("zeek",
             {{"id.resp_p", "8080", {}}, {"host", "evil.example", {}}, {"uri", "/gatex", {}}}) ==
          0);
}

TEST_CASE("matcher: look-up agrees with comparing every indicator one by one") {
    std::mt19937 random(7);
    std::vector<Indicator> indicators;
    for (int i = 0; i < 200; ++i) {
        indicators.push_back(indicator(Type::domain,
                                       std::string(1, static_cast<char>('a' + i % 26)) +
                                           std::to_string(i % 7) + ".example"));
    }
    const auto set = IndicatorSet::build(indicators);
    for (int round = 0; round < 2000; ++round) {
        std::string name;
        for (std::size_t part = random() % 3; part > 0; --part) {
            name += std::string(1, static_cast<char>('a' + random() % 26)) + ".";
        }
        name += std::string(1, static_cast<char>('a' + random() % 26)) +
                std::to_string(random() % 9) + ".example";
        std::size_t expected = 0;
        for (const auto& one : indicators) {
            const bool is_same = name == one.value;
            const bool is_below = name.ends_with("." + one.value);
            expected += is_same || is_below ? 1 : 0;
        }
        REQUIRE(found(set, "zeek", "query", name).size() == expected);
    }
}
