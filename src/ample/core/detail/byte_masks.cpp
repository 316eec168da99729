#include <ample/core/ascii.hpp>
#include <ample/core/count_byte.hpp>
#include <ample/core/detail/byte_masks.hpp>
#include <ample/core/mark_bytes.hpp>

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "ample/core/detail/byte_masks.cpp" // NOLINT: named by Highway
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();

namespace ample::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Membership by nibbles: a byte belongs when the sets of its halves share a bit. Bit 0 stands for
/// high nibble 2, bit 1 for 3, bit 2 for 4 and 6, bit 3 for 5, bit 4 for 7, bit 5 for 8 to F;
/// bit 6 stands for the digits, bit 7 for the letters of hex digits.
constexpr std::uint8_t of_tokens = 0x3F;
constexpr std::uint8_t of_digits = 0x40;
alignas(16) constexpr std::uint8_t token_low[16] = {
    0x7A, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0x7E, 0x7E, 0x7E, 0x3C, 0x24, 0x24, 0x25, 0x25, 0x2C};
alignas(16) constexpr std::uint8_t token_high[16] = {
    0x00, 0x00, 0x01, 0x42, 0x84, 0x08, 0x84, 0x10, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20};

/// The same for a byte that may begin an escape and the one behind it, which belong together when
/// they share a bit: bit 0 stands for "%" and bit 6 for ESC before any byte, bit 1 for "&" before
/// "#" or "c", bit 4 for "&" before "p", bit 2 for "#" before "0", bit 3 for a backslash before "u"
/// or "x", bit 5 for one before "0".
alignas(16) constexpr std::uint8_t lead_low[16] = {
    0x00, 0x00, 0x00, 0x04, 0x00, 0x01, 0x12, 0x00, 0x00, 0x00, 0x00, 0x40, 0x28, 0x00, 0x00, 0x00};
alignas(16) constexpr std::uint8_t lead_high[16] = {
    0x00, 0x40, 0x17, 0x00, 0x00, 0x28, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};
alignas(16) constexpr std::uint8_t follow_low[16] = {
    0x75, 0x41, 0x41, 0x43, 0x41, 0x49, 0x41, 0x41, 0x49, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41};
alignas(16) constexpr std::uint8_t follow_high[16] = {
    0x41, 0x41, 0x43, 0x65, 0x41, 0x41, 0x43, 0x59, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41};

PieceBytes fill(const char* bytes, std::size_t words, ByteMasks& masks) {
    const hn::CappedTag<std::uint8_t, word_bytes> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto low_table = hn::LoadDup128(d, token_low);
    const auto high_table = hn::LoadDup128(d, token_high);
    const auto lead_low_table = hn::LoadDup128(d, lead_low);
    const auto lead_high_table = hn::LoadDup128(d, lead_high);
    const auto follow_low_table = hn::LoadDup128(d, follow_low);
    const auto follow_high_table = hn::LoadDup128(d, follow_high);
    const auto zero = hn::Zero(d);
    auto high = zero;
    auto least = hn::Set(d, 0xFF);
    std::size_t line_ends = 0;
    for (std::size_t at = 0; at < words * word_bytes; at += lanes) {
        const auto* const from = reinterpret_cast<const std::uint8_t*>(bytes) + at;
        const auto v = hn::LoadU(d, from);
        const auto nibble = hn::And(v, hn::Set(d, 0x0F));
        const auto upper_nibble = hn::ShiftRight<4>(v);
        const auto low = hn::TableLookupBytes(low_table, nibble);
        const auto upper = hn::TableLookupBytes(high_table, upper_nibble);
        const auto kind = hn::And(low, upper);
        const auto token = hn::Ne(hn::And(kind, hn::Set(d, of_tokens)), zero);
        high = hn::Or(high, v);
        least = hn::Min(least, v);
        const auto is_digit = hn::Eq(hn::And(kind, hn::Set(d, of_digits)), hn::Set(d, of_digits));
        const auto hex = hn::Eq(hn::Max(kind, hn::Set(d, of_digits)), kind); // either upper bit
        const auto dot = hn::Eq(v, hn::Set(d, '.'));
        const auto put = [&](auto mask, ByteMasks::Words& to) {
            hn::StoreMaskBits(d, mask, reinterpret_cast<std::uint8_t*>(to.data()) + at / 8);
        };
        put(token, masks.token);
        put(hex, masks.hex);
        put(dot, masks.dot);
        put(hn::Or(is_digit, dot), masks.numeric);
        put(hn::Eq(v, hn::Set(d, ':')), masks.colon);
        const auto next = hn::LoadU(d, from + 1);
        const auto lead = hn::And(hn::TableLookupBytes(lead_low_table, nibble),
                                  hn::TableLookupBytes(lead_high_table, upper_nibble));
        const auto follow =
            hn::And(hn::TableLookupBytes(follow_low_table, hn::And(next, hn::Set(d, 0x0F))),
                    hn::TableLookupBytes(follow_high_table, hn::ShiftRight<4>(next)));
        put(hn::Ne(hn::And(lead, follow), zero), masks.escape);
        put(hn::Eq(v, hn::Set(d, '?')), masks.query);
        line_ends += hn::CountTrue(d, hn::Eq(v, hn::Set(d, '\n')));
    }
    return {!hn::AllFalse(d, hn::Ne(hn::And(high, hn::Set(d, 0x80)), zero)),
            !hn::AllFalse(d, hn::Eq(least, zero)),
            line_ends};
}

