// Whether a value goes on behind an escape, so that it is part of a longer one.
//
//     evil.example%2Enet   evil.example\u002enet   evil.example&#46;net   evil.example[.]net
//                 └┬┘                  └──┬─┘                  └─┬─┘                  └┬┘
//                                    a dot, and more behind it
//     %41evil.example      \u0041evil.example      evil.example%2F           a letter; a border
//
// A dot or hyphen that nothing follows belongs to the sentence, escaped or not.

#pragma once

#include <cstddef>
#include <string_view>

namespace ample::sweep::detail {

/// What may follow a value and make it a longer one.
enum class Follower {
    word,   ///< letters and digits: behind a hash
    group,  ///< those, and ":" before them, but no "%" before a number: behind an IPv6 address
    name,   ///< those, "-" and "." before them: behind an address or a file
    domain, ///< those and the full stops of East Asia before a public suffix
};

/// Whether an escape at `end` goes on with the value that ends there. Looks at no more than a few
/// hundred bytes.
bool goes_on_behind(std::string_view text, std::size_t end, Follower follower) noexcept;

/// Whether a letter, a digit, or one of `signs` behind such, stands before `begin` as an escape.
bool goes_on_before(std::string_view text, std::size_t begin, std::string_view signs) noexcept;

} // namespace ample::sweep::detail
