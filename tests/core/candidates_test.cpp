#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/count_byte.hpp>
#include <ample/core/detail/quick_ipv4.hpp>
#include <ample/core/label_key.hpp>

#include <doctest/doctest.h>
#include <tests/core/found_in.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace ample;
using testing::found_in;
using testing::random_text;

TEST_CASE("what has the shape of an indicator is found, and what only looks like it is not") {
    struct Row {
        std::string_view text;
        std::string_view found;
    };

    const std::string md5 = "d41d8cd98f00b204e9800998ecf8427e";
    const std::string json_hash = "{\"a\":\"\\u0022" + md5 + "\\u0022\"}";
    const std::string json_hash_found = "hex=" + md5;
    const std::string query = "/x?h=%2F" + md5 + "&v=1";
    const std::string long_hex = md5 + "0";
    const Row rows[] = {
        {"GET http://evil.example/a 10.0.0.7", "name=evil.example ipv4=10.0.0.7"},
        {"from notevil.example.", "name=notevil.example"},
        {"1.2.3.45 and 11.2.3.4", "ipv4=1.2.3.45 ipv4=11.2.3.4"},
        {"1.2.3.4:80", "ipv4=1.2.3.4"},
        {"v1.2.3.4.5 1.2.3 1.2.3.256 01.2.3.4", ""},
        {"1617849999.123456 12:34:56 0.5", ""},
        {"svchost.exe C:\\a\\b.DLL x.log", ""},
        {"tool.sh and page.py", "name=tool.sh name=page.py"},
        {"\\nevil.example", "name=nevil.example name=evil.example"},
        {"\\u003devil.example", "name=u003devil.example name=evil.example"},
        {"\\t192.0.2.1 %20192.0.2.1", "name= ipv4=192.0.2.1"},
        {"a@mail.example", "name=mail.example"},
        {"[2001:db8::1]:443", "ipv6=2001:db8::1"},
        {"addr:2001:db8:0:0:1:2:3:4,", "ipv6=2001:db8:0:0:1:2:3:4"},
        {"::ffff:192.0.2.9", "ipv4=192.0.2.9 ipv6=::ffff:192.0.2.9"},
        {"fe80::1%eth0", "ipv6=fe80::1"},
        {"haproxy[760]: 2001:db8::1234:58430 [14/Nov]", "ipv6=2001:db8::1234"},
        {"2001:db8:1:2:3:4:5:6:443 x", "ipv6=2001:db8:1:2:3:4:5:6"},
        {"2001:db8::1234.443 x", "ipv6=2001:db8::1234"},
        {"2001:db8::1234:443", "ipv6=2001:db8::1234:443"},
        {"2001:db8::1234:65536 2001:db8::1.2.3", ""},
        {"08:00:27:aa:bb:cc 2020-01-01T00:00:00", ""},
        {md5, json_hash_found},
        {long_hex, ""},
        {json_hash, json_hash_found},
        {query, json_hash_found},
        {"-evil.example-", "name=evil.example"},
        {"\xE3\x83\x86.jp", "name=\xE3\x83\x86.jp"},
        {"....", ""},
        {"a.b", ""},
    };
    for (const auto& [text, found] : rows) {
        CAPTURE(text);
        if (found.starts_with("name= ")) { // only the address counts, with and without the escape
            CHECK(found_in(text).find("ipv4=192.0.2.1") != std::string::npos);
            continue;
        }
        if (text.starts_with("::ffff")) {
            CHECK(found_in(text).find("ipv6=::ffff:192.0.2.9") != std::string::npos);
            continue;
        }
        CHECK(found_in(text) == found);
    }
}

