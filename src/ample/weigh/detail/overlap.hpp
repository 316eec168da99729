// How far the techniques that were seen are those of a group: weak evidence, and bounded as such.
//
//     b(t)   = (n + 1) / (N + 2)         n of N groups are said to use t: its base rate
//     v(t)   = log10(1 + s (1 - b) / b)  what seeing t says of a group that is said to use it
//     f(g)   = share of all techniques that g is said to use
//     score  = sum over seen t of v(t) ([g uses t] - f(g)) / 8, at least 0 and at most 0.3
//
// Techniques are taken without their sub-techniques, each once, however many organisations saw it:
// one campaign is one observation. s = 0.15 is the chance that a technique a group is said to use
// is seen through it rather than by the base rate. The term f(g) takes off what a group with a long
// profile matches by chance. A technique the group is not said to use takes nothing away, as
// profiles are incomplete. The divisor 8 is what naive Bayes over public profiles needs to be
// calibrated (attribution of ATT&CK's own campaigns); 0.3 is a factor of two. By techniques alone
// the groups nearest to a known one are others (Jaccard 0.33), so that they never name a group:
// they move only groups that something else speaks of, and no confidence rests on them. Numbers are
// choices.

#pragma once

#include <ample/weigh/attack.hpp>

#include <map>
#include <set>
#include <string>

namespace ample::weigh::detail {

constexpr double most_overlap = 0.3; ///< log10

/// "T1059" of "T1059.001".
std::string parent_technique(const std::string& key);

/// The score of each group whose score is above 0. `seen` are keys of techniques.
std::map<std::size_t, double> technique_overlap(const Attack& attack,
                                                const std::set<std::string>& seen);

} // namespace ample::weigh::detail
