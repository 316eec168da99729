#include <ample/cite/detail/shingles.hpp>
#include <ample/core/utf8.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace ample::cite::detail {

namespace {

/// One spelling for British and American forms.
std::string normal(const std::string& low) {
    if (low == "us" || low == "u.s.") {
        return "u.s";
    }
    auto word = low;
    for (const auto& [british, american] : {std::pair("isation", "ization"),
                                            std::pair("ising", "izing"),
                                            std::pair("ised", "ized"),
                                            std::pair("defence", "defense")}) {
        if (const auto at = word.find(british); at != std::string::npos && at >= 2) {
            word.replace(at, std::string_view(british).size(), american);
        }
    }
    return word;
}

std::uint64_t joined(const std::uint64_t* words, std::size_t length) noexcept {
    auto seed = fnv_basis;
    for (std::size_t i = 0; i < length; ++i) {
        seed = (seed ^ words[i]) * 0x9e3779b97f4a7c15U;
        seed ^= seed >> 29U;
    }
    return seed;
}

} // namespace

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) noexcept {
    for (const char c : text) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return seed;
}

std::uint64_t plain_word(const Word& word) {
    return hash_of(normal(word.low));
}

std::vector<std::uint64_t> plain_words(const Sentence& sentence) {
    std::vector<std::uint64_t> words;
    words.reserve(sentence.words.size());
    for (const auto& word : sentence.words) {
        if (word.mark == 0) {
            words.push_back(plain_word(word));
        }
    }
    return words;
}

std::vector<std::uint64_t> plain_characters(std::string_view text) {
    std::vector<std::uint64_t> characters;
    while (!text.empty()) {
        const auto before = text;
        const auto c = utf8::take(text);
        const bool is_mark = c < 0x30 || (c >= 0x3000 && c <= 0x303F) || c == 0xFF0C || c == 0xFF0E;
        if (!is_mark) {
            characters.push_back(hash_of(before.substr(0, before.size() - text.size())));
        }
    }
    return characters;
}

Shingles shingles_of(const std::vector<std::uint64_t>& words, std::size_t length) {
    Shingles shingles;
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        shingles.push_back(joined(&words[i], length));
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

std::size_t in_both(const Shingles& a, const Shingles& b) noexcept {
    std::size_t both = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++both;
            ++x;
            ++y;
        } else {
            *x < *y ? ++x : ++y;
        }
    }
    return both;
}

double containment(const Shingles& a, const Shingles& b) noexcept {
    const auto shorter = std::min(a.size(), b.size());
    return shorter == 0 ? 0 : static_cast<double>(in_both(a, b)) / static_cast<double>(shorter);
}

} // namespace ample::cite::detail
