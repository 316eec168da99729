// Computed indicators: a pattern and an arithmetic check that chance does not pass.
//
//     datper-beacon   ?qrtzv=3fa90c17 2dc5db45 1 mokpvhwyq
//                      name   random   crc32   digit and rest
//
// The Datper backdoor sends GET requests with one parameter of 3 to 8 letters or digits whose value
// is 8 hex digits, the CRC-32 (IEEE 802.3, as in zlib) of these 8 characters as 8 hex digits, a "1"
// or "2" and at least one more character. Source: JPCERT/CC, "Detecting Datper Malware from Proxy
// Logs", 21 August 2017, and JPCERTCC/aa-tools:datper_elk.py, whose regular expression needs
// "http://", no port and a short top-level domain; this check is made on the query alone and has
// none of these limits. A chance match has the probability 2^-32.

#pragma once

#include <ample/core/ascii.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ample::sweep {

/// One built-in computed indicator.
struct Computed {
    std::string_view name = {};   ///< "datper-beacon"
    std::string_view family = {}; ///< "Datper"
    std::string_view source = {}; ///< who published the rule
    /// Looks at the query of a URL (what follows "?"). Returns the arithmetic in words when it
    /// holds: "crc32(3fa90c17) = 2dc5db45".
    std::optional<std::string> (*check)(std::string_view query) = nullptr;
};

std::span<const Computed> computed_indicators() noexcept;

/// Whether a query that begins with `front` may be one of them, from its first bytes: most are
/// none.
inline bool may_be_computed(std::string_view front) noexcept {
    constexpr std::size_t shortest_name = 3;
    constexpr std::size_t longest_name = 8;
    std::size_t sign = 0;
    while (sign < front.size() && sign <= longest_name &&
           (ascii::is_digit(front[sign]) || ascii::is_lower(front[sign]))) {
        ++sign;
    }
    return sign >= shortest_name && sign <= longest_name && sign < front.size() &&
           front[sign] == '=';
}

/// Whether the CRC-32 of `text` is written in `hex` (8 digits, any case).
bool crc32_is(std::string_view text, std::string_view hex) noexcept;

} // namespace ample::sweep
