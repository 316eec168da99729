// What claims say of a deed, in either language, laid side by side.
//
//     "Not a single cargo record has left our network"   stolen  -  cargo  company
//     積み荷の記録約4万件が盗まれた                          stolen  +  cargo  unnamed manager
//
//     "the records of 12,400 patients had been taken"    stolen  +  patients 12,400
//     "the records of 31,000 patients were copied"       stolen  +  patients 31,000
//
// A statement has a deed, whether it was done, the things it was done to as concepts that both
// languages name (records, patients, designs ...), a count, a time, and its holder. Two contradict
// only when all of this was compared: the reports tell one story (they share names, or the sounds
// of names), the things are the same, their times can be the same, the holders are different roots
// (or an unnamed insider against his firm), and both are sure. "At least 9,000" and 9,200 fit.
// What one holder says otherwise later is a supersession; what lacks certainty, or whose holder is
// an outlet without a name, a tension.
//
// At most `most_compared` statements of a deed are compared.

#pragma once

#include <ample/cite/conflicts.hpp>

#include <vector>

namespace ample::cite::detail {

/// The conflicts of `known`, those of statements joined to them or added.
std::vector<Conflict> statement_conflicts(const std::vector<Article>& articles,
                                          const std::vector<Claim>& claims,
                                          const std::vector<Dating>& dates,
                                          std::vector<Conflict> known);

/// Likewise of Japanese claims, by their verbs: `rival_japanese.cpp`.
std::vector<Conflict> japanese_conflicts(const std::vector<Article>& articles,
                                         const std::vector<Claim>& claims,
                                         const std::vector<Dating>& dates,
                                         std::vector<Conflict> known);

} // namespace ample::cite::detail
