// Feeds in JSON of no standard: where rows are found, what they say, and what is refused.

#include <ample/sweep/feed.hpp>
#include <ample/sweep/set_builder.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

using Lines = std::vector<std::string>;

/// "type value" of each indicator, in order.
Lines told(const Feed& feed) {
    Lines lines;
    for (const auto& one : feed.indicators) {
        lines.push_back(std::string(to_text(one.type)) + " " + one.value);
    }
    return lines;
}

/// "line: why" of each.
Lines told(const std::vector<FeedDefect>& defects) {
    Lines lines;
    for (const auto& one : defects) {
        lines.push_back(std::to_string(one.line) + ": " + one.why);
    }
    return lines;
}

Feed read(std::string_view text) {
    CHECK(feed_format(text) == FeedFormat::json);
    auto feed = read_feed(text, {"feed", {}, "", {Tlp::green, Pap::clear}});
    REQUIRE_MESSAGE(feed, (feed ? "" : feed.error().what));
    return *feed;
}

/// What the refusal of a feed says.
std::string refused(std::string_view text) {
    const auto feed = read_feed(text, {"feed", {}, "", {}});
    return feed ? "read" : feed.error().what;
}

struct Form {
    std::string_view text;
    Lines told;
};

const Form forms[] = {
    {R"([{"value": "evil.example", "type": "domain"}, {"value": "198.51.100.7"}])",
     {"domain evil.example", "ipv4 198.51.100.7"}},
    {"{\"ioc\": \"evil.example\"}\n\n{\"ioc\": \"198.51.100.7\"}\r\n",
     {"domain evil.example", "ipv4 198.51.100.7"}},
    {"{\"ioc\": \"evil.example\"},\n{\"ioc\": \"198.51.100.7\"}",
     {"domain evil.example", "ipv4 198.51.100.7"}},
    {"{\n\"ioc\": \"evil.example\"\n}\n{\n\"ioc\": \"198.51.100.7\"\n}\n",
     {"domain evil.example", "ipv4 198.51.100.7"}},
    {"\xEF\xBB\xBF{\"ioc\": \"evil.example\"}", {"domain evil.example"}},
    {R"({"7": [{"ioc_value": "198.51.100.7:443", "ioc_type": "ip:port"}],
         "8": [{"ioc_value": "evil.example", "ioc_type": "domain"}]})",
     {"ipv4 198.51.100.7", "domain evil.example"}},
    {R"({"7": {"ioc_value": "evil.example"}, "8": {"ioc_value": "bad.example"}})",
     {"domain evil.example", "domain bad.example"}},
    {R"({"query_status": "ok", "data": [{"ioc": "evil.example"}]})", {"domain evil.example"}},
    {R"({"query_status": "ok", "host": "198.51.100.7", "urls": [{"url": "http://evil.example/a"}]})",
     {"url http://evil.example/a"}},
    {R"({"results": [{"name": "Pulse", "tags": ["a"], "indicators":
         [{"indicator": "evil.example", "type": "hostname"}]}]})",
     {"domain evil.example"}},
    {R"(["evil.example", "hxxp://198.51.100[.]7/a", "198.51.100.4-198.51.100.7"])",
     {"domain evil.example", "url http://198.51.100.7/a", "network 198.51.100.4/30"}},
    {R"({"authors": ["A. Person", "B. Person"], "data": [{"ioc": "evil.example"}]})",
     {"domain evil.example"}},
    {R"([".evil.example", "198.51.100.7 # why"])", {"domain evil.example", "ipv4 198.51.100.7"}},
    {R"({"updated": 5, "domains": ["evil.example"], "addresses": ["198.51.100.7"]})",
     {"domain evil.example", "ipv4 198.51.100.7"}},
    {R"([{"ip_address": "198.51.100.7", "port": 443, "hostname": null, "malware": "Quillet"}])",
     {"ipv4 198.51.100.7"}},
    {R"([{"url": "http://evil.example/a", "details": [{"ip_address": "192.0.2.1"}]},
         {"url": "http://evil.example/b"}])",
     {"url http://evil.example/a", "url http://evil.example/b"}},
    {R"([{"ip": ["198.51.100.7", "198.51.100.8"]}, {"value": ["evil.example", "bad.example"]}])",
     {"ipv4 198.51.100.7", "ipv4 198.51.100.8", "domain evil.example", "domain bad.example"}},
    {R"([{"file_name": "a.exe", "sha256_hash":
         "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "code_sign": []}])",
     {"sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}},
    {R"([{"Value": "ev\u0069l.example", "Valid until": "2030-01-01"}])", {"domain evil.example"}},
};

struct Wrong {
    std::string_view object;
    std::string_view why;
};

const Wrong wrong_objects[] = {
    {R"({"value": "co.jp"})", "a public suffix: every name under it would match: co.jp"},
    {R"({"value": null})", "no value"},
    {R"({"value": {"ioc": "a.example"}})", "no value"},
    {R"({"comment": "a word"})", "no value"},
    {R"({"value": "a.example", "type": "yara"})", "indicators of type 'yara' are not swept"},
    {R"({"value": "a.example", "value": "b.example"})", "the key 'value' stands in it twice"},
    {"{\"value\": \"a\xFF.example\"}", "not JSON in UTF-8"},
    {R"({"value": "a.example", "more": tru})", "not JSON in UTF-8"},
    {R"({"value": "a.example", "score": 1e999})", "not JSON in UTF-8"},
    {R"({"value": "a.example", "to_ids": false})",
     "to_ids is not set: told of, not called an indicator"},
    {R"({"ts": 1.5, "host": "a.example"})", "a record of a log ('ts'), not of a feed"},
    {"5", "neither an object nor a text"},
    {R"("# a comment")", "no value"},
    {R"("some words")", "neither hash, address nor domain name, and no type is given: some words"},
};

} // namespace

TEST_CASE("json feed: rows are found in whatever stands around them") {
    for (const auto& [text, wanted] : forms) {
        INFO(text);
        const auto feed = read(text);
        CHECK(told(feed) == wanted);
        CHECK(told(feed.defects) == Lines{});
    }
}

TEST_CASE("json feed: keys mean what the columns of tables mean, and each row tells its bytes") {
    const std::string text = R"({"12345": [{
"ioc_value": "198.51.100.7:443", "ioc_type": "ip:port", "threat_type": "botnet_cc",
"malware_printable": "Quillet", "first_seen_utc": "2021-04-20 10:00:00", "confidence_level": 75,
"valid_until": 1893456000, "reference": ["one", "two"], "tags": "c2, TLP:AMBER", "anonymous": "0"}]})";
    const auto feed = read(text);
    REQUIRE(feed.indicators.size() == 1);
    const auto& one = feed.indicators[0];
    CHECK(one.family == "Quillet");
    CHECK(one.first_seen == "2021-04-20 10:00:00");
    CHECK(one.confidence == 75);
    CHECK(one.source == "one, two");
    CHECK(one.id == "12345");
    CHECK(one.valid_until->unix_nanoseconds == 1893456000LL * 1'000'000'000);
    CHECK(one.labels == Lines{"botnet_cc", "c2", "TLP:AMBER"});
    CHECK(one.marking.tlp == Tlp::amber);
    CHECK(one.line == 1);
    const auto where = std::get<ByteOrigin>(one.origins.at(0)).range;
    CHECK(text.substr(where.begin, where.size()) == text.substr(11, text.size() - 13));
    CHECK(told(feed.notes) == Lines{"1: key 'anonymous' is not used",
                                    "1: object 1: 198.51.100.7:443: the port is not swept"});
}

