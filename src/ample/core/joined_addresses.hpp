// IPv4 addresses that a token holds beside something else.
//
//     203.0.113.9-203.0.113.12      the ends of a range, also with ".." between
//     src_203.0.113.9               behind a word for a place in a network, also with "-"
//     203.0.113.9_443_10.0.0.7_51   with their ports
//     name-8.0.1.2   8.0.1.2-beta   none: so are versions written

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace ample {

/// Told begin and end of an address in the token, and its number.
using OnJoinedAddress =
    std::function<void(std::size_t begin, std::size_t end, std::uint32_t address)>;

/// Calls `use` for each of them. A token that is one address has none. Linear.
void for_each_joined_address(std::string_view token, const OnJoinedAddress& use);

/// Whether `word` names something that has an address: "src", "client", "gw".
bool is_place_word(std::string_view word) noexcept;

} // namespace ample
