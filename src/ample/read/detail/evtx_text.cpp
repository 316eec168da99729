#include <ample/read/detail/evtx_text.hpp>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "ample/read/detail/evtx_text.cpp" // NOLINT: named by Highway
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

HWY_BEFORE_NAMESPACE();

namespace ample::read::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Writes units as bytes as long as they are ASCII and need no escape; how many were written.
/// Stops where less than a vector is left. Writes whole vectors, up to 16 bytes too many.
template <bool is_json>
std::size_t copy_plain(const char* from, std::size_t units, char* to) {
    const hn::CappedTag<std::uint16_t, 8> d;
    const std::size_t lanes = hn::Lanes(d);
    const hn::Rebind<std::int16_t, decltype(d)> signed_d;
    const hn::Rebind<std::uint8_t, decltype(d)> narrow;
    const auto first = hn::Set(d, static_cast<std::uint16_t>(is_json ? 0x20 : 0));
    const auto span = hn::Set(d, static_cast<std::uint16_t>(is_json ? 0x5F : 0x7F));
    std::size_t at = 0;
    while (units - at >= lanes) {
        const auto v = hn::LoadU(d, reinterpret_cast<const std::uint16_t*>(from) + at);
        const auto moved = hn::Sub(v, first); // below the first wraps to a large number
        auto plain = hn::Eq(hn::Min(moved, span), moved);
        if (is_json) {
            plain = hn::AndNot(hn::Or(hn::Eq(v, hn::Set(d, std::uint16_t{'"'})),
                                      hn::Eq(v, hn::Set(d, std::uint16_t{'\\'}))),
                               plain);
        }
        const auto bytes = hn::DemoteTo(narrow, hn::BitCast(signed_d, v));
        hn::StoreU(bytes, narrow, reinterpret_cast<std::uint8_t*>(to) + at);
        if (!hn::AllTrue(d, plain)) {
            std::uint8_t bits[8] = {};
            hn::StoreMaskBits(d, plain, bits);
            return at + static_cast<std::size_t>(std::countr_one(bits[0]));
        }
        at += lanes;
    }
    return at;
}

std::size_t copy_json(const char* from, std::size_t units, char* to) {
    return copy_plain<true>(from, units, to);
}

std::size_t copy_text(const char* from, std::size_t units, char* to) {
    return copy_plain<false>(from, units, to);
}

} // namespace ample::read::detail::HWY_NAMESPACE

HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace ample::read::detail {

HWY_EXPORT(copy_json);
HWY_EXPORT(copy_text);

namespace {

std::uint16_t unit_at(const char* from, std::size_t index) noexcept {
    std::uint16_t unit = 0;
    std::memcpy(&unit, from + 2 * index, sizeof unit);
    return unit;
}

char* put_utf8(std::uint32_t point, char* to) noexcept {
    const auto put = [&](std::uint32_t byte) { *to++ = static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | point >> 6U);
        put(0x80U | (point & 0x3FU));
    } else {
        if (point < 0x10000) {
            put(0xE0U | point >> 12U);
        } else {
            put(0xF0U | point >> 18U);
            put(0x80U | (point >> 12U & 0x3FU));
        }
        put(0x80U | (point >> 6U & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
    return to;
}

char* put_escaped(unsigned char c, char* to) noexcept {
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    *to++ = '\\';
    if (const auto found = named.find(static_cast<char>(c)); found != std::string_view::npos) {
        *to++ = letters[found];
        return to;
    }
    constexpr std::string_view code = "u00";
    to = std::copy(code.begin(), code.end(), to);
    *to++ = digits[c >> 4U];
    *to++ = digits[c & 0xFU];
    return to;
}

bool is_plain(std::uint32_t unit) noexcept {
    return unit >= 0x20 && unit < 0x80 && unit != '"' && unit != '\\';
}

/// Writes the code point at `index`, which may take two units, and moves on.
template <bool is_json>
char* put_one(const char* from, std::size_t units, std::size_t& index, char* to) noexcept {
    std::uint32_t point = unit_at(from, index++);
    if (is_json ? is_plain(point) : point < 0x80) {
        *to++ = static_cast<char>(point);
        return to;
    }
    if (is_json && point < 0x80) {
        return put_escaped(static_cast<unsigned char>(point), to);
    }
    if (point >= 0xD800 && point < 0xE000) {
        const std::uint32_t low = index < units ? unit_at(from, index) : 0;
        if (point < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
            ++index;
            point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
        } else {
            point = 0xFFFD;
        }
    }
    return put_utf8(point, to);
}

template <bool is_json>
char* write_plainly(const char* from, std::size_t units, char* to) noexcept {
    for (std::size_t index = 0; index < units;) {
        to = put_one<is_json>(from, units, index, to);
    }
    return to;
}

template <bool is_json, class Copy>
char* write(const char* from, std::size_t units, char* to, const Copy& copy) noexcept {
    std::size_t index = 0;
    while (units - index >= 8) {
        const auto copied = copy(from + 2 * index, units - index, to);
        index += copied;
        to += copied;
        // What stopped the vector, and its like: text in other scripts comes in runs.
        const auto most = index + 8 < units ? index + 8 : units;
        while (index < most &&
               !(is_json ? is_plain(unit_at(from, index)) : unit_at(from, index) < 0x80)) {
            to = put_one<is_json>(from, units, index, to);
        }
    }
    while (index < units) {
        to = put_one<is_json>(from, units, index, to);
    }
    return to;
}

/// Windows-1252 of 0x80 to 0x9F; what it leaves open is the control character of that number.
constexpr char16_t ansi_high[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

} // namespace

char* write_escaped_utf16(const char* from, std::size_t units, char* to) noexcept {
    return write<true>(from, units, to, HWY_DYNAMIC_DISPATCH(copy_json));
}

char* write_utf16(const char* from, std::size_t units, char* to) noexcept {
    return write<false>(from, units, to, HWY_DYNAMIC_DISPATCH(copy_text));
}

char* write_escaped_utf16_plainly(const char* from, std::size_t units, char* to) noexcept {
    return write_plainly<true>(from, units, to);
}

char* write_utf16_plainly(const char* from, std::size_t units, char* to) noexcept {
    return write_plainly<false>(from, units, to);
}

char* write_escaped(std::string_view text, char* to) noexcept {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || is_plain(byte)) {
            *to++ = c;
        } else {
            to = put_escaped(byte, to);
        }
    }
    return to;
}

char* write_ansi(std::string_view bytes, bool is_json, char* to) noexcept {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && is_json && !is_plain(byte)) {
            to = put_escaped(byte, to);
        } else {
            to = put_utf8(byte >= 0x80 && byte < 0xA0 ? ansi_high[byte - 0x80] : byte, to);
        }
    }
    return to;
}

std::string utf8_of_utf16(std::string_view bytes) {
    const auto units = bytes.size() / 2;
    std::string text(3 * units + 32, '\0');
    text.resize(
        static_cast<std::size_t>(write_utf16(bytes.data(), units, text.data()) - text.data()));
    return text;
}

} // namespace ample::read::detail

#endif
