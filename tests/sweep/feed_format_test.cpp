// Feeds in each of their formats.

#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

/// "type value" of each indicator, in order.
std::vector<std::string> told(const Feed& feed) {
    std::vector<std::string> lines;
    for (const auto& one : feed.indicators) {
        lines.push_back(std::string(to_text(one.type)) + " " + one.value);
    }
    return lines;
}

using Lines = std::vector<std::string>;

Feed read(std::string_view text, Marking marking = {Tlp::green, Pap::clear}) {
    auto feed = read_feed(text, {"feed", {}, "", marking});
    REQUIRE(feed);
    return *feed;
}

struct ListLine {
    std::string_view line;
    std::string_view told;
};

constexpr ListLine list_lines[] = {
    {"evil.example # why", "domain evil.example"},
    {"evil.example#why", "domain evil.example"},
    {"\"evil.example\"\r", "domain evil.example"},
    {"http://evil.example/a#part", "url http://evil.example/a#part"},
    {"http://evil.example/a#part # why", "url http://evil.example/a#part"},
    {"hxxp://evil[.]example/a", "url http://evil.example/a"},
    {"evil[.]example", "domain evil.example"},
    {"0.0.0.0 evil.example", "domain evil.example"},
    {"127.0.0.1\tevil.example", "domain evil.example"},
    {"||evil.example^", "domain evil.example"},
    {"198.51.100.7:443", "ipv4 198.51.100.7"},
    {"198.51.100.9/24", "network 198.51.100.0/24"},
    {"198.51.100.4 - 198.51.100.7", "network 198.51.100.4/30"},
    {"2001:DB8::1", "ipv6 2001:DB8::1"},
    {"2001:db8::/32", "network 2001:db8::/32"},
    {"user@evil.example", "mail user@evil.example"},
    {"d3b07384d113edec49eaa6238ad5ff00;Case X - a tool", "md5 d3b07384d113edec49eaa6238ad5ff00"},
    {"198.51.100.7;Case X", "ipv4 198.51.100.7"},
    {"t13d1516h2_8daaf6152771_b186095e22b6", "ja4 t13d1516h2_8daaf6152771_b186095e22b6"},
    {"C:\\Windows\\Temp\\a.exe", "path C:\\Windows\\Temp\\a.exe"},
    {"HKLM\\Software\\Evil", "registry-key HKLM\\Software\\Evil"},
    {"*.evil.example", "domain evil.example"},
    {".evil.example", "domain evil.example"},
    {"ip,198.51.100.7", "ipv4 198.51.100.7"},
    {"filename;update.exe;a dropper", "filename update.exe"},
};

} // namespace

TEST_CASE("feed: a line of a list may be written in many ways") {
    for (const auto& [line, wanted] : list_lines) {
        INFO(line);
        const auto feed = read_list_line(line, 7, {0, line.size()}, {});
        CHECK(told(feed) == Lines{std::string(wanted)});
        CHECK(feed.defects.empty());
    }
    const auto range = read_list_line("198.51.100.7-198.51.100.16", 1, {}, {});
    CHECK(told(range) ==
          Lines{"ipv4 198.51.100.7", "network 198.51.100.8/29", "ipv4 198.51.100.16"});
    CHECK(read_list_line("127.0.0.1 localhost", 3, {}, {}).defects.at(0).why ==
          "not a domain name: localhost");
    for (const auto* const line : {"", "  \r\n", "# a", "; b", "// c", "\xEF\xBB\xBF# d"}) {
        const auto feed = read_list_line(line, 1, {}, {});
        CHECK(feed.indicators.empty());
        CHECK(feed.defects.empty());
    }
}

TEST_CASE("feed: host bits, private ranges and shared suffixes are used and told") {
    const auto feed = read("198.51.100.9/24\n10.1.2.3\nevil.github.io\ngithub.io\n");
    CHECK(feed.defects.empty());
    REQUIRE(feed.indicators.size() == 4);
    REQUIRE(feed.notes.size() == 3);
    CHECK(feed.notes[0].line == 1);
    CHECK(feed.notes[0].why == "198.51.100.9/24: host bits are set; taken as 198.51.100.0/24");
    CHECK(feed.indicators[1].warning == "a private address (RFC 1918)");
    CHECK(feed.indicators[2].warning.empty());
    CHECK(feed.indicators[3].warning.starts_with("names under it belong to many"));
}

