// What the modifiers of one entry of a selection ask for.
//
//     CommandLine|contains|all|windash  ──▶  contains, all, windash
//     field      └──── modifiers ────┘
//
// Source: the Sigma specification 2.1, appendix on modifiers; `utf16` and `utf16le` are of Sigma 1.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/detail/encode.hpp>
#include <ample/sweep/sigma/matcher.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace ample::sweep::sigma::detail {

/// In the order of `modifier_names` in modifiers.cpp.
enum class Modifier : std::uint8_t {
    all,
    contains,
    startswith,
    endswith,
    exists,
    cased,
    neq,
    re,
    caseless,   ///< i
    multi_line, ///< m
    dot_all,    ///< s
    base64,
    base64offset,
    windash,
    cidr,
    expand,
    fieldref,
    utf16,
    utf16le,
    utf16be,
    wide,
    lt,
    lte,
    gt,
    gte,
    minute,
    hour,
    day,
    week,
    month,
    year
};

/// The modifiers of one entry.
class Wishes {
public:
    Utf16 encoding = Utf16::none;
    std::optional<Order> order = {};
    std::optional<TimePart> part = {};

    /// Takes the modifier called `name`. Fails with `unsupported` for one that is not in the
    /// specification or stands twice.
    Status note(std::string_view name);

    /// Fails with `unsupported` for what makes no sense together.
    [[nodiscard]] Status check() const;

    [[nodiscard]] bool has(Modifier modifier) const noexcept {
        return (bits_ & bit(modifier)) != 0;
    }

    [[nodiscard]] bool are_none_besides(Modifier modifier) const noexcept {
        return (bits_ & ~bit(modifier)) == 0;
    }

    [[nodiscard]] bool is_open_front() const noexcept {
        return has(Modifier::contains) || has(Modifier::endswith);
    }

    [[nodiscard]] bool is_open_back() const noexcept {
        return has(Modifier::contains) || has(Modifier::startswith);
    }

private:
    static constexpr std::uint64_t bit(Modifier modifier) noexcept {
        return std::uint64_t{1} << static_cast<unsigned>(modifier);
    }

    std::uint64_t bits_ = 0;
};

} // namespace ample::sweep::sigma::detail
