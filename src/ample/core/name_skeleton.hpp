// A key that all writings of one international domain name share, made without normalising them.
//
//     "Bücher.example"  "ＢÜCHER．example"  "xn--bcher-kva.example", decoded   ──▶  bucher.example
//     ──▶ key
//
// The form that DNS has (idn.hpp) takes a microsecond a name, and any text in Japanese or Chinese
// has names, or what looks like one, in plenty. A skeleton takes a look into a table for each
// letter: each is mapped by UTS #46, decomposed (NFD), and what combines with the letter before is
// dropped. That is done letter by letter, so that names with one form have one skeleton; two names
// with one skeleton may still have two forms. The skeleton of a name in ASCII is the name in lower
// case.
//
// The keys stand in packed sets (docs/formats/set.md).

#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace ample {

/// Keeps what it learned of letters, a page of 256 at a time. One thread.
class NameSkeleton {
public:
    /// The key (label_key.hpp) of the last two labels of the skeleton of `name`, which is UTF-8;
    /// bytes that are none stand for themselves.
    std::uint64_t ends_key(std::string_view name);

    /// How labels beyond ASCII may end (label_ending.hpp) that have the skeleton of `label`, where
    /// that can be told.
    std::vector<std::uint64_t> endings(std::string_view label);

    /// Whether the skeleton of `label` has letters beyond ASCII for sure: it has kana, ideographs,
    /// Hangul, or bytes that are no UTF-8. False says nothing.
    static bool stays_beyond_ascii(std::string_view label) noexcept;

private:
    /// Of each letter its skeleton: one letter, or where several begin in `parts_` and how many.
    using Page = std::array<std::uint32_t, 256>;

    std::uint32_t skeleton_of(std::uint32_t code);
    std::uint32_t last_letter_of(std::uint32_t code);
    void learn(std::uint32_t page);

    std::vector<std::unique_ptr<Page>> pages_ = {};
    std::vector<std::uint32_t> parts_ = {};
    std::vector<char> text_ = {}; ///< room for a skeleton
};

} // namespace ample
