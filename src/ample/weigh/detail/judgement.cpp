#include <ample/weigh/detail/judgement.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ample::weigh::detail {

namespace {

using nlohmann::json;

class Judge {
public:
    explicit Judge(const JudgementInputs& inputs) : in_(inputs) {}

    std::vector<Value> run() { return {group_judgement(), sponsor_judgement()}; }

private:
    [[nodiscard]] bool has_leader() const { return in_.leader < in_.attack.groups.size(); }

    /// Without each item in turn: the interval and the word that are left.
    [[nodiscard]] json fragility() const {
        auto list = json::array();
        for (std::size_t i = 0; has_leader() && i < in_.evidence.size(); ++i) {
            if (!in_.evidence[i].log10_ratio.contains(in_.leader)) {
                continue;
            }
            const auto left =
                posterior_of(in_.attack.groups.size(), in_.evidence, i).groups[in_.leader];
            list.push_back({{"without", in_.evidence[i].cluster},
                            {"evidence", in_.evidence_values[i].id()},
                            {"low", rounded(left.low)},
                            {"high", rounded(left.high)},
                            {"word", icd203_words(left.low, left.high)}});
        }
        return list;
    }

    /// Items that speak of the leader, those of the case's own, and the worst grade.
    struct Basis {
        std::size_t clusters = 0;
        std::size_t own = 0;
        char worst = 'A';
    };

    [[nodiscard]] Basis basis() const {
        Basis basis;
        for (const auto& item : in_.evidence) {
            if (!item.is_overlap && item.log10_ratio.contains(in_.leader)) {
                ++basis.clusters;
                basis.own += item.is_own ? 1 : 0;
                basis.worst = std::max(basis.worst, item.reliability);
            }
        }
        return basis;
    }

    static std::string confidence_of(const Basis& basis, bool word_stands) {
        if (basis.clusters >= 3 && basis.own > 0 && basis.worst <= 'C' && word_stands) {
            return "high";
        }
        return basis.clusters >= 2 && basis.own > 0 ? "moderate" : "low";
    }

    /// How many claims the judgement rests on, and how many of them a person accepted.
    [[nodiscard]] std::string reviewed() const {
        std::set<std::string> claims;
        const auto add = [&](const Origins& origins) {
            for (const auto& origin : origins) {
                const auto* const value = std::get_if<ValueOrigin>(&origin);
                if (value != nullptr && value->kind == "claim") {
                    claims.insert(value->id());
                }
            }
        };
        for (const auto& item : in_.evidence_values) {
            add(item.origins);
        }
        for (const auto& rung : in_.rung_values) {
            add(rung.origins);
        }
        const auto accepted = std::count_if(claims.begin(), claims.end(), [&](const auto& id) {
            const auto* const claim = in_.values.find(id);
            return claim != nullptr && is_accepted(*claim);
        });
        return claims.empty() ? std::string()
                              : fmt::format(" Of {} claims below it a person accepted {}; the rest "
                                            "is proposed by rules and unreviewed.",
                                            claims.size(),
                                            accepted);
    }

    static std::string confidence_why(const Basis& basis, bool word_stands) {
        return fmt::format("{} independent {}, {} of them bytes of the case itself; the weakest "
                           "source is graded {}; {}",
                           basis.clusters,
                           basis.clusters == 1 ? "basis" : "bases",
                           basis.own,
                           basis.clusters == 0 ? 'F' : basis.worst,
                           word_stands ? "the word stands without any one of them."
                                       : "the word falls when one of them is taken away.");
    }

    [[nodiscard]] std::vector<std::string> group_changes() const {
        std::vector<std::string> changes;
        const auto parts = basis();
        if (parts.own == 0) {
            changes.emplace_back("Traces of a group's own tools in the logs of an organisation hit "
                                 "would give the judgement a basis that is no report.");
        }
        if (parts.own == 1) {
            changes.emplace_back("A second, independent kind of trace (a sample, a seized server) "
                                 "would make it hold without the first.");
        }
        for (const auto& item : in_.evidence) {
            if (item.log10_ratio.contains(in_.leader) && item.is_own && !item.is_overlap) {
                changes.push_back("If " + item.cluster.substr(6) +
                                  " were shown to be used by other groups, or planted, its weight "
                                  "would fall away.");
            }
        }
        std::size_t unread = 0;
        for (const auto& coverage : in_.values.of("coverage")) {
            unread += coverage.text("role") == "evidence" && !coverage.content.value("read", true);
        }
        if (unread > 0) {
            changes.push_back(
                fmt::format("{} logs could not be read; what is in them is unknown.", unread));
        }
        if (in_.attack.groups.empty()) {
            changes.emplace_back("Without a list of groups (an ATT&CK bundle under intel) no group "
                                 "can be named.");
        }
        return changes;
    }

