#include <ample/core/result.hpp>
#include <ample/share/detail/markup.hpp>
#include <ample/share/dossier.hpp>

#include "tests/share/invented_case.hpp"
#include <doctest/doctest.h>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::share::detail;
using share::test::InventedCase;

namespace {

struct Hostile {
    std::string_view raw;
    std::string_view safe;
};

constexpr Hostile texts[] = {
    {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
    {"\" onload=\"x", "&quot; onload=&quot;x"},
    {"it's & that", "it&#39;s &amp; that"},
    {"a\xE2\x80\xAE"
     "b",
     "a\\u{202e}b"},
    {"\x1b[31mred", "\\x1b[31mred"},
    {std::string_view("a\0b", 3), "a\\x00b"},
    {"two\nlines", "two lines"},
    {"bad \xFF byte", "bad \\xff byte"},
    {"</style><b>", "&lt;/style&gt;&lt;b&gt;"},
};

} // namespace

TEST_CASE("markup: every text is escaped and made safe") {
    for (const auto& one : texts) {
        INFO(one.raw);
        CHECK(text(one.raw).html() == one.safe);
    }
}

TEST_CASE("markup: elements nest, attribute values are escaped, empty ones are left out") {
    const auto markup =
        element("p", {{"class", ""}, {"id", "a\"b"}}, text("x < y") + element("br", {}, {}));
    CHECK(markup.html() == "<p id=\"a&quot;b\">x &lt; y<br/></p>");
}

TEST_CASE("markup: no attribute leads out of the page or runs") {
    for (const auto* target :
         {"javascript:alert(1)", "https://evil.example/", "//evil.example", "data:text/html,x"}) {
        CHECK_THROWS_AS(element("a", {{"href", target}}, text("x")), Bug);
    }
    CHECK_THROWS_AS(element("img", {{"src", "x"}}, {}), Bug);
    CHECK_THROWS_AS(element("p", {{"onclick", "x"}}, {}), Bug);
    CHECK(link_to("javascript:alert(1)", "", text("x")).html() ==
          "<a href=\"#javascript_alert_1_\">x</a>");
}

TEST_CASE("markup: texts are cut at the edge of a character") {
    CHECK(shortened("日本語", 9) == "日本語");
    CHECK(shortened("日本語", 8) == "日本…");
    CHECK(shortened("", 0).empty());
}

TEST_CASE("dossier: hostile strings in every kind of value stay text") {
    InventedCase invented;
    const std::string evil =
        R"(<script>alert(1)<\/script>\u202e\u0000\" onload=x javascript:alert(1))";
    for (const auto* kind :
         {"judgement",   "rung",     "hypothesis", "evidence", "exposure",   "operator",
          "separation",  "handover", "screening",  "document", "claim",      "copy",
          "proposition", "coverage", "exhibit",    "tie",      "indicator",  "hit",
          "defect",      "gap",      "conflict",   "edition",  "future-kind"}) {
        std::string content = "{";
        for (const auto* key :
             {"statement",    "level",     "standing", "word",   "confidence", "name",
              "organisation", "status",    "path",     "member", "account",    "verdict",
              "order",        "company",   "title",    "text",   "document",   "from",
              "to",           "type",      "pattern",  "value",  "indicator",  "why",
              "quote",        "predicate", "first",    "last",   "after",      "before",
              "sha256",       "lease"}) {
            content +=
                (content.size() > 1 ? ",\"" : "\"") + std::string(key) + "\":\"" + evil + "\"";
        }
        invented.add(std::string("evil_") + kind, kind, content + "}");
    }
    invented.add(
        "odd",
        "judgement",
        R"({"statement":[1],"low":"x","high":{},"clusters":{},"fragility":7,"would_change":[[]],"rank":[]})");
    const auto html = share::dossier_html(invented.view());
    REQUIRE(html);
    CHECK(html->find("<script") == std::string::npos);
    CHECK(html->find('\0') == std::string::npos);
    CHECK(html->find("\xE2\x80\xAE") == std::string::npos);
    CHECK(html->find("\" onload") == std::string::npos);
    CHECK(html->find("=\"javascript:") == std::string::npos);
    CHECK(share::dossier_json(invented.view()).has_value());
}
