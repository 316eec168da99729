// The words of a stretch of text, each with its place.
//
//     text   China’s military “is thought to …”
//     words  china  's  military  "  is  thought  to  ...  "
//
// Case is lowered, quotation marks and apostrophes of all forms become `"` and `'`, blanks of all
// forms part words. Offsets are those of the text that was given, so every word opens to bytes.

#pragma once

#include <ample/cite/lexicon.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite {

/// Of the length of a word and four of its letters; 0 for no word.
constexpr std::uint64_t hash_of_letters(std::string_view word) noexcept {
    const auto size = word.size();
    if (size == 0) {
        return 0;
    }
    const auto letter = [&](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(word[at])};
    };
    const auto key = letter(0) | letter(size > 1 ? 1 : 0) << 8U | letter(size / 2) << 16U |
                     letter(size - 1) << 24U | std::uint64_t{size} << 32U;
    return key * 0x9E3779B97F4A7C15U;
}

/// A string that is not changed, only replaced. It keeps its hash, so that a list of words is asked
/// for it at the cost of a look into a filter; and its comparison with a literal is one of sizes
/// first, and then of so few bytes that the compiler makes no call of it. The grammar does little
/// else.
class LowText : public std::string {
public:
    LowText() = default;

    LowText(const char* text) : LowText(std::string(text)) {} // NOLINT: reads as a string

    explicit LowText(std::string text) noexcept
        : std::string(std::move(text)), hash_(hash_of_letters(*this)) {}

    LowText& operator=(std::string text) noexcept {
        std::string::operator=(std::move(text));
        hash_ = hash_of_letters(*this);
        return *this;
    }

    /// `hash_of_letters` of it.
    [[nodiscard]] std::uint64_t hash() const noexcept { return hash_; }

    void operator+=(const auto&) = delete;
    void append(const auto&...) = delete;
    void assign(const auto&...) = delete;
    void clear() = delete;
    void erase(const auto&...) = delete;
    void insert(const auto&...) = delete;
    void pop_back() = delete;
    void push_back(char) = delete;
    void replace(const auto&...) = delete;
    void resize(const auto&...) = delete;

    template <std::size_t size>
    friend bool operator==(const LowText& text, const char (&literal)[size]) noexcept {
        return text.size() == size - 1 &&
               std::char_traits<char>::compare(text.data(), literal, size - 1) == 0;
    }

private:
    std::uint64_t hash_ = 0;
};

struct Word {
    LowText low = {};      ///< lower case, marks unified
    std::size_t begin = 0; ///< in the text
    std::size_t end = 0;
    Sorts sorts = 0;
    bool capital = false; ///< begins with a capital
    bool quoted = false;  ///< inside a quotation; the marks themselves too
    char mark = 0;        ///< `,` `.` `"` and so on when it is no word

    [[nodiscard]] bool is(Sort sort) const noexcept { return (sorts & bit(sort)) != 0; }

    template <class... S>
    [[nodiscard]] bool is_any(S... wanted) const noexcept {
        return (sorts & any_of(wanted...)) != 0;
    }
};

using Words = std::vector<Word>;

/// The words of `text[begin, end)` with the offsets of `text`. Linear.
Words words_of(std::string_view text, std::size_t begin, std::size_t end);

/// A stretch of words: [begin, end).
struct Phrase {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool empty() const noexcept { return begin >= end; }

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// The words of a phrase in lower case, parted by one blank; possessive endings joined.
std::string low_text(const Words& words, Phrase phrase);

/// The phrase as it stands in `text`, runs of blanks as one.
std::string verbatim(std::string_view text, const Words& words, Phrase phrase);

/// The country named by the word at `at` or it and the one or two after; nothing if none.
const Country* country_at(const Words& words, std::size_t at);

/// The first country in a phrase.
const Country* country_in(const Words& words, Phrase phrase);

namespace detail {

bool reads_on(const Words& words, std::size_t at, std::string_view pattern);

} // namespace detail

/// Whether the words from `at` on are those of `pattern`, which is parted by blanks.
inline bool reads(const Words& words, std::size_t at, std::string_view pattern) {
    return pattern.empty() || (at < words.size() && *words[at].low.c_str() == pattern.front() &&
                               detail::reads_on(words, at, pattern));
}

/// The first place at or after `from` and before `until` where `pattern` stands, else `until`.
std::size_t find(const Words& words, std::string_view pattern, std::size_t from, std::size_t until);

} // namespace ample::cite
