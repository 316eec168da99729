#include <ample/core/defang.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

struct Pair {
    std::string_view written;
    std::string_view meant;
};

constexpr Pair changed[] = {
    {"evil[.]com", "evil.com"},
    {"evil(.)com", "evil.com"},
    {"evil{.}com", "evil.com"},
    {"www[.]evil[.]co[.]jp", "www.evil.co.jp"},
    {"evil[dot]com", "evil.com"},
    {"evil(DOT)com", "evil.com"},
    {"evil{dot}com", "evil.com"},
    {"evil [.] com", "evil.com"},
    {"evil [dot] com and more", "evil.com and more"},
    {"evil (dot) com", "evil.com"},
    {"evil[ . ]com", "evil.com"},
    {"1.2.3[.]4", "1.2.3.4"},
    {"1[.]2[.]3[.]4:80", "1.2.3.4:80"},
    {"1.2.3.4[:]8080", "1.2.3.4:8080"},
    {"2001[:]db8[:][:]1", "2001:db8::1"},
    {"2001[:]db8[::]1", "2001:db8::1"},
    {"hxxp://evil.com/a", "http://evil.com/a"},
    {"hXXps://evil[.]com", "https://evil.com"},
    {"h**p://evil.com", "http://evil.com"},
    {"h**ps://evil.com", "https://evil.com"},
    {"fxp://evil.com", "ftp://evil.com"},
    {"hxxp[:]//evil[.]com/x[.]php", "http://evil.com/x.php"},
    {"http[:]//evil.com", "http://evil.com"},
    {"hxxps[://]evil.com", "https://evil.com"},
    {"url=hxxp://a.example", "url=http://a.example"},
    {"user[at]evil[.]com", "user@evil.com"},
    {"user[@]evil.com", "user@evil.com"},
    {"user(at)evil(dot)com", "user@evil.com"},
    {"user [at] evil [dot] com", "user@evil.com"},
    {"user [at] evil.com", "user@evil.com"},
    {"evil\\.com", "evil.com"},
    {"see 198\\.51\\.100\\.7 there", "see 198.51.100.7 there"},
    {"http://www\\.evil\\.co\\.jp/a", "http://www.evil.co.jp/a"},
    {"p\xC3\xA4th[.]example", "p\xC3\xA4th.example"},
};

constexpr std::string_view unchanged[] = {
    "",
    "[",
    "[.]",
    "\\",
    "hxxp",
    "array[0].x",
    "array[i].x = f(.5)",
    "([^.]+)[.]com",
    "^evil\\.com$",
    "(www\\.)?evil\\.com",
    "[a-z]+[.]com",
    "foo[.]*bar",
    "C:\\Users\\bob\\.ssh\\id_rsa",
    "bob\\.ssh",
    "\\.htaccess",
    "\\\\server\\share\\.com",
    "he looked [at] the wall",
    "he sold (at) market price",
    "compose f (.) g",
    "x (a) b (d) c",
    "evil dot com at home",
    "{\"a\": {\"b\": [1, 2]}, \"c\":[.5]}",
    "xxhxxp://evil.com",
    "hxxp is not http",
    "slice[:]",
    "slice[1:2]",
    "a[:]]",
    "evil[..]com",
    "evil[.com",
    "evil.]com",
    "fxp port 21",
    "expected text, next export",
    "v1.2[.]",
    "map[at].foo",
};

} // namespace

TEST_CASE("defang: what was defanged is taken back") {
    for (const auto& [written, meant] : changed) {
        INFO(written);
        CHECK(refang(written).text == meant);
        CHECK(has_defang_marks(written));
        const auto padded = std::string(200, '.') + " " + std::string(written);
        CHECK(refang(padded).text == std::string(200, '.') + " " + std::string(meant));
        CHECK(has_defang_marks(padded));
    }
}

TEST_CASE("defang: code, patterns, paths and prose stay as they are") {
    for (const auto text : unchanged) {
        INFO(text);
        const auto copy = refang(text);
        CHECK(copy.text == text);
        CHECK(copy.jumps.empty());
    }
}

TEST_CASE("defang: each byte of the copy knows where it stood") {
    const std::string text = "see hxxp[:]//evil [.] example/a";
    const auto copy = refang(text);
    REQUIRE(copy.text == "see http://evil.example/a");
    CHECK(copy.original(0) == 0);
    const auto name = copy.text.find("evil.example");
    const auto range = copy.original(ByteRange{name, name + 12});
    CHECK(text.substr(range.begin, range.size()) == "evil [.] example");
    const auto host = copy.original(ByteRange{name, name + 4});
    CHECK(text.substr(host.begin, host.size()) == "evil");
    CHECK(copy.original(copy.text.size()) == text.size());
}

TEST_CASE("defang: bytes between the marks are those of the original, for any text") {
    std::mt19937 random(20161104); // NOLINT: the same texts each run
    constexpr std::string_view pieces[] = {"[.]",    "[",    "]",   "(",   ")",        "{dot}",
                                           " [at] ", "hxxp", "://", "[:]", "\\.",      "\\",
                                           ".",      "evil", "com", " ",   "4",        "h**p",
                                           "[://]",  "fxp",  "x",   "*",   "\xC3\xA4", "[dot]"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto i = random() % 20; i > 0; --i) {
            text += pieces[random() % std::size(pieces)];
        }
        INFO(text);
        const auto copy = refang(text);
        if (!has_defang_marks(text)) {
            CHECK(copy.text == text);
        }
        CHECK(copy.original(copy.text.size()) == text.size());
        std::uint64_t last = 0;
        for (std::size_t i = 0; i < copy.text.size(); ++i) {
            const auto at = copy.original(i);
            CHECK(at >= last);
            REQUIRE(at < text.size());
            const bool is_sign =
                std::string_view(".:@/htpsf").find(copy.text[i]) != std::string_view::npos;
            CHECK((is_sign || copy.text[i] == text[at]));
            last = at;
        }
        CHECK(refang(copy.text).text.size() <= copy.text.size());
    }
}

TEST_CASE("defang: hostile text costs no more than its length") {
    const auto cost = [](std::string_view piece, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) {
            text += piece;
        }
        const auto begin = std::chrono::steady_clock::now();
        CHECK(refang(text).text.size() <= text.size());
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    for (const auto piece : {"a\\.", "a[.]", " [at] a", "[", "\\.", "hxxp", "a\\.com "}) {
        INFO(piece);
        const auto small = cost(piece, 100'000);
        CHECK(cost(piece, 800'000) < 40 * small + 0.05);
    }
}
