#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>
#include <ample/core/name_hash.hpp>
#include <ample/sweep/sigma/matcher.hpp>

#include <charconv>
#include <cmath>
#include <functional>
#include <tuple>

namespace ample::sweep::sigma {

namespace {

constexpr int mapped_bits = 96; // of ::ffff:0:0/96

/// The address in the form of `Network`.
std::optional<Ipv6> address_of(std::string_view text) noexcept {
    if (const auto four = parse_ipv4(text)) {
        Ipv6 mapped = {};
        mapped[10] = mapped[11] = 0xFF;
        for (unsigned i = 0; i < 4; ++i) {
            mapped[12 + i] = static_cast<std::uint8_t>(*four >> (24 - 8 * i));
        }
        return mapped;
    }
    return parse_ipv6(text.substr(0, text.find('%'))); // without a zone
}

/// Days of ISO weeks: the week of a day is that of its Thursday.
int iso_week(Day day) noexcept {
    const auto days = days_since_1970(day);
    const auto monday_based = (weekday(day) + 6) % 7;
    const auto thursday = days - monday_based + 3;
    const auto first = days_since_1970({day_from_days(thursday).year, 1, 1});
    return static_cast<int>((thursday - first) / 7) + 1;
}

/// The text without its zone, so that its own clock is read.
std::string_view without_zone(std::string_view text) noexcept {
    if (text.ends_with('Z')) {
        return text.substr(0, text.size() - 1);
    }
    const auto sign = text.find_last_of("+-");
    if (sign != std::string_view::npos && sign > 10) {
        return ascii::trim(text.substr(0, sign));
    }
    return text;
}

bool agrees(Order order, double value, double number) noexcept {
    switch (order) {
    case Order::less:
        return value < number;
    case Order::less_or_equal:
        return value <= number;
    case Order::greater:
        return value > number;
    case Order::greater_or_equal:
        return value >= number;
    case Order::equal:
        break;
    }
    return value == number;
}

} // namespace

std::optional<double> number_of(std::string_view text) noexcept {
    text = ascii::trim(text);
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double number = 0;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
        std::uint64_t whole = 0;
        const auto* const end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + 2, end, whole, 16);
        if (read.ec != std::errc() || read.ptr != end) {
            return std::nullopt;
        }
        number = static_cast<double>(whole);
    } else {
        if (text.empty() || !(ascii::is_digit(text.front()) || text.front() == '.')) {
            return std::nullopt; // no "inf", no "nan"
        }
        const auto* const end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, number);
        if (read.ec != std::errc() || read.ptr != end) {
            return std::nullopt;
        }
    }
    return is_negative ? -number : number;
}

std::optional<int> part_of_time(std::string_view text, TimePart part) noexcept {
    auto time = parse_instant(without_zone(ascii::trim(text)));
    if (!time) {
        time = parse_unix_time(ascii::trim(text));
    }
    if (!time) {
        return std::nullopt;
    }
    constexpr std::int64_t day_seconds = 86400;
    const auto seconds = time->unix_seconds();
    const auto days = (seconds >= 0 ? seconds : seconds - day_seconds + 1) / day_seconds;
    const auto of_day = static_cast<int>(seconds - days * day_seconds);
    const auto day = day_from_days(days);
    switch (part) {
    case TimePart::minute:
        return of_day / 60 % 60;
    case TimePart::hour:
        return of_day / 3600;
    case TimePart::day:
        return day.day;
    case TimePart::week:
        return iso_week(day);
    case TimePart::month:
        return day.month;
    case TimePart::year:
        break;
    }
    return day.year;
}

std::optional<Network> Network::parse(std::string_view text) noexcept {
    const auto slash = text.find('/');
    const auto host = text.substr(0, slash);
    const auto address = address_of(host);
    if (!address) {
        return std::nullopt;
    }
    const bool is_four = parse_ipv4(host).has_value();
    const int most = is_four ? 32 : 128;
    int bits = most;
    if (slash != std::string_view::npos) {
        const auto tail = text.substr(slash + 1);
        const auto read = std::from_chars(tail.data(), tail.data() + tail.size(), bits);
        if (read.ec != std::errc() || read.ptr != tail.data() + tail.size() || bits < 0 ||
            bits > most) {
            return std::nullopt;
        }
    }
    return Network{*address, is_four ? mapped_bits + bits : bits};
}

bool Network::holds(std::string_view address_text) const noexcept {
    const auto text = ascii::trim(address_text);
    const auto other = address_of(text);
    if (!other || (bits < mapped_bits && parse_ipv4(text))) {
        return false; // a network of IPv6 that is wider than all of IPv4
    }
    for (int bit = 0; bit < bits; bit += 8) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const int wanted = bits - bit;
        const auto mask = static_cast<std::uint8_t>(wanted >= 8 ? 0xFF : 0xFF << (8 - wanted));
        if (((address[byte] ^ (*other)[byte]) & mask) != 0) {
            return false;
        }
    }
    return true;
}

bool Matcher::fits(std::string_view value, std::string_view folded) const {
    switch (kind) {
    case Kind::text:
        return pattern.holds(is_cased ? value : folded);
    case Kind::regex:
        return regex->may_be_in(folded) && regex->is_in(value);
    case Kind::network:
        return network.holds(value);
    case Kind::number: {
        const auto read = number_of(value);
        return read && agrees(order, *read, number);
    }
    case Kind::time: {
        const auto read = part_of_time(value, part);
        return read && agrees(order, *read, number);
    }
    default:
        return false;
    }
}

bool Matcher::fits_field(std::string_view value, std::string_view other_value) const {
    const auto mine = is_cased ? std::string(value) : fold(value);
    const auto its = is_cased ? std::string(other_value) : fold(other_value);
    if (is_open_front && is_open_back) {
        return mine.find(its) != std::string::npos;
    }
    if (is_open_front) {
        return mine.ends_with(its);
    }
    return is_open_back ? mine.starts_with(its) : mine == its;
}

bool Matcher::asks_as(const Matcher& other_matcher) const {
    const auto asked = [](const Matcher& one) {
        return std::tie(one.kind,
                        one.field,
                        one.pattern,
                        one.is_cased,
                        one.regex,
                        one.network.address,
                        one.network.bits,
                        one.order,
                        one.number,
                        one.part,
                        one.is_there,
                        one.other,
                        one.is_open_front,
                        one.is_open_back);
    };
    return asked(*this) == asked(other_matcher);
}

std::uint64_t Matcher::hash() const noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    auto hash = name_hash(field) + static_cast<std::uint64_t>(kind);
    const auto mix = [&](std::uint64_t value) { hash = (hash ^ hash >> 29U ^ value) * factor; };
    mix(name_hash(other));
    mix(std::hash<const Regex*>()(regex.get()));
    mix(std::hash<double>()(number));
    mix(static_cast<std::uint64_t>(order) << 8U | static_cast<std::uint64_t>(part));
    for (const auto byte : network.address) {
        mix(byte);
    }
    for (const auto& piece : pattern.pieces()) {
        mix(name_hash(piece.text) + static_cast<std::uint64_t>(piece.kind));
    }
    return hash;
}

} // namespace ample::sweep::sigma
