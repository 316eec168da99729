#include <ample/core/ascii.hpp>
#include <ample/sweep/computed.hpp>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace ample::sweep {

namespace {

constexpr std::size_t hex_digits = 8;

bool is_lower_hex(std::string_view text) noexcept {
    return std::all_of(
        text.begin(), text.end(), [](char c) { return ascii::is_hex(c) && !ascii::is_upper(c); });
}

std::optional<std::string> check_datper(std::string_view query) {
    const auto sign = query.find('=');
    if (!may_be_computed(query) ||
        !std::all_of(query.begin(), query.begin() + static_cast<std::ptrdiff_t>(sign), [](char c) {
            return ascii::is_digit(c) || ascii::is_lower(c);
        })) {
        return std::nullopt;
    }
    const auto value = query.substr(sign + 1);
    if (value.size() < 2 * hex_digits + 2) {
        return std::nullopt;
    }
    const auto random = value.substr(0, hex_digits);
    const auto sum = value.substr(hex_digits, hex_digits);
    const char digit = value[2 * hex_digits];
    if (!is_lower_hex(random) || !is_lower_hex(sum) || (digit != '1' && digit != '2') ||
        ascii::is_blank(value[2 * hex_digits + 1]) || !crc32_is(random, sum)) {
        return std::nullopt;
    }
    return "crc32(" + std::string(random) + ") = " + std::string(sum);
}

constexpr std::array table = {
    Computed{"datper-beacon",
             "Datper",
             "JPCERT/CC, Detecting Datper Malware from Proxy Logs, 2017-08-21",
             check_datper}};

} // namespace

std::span<const Computed> computed_indicators() noexcept {
    return table;
}

bool crc32_is(std::string_view text, std::string_view hex) noexcept {
    std::uint32_t wanted = 0;
    const auto* const end = hex.data() + hex.size();
    const auto [stop, error] = std::from_chars(hex.data(), end, wanted, 16);
    if (error != std::errc{} || stop != end || hex.size() != hex_digits) {
        return false;
    }
    const auto sum =
        ::crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
    return static_cast<std::uint32_t>(sum) == wanted;
}

} // namespace ample::sweep
