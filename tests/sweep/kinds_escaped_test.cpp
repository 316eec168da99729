// Values that go on behind an escape are others; what only ends there is found.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

namespace {

constexpr std::string_view kinds[][2] = {
    {"ip", "203.0.113.9"},
    {"domain", "evil-site.com"},
    {"mail", "bad.guy@mail-evil.org"},
    {"filename", "file_1.exe"},
    {"filename", "svch0st"},
    {"path", "C:\\Windows\\Temp\\evilp.exe"},
    {"registry-key", "HKLM\\Software\\EvilRun"},
    {"mutex", "Global\\EvilMtx"},
};

constexpr std::string_view hash = "25ed1bcb423b0b7200f485fc5ff71c8e";

std::size_t count(const Built& set, const std::string& text, Defanged defanged) {
    CAPTURE(text);
    return hits(set, text, "text", defanged).size();
}

Built set_of(std::string_view type, std::string_view value) {
    return built("type,value\n" + std::string(type) + "," + std::string(value) + "\n");
}

} // namespace

TEST_CASE("sweep: a value that goes on behind an escape is another") {
    for (const auto& [type, value] : kinds) {
        const auto set = set_of(type, value);
        for (const std::string_view behind : {"%2Enet",
                                              "%2enet",
                                              "\\u002enet",
                                              "\\x2enet",
                                              "&#46;net",
                                              "&#x2e;net",
                                              "%41",
                                              "\\u0061",
                                              "\\x41b",
                                              "%2Dx.net",
                                              "%252Enet",
                                              "%2E%6eet",
                                              ".%6eet",
                                              "%C3%A9",
                                              "[.]jp",
                                              "(dot)jp"}) {
            const auto text = "a " + std::string(value).append(behind) + " b\n";
            CAPTURE(text);
            CHECK(count(set, text, Defanged::leave_out) == 0);
            CHECK(count(set, text, Defanged::find) == 0);
        }
        for (const std::string_view behind : {"%20x",
                                              "%2F..",
                                              "%00.good.org",
                                              "\\u0022",
                                              "\\u3000x",
                                              "\\x22",
                                              "&#34;x",
                                              "&quot;",
                                              "%2E",
                                              "\\u002e ",
                                              "%2E%20x",
                                              "%E3%80%81",
                                              "%d",
                                              "[x]",
                                              "[.] x",
                                              "\\n"}) {
            const auto text = "a " + std::string(value).append(behind) + "\n";
            CAPTURE(text);
            CHECK(count(set, text, Defanged::leave_out) == 1);
        }
    }
}

TEST_CASE("sweep: a hash or IPv6 address that goes on behind an escape is another") {
    const auto set = set_of("md5", hash);
    for (const std::string_view beside : {"%61", "\\u0061", "\\x61", "&#97;"}) {
        CHECK(count(set, std::string(hash).append(beside), Defanged::leave_out) == 0);
        CHECK(count(set, " " + std::string(beside).append(hash), Defanged::leave_out) == 0);
    }
    for (const std::string_view behind : {"%2Eexe", "%5Fx", "%20", "\\u0022", "&#34;"}) {
        CHECK(count(set, std::string(hash).append(behind), Defanged::leave_out) == 1);
    }
    const auto ipv6 = set_of("ip", "2001:db8::9");
    for (const std::string_view behind : {"\\u0061", "%3A1", "&#97;"}) {
        CHECK(count(ipv6, "2001:db8::9" + std::string(behind), Defanged::leave_out) == 0);
    }
    for (const std::string_view behind : {"%41", "%25eth0", "%13", "%5D"}) { // zones of Windows
        CHECK(count(ipv6, "2001:db8::9" + std::string(behind), Defanged::leave_out) == 1);
    }
}

TEST_CASE("sweep: what a glob matches is whole as well") {
    const auto set = set_of("glob", "*.dynevil.example");
    CHECK(count(set, "x a.dynevil.example%2Enet", Defanged::leave_out) == 0);
    CHECK(count(set, "x a.dynevil.example[.]net", Defanged::leave_out) == 0);
    CHECK(count(set, "x a.dynevil.example%2F", Defanged::leave_out) == 1);
    CHECK(count(set, "a.dynevil.example%2Enet b.dynevil.example", Defanged::leave_out) == 1);
}

TEST_CASE("sweep: what stands before as an escape is a letter or a border") {
    const auto set = set_of("domain", "evil-site.com");
    const auto address = set_of("ip", "203.0.113.9");
    CHECK(count(address, "1%2E203.0.113.9", Defanged::leave_out) == 0);
    CHECK(count(address, "=%2E203.0.113.9", Defanged::leave_out) == 1);
    for (const std::string_view before : {"%C3%A9", "\\u00e9", "&#97;", "%2541"}) {
        CHECK(count(set, "a " + std::string(before) + "evil-site.com", Defanged::leave_out) == 0);
    }
    for (const std::string_view before : {"%E3%80%8C", "\\u300c", "\\u3000", "&#34;", "%253D"}) {
        CHECK(count(set, "a " + std::string(before) + "evil-site.com", Defanged::leave_out) == 1);
    }
}

TEST_CASE("sweep: folders and shares behind a value are no escapes") {
    const auto path = set_of("path", "C:\\Tools\\evil");
    CHECK(count(path, "C:\\Tools\\evil\\x64\\a.dll", Defanged::leave_out) == 1);
    CHECK(count(path, "C:\\Tools\\evil\\x86\\a.dll", Defanged::leave_out) == 1);
    const auto name = set_of("domain", "evil-site.com");
    CHECK(count(name, "\\\\evil-site.com\\x64\\a.dll", Defanged::leave_out) == 1);
    CHECK(count(name, "\\\\evil-site.com\\u12345\\a", Defanged::leave_out) == 1);
}

TEST_CASE("sweep: a wide full stop parts labels where a public suffix follows") {
    const auto set = set_of("domain", "evil-site.com");
    CHECK(count(set, "evil-site.com\xE3\x80\x82net", Defanged::leave_out) == 0);
    CHECK(count(set,
                "evil-site.com\xEF\xBC\x8E"
                "au",
                Defanged::leave_out) == 0);
    CHECK(count(set, "evil-site.com\xE3\x80\x82HTTP", Defanged::leave_out) == 1);
    CHECK(count(set, "evil-site.com\xE3\x80\x82\xE6\xAC\xA1", Defanged::leave_out) == 1);
}
