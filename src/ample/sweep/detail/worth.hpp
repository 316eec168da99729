// What a match is worth: its state and its strength, each with the reason in words.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/sweep/set.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ample::sweep::detail {

struct Worth {
    std::string_view state = "unknown"; ///< "inside", "outside", "unknown"
    bool is_strong = false;
    std::string reason = {};
};

Worth worth_of(const Indicator& indicator, const Match& match, std::optional<Instant> time);

} // namespace ample::sweep::detail
