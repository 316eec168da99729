#include <ample/share/detail/name_mask.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace ample::share::detail; // NOLINT: tests read better without the prefix

namespace {

std::string masked(const char* content, std::string_view text) {
    const auto json = nlohmann::json::parse(content);
    NameMask mask;
    mask.collect(Field(json));
    return mask.masked(text);
}

struct Masked {
    std::string_view text;
    std::string_view safe;
};

constexpr const char* names = R"({"names":["Carol Danvers","山田 一郎","Li","王","南洋株式会社"],
    "deep":[{"attribute":"name_kana","value":"ヤマダ イチロウ"},{"attribute":"phone","value":"080"}]})";

constexpr Masked texts[] = {
    {"rented by Carol Danvers in May", "rented by C. D. in May"},
    {"DANVERS, Carol is another spelling", "DANVERS, Carol is another spelling"},
    {"Danvers, Carol", "C. D."},
    {"Danvers Carol and CarolDanvers", "C. D. and C. D."},
    {"山田一郎、山田　一郎、一郎 山田", "山… 一…、山… 一…、山… 一…"},
    {"ヤマダイチロウ", "ヤ… イ…"},
    {"it is likely that Li left Linz", "it is likely that L. left Linz"},
    {"王 is one letter and stays in 王国", "王 is one letter and stays in 王国"},
    {"南洋株式会社 is a company", "南洋株式会社 is a company"},
    {"080", "080"},
    {"", ""},
};

} // namespace

TEST_CASE("names: private names are cut in any spelling, as whole words") {
    for (const auto& one : texts) {
        INFO(one.text);
        CHECK(masked(names, one.text) == one.safe);
    }
}

TEST_CASE("names: the longest name wins and nothing is cut without names") {
    CHECK(masked(R"({"names":["Ann Lee","Ann Lee Cho"]})", "Ann Lee Cho") == "A. L. C.");
    CHECK(masked(R"({"names":"Ann Lee"})", "Ann Lee") == "Ann Lee");
    CHECK(NameMask().masked("Ann Lee") == "Ann Lee");
}

TEST_CASE("names: bytes that are no UTF-8 pass through") {
    CHECK(masked(R"({"names":["Ann Lee"]})",
                 "\xFF"
                 "Ann Lee\xE5") == "\xFF"
                                   "A. L.\xE5");
}

TEST_CASE("names: what carries a legal form is an organisation") {
    for (const auto* name : {"Foo Inc.", "foo gmbh", "株式会社あ", "あ(株)", "Bar Co., Ltd."}) {
        INFO(name);
        CHECK(is_organisation(name));
    }
    CHECK_FALSE(is_organisation("Ink Corpse"));
}
