// The shapes of addresses, names and hashes, and their one normal form for look-up.
//
// Normal forms are specified in docs/formats/feeds.md.

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

/// A local part of the characters of RFC 5322's atoms and dots, "@", a domain.
bool is_mail(std::string_view text) noexcept;

/// A scheme of letters, "://" and a host; or a domain or address with "/" and more behind it, where
/// the domain's last label is a public suffix, so that file paths are not taken for URLs.
bool is_url(std::string_view text);

/// JA4 of FoxIO: t13d1516h2_8daaf6152771_b186095e22b6.
bool is_ja4(std::string_view text) noexcept;

/// A hive, long or short, or \REGISTRY\MACHINE or \REGISTRY\USER, a backslash and more.
bool is_registry_key(std::string_view text) noexcept;

/// C:\…, \\server\…, %VARIABLE%\…, or /… with two parts.
bool is_path(std::string_view text) noexcept;

/// The form in which a value is looked up. What has not the shape of its type is given back in
/// lower case, where the type has no case.
std::string normal_value(Type type, std::string_view value);

/// A name in lower case, its labels with bytes above 127 as "xn--…" (UTS #46, nontransitional),
/// without a last dot. Where that is impossible its ASCII letters are in lower case.
std::string normal_name(std::string_view name);

} // namespace ample::sweep::detail