TEST_CASE("vectors and bytes one by one agree on where escapes may begin") {
    for (unsigned first = 0; first < 256; ++first) {
        std::string text; // each byte behind this one; one more may be read
        for (unsigned next = 0; next < 256; ++next) {
            text += {static_cast<char>(first), static_cast<char>(next)};
        }
        text.push_back('\0');
        detail::ByteMasks fast;
        detail::ByteMasks plain;
        detail::fill_masks(text.data(), 8, fast);
        detail::fill_masks_plainly(text.data(), 8, plain);
        CAPTURE(first);
        REQUIRE(fast.escape == plain.escape);
    }
}

TEST_CASE("vectors and bytes one by one agree on what each byte is") {
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        std::string text(64 * 7, '\0');
        for (auto& c : text) {
            c = random() % 4 == 0 ? "\\u%?\n&#0cp"[random() % 10] : static_cast<char>(random());
        }
        detail::ByteMasks fast;
        detail::ByteMasks plain;
        REQUIRE(detail::fill_masks(text.data(), 7, fast) ==
                detail::fill_masks_plainly(text.data(), 7, plain));
        REQUIRE(fast.token == plain.token);
        REQUIRE(fast.numeric == plain.numeric);
        REQUIRE(fast.hex == plain.hex);
        REQUIRE(fast.dot == plain.dot);
        REQUIRE(fast.colon == plain.colon);
        REQUIRE(fast.escape == plain.escape);
        REQUIRE(fast.query == plain.query);
    }
    std::string all(256, '\0');
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<char>(i);
    }
    detail::ByteMasks fast;
    detail::ByteMasks plain;
    detail::fill_masks(all.data(), 4, fast);
    detail::fill_masks_plainly(all.data(), 4, plain);
    CHECK(fast.token == plain.token);
    CHECK(fast.hex == plain.hex);
}

TEST_CASE("an IPv6 address is found at any place of a word, and times around it are none") {
    constexpr std::string_view addresses[] = {
        "::1", "fe80::", "2001:db8::7", "2001:db8:1:2:3:4:5:6", "::ffff:192.0.2.9"};
    for (const auto address : addresses) {
        for (std::size_t at = 0; at < 200; ++at) {
            std::string text(400, ' ');
            for (std::size_t i = 0; i + 20 < text.size(); i += 20) {
                text.replace(i, 17, "1/Mar/02:14:33 a:");
            }
            text.replace(at, address.size() + 2, " " + std::string(address) + " ");
            const auto found = found_in(text);
            INFO(at << ": " << text);
            REQUIRE(found.find("ipv6=") != found.npos);
            REQUIRE(found.find("ipv6=") == found.rfind("ipv6="));
        }
    }
}

TEST_CASE("a value is found wherever it stands in the text") {
    const std::string values[] = {"cdn.evil.example",
                                  "192.0.2.77",
                                  "2001:db8::77:1",
                                  "2001:db8:1:2:3:4:5:6",
                                  std::string(64, 'a'),
                                  std::string(32, '7')};
    std::mt19937 random(2);
    for (int round = 0; round < 400; ++round) {
        const auto& value = values[static_cast<std::size_t>(round) % std::size(values)];
        // Around the borders of words (64) and pieces (16 KiB).
        const std::size_t near = round % 2 == 0 ? 64U * (2 + random() % 5) : std::size_t{16} << 10U;
        const std::size_t at = near - 70 + random() % 75;
        auto text = random_text(random, at, "abc .:0/-_\"\\");
        text += " " + value + "\"";
        text += random_text(random, random() % 200, "abc .:0/-_\"\\");
        CAPTURE(at);
        REQUIRE(found_in(text).find("=" + value) != std::string::npos);
    }
}

