// Tokens with a dot (candidates.hpp): those without anything unusual are judged from the masks of
// the piece and two words of text; all others go to `add_dotted`, which takes any token.

#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/candidate_bytes.hpp>
#include <ample/core/detail/file_extension.hpp>
#include <ample/core/detail/quick_ipv4.hpp>
#include <ample/core/eight_bytes.hpp>

#include <bit>
#include <cstring>

namespace ample {

namespace {

using detail::bits_below;
using detail::is_edge;
using detail::word_bytes;

/// The 64 bits of a mask from `at` on.
std::uint64_t bits_from(const detail::ByteMasks::Words& mask, std::size_t at) noexcept {
    const std::size_t word = at / word_bytes;
    const std::size_t bit = at % word_bytes;
    return mask[word] >> bit | (mask[word + 1] << 1U) << (word_bytes - 1 - bit);
}

/// The eight bytes of `text` before `end`, the last one in the lowest byte.
std::uint64_t eight_before(std::string_view text, std::size_t end) noexcept {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + end - sizeof eight, sizeof eight);
    return __builtin_bswap64(eight);
}

} // namespace

/// Takes a token that stands within the piece, in ASCII, without an escape before it. False for
/// others and for some that need a closer look.
[[gnu::always_inline]] inline bool CandidateFinder::add_plain(std::size_t begin, std::size_t end) {
    const std::size_t size = end - begin;
    const char* const text = text_.data();
    constexpr std::size_t read_before = 8;
    if (begin <= base_ || end >= base_ + bytes_ || begin < read_before || size > word_bytes ||
        has_.high || is_edge(text[begin]) ||
        (detail::ends_escape_sign(text[begin - 1]) && escaped_bytes(text_, begin, end) != 0)) {
        return false;
    }
    if (size < detail::shortest_token) {
        return true;
    }
    const std::size_t at = begin - base_;
    const auto mine = ~std::uint64_t{0} >> (word_bytes - size);
    auto dots = bits_from(masks_->dot, at) & mine;
    std::size_t last = end;
    while (is_edge(text[last - 1])) {
        dots &= bits_below(--last - begin);
    }
    if (ascii::is_digit(text[last - 1]) && (~bits_from(masks_->numeric, at) & mine) == 0) {
        const auto address = detail::quick_ipv4({text + begin, last - begin}, dots);
        if (address && wanted_.addresses.may_hold(*address)) {
            put({begin, last, Shape::ipv4, *address});
        } else if (wanted_.of_digits && dots != 0) {
            put_dotted_word(begin, last);
        }
        return true;
    }
    if (dots == 0) {
        return true;
    }
    const auto label = last - begin - word_bytes + static_cast<std::size_t>(std::countl_zero(dots));
    if (label > sizeof(std::uint64_t)) {
        return false;
    }
    const auto packed = (eight_before(text_, last) | LabelGate::lower) &
                        ~std::uint64_t{0} >> (word_bytes - 8 * label);
    const auto has_letter = [&] { return bytes_between(packed, 'a', 'z') != 0; };
    if (last != end && !has_letter()) {
        return false; // "192.0.2.1-"
    }
    if (recent_ && is_repeat(begin, end)) {
        return true;
    }
    if (wanted_.names.may_hold(packed) && has_letter() && !detail::is_packed_extension(packed)) {
        put({begin, last, Shape::name});
    } else {
        put_dotted_word(begin, last);
    }
    return true;
}

void CandidateFinder::take_dotted() {
    const auto& token = masks_->token;
    for (std::size_t word = 0; word < words_; ++word) {
        auto dots = masks_->dot[word];
        const std::size_t word_at = base_ + word * word_bytes;
        if (dotted_until_ > word_at) {
            dots &= ~bits_below(dotted_until_ - word_at);
        }
        while (dots != 0) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(dots));
            const auto gaps_after = ~token[word] & ~bits_below(bit);
            const auto gaps_before = ~token[word] & bits_below(bit);
            const std::size_t end =
                gaps_after != 0 ? word_at + static_cast<std::size_t>(std::countr_zero(gaps_after))
                                : run_end(token, word * word_bytes + bit);
            const std::size_t begin =
                gaps_before != 0
                    ? word_at + word_bytes - static_cast<std::size_t>(std::countl_zero(gaps_before))
                    : run_begin(token, word * word_bytes + bit);
            dotted_until_ = end;
            dots = end >= word_at + word_bytes ? 0 : dots & ~bits_below(end - word_at);
            if (!add_plain(begin, end)) {
                add_dotted(begin, end);
            }
        }
    }
}

} // namespace ample
