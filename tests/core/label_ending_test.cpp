#include <ample/core/label_ending.hpp>
#include <ample/core/name_skeleton.hpp>
#include <ample/core/script_border.hpp>
#include <ample/core/utf8.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix

TEST_CASE("label ending: the last letter tells, but not of letters that have several forms") {
    CHECK(label_ending("テスト端") == 0xE7ABAF);
    CHECK(label_ending("comです") == 0xE38199);
    CHECK(label_ending("端M") == 'm');
    CHECK(label_ending("com\x82\xB7") == 0x1B7);
    CHECK_FALSE(label_ending("ｃｏｍ"));
    CHECK_FALSE(label_ending("한국"));
    CHECK_FALSE(label_ending("рф"));
    CHECK_FALSE(label_ending(""));
}

TEST_CASE("label ending: each form of a label ends as one of its skeleton's endings, or as none") {
    const std::string_view forms[][2] = {{"ガイド", "カ\xE3\x82\x99イト\xE3\x82\x99"},
                                         {"みんな", "みんな"},
                                         {"テスト", "ﾃｽﾄ"},
                                         {"バ", "ハ"},
                                         {"東京", "東京"},
                                         {"ノート", "ノヿ"},
                                         {"サーバー", "サーハ\xE3\x82\x99ー"},
                                         {"中A", "中ａ"},
                                         {"рф", "РФ"}};
    NameSkeleton skeleton;
    for (const auto& [one, other] : forms) {
        CAPTURE(one);
        const auto endings = skeleton.endings(one);
        for (const auto form : {one, other}) {
            const auto ending = label_ending(form);
            CHECK((!ending || std::find(endings.begin(), endings.end(), *ending) != endings.end()));
        }
    }
}

TEST_CASE("label ending: what stays beyond ASCII is told from what is ASCII in wide letters") {
    CHECK(NameSkeleton::stays_beyond_ascii("comです"));
    CHECK(NameSkeleton::stays_beyond_ascii("端末"));
    CHECK(NameSkeleton::stays_beyond_ascii("com\x82\xB7"));
    CHECK_FALSE(NameSkeleton::stays_beyond_ascii("ｃｏｍ"));
    CHECK_FALSE(NameSkeleton::stays_beyond_ascii("com"));
    CHECK_FALSE(NameSkeleton::stays_beyond_ascii("㏂"));
}

TEST_CASE("script border: what is told by its bytes to be of a script without blanks is of one") {
    for (std::uint32_t code = 0x80; code < 0x30000; ++code) {
        if (code >= 0xD800 && code < 0xE000) {
            continue;
        }
        std::string text;
        utf8::append(text, code);
        if (is_usual_script(text, 0)) {
            const auto letter = script_letter(code);
            CAPTURE(code);
            REQUIRE((!letter.joins && !letter.is_sign));
        }
    }
    CHECK(is_usual_script("ー", 0));
    CHECK_FALSE(is_usual_script("・", 0));
    CHECK_FALSE(is_usual_script("、", 0));
    CHECK_FALSE(is_usual_script("ｅ", 0));
}
