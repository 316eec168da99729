// Codes that colour text on a terminal (CSI of ECMA-48), which logs keep and nobody reads.
//
//     ESC[31mevil.example ESC[0m         as they stand
//     \u001b[31m  \x1b[31m  \033[0;1m    as JSON and C write their first byte
//     #033[31m                           as rsyslog does

#pragma once

#include <cstddef>
#include <string_view>

namespace ample::sweep::detail {

/// Whether such a code may begin with `c`.
constexpr bool may_begin_terminal_code(char c) noexcept {
    return c == '\x1B' || c == '\\' || c == '#';
}

/// The size of the code at the begin of `text`, or 0.
std::size_t terminal_code_in(std::string_view text) noexcept;

/// Whether `text` ends in one.
bool ends_terminal_code(std::string_view text) noexcept;

/// `text` without the codes at its end.
std::string_view without_terminal_codes(std::string_view text) noexcept;

} // namespace ample::sweep::detail