    [[nodiscard]] Value group_judgement() const {
        Origins origins;
        Marking marking{Tlp::clear, Pap::clear};
        for (const auto& hypothesis : in_.hypotheses) {
            rest_on(hypothesis, origins, marking);
        }
        for (const auto& rung : in_.rung_values) {
            rest_on(rung, origins, marking);
        }
        const auto parts = basis();
        if (!has_leader()) {
            return no_group(parts, std::move(origins), marking);
        }
        const auto probability = in_.posterior.groups[in_.leader];
        const auto& unknown = in_.posterior.unknown;
        const auto words = icd203_words(probability.low, probability.high);
        const auto fragile = fragility();
        const bool stands = std::all_of(fragile.begin(), fragile.end(), [&](const json& one) {
            return one.at("word") == words;
        });
        json content = {{"low", rounded(probability.low)},
                        {"high", rounded(probability.high)},
                        {"word", words},
                        {"confidence", confidence_of(parts, stands)},
                        {"confidence_why", confidence_why(parts, stands) + reviewed()},
                        {"clusters", parts.clusters},
                        {"fragility", fragile},
                        {"would_change", group_changes()},
                        {"rank", 1}};
        content["statement"] =
            fmt::format("That {} is behind the intrusions is {} ({}). The alternative, an actor "
                        "not in the list, is {} ({}).",
                        called_in_full(in_.attack.groups[in_.leader], in_.values),
                        words,
                        percent_range(probability.low, probability.high),
                        icd203_words(unknown.low, unknown.high),
                        percent_range(unknown.low, unknown.high));
        return value_of("judgement", content, std::move(origins), "weigh.judgement/2", marking);
    }

    /// Where nothing names a group, there is no statement whose likelihood could be told.
    [[nodiscard]] Value no_group(const Basis& parts, Origins origins, Marking marking) const {
        const json content = {
            {"low", 0.0},
            {"high", 1.0},
            {"word", "not assessed"},
            {"confidence", "low"},
            {"confidence_why", "Neither traces nor claims reach a group." + reviewed()},
            {"clusters", parts.clusters},
            {"fragility", json::array()},
            {"would_change", group_changes()},
            {"rank", 1},
            {"statement",
             "No attribution is supported: neither traces nor claims name a group that is known "
             "here."}};
        return value_of("judgement", content, std::move(origins), "weigh.judgement/2", marking);
    }

    [[nodiscard]] Value sponsor_judgement() const {
        const auto& unit = in_.rungs[4];
        const auto& state = in_.rungs[5];
        Origins origins;
        Marking marking{Tlp::clear, Pap::clear};
        for (std::size_t i = 4; i < in_.rung_values.size(); ++i) {
            rest_on(in_.rung_values[i], origins, marking);
        }
        auto roots = unit.roots;
        roots.insert(state.roots.begin(), state.roots.end());
        std::vector<std::string> changes;
        json content = {{"low", 0.0},
                        {"high", 1.0},
                        {"word", "not assessed"},
                        {"confidence", "low"},
                        {"clusters", roots.size()},
                        {"fragility", json::array()},
                        {"rank", 2}};
        if (roots.empty()) {
            content["statement"] = "Nothing on the desk speaks of a sponsor.";
            content["confidence_why"] = "No claim and no evidence reaches unit or state.";
            changes.emplace_back("Any evidence of tasking: messages, payments, orders.");
        } else {
            const auto& quoted = state.quote.empty() ? unit.quote : state.quote;
            const auto* const claim = in_.values.find(quoted);
            content["statement"] = fmt::format(
                "That a unit or a state gave the task is presumption: {} {} it and nothing of the "
                "case's own does. It is claimed: “{}”",
                roots.size() == 1 ? "one source" : std::to_string(roots.size()) + " sources",
                roots.size() == 1 ? "says" : "say",
                claim == nullptr ? "" : claim->text("text"));
            content["confidence_why"] = fmt::format(
                "{} of the claims, no evidence of the case's own on this rung.",
                roots.size() == 1 ? "One root" : std::to_string(roots.size()) + " roots");
            if (claim != nullptr) {
                rest_on(*claim->value, origins, marking);
            }
            if (roots.size() == 1) {
                changes.push_back("A second source independent of " + *roots.begin() +
                                  " would end its standing alone.");
            }
            changes.emplace_back(
                "Evidence of its own on the rung (messages, payments or orders that "
                "lead from the operator to the unit) would make it more than "
                "presumption.");
        }
        content["would_change"] = changes;
        return value_of("judgement", content, std::move(origins), "weigh.judgement/2", marking);
    }

    const JudgementInputs& in_;
};

} // namespace

std::vector<Value> judge(const JudgementInputs& inputs) {
    return Judge(inputs).run();
}

} // namespace ample::weigh::detail
