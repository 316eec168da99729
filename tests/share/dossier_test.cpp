#include <ample/share/dossier.hpp>
#include <ample/share/hits.hpp>

#include "tests/share/invented_case.hpp"
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace ample; // NOLINT: tests read better without the prefix
using share::test::InventedCase;

namespace {

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

std::string html_of(const share::CaseView& view) {
    const auto html = share::dossier_html(view);
    REQUIRE(html);
    return *html;
}

/// All values of an attribute: what stands between NAME=" and the next quote.
std::set<std::string> attribute_values(std::string_view html, const std::string& name) {
    std::set<std::string> values;
    const auto begin = " " + name + "=\"";
    for (auto at = html.find(begin); at != std::string_view::npos; at = html.find(begin, at + 1)) {
        const auto from = at + begin.size();
        values.emplace(html.substr(from, html.find('"', from) - from));
    }
    return values;
}

} // namespace

TEST_CASE("dossier: the first screen answers what, how sure, how trusted, on what and what else") {
    const auto html = html_of(InventedCase().view());
    const auto summary = html.substr(html.find("id=\"summary\""), 6000);
    CHECK(holds(summary, "Salt Heron stands behind the intrusions at north-yard."));
    CHECK(holds(summary, "55–80\u00A0%"));
    CHECK(holds(summary, ">likely<"));
    CHECK(holds(summary, "Two roots, one of which is a single vendor."));
    CHECK(holds(summary, "Brineworm was used"));
    CHECK(holds(summary, "A second vendor that has seen Brineworm elsewhere."));
}

TEST_CASE("dossier: every link leads to a part of the page and every id has its why or is bare") {
    const auto html = html_of(InventedCase().view());
    const auto anchors = attribute_values(html, "id");
    for (const auto& target : attribute_values(html, "href")) {
        INFO(target);
        REQUIRE(target.starts_with('#'));
        CHECK(anchors.contains(target.substr(1)));
    }
    const InventedCase invented;
    for (const auto* name :
         {"judgement", "operator", "handover", "screening", "x_south", "e_proxy"}) {
        INFO(name);
        CHECK(holds(html, "ample why CASE " + invented.at(name).id() + "<"));
    }
}

TEST_CASE("dossier: nothing is loaded from elsewhere and nothing runs") {
    const auto html = html_of(InventedCase().view());
    for (const auto* part :
         {"<script", " src=", "javascript:", "@import", "url(", " onclick", "<link"}) {
        INFO(part);
        CHECK_FALSE(holds(html, part));
    }
    CHECK(holds(html, "default-src &#39;none&#39;"));
}

TEST_CASE("dossier: a hit shown opens to exhibit, path, member and range") {
    const auto html = html_of(InventedCase().view());
    CHECK(holds(html, Digest::of("proxy log").text()));
    CHECK(holds(html, "evidence/north-yard/access.log.gz"));
    CHECK(holds(html, "bytes 1000 to 1120"));
}

TEST_CASE("dossier: long lists of hits are cut with a count, and say where all of them stand") {
    const auto html = html_of(InventedCase().view());
    CHECK(holds(html, "All 9 hits stand in hits.ndjson"));
    CHECK(holds(html, "and 3 more"));
}

TEST_CASE("dossier: names of private persons are cut wherever they stand") {
    const InventedCase invented;
    for (const auto& bytes : {html_of(invented.view()), *share::dossier_json(invented.view())}) {
        CHECK_FALSE(holds(bytes, "Danvers"));
        CHECK_FALSE(holds(bytes, "山田"));
        CHECK(holds(bytes, "C. D."));
        CHECK(holds(bytes, "山… 一…"));
        CHECK(holds(bytes, "東海潮ソフト株式会社"));
    }
}

