// Evidence items: one for each dependence cluster, with a bounded likelihood ratio for each group.
//
//     LR      = (r P + (1-r) c) / (r Q + (1-r) c)       reliability r bounds what a label can say
//     Q       = P phi sigma                              P / Q <= 1 / (phi sigma): planted traces
//     own     = max over k of (v1 + … + vk) / (1 + (k-1) rho)   own traces, strongest first, rho =
//     0.4
//
// P = 0.8 (a group leaves its own traces), phi = 0.02 (somebody plants them), c = 0.05 (an
// unreliable label fits the group by chance), sigma by the kind of trace. Sources: Karvetski,
// Mandel and Irwin 2020 (dependence), Good (weight of evidence); the numbers are choices, none is
// calibrated.

#pragma once

#include <ample/weigh/detail/names.hpp>

#include <map>
#include <string>
#include <vector>

namespace ample::weigh::detail {

struct Evidence {
    std::string cluster = {}; ///< root source, or "case: …" for traces of the case's own
    std::string statement = {};
    std::string bears_on = {}; ///< rung
    char reliability = 'C';    ///< Admiralty A-F
    int credibility = 3;       ///< Admiralty 1-6
    double spoofability = 0.5; ///< sigma
    double weight = 1;       ///< what it counts at the least, beside the other traces of its groups
    bool is_own = false;     ///< bytes of the case's own, no report
    bool is_overlap = false; ///< techniques: speaks for groups, but names none (overlap.hpp)
    std::map<std::size_t, double> log10_ratio = {}; ///< of each group it speaks of, before weight
    Origins origins = {};
    Marking marking = {Tlp::clear, Pap::clear};
};

/// rho: how far traces of one incident say the same.
constexpr double same_incident = 0.4;

/// The ratio as a log10, bounded as above.
double bounded_ratio(double reliability, double spoofability);

/// Items in a fixed order: the case's own traces by cluster, then claims by root.
std::vector<Evidence> gather_evidence(const Attack& attack, const CaseValues& values);

} // namespace ample::weigh::detail
