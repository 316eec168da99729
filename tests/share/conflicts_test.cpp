// What sources disagree on, in the dossier and in the bundle.

#include <ample/share/dossier.hpp>
#include <ample/share/stix.hpp>
#include <ample/share/stix_rules.hpp>

#include "tests/share/invented_case.hpp"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using nlohmann::json;
using share::test::InventedCase;

namespace {

std::vector<json> notes_on_conflicts(const InventedCase& invented) {
    const auto bundle = share::stix_bundle(invented.view());
    REQUIRE(bundle);
    CHECK(share::check_stix(*bundle).empty());
    const auto whole = json::parse(*bundle);
    std::vector<json> notes;
    for (const auto& object : whole.at("objects")) {
        if (object.at("type") == "note" &&
            object.at("abstract").get<std::string>().starts_with("Sources do not agree")) {
            notes.push_back(object);
        }
    }
    return notes;
}

/// The text between the anchor of the section and that of the next.
std::string section(const std::string& html) {
    const auto from = html.find("id=\"conflicts\"");
    REQUIRE(from != std::string::npos);
    return html.substr(from, html.find("id=\"F\"") - from);
}

} // namespace

TEST_CASE("dossier: a conflict shows both sides in their own words, who says them, and why") {
    const InventedCase invented;
    const auto text = section(*share::dossier_html(invented.view()));
    for (const std::string& words :
         {std::string("opposition"),
          std::string("a plain denial against the statement that accuses"),
          std::string("Side 1"),
          std::string("Side 2"),
          std::string("A police source said that an office in Port Azure had ordered the rental."),
          std::string("denied that it had ordered &lt;b&gt;anything&lt;/b&gt;"),
          std::string("Bay Times"),
          "href=\"#" + invented.at("k_denied").id(),
          "href=\"#" + invented.at("conflict").id()}) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
    const auto html = *share::dossier_html(invented.view());
    CHECK(html.find("id=\"" + invented.at("k_denied").id() + "\"") != std::string::npos);
    CHECK(html.find("href=\"#conflicts\"") != std::string::npos);
}

TEST_CASE("dossier: conflicts and editions do not depend on the order of the values") {
    const InventedCase invented;
    auto values = invented.values();
    std::reverse(values.begin(), values.end());
    for (const auto* const language : {"en", "ja"}) {
        auto view = invented.view(language);
        view.values = values;
        CHECK(*share::dossier_html(view) == *share::dossier_html(invented.view(language)));
        CHECK(*share::dossier_json(view) == *share::dossier_json(invented.view(language)));
    }
}

TEST_CASE("dossier: an edition names its predecessor, its order, and what it says otherwise") {
    const auto html = *share::dossier_html(InventedCase().view());
    for (const auto* const words : {"2 of 2",
                                    "Two yards were hit.",
                                    "Three yards were hit.",
                                    "one publisher: Harbour Post",
                                    "the later one says &quot;UPDATE 1-&quot;"}) {
        INFO(words);
        CHECK(html.find(words) != std::string::npos);
    }
    const auto dossier = json::parse(*share::dossier_json(InventedCase().view()));
    CHECK(dossier.at("editions").size() == 1);
    CHECK(dossier.at("conflicts").size() == 1);
}

TEST_CASE("dossier: conflicts beyond the limit are counted, and one without sides is shown") {
    InventedCase invented;
    for (std::size_t i = 0; i < share::Limits::conflicts + 7; ++i) {
        invented.add("more" + std::to_string(i),
                     "conflict",
                     R"({"type":"tension","why":"w )" + std::to_string(i) +
                         R"(","claims":["$k_press","$k_group"]})",
                     invented.from({"k_press", "k_group"}));
    }
    const auto text = section(*share::dossier_html(invented.view()));
    CHECK(text.find("and 8 more") != std::string::npos);
    CHECK(text.find("A vendor linked the servers to Salt Heron.") != std::string::npos);
}

TEST_CASE("stix: a conflict is a note with both sides, on the claims that are relationships") {
    const InventedCase invented;
    const auto notes = notes_on_conflicts(invented);
    REQUIRE(notes.size() == 1);
    const auto& note = notes[0];
    CHECK(note.at("abstract") == "Sources do not agree: opposition");
    const auto content = note.at("content").get<std::string>();
    CHECK(content.find("Side 2:\n  \"denied that it had ordered <b>anything</b>\" (Bay Times > the "
                       "office; asserted; " +
                       invented.at("k_denied").id() + ")") != std::string::npos);
    for (const auto& about : note.at("object_refs")) {
        CHECK(about.get<std::string>().starts_with("relationship--"));
    }
    const auto& extension = note.at("extensions").begin().value();
    CHECK(extension.at("conflict") == "opposition");
    CHECK(extension.at("sides").size() == 2);
    CHECK(extension.at("places").size() >= 3);
}

TEST_CASE("stix: a conflict of claims without relationships is a note on the campaign") {
    InventedCase invented;
    invented.add(
        "bare",
        "conflict",
        R"({"type":"tension","why":"nobody knows","claims":["claim-000000000000","$k_denied"]})",
        invented.from({"k_denied"}));
    bool is_found = false;
    for (const auto& note : notes_on_conflicts(invented)) {
        if (note.at("abstract") == "Sources do not agree: tension") {
            is_found = true;
            CHECK(note.at("object_refs")[0].get<std::string>().starts_with("campaign--"));
        }
    }
    CHECK(is_found);
}
