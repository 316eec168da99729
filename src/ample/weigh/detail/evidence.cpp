#include <ample/weigh/detail/evidence.hpp>
#include <ample/weigh/detail/overlap.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace ample::weigh::detail {

namespace {

constexpr double own_trace = 0.8; // P
constexpr double planting = 0.02; // phi
constexpr double chance = 0.05;   // c

/// sigma: how cheaply a trace of this kind can be planted or shared.
double spoofability_of(std::string_view type, bool has_check) noexcept {
    if (type == "computed" || has_check) {
        return 0.3; // the tool must be had and run
    }
    if (type == "md5" || type == "sha1" || type == "sha256") {
        return 0.4;
    }
    if (type == "domain") {
        return 0.5;
    }
    return type == "ipv4" ? 0.6 : 1.0;
}

/// Strong hits inside their validity that rest on one family or campaign.
struct Traces {
    std::vector<const Loaded*> hits = {};
    std::vector<Label> labels = {};
    std::set<std::string> organisations = {};
    double spoofability = 1.0;
    std::string what = {};
};

class Gatherer {
public:
    Gatherer(const Attack& attack, const CaseValues& values)
        : attack_(attack), values_(values), labeller_(attack, values) {}

    std::vector<Evidence> run() {
        auto items = own_traces();
        for (auto& item : items) {
            const auto together = std::count_if(items.begin(), items.end(), [&](const auto& other) {
                return speak_of_one(item, other);
            });
            item.weight = 1.0 / (1.0 + static_cast<double>(together - 1) * same_incident);
        }
        add_techniques(items);
        add_claims(items);
        return items;
    }

private:
    std::vector<Evidence> own_traces() {
        std::map<std::string, Traces> clusters;
        for (const auto& hit : values_.of("hit")) {
            if (hit.text("strength") != "strong" || hit.text("state") == "outside" ||
                hit.text("type") == "lease") {
                continue;
            }
            const auto* const indicator = values_.find(hit.text("indicator"));
            if (indicator == nullptr) {
                continue;
            }
            const auto family = family_form(hit.text("family"));
            const auto key =
                !family.empty() ? "family " + family : "campaign " + hit.text("campaign");
            auto& traces = clusters[key];
            traces.what = key;
            traces.hits.push_back(&hit);
            traces.organisations.insert(hit.text("organisation"));
            traces.spoofability =
                std::min(traces.spoofability,
                         spoofability_of(hit.text("type"), hit.content.contains("check")));
            merge(traces.labels, labels_of(*indicator));
        }
        std::vector<Evidence> items;
        for (const auto& [key, traces] : clusters) {
            if (!traces.labels.empty()) {
                items.push_back(item_of(traces));
            }
        }
        return items;
    }

    /// One item for all techniques: they are of one campaign, or none.
    void add_techniques(std::vector<Evidence>& items) const {
        Evidence item;
        std::set<std::string> seen;
        std::set<std::string> organisations;
        for (const auto& technique : values_.of("technique")) {
            if (technique.content.value("counted", std::uint64_t{0}) > 0) {
                seen.insert(technique.text("technique"));
                organisations.insert(technique.text("organisation"));
                item.origins.emplace_back(technique.value->as_origin());
                item.marking = join(item.marking, technique.value->marking);
            }
        }
        item.log10_ratio = technique_overlap(attack_, seen);
        if (item.log10_ratio.empty()) {
            return;
        }
        item.is_own = true;
        item.is_overlap = true;
        item.cluster = "case: techniques";
        item.bears_on = "group";
        item.reliability = 'C';
        item.credibility = 4;
        item.spoofability = 1;
        item.statement =
            std::to_string(seen.size()) + (seen.size() == 1 ? " technique" : " techniques") +
            " of ATT&CK seen by rules at " + std::to_string(organisations.size()) +
            (organisations.size() == 1 ? " organisation" : " organisations") +
            ". Many groups are said to use each of them: it moves the odds of a group by a factor "
            "of two at most and names none.";
        items.push_back(std::move(item));
    }

    static bool speak_of_one(const Evidence& a, const Evidence& b) {
        return std::any_of(a.log10_ratio.begin(), a.log10_ratio.end(), [&](const auto& one) {
            return b.log10_ratio.contains(one.first);
        });
    }

    const std::vector<Label>& labels_of(const Loaded& indicator) {
        const auto [at, is_new] = labels_.try_emplace(indicator.value->digest);
        if (is_new) {
            at->second = labeller_.labels_of(indicator);
        }
        return at->second;
    }

