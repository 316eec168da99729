// The five reports of the first case and their gold annotation, where they lie beside the
// repository.

#include <ample/cite/measure.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <tuple>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// The first of the places where the public data may lie that has `below`.
fs::path find_corpus(const std::string& below) {
    std::vector<fs::path> roots = {fs::path(AMPLE_SOURCE_DIR) / ".." / "shared"};
    if (const char* const set = std::getenv("AMPLE_CORPORA")) {
        roots.emplace_back(set);
        roots.push_back(fs::path(set) / "..");
    }
    for (const auto& root : roots) {
        for (const auto& inner : {root / below, root / "data" / below}) {
            if (fs::exists(inner)) {
                return inner;
            }
        }
    }
    return {};
}

std::vector<Report> reports_in(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Report> reports;
    for (const auto& path : paths) {
        reports.push_back(report(path.filename().string(), content(path)));
    }
    return reports;
}

/// The five reports as values; nothing, with a word on stdout, where they are not at hand.
std::vector<Value> five() {
    const auto folder = find_corpus("cases/first/reports");
    if (folder.empty()) {
        std::cout << "skipped: cases/first/reports is not beside the repository\n";
        return {};
    }
    return cite::cite(reports_in(folder));
}

/// The class of a gold root source, as the keys of roots begin.
std::string root_class(const std::string& gold) {
    static const std::vector<std::pair<std::string, std::string>> classes = {
        {"police", "police:"},
        {"Government", "government:"},
        {"Kato", "government:"},
        {"China MFA", "ministry:"},
        {"JAXA", "organisation:japan aerospace"},
        {"Japan's Defense", "ministry:"},
        {"Wang (statement", "person"},
        {"Microsoft", "organisation:microsoft"}};
    for (const auto& [begin, key] : classes) {
        if (gold.starts_with(begin)) {
            return key;
        }
    }
    return {};
}

std::string predicate_of(const std::string& cluster) {
    static const std::vector<std::pair<std::string, std::string>> predicates = {
        {"TASKING", "tasked"},
        {"LEASE", "leased"},
        {"LEASE-B", "leased"},
        {"ACTOR", "attributed"},
        {"LEFT", "left-country"},
        {"REFERRAL", "referred"},
        {"KATO-DECLINED", "declined"},
        {"MFA-EVIDENCE", "evidence-demanded"},
        {"NO-DAMAGE", "no-damage"},
        {"NO-LEAK-FOUND", "no-damage"},
        {"VICTIMS", "targeted"},
        {"PLA-INVOLVED", "likelihood"},
        {"HANDOVER", "handed-over"},
        {"CANCELLED", "cancelled"},
        {"SOFTWARE", "bought"},
        {"INSTRUCTED-B", "tasked"},
        {"JAXA-ACCESS", "compromised"},
        {"LINK", "attributed"},
        {"OTHERS", "attributed"}};
    for (const auto& [name, predicate] : predicates) {
        if (name == cluster) {
            return predicate;
        }
    }
    return {};
}

} // namespace

TEST_CASE("cite: the five reports are dated as the annotation says, the fifth not at all") {
    const auto documents = contents(five(), "document");
    if (documents.empty()) {
        return;
    }
    REQUIRE(documents.size() == 5);
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(documents[i].dump());
        CHECK(documents[i]["published"]["from"] == "2021-04-20");
    }
    CHECK(
        documents[1]["published"]["basis"].get<std::string>().starts_with("\"Tuesday (Apr 20)\""));
    for (const std::size_t i : {0U, 2U, 3U}) {
        CHECK(documents[i]["published"]["basis"].get<std::string>().find("001_") !=
              std::string::npos);
    }
    REQUIRE(documents[4]["published"].contains("unknown"));
    CHECK(documents[4]["published"]["unknown"].get<std::string>().find("its own news is another") !=
          std::string::npos);
    CHECK(documents[1]["agencies"][0]["name"] == "AP");
    CHECK(documents[3]["agencies"][0]["name"] == "AP");
}

TEST_CASE("cite: the tasking stands in several of the five reports and has one root") {
    const auto propositions = contents(five(), "proposition");
    if (propositions.empty()) {
        return;
    }
    const auto tasked = first(propositions, "tasked");
    INFO(tasked.dump());
    CHECK(tasked["documents"] >= 4);
    REQUIRE(tasked["roots"].size() == 1);
    CHECK(tasked["roots"][0]["key"] == "police:tokyo");
}

TEST_CASE("cite: the ministry's words are a demand for proof, not a denial of the act") {
    const auto propositions = contents(five(), "proposition");
    if (propositions.empty()) {
        return;
    }
    CHECK(first(propositions, "denied").is_null());
    const auto demanded = first(propositions, "evidence-demanded");
    CHECK(demanded["stance"] == true);
    REQUIRE(demanded["roots"].size() == 1);
    CHECK(demanded["roots"][0]["key"] == "ministry:china foreign ministry");
    CHECK(first(propositions, "handed-over")["object"] == "Tick");
}

