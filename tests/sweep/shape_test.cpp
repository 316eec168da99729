#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed.hpp>

#include <doctest/doctest.h>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

struct Normal {
    Type type;
    std::string_view value;
    std::string_view normal;
};

constexpr Normal normals[] = {
    {Type::domain, "Evil.Example.", "evil.example"},
    {Type::domain,
     "B\xC3\xBC"
     "cher.example",
     "xn--bcher-kva.example"},
    {Type::domain, "XN--BCHER-KVA.example", "xn--bcher-kva.example"},
    {Type::ipv6, "2001:0DB8:0:0::0001", "2001:db8::1"},
    {Type::ipv6, "[2001:db8::1]", "2001:db8::1"},
    {Type::ipv6, "fe80::1%eth0", "fe80::1"},
    {Type::network, "198.51.100.77/24", "198.51.100.0/24"},
    {Type::network, "198.51.100.0/255.255.255.0", "198.51.100.0/24"},
    {Type::network, "2001:DB8:0::/32", "2001:db8::/32"},
    {Type::url, "HTTP://User@Evil.Example:80/A%7eb%2f?q=%41#top", "evil.example/A~b%2F?q=A"},
    {Type::url, "https://evil.example", "evil.example/"},
    {Type::url, "http://evil.example:8080?x=1", "evil.example:8080/?x=1"},
    {Type::url, "http://[2001:DB8::1]:80/a", "[2001:db8::1]/a"},
    {Type::url, "evil.example/a", "evil.example/a"},
    {Type::mail,
     "Some.One@B\xC3\xBC"
     "cher.Example",
     "some.one@xn--bcher-kva.example"},
    {Type::path, "C:/Windows\\\\Temp/A.exe", "c:\\windows\\temp\\a.exe"},
    {Type::path, "\\\\Server\\Share\\a", "\\\\server\\share\\a"},
    {Type::path, "%TEMP%\\A.exe", "%temp%\\a.exe"},
    {Type::registry_key, "HKEY_LOCAL_MACHINE\\Software\\Evil\\", "hklm\\software\\evil"},
    {Type::registry_key, "\\REGISTRY\\MACHINE\\Software\\Evil", "hklm\\software\\evil"},
    {Type::registry_key, "HKLM:\\Software\\Evil", "hklm\\software\\evil"},
    {Type::registry_key, "HKCU\\Software", "hkcu\\software"},
    {Type::sha1, "ABCDEF", "abcdef"},
    {Type::mutex, "Global\\Evil", "Global\\Evil"},
};

struct Shape {
    std::string_view value;
    std::string_view type;
};

constexpr Shape shapes[] = {
    {"evil.example", "domain"},
    {"evil-1_a.example.", "domain"},
    {"b\xC3\xBC"
     "cher.example",
     "domain"},
    {"198.51.100.7", "ipv4"},
    {"198.51.100.07", ""},
    {"198.51.100", ""},
    {"1.2.3.4.5", ""},
    {"::1", "ipv6"},
    {"12:30:45", ""},
    {"198.51.100.0/24", "network"},
    {"198.51.100.0/24/1", "url"},
    {"http://evil.example", "url"},
    {"evil.com/a.php", "url"},
    {"src/main.cpp", ""},
    {"user@evil.example", "mail"},
    {"deadbeef", ""},
    {"098f6bcd4621d373cade4e832627b4f6", "md5"},
    {"098f6bcd4621d373cade4e832627b4fg", ""},
    {"/etc/cron.d/evil", "path"},
    {"\\\\server\\share\\a", "path"},
    {"HKU\\S-1-5-18\\Software", "registry-key"},
    {"HKLMX\\a", ""},
    {"*.evil.example", "glob"},
    {"a * b", ""},
    {"*", ""},
    {"some words", ""},
    {"", ""},
};

} // namespace

TEST_CASE("shape: each type has one normal form, and it is normal") {
    for (const auto& [type, value, normal] : normals) {
        INFO(value);
        CHECK(detail::normal_value(type, value) == normal);
        CHECK(detail::normal_value(type, normal) == normal);
    }
}

TEST_CASE("shape: a value's type is what it looks like") {
    for (const auto& [value, type] : shapes) {
        INFO(value);
        const auto found = type_by_shape(value);
        CHECK((found ? to_text(*found) : "") == type);
    }
    CHECK(type_by_shape(std::string(128, 'a')) == Type::sha512);
}

TEST_CASE("network: ranges become the fewest networks that hold just them") {
    for (const auto& [first, last] : {std::pair{0U, 0U},
                                      {0U, 0xFFFFFFFFU},
                                      {1U, 0xFFFFFFFEU},
                                      {0xC6336404U, 0xC6336437U},
                                      {7U, 16U},
                                      {255U, 256U}}) {
        const auto networks = detail::parse_range(ipv4_text(first) + "-" + ipv4_text(last));
        std::uint64_t next = first;
        for (const auto& network : networks) {
            CHECK(*mapped_ipv4(network.address) == next);
            CHECK(next % (std::uint64_t{1} << (32 - network.bits)) == 0);
            next += std::uint64_t{1} << (32 - network.bits);
        }
        CHECK(next == std::uint64_t{last} + 1);
        CHECK(networks.size() <= 62);
    }
    CHECK(detail::parse_range("198.51.100.9-198.51.100.4").empty());
    CHECK(detail::parse_range("a-b.example").empty());
}

TEST_CASE("network: one lies inside another of its family only") {
    const auto network = [](const char* text) { return *detail::parse_network(text); };
    CHECK(network("198.51.0.0/16").has(network("198.51.100.0/24")));
    CHECK(network("198.51.100.0/24").has(network("198.51.100.9")));
    CHECK_FALSE(network("198.51.100.0/24").has(network("198.51.0.0/16")));
    CHECK_FALSE(network("198.51.100.0/24").has(network("198.51.101.0/24")));
    CHECK_FALSE(network("::/0").has(network("198.51.100.9")));
    CHECK_FALSE(detail::parse_network("198.51.100.0/33"));
    CHECK_FALSE(detail::parse_network("198.51.100.0/"));
    CHECK_FALSE(detail::parse_network("198.51.100.0/255.0.255.0"));
}
