// Lines of lists that hold more than one value.

#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/cell_shape.hpp>
#include <ample/sweep/set_builder.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

struct Line {
    std::string_view text;
    std::string_view told; ///< "type value" parted by "; "
    std::string_view note = {};
    std::string_view defect = {};
};

constexpr std::string_view sha1 = "805fb9539c7398f8c249160e699d2050e4f08d6d";

constexpr Line lines[] = {
    // Values only: each is one.
    {"805fb9539c7398f8c249160e699d2050e4f08d6d;nepkomi@gmail[.]com;154.127.59[.]186",
     "sha1 805fb9539c7398f8c249160e699d2050e4f08d6d; mail nepkomi@gmail.com; ipv4 154.127.59.186"},
    {"evil.com|203.0.113.99", "domain evil.com; ipv4 203.0.113.99"},
    {"malware.exe|0123456789abcdef0123456789abcdef",
     "filename malware.exe; md5 0123456789abcdef0123456789abcdef"},
    {"11.11.11.11,http://evil.com/a", "ipv4 11.11.11.11; url http://evil.com/a"},
    // Other words among them: a comment.
    {"203.0.113.7;seen by us;http://vendor.com/report",
     "ipv4 203.0.113.7",
     "not used, as it stands among other words behind the value: http://vendor.com/report"},
    {"0123456789abcdef0123456789abcdef;archive.zip", "md5 0123456789abcdef0123456789abcdef"},
    {"203.0.113.2|443", "ipv4 203.0.113.2", "the port is not swept: 443"},
    // Hosts files.
    {"10.10.10.10 bad1.evil.com",
     "domain bad1.evil.com",
     "10.10.10.10: an address in front of names, as in a hosts file, which maps the names to it; "
     "it is not used"},
    {"192.168.63.1\ta.evil.com b.evil.com",
     "domain a.evil.com; domain b.evil.com",
     "192.168.63.1: an address in front of names, as in a hosts file, which maps the names to it; "
     "it is not used"},
    {"203.0.113.7 a beacon of evil.com", "ipv4 203.0.113.7"},
    // Names of files, and what is no name at all.
    {"mimikatz.exe", "filename mimikatz.exe"},
    {"readme_evil.txt", "filename readme_evil.txt"},
    {"host.nonsuch",
     "",
     "",
     "'nonsuch' is neither a top-level domain nor the end of a file's name, and no type is given: "
     "host.nonsuch"},
    {"hidden.onion", "domain hidden.onion"},
    {"*.evil.com", "domain evil.com"},
    {"www.*.evil.com", "glob www.*.evil.com"},
    // Pairs of type and value.
    {"\"DOMAIN\",\"coolrat.xyz\",\"\"", "domain coolrat.xyz"},
    {"\"evil.com\",\"a C2 domain\"", "domain evil.com"},
    {"ip,malicious", "", "", "not an IPv4 address: malicious"},
    {"MD5: 364d4fdf430477222fe854b3cd5b6d40", "md5 364d4fdf430477222fe854b3cd5b6d40"},
    {"SHA1:805fb9539c7398f8c249160e699d2050e4f08d6d",
     "sha1 805fb9539c7398f8c249160e699d2050e4f08d6d"},
    {"Text: some prose",
     "",
     "",
     "neither hash, address nor domain name, and no type is given: Text: some prose"},
    // Labels, bullets.
    {"a_rule_202104, 805fb9539c7398f8c249160e699d2050e4f08d6d",
     "sha1 805fb9539c7398f8c249160e699d2050e4f08d6d"},
    {".zip 805fb9539c7398f8c249160e699d2050e4f08d6d",
     "sha1 805fb9539c7398f8c249160e699d2050e4f08d6d"},
    {"805fb9539c7398f8c249160e699d2050e4f08d6d: name.dll",
     "sha1 805fb9539c7398f8c249160e699d2050e4f08d6d"},
    {"- 203.0.113.7", "ipv4 203.0.113.7"},
    {"* hxxp://evil[.]com/a", "url http://evil.com/a"},
    {"- https://vendor.com/report",
     "",
     "",
     "an item of a text that may be a reference, as it is not defanged: https://vendor.com/report"},
};

std::string told(const Feed& feed) {
    std::string all;
    for (const auto& one : feed.indicators) {
        all += (all.empty() ? "" : "; ") + std::string(to_text(one.type)) + " " + one.value;
    }
    return all;
}

} // namespace

TEST_CASE("list: a line gives all values that are clearly such, and the rest is told") {
    for (const auto& [text, wanted, note, defect] : lines) {
        INFO(text);
        const auto feed = read_list_line(text, 1, {0, text.size()}, {});
        CHECK(told(feed) == wanted);
        std::string noted;
        for (const auto& one : feed.notes) {
            noted += one.why.find("private address") == std::string::npos ? one.why : "";
        }
        CHECK(noted == note);
        CHECK((feed.defects.empty() ? "" : feed.defects[0].why) == defect);
    }
}

TEST_CASE("list: a set packs names of all sub-domains, and names of files as such") {
    SetBuilder builder;
    const std::string list =
        "*.evil.com\nmimikatz.exe\nhost.nonsuch\n203.0.113.7\n10.1.1.1 a.evil.com\n";
    std::vector<std::string> unused;
    const auto packed = builder.add_feed(list, {"list", {}, "", {}}, [&](const FeedDefect& one) {
        unused.push_back(one.why.substr(0, 9));
    });
    REQUIRE(packed);
    CHECK(packed->entries == 4);
    CHECK(packed->not_packed == 0);
    CHECK(unused == std::vector<std::string>{"'nonsuch'"});
}

TEST_CASE("list: what gives nothing is an error that shows the first reason") {
    const auto feed = read_feed("no indicator in here\n", {"feed", {}, "", {}});
    REQUIRE_FALSE(feed);
    CHECK(feed.error().what.starts_with("feed: no indicator in it; line 1: neither hash"));
}

TEST_CASE("cells: what is an indicator by its shape alone is told apart from what may be one") {
    for (const auto* const text :
         {"203.0.113.7", "evil.com", "evil[.]co.jp", "a@evil.com", "http://x.nonsuch/a"}) {
        CHECK(feed::plain_type(text));
    }
    for (const auto* const text :
         {"readme.zip", "mimikatz.exe", "a.nonsuch", "443", "some words", "C:\\a\\b.exe"}) {
        CHECK_FALSE(feed::plain_type(text));
    }
    CHECK(feed::plain_type(sha1) == Type::sha1);
}
