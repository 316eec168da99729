// How the name of a member becomes a part of a member path (core/origin.hpp).
//
//     logs/a.json        zip:logs%2Fa.json
//     ../../etc/passwd   zip:..%2F..%2Fetc%2Fpasswd
//     a\0b               zip:a%00b
//     the second "a"     zip:a#2
//
// Bytes that would end a part, look like an escape, move a cursor or break UTF-8 are written "%XX".
// The result is valid UTF-8 without control characters or "/", and gives the name's bytes back.
// Nothing is ever written to disk under a member's name.

#pragma once

#include <string>
#include <string_view>

namespace ample::seal {

/// `name` with "/", "%", control characters and invalid UTF-8 written "%XX".
std::string escape_part(std::string_view name);

/// The bytes that `part` was made of.
std::string unescape_part(std::string_view part);

/// `part` inside of `container`: parted by "/", which the outermost part has not before it.
std::string join_path(std::string_view container, std::string_view part);

} // namespace ample::seal
