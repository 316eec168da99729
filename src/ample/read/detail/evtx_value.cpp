#include <ample/core/instant.hpp>
#include <ample/read/detail/evtx_text.hpp>
#include <ample/read/detail/evtx_value.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ample::read::detail {

namespace {

constexpr std::uint64_t ticks_per_second = 10'000'000;
constexpr std::uint64_t ticks_per_day = 86400 * ticks_per_second;
constexpr std::int64_t days_1601_to_1970 = 134774;
constexpr std::int64_t seconds_1601_to_1970 = days_1601_to_1970 * 86400;

/// Pairs of digits: "000102...99".
constexpr auto pairs = [] {
    std::array<char, 200> table{};
    for (std::size_t i = 0; i < 100; ++i) {
        table[2 * i] = static_cast<char>('0' + i / 10);
        table[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return table;
}();

/// Two hex digits for each byte.
constexpr auto hex_pairs(const char* digits) {
    std::array<char, 512> table{};
    for (std::size_t i = 0; i < 256; ++i) {
        table[2 * i] = digits[i >> 4U];
        table[2 * i + 1] = digits[i & 15U];
    }
    return table;
}

constexpr auto lower_hex = hex_pairs("0123456789abcdef");
constexpr auto upper_hex = hex_pairs("0123456789ABCDEF");

char* put_pair(std::uint32_t number, char* to) noexcept {
    std::memcpy(to, &pairs[2 * std::size_t{number}], 2);
    return to + 2;
}

char* put(std::string_view text, char* to) noexcept {
    std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

template <class T>
char* put_number(T number, char* to) noexcept {
    return std::to_chars(to, to + 40, number).ptr;
}

char* put_hex(std::uint64_t number, char* to) noexcept {
    to = put("0x", to);
    return std::to_chars(to, to + 16, number, 16).ptr;
}

char* put_binary(std::string_view bytes, char* to) noexcept {
    for (const char c : bytes) {
        std::memcpy(to, &upper_hex[2 * std::size_t{static_cast<unsigned char>(c)}], 2);
        to += 2;
    }
    return to;
}

char* put_guid(std::string_view bytes, char* to) noexcept {
    constexpr std::array<std::uint8_t, 16> order = {
        3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    *to++ = '{';
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[order[i]]);
        std::memcpy(to, &lower_hex[2 * std::size_t{byte}], 2);
        to += 2;
        if (i == 3 || i == 5 || i == 7 || i == 9) {
            *to++ = '-';
        }
    }
    *to++ = '}';
    return to;
}

char* put_date(Day day, char* to) noexcept {
    const auto year = static_cast<std::uint32_t>(day.year) % 10000;
    to = put_pair(year / 100, to);
    to = put_pair(year % 100, to);
    *to++ = '-';
    to = put_pair(static_cast<std::uint32_t>(day.month), to);
    *to++ = '-';
    return put_pair(static_cast<std::uint32_t>(day.day), to);
}

char* put_clock(std::uint32_t hour, std::uint32_t minute, std::uint32_t second, char* to) noexcept {
    *to++ = 'T';
    to = put_pair(hour, to);
    *to++ = ':';
    to = put_pair(minute, to);
    *to++ = ':';
    to = put_pair(second, to);
    *to++ = '.';
    return to;
}

char* put_file_time(std::uint64_t time, char* to) noexcept {
    const auto days = static_cast<std::int64_t>(time / ticks_per_day) - days_1601_to_1970;
    const auto in_day = time % ticks_per_day;
    const auto seconds = static_cast<std::uint32_t>(in_day / ticks_per_second);
    const auto fraction = static_cast<std::uint32_t>(in_day % ticks_per_second);
    to = put_date(day_from_days(days), to);
    to = put_clock(seconds / 3600, seconds / 60 % 60, seconds % 60, to);
    to = put_pair(fraction / 100000, to);
    to = put_pair(fraction / 1000 % 100, to);
    to = put_pair(fraction / 10 % 100, to);
    *to++ = static_cast<char>('0' + fraction % 10);
    *to++ = 'Z';
    return to;
}

/// SYSTEMTIME: year, month, weekday, day, hour, minute, second, millisecond. Empty when it is none.
char* put_system_time(std::string_view bytes, char* to) noexcept {
    std::array<std::uint16_t, 8> part{};
    std::memcpy(part.data(), bytes.data(), 16);
    const Day day{part[0], part[1], part[3]};
    if (part[0] > 9999 || !is_day(day) || part[4] > 23 || part[5] > 59 || part[6] > 59 ||
        part[7] > 999) {
        return nullptr;
    }
    to = put_clock(part[4], part[5], part[6], put_date(day, to));
    to = put_pair(part[7] / 10U, to);
    *to++ = static_cast<char>('0' + part[7] % 10);
    return put("0000Z", to);
}

char* put_sid(std::string_view bytes, char* to) noexcept {
    std::uint64_t authority = 0;
    for (std::size_t i = 2; i < 8; ++i) {
        authority = authority << 8U | static_cast<unsigned char>(bytes[i]);
    }
    to = put("S-", to);
    to = put_number(static_cast<unsigned>(static_cast<unsigned char>(bytes[0])), to);
    *to++ = '-';
    to =
        authority >= (std::uint64_t{1} << 32U) ? put_hex(authority, to) : put_number(authority, to);
    for (std::size_t at = 8; at + 4 <= bytes.size(); at += 4) {
        *to++ = '-';
        to = put_number(load<std::uint32_t>(bytes, at), to);
    }
    return to;
}

bool is_sid(std::string_view bytes) noexcept {
    return bytes.size() >= 8 && bytes.size() == 8 + 4U * static_cast<unsigned char>(bytes[1]);
}

/// Written as a bare word in JSON: numbers, true and false. Null when it is not of that kind.
template <class T>
char* put_real(std::string_view bytes, char* to, bool& is_bare) noexcept {
    const auto number = load<T>(bytes, 0);
    if (std::isnan(number)) {
        return put("NaN", to);
    }
    if (std::isinf(number)) {
        return put(number < 0 ? "-INF" : "INF", to);
    }
    is_bare = true;
    return put_number(number, to);
}

char* put_boolean(std::string_view bytes, char* to) noexcept {
    const auto number =
        bytes.size() == 4 ? load<std::uint32_t>(bytes, 0) : load<std::uint8_t>(bytes, 0);
    if (number <= 1) {
        return put(number == 1 ? "true" : "false", to);
    }
    return put_number(number, to);
}

/// Writes what is ASCII and needs no escape; null for strings.
char* write_plain(EvtxType type, std::string_view bytes, char* to, bool& is_bare) noexcept {
    const auto fixed = fixed_size(type);
    const bool is_small_boolean = type == EvtxType::boolean && bytes.size() == 1;
    if (fixed != 0 && bytes.size() != fixed && !is_small_boolean) {
        return put_binary(bytes, to);
    }
    is_bare = true;
    switch (type) {
    case EvtxType::int8:
        return put_number(static_cast<int>(load<std::int8_t>(bytes, 0)), to);
    case EvtxType::uint8:
        return put_number(static_cast<unsigned>(load<std::uint8_t>(bytes, 0)), to);
    case EvtxType::int16:
        return put_number(load<std::int16_t>(bytes, 0), to);
    case EvtxType::uint16:
        return put_number(load<std::uint16_t>(bytes, 0), to);
    case EvtxType::int32:
        return put_number(load<std::int32_t>(bytes, 0), to);
    case EvtxType::uint32:
        return put_number(load<std::uint32_t>(bytes, 0), to);
    case EvtxType::int64:
        return put_number(load<std::int64_t>(bytes, 0), to);
    case EvtxType::uint64:
        return put_number(load<std::uint64_t>(bytes, 0), to);
    case EvtxType::boolean:
        return put_boolean(bytes, to);
    default:
        break;
    }
    is_bare = false;
    switch (type) {
    case EvtxType::real32:
        return put_real<float>(bytes, to, is_bare);
    case EvtxType::real64:
        return put_real<double>(bytes, to, is_bare);
    case EvtxType::guid:
        return put_guid(bytes, to);
    case EvtxType::hex32:
        return put_hex(load<std::uint32_t>(bytes, 0), to);
    case EvtxType::hex64:
        return put_hex(load<std::uint64_t>(bytes, 0), to);
    case EvtxType::size:
        return bytes.size() == 4   ? put_hex(load<std::uint32_t>(bytes, 0), to)
               : bytes.size() == 8 ? put_hex(load<std::uint64_t>(bytes, 0), to)
                                   : put_binary(bytes, to);
    case EvtxType::file_time:
        return put_file_time(load<std::uint64_t>(bytes, 0), to);
    case EvtxType::system_time: {
        auto* const end = put_system_time(bytes, to);
        return end != nullptr ? end : put_binary(bytes, to);
    }
    case EvtxType::sid:
        return is_sid(bytes) ? put_sid(bytes, to) : put_binary(bytes, to);
    default:
        return put_binary(bytes, to);
    }
}

bool is_utf16(std::uint8_t type) noexcept {
    return type == static_cast<std::uint8_t>(EvtxType::string) ||
           type == static_cast<std::uint8_t>(EvtxType::xml);
}

bool is_ansi(std::uint8_t type) noexcept {
    return type == static_cast<std::uint8_t>(EvtxType::ansi_string);
}

} // namespace

std::string_view trimmed(std::uint8_t type, std::string_view bytes) noexcept {
    if (is_utf16(type)) {
        while (bytes.size() >= 2 && bytes[bytes.size() - 1] == 0 && bytes[bytes.size() - 2] == 0 &&
               bytes.size() % 2 == 0) {
            bytes.remove_suffix(2);
        }
    } else if (is_ansi(type)) {
        while (bytes.ends_with('\0')) {
            bytes.remove_suffix(1);
        }
    }
    return bytes;
}

char* write_json(std::uint8_t type, std::string_view bytes, char* to) noexcept {
    if (is_utf16(type) || is_ansi(type) || bytes.empty()) {
        *to++ = '"';
        to = write_json_inside(type, bytes, to);
        *to++ = '"';
        return to;
    }
    switch (static_cast<EvtxType>(type)) { // the frequent ones
    case EvtxType::uint8:
        if (bytes.size() == 1) {
            return put_number(static_cast<unsigned>(load<std::uint8_t>(bytes, 0)), to);
        }
        break;
    case EvtxType::uint16:
        if (bytes.size() == 2) {
            return put_number(static_cast<unsigned>(load<std::uint16_t>(bytes, 0)), to);
        }
        break;
    case EvtxType::uint32:
        if (bytes.size() == 4) {
            return put_number(load<std::uint32_t>(bytes, 0), to);
        }
        break;
    default:
        break;
    }
    bool is_bare = false;
    auto* const end = write_plain(static_cast<EvtxType>(type), bytes, to + 1, is_bare);
    if (is_bare) {
        std::memmove(to, to + 1, static_cast<std::size_t>(end - to - 1));
        return end - 1;
    }
    *to = '"';
    *end = '"';
    return end + 1;
}

char* write_json_inside(std::uint8_t type, std::string_view bytes, char* to) noexcept {
    bool is_bare = false;
    if (bytes.empty()) {
        return to;
    }
    if (is_utf16(type) && bytes.size() % 2 == 0) {
        const auto text = trimmed(type, bytes);
        return write_escaped_utf16(text.data(), text.size() / 2, to);
    }
    if (is_ansi(type)) {
        return write_ansi(trimmed(type, bytes), true, to);
    }
    return write_plain(static_cast<EvtxType>(type), bytes, to, is_bare);
}

char* write_text(std::uint8_t type, std::string_view bytes, char* to) noexcept {
    bool is_bare = false;
    if (bytes.empty()) {
        return to;
    }
    if (is_utf16(type) && bytes.size() % 2 == 0) {
        const auto text = trimmed(type, bytes);
        return write_utf16(text.data(), text.size() / 2, to);
    }
    if (is_ansi(type)) {
        return write_ansi(trimmed(type, bytes), false, to);
    }
    return write_plain(static_cast<EvtxType>(type), bytes, to, is_bare);
}

std::optional<Instant> instant_of_file_time(std::uint64_t time) noexcept {
    const auto seconds = static_cast<std::int64_t>(time / ticks_per_second) - seconds_1601_to_1970;
    constexpr std::int64_t most_seconds = 9'223'372'035;
    if (seconds < -most_seconds || seconds > most_seconds) {
        return std::nullopt;
    }
    const auto ticks = static_cast<std::int64_t>(time % ticks_per_second);
    return Instant{seconds * Instant::per_second + ticks * 100};
}

std::string text_of_file_time(std::uint64_t time) {
    std::array<char, 64> text{};
    return {text.data(), put_file_time(time, text.data())};
}

} // namespace ample::read::detail
