// Object paths of STIX patterns, and the types of indicators that comparisons with them give.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

/// A comparison of a pattern.
struct Comparison {
    std::string path = {}; ///< "file:hashes.SHA-256": without quotes and list places
    std::string op = {}; ///< "=", "!=", "<", …, "IN", "LIKE", "MATCHES", "ISSUBSET", "EXISTS", …
    bool is_negated = false;
    std::vector<std::string> values = {};
};

/// The type that the comparison's values are to be swept as, as a word of feed/type_word.hpp; empty
/// where there is none.
std::string swept_type(const Comparison& comparison);

/// Its values in the form of that type: wildcards of LIKE as those of globs.
std::vector<std::string> swept_values(const Comparison& comparison);

/// Whether it says no more than what kind of object another comparison speaks of, or by which
/// protocols it is reached.
bool says_kind_only(const Comparison& comparison) noexcept;

/// Whether it is an equality with hashes of a file.
bool is_hash(const Comparison& comparison);

} // namespace ample::sweep::feed
