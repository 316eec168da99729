// The part of a mail address before its host, as logs write it.
//
//     <bad.guy@evil.example>     \u003cbad.guy@evil.example     %3Cbad.guy%40evil.example
//      ───┬─── ┬                       ───┬───                      ───┬─── ─┬─
//       local  sign                      local                       local  sign

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace ample::sweep::detail {

/// The size of the sign that parts the host of a mail address at `at` from what is before, or 0.
std::size_t at_sign_before(std::string_view text, std::size_t at) noexcept;

/// Calls `use` with each place where the local part that ends at `end` may begin, and what it then
/// is, escapes of URLs decoded: where a sign stands that more often parts it from what a log says
/// before, an escape, or the border of a script.
void for_each_local(std::string_view text,
                    std::size_t end,
                    const std::function<void(std::size_t begin, std::string local)>& use);

} // namespace ample::sweep::detail