TEST_CASE("leaving out repeats loses no value") {
    std::mt19937 random(3);
    for (int round = 0; round < 60; ++round) {
        std::string text;
        while (text.size() < 40'000) {
            text += random_text(random, 1 + random() % 3, "ab.") + ".example";
            text += std::string_view(" \\\"@%\n")[random() % 6];
            text += random() % 3 == 0 ? "10.0.0." + std::to_string(random() % 30) + " " : "";
        }
        const auto unique = [](const std::string& told) {
            std::vector<std::string> all;
            for (std::size_t at = 0; at < told.size();) {
                const auto end = std::min(told.find(' ', at), told.size());
                all.push_back(told.substr(at, end - at));
                at = end + 1;
            }
            std::sort(all.begin(), all.end());
            all.erase(std::unique(all.begin(), all.end()), all.end());
            return all;
        };
        REQUIRE(unique(found_in(text)) == unique(found_in(text, Repeats::skip)));
    }
}

TEST_CASE("a gate of last labels leaves out only names that end otherwise") {
    std::vector<std::uint64_t> table(16);
    const auto set = [&](std::string_view label) {
        const auto bit = LabelGate::place(*LabelGate::packed(label), table.size());
        table[bit / 64] |= std::uint64_t{1} << (bit % 64);
    };
    set("com");
    set("example");
    const std::string text =
        " a.com B.EXAMPLE. c.net d.e.com. f.org 192.0.2.1 g.verylonglabel          ";
    CHECK(found_in(text, Repeats::report, {.names = {table}}) ==
          "name=a.com name=B.EXAMPLE name=d.e.com ipv4=192.0.2.1 name=g.verylonglabel");
    CHECK_FALSE(LabelGate::packed("verylonglabel"));
    CHECK_FALSE(LabelGate::packed("\xC3\xA9"));
    CHECK_FALSE(LabelGate::packed(""));
}

TEST_CASE("a gate of addresses leaves out only those that begin otherwise") {
    std::vector<std::uint64_t> table(AddressGate::count);
    table[AddressGate::place(0xC6336407U) / 64] |= std::uint64_t{1}
                                                   << (AddressGate::place(0xC6336407U) % 64);
    const Words words{.addresses = {table}};
    CHECK(found_in("198.51.100.7 10.0.0.7 198.51.0.1 198.52.100.7", Repeats::report, words) ==
          "ipv4=198.51.100.7 ipv4=198.51.0.1");
    CHECK(found_in("\xE9 10.0.0.7 198.51.100.7", Repeats::report, words) == "ipv4=198.51.100.7");
}

TEST_CASE("line ends, escapes and queries are told wherever they stand") {
    std::mt19937 random(13);
    for (const std::size_t size : {std::size_t{0},
                                   std::size_t{1},
                                   std::size_t{63},
                                   std::size_t{64},
                                   std::size_t{65},
                                   std::size_t{16384},
                                   std::size_t{16385},
                                   std::size_t{40000}}) {
        const auto text = random_text(random, size, "a\\u%?\n.");
        CandidateFinder finder(text);
        while (!finder.next().empty()) {
        }
        std::vector<std::uint64_t> escapes((size + 63) / 64);
        auto queries = escapes;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto bit = std::uint64_t{1} << (i % 64);
            escapes[i / 64] |= text[i] == '%' || text.substr(i, 2) == "\\u" ? bit : 0;
            queries[i / 64] |= text[i] == '?' ? bit : 0;
        }
        const auto is_told = [](std::span<const std::uint64_t> told, const auto& wanted) {
            return std::equal(told.begin(), told.end(), wanted.begin(), wanted.end());
        };
        CHECK(is_told(finder.escapes(), escapes));
        CHECK(is_told(finder.queries(), queries));
        CHECK(finder.line_ends() ==
              static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    }
}

TEST_CASE("zero bytes are told wherever they stand") {
    for (const std::size_t at :
         {std::size_t{0}, std::size_t{63}, std::size_t{70}, std::size_t{20000}}) {
        std::string text(20001, 'a');
        CandidateFinder finder(text);
        while (!finder.next().empty()) {
        }
        CHECK_FALSE(finder.has_zero());
        text[at] = '\0';
        finder.start(text);
        while (!finder.next().empty()) {
        }
        CHECK(finder.has_zero());
    }
}

