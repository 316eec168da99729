// What feeds say of an indicator besides its value, as JSON: for the case book and for packed sets
// (docs/formats/set.md, "Entries").

#pragma once

#include <ample/core/digest.hpp>
#include <ample/sweep/indicator.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace ample::sweep::detail {

/// The feed and what it says, without what it leaves open: an object.
nlohmann::json said_of(const Indicator& indicator);

/// The row of details that an indicator shares with others of its feed: JSON in one line.
std::string details_of(const Indicator& indicator, const Digest& feed);

/// What the feed writes otherwise than the normal form of a path, registry key or name of a file
/// (written_form.hpp), or an empty text.
std::string difference_of(const Indicator& indicator);

} // namespace ample::sweep::detail
