// Stretches of text in which escapes hide what an indicator is made of.
//
//     GET /?u=http://evil%2Eexample/ HTTP/1.1          "%2E" is a dot
//     {"host":"evil\u002eexample"}                     so is "\u002e"
//     m\xc3\xbcnchen.example   evil&#46;example         bytes of Zeek and Apache, HTML
//     evil&period;example
//     ESC[31mevil.example   \u001b[31m   #033[31m      colours of terminals, which nobody reads
//
// Programs escape separators, which is no hiding: "http%3A%2F%2Fevil.example%2F" is read as it
// stands. Letters, digits, dots, hyphens and the colons of IPv6 addresses are escaped by programs
// that escape everything, and by those who hide.

#pragma once

#include <ample/sweep/detail/decoded.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ample::sweep::detail {

/// Walks the stretches of one text that hide something: words around escapes, lines with colours.
/// Linear; a stretch has at most 4 KiB and goes over into the next by as much as a name may have.
class EscapeFinder {
public:
    /// `with_letters`: whether escapes of letters beyond ASCII count, as names may have them.
    explicit EscapeFinder(bool with_letters) : with_letters_(with_letters) {}

    /// `marks`: those of `CandidateFinder::escapes`, as many words as the text fills. Must outlive
    /// the walk.
    void start(std::string_view text, std::span<const std::uint64_t> marks) {
        text_ = text;
        marks_ = marks;
        at_ = 0;
    }

    /// Adds the next stretches, decoded, until `to` is full; false when there is none any more.
    bool add(DecodedText& to) noexcept;

private:
    [[nodiscard]] std::size_t next_escape(std::size_t at) const noexcept;
    std::size_t
    decode(std::size_t begin, std::size_t most, bool is_coloured, DecodedText& to) const noexcept;
    [[nodiscard]] bool hides(std::size_t at) const noexcept;

    std::string_view text_ = {};
    std::span<const std::uint64_t> marks_ = {};
    bool with_letters_;
    std::size_t at_ = 0; ///< what stands before was looked at
};

} // namespace ample::sweep::detail