/// Of `words` whole words.
void mark_one(const char* bytes, std::size_t words, char wanted, std::uint64_t* to) {
    const hn::CappedTag<std::uint8_t, word_bytes> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto all = hn::Set(d, static_cast<std::uint8_t>(wanted));
    for (std::size_t at = 0; at < words * word_bytes; at += lanes) {
        const auto v = hn::LoadU(d, reinterpret_cast<const std::uint8_t*>(bytes) + at);
        hn::StoreMaskBits(d, hn::Eq(v, all), reinterpret_cast<std::uint8_t*>(to) + at / 8);
    }
}

/// Of `blocks` whole blocks.
void mark_structure(const char* bytes, std::size_t blocks, JsonBytes* to) {
    const hn::CappedTag<std::uint8_t, word_bytes> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto put = [&](auto mask, std::uint64_t& word, std::size_t at) {
        hn::StoreMaskBits(d, mask, reinterpret_cast<std::uint8_t*>(&word) + at / 8);
    };
    for (std::size_t block = 0; block < blocks; ++block) {
        const auto* const from = reinterpret_cast<const std::uint8_t*>(bytes) + block * word_bytes;
        for (std::size_t at = 0; at < word_bytes; at += lanes) {
            const auto v = hn::LoadU(d, from + at);
            const auto brace =
                hn::Or(v, hn::Set(d, 0x20)); // "[" and "{", "]" and "}" fall together
            put(hn::Eq(v, hn::Set(d, '"')), to[block].quote, at);
            put(hn::Eq(v, hn::Set(d, '\\')), to[block].backslash, at);
            put(hn::Or(hn::Or(hn::Eq(brace, hn::Set(d, '{')), hn::Eq(brace, hn::Set(d, '}'))),
                       hn::Or(hn::Eq(v, hn::Set(d, ':')), hn::Eq(v, hn::Set(d, ',')))),
                to[block].sign,
                at);
        }
    }
}

std::size_t count(const char* bytes, std::size_t size, char wanted) {
    const hn::ScalableTag<std::uint8_t> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto all = hn::Set(d, static_cast<std::uint8_t>(wanted));
    std::size_t found = 0;
    std::size_t at = 0;
    for (; at + lanes <= size; at += lanes) {
        const auto v = hn::LoadU(d, reinterpret_cast<const std::uint8_t*>(bytes) + at);
        found += hn::CountTrue(d, hn::Eq(v, all));
    }
    for (; at < size; ++at) {
        found += bytes[at] == wanted ? 1 : 0;
    }
    return found;
}

} // namespace ample::detail::HWY_NAMESPACE

HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace ample::detail {

HWY_EXPORT(fill);
HWY_EXPORT(count);
HWY_EXPORT(mark_one);
HWY_EXPORT(mark_structure);

PieceBytes fill_masks(const char* bytes, std::size_t words, ByteMasks& masks) noexcept {
    return HWY_DYNAMIC_DISPATCH(fill)(bytes, words, masks);
}

static std::size_t count_bytes(std::string_view bytes, char byte) noexcept {
    return HWY_DYNAMIC_DISPATCH(count)(bytes.data(), bytes.size(), byte);
}

PieceBytes fill_masks_plainly(const char* bytes, std::size_t words, ByteMasks& masks) noexcept {
    PieceBytes has;
    for (std::size_t word = 0; word < words; ++word) {
        masks.token[word] = masks.numeric[word] = masks.hex[word] = 0;
        masks.dot[word] = masks.colon[word] = masks.escape[word] = masks.query[word] = 0;
        for (std::size_t bit = 0; bit < word_bytes; ++bit) {
            const char c = bytes[word * word_bytes + bit];
            const auto set = [&](ByteMasks::Words& mask, bool holds) {
                mask[word] |= std::uint64_t{holds} << bit;
            };
            const bool is_high = static_cast<unsigned char>(c) > 127;
            set(masks.token, ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || is_high);
            has.high |= is_high;
            has.zero |= c == '\0';
            set(masks.numeric, ascii::is_digit(c) || c == '.');
            set(masks.hex, ascii::is_hex(c));
            set(masks.dot, c == '.');
            set(masks.colon, c == ':');
            const char next = bytes[word * word_bytes + bit + 1];
            set(masks.escape,
                c == '%' || c == '\x1B' || (c == '#' && next == '0') ||
                    (c == '\\' && (next == 'u' || next == 'x' || next == '0')) ||
                    (c == '&' && (next == '#' || next == 'c' || next == 'p')));
            set(masks.query, c == '?');
            has.line_ends += c == '\n' ? 1U : 0U;
        }
    }
    return has;
}

} // namespace ample::detail

namespace ample {

std::size_t count_byte(std::string_view bytes, char byte) noexcept {
    return detail::count_bytes(bytes, byte);
}

void mark_json(std::string_view text, std::span<JsonBytes> blocks) noexcept {
    const std::size_t whole = text.size() / detail::word_bytes;
    HWY_DYNAMIC_DISPATCH(detail::mark_structure)(text.data(), whole, blocks.data());
    if (const auto rest = text.substr(whole * detail::word_bytes); !rest.empty()) {
        std::array<char, detail::word_bytes> last = {};
        std::copy(rest.begin(), rest.end(), last.begin());
        HWY_DYNAMIC_DISPATCH(detail::mark_structure)(last.data(), 1, &blocks[whole]);
    }
}

void mark_byte(std::string_view text, char byte, std::span<std::uint64_t> words) noexcept {
    const std::size_t whole = text.size() / detail::word_bytes;
    HWY_DYNAMIC_DISPATCH(detail::mark_one)(text.data(), whole, byte, words.data());
    if (whole * detail::word_bytes < text.size()) {
        std::uint64_t last = 0;
        for (std::size_t at = whole * detail::word_bytes; at < text.size(); ++at) {
            last |= std::uint64_t{text[at] == byte} << (at % detail::word_bytes);
        }
        words[whole] = last;
    }
}

} // namespace ample

#endif
