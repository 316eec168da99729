// Sources, contradictions, attribution, honesty.

#include <cli/score_parts.hpp>

#include <cmath>

namespace ample::cli::scoring {

namespace {

/// Agreement of two partitions, corrected for chance (Hubert and Arabie, 1985).
double adjusted_rand(const std::vector<std::pair<std::string, std::string>>& items) {
    const auto pairs = [](double count) { return count * (count - 1) / 2; };
    std::map<std::pair<std::string, std::string>, double> cells;
    std::map<std::string, double> rows;
    std::map<std::string, double> columns;
    for (const auto& item : items) {
        ++cells[item];
        ++rows[item.first];
        ++columns[item.second];
    }
    double both = 0;
    double in_rows = 0;
    double in_columns = 0;
    for (const auto& [cell, count] : cells) {
        both += pairs(count);
    }
    for (const auto& [row, count] : rows) {
        in_rows += pairs(count);
    }
    for (const auto& [column, count] : columns) {
        in_columns += pairs(count);
    }
    const auto all = pairs(static_cast<double>(items.size()));
    const auto expected = all == 0 ? 0 : in_rows * in_columns / all;
    const auto most = (in_rows + in_columns) / 2;
    return most == expected ? 1.0 : (both - expected) / (most - expected);
}

void score_roots(const Desk& desk, Scores& scores) {
    using Key = std::pair<std::string, std::string>; // predicate, polarity
    std::map<Key, std::set<std::string>> truth;
    std::map<Key, std::set<std::string>> found;
    std::map<std::string, std::set<std::string>> said_in;
    for (const auto& line : desk.lines("claims")) {
        const auto predicate = text(line, "predicate");
        if (predicate != "untyped") {
            truth[{predicate, text(line, "polarity")}].insert(text(line, "root"));
            said_in[text(line, "document")].insert(predicate);
        }
    }
    double typed = 0;
    double right = 0;
    for (const auto& claim : desk.values("claim")) {
        const auto predicate = text(claim.content, "predicate");
        if (predicate == "untyped" || flag(claim.content, "background")) {
            continue;
        }
        ++typed;
        right += said_in[text(claim.content, "path")].contains(predicate) ? 1 : 0;
        found[{predicate, text(claim.content, "polarity")}].insert(
            text(claim.content.value("root", json::object()), "key"));
    }
    double exact = 0;
    for (const auto& [key, roots] : truth) {
        exact += found[key].size() == roots.size() ? 1 : 0;
    }
    scores.push_back(
        {"source roots",
         "propositions whose number of roots is exact",
         typed == 0
             ? std::nullopt
             : std::optional(exact / static_cast<double>(std::max<std::size_t>(truth.size(), 1))),
         "",
         0.95});
    scores.push_back({"source roots",
                      "typed claims whose document says so",
                      typed == 0 ? std::nullopt : std::optional(right / typed)});
}

void score_copies(const Desk& desk, Scores& scores) {
    Groups groups;
    std::map<std::string, std::string> path;
    for (const auto& document : desk.values("document")) {
        path[document.id] = text(document.content, "path");
    }
    for (const auto& copy : desk.values("copy")) {
        if (copy.content.value("sentences", json::array()).size() < 2) {
            continue; // one sentence may be a quotation that both took from elsewhere
        }
        groups.join(path[text(copy.content, "from")], path[text(copy.content, "to")]);
    }
    std::vector<std::pair<std::string, std::string>> items;
    std::vector<std::pair<std::string, std::string>> without_translations;
    for (const auto& line : desk.lines("documents")) {
        const auto document = text(line, "document");
        items.emplace_back(std::to_string(whole(line, "cluster")), groups.root(document));
        if (text(line, "kind") != "translation") {
            without_translations.push_back(items.back());
        }
    }
    const bool is_there = !desk.values("document").empty();
    scores.push_back({"source roots",
                      "copy clusters, adjusted Rand index",
                      is_there ? std::optional(adjusted_rand(items)) : std::nullopt,
                      "",
                      0.95});
    scores.push_back(
        {"source roots",
         "the same without translations",
         is_there ? std::optional(adjusted_rand(without_translations)) : std::nullopt});
}

/// The fact of the truth that each claim of the book tells, by where it stands.
std::map<std::string, std::string> facts_told(const Desk& desk) {
    std::map<std::pair<std::string, std::uint64_t>, const json*> by_place;
    for (const auto& line : desk.lines("claims")) {
        by_place[{text(line, "document"), whole(line, "offset")}] = &line;
    }
    std::map<std::string, std::string> told;
    for (const auto& claim : desk.values("claim")) {
        const std::pair place{text(claim.content, "path"), claim.begin};
        auto at = by_place.upper_bound(place);
        if (at == by_place.begin()) {
            continue;
        }
        --at;
        const auto into = place.second - at->first.second;
        if (at->first.first == place.first && into < whole(*at->second, "length")) {
            told[claim.id] = text(*at->second, "fact");
        }
    }
    return told;
}

/// Facts that cannot stand beside each other, with the kind of their contradiction.
using Opposed = std::map<std::pair<std::string, std::string>, std::string>;

Opposed opposed_facts(const Desk& desk) {
    Opposed opposed;
    for (const auto& line : desk.lines("claims")) {
        const auto kind = text(line, "contradiction");
        if (!kind.empty()) {
            const auto one = text(line, "fact");
            const auto other = text(line, "contradicts");
            opposed[std::minmax(one, other)] = kind;
        }
    }
    return opposed;
}

/// The kinds of contradiction between the facts that a conflict of the book joins.
std::set<std::string> kinds_joined(const Found& conflict,
                                   const std::map<std::string, std::string>& told,
                                   const Opposed& opposed) {
    std::set<std::string> facts;
    for (const auto& id : texts(conflict.content, "claims")) {
        if (const auto at = told.find(id); at != told.end()) {
            facts.insert(at->second);
        }
    }
    std::set<std::string> kinds;
    for (const auto& [pair, kind] : opposed) {
        if (facts.contains(pair.first) && facts.contains(pair.second)) {
            kinds.insert(kind);
        }
    }
    return kinds;
}

/// A planted contradiction is found when a conflict joins claims of both facts, whatever it is
/// called there; what was said first and later is none.
void score_contradictions(const Desk& desk, Scores& scores) {
    const auto told = facts_told(desk);
    const auto opposed = opposed_facts(desk);
    const std::string no_conflict = "time-order";
    std::set<std::string> planted;
    for (const auto& [pair, kind] : opposed) {
        planted.insert(kind);
    }
    planted.erase(no_conflict);
    std::set<std::string> found;
    double conflicts = 0;
    double right = 0;
    double by_time = 0;
    for (const auto& conflict : desk.values("conflict")) {
        auto kinds = kinds_joined(conflict, told, opposed);
        const bool is_order = text(conflict.content, "type") == "supersession"; // says so itself
        by_time += kinds.erase(no_conflict) != 0 && kinds.empty() && !is_order ? 1 : 0;
        right += kinds.empty() ? 0 : 1;
        ++conflicts;
        found.merge(kinds);
    }
    const bool is_there = !desk.values("document").empty() && !planted.empty();
    const auto one = [&](const char* metric, double figure, double target, bool is_scored) {
        scores.push_back({"contradictions",
                          metric,
                          is_scored ? std::optional(figure) : std::nullopt,
                          "",
                          target});
    };
    one("kinds of which one was found", recall(found, planted), 0.85, is_there);
    one("conflicts that were planted",
        right / std::max(conflicts, 1.0),
        0.9,
        is_there && conflicts > 0);
    scores.push_back({"contradictions",
                      "taken for one because of what was said later",
                      is_there ? std::optional(by_time) : std::nullopt,
                      "count",
                      0,
                      true});
}

struct Belief {
    std::map<std::string, double> of = {}; ///< by group; the rest lies with nobody known
};

void add_belief(Scores& scores,
                const std::string& name,
                const Belief& belief,
                const std::string& truth,
                bool is_baseline) {
    double brier = 0;
    double rest = 1;
    for (const auto& [group, chance] : belief.of) {
        const double is_so = group == truth ? 1 : 0;
        brier += (chance - is_so) * (chance - is_so);
        rest -= chance;
    }
    brier += rest * rest + (belief.of.contains(truth) ? 0 : 1);
    const auto at = belief.of.find(truth);
    const double stated = at == belief.of.end() ? 0 : at->second;
    const std::optional<double> none;
    scores.push_back({"attribution",
                      name + "Brier score",
                      brier,
                      "",
                      is_baseline ? none : std::optional(0.5),
                      true,
                      is_baseline});
    scores.push_back({"attribution",
                      name + "log score",
                      -std::log(std::max(stated, 1e-6)),
                      "",
                      none,
                      true,
                      is_baseline});
}

Belief techniques_only(const Desk& desk) {
    std::set<std::string> observed;
    std::map<std::string, double> likeness;
    double sum = 0;
    for (const auto& line : desk.lines("techniques")) {
        const auto named = texts(line, "techniques");
        const std::set<std::string> known(named.begin(), named.end());
        if (text(line, "group") == "observed") {
            observed = known;
            continue;
        }
        const auto both = static_cast<double>(
            std::count_if(known.begin(), known.end(), [&](const std::string& one) {
                return observed.contains(one);
            }));
        const auto either = static_cast<double>(known.size() + observed.size()) - both;
        constexpr double sharpness = 10;
        likeness[text(line, "group")] = std::exp(sharpness * (either == 0 ? 0 : both / either));
        sum += likeness[text(line, "group")];
    }
    Belief belief;
    for (const auto& [group, weight] : likeness) {
        belief.of[group] = weight / sum;
    }
    return belief;
}

} // namespace

void score_sources(const Desk& desk, Scores& scores) {
    score_roots(desk, scores);
    score_copies(desk, scores);
    score_contradictions(desk, scores);
}

void score_attribution(const Desk& desk, Scores& scores) {
    const auto& truth = desk.lines("hypothesis").front();
    const auto group = text(truth, "group");
    Belief product;
    for (const auto& one : desk.values("hypothesis")) {
        if (!text(one.content, "group").empty()) {
            const auto against = std::pow(10.0, -number(one.content, "log10_odds"));
            product.of[text(one.content, "group")] = 1 / (1 + against);
        }
    }
    if (desk.values("hypothesis").empty()) {
        scores.push_back({"attribution", "Brier score", std::nullopt, "", 0.5, true});
    } else {
        add_belief(scores, "", product, group, false);
    }
    constexpr double certain = 0.95;
    add_belief(scores, "press parrot, ", {{{text(truth, "press_group"), certain}}}, group, true);
    add_belief(scores, "techniques only, ", techniques_only(desk), group, true);
}

void score_honesty(const Desk& desk, Scores& scores) {
    double negative = 0;
    double covered = 0;
    for (const auto& one : desk.values("exposure")) {
        if (text(one.content, "status") != "no trace found") {
            continue;
        }
        ++negative;
        const auto coverage = one.content.value("coverage", json::object());
        covered += coverage.contains("read") && coverage.contains("not_read") &&
                           coverage.contains("records")
                       ? 1
                       : 0;
    }
    scores.push_back({"coverage honesty",
                      "negative findings that state what was searched",
                      negative == 0 ? std::nullopt : std::optional(covered / negative),
                      "",
                      1.0});
    double all = 0;
    double resolved = 0;
    for (const auto* kind : {"hit",
                             "tie",
                             "handover",
                             "operator",
                             "screening",
                             "exposure",
                             "claim",
                             "proposition",
                             "evidence",
                             "hypothesis",
                             "rung",
                             "judgement"}) {
        for (const auto& one : desk.values(kind)) {
            if (flag(one.content, "permanent")) {
                continue; // the unknown actor stands in every case; its prior is a stated choice
            }
            ++all;
            resolved += one.has_bytes ? 1 : 0;
        }
    }
    scores.push_back({"provenance",
                      "conclusions that end in bytes of exhibits",
                      all == 0 ? std::nullopt : std::optional(resolved / all),
                      "",
                      1.0});
}

} // namespace ample::cli::scoring
