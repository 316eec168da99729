// The gold of the invented reports: a floor under every figure, and wrong annotations.

#include <ample/cite/measure.hpp>

#include <doctest/doctest.h>
#include <tests/cite/figures.hpp>
#include <tests/cite/reports.hpp>

#include <iostream>
#include <map>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

Agreement agreement(const std::string& name) {
    const auto set = annotated_set(name);
    return measure(set.gold, set.reports, cite::cite(set.reports));
}

} // namespace

namespace {

/// Contradictions that the rules find and the annotator did not see, of sets where some are left.
double disputed(const std::string& set) {
    const std::map<std::string, double> left = {{"heldout19", 1},
                                                {"heldout20", 1},
                                                {"heldout26", 1},
                                                {"heldout28", 1},
                                                {"heldout32", 1},
                                                {"heldout34", 1},
                                                {"heldout35", 1},
                                                {"heldout40", 1},
                                                {"heldout43", 2}};
    const auto found = left.find(set);
    return found == left.end() ? 0 : found->second;
}

} // namespace

namespace {

struct Floor {
    std::string set;
    double recall;
    double precision;
    double predicates;
    double frames;
    double certainty;
    double roots;
    double chains;
    double clusters;
    double times;
};

void check_floor(const Floor& floor, const Agreement& figures) {
    INFO(floor.set);
    CHECK(value(figures, "spans", "byte-exact") == 1);
    CHECK(value(figures, "claims", "recall (IoU 0.5)") >= floor.recall);
    CHECK(value(figures, "claims", "precision over all") >= floor.precision);
    CHECK(value(figures, "frames", "typed predicate F1") >= floor.predicates);
    CHECK(value(figures, "frames", "whole frame F1") >= floor.frames);
    CHECK(value(figures, "modality", "macro F1") >= floor.certainty);
    CHECK(value(figures, "chains", "root right") >= floor.roots);
    CHECK(value(figures, "chains", "exact") >= floor.chains);
    CHECK(value(figures, "roots", "clusters counted exactly") >= floor.clusters);
    CHECK(value(figures, "times", "value right") >= floor.times);
}

} // namespace

