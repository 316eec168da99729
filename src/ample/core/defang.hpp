// Defanged text: how reports and mails write names so that nobody clicks on them, and back.
//
//     hxxps[:]//www.evil[.]example/a      ──▶  https://www.evil.example/a
//     198.51.100[.]7, user[at]evil(dot)example
//
// Taken back are
//   * a dot in brackets, [.] (.) {.} or the word "dot" in brackets, between characters of a name;
//     square ones, and the word in any, with a blank on both sides too: evil [.] example
//   * [@] (@) {@} and the word "at" in brackets, likewise; with blanks only in square brackets and
//     before a name with a dot, since writers of prose put words into brackets as well
//   * a colon in brackets before "//", a hex digit or another such colon; [://] (://) {://}
//   * the schemes hxxp hxxps h**p h**ps fxp fxps in any case, before a colon, defanged or not
//   * "\." where all of a token is a name under a public suffix or an IPv4 address, and neither a
//     path nor a regular expression stands around it
// Nothing else is changed: array[0].x, f(.), [.]+, C:\Users\a\.ssh stay as they are. An unbracketed
// " dot " is prose.
//
// Linear in the text. One pass, no state between calls; any number of threads.

#pragma once

#include <ample/core/byte_range.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample {

/// From `text_at` on, up to the next jump, bytes of the copy follow those of the original.
struct DefangJump {
    std::uint64_t text_at = 0;
    std::uint64_t original_at = 0;
};

/// Text with what was defanged taken back.
struct Refanged {
    std::string text = {};
    std::vector<DefangJump> jumps = {}; ///< in order; empty where lengths are as before

    /// Where the byte at `offset` of the copy comes from; that of a sign in brackets comes from the
    /// begin of its brackets. `offset` may be the end of the text.
    [[nodiscard]] std::uint64_t original(std::uint64_t offset) const noexcept;

    /// The stretch of the original that a stretch of the copy stands for, brackets and all.
    [[nodiscard]] ByteRange original(ByteRange range) const noexcept {
        return {original(range.begin), original(range.end)};
    }
};

/// False only for text that `refang` would not change; cheap, and true for little other text.
bool has_defang_marks(std::string_view text) noexcept;

/// Takes defanging back.
Refanged refang(std::string_view text);

} // namespace ample
