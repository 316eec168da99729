#include <ample/sweep/feed/stix_pattern.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample::sweep::feed; // NOLINT: tests read better without the prefix

namespace {

struct Pattern {
    std::string_view text;
    std::string_view values; ///< "type value" parted by "; "
    std::size_t unused;
};

constexpr Pattern patterns[] = {
    {"[ipv4-addr:value = '198.51.100.7']", "ipv4-addr 198.51.100.7", 0},
    {"[ipv4-addr:value ISSUBSET '198.51.100.0/24']", "ipv4-addr 198.51.100.0/24", 0},
    {"[ipv4-addr:value ISSUPERSET '198.51.100.0/24']", "", 1},
    {"[ipv4-addr:value != '198.51.100.7']", "", 1},
    {"[domain-name:value NOT = 'a.example']", "", 1},
    {"[domain-name:value = 'a.example'] OR [url:value = 'http://b.example/']",
     "domain-name a.example; url http://b.example/",
     0},
    {"[domain-name:value = 'a.example'] AND [url:value = 'http://b.example/']", "", 1},
    {"[domain-name:value = 'a.example'] FOLLOWEDBY [url:value = 'http://b.example/']", "", 1},
    {"([domain-name:value = 'a.example'] OR [domain-name:value = 'b.example']) WITHIN 60 SECONDS",
     "domain-name a.example; domain-name b.example",
     0},
    {"[domain-name:value = 'a.example'] REPEATS 5 TIMES", "", 1},
    {"[file:name = 'a.exe' AND file:hashes.MD5 = '098f6bcd4621d373cade4e832627b4f6']",
     "md5 098f6bcd4621d373cade4e832627b4f6",
     0},
    {"[file:hashes.'SHA-256' = 'aa' AND file:hashes.MD5 = 'bb' AND file:size = 7]",
     "sha-256 aa; md5 bb",
     0},
    {"[file:hashes.'SHA-256' = 'aa' AND domain-name:value = 'a.example']", "", 1},
    {"[file:name = 'a.exe' AND file:size = 7]", "", 1},
    {"[file:name = 'a.exe' AND file:parent_directory_ref.path = 'C:\\\\Temp']",
     "path C:\\Temp\\a.exe",
     0},
    {"[file:name LIKE 'a_.exe' AND file:parent_directory_ref.path LIKE 'C:\\\\Users\\\\%']",
     "glob C:\\Users\\*\\a?.exe",
     0},
    {"[windows-registry-key:key = 'HKLM\\\\Run' AND windows-registry-key:values[0].name = 'x']",
     "registry-key HKLM\\Run\\x",
     0},
    {"[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = "
     "'198.51.100.7']",
     "any 198.51.100.7",
     0},
    {"[network-traffic:dst_ref.value = '198.51.100.7' AND network-traffic:dst_port = 443]",
     "any 198.51.100.7:443",
     0},
    {"[network-traffic:dst_ref.type = 'ipv6-addr' AND network-traffic:dst_ref.value = "
     "'2001:db8::1' AND network-traffic:dst_port = 443 AND network-traffic:protocols[*] = 'tcp']",
     "any [2001:db8::1]:443",
     0},
    {"[network-traffic:dst_ref.value = '198.51.100.7' AND network-traffic:src_port = 443]", "", 1},
    {"[network-traffic:extensions.'x-ample-tls-ext'.ja3 = 'aa']", "ja3 aa", 0},
    {"[(network-traffic:dst_ref.value = '198.51.100.7' OR network-traffic:dst_ref.value = "
     "'198.51.100.8') AND network-traffic:dst_port = 443]",
     "any 198.51.100.7:443; any 198.51.100.8:443",
     0},
    {"[(network-traffic:dst_ref.value = '198.51.100.7' OR network-traffic:src_ref.value = "
     "'198.51.100.8') AND network-traffic:dst_port = 443]",
     "",
     1},
    {"[domain-name:value = 'a.example' AND domain-name:resolves_to_refs[*].value = "
     "'198.51.100.7']",
     "domain-name a.example; any 198.51.100.7",
     0},
    {"[domain-name:value LIKE '%.a.example']", "domain-name *.a.example", 0},
    {"[domain-name:value LIKE '%a.example']", "glob *a.example", 0},
    {"/* why */ [ipv4-addr:value /* of */ = '198.51.100.7'] // end", "ipv4-addr 198.51.100.7", 0},
    {"[url:value LIKE '%/gate.php']", "glob */gate.php", 0},
    {"[url:value MATCHES '^https?://a']", "uri-regex ^https?://a", 0},
    {"[file:name MATCHES 'a.*\\\\.exe']", "filename-regex a.*\\.exe", 0},
    {"[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'x/1']",
     "user-agent x/1",
     0},
    {"[mutex:name = 'it\\'s']", "mutex it's", 0},
    {"[file:hashes.SSDEEP = '3:a:b' OR file:hashes.'SHA-1' = 'cc']", "sha-1 cc", 1},
    {"[ email-message : from_ref.value = 'a@b.example' ]", "email-addr a@b.example", 0},
};

constexpr std::string_view broken[] = {"",
                                       "[",
                                       "[]",
                                       "[domain-name:value]",
                                       "[domain-name:value = ]",
                                       "[domain-name:value = 'a]",
                                       "[domain-name:value = 'a'",
                                       "[domain-name = 'a']",
                                       "[domain-name:value ~ 'a']",
                                       "[domain-name:value IN 'a']",
                                       "[domain-name:value = 'a'] OR",
                                       "[domain-name:value = 'a'] x",
                                       "domain-name:value = 'a'",
                                       "[a:b = 'c'] WITHIN SECONDS",
                                       "[a:b[ = 'c']"};

} // namespace

TEST_CASE("STIX pattern: gives what alone shows that it holds") {
    for (const auto& [text, values, unused] : patterns) {
        INFO(text);
        const auto reading = read_stix_pattern(text);
        CHECK(reading.fault.empty());
        std::string told;
        for (const auto& value : reading.values) {
            told += (told.empty() ? "" : "; ") + value.type + " " + value.value;
        }
        CHECK(told == values);
        CHECK(reading.unused.size() == unused);
    }
}

TEST_CASE("STIX pattern: what is none is told with its place") {
    for (const auto text : broken) {
        INFO(text);
        const auto reading = read_stix_pattern(text);
        CHECK(reading.fault.find("at character") != std::string::npos);
        CHECK(reading.values.empty());
    }
}

TEST_CASE("STIX pattern: a time frame is kept") {
    const auto reading = read_stix_pattern("[url:value = 'http://a.example/'] START "
                                           "t'2016-01-01T00:00:00Z' STOP t'2017-01-01T00:00:00Z'");
    REQUIRE(reading.values.size() == 1);
    CHECK(reading.values[0].start == "2016-01-01T00:00:00Z");
    CHECK(reading.values[0].stop == "2017-01-01T00:00:00Z");
}

TEST_CASE("STIX pattern: nesting is limited") {
    for (const char bracket : {'(', '['}) {
        CHECK_FALSE(read_stix_pattern(std::string(1'000'000, bracket)).fault.empty());
    }
    CHECK_FALSE(read_stix_pattern("[" + std::string(1'000'000, '(')).fault.empty());
}
