// A whole number that is all of a text.

#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace ample::read::detail {

/// "07" is 7; nothing for a text with anything else in it, or too large.
inline std::optional<int> whole_number(std::string_view text) noexcept {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && !text.empty() ? std::optional(number)
                                                                : std::nullopt;
}

} // namespace ample::read::detail
