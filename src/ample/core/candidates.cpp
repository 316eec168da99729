#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/candidate_bytes.hpp>
#include <ample/core/detail/quick_ipv4.hpp>
#include <ample/core/detail/script_parts.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace ample {

namespace {

using detail::bits_below;
using detail::is_edge;
using detail::longest_back;
using detail::most_words;
using detail::word_bytes;

constexpr std::size_t shortest_token = 4; // "a.bc"

/// Of candidates whose token is not remembered.
constexpr std::uint32_t no_slot = ~std::uint32_t{0};

bool is_token_byte(char c) noexcept {
    return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) > 127;
}

/// The test behind each mask, for bytes beyond the piece.
using IsMember = bool (*)(char) noexcept;

bool is_hex_byte(char c) noexcept {
    return ascii::is_hex(c);
}

bool has_high_byte(std::string_view text) noexcept {
    constexpr std::uint64_t tops = 0x8080808080808080;
    std::uint64_t any = 0;
    std::size_t at = 0;
    for (; at + sizeof any <= text.size(); at += sizeof any) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        any |= eight;
    }
    for (; at < text.size(); ++at) {
        any |= static_cast<unsigned char>(text[at]);
    }
    return (any & tops) != 0;
}

} // namespace

std::size_t escaped_bytes(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    if (begin == 0 || begin == end) {
        return 0;
    }
    const auto hex_follow = [&](std::size_t from, std::size_t count) {
        return end - from >= count &&
               std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                           text.begin() + static_cast<std::ptrdiff_t>(from + count),
                           ascii::is_hex);
    };
    const char before = text[begin - 1];
    if (before == '%') {
        return hex_follow(begin, 2) ? 2 : 0;
    }
    if (before == '\\') {
        if (text[begin] == 'u' && hex_follow(begin + 1, 4)) {
            return 5;
        }
        if (text[begin] == 'x' && hex_follow(begin + 1, 2)) {
            return 3;
        }
        return std::string_view("bfnrt").find(text[begin]) != std::string_view::npos ? 1 : 0;
    }
    // A run of hex digits begins after the "u", which is none.
    return before == 'u' && begin >= 2 && text[begin - 2] == '\\' && hex_follow(begin, 4) ? 4 : 0;
}

CandidateFinder::CandidateFinder(std::string_view text, Repeats repeats, Words words)
    : text_(text), repeats_(repeats), wanted_(words) {
    if (repeats != Repeats::report) {
        recent_ = std::make_unique<detail::RecentTokens>();
    }
}

void CandidateFinder::start(std::string_view text) {
    text_ = text;
    base_ = bytes_ = words_ = 0;
    dotted_until_ = hex_until_ = colons_until_ = words_until_ = 0;
    if (recent_) {
        recent_->forget();
    }
}

/// Whether what a token yields depends on its bytes alone, which is not so after an escape or as
/// the domain of a mail address.
bool CandidateFinder::may_repeat(std::size_t begin, std::size_t end) const noexcept {
    if (!recent_ || begin == end) {
        return false;
    }
    const char before = begin == 0 ? ' ' : text_[begin - 1];
    return before != '@' && before != '%' && before != '\\' && before != 'u';
}

/// Whether nothing new can come of a token.
bool CandidateFinder::is_repeat(std::size_t begin, std::size_t end) {
    return may_repeat(begin, end) && recent_->knows(text_.substr(begin, end - begin), piece_);
}

/// Remembers a token, from the next piece on where its candidates may still be hits.
void CandidateFinder::settle(std::size_t begin, std::size_t end) {
    const bool tells_hits = repeats_ == Repeats::skip_missed && found_.size() > slots_.size();
    std::uint32_t slot = no_slot;
    if (may_repeat(begin, end)) {
        slot = recent_->remember(text_.substr(begin, end - begin), tells_hits ? piece_ : 0);
    }
    if (tells_hits) {
        slots_.resize(found_.size(), slot);
    }
}

