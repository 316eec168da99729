#include <ample/weigh/detail/posterior.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace ample::weigh::detail {

double group_prior(std::size_t groups, double unknown) noexcept {
    return groups == 0 ? 0
                       : std::min((1 - unknown) / static_cast<double>(groups), most_group_prior);
}

Posterior
posterior_of(std::size_t groups, const std::vector<Evidence>& evidence, std::size_t left_out) {
    std::vector<double> score(groups, 0.0);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        if (i != left_out) {
            for (const auto& [group, ratio] : evidence[i].log10_ratio) {
                score[group] += evidence[i].weight * ratio / temper;
            }
        }
    }
    Posterior posterior;
    posterior.groups.resize(groups);
    constexpr std::array priors = {unknown_prior, unknown_prior_low, unknown_prior_high};
    for (std::size_t run = 0; run < priors.size(); ++run) {
        const double each = group_prior(groups, priors[run]);
        const double nobody_listed = 1 - each * static_cast<double>(groups);
        double total = nobody_listed;
        for (const double one : score) {
            total += each * std::pow(10.0, one);
        }
        const auto put = [&](Probability& into, double share) {
            into.point = run == 0 ? share : into.point;
            into.low = run == 0 ? share : std::min(into.low, share);
            into.high = run == 0 ? share : std::max(into.high, share);
        };
        for (std::size_t group = 0; group < groups; ++group) {
            put(posterior.groups[group], each * std::pow(10.0, score[group]) / total);
        }
        put(posterior.unknown, nobody_listed / total);
    }
    return posterior;
}

} // namespace ample::weigh::detail
