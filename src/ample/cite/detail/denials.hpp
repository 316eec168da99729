// Whether what one denies is what another tells.
//
//     "no payroll records were copied"   covers no "41 gigabytes of designs were copied"
//     "no files were copied"             covers it: designs are files
//     "no vote and no voter record"      covers "the details of voters": one of its parts does
//
// A denial covers a statement when all that limits it (its things, the names it tells) stands in
// the statement. Files, data and records are told of anything that can be copied; the attack and
// its doers limit nothing.

#pragma once

#include <ample/cite/detail/rivals.hpp>

namespace ample::cite::detail {

/// How much of a denial a statement answers.
struct Coverage {
    bool all = false;     ///< of one of its parts
    bool telling = false; ///< with a thing that is not plain
    bool any = false;     ///< with a thing at all
};

Coverage coverage(const Words& denied, Phrase denial, const Words& told, Phrase statement);

/// The words of a holder's key that tell him from others: "norvik" of "organisation:norvik group".
std::set<std::string> telling_names(const Claim& claim);

/// Whether a sentence names one of `names`, and not as whose customer or supplier somebody is.
bool names_one(const Words& words, const std::set<std::string>& names);

/// Whether a statement answers a denial in time: a denial of one time says nothing of another, nor
/// of what came after it was said; but a `state` (kept, closed) has no time of its own.
bool is_of_one_time(const RivalScene& scene, std::size_t no, std::size_t yes, bool state);

/// A deed told as done against one told as not done, clause by clause.
void compare_denied(const RivalScene& scene, Rivalry& found);

/// "It learned of the breach on 1 September" against "its board had known since August".
void compare_knowing(const RivalScene& scene, Rivalry& found);

/// One deed of the intruders, and of a technician.
void compare_doers(const RivalScene& scene, Rivalry& found);

} // namespace ample::cite::detail
