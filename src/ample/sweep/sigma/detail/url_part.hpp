// Parts of URLs, which some logs write in one field and rules know as several.
//
//     https://evil.example:8443/a/load.php?id=7#top
//             ────host────     ────path─── ─q──
//                                      ext

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ample::sweep::sigma {

enum class UrlPart : std::uint8_t { whole, host, path, query, extension };

/// "query" and the like; nothing for other words.
std::optional<UrlPart> parse_url_part(std::string_view word) noexcept;

/// The part of `url`, which may be a path alone or "host:port" of CONNECT, as a view into it;
/// nothing where it has none. A query is without its "?", an extension without its dot.
std::optional<std::string_view> part_of_url(UrlPart part, std::string_view url) noexcept;

} // namespace ample::sweep::sigma
