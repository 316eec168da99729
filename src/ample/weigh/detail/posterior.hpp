// Probabilities of the groups and of the unknown actor.
//
//     score(group)   = log10 prior + (own traces together + sum over roots) / T
//     P(group)       = 10^score / (sum over groups + unknown)
//
// The unknown actor's prior is the share of reports on actors that were not in the list before:
// between 0.12 and 0.58 by setting (measured on ATT&CK releases, docs/formats/weighing.md). The
// interval of a probability is what both ends give; the middle, 0.35, gives the point. Groups share
// the rest of the prior evenly, but none gets more than 1 %: there are at least a hundred actors in
// the world, however short the list, and what a short list leaves over goes to the unknown one.

#pragma once

#include <ample/weigh/detail/evidence.hpp>

#include <cstddef>
#include <vector>

namespace ample::weigh::detail {

/// T takes off what bounded ratios still claim too much. A choice, not calibrated: naive Bayes over
/// public profiles needs about 8, perfect evidence 1.
constexpr double temper = 1.2;

constexpr double unknown_prior_low = 0.12;
constexpr double unknown_prior = 0.35;
constexpr double unknown_prior_high = 0.58;

constexpr double most_group_prior = 0.01;

/// The prior of one of `groups` groups, and of the unknown actor, when its base share is `unknown`.
double group_prior(std::size_t groups, double unknown) noexcept;

struct Probability {
    double point = 0;
    double low = 0;
    double high = 0;
};

struct Posterior {
    std::vector<Probability> groups = {}; ///< in the order of the bundle
    Probability unknown = {};
};

/// `left_out` is the place of an item not to be counted, or the number of items.
Posterior
posterior_of(std::size_t groups, const std::vector<Evidence>& evidence, std::size_t left_out);

} // namespace ample::weigh::detail
