#include <ample/core/address.hpp>
#include <ample/core/idn.hpp>
#include <ample/core/name_skeleton.hpp>
#include <ample/core/utf8.hpp>

#include <arpa/inet.h>
#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

std::optional<Ipv6> as_the_system_reads(const std::string& text) {
    Ipv6 address = {};
    return ::inet_pton(AF_INET6, text.c_str(), address.data()) == 1 ? std::optional(address)
                                                                    : std::nullopt;
}

} // namespace

TEST_CASE("address: IPv6 is read just as the system reads it") {
    std::mt19937 random(7); // NOLINT: the same each time
    const std::string_view signs = "::::0123456789abcdefABCDEF..g";
    std::size_t read = 0;
    for (int i = 0; i < 60'000; ++i) {
        std::string text;
        if (i % 3 == 0) {
            for (std::size_t size = random() % 12; size > 0; --size) {
                text += signs[random() % signs.size()];
            }
        } else {
            const auto groups = 1 + random() % 9;
            for (std::size_t group = 0; group < groups; ++group) {
                text += random() % 7 == 0 ? ":" : "";
                text += group == 0 ? "" : ":";
                for (std::size_t size = random() % 6; size > 0; --size) {
                    text += signs[4 + random() % 22];
                }
            }
            text += random() % 5 == 0 ? ":198.51.100.7" : "";
        }
        CAPTURE(text);
        const auto wanted = as_the_system_reads(text);
        CHECK(parse_ipv6(text) == wanted);
        read += wanted ? 1U : 0U;
    }
    CHECK(read > 2000);
    for (const std::string text : {"::",
                                   "::1",
                                   "1::",
                                   "1:2:3:4:5:6:7:8",
                                   "1:2:3:4:5:6:7::",
                                   "::2:3:4:5:6:7:8",
                                   "1:2:3:4:5:6:1.2.3.4",
                                   "::ffff:1.2.3.4",
                                   "1:2:3:4:5:6:7:1.2.3.4",
                                   "::1.2.3.04",
                                   ":",
                                   ":1",
                                   "1:",
                                   "",
                                   ":::",
                                   "1::2::3",
                                   "12345::",
                                   "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"}) {
        CAPTURE(text);
        CHECK(parse_ipv6(text) == as_the_system_reads(text));
    }
}

TEST_CASE("names: what has one form in DNS has one skeleton") {
    const std::string_view letters[] = {
        "a",  "B",  "é",  "É",  "e\xCC\x81", "ü",  "ß",  "日", "本", "か", "が", "か\xE3\x82\x99",
        "ガ", "ｶﾞ", "ｅ", "Ｅ", "한",        "글", "ж",  "Ж",  "ﬁ",  "①",  "𝐞",  "-",
        "1",  "σ",  "ς",  "㎏", "\xC2\xAD",  "．", "。", "."};
    std::mt19937 random(11); // NOLINT: the same each time
    NameSkeleton skeleton;
    std::size_t compared = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string name;
        for (std::size_t size = 1 + random() % 6; size > 0; --size) {
            name += letters[random() % std::size(letters)];
        }
        name += i % 2 == 0 ? ".example" : ".日本";
        const auto ascii = ascii_name(name);
        if (ascii.empty()) {
            continue;
        }
        CAPTURE(name);
        const auto decoded = unicode_name(ascii);
        REQUIRE_FALSE(decoded.empty());
        CHECK(skeleton.ends_key(name) == skeleton.ends_key(decoded));
        ++compared;
    }
    CHECK(compared > 5000);
    CHECK(skeleton.ends_key("www.evil.example") == skeleton.ends_key("EVIL.example"));
    CHECK(skeleton.ends_key("évil.example") == skeleton.ends_key("evil.example"));
    CHECK(skeleton.ends_key("évil.example") != skeleton.ends_key("evi.example"));
    CHECK(skeleton.ends_key("\xE9vil.example") != skeleton.ends_key("evil.example"));
}
