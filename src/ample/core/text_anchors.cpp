#include <ample/core/ascii.hpp>
#include <ample/core/text_anchors.hpp>

#include <algorithm>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "ample/core/text_anchors.cpp" // NOLINT: named by Highway
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();

namespace ample::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

const hn::ScalableTag<std::uint8_t> bytes_tag;
using Bytes = hn::Vec<decltype(bytes_tag)>;

auto is_byte(Bytes v, char byte) {
    return hn::Eq(v, hn::Set(bytes_tag, static_cast<std::uint8_t>(byte)));
}

Bytes lower(Bytes v) {
    return hn::Or(v, hn::Set(bytes_tag, 0x20));
}

/// The first place where `is_anchor` says so of a byte and the one behind it; or where whole
/// vectors of `text` with a byte behind them end.
template <class IsAnchor>
std::size_t find_pair(std::string_view text, std::size_t at, const IsAnchor& is_anchor) {
    const std::size_t lanes = hn::Lanes(bytes_tag);
    for (; at + lanes < text.size(); at += lanes) {
        const auto* const from = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
        const auto found = is_anchor(hn::LoadU(bytes_tag, from), hn::LoadU(bytes_tag, from + 1));
        if (const auto first = hn::FindFirstTrue(bytes_tag, found); first >= 0) {
            return at + static_cast<std::size_t>(first);
        }
    }
    return at;
}

std::size_t defanging(std::string_view text, std::size_t at) {
    return find_pair(text, at, [](Bytes v, Bytes next) {
        const auto low = lower(v); // "[" and "{" fall together
        const auto bracket = hn::Or(is_byte(low, '{'), is_byte(v, '('));
        const auto other = hn::Or(is_byte(v, '\\'), is_byte(v, '\xEF'));
        const auto letter = hn::Or(is_byte(low, 'x'), is_byte(v, '*'));
        return hn::Or(hn::Or(bracket, other), hn::And(letter, is_byte(lower(next), 'p')));
    });
}

std::size_t identifier(std::string_view text, std::size_t at) {
    return find_pair(text, at, [](Bytes v, Bytes next) {
        return hn::Or(hn::And(is_byte(lower(v), 'e'), is_byte(next, '-')),
                      hn::And(is_byte(v, 'T'), is_byte(next, '1')));
    });
}

} // namespace ample::detail::HWY_NAMESPACE

HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace ample {

namespace detail {

HWY_EXPORT(defanging);
HWY_EXPORT(identifier);

} // namespace detail

std::size_t find_defanging_plainly(std::string_view text, std::size_t at) noexcept {
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_letter = ascii::lower(c) == 'x' || c == '*';
        const bool is_before = at + 1 < text.size() && ascii::lower(text[at + 1]) == 'p';
        if (c == '[' || c == '(' || c == '{' || c == '\\' || c == '\xEF' ||
            (is_letter && is_before)) {
            return at;
        }
    }
    return text.size();
}

std::size_t find_identifier_plainly(std::string_view text, std::size_t at) noexcept {
    for (; at + 1 < text.size(); ++at) {
        if ((ascii::lower(text[at]) == 'e' && text[at + 1] == '-') ||
            (text[at] == 'T' && text[at + 1] == '1')) {
            return at;
        }
    }
    return text.size();
}

std::size_t find_defanging(std::string_view text, std::size_t at) noexcept {
    return find_defanging_plainly(text, HWY_DYNAMIC_DISPATCH(detail::defanging)(text, at));
}

std::size_t find_identifier(std::string_view text, std::size_t at) noexcept {
    return find_identifier_plainly(text, HWY_DYNAMIC_DISPATCH(detail::identifier)(text, at));
}

} // namespace ample

#endif