TEST_CASE("json feed: of several markings the strictest counts") {
    for (const auto* const text :
         {R"([{"value": "evil.example", "tags": ["tlp:green", "tlp:red"]}])",
          R"([{"value": "evil.example", "tlp": "red", "tags": ["tlp:green"]}])",
          R"([{"value": "evil.example", "tlp": "green", "Tag": [{"id": 5, "name": "tlp:red"}]}])",
          "value,tlp,tags\nevil.example,green,tlp:red\n"}) {
        const auto feed = read_feed(text, {});
        REQUIRE(feed);
        CHECK(feed->indicators.at(0).marking.tlp == Tlp::red);
    }
}

TEST_CASE("json feed: what an object says of all rows in it holds for each") {
    const auto feed = read(R"({"indicators": [{"indicator": "evil.example", "tags": ["own"]},
        {"indicator": "bad.example", "tlp": "green", "source": "other"}],
        "tlp": "red", "tags": ["c2", "x"], "source": "CERT", "description": "d"})");
    REQUIRE(feed.indicators.size() == 2);
    CHECK(feed.indicators[0].marking.tlp == Tlp::red);
    CHECK(feed.indicators[1].marking.tlp == Tlp::red);
    CHECK(feed.indicators[0].labels == Lines{"own", "c2", "x"});
    CHECK(feed.indicators[0].source == "CERT");
    CHECK(feed.indicators[1].source == "other");
    const auto odd = read(R"({"tlp": {"level": "red"}, "data": [{"ioc": "evil.example"}]})");
    CHECK(told(odd.notes) == Lines{"1: 'tlp' of the object around the others is not used"});
    const auto texts = read(R"({"marking": "TLP:AMBER", "domains": ["evil.example"]})");
    CHECK(texts.indicators.at(0).marking.tlp == Tlp::amber);
}