void CandidateFinder::hit(std::size_t index) {
    if (index < slots_.size() && slots_[index] != no_slot) {
        recent_->forget(slots_[index]);
    }
}

std::span<const Candidate> CandidateFinder::next() {
    found_.clear();
    slots_.clear();
    while (found_.empty() && base_ + bytes_ < text_.size()) {
        base_ += bytes_;
        ++piece_;
        load();
        take_dotted();
        take_hex();
        take_colons();
        if (wanted_.shortest_without != 0) {
            take_words();
        }
    }
    return found_;
}

/// Masks of the next piece; a last part of a word is filled up with NUL.
void CandidateFinder::load() {
    bytes_ = std::min(text_.size() - base_, most_words * word_bytes);
    const std::size_t whole = bytes_ / word_bytes;
    detail::fill_masks(text_.data() + base_, whole, *masks_);
    words_ = whole;
    if (const std::size_t rest = bytes_ % word_bytes; rest != 0) {
        std::array<char, word_bytes> last = {};
        std::memcpy(last.data(), text_.data() + base_ + whole * word_bytes, rest);
        detail::ByteMasks one;
        detail::fill_masks(last.data(), 1, one);
        masks_->token[whole] = one.token[0];
        masks_->hex[whole] = one.hex[0];
        masks_->dot[whole] = one.dot[0];
        masks_->colon[whole] = one.colon[0];
        ++words_;
    }
}

/// First byte of the run that holds `at` (in the piece), followed back over the piece's border.
std::size_t CandidateFinder::run_begin(const detail::ByteMasks::Words& mask,
                                       std::size_t at) const noexcept {
    std::size_t word = at / word_bytes;
    auto gaps = ~mask[word] & bits_below(at % word_bytes);
    while (gaps == 0 && word > 0) {
        gaps = ~mask[--word];
    }
    if (gaps != 0) {
        return base_ + word * word_bytes + word_bytes -
               static_cast<std::size_t>(std::countl_zero(gaps));
    }
    const IsMember is_member = &mask == &masks_->hex ? &is_hex_byte : &is_token_byte;
    std::size_t begin = base_;
    const std::size_t least = base_ - std::min(base_, longest_back);
    while (begin > least && is_member(text_[begin - 1])) {
        --begin;
    }
    return begin;
}

/// The byte after the run that holds `at`, followed on over the piece's border.
std::size_t CandidateFinder::run_end(const detail::ByteMasks::Words& mask,
                                     std::size_t at) const noexcept {
    std::size_t word = at / word_bytes;
    auto gaps = ~mask[word] & ~bits_below(at % word_bytes);
    while (gaps == 0 && ++word < words_) {
        gaps = ~mask[word];
    }
    const std::size_t end = gaps == 0
                                ? base_ + bytes_
                                : std::min(base_ + bytes_,
                                           base_ + word * word_bytes +
                                               static_cast<std::size_t>(std::countr_zero(gaps)));
    if (end < base_ + bytes_) {
        return end;
    }
    const IsMember is_member = &mask == &masks_->hex ? &is_hex_byte : &is_token_byte;
    const auto* const rest = text_.data() + end;
    return static_cast<std::size_t>(std::find_if_not(rest, text_.data() + text_.size(), is_member) -
                                    text_.data());
}

void CandidateFinder::take_dotted() {
    for (std::size_t word = 0; word < words_; ++word) {
        auto dots = masks_->dot[word];
        const std::size_t word_at = base_ + word * word_bytes;
        while (dots != 0) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(dots));
            dots &= dots - 1;
            if (word_at + bit < dotted_until_) {
                continue;
            }
            const std::size_t end = run_end(masks_->token, word * word_bytes + bit);
            add_dotted(run_begin(masks_->token, word * word_bytes + bit), end);
            dotted_until_ = end;
            dots = end >= word_at + word_bytes ? 0 : dots & ~bits_below(end - word_at);
        }
    }
}

