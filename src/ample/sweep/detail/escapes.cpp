#include <ample/core/ascii.hpp>
#include <ample/core/escape_mask.hpp>
#include <ample/sweep/detail/escapes.hpp>
#include <ample/sweep/detail/token.hpp>

#include <algorithm>
#include <bit>

namespace ample::sweep::detail {

namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 14U;
constexpr std::size_t longest_stretch = std::size_t{1} << 12U;
constexpr std::size_t longest_back = 300; // more than a name has

unsigned digit(char c) noexcept {
    return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
}

/// The number that `count` hex digits at `at` write.
std::optional<unsigned> hex_at(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (at + count > text.size()) {
        return std::nullopt;
    }
    unsigned number = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!ascii::is_hex(text[i])) {
            return std::nullopt;
        }
        number = number * 16 + digit(text[i]);
    }
    return number;
}

struct Escape {
    unsigned code = 0;
    std::size_t size = 0; ///< 0: there is none
    bool is_byte = false; ///< of UTF-8
};

Escape escape_at(std::string_view text, std::size_t at) noexcept {
    if (text[at] == '%') {
        const auto code = hex_at(text, at + 1, 2);
        return code ? Escape{*code, 3, true} : Escape{};
    }
    if (text.substr(at, 2) == "\\u") {
        const auto code = hex_at(text, at + 2, 4);
        return code ? Escape{*code, 6, false} : Escape{};
    }
    return {};
}

bool ends_stretch(char c) noexcept {
    return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>';
}

void put_utf8(std::string& text, unsigned code) {
    if (code < 0x80) {
        text.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        text.push_back(static_cast<char>(0xC0U | code >> 6U));
        text.push_back(static_cast<char>(0x80U | (code & 63U)));
    } else {
        text.push_back(static_cast<char>(0xE0U | code >> 12U));
        text.push_back(static_cast<char>(0x80U | (code >> 6U & 63U)));
        text.push_back(static_cast<char>(0x80U | (code & 63U)));
    }
}

Decoded decoded(std::string_view text, std::size_t begin, std::size_t end) {
    Decoded stretch{.begin = begin};
    for (std::size_t at = begin; at < end;) {
        const auto escape = escape_at(text, at);
        const bool fits = escape.size != 0 && at + escape.size <= end;
        if (!fits) {
            stretch.text.push_back(text[at]);
        } else if (escape.is_byte) {
            stretch.text.push_back(static_cast<char>(escape.code));
        } else {
            put_utf8(stretch.text, escape.code);
        }
        stretch.at.resize(stretch.text.size(), static_cast<std::uint32_t>(at - begin));
        at += fits ? escape.size : 1;
    }
    stretch.at.push_back(static_cast<std::uint32_t>(end - begin));
    return stretch;
}

} // namespace

/// Where the next escape begins, or the end of the text.
std::size_t EscapeFinder::next_escape() {
    while (at_ < text_.size()) {
        if (at_ >= words_end_) {
            words_at_ = at_;
            words_end_ = std::min(text_.size(), at_ + piece_bytes);
            words_.resize(piece_bytes / 64);
            mark_escapes(text_.substr(words_at_), words_end_ - words_at_, words_);
        }
        const auto place = at_ - words_at_;
        auto word = words_[place / 64] >> (place % 64) << (place % 64);
        std::size_t index = place / 64;
        const std::size_t count = (words_end_ - words_at_ + 63) / 64;
        while (word == 0 && ++index < count) {
            word = words_[index];
        }
        if (word != 0) {
            return words_at_ + index * 64 + static_cast<std::size_t>(std::countr_zero(word));
        }
        at_ = words_end_;
    }
    return text_.size();
}

bool EscapeFinder::hides(std::size_t at) const noexcept {
    const auto escape = escape_at(text_, at);
    if (escape.size == 0) {
        return false;
    }
    if (escape.code > 127) {
        return with_letters_;
    }
    const auto c = static_cast<char>(escape.code);
    if (c != ':') {
        return is_token_byte(c);
    }
    // A colon between hex digits or other colons may be one of an address.
    const auto end = at + escape.size;
    const bool goes_on =
        end < text_.size() && (ascii::is_hex(text_[end]) || escape_at(text_, end).code == ':');
    const bool went_on = at > 0 && (ascii::is_hex(text_[at - 1]) || text_[at - 1] == '=');
    return goes_on && went_on;
}

std::optional<Decoded> EscapeFinder::next() {
    for (at_ = next_escape(); at_ < text_.size(); at_ = next_escape()) {
        const auto here = at_++;
        if (here < until_ || !hides(here)) {
            continue;
        }
        std::size_t begin = here;
        while (begin > 0 && here - begin < longest_back && !ends_stretch(text_[begin - 1])) {
            --begin;
        }
        std::size_t end = here;
        while (end < text_.size() && end - here < longest_stretch && !ends_stretch(text_[end])) {
            ++end;
        }
        const bool is_cut = end < text_.size() && !ends_stretch(text_[end]);
        until_ = is_cut ? end - longest_back : end;
        at_ = std::max(at_, until_);
        return decoded(text_, begin, end);
    }
    return std::nullopt;
}

} // namespace ample::sweep::detail
