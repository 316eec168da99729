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

/// Whether it is known whose word a claim is: a report whose publisher is not known speaks for
/// nobody who can be compared.
bool has_holder(const Claim& claim);

/// Whether both roots are one: their keys are, or they are one name as a firm and as who publishes
/// a release, with and without the marks of its letters ("Værft", "Vaerft").
bool is_one_root(const Claim& a, const Claim& b);

/// "A senior manager at the company": no name, and no voice of the firm.
bool is_insider(const Claim& claim);

/// Whether `told` is a theft that one body concedes and `denial` another one's: who concedes a
/// theft speaks of his own house.
bool concedes_own_theft(const Claim& denial, const Claim& told);

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

/// "In an earlier case", "any more": a statement of another case, a denial of now only.
bool are_of_two_cases(const RivalScene& scene, std::size_t no, std::size_t yes);

/// Where both tell of a notice, whether one who was told in `yes` is told in `no` too: "we told the
/// police" answers no "nobody told us" of the customers. True where nobody is named.
bool are_hearers_one(const RivalScene& scene, std::size_t no, std::size_t yes);

/// Whether both name who was told, and it is one.
bool tell_one_hearer(const RivalScene& scene, std::size_t no, std::size_t yes);

/// Two clauses of the same words, one of them denied.
void compare_polar(const RivalScene& scene, Rivalry& found);

/// "We told the regulator on 9 April" against "it was told on 2 May".
void compare_notices(const RivalScene& scene, Rivalry& found);

/// One deed of the intruders, and of a technician.
void compare_doers(const RivalScene& scene, Rivalry& found);

} // namespace ample::cite::detail
