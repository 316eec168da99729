// STIX objects that replace each other, their markings, and patterns that are read back.

#include <ample/sweep/feed.hpp>
#include <ample/sweep/url_pattern.hpp>

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

using Lines = std::vector<std::string>;

Lines told(const Feed& feed) {
    Lines lines;
    for (const auto& one : feed.indicators) {
        lines.push_back(std::string(to_text(one.type)) + " " + one.value);
    }
    return lines;
}

Lines whys(const std::vector<FeedDefect>& defects) {
    Lines lines;
    for (const auto& one : defects) {
        lines.push_back(one.why);
    }
    return lines;
}

/// A bundle of indicators: of each its number and more members, with "'" for quotes.
Feed bundle(const std::vector<std::string>& objects) {
    std::string text = R"({"type": "bundle", "objects": [)";
    for (const auto& object : objects) {
        auto members = object;
        for (char& c : members) {
            c = c == '`' ? '"' : c;
        }
        text += (text.ends_with('[') ? "{" : ", {") + members + "}";
    }
    auto feed = read_feed(text + "]}", {"feed", {}, "", {Tlp::green, Pap::clear}});
    REQUIRE(feed);
    return *feed;
}

std::string indicator(const std::string& address, const std::string& more) {
    return "`type`: `indicator`, `id`: `indicator--1`, `pattern`: `[ipv4-addr:value = '" + address +
           "']`" + more;
}

} // namespace

TEST_CASE("STIX: of objects with one id only the latest counts, and the others are told") {
    const std::string old_one = ", `modified`: `2021-01-01T00:00:00Z`";
    const auto revoked = bundle(
        {indicator("203.0.113.7", old_one),
         indicator("203.0.113.7", ", `modified`: `2022-01-01T00:00:00.5Z`, `revoked`: true")});
    CHECK(told(revoked).empty());
    CHECK(whys(revoked.defects) ==
          Lines{"an older version; the one of 2022-01-01T00:00:00.5Z counts: indicator--1",
                "revoked by its source: indicator--1"});
    const auto changed = bundle({indicator("203.0.113.8",
                                           ", `created`: `2020-01-01T00:00:00Z`, "
                                           "`modified`: `2022-01-01T00:00:00Z`"),
                                 indicator("203.0.113.7", ", `created`: `2020-01-01T00:00:00Z`")});
    CHECK(told(changed) == Lines{"ipv4 203.0.113.8"});
    CHECK(changed.defects.size() == 1);
    CHECK(told(bundle({indicator("203.0.113.7", ""), indicator("203.0.113.8", "")})) ==
          Lines{"ipv4 203.0.113.7", "ipv4 203.0.113.8"});
}

TEST_CASE("STIX: a relationship that was revoked names nothing") {
    const std::string malware = "`type`: `malware`, `id`: `malware--1`, `name`: `Quillet`";
    const std::string link =
        "`type`: `relationship`, `relationship_type`: `indicates`, "
        "`source_ref`: `indicator--1`, `target_ref`: `malware--1`, `revoked`: ";
    const auto one = indicator("203.0.113.7", "");
    CHECK(bundle({malware, link + "false", one}).indicators.at(0).family == "Quillet");
    CHECK(bundle({malware, link + "true", one}).indicators.at(0).family.empty());
}

TEST_CASE("STIX: labels mark too, and a marking that nothing defines is red") {
    CHECK(bundle({indicator("203.0.113.7", ", `labels`: [`tlp:red`]")})
              .indicators.at(0)
              .marking.tlp == Tlp::red);
    const auto unknown =
        bundle({indicator("203.0.113.7", ", `object_marking_refs`: [`marking-definition--9`]")});
    CHECK(unknown.indicators.at(0).marking.tlp == Tlp::red);
    CHECK(whys(unknown.notes) ==
          Lines{"marking 'marking-definition--9' is not known; taken as TLP:RED"});
    const auto statement =
        bundle({"`type`: `marking-definition`, `id`: `marking-definition--9`, "
                "`definition_type`: `statement`, `definition`: {`statement`: `(c)`}",
                indicator("203.0.113.7", ", `object_marking_refs`: [`marking-definition--9`]")});
    CHECK(statement.indicators.at(0).marking.tlp == Tlp::green);
}