TEST_CASE("json feed: an object that gives nothing is told by line and number, the rest is used") {
    for (const auto& [object, why] : wrong_objects) {
        INFO(object);
        const auto feed = read("[{\"value\": \"evil.example\"},\n" + std::string(object) +
                               ",\n{\"value\": \"bad.example\"}]");
        CHECK(told(feed) == Lines{"domain evil.example", "domain bad.example"});
        CHECK(told(feed.defects) == Lines{"2: object 2: " + std::string(why)});
    }
}

TEST_CASE("json feed: a broken line costs itself, a cut end what is behind it") {
    const auto lines = read("{\"value\": \"evil.example\"}\n{\"value\": \"a.example\"\nnonsense\n"
                            "{\"value\": \"b.example\"} {}\n{\"value\": \"bad.example\"}\n"
                            "{\"value\": \"worse.example\"}\n");
    CHECK(told(lines) ==
          Lines{"domain evil.example", "domain bad.example", "domain worse.example"});
    CHECK(told(lines.defects) == Lines{"2: object 2: not JSON in UTF-8",
                                       "3: object 3: neither an object nor a text",
                                       "4: object 4: not JSON"});
    const auto cut = read("[{\"value\": \"evil.example\"},\n{\"value\": \"bad.exa");
    CHECK(told(cut) == Lines{"domain evil.example"});
    CHECK(told(cut.defects) ==
          Lines{"2: object 2: not JSON in UTF-8", "2: the JSON ends too early"});
    CHECK(refused("[{\"value\": \"bad.exa") == "feed: the JSON ends too early");
}

TEST_CASE("json feed: what is used but not whole is a note") {
    const auto feed = read(R"([{"value": "evil.example", "malware": {"name": "Quillet"}}])");
    CHECK(told(feed.notes) == Lines{"1: object 1: 'malware' is no text, and not used"});
    const auto around =
        read(R"({"host": "198.51.100.7", "urls": [{"url": "http://evil.example/"}]})");
    CHECK(told(around.notes) == Lines{"1: the value of the object around the others is not used"});
}

TEST_CASE("json feed: what is no feed is refused with what was expected") {
    CHECK(refused(R"({"a": 1, "b": [2, 3]})") == "feed: JSON without objects that have a value");
    CHECK(refused("{}") == "feed: JSON without objects that have a value");
    CHECK(
        refused(R"([{"value": "Group One"}, {"value": "Group Two"}, {"value": "evil.example"}])") ==
        "feed: JSON, but only 1 of 3 objects give an indicator; line 1, object 1: neither hash, "
        "address nor domain name, and no type is given: Group One");
    const std::string log = R"({"ts": 1, "id.orig_h": "10.0.0.1", "host": "a.example"})";
    CHECK(refused(log + "\n" + log + "\n") ==
          "feed: JSON, but only 0 of 2 objects give an indicator; line 1, object 1: a record of a "
          "log ('ts'), not of a feed");
    const std::string proxy = R"({"timestamp": "x", "url": "http://evil.example/", "user": "a"})";
    CHECK(refused(R"({"EventID": 1, "tags": ["a"], "host": "a.example"})").find("'EventID'") !=
          std::string::npos);
    const std::string mail = R"({"ts": 1, "path": ["192.0.2.1"], "subject": "a"})";
    CHECK(refused(mail).find("'ts'") != std::string::npos);
    CHECK(refused(mail + "\n" + mail).find("'ts'") != std::string::npos);
    CHECK(refused("[" + mail + "]") == "feed: JSON without objects that have a value");
    CHECK(refused(proxy).starts_with("feed: JSON, but only 0 of 1 objects"));
    CHECK(refused(R"({"name": "L", "type": "hostname", "list": ["evil.example"],
                      "matching_attributes": ["domain"]})") ==
          "feed: a warning list of MISP, which marks indicators and is no feed");
    const auto hint = read_feed("{}", {}).error().hint;
    CHECK(hint.find("JSON of objects with a 'value'") != std::string::npos);
}

