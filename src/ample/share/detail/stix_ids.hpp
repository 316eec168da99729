// Identifiers of STIX objects: UUIDs of version 5 (RFC 4122), so that equal input gives equal ids.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ample::share::detail {

/// Namespace of observables, set by STIX 2.1 section 2.9.
constexpr std::string_view observable_namespace = "00abedb4-aa42-466c-9c01-fed23315a9b7";

/// Namespace of all other objects that ample makes; drawn once at random.
constexpr std::string_view ample_namespace = "f076658d-cc8f-4de3-afe0-346bac34db24";

/// UUID of version 5 for `name` in `space`, which must be a UUID.
std::string uuid5(std::string_view space, std::string_view name);

/// Whether `text` is a UUID of RFC 4122 in lower case, of version 1 to 5.
bool is_uuid(std::string_view text) noexcept;

/// The id an observable of `type` with the single contributing property `value` must have:
/// ipv4-addr, domain-name and url.
std::string observable_id(std::string_view type, std::string_view value);

/// "2019-06-02T00:00:00.000Z" out of any instant a value holds; nothing where it is none.
std::optional<std::string> stix_instant(std::string_view stored);

/// Whether `text` is a time stamp as STIX demands: RFC 3339 in UTC with "Z".
bool is_stix_instant(std::string_view text) noexcept;

} // namespace ample::share::detail