void CandidateFinder::add_dotted(std::size_t begin, std::size_t end) {
    if (end - begin < shortest_token || add_numeric(begin, end) || is_repeat(begin, end)) {
        return;
    }
    const std::size_t escaped = escaped_bytes(text_, begin, end);
    std::size_t last = end;
    while (last > begin && is_edge(text_[last - 1])) {
        --last;
    }
    add_token(begin, last);
    if (escaped != 0 && begin + escaped < last) {
        add_token(begin + escaped, last);
    }
    if (has_high_byte(text_.substr(begin, last - begin))) {
        detail::for_each_ascii_part(
            text_.substr(begin, last - begin),
            [&](std::size_t from, std::size_t to) { add_token(begin + from, begin + to); });
    }
    settle(begin, end);
}

/// Up to 64 bits from `begin` on, one for each dot; `begin` may stand before the piece.
std::uint64_t CandidateFinder::dots_from(std::size_t begin) const noexcept {
    if (begin < base_) {
        std::uint64_t dots = 0;
        const auto until = std::min(text_.size(), begin + detail::longest_ipv4);
        for (std::size_t at = begin; at < until; ++at) {
            dots |= std::uint64_t{text_[at] == '.'} << (at - begin);
        }
        return dots;
    }
    const std::size_t word = (begin - base_) / word_bytes;
    const std::size_t bit = (begin - base_) % word_bytes;
    const auto next = word + 1 < words_ ? masks_->dot[word + 1] : 0;
    return masks_->dot[word] >> bit | (bit == 0 ? 0 : next << (word_bytes - bit));
}

/// Tokens of digits and dots, which logs are full of; false for others and those that an escape
/// may stand before. Repetitions of addresses are reported: to read one is as quick as to know it.
bool CandidateFinder::add_numeric(std::size_t begin, std::size_t end) {
    const char before = begin == 0 ? ' ' : text_[begin - 1];
    if (!ascii::is_digit(text_[begin]) || before == '%' || before == '\\' || before == 'u') {
        return false;
    }
    while (end > begin && text_[end - 1] == '.') {
        --end;
    }
    const auto token = text_.substr(begin, end - begin);
    if (!detail::is_numeric(token)) {
        return false;
    }
    // A dot beyond the piece is not in its masks.
    const bool is_inside = end <= base_ + words_ * word_bytes;
    const auto address =
        is_inside ? detail::quick_ipv4(token, dots_from(begin)) : parse_ipv4(token);
    if (address) {
        found_.push_back({begin, end, Shape::ipv4, *address});
        settle(begin, begin);
    } else if (wanted_.with_dots && token.find('.') != token.npos) {
        put_word(end - std::min(token.size(), longest_name), end);
        settle(begin, begin);
    }
    return true;
}

/// A token without edges at its end.
void CandidateFinder::add_token(std::size_t begin, std::size_t end) {
    while (begin < end && is_edge(text_[begin])) {
        ++begin;
    }
    begin = end - std::min(end - begin, longest_name);
    std::size_t dot = end;
    bool has_letter = false;
    while (dot > begin && text_[dot - 1] != '.') {
        const char c = text_[--dot];
        has_letter |= ascii::is_alpha(c) || static_cast<unsigned char>(c) > 127;
    }
    if (dot == begin) {
        return;
    }
    const auto token = text_.substr(begin, end - begin);
    if (!has_letter && token.size() <= detail::longest_ipv4) {
        if (const auto address = parse_ipv4(token)) {
            found_.push_back({begin, end, Shape::ipv4, *address});
            return;
        }
    }
    if (has_letter && !is_file_extension(text_.substr(dot, end - dot))) {
        found_.push_back({begin, end, Shape::name});
    } else if (wanted_.with_dots) {
        put_word(begin, end);
    }
}

/// A word that the gate lets pass.
void CandidateFinder::put_word(std::size_t begin, std::size_t end) {
    if (wanted_.gate.may_hold(text_.substr(begin, end - begin))) {
        found_.push_back({begin, end, Shape::word});
    }
}

} // namespace ample