TEST_CASE("feed: tables with their header in a comment, and several values a row") {
    const auto hashes =
        read("################\n# Some export\n#\n"
             "# \"first_seen_utc\",\"sha256_hash\",\"md5_hash\",\"file_name\","
             "\"signature\"\n"
             "\"2022-04-06 11:00:00\", "
             "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\", "
             "\"098f6bcd4621d373cade4e832627b4f6\", \"a.exe\", \"Quillet\"\n# end\n");
    CHECK(told(hashes) ==
          Lines{"sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "md5 098f6bcd4621d373cade4e832627b4f6"});
    CHECK(hashes.indicators[0].family == "Quillet");
    CHECK(hashes.indicators[0].line == 5);
    CHECK(hashes.indicators[0].first_seen == "2022-04-06 11:00:00");

    const auto ports =
        read("# \"ioc_id\",\"ioc_value\",\"ioc_type\",\"confidence_level\",\"tags\"\n"
             "\"12\", \"198.51.100.7:443\", \"ip:port\", \"75\", \"a,b\"\n");
    REQUIRE(told(ports) == Lines{"ipv4 198.51.100.7"});
    CHECK(ports.indicators[0].confidence == 75);
    CHECK(ports.indicators[0].labels == std::vector<std::string>{"a", "b"});
    CHECK(ports.indicators[0].id == "12");
    CHECK(ports.notes.at(0).why == "198.51.100.7:443: the port is not swept");

    const auto misp = read("uuid,event_id,category,type,value,comment,to_ids,date,attribute_tag\n"
                           "u-1,7,Network,domain|ip,evil.example|198.51.100.7,x,1,,tlp:red\n"
                           "u-2,7,Network,url,http://a.example/,x,0,,\n");
    CHECK(told(misp) == Lines{"domain evil.example", "ipv4 198.51.100.7"});
    CHECK(misp.indicators[0].marking.tlp == Tlp::red);
    CHECK(misp.defects.at(0).line == 3);
}

TEST_CASE("feed: a line with an indicator in it is no header") {
    CHECK(told(read("198.51.100.7,ip,c2 server\nevil.example.com,domain,c2\n")) ==
          Lines{"ipv4 198.51.100.7", "domain evil.example.com"});
    CHECK(told(read("ip,198.51.100.7\ndomain,evil.example.com\n")) ==
          Lines{"ipv4 198.51.100.7", "domain evil.example.com"});
    CHECK(told(read("indicator,type\n198.51.100.7,ip\n")) == Lines{"ipv4 198.51.100.7"});
    CHECK(told(read("ip,note\n198.51.100.7,x\n")) == Lines{"ipv4 198.51.100.7"});
}

TEST_CASE("feed: windows, marks and confidence of a row are kept, and bad ones told") {
    const auto feed = read("value,valid_from,valid_until,tlp,confidence\n"
                           "a.example,2016-11-04,2017-01-01,amber,high\n"
                           "b.example,2017-11-04,2017-01-01,,\n"
                           "c.example,yesterday,,,\n"
                           "d.example,,,clear,200\n"
                           "\"e.example,,,,\nf.example,,,,\n");
    REQUIRE(feed.indicators.size() == 3);
    CHECK(feed.indicators[0].marking.tlp == Tlp::amber);
    CHECK(feed.indicators[0].confidence == 85);
    CHECK(to_text(*feed.indicators[0].valid_until) == "2017-01-02T00:00:00Z"); // the day included
    CHECK(feed.indicators[1].marking.tlp == Tlp::green); // never below the feed's
    CHECK_FALSE(feed.indicators[1].confidence);
    CHECK(feed.notes.at(0).why == "not a confidence of 0 to 100: 200");
    REQUIRE(feed.defects.size() == 3);
    CHECK(feed.defects[0].why == "its validity ends before it begins: 2017-11-04 to 2017-01-01");
    CHECK(feed.defects[1].why == "not a date: yesterday");
    CHECK(feed.defects[2].why == "a quote is not closed");
    CHECK(feed.defects[2].line == 6);
}

TEST_CASE("feed: Zeek Intel files") {
    const auto feed = read("#fields\tindicator\tindicator_type\tmeta.source\tmeta.desc\n"
                           "evil.example\tIntel::DOMAIN\treport\t-\n"
                           "evil.example/a\tIntel::URL\treport\t\"quoted\n"
                           "198.51.100.0/24\tIntel::SUBNET\t-\t-\n"
                           "098f6bcd4621d373cade4e832627b4f6\tIntel::FILE_HASH\t-\t-\n"
                           "x\tIntel::NOTHING\t-\t-\n");
    CHECK(told(feed) == Lines{"domain evil.example",
                              "url evil.example/a",
                              "network 198.51.100.0/24",
                              "md5 098f6bcd4621d373cade4e832627b4f6"});
    CHECK(feed.indicators[0].source == "report");
    REQUIRE(feed.defects.size() == 1);
    CHECK(feed.defects[0].line == 6);
}

TEST_CASE("feed: a STIX bundle gives its indicators with names, marks and windows") {
    const auto feed = read(R"({"type": "bundle", "id": "bundle--1", "objects": [
{"type": "malware", "id": "malware--1", "name": "Quillet"},
{"type": "intrusion-set", "id": "intrusion-set--1", "name": "Lantern"},
{"type": "indicator", "id": "indicator--1", "pattern_type": "stix", "confidence": 80,
 "pattern": "[domain-name:value = 'evil.example' OR ipv4-addr:value IN ('198.51.100.7', '198.51.100.8')]",
 "valid_from": "2016-11-04T00:00:00Z", "labels": ["x"], "indicator_types": ["malicious-activity"],
 "object_marking_refs": ["marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"]},
{"type": "indicator", "id": "indicator--2", "revoked": true, "pattern": "[url:value = 'http://a.example/']"},
{"type": "indicator", "id": "indicator--3", "pattern": "[url:value = 'http://a.example/'"},
{"type": "indicator", "id": "indicator--4", "pattern_type": "yara", "pattern": "rule x {}", "name": "a rule"},
{"type": "ipv4-addr", "id": "ipv4-addr--1", "value": "203.0.113.9"},
{"type": "relationship", "relationship_type": "indicates", "source_ref": "indicator--1", "target_ref": "malware--1"},
{"type": "relationship", "relationship_type": "indicates", "source_ref": "indicator--1", "target_ref": "intrusion-set--1"}
]})");
    CHECK(told(feed) == Lines{"domain evil.example", "ipv4 198.51.100.7", "ipv4 198.51.100.8"});
    const auto& first = feed.indicators.at(0);
    CHECK(first.family == "Quillet");
    CHECK(first.campaign == "Lantern");
    CHECK(first.marking.tlp == Tlp::red);
    CHECK(first.confidence == 80);
    CHECK(first.id == "indicator--1");
    CHECK(first.line == 4);
    CHECK(first.labels == std::vector<std::string>{"x", "malicious-activity"});
    REQUIRE(first.valid_from);
    REQUIRE(feed.defects.size() == 3);
    CHECK(feed.defects[0].why == "revoked by its source: indicator--2");
    CHECK(feed.defects[0].line == 8);
    CHECK(feed.defects[1].why ==
          "not a STIX pattern: a ']' is missing at character 33: indicator--3");
    CHECK(feed.defects[2].why == "patterns in yara are not swept: a rule");
    CHECK(feed.notes.at(0).why == "1 observed objects of the bundle are no indicators");
}

