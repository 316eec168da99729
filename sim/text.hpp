// Appending to text, fast and without a locale; rows of CSV and lines of JSON.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sim {

using Address = std::uint32_t; ///< IPv4, most significant byte first

constexpr Address address(unsigned a, unsigned b, unsigned c, unsigned d) noexcept {
    return (a << 24U) | (b << 16U) | (c << 8U) | d;
}

/// Decimal digits, with zeros in front up to `width`.
void add_number(std::string& out, std::uint64_t number, int width = 0);

/// Lower-case hex, exactly `digits` of the low end.
void add_hex(std::string& out, std::uint64_t number, int digits);

void add_address(std::string& out, Address address);

std::string number_text(std::uint64_t number, int width = 0);
std::string hex_text(std::uint64_t number, int digits);
std::string address_text(Address address);

/// All of `parts`, one after the other.
std::string join(std::initializer_list<std::string_view> parts);
void append(std::string& out, std::initializer_list<std::string_view> parts);

/// One row of CSV (RFC 4180, LF at the end); cells are quoted where they must be.
void add_row(std::string& out, const std::vector<std::string>& cells);

/// One flat JSON object, built key by key. `line()` ends it with LF.
class JsonLine {
public:
    JsonLine& text(std::string_view key, std::string_view value);
    JsonLine& number(std::string_view key, std::int64_t value);
    JsonLine& truth(std::string_view key, bool value);
    JsonLine& texts(std::string_view key, const std::vector<std::string>& values);

    [[nodiscard]] std::string line() const { return body_ + "}\n"; }

private:
    void begin(std::string_view key);

    std::string body_ = "{";
};

/// `text` as a JSON string with its quotes.
void add_json_string(std::string& out, std::string_view text);

} // namespace ample::sim
