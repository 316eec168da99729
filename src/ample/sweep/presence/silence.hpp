// Hours in which a source that normally speaks says nothing.
//
//     hours of the source   ....8888888888......8888888888......--........--......8888888888....
//     slot                  hour of the week (168); of the day (24) below three weeks
//     run                   hours without a record, one after the other
//
// Of a run R of a source that was observed over H hours:
//
//     q(h)  = (e + 1) / (n + 1)     n other hours of h's slot outside R, e of them empty; 1 where
//                                   n is below 3
//     r(h)  = b / (a + 1)           a hours after an empty one, both of h's class, outside R; b of
//                                   them empty too
//     P(R)  = product over h in R of q(h), or of max(q(h), r(h)) where the hour before is of R and
//             of h's class
//     told when  H * P(R) <= 0.01
//
// q(h) is the exact chance that one given hour among n + 1 exchangeable ones is empty, when e + 1
// are (a permutation test; Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005).
// Two sightings make no habit: hours of one burst hang together. So do hours of an outage: a
// machine that is off in one is mostly off in the next. r(h) is the chance of that as the source
// shows it elsewhere (a Markov chain of first order), and takes the place of q where it is larger.
// Classes are busy slots, in which (e + 1) / (n + 1) over all their hours is at most 1/2, and quiet
// ones: a night goes on in another way than an outage. The factor H is Bonferroni's, as a run may
// begin in any hour. Hours are those of UTC: where clocks are put forward a habit moves by an hour,
// which makes slots less busy, never more.
//
// What it cannot know: holidays, and outages of many days as they happen once a year. Both are
// told, as the log is silent in them. Below two days nothing is tested.

#pragma once

#include <ample/sweep/presence/number_runs.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// Hours since 1970, both ends within.
struct SilentRun {
    std::int64_t first = 0;
    std::int64_t last = 0;
    double expected = 0;     ///< hours of it that have records by habit
    double log10_chance = 0; ///< of H * P(R), at most -2
};

struct SilenceTest {
    std::vector<SilentRun> runs = {}; ///< in their order
    std::uint64_t hours = 0;          ///< H: observed, from the first to the last
    std::uint64_t tested = 0;         ///< runs of empty hours that were looked at
    std::string_view by = {};         ///< "hour of the week", "hour of the day"; empty: not tested
    std::string_view why_not = {};    ///< why nothing was tested
};

/// `hours` are those with records; `until` is the last hour in which the source could have spoken
/// (its own last one at least). O(until - first hour).
SilenceTest find_silence(const NumberRuns& hours, std::int64_t until);

} // namespace ample::sweep
