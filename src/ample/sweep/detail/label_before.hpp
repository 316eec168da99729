// The label that a text gives a value: "filename=", "\"FileVersion\":\"".

#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ample::sweep::detail {

/// `text` without the signs at its end that part a label from its value, at most six.
constexpr std::string_view without_signs(std::string_view text, std::string_view signs) noexcept {
    constexpr std::size_t most = 6;
    const auto least = text.size() - std::min(text.size(), most);
    while (text.size() > least && signs.find(text.back()) != signs.npos) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace ample::sweep::detail
