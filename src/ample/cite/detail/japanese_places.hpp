// Where words stand in Japanese text.

#pragma once

#include <cstddef>
#include <string_view>

namespace ample::cite::detail::japanese {

/// Where `part` stands last, npos when nowhere: `rfind`, for parts that mostly do not stand there.
std::size_t last_place(std::string_view text, std::string_view part) noexcept;

/// Where `part` begins first at or after `from`, else `npos`: `find`, made for text in which the
/// letters of one script begin with the same byte.
std::size_t
first_place(std::string_view text, std::string_view part, std::size_t from = 0) noexcept;

} // namespace ample::cite::detail::japanese
