// Sentences made comparable: hashes of normalised words, and sets of runs of words.
//
//     words     the · firm · paid · the · ransom
//     shingles  the-firm-paid-the · firm-paid-the-ransom          (of four words)
//
// Case, marks and British or American spelling make no difference. Text without blanks (Japanese)
// is taken by its characters. Hashes are FNV-1a: the same on every machine. Linear.

#pragma once

#include <ample/cite/sentences.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// Hashes, sorted, each once.
using Shingles = std::vector<std::uint64_t>;

inline constexpr std::uint64_t fnv_basis = 0xcbf29ce484222325U;

/// The hash of a word or any text; of "ab" it is that of "b" with the hash of "a" as its seed.
std::uint64_t hash_of(std::string_view text, std::uint64_t seed = fnv_basis) noexcept;

/// The hash of a word in its one spelling.
std::uint64_t plain_word(const Word& word);

/// The hashes of all words of a sentence that are no marks.
std::vector<std::uint64_t> plain_words(const Sentence& sentence);

/// The hashes of the characters of a text without blanks and marks.
std::vector<std::uint64_t> plain_characters(std::string_view text);

/// The runs of `length` words.
Shingles shingles_of(const std::vector<std::uint64_t>& words, std::size_t length);

/// How many stand in both.
std::size_t in_both(const Shingles& a, const Shingles& b) noexcept;

/// Those in both over those of the shorter, 0 to 1.
double containment(const Shingles& a, const Shingles& b) noexcept;

} // namespace ample::cite::detail
