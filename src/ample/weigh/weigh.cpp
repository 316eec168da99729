#include <ample/weigh/detail/judgement.hpp>
#include <ample/weigh/weigh.hpp>

#include <algorithm>
#include <cmath>

namespace ample::weigh {

namespace {

using detail::rounded;
using nlohmann::json;

Value evidence_value(const detail::Evidence& item, const Attack& attack) {
    json content = {{"statement", item.statement},
                    {"bears_on", item.bears_on},
                    {"cluster", item.cluster},
                    {"reliability", std::string(1, item.reliability)},
                    {"credibility", item.credibility},
                    {"spoofability", rounded(item.spoofability)},
                    {"weight", rounded(item.weight)},
                    {"ratios", json::array()}};
    for (const auto& [group, ratio] : item.log10_ratio) {
        content["ratios"].push_back(
            {{"hypothesis", attack.groups[group].name}, {"log10", rounded(ratio)}});
    }
    return detail::value_of("evidence", content, item.origins, "weigh.evidence/1", item.marking);
}

Value rung_value(const detail::Rung& rung) {
    json content = {{"level", rung.level},
                    {"standing", rung.standing},
                    {"statement", rung.statement},
                    {"roots", rung.roots},
                    {"own_evidence", rung.own_evidence}};
    if (!rung.quote.empty()) {
        content["quote"] = rung.quote;
    }
    return detail::value_of("rung", content, rung.origins, "weigh.rung/1", rung.marking);
}

/// Builds the values of one case.
class Weigher {
public:
    explicit Weigher(const Inputs& inputs)
        : values_(inputs.values), attack_(inputs.attack == nullptr ? no_attack : *inputs.attack) {}

    std::vector<Value> run() {
        evidence_ = detail::gather_evidence(attack_, values_);
        posterior_ = detail::posterior_of(attack_.groups.size(), evidence_, evidence_.size());
        for (const auto& item : evidence_) {
            evidence_values_.push_back(evidence_value(item, attack_));
        }
        auto values = evidence_values_;
        const auto hypotheses = make_hypotheses();
        values.insert(values.end(), hypotheses.begin(), hypotheses.end());
        const auto leader = leading_group();
        const auto rungs = detail::climb(
            values_,
            evidence_,
            leader < attack_.groups.size() ? detail::called_in_full(attack_.groups[leader], values_)
                                           : "");
        std::vector<Value> rung_values;
        rung_values.reserve(rungs.size());
        for (const auto& rung : rungs) {
            rung_values.push_back(rung_value(rung));
        }
        values.insert(values.end(), rung_values.begin(), rung_values.end());
        const detail::JudgementInputs inputs{values_,
                                             attack_,
                                             evidence_,
                                             evidence_values_,
                                             posterior_,
                                             hypotheses,
                                             rungs,
                                             rung_values,
                                             leader};
        for (auto& judgement : detail::judge(inputs)) {
            values.push_back(std::move(judgement));
        }
        return values;
    }

private:
    /// The group with the highest probability among those that evidence speaks of.
    [[nodiscard]] std::size_t leading_group() const {
        std::size_t best = attack_.groups.size();
        for (std::size_t group = 0; group < attack_.groups.size(); ++group) {
            if (speaks_of(group) &&
                (best == attack_.groups.size() ||
                 posterior_.groups[group].point > posterior_.groups[best].point)) {
                best = group;
            }
        }
        return best;
    }

    [[nodiscard]] bool speaks_of(std::size_t group) const {
        return std::any_of(evidence_.begin(), evidence_.end(), [&](const auto& item) {
            return !item.is_overlap && item.log10_ratio.contains(group);
        });
    }

    [[nodiscard]] Value hypothesis(const std::string& name,
                                   const std::string& key,
                                   double prior,
                                   const detail::Probability& probability,
                                   std::size_t group) const {
        Origins origins;
        Marking marking{Tlp::clear, Pap::clear};
        auto ids = json::array();
        for (std::size_t i = 0; i < evidence_.size(); ++i) {
            if (evidence_[i].log10_ratio.contains(group) || group == attack_.groups.size()) {
                ids.push_back(evidence_values_[i].id());
                detail::rest_on(evidence_values_[i], origins, marking);
            }
        }
        json content = {
            {"name", name},
            {"prior", rounded(prior)},
            {"log10_odds", rounded(std::log10(probability.point / (1 - probability.point)))},
            {"low", rounded(probability.low)},
            {"high", rounded(probability.high)},
            {"word", icd203_words(probability.low, probability.high)},
            {"evidence", ids}};
        if (!key.empty()) {
            content["group"] = key;
            origins.emplace_back(attack_.groups[group].where);
        } else if (group == attack_.groups.size()) {
            content["permanent"] = true;
        }
        return detail::value_of(
            "hypothesis", content, std::move(origins), "weigh.hypothesis/1", marking);
    }

    [[nodiscard]] std::vector<Value> make_hypotheses() const {
        const auto count = attack_.groups.size();
        const double each = detail::group_prior(count, detail::unknown_prior);
        std::vector<std::pair<double, Value>> named;
        detail::Probability rest;
        std::size_t others = 0;
        for (std::size_t group = 0; group < attack_.groups.size(); ++group) {
            const auto& probability = posterior_.groups[group];
            if (speaks_of(group)) {
                const auto& one = attack_.groups[group];
                named.emplace_back(
                    probability.point,
                    hypothesis(
                        detail::called_in_full(one, values_), one.key, each, probability, group));
            } else {
                rest.point += probability.point;
                rest.low += probability.low;
                rest.high += probability.high;
                ++others;
            }
        }
        std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
            return a.first > b.first;
        });
        std::vector<Value> values;
        values.reserve(named.size() + 2);
        for (auto& [point, value] : named) {
            values.push_back(std::move(value));
        }
        values.push_back(hypothesis("an actor not in the list",
                                    "",
                                    1 - each * static_cast<double>(count),
                                    posterior_.unknown,
                                    attack_.groups.size()));
        if (others > 0) {
            values.push_back(hypothesis("one of the " + std::to_string(others) +
                                            " groups of the list that nothing speaks of",
                                        "",
                                        each * static_cast<double>(others),
                                        rest,
                                        attack_.groups.size() + 1));
        }
        return values;
    }

    static inline const Attack no_attack = {};

    detail::CaseValues values_;
    const Attack& attack_;
    std::vector<detail::Evidence> evidence_ = {};
    std::vector<Value> evidence_values_ = {};
    detail::Posterior posterior_ = {};
};

} // namespace

std::vector<Value> weigh(const Inputs& inputs) {
    return Weigher(inputs).run();
}

} // namespace ample::weigh
