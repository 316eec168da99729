// The shapes of addresses, names and hashes, and their one normal form for look-up.

#pragma once

#include <ample/core/address.hpp>
#include <ample/sweep/indicator.hpp>

#include <string>
#include <string_view>

namespace ample::sweep::detail {

bool is_hex_of(std::string_view text, std::size_t digits) noexcept;

/// At least two labels of letters, digits, "-", "_" or bytes above 127; the last label has a letter
/// (RFC 1123, section 2.1, with the underscore that DNS allows). A trailing dot is allowed.
bool is_domain(std::string_view text) noexcept;

/// The form in which a value is looked up: lower case, no trailing dot for names.
std::string normal_value(Type type, std::string_view value);

} // namespace ample::sweep::detail
