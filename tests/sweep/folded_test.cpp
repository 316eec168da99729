// Which text is folded at all (detail/folded.hpp).

#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/folded.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using sweep::detail::folded;
using sweep::detail::may_fold;

namespace {

std::string text_of(std::uint32_t code_point) {
    std::string text;
    utf8::append(text, code_point);
    return text;
}

} // namespace

TEST_CASE("folded: text that is not looked at is its own folded form, letter by letter") {
    constexpr std::uint32_t last = 0x10FFFF;
    std::size_t wrong = 0;
    for (std::uint32_t code = 0x80; code <= last; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) {
            continue;
        }
        for (const std::string before : {"", "a", "か", "ハ"}) {
            const auto text = before + text_of(code);
            const bool is_lost = !may_fold(text) && folded(text) != text;
            CAPTURE(code);
            CHECK_FALSE((is_lost && wrong++ < 8));
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("folded: composed Japanese, punctuation and other encodings are not looked at") {
    for (const char* text : {"接続サーバーログ.exe",
                             "見積書です",
                             "“a” – …",
                             "\x83\x41\x83\x5C.exe",
                             "\xC5\xC4\xC4\xC4.exe"}) {
        CAPTURE(text);
        CHECK_FALSE(may_fold(text));
    }
    for (const char* text : {"ФАЙЛ.exe", "re\u0301sume.doc", "か\u3099.exe", "ＡＢ.exe", "Å.txt"}) {
        CAPTURE(text);
        CHECK(may_fold(text));
    }
}

TEST_CASE("UTF-8: a character of three bytes is one to every reader") {
    for (std::uint32_t lead = 0xD0; lead <= 0xFF; ++lead) {
        for (std::uint32_t second = 0x70; second <= 0xC8; ++second) {
            for (const std::uint32_t third : {0x7FU, 0x80U, 0xBFU, 0xC0U}) {
                const std::string text = {
                    static_cast<char>(lead), static_cast<char>(second), static_cast<char>(third)};
                if (utf8::begins_usual(text, 0)) {
                    std::string_view rest = text;
                    utf8::take(rest);
                    CHECK(rest.empty());
                    CHECK(utf8::is_valid(text));
                }
            }
        }
    }
    CHECK_FALSE(utf8::begins_usual("\xE3\x81", 0));
    CHECK(utf8::begins_usual("aあ", 1));
}