TEST_CASE("feed: a pattern in PCRE is a regular expression") {
    const auto feed = read(R"({"type": "bundle", "objects": [
{"type": "indicator", "id": "indicator--1", "pattern_type": "pcre", "pattern": "beacon-[0-9]{4}x"},
{"type": "indicator", "id": "indicator--2", "pattern_type": "pcre", "pattern": "(?=x)y", "name": "a"}
]})");
    CHECK(told(feed) == Lines{"regex beacon-[0-9]{4}x"});
    CHECK(feed.defects.size() == 1);
}

TEST_CASE("feed: a MISP event gives the attributes that it calls indicators") {
    const auto feed = read(R"({"Event": {"info": "Case", "Orgc": {"name": "CERT"},
"Tag": [{"name": "tlp:amber"}, {"name": "PAP:RED"}],
"Galaxy": [{"type": "threat-actor", "GalaxyCluster": [{"value": "Lantern"}]}],
"Attribute": [
{"type": "domain", "value": "evil.example", "to_ids": true, "uuid": "u-1", "first_seen": "2016-11-04T00:00:00Z"},
{"type": "filename|md5", "value": "a.exe|098f6bcd4621d373cade4e832627b4f6", "to_ids": true},
{"type": "ip-dst|port", "value": "198.51.100.7|443", "to_ids": "1"},
{"type": "regkey|value", "value": "HKLM\\Software\\Evil|x", "to_ids": true},
{"type": "domain", "value": "told.example", "to_ids": false},
{"type": "domain", "value": "gone.example", "to_ids": true, "deleted": true},
{"type": "domain", "value": "deep.example", "to_ids": true, "x": }
],
"Object": [{"name": "url", "Attribute": [{"type": "url", "value": "http://evil.example/a", "to_ids": true,
  "Tag": [{"name": "misp-galaxy:malpedia=\"Quillet\""}]}]}]}})");
    CHECK(told(feed) == Lines{"domain evil.example",
                              "filename a.exe",
                              "md5 098f6bcd4621d373cade4e832627b4f6",
                              "ipv4 198.51.100.7",
                              "registry-key HKLM\\Software\\Evil",
                              "url http://evil.example/a"});
    const auto& first = feed.indicators.at(0);
    CHECK(first.campaign == "Lantern");
    CHECK(first.source == "CERT: Case");
    CHECK(first.marking.tlp == Tlp::amber);
    CHECK(first.marking.pap == Pap::red);
    CHECK(first.first_seen == "2016-11-04T00:00:00Z");
    CHECK(feed.indicators.back().family == "Quillet");
    CHECK(feed.defects.size() == 3); // told, gone, deep
}