TEST_CASE("cite: on the invented reports every figure stays above its floor") {
    const Floor floors[] = {
        {"tuned", 0.97, 0.85, 0.87, 0.67, 0.97, 0.97, 0.97, 0.99, 0.91},
        {"unseen", 0.99, 0.87, 0.96, 0.85, 0.99, 0.91, 0.95, 0.86, 0.77},
        {"dev", 0.97, 0.89, 0.9, 0.85, 0.92, 0.95, 0.97, 0.75, 0.9},
        {"heldout", 0.92, 0.83, 0.85, 0.64, 0.96, 0.89, 0.85, 0.86, 0.85},
        {"dev2", 0.93, 0.79, 0.82, 0.77, 0.99, 0.91, 0.93, 0.99, 0.99},
        {"heldout2", 0.95, 0.9, 0.9, 0.77, 0.9, 0.87, 0.91, 0.89, 0.99},
        {"dev3", 0.97, 0.91, 0.92, 0.83, 0.99, 0.91, 0.93, 0.89, 0.99},
        {"dev4", 0.93, 0.76, 0.83, 0.7, 0.9, 0.93, 0.96, 0.83, 0.99},
        {"heldout3", 0.91, 0.79, 0.87, 0.7, 0.86, 0.91, 0.76, 0.62, 0.99},
        {"dev5", 0.97, 0.78, 0.86, 0.71, 0.95, 0.88, 0.88, 0.71, 0.99},
        {"heldout4", 0.95, 0.91, 0.89, 0.76, 0.81, 0.88, 0.87, 0.93, 0.99},
        {"heldout6", 0.93, 0.93, 0.83, 0.69, 0.94, 0.92, 0.91, 0.67, 0.99},
        {"heldout7", 0.92, 0.89, 0.86, 0.64, 0.9, 0.83, 0.92, 0.88, 0.99},
        {"heldout8", 0.83, 0.9, 0.79, 0.54, 0.77, 0.81, 0.87, 0.68, 0.9},
        {"heldout9", 0.89, 0.86, 0.75, 0.56, 0.88, 0.86, 0.84, 0.79, 0.93},
        {"heldout10", 0.87, 0.86, 0.81, 0.6, 0.88, 0.89, 0.85, 0.71, 0.93},
        {"heldout11", 0.91, 0.86, 0.76, 0.55, 0.87, 0.81, 0.86, 0.65, 0.97},
        {"heldout12", 0.9, 0.85, 0.77, 0.51, 0.9, 0.87, 0.88, 0.57, 0.93},
        {"heldout13", 0.93, 0.95, 0.86, 0.78, 0.95, 0.93, 0.96, 0.77, 0.93},
        {"heldout14", 0.94, 0.93, 0.9, 0.77, 0.97, 0.92, 0.95, 0.84, 0.99},
        {"heldout15", 0.96, 0.96, 0.9, 0.8, 0.85, 0.91, 0.86, 0.83, 0.98},
        {"heldout16", 0.95, 0.95, 0.89, 0.72, 0.9, 0.87, 0.93, 0.68, 0.95},
        {"heldout17", 0.83, 0.92, 0.68, 0.48, 0.85, 0.85, 0.79, 0.7, 0.99},
        {"heldout18", 0.94, 0.92, 0.88, 0.76, 0.9, 0.87, 0.88, 0.64, 0.96},
        {"heldout19", 0.88, 0.91, 0.83, 0.6, 0.87, 0.86, 0.86, 0.64, 0.99},
        {"heldout20", 0.83, 0.86, 0.81, 0.51, 0.93, 0.91, 0.85, 0.59, 0.94},
        {"heldout21", 0.92, 0.88, 0.82, 0.59, 0.91, 0.84, 0.86, 0.65, 0.95},
        {"heldout22", 0.93, 0.94, 0.77, 0.56, 0.85, 0.91, 0.87, 0.76, 0.97},
        {"heldout23", 0.86, 0.87, 0.82, 0.56, 0.84, 0.91, 0.91, 0.6, 0.95},
        {"heldout24", 0.85, 0.89, 0.66, 0.4, 0.69, 0.85, 0.87, 0.61, 0.99},
        {"heldout25", 0.88, 0.88, 0.75, 0.51, 0.91, 0.9, 0.87, 0.54, 0.89},
        {"heldout26", 0.82, 0.86, 0.74, 0.5, 0.81, 0.88, 0.88, 0.57, 0.88},
        {"heldout27", 0.88, 0.88, 0.77, 0.51, 0.81, 0.88, 0.89, 0.68, 0.88},
        {"heldout28", 0.87, 0.84, 0.79, 0.49, 0.84, 0.92, 0.88, 0.92, 0.95},
        {"heldout29", 0.85, 0.88, 0.74, 0.54, 0.95, 0.92, 0.91, 0.71, 0.94},
        {"heldout30", 0.85, 0.86, 0.61, 0.44, 0.79, 0.68, 0.77, 0.33, 0.88},
        {"heldout32", 0.86, 0.9, 0.74, 0.64, 0.87, 0.87, 0.8, 0.56, 0.97},
        {"heldout33", 0.88, 0.95, 0.8, 0.53, 0.78, 0.87, 0.79, 0.69, 0.93},
        {"heldout34", 0.85, 0.91, 0.7, 0.45, 0.89, 0.7, 0.76, 0.49, 0.97},
        {"heldout35", 0.84, 0.9, 0.75, 0.48, 0.66, 0.79, 0.78, 0.56, 0.97},
        {"heldout36", 0.86, 0.92, 0.7, 0.43, 0.74, 0.74, 0.66, 0.5, 0.99},
        {"heldout38", 0.7, 0.9, 0.45, 0.24, 0.54, 0.85, 0.75, 0.53, 0.25},
        {"heldout39", 0.74, 0.89, 0.6, 0.37, 0.74, 0.81, 0.71, 0.44, 0.85},
        {"heldout40", 0.77, 0.9, 0.54, 0.27, 0.55, 0.83, 0.79, 0.55, 0.81},
        {"heldout41", 0.74, 0.85, 0.48, 0.31, 0.69, 0.7, 0.75, 0.31, 0.53},
        {"heldout42", 0.75, 0.87, 0.63, 0.46, 0.69, 0.84, 0.7, 0.66, 0.51},
        {"heldout43", 0.83, 0.9, 0.57, 0.42, 0.57, 0.74, 0.83, 0.54, 0.86},
        {"heldout5", 0.94, 0.89, 0.88, 0.77, 0.9, 0.93, 0.9, 0.85, 0.99},
    };
    for (const auto& floor : floors) {
        const auto figures = agreement(floor.set);
        std::cout << floor.set << ":";
        for (const auto& figure : figures.figures) {
            if (!figure.group.starts_with("baseline")) {
                std::cout << " " << figure.group << "/" << figure.name << " " << figure.value
                          << ";";
            }
        }
        std::cout << "\n";
        check_floor(floor, figures);
        INFO(floor.set);
        CHECK(value(figures, "relations", "false contradictions") <= disputed(floor.set));
        CHECK(value(figures, "copies", "between sentences that tell other things") == 0);
        const bool updated = floor.set == "heldout29"; // dated by the day of its update here
        const bool after = floor.set == "heldout41";   // a dateline of the day after its news
        const bool other = floor.set == "heldout19" || updated || after;
        CHECK(value(figures, "documents", "dated wrong") <= (other ? 1 : 0));
    }
    for (const std::string set : {"tuned", "unseen"}) {
        CHECK(value(agreement(set), "copies", "pairs of claims found") == 1);
    }
}

