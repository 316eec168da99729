// The first lines of a file, for detection by content.

#pragma once

#include <ample/read/format.hpp>

#include <cstddef>
#include <string_view>

namespace ample::read::detail {

/// Says whether `head` is the whole file; `detect` is given `detect_bytes` of a longer one.
constexpr bool is_whole(std::string_view head) noexcept {
    return head.size() < detect_bytes;
}

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// `text` without a byte order mark of UTF-8.
constexpr std::string_view without_mark(std::string_view text) noexcept {
    return text.starts_with(utf8_mark) ? text.substr(utf8_mark.size()) : text;
}

/// Takes the next line off `head` and returns it without its end.
std::string_view take_line(std::string_view& head) noexcept;

/// How well the first lines fit: `top` when all do, less when some do not, 0 when fewer than
/// half of the lines do. Blank lines and a line that the end of the head cuts off do not count.
/// Looks at 100 lines at most.
int score_lines(std::string_view head, int top, bool (*fits)(std::string_view line));

} // namespace ample::read::detail
