// What the verbs that take allow lists share: the options, reading them, telling what each entry
// allowed. An entry that ended or that allowed nothing is told as one that allowed something is.

#pragma once

#include <ample/sweep/sigma/allow.hpp>

#include <cli/verb.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ample::cli {

struct AllowOptions {
    std::vector<std::string> lists = {};
    std::string as_of = {}; ///< day for which lists are read; "" is today
};

/// How many hits each entry allowed, by its place in the list.
using AllowCounts = std::map<std::size_t, std::uint64_t>;

/// Adds --allow and --as-of to `verb`.
void add_allow_options(CLI::App& verb, AllowOptions& options);

/// Reads the allow lists. Fails when a file can't be read or the day is none.
Result<sweep::sigma::AllowList> load_allow_lists(const AllowOptions& options);

/// The entry at `place` of the list, or null for npos.
const sweep::sigma::AllowEntry* entry_at(const sweep::sigma::AllowList& list, std::size_t place);

/// What a hit says of the entry that allows it: `reason`, `owner`, `by`.
nlohmann::ordered_json allowed_json(const sweep::sigma::AllowEntry& entry);

/// "    allowed: reason (owner, list.yml:3)" and a line end.
std::string allowed_text(const sweep::sigma::AllowEntry& entry);

/// All entries with their hits, and what was refused.
nlohmann::ordered_json allow_json(const AllowCounts& counts, const sweep::sigma::AllowList& list);

/// The same on standard error, a line each.
void tell_allowed(const AllowCounts& counts, const sweep::sigma::AllowList& list);

} // namespace ample::cli