TEST_CASE("cite: sets whose misses nobody read stay where they were first measured") {
    const Floor floors[] = {
        {"heldout31", 0.82, 0.82, 0.51, 0.32, 0.71, 0.75, 0.78, 0.56, 0.85},
        {"heldout37", 0.87, 0.86, 0.64, 0.36, 0.6, 0.71, 0.6, 0.32, 0.95},
        {"heldout44", 0.81, 0.87, 0.49, 0.28, 0.67, 0.82, 0.81, 0.46, 0.89},
    };
    for (const auto& floor : floors) {
        const auto figures = agreement(floor.set);
        check_floor(floor, figures);
        INFO(floor.set);
        const double left = floor.set == "heldout44" ? 3 : floor.set == "heldout37" ? 2 : 1;
        CHECK(value(figures, "relations", "false contradictions") <= left);
    }
}

TEST_CASE("cite: contradictions between invented reports are found, in both languages") {
    CHECK(value(agreement("dev5"), "relations", "contradiction found") >= 0.8);
    CHECK(value(agreement("heldout3"), "relations", "contradiction found") == 1);
    CHECK(value(agreement("dev3"), "relations", "contradiction found") == 1);
    CHECK(value(agreement("dev"), "relations", "contradiction found") == 1);
    CHECK(value(agreement("heldout5"), "relations", "contradiction found") >= 0.6);
    CHECK(value(agreement("heldout7"), "relations", "contradiction found") >= 0.6);
    CHECK(value(agreement("heldout8"), "relations", "contradiction found") >= 0.5);
    CHECK(value(agreement("heldout10"), "relations", "contradiction found") >= 0.38);
    CHECK(value(agreement("heldout11"), "relations", "contradiction found") >= 0.8);
    CHECK(value(agreement("heldout14"), "relations", "contradiction found") >= 0.3);
    CHECK(value(agreement("heldout15"), "relations", "contradiction found") >= 0.57);
    CHECK(value(agreement("heldout16"), "relations", "contradiction found") >= 0.55);
    CHECK(value(agreement("heldout23"), "relations", "contradiction found") >= 0.9);
    CHECK(value(agreement("heldout24"), "relations", "contradiction found") >= 0.8);
    CHECK(value(agreement("heldout29"), "relations", "contradiction found") >= 0.7);
}