TEST_CASE("dossier: names are shown in full only with a reason, which is printed") {
    const InventedCase invented;
    auto view = invented.view();
    view.names_shown = true;
    REQUIRE_FALSE(share::dossier_html(view));
    CHECK(share::dossier_html(view).error().kind == Kind::refused);
    CHECK(share::dossier_json(view).error().what ==
          "names of private persons are shown only with a reason");
    view.names_reason = "  ";
    CHECK_FALSE(share::dossier_html(view));
    CHECK_FALSE(holds(share::hits_ndjson(view), "Danvers"));
    view.names_reason = "arrest warrant 12";
    const auto html = html_of(view);
    CHECK(holds(html, "Carol Danvers"));
    CHECK(holds(html, "Reason: arrest warrant 12"));
}

TEST_CASE("dossier: a value marked above the ceiling stops the export and is named") {
    InventedCase invented;
    invented.add("e_red",
                 "exhibit",
                 R"({"path":"records/secret.csv","role":"records","bytes":1,"sha256":"00"})",
                 {},
                 {Tlp::red, Pap::red});
    auto view = invented.view();
    CHECK(share::dossier_html(view).has_value());
    view.tlp_ceiling = Tlp::amber;
    const auto refused = share::dossier_html(view);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::refused);
    CHECK(refused.error().what == "the export would lower TLP:RED to TLP:AMBER: " +
                                      invented.at("e_red").id() + " (records/secret.csv)");
    CHECK_FALSE(share::dossier_json(view));
    view.tlp_ceiling = Tlp::red;
    CHECK(share::dossier_html(view).has_value());
}

TEST_CASE("dossier: an unknown language is refused and the Japanese frame is Japanese") {
    const InventedCase invented;
    CHECK(share::dossier_html(invented.view("fr")).error().kind == Kind::usage);
    const auto html = html_of(invented.view("ja"));
    CHECK(holds(html, "<html lang=\"ja\">"));
    CHECK(holds(html, "何があれば変わるか"));
    CHECK(holds(html, "可能性が高い"));
    CHECK(holds(html, "Salt Heron stands behind the intrusions at north-yard."));
    CHECK_FALSE(holds(html, "What would change it"));
}

TEST_CASE("dossier: the order in which the values come does not change a byte") {
    const InventedCase invented;
    auto values = invented.values();
    auto view = invented.view();
    const auto html = html_of(view);
    const auto json = *share::dossier_json(view);
    const auto hits = share::hits_ndjson(view);
    std::reverse(values.begin(), values.end());
    values.push_back(values.front()); // the same value twice is one value
    view.values = values;
    CHECK(html_of(view) == html);
    CHECK(*share::dossier_json(view) == json);
    CHECK(share::hits_ndjson(view) == hits);
}

TEST_CASE("dossier: an empty case is a page that says so") {
    share::CaseView view;
    view.name = "empty";
    const auto html = html_of(view);
    CHECK(holds(html, "No judgement has been made"));
    CHECK(holds(html, "No hit."));
    CHECK(share::hits_ndjson(view).empty());
}

TEST_CASE("dossier: propositions tell documents from roots, and a presumption quotes its claim") {
    const auto html = html_of(InventedCase().view());
    CHECK(holds(html, "Root sources: 1. Documents: 2."));
    const auto chain =
        html.substr(html.find("id=\"B\""), html.find("id=\"exposures\"") - html.find("id=\"B\""));
    CHECK(
        holds(chain, "A police source said that an office in Port Azure had ordered the rental."));
    CHECK(holds(chain, "Harbour Post"));
    CHECK(count_of(chain, "class=\"rung\"") == 6);
}

TEST_CASE("dossier: likelihood and confidence never stand in one sentence") {
    const auto html = html_of(InventedCase().view());
    CHECK(holds(html, "Likelihood: likely (55–80\u00A0%)."));
    CHECK(holds(html, "Confidence in the basis: low."));
}

TEST_CASE("dossier: a value that holds no object is named") {
    const InventedCase invented;
    auto values = invented.values();
    values[3].content = "[1]";
    auto view = invented.view();
    view.values = values;
    const auto damaged = share::dossier_html(view);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == Kind::damaged);
    CHECK(damaged.error().what == values[3].id() + " holds no JSON object");
}