TEST_CASE("STIX: what its source knows as benign, and as nothing else, is no indicator") {
    const auto benign = bundle({indicator("203.0.113.7", ", `indicator_types`: [`benign`]")});
    CHECK(told(benign).empty());
    CHECK(whys(benign.defects) == Lines{"known as benign by its source: indicator--1"});
    const auto both = bundle(
        {indicator("203.0.113.7", ", `indicator_types`: [`benign`, `c2`], `labels`: [`c2`]")});
    CHECK(told(both) == Lines{"ipv4 203.0.113.7"});
    CHECK(both.indicators[0].labels == Lines{"c2", "benign"});
}

TEST_CASE("STIX: a name and all below it is a name, as in lists") {
    const auto feed = bundle({"`type`: `indicator`, `id`: `indicator--1`, "
                              "`pattern`: `[domain-name:value LIKE '%.evil.example']`"});
    CHECK(told(feed) == Lines{"domain evil.example"});
}

TEST_CASE("MISP: samples and attachments are swept, what a key holds is told") {
    const auto feed = read_feed(
        R"({"Event": {"info": "t", "Attribute": [
 {"type": "malware-sample", "to_ids": true, "value": "ev.exe|0123456789abcdef0123456789abcdef"},
 {"type": "email-attachment", "to_ids": true, "value": "invoice_4711.zip"},
 {"type": "regkey|value", "to_ids": true, "value": "HKLM\\Software\\Evil|C:\\a.exe"}]}})",
        {"feed", {}, "", {}});
    REQUIRE(feed);
    CHECK(told(*feed) == Lines{"filename ev.exe",
                               "md5 0123456789abcdef0123456789abcdef",
                               "filename invoice_4711.zip",
                               "registry-key HKLM\\Software\\Evil"});
    CHECK(feed->defects.empty());
    CHECK(whys(feed->notes) == Lines{"the value of the key is not swept: C:\\a.exe"});
}

TEST_CASE("URL pattern: matches what the indicator does, and is read back") {
    struct Url {
        const char* url;
        std::vector<const char*> matches;
        std::vector<const char*> others;
    };

    const Url urls[] = {{"http://154.213.192.44/y",
                         {"http://154.213.192.44/y",
                          "https://154.213.192.44/y?a=1",
                          "http://u@154.213.192.44:80/y/z"},
                         {"http://154.213.192.44/yoga",
                          "http://154.213.192.44:8080/y",
                          "http://1154.213.192.44/y"}},
                        {"https://evil.example",
                         {"http://EVIL.example", "http://evil.example/", "http://evil.example/a?b"},
                         {"http://evil.example.net/", "http://x.evil.example/"}},
                        {"http://evil.example:8080/a_b/",
                         {"http://evil.example:8080/a_b/c"},
                         {"http://evil.example/a_b/c"}},
                        {"http://evil.example/a.php?id=(1)",
                         {"http://evil.example/a.php?id=(1)&x"},
                         {"http://evil.example/aXphp?id=(1)"}}};
    for (const auto& [url, matches, others] : urls) {
        INFO(url);
        const auto pattern = pattern_of_url(url);
        for (const auto* const one : matches) {
            CHECK_MESSAGE(re2::RE2::PartialMatch(one, pattern), one);
        }
        for (const auto* const one : others) {
            CHECK_MESSAGE(!re2::RE2::PartialMatch(one, pattern), one);
        }
        const auto back = url_of_pattern(pattern);
        REQUIRE(back);
        CHECK(pattern_of_url(*back) == pattern);
    }
    CHECK(uri_file_of_pattern(pattern_of_uri_file("up.php")) == "up.php");
    for (const auto* const other : {"^https?://a", "/a.php([?#]|$)", "/a/b([?#]|$)", ""}) {
        CHECK_FALSE(url_of_pattern(other));
        CHECK_FALSE(uri_file_of_pattern(other));
    }
}

TEST_CASE("URL pattern: a bundle with one gives the URL again, which sets can hold") {
    auto pattern = pattern_of_url("http://154.213.192.44/y");
    for (std::size_t at = 0; (at = pattern.find('\\', at)) != std::string::npos; at += 4) {
        pattern.replace(at, 1, "\\\\\\\\"); // escaped in the pattern, and once more in JSON
    }
    const auto feed =
        bundle({"`type`: `indicator`, `id`: `indicator--1`, `pattern`: `[url:value MATCHES '" +
                pattern + "']`"});
    CHECK(told(feed) == Lines{"url http://154.213.192.44/y"});
}
