#include <ample/sweep/sigma/detail/modifiers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace ample::sweep::sigma::detail {

namespace {

constexpr auto modifier_names = std::to_array<std::string_view>(
    {"all",      "contains", "startswith", "endswith", "exists",       "cased",   "neq",  "re",
     "i",        "m",        "s",          "base64",   "base64offset", "windash", "cidr", "expand",
     "fieldref", "utf16",    "utf16le",    "utf16be",  "wide",         "lt",      "lte",  "gt",
     "gte",      "minute",   "hour",       "day",      "week",         "month",   "year"});

/// Of each of these at most one may be asked for.
const std::vector<std::vector<Modifier>>& exclusive_groups() {
    using enum Modifier;
    static const std::vector<std::vector<Modifier>> groups = {
        {contains, startswith, endswith},
        {re, cidr, exists, fieldref, base64, base64offset, windash},
        {lt, lte, gt, gte, re, cidr, exists, fieldref},
        {minute, hour, day, week, month, year, re, cidr, exists, fieldref},
        {re, contains},
        {re, startswith},
        {re, endswith},
        {re, cased},
        {cidr, contains},
        {cidr, startswith},
        {cidr, endswith},
        {exists, contains},
        {exists, startswith},
        {exists, endswith},
        {exists, all},
        {utf16, utf16le, utf16be, wide, re, fieldref, cidr}};
    return groups;
}

/// What compares numbers says nothing of how text is compared.
constexpr auto of_numbers = std::to_array<Modifier>({Modifier::lt,
                                                     Modifier::lte,
                                                     Modifier::gt,
                                                     Modifier::gte,
                                                     Modifier::minute,
                                                     Modifier::hour,
                                                     Modifier::day,
                                                     Modifier::week,
                                                     Modifier::month,
                                                     Modifier::year});
constexpr auto of_text = std::to_array<Modifier>({Modifier::contains,
                                                  Modifier::startswith,
                                                  Modifier::endswith,
                                                  Modifier::cased,
                                                  Modifier::windash,
                                                  Modifier::base64,
                                                  Modifier::base64offset,
                                                  Modifier::utf16,
                                                  Modifier::utf16le,
                                                  Modifier::utf16be,
                                                  Modifier::wide,
                                                  Modifier::expand});

std::string_view name_of(Modifier modifier) noexcept {
    return modifier_names[static_cast<std::size_t>(modifier)];
}

Error refuse(std::string what) {
    return {Kind::unsupported, std::move(what), ""};
}

Error apart(Modifier one, Modifier other) {
    return refuse(fmt::format(
        "the modifiers '{}' and '{}' do not go together", name_of(one), name_of(other)));
}

Utf16 encoding_of(Modifier modifier) noexcept {
    switch (modifier) {
    case Modifier::utf16:
        return Utf16::marked;
    case Modifier::utf16le:
    case Modifier::wide:
        return Utf16::little;
    case Modifier::utf16be:
        return Utf16::big;
    default:
        return Utf16::none;
    }
}

std::optional<Order> order_of(Modifier modifier) noexcept {
    switch (modifier) {
    case Modifier::lt:
        return Order::less;
    case Modifier::lte:
        return Order::less_or_equal;
    case Modifier::gt:
        return Order::greater;
    case Modifier::gte:
        return Order::greater_or_equal;
    default:
        return std::nullopt;
    }
}

std::optional<TimePart> part_of(Modifier modifier) noexcept {
    switch (modifier) {
    case Modifier::minute:
        return TimePart::minute;
    case Modifier::hour:
        return TimePart::hour;
    case Modifier::day:
        return TimePart::day;
    case Modifier::week:
        return TimePart::week;
    case Modifier::month:
        return TimePart::month;
    case Modifier::year:
        return TimePart::year;
    default:
        return std::nullopt;
    }
}

} // namespace

Status Wishes::note(std::string_view name) {
    const auto* const found = std::find(modifier_names.begin(), modifier_names.end(), name);
    if (found == modifier_names.end()) {
        return refuse(fmt::format("the modifier '{}' is not in the specification", name));
    }
    const auto modifier = static_cast<Modifier>(found - modifier_names.begin());
    if (has(modifier)) {
        return refuse(fmt::format("the modifier '{}' stands twice", name));
    }
    bits_ |= bit(modifier);
    encoding = encoding_of(modifier) == Utf16::none ? encoding : encoding_of(modifier);
    order = order_of(modifier) ? order_of(modifier) : order;
    part = part_of(modifier) ? part_of(modifier) : part;
    return Done{};
}

Status Wishes::check() const {
    const auto has_it = [&](Modifier modifier) { return has(modifier); };
    const auto* const number = std::find_if(of_numbers.begin(), of_numbers.end(), has_it);
    const auto* const text = std::find_if(of_text.begin(), of_text.end(), has_it);
    if (number != of_numbers.end() && text != of_text.end()) {
        return apart(*number, *text);
    }
    for (const auto& group : exclusive_groups()) {
        const auto first = std::find_if(group.begin(), group.end(), has_it);
        if (first == group.end()) {
            continue;
        }
        const auto second = std::find_if(first + 1, group.end(), has_it);
        if (second != group.end()) {
            return apart(*first, *second);
        }
    }
    if (!has(Modifier::re) &&
        (has(Modifier::caseless) || has(Modifier::multi_line) || has(Modifier::dot_all))) {
        return refuse("the modifiers 'i', 'm' and 's' belong to 're'");
    }
    return Done{};
}

} // namespace ample::sweep::sigma::detail
