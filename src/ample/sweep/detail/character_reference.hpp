// Characters as HTML and XML write them.
//
//     &#46;   &#x2e;   &period;      a dot
//     &quot;  &nbsp;   &ldquo;       what stands around values
//
// By name are known the signs of ASCII, blanks and quotation marks, where the semicolon stands
// (HTML, section 13.5). The names of letters are not.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ample::sweep::detail {

/// A character and the bytes that write it; of size 0 for none.
struct CharacterReference {
    std::uint32_t code = 0;
    std::size_t size = 0;
};

/// More no reference has: "&#1114111;".
constexpr std::size_t longest_reference = 10;

/// The reference at the begin of `text`.
CharacterReference reference_at(std::string_view text) noexcept;

/// The reference that ends where `text` ends.
CharacterReference reference_before(std::string_view text) noexcept;

} // namespace ample::sweep::detail