TEST_CASE("feed: JSON that is cut, deep or odd is told, and never more than that") {
    const std::string cut = R"({"Event": {"Attribute": [
{"type": "domain", "value": "evil.example", "to_ids": true}, {"type": "dom)";
    const auto feed = read(cut);
    CHECK(told(feed) == Lines{"domain evil.example"});
    CHECK_FALSE(feed.defects.empty());
    for (const auto& text :
         {std::string("{\"Event\": ") + std::string(100000, '['),
          std::string("{\"response\": ") + std::string(100000, '['),
          std::string("{\"type\": \"bundle\", \"objects\": [") + std::string(100000, '{'),
          std::string("{\"type\": \"bundle\", \"objects\": [{\"type\": ") +
              "\"indicator\", \"pattern\": " + std::string(100000, '[') + std::string(100000, ']') +
              "}]}",
          std::string("{\"type\": \"bundle\", \"objects\": [{\"type\": ") +
              "\"indicator\", \"confidence\": 1e999, \"pattern\": \"\"}]}"}) {
        const auto odd = read_feed(text, {});
        CHECK((!odd || odd->indicators.empty()));
    }
}

TEST_CASE("feed: formats are told apart by their content") {
    CHECK(feed_format("evil.example\n") == FeedFormat::list);
    CHECK(feed_format("value,tlp\nevil.example,red\n") == FeedFormat::table);
    CHECK(feed_format("#fields\tindicator\tindicator_type\n") == FeedFormat::zeek_intel);
    CHECK(feed_format(R"({"id": "bundle--1", "type": "bundle", "objects": [)") == FeedFormat::stix);
    CHECK(feed_format(R"({"response": [{"Event": {)") == FeedFormat::misp);
    CHECK(feed_format(R"([{"Event": {)") == FeedFormat::misp);
    CHECK_FALSE(feed_format(R"({"ts": 1, "query": "evil.example"})"));
    CHECK_FALSE(feed_format("# url, domain\nIt was a dark night.\n"));
}