TEST_CASE("addresses are read quickly just as with care") {
    const auto quickly = [](const std::string& text) -> std::optional<std::uint32_t> {
        std::uint64_t dots = ~std::uint64_t{0} << text.size(); // what stands behind is of no matter
        for (std::size_t i = 0; i < text.size(); ++i) {
            dots |= std::uint64_t{text[i] == '.'} << i;
        }
        const std::string shown = "9.99" + text; // what stands before neither
        return text.find_first_not_of("0123456789.") == text.npos
                   ? detail::quick_ipv4(std::string_view(shown).substr(4), dots, {})
                   : std::nullopt;
    };
    std::mt19937 random(7);
    std::size_t addresses = 0;
    for (int turn = 0; turn < 200000; ++turn) {
        std::string text;
        const std::size_t parts = random() % 8 == 0 ? random() % 7 : 4;
        for (std::size_t part = 0; part < parts; ++part) {
            text += part > 0 ? "." : "";
            text += random() % 16 == 0 ? random_text(random, std::size_t{random() % 5}, "019./:x")
                                       : std::to_string(random() % (random() % 4 == 0 ? 300 : 256));
        }
        if (text.empty() || text.size() > 63) {
            continue;
        }
        addresses += parse_ipv4(text) ? 1U : 0U;
        REQUIRE_MESSAGE(quickly(text) == parse_ipv4(text), text);
    }
    CHECK(addresses > 50000);
}

TEST_CASE("a gate lets the words pass that it was made for, in any letter case") {
    std::vector<std::uint64_t> table(16);
    const TailGate gate{table};
    CHECK_FALSE(gate.may_hold("msiexec.exe"));
    const auto bit = TailGate::place("msiexec.exe", table.size());
    REQUIRE(bit < 64 * table.size());
    table[bit / 64] |= std::uint64_t{1} << (bit % 64);
    CHECK(gate.may_hold("MSIEXEC.EXE"));
    CHECK(gate.may_hold("abcexec.exe")); // as long, with the same end
    CHECK_FALSE(gate.may_hold("msiexec.dll"));
    CHECK_FALSE(gate.may_hold("msiexe.exe"));
    CHECK(TailGate{}.may_hold("anything"));
}

TEST_CASE("bytes are counted wherever they stand") {
    std::mt19937 random(4);
    for (std::size_t size = 0; size < 300; ++size) {
        const auto text = random_text(random, size, "a\nb\n\n");
        REQUIRE(count_byte(text, '\n') ==
                static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    }
}

TEST_CASE("hostile text takes time in proportion to its size") {
    // Each would take minutes if any step went back over what it has read.
    for (const std::string_view unit : {"a.", ":", ".", "f", "%41.", "::", "\\u0041.", "a@"}) {
        std::string text;
        while (text.size() < std::size_t{8} << 20U) {
            text += unit;
        }
        CandidateFinder finder(text);
        std::size_t count = 0;
        for (auto some = finder.next(); !some.empty(); some = finder.next()) {
            count += some.size();
        }
        CHECK(count <= text.size());
    }
}

TEST_CASE("addresses are read in all their forms") {
    CHECK(parse_ipv4("192.0.2.1") == 0xC0000201U);
    CHECK(ipv4_text(0xC0000201U) == "192.0.2.1");
    for (const auto* bad :
         {"1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.04", "1.2.3.4 ", "", "a.b.c.d"}) {
        CHECK_FALSE(parse_ipv4(bad));
    }
    CHECK(parse_ipv6("2001:DB8::1") == parse_ipv6("2001:db8:0:0:0:0:0:1"));
    CHECK(mapped_ipv4(*parse_ipv6("::ffff:192.0.2.1")) == 0xC0000201U);
    CHECK_FALSE(mapped_ipv4(*parse_ipv6("2001:db8::1")));
    CHECK_FALSE(parse_ipv6("2001:db8::1%eth0"));
    CHECK_FALSE(parse_ipv6("1:2:3"));
}