TEST_CASE("json feed: standards keep their own readers, lists that look like JSON stay lists") {
    CHECK(feed_format(R"({"type": "bundle", "id": "x", "objects": [{"value": "a.example"}]})") ==
          FeedFormat::stix);
    CHECK(feed_format(R"([{"Event": {"value": "a.example"}}])") == FeedFormat::misp);
    CHECK_FALSE(feed_format(R"({"type": "string", "list": ["a.example"]})"));
    for (const auto* const text :
         {"[2001:db8::1]:443\n[2001:db8::2]:443\n", "[Adblock Plus 2.0]\n||evil.example^\n"}) {
        CHECK(feed_format(text) == FeedFormat::list);
        CHECK_FALSE(read_feed(text, {})->indicators.empty());
    }
}

TEST_CASE("json feed: it is packed as other feeds are") {
    SetBuilder builder;
    const auto packed = builder.add_feed(R"([{"value": "evil.example"}, {"value": "x"}])", {});
    REQUIRE(packed);
    CHECK(packed->entries == 1);
    CHECK(packed->defects == 1);
}

TEST_CASE("json feed: hostile text ends in words, in time that grows with its size") {
    const std::size_t many = 400'000;
    const std::string opening(many, '[');
    const std::string closing(many, ']');
    std::string empties = "[";
    std::string numbers = "[\"evil.example\"";
    std::string values =
        "[{\"note\": \"" + std::string(500'000, 'x') + "\", \"value\": [\"a.example\"";
    for (std::size_t i = 0; i < many; ++i) {
        empties += "[],";
        numbers += ",1";
        values += i < 30'000 ? ",\"a" + std::to_string(i) + ".example\"" : "";
    }
    std::string rows;
    for (std::size_t i = 0; i < 10'000; ++i) {
        rows += R"({"ip": "192.0.2.1"},)";
    }
    for (const auto& [text, why] : {
             std::pair(opening, "JSON without objects"),
             std::pair(opening + closing, "JSON without objects"),
             std::pair("[{\"value\": " + opening + closing + "}]", "JSON without objects"),
             std::pair("{\"value\": \"a\", \"b\": " + opening + closing + "}",
                       "nested more than 64"),
             std::pair("[{\"value\": \"" + std::string(2'000'000, 'a') + "\"}]",
                       "an object of more than 1 MiB"),
             std::pair(empties + "]", "JSON without objects"),
             std::pair(numbers + "]", "only 1 of 100003 objects"),
             std::pair("{\"tags\": \"" + std::string(50'000, ',') + "\", \"data\": [" + rows +
                           "{}]}",
                       "more text is repeated"),
             std::pair(values + "]}]", "more text is repeated"),
         }) {
        INFO(text.substr(0, 40));
        CHECK(refused(text).find(why) != std::string::npos);
    }
}

TEST_CASE("json feed: every example of the specification is read whole") {
    std::ifstream file(AMPLE_SOURCE_DIR "/docs/formats/feeds.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const std::string fence = "```json\n";
    std::size_t examples = 0;
    for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
        const auto begin = at + fence.size();
        const auto example = page.substr(begin, page.find("```", begin) - begin);
        INFO(example);
        const auto feed = read(example);
        CHECK_FALSE(feed.indicators.empty());
        CHECK(told(feed.defects) == Lines{});
        ++examples;
    }
    CHECK(examples == 6);
}
