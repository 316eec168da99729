#include <ample/sweep/feed.hpp>
#include <ample/sweep/warning_list.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

namespace fs = std::filesystem;

WarningLists with(std::string_view text) {
    WarningLists lists;
    const auto added = lists.add(text, "list.json");
    REQUIRE(added);
    CHECK(added->is_swept);
    return lists;
}

/// The folder of the corpora; says so when it is not there.
fs::path corpora(const std::string& name) {
    const auto* const named = std::getenv("AMPLE_CORPORA"); // NOLINT: tests are one thread
    for (const auto& root : {fs::path(named == nullptr ? "" : named),
                             fs::path(AMPLE_SOURCE_DIR) / "../shared/data",
                             fs::path(AMPLE_SOURCE_DIR) / "../../shared/data"}) {
        if (!root.empty() && fs::exists(root / name)) {
            return root / name;
        }
    }
    std::cout << "skipped: no " << name << " in AMPLE_CORPORA or ../shared/data\n";
    return {};
}

std::string content_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("warning list: host names reach what lies under them, at borders of labels") {
    const auto lists = with(R"({"name": "Sites", "version": 7, "type": "hostname",
        "matching_attributes": ["hostname", "domain", "url"], "list": ["example.com", ".cdn.example"]})");
    CHECK(lists.warning(Type::domain, "Example.com.") == "Sites, version 7: example.com");
    CHECK(lists.warning(Type::domain, "a.b.example.com") == "Sites, version 7: example.com");
    CHECK(lists.warning(Type::url, "http://a.cdn.example/x") == "Sites, version 7: .cdn.example");
    CHECK(lists.warning(Type::domain, "notexample.com").empty());
    CHECK(lists.warning(Type::domain, "com").empty());
    CHECK(lists.warning(Type::mail, "a@example.com").empty()); // not of the matching attributes
}

TEST_CASE("warning list: networks reach what lies in them") {
    const auto lists = with(R"({"name": "Nets", "version": 1, "type": "cidr",
        "matching_attributes": ["ip-src", "domain|ip"], "list": ["198.51.100.0/24", "2001:db8::/32", "203.0.113.9", "x"]})");
    CHECK(lists.warning(Type::ipv4, "198.51.100.7") == "Nets, version 1: 198.51.100.0/24");
    CHECK(lists.warning(Type::ipv4, "203.0.113.9") == "Nets, version 1: 203.0.113.9");
    CHECK(lists.warning(Type::ipv6, "2001:db8:1::1") == "Nets, version 1: 2001:db8::/32");
    CHECK(lists.warning(Type::network, "198.51.100.128/25") == "Nets, version 1: 198.51.100.0/24");
    CHECK(lists.warning(Type::network, "198.51.0.0/16").empty());
    CHECK(lists.warning(Type::ipv4, "198.51.101.7").empty());
    CHECK(lists.warning(Type::ipv4, "203.0.113.8").empty());
}

TEST_CASE("warning list: strings are whole, parts and patterns are not") {
    const auto strings =
        with(R"({"name": "S", "type": "string", "matching_attributes": ["md5", "domain"],
        "list": ["098F6BCD4621D373CADE4E832627B4F6", "example.com"]})");
    CHECK(strings.warning(Type::md5, "098f6bcd4621d373cade4e832627b4f6").starts_with("S: "));
    CHECK(strings.warning(Type::domain, "a.example.com").empty());
    const auto parts = with(R"({"name": "P", "type": "substring", "matching_attributes": ["domain"],
        "list": ["any.run", "x+y"]})");
    CHECK(parts.warning(Type::domain, "APP.any.RUN.example") == "P: any.run");
    CHECK(parts.warning(Type::domain, "anyxrun.example").empty());
    const auto patterns =
        with(R"({"name": "R", "type": "regex", "matching_attributes": ["email-src"],
        "list": ["/^(security|abuse)\\@.*\\..*$/i"]})");
    CHECK(patterns.warning(Type::mail, "Abuse@evil.example").starts_with("R: "));
    CHECK(patterns.warning(Type::mail, "xabuse@evil.example").empty());
}

TEST_CASE("warning list: an indicator keeps what was said of it before, and every list's word") {
    auto lists = with(R"({"name": "A", "type": "cidr", "list": ["10.0.0.0/8"]})");
    REQUIRE(lists.add(R"({"name": "B", "type": "cidr", "list": ["10.1.0.0/16"]})", "b"));
    Indicator one;
    one.type = Type::ipv4;
    one.value = "10.1.2.3";
    one.warning = "a private address";
    lists.mark(one);
    CHECK(one.warning == "a private address; A: 10.0.0.0/8; B: 10.1.0.0/16");
    for (const auto* const text :
         {"", "{", "[]", "{\"list\": 1}", "{\"list\": [], \"type\": \"x\"}"}) {
        CHECK_FALSE(lists.add(text, "x"));
        CHECK_FALSE(is_warning_list(text));
    }
}

TEST_CASE("warning list: those of MISP are all read") {
    const auto folder = corpora("misp/warninglists");
    if (folder.empty()) {
        return;
    }
    WarningLists lists;
    const auto added = lists.add_path(folder);
    REQUIRE(added);
    CHECK(added->size() > 100);
    for (const auto& one : *added) {
        INFO(one.name);
        CHECK(one.unused.empty());
    }
    CHECK(lists.warning(Type::ipv4, "192.168.1.1").find("1918") != std::string::npos);
    CHECK_FALSE(lists.warning(Type::md5, "d41d8cd98f00b204e9800998ecf8427e").empty());
    CHECK_FALSE(lists.warning(Type::domain, "www.google.com").empty());
    CHECK(lists.warning(Type::domain, "nothing-of-the-kind.example").empty());
}

TEST_CASE("feed: public lists are read, with few lines not used") {
    const auto folder = corpora("signature-base/iocs");
    if (folder.empty()) {
        return;
    }
    for (const auto* const name : {"hash-iocs.txt", "c2-iocs.txt"}) {
        INFO(name);
        const auto feed = read_feed(content_of(folder / name), {name, {}, "", {}});
        REQUIRE(feed);
        std::cout << name << ": " << feed->indicators.size() << " indicators, "
                  << feed->defects.size() << " lines not used\n";
        for (std::size_t i = 0; i < std::min<std::size_t>(feed->defects.size(), 10); ++i) {
            std::cout << "  " << feed->defects[i].line << ": " << feed->defects[i].why << "\n";
        }
        CHECK(feed->indicators.size() > 500);
        CHECK(feed->defects.size() * 50 < feed->indicators.size());
    }
}
