// Rules that could not have fired on what was swept, and why.

#pragma once

#include <ample/sweep/sigma/rule_set.hpp>

#include <cli/rules_totals.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace ample::cli {

/// Why `rule` could not have fired, or "": `events` of its log source were seen, and of its fields
/// none of `absent` was ever there.
std::string why_idle(const sweep::sigma::RuleSet& set,
                     const sweep::sigma::Rule& rule,
                     std::uint64_t events,
                     const std::set<std::string, std::less<>>& absent);

/// Prints how many rules of which log source could not have fired for which reason (reason, then
/// log source, is the key), what was not used, and that `ran` could have.
void print_idle(const std::map<std::pair<std::string, std::string>, std::size_t>& idle,
                const sweep::sigma::RuleSet& set,
                std::size_t ran,
                const RuleTotals& totals);

} // namespace ample::cli
