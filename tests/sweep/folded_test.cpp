#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/folded.hpp>

#include <doctest/doctest.h>

using namespace ample;                // NOLINT: tests read better without the prefix
using namespace ample::sweep::detail; // NOLINT

TEST_CASE("folded: what is said not to fold stays, for each letter behind a kana and a Latin one") {
    std::size_t told = 0;
    for (std::uint32_t code = 0x80; code < 0x30000; ++code) {
        if (code >= 0xD800 && code < 0xE000) {
            continue;
        }
        for (const std::string front : {"か", "e"}) {
            auto text = front;
            utf8::append(text, code);
            if (!may_fold(text) && folded(text) != text && told++ < 20) {
                CAPTURE(code);
                CHECK(folded(text) == text);
            }
        }
    }
    CHECK(told == 0);
}

TEST_CASE("folded: Japanese and Chinese as they are mostly written need no folding") {
    CHECK_FALSE(may_fold("見積書をむらから送る。ガギグ…→①■「」、ーヴ한국어"));
    CHECK(may_fold("か\xE3\x82\x99"));
    CHECK(may_fold("ＥＶＩＬ"));
    CHECK(may_fold("Évil"));
    CHECK(may_fold("ФАЙЛ"));
}