    static void merge(std::vector<Label>& into, const std::vector<Label>& more) {
        for (const auto& label : more) {
            const auto at = std::find_if(into.begin(), into.end(), [&](const auto& one) {
                return one.group == label.group;
            });
            if (at == into.end()) {
                into.push_back(label);
            } else if (label.reliability > at->reliability) {
                *at = label;
            }
        }
    }

    Evidence item_of(const Traces& traces) const {
        Evidence item;
        item.is_own = true;
        item.cluster = "case: " + traces.what;
        item.bears_on = "group";
        item.spoofability = traces.spoofability;
        double best = 0;
        std::string basis;
        for (const auto& label : traces.labels) {
            const double ratio = bounded_ratio(label.reliability, traces.spoofability) -
                                 std::log10(static_cast<double>(label.sharers));
            if (ratio > 0) {
                item.log10_ratio[label.group] = ratio;
            }
            if (label.reliability > best) {
                best = label.reliability;
                basis = label.basis;
            }
        }
        item.reliability = best >= 0.85 ? 'B' : best >= 0.7 ? 'C' : 'D';
        item.credibility = traces.spoofability <= 0.4 ? 2 : 3;
        std::set<std::string> kinds;
        for (const auto* hit : traces.hits) {
            item.origins.emplace_back(hit->value->as_origin()); // each hit stands here once
            item.marking = join(item.marking, hit->value->marking);
            kinds.insert(hit->text("type"));
        }
        std::string list;
        for (const auto& kind : kinds) {
            list += (list.empty() ? "" : ", ") + kind;
        }
        item.statement = std::to_string(traces.hits.size()) + " strong hits (" + list + ") at " +
                         std::to_string(traces.organisations.size()) +
                         (traces.organisations.size() == 1 ? " organisation" : " organisations") +
                         " of " + traces.what + "; " + basis + ".";
        return item;
    }

    /// One item for each root that says who did it, however many papers carry it.
    void add_claims(std::vector<Evidence>& items) const {
        std::map<std::string, Evidence> roots;
        for (const auto& claim : values_.of("claim")) {
            const auto predicate = claim.text("predicate");
            if (predicate != "attributed" && predicate != "tasked" && predicate != "handed-over" &&
                predicate != "sold" && predicate != "compromised") {
                continue;
            }
            if (claim.text("polarity") == "-" || claim.content.value("background", false) ||
                is_set_aside(claim)) {
                continue;
            }
            const auto groups = labeller_.groups_in(claim.text("text"));
            const auto& root = claim.content.at("root");
            if (groups.empty()) {
                continue;
            }
            // An assessment that rests on another's inquiry is no second source.
            auto& item = roots[root.value("rests_on", root.value("key", "unknown"))];
            // The best grade of all its claims: a copy without a name takes nothing away.
            start(item, root);
            for (const auto group : groups) {
                item.log10_ratio[group] = 0;
            }
            rest_on(*claim.value, item.origins, item.marking);
        }
        for (auto& [key, item] : roots) {
            for (auto& [group, ratio] : item.log10_ratio) {
                ratio = bounded_ratio(reliability(item.reliability), item.spoofability);
            }
            item.statement += " Told in " + std::to_string(item.origins.size()) +
                              (item.origins.size() == 1 ? " sentence" : " sentences") +
                              ", counted once.";
            items.push_back(std::move(item));
        }
    }

    static void start(Evidence& item, const nlohmann::json& root) {
        const bool is_anonymous = root.value("anonymous", false);
        if (!item.cluster.empty() && (is_anonymous || item.reliability == 'B')) {
            return;
        }
        item.cluster = "root: " + root.value("rests_on", root.value("key", "unknown"));
        item.bears_on = "group";
        item.reliability = is_anonymous ? 'D' : 'B';
        item.credibility = 3;
        item.spoofability = 0.5;
        item.statement = "The source " + root.value("name", "unknown") + " names the group" +
                         (is_anonymous ? ", without giving a name of its own." : ".");
    }

    static double reliability(char grade) noexcept {
        return grade == 'B' ? 0.75 : grade == 'C' ? 0.6 : 0.4;
    }

    const Attack& attack_;
    const CaseValues& values_;
    Labeller labeller_;
    std::map<Digest, std::vector<Label>> labels_ = {}; ///< of indicators met before
};

} // namespace

double bounded_ratio(double reliability, double spoofability) {
    const double other = own_trace * planting * spoofability;
    const double noise = (1 - reliability) * chance;
    return std::log10((reliability * own_trace + noise) / (reliability * other + noise));
}

std::vector<Evidence> gather_evidence(const Attack& attack, const CaseValues& values) {
    return Gatherer(attack, values).run();
}

} // namespace ample::weigh::detail