TEST_CASE("cite: two of the five share the agency's text, and no false copy is found") {
    const auto copies = contents(five(), "copy");
    if (copies.empty()) {
        return;
    }
    REQUIRE(copies.size() == 3);
    CHECK(copies[0]["agency"] == "AP");
    CHECK(copies[0]["altered"] == false);
    CHECK(copies[0]["sentences"].size() >= 11);
    CHECK(copies[1]["altered"] == true); // one quotation was cut anew in the fifth
}

TEST_CASE("cite: on the five reports the figures that were asked for hold") {
    const auto folder = find_corpus("cases/first/reports");
    const auto path = find_corpus("reports/japan-2021/claims.gold.json");
    if (path.empty() || folder.empty()) {
        std::cout << "skipped: the five reports are not beside the repository\n";
        return;
    }
    const auto gold = gold_from_json(content(path));
    REQUIRE(gold.has_value());
    const auto reports = reports_in(folder);
    const auto agreement = measure(*gold, reports, cite::cite(reports));
    const std::tuple<const char*, const char*, double> floors[] = {
        {"spans", "byte-exact", 1},
        {"claims", "recall (IoU 0.5)", 0.95},
        {"claims", "precision over all", 0.7},
        {"frames", "typed predicate F1", 0.9},
        {"frames", "whole frame F1", 0.75},
        {"modality", "macro F1", 0.95},
        {"chains", "root right", 0.95},
        {"chains", "exact", 0.85},
        {"roots", "clusters counted exactly", 0.94},
        {"times", "value right", 1},
        {"relations", "contradiction found", 1}};
    for (const auto& floor : floors) {
        const std::string group = std::get<0>(floor);
        const std::string name = std::get<1>(floor);
        const auto least = std::get<2>(floor);
        const auto figure =
            std::find_if(agreement.figures.begin(), agreement.figures.end(), [&](const auto& one) {
                return one.group == group && one.name == name;
            });
        REQUIRE(figure != agreement.figures.end());
        INFO(group, " ", name);
        CHECK(figure->value >= least);
    }
}

TEST_CASE("cite: agreement with the gold annotation holds a floor") {
    const auto path = find_corpus("reports/japan-2021/claims.gold.json");
    const auto claims = contents(five(), "claim");
    if (path.empty() || claims.empty()) {
        std::cout << "skipped: reports/japan-2021/claims.gold.json is not beside the repository\n";
        return;
    }
    const auto gold = Json::parse(content(path));
    int typed = 0;
    int typed_right = 0;
    int roots = 0;
    int roots_right = 0;
    int modal = 0;
    int modal_right = 0;
    for (const auto& one : gold["claims"]) {
        const auto predicate = predicate_of(one["cluster"]);
        const auto span = one["span"]["text"].get<std::string>();
        const auto document = one["doc"].get<std::string>().substr(1);
        Json match;
        for (const auto& claim : claims) {
            const bool there = claim["path"].get<std::string>().starts_with("00" + document) &&
                               claim["text"].get<std::string>().find(span) != std::string::npos;
            const bool better = match.is_null() || claim["predicate"] == predicate;
            if (there && better) {
                match = claim;
            }
        }
        if (match.is_null()) {
            continue;
        }
        if (!predicate.empty()) {
            ++typed;
            typed_right += match["predicate"] == predicate ? 1 : 0;
            if (match["predicate"] != predicate) {
                std::cout << "gold " << one["id"] << " " << predicate << ": found "
                          << match["predicate"] << "\n";
            }
        }
        if (const auto key = root_class(one["root_source"]); !key.empty()) {
            ++roots;
            const bool right = match["root"]["key"].get<std::string>().starts_with(key);
            roots_right += right ? 1 : 0;
            if (!right) {
                std::cout << "gold " << one["id"] << " " << key << ": found "
                          << match["root"]["key"] << "\n";
            }
        }
        ++modal;
        auto wanted = one["modality"].get<std::string>();
        wanted = wanted.starts_with("not found") ? "not-found" : wanted.substr(0, wanted.find(' '));
        modal_right += match["certainty"]["class"] == wanted ? 1 : 0;
        if (match["certainty"]["class"] != wanted) {
            std::cout << "gold " << one["id"] << " " << wanted << ": found " << match["certainty"]
                      << "\n";
        }
    }
    std::cout << "gold: predicates " << typed_right << "/" << typed << ", roots " << roots_right
              << "/" << roots << ", certainty " << modal_right << "/" << modal << "\n";
    CHECK(typed_right * 100 >= typed * 80);
    CHECK(roots_right * 100 >= roots * 85);
    CHECK(modal_right * 100 >= modal * 70);
}
