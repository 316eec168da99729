#include <ample/weigh/detail/posterior.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace ample::weigh::detail {

double group_prior(std::size_t groups, double unknown) noexcept {
    return groups == 0 ? 0
                       : std::min((1 - unknown) / static_cast<double>(groups), most_group_prior);
}

namespace {

/// What traces of one incident come to together; one more never takes anything away.
double of_one_incident(std::vector<double> ratios) {
    std::sort(ratios.begin(), ratios.end(), [](double a, double b) { return a > b; });
    double best = 0;
    double sum = 0;
    for (std::size_t k = 0; k < ratios.size(); ++k) {
        sum += ratios[k];
        best = std::max(best, sum / (1.0 + static_cast<double>(k) * same_incident));
    }
    return best;
}

} // namespace

Posterior
posterior_of(std::size_t groups, const std::vector<Evidence>& evidence, std::size_t left_out) {
    std::vector<double> score(groups, 0.0);
    std::vector<std::vector<double>> own(groups);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        for (const auto& [group, ratio] : evidence[i].log10_ratio) {
            if (i != left_out && evidence[i].is_own) {
                own[group].push_back(ratio);
            } else if (i != left_out) {
                score[group] += ratio;
            }
        }
    }
    for (std::size_t group = 0; group < groups; ++group) {
        score[group] = (score[group] + of_one_incident(std::move(own[group]))) / temper;
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