TEST_CASE("cite: slots are compared by their roles, and what a span does not tell may be empty") {
    const auto slots = [](const std::string& text,
                          const std::string& predicate,
                          const std::string& subject,
                          const std::string& object) {
        const std::vector<Report> reports = {report("a.txt", text + ", police said.")};
        const auto gold = gold_from_json(
            R"({"format":"ample-claims-gold/1","documents":[{"id":"D0","file":"a.txt","publisher":null,"publisher_in_text":false}],)"
            R"("claims":[{"id":"c1","doc":"D0","span":{"doc":"D0","byte_start":0,"byte_end":)" +
            std::to_string(text.size()) + R"(,"text":")" + text + R"("},"subject":")" + subject +
            R"(","predicate":")" + predicate + R"(","object":")" + object +
            R"(","polarity":"+","modality":"asserted","chain":[{"who":"x"},{"who":"police"}],"root_source":"police","cluster":"A"}]})");
        REQUIRE(gold.has_value());
        const auto figures = measure(*gold, reports, cite::cite(reports));
        return std::pair(value(figures, "frames", "whole frame F1"),
                         value(figures, "frames", "whole frame, all named F1"));
    };
    const std::pair<double, double> right(1, 1);
    CHECK(slots("The bank was hacked by a Danish gang", "was targeted by", "bank", "Danish gang") ==
          right);
    CHECK(slots("A Danish gang broke into the bank", "broke into", "Danish gang", "bank") == right);
    CHECK(slots("A Danish gang broke into the bank", "broke into", "bank", "Danish gang").first ==
          0);
    CHECK(slots("Records of 300 people were stolen", "stole", "Owl", "Records of 300 people") ==
          std::pair<double, double>(1, 0));
    CHECK(slots("Owl stole records of 300 people", "stole", "Owl", "money").first == 0);
}

TEST_CASE("cite: the grammar beats the baselines that know none") {
    const auto figures = agreement("unseen");
    const auto recall = value(figures, "claims", "recall (IoU 0.5)");
    CHECK(recall > value(figures, "baseline: lead sentence", "recall (IoU 0.5)"));
    CHECK(recall > value(figures, "baseline: direct quotations", "recall (IoU 0.5)"));
    CHECK(value(figures, "roots", "clusters counted exactly") >
          value(figures, "baseline: every article a source", "clusters counted exactly"));
}

TEST_CASE("cite: a perfect answer measures as perfect, an empty one as nothing") {
    const std::string text = "The bank was hacked, police said.";
    const std::vector<Report> reports = {report("a.txt", text)};
    const std::string gold_text =
        R"({"format":"ample-claims-gold/1","documents":[{"id":"D0","file":"a.txt","publisher":null,"publisher_in_text":false}],)"
        R"("claims":[{"id":"c1","doc":"D0","span":{"doc":"D0","byte_start":0,"byte_end":19,"text":"The bank was hacked"},)"
        R"("subject":"bank","predicate":"was subject of","object":"","polarity":"+","modality":"asserted",)"
        R"("chain":[{"who":"x"},{"who":"police"}],"root_source":"police","cluster":"A"}]})";
    const auto gold = gold_from_json(gold_text);
    REQUIRE(gold.has_value());
    const auto perfect = measure(*gold, reports, cite::cite(reports));
    CHECK(value(perfect, "claims", "recall (IoU 0.5)") == 1);
    CHECK(value(perfect, "claims", "precision over all") == 1);
    CHECK(value(perfect, "chains", "exact") == 1);
    CHECK(value(perfect, "frames", "typed predicate F1") == 1);
    const auto nothing = measure(*gold, reports, {});
    CHECK(value(nothing, "claims", "recall (IoU 0.5)") == 0);
    CHECK_FALSE(nothing.misses.empty());
}

TEST_CASE("cite: what is no annotation is refused with a word on why") {
    for (const auto* const wrong :
         {"",
          "[]",
          "{}",
          R"({"format":"other"})",
          R"({"format":"ample-claims-gold/1"})",
          R"({"format":"ample-claims-gold/1","documents":3,"claims":[]})",
          R"({"format":"ample-claims-gold/1","documents":[],"claims":[{"id":"c"}]})"}) {
        INFO(wrong);
        const auto gold = gold_from_json(wrong);
        REQUIRE_FALSE(gold.has_value());
        CHECK(gold.error().kind == Kind::damaged);
        CHECK_FALSE(gold.error().hint.empty());
    }
}
