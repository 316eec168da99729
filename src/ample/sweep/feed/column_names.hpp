// What the names of columns and keys say: one table of names (docs/formats/feeds.md, "Tables").
//
//     "Expiration Date Time", "expirationDateTime", "expiration_date-time"   Role::valid_until
//
// Case, blanks, "_" and "-" count for nothing, nor does "meta." in front.

#pragma once

#include <string>
#include <string_view>

namespace ample::sweep::feed {

/// What a column is for. A column that is `typed` is named after the type of its values.
enum class Role {
    none,
    value,
    typed,
    type,
    family,
    campaign,
    first_seen,
    valid_from,
    valid_until,
    source,
    note,
    tlp,
    confidence,
    labels,
    id,
    standing,  ///< whether the row counts at all: feed/standing.hpp
    verdict,   ///< "malicious", "legitimate"
    value_name ///< the name of a registry key's value, where the row is one
};

/// The role of a column by its name alone.
Role role_of(std::string_view name);

/// Whether a column holds values where a column of types stands beside it: "data".
bool is_value_beside_type(std::string_view name);

/// The type that a column named after one holds, as feed/type_word.hpp knows it: "ip" of "dst_ip".
std::string type_of_column(std::string_view name);

/// A name or word without what its writers differ in: "expirationdate" of "Expiration-Date".
std::string folded_name(std::string_view name);

} // namespace ample::sweep::feed
