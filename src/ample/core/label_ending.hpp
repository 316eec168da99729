// The ending of a label beyond ASCII: what most text in Japanese or Chinese before a full stop has
// otherwise than any name that is looked for.
//
//     議事録ログオン端末   末          comです   す          com\x82\xB7   the byte B7

#pragma once

#include <ample/core/tail_gate.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace ample {

/// The last letter of a label as a number: a byte of ASCII in lower case, a kana or ideograph by
/// its three bytes, 256 and the byte that is no UTF-8. Nothing for other letters, which have
/// several forms.
std::optional<std::uint64_t> label_ending(std::string_view label) noexcept;

/// Whether a label that has bytes above 127 may end as one of many. A view of a power of two of
/// words, filled as `LabelGate` is; an empty one lets every label pass.
struct EndingGate {
    LabelGate endings = {};

    [[nodiscard]] bool may_hold(std::string_view label) const noexcept {
        if (endings.words.empty()) {
            return true;
        }
        const auto ending = label_ending(label);
        return !ending || endings.may_hold(*ending);
    }
};

} // namespace ample
