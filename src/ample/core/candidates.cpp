#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/script_parts.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace ample {

namespace {

using detail::most_words;
using detail::word_bytes;

/// How far a run is followed back over the border of a piece: longer than any indicator.
constexpr std::size_t longest_back = 512;
constexpr std::size_t shortest_token = 4; // "a.bc"
constexpr std::size_t shortest_hash = 32;

bool is_token_byte(char c) noexcept {
    return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) > 127;
}

/// The test behind each mask, for bytes beyond the piece.
using IsMember = bool (*)(char) noexcept;

bool is_hex_byte(char c) noexcept {
    return ascii::is_hex(c);
}

bool is_ipv6_byte(char c) noexcept {
    return ascii::is_hex(c) || c == ':' || c == '.';
}

bool is_edge(char c) noexcept {
    return c == '.' || c == '-';
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

std::uint64_t bits_below(std::size_t bit) noexcept {
    return bit >= word_bytes ? ~std::uint64_t{0} : (std::uint64_t{1} << bit) - 1;
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
    return may_repeat(begin, end) && recent_->knows(text_.substr(begin, end - begin));
}

/// Remembers a token, or keeps which one the candidates that it gave came from.
void CandidateFinder::settle(std::size_t begin, std::size_t end) {
    if (repeats_ == Repeats::skip_missed && found_.size() > tokens_.size()) {
        while (tokens_.size() < found_.size()) {
            tokens_.push_back({begin, end});
        }
    } else if (may_repeat(begin, end)) {
        recent_->remember(text_.substr(begin, end - begin));
    }
}

void CandidateFinder::miss(std::size_t index) {
    if (index < tokens_.size() && may_repeat(tokens_[index].begin, tokens_[index].end)) {
        const auto& [begin, end] = tokens_[index];
        recent_->remember(text_.substr(begin, end - begin));
    }
}

std::span<const Candidate> CandidateFinder::next() {
    found_.clear();
    tokens_.clear();
    while (found_.empty() && base_ + bytes_ < text_.size()) {
        base_ += bytes_;
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
    if (end - begin < shortest_token || is_repeat(begin, end)) {
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

/// A token without edges at its end.
void CandidateFinder::add_token(std::size_t begin, std::size_t end) {
    while (begin < end && is_edge(text_[begin])) {
        ++begin;
    }
    begin = end - std::min(end - begin, longest_name);
    const auto token = text_.substr(begin, end - begin);
    const auto dot = token.rfind('.');
    if (dot == token.npos) {
        return;
    }
    const auto last = token.substr(dot + 1);
    if (ascii::is_digit(token.back())) {
        constexpr std::size_t shortest = 7; // "1.2.3.4"
        constexpr std::size_t longest = 15;
        if (token.size() >= shortest && token.size() <= longest && parse_ipv4(token)) {
            found_.push_back({begin, end, Shape::ipv4});
            return;
        }
    }
    const bool has_letter = std::any_of(last.begin(), last.end(), [](char c) {
        return ascii::is_alpha(c) || static_cast<unsigned char>(c) > 127;
    });
    if (has_letter && !is_file_extension(last)) {
        found_.push_back({begin, end, Shape::name});
    } else if (wanted_.with_dots) {
        found_.push_back({begin, end, Shape::word});
    }
}

/// Tokens without a dot. Where four token bytes in a row begin is where one may begin.
void CandidateFinder::take_words() {
    for (std::size_t word = 0; word < words_; ++word) {
        const auto mask = masks_->token[word];
        const auto next = word + 1 < words_ ? masks_->token[word + 1] : ~std::uint64_t{0};
        const auto shifted = [&](unsigned by) { return mask >> by | next << (word_bytes - by); };
        auto runs = mask & shifted(1) & shifted(2) & shifted(3);
        const std::size_t word_at = base_ + word * word_bytes;
        while (runs != 0) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(runs));
            runs &= runs - 1;
            if (word_at + bit < words_until_) {
                continue;
            }
            const std::size_t at = word * word_bytes + bit;
            const std::size_t end = run_end(masks_->token, at);
            add_word(run_begin(masks_->token, at), end);
            words_until_ = end;
            runs = end >= word_at + word_bytes ? 0 : runs & ~bits_below(end - word_at);
        }
    }
}

void CandidateFinder::add_word(std::size_t begin, std::size_t end) {
    const auto token = text_.substr(begin, end - begin);
    if (token.size() < wanted_.shortest_without || token.size() > longest_name ||
        is_repeat(begin, end)) {
        return;
    }
    if (const auto dot = token.find('.'); dot != token.npos && token.find_last_not_of(".-") > dot) {
        return; // it has been taken
    }
    const auto add = [&](std::size_t from) {
        std::size_t last = end;
        while (last > from && is_edge(text_[last - 1])) {
            --last;
        }
        while (from < last && is_edge(text_[from])) {
            ++from;
        }
        if (last - from >= wanted_.shortest_without) {
            found_.push_back({from, last, Shape::word});
        }
    };
    add(begin);
    if (const auto escaped = escaped_bytes(text_, begin, end); escaped != 0) {
        add(begin + escaped);
    }
    settle(begin, end);
}

void CandidateFinder::take_hex() {
    constexpr std::uint64_t ones = 0x0001000100010001;
    constexpr std::uint64_t tops = 0x8000800080008000;
    for (std::size_t word = 0; word < words_; ++word) {
        // A run of 32 covers one of the aligned stretches of 16: all of its gaps are zero.
        const auto gaps = ~masks_->hex[word];
        auto full = (gaps - ones) & ~gaps & tops;
        while (full != 0) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(full));
            full &= full - 1;
            const std::size_t at = word * word_bytes + bit;
            if (base_ + at < hex_until_ || (masks_->hex[word] >> bit & 1U) == 0) {
                continue;
            }
            const std::size_t end = run_end(masks_->hex, at);
            add_hex(run_begin(masks_->hex, at), end);
            hex_until_ = end;
        }
    }
}

void CandidateFinder::add_hex(std::size_t begin, std::size_t end) {
    if (end - begin > 2 * word_bytes + 5 || is_repeat(begin, end)) {
        return;
    }
    const auto add = [&](std::size_t from) {
        const std::size_t size = end - from;
        if (size == shortest_hash || size == 40 || size == 64 || size == 128) {
            found_.push_back({from, end, Shape::hex});
        }
    };
    add(begin);
    // "\f" and "\b" end in a letter that is a hex digit as well.
    if (const auto escaped = escaped_bytes(text_, begin, end); escaped != 0) {
        add(begin + escaped);
    }
    settle(begin, end);
}

/// An IPv6 address has "::" or six colons within 45 bytes, which times and MAC addresses have not.
void CandidateFinder::take_colons() {
    for (std::size_t word = 0; word < words_; ++word) {
        const auto colons = masks_->colon[word];
        if (colons == 0) {
            continue;
        }
        // A colon of an address has a hex digit or colon on both sides, but at its ends. Beyond
        // the word anything may stand.
        const auto around = masks_->hex[word] | colons;
        auto inner = colons & (around << 1U | 1U) & (around >> 1U | std::uint64_t{1} << 63U);
        if (inner == 0) {
            continue;
        }
        const std::size_t word_at = base_ + word * word_bytes;
        const auto colons_in = [&](std::size_t other) {
            return other < words_ ? std::popcount(masks_->colon[other]) : 0;
        };
        constexpr auto ends = std::uint64_t{1} << 63U | 1U;
        constexpr int fewest = 6; // six groups and an IPv4 address
        const bool has_pair = (colons & (colons << 1U)) != 0 || (inner & ends) != 0;
        if (!has_pair && word != 0 && word + 1 != words_ &&
            colons_in(word - 1) + colons_in(word) + colons_in(word + 1) < fewest) {
            continue;
        }
        for (; inner != 0; inner &= inner - 1) {
            const std::size_t at = word_at + static_cast<std::size_t>(std::countr_zero(inner));
            if (at >= colons_until_) {
                colons_until_ = take_colon(at);
            }
        }
    }
}

/// Follows the run around the colon at `at` and returns its end.
std::size_t CandidateFinder::take_colon(std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_back && is_ipv6_byte(text_[begin - 1])) {
        --begin;
    }
    std::size_t end = at + 1;
    while (end < text_.size() && is_ipv6_byte(text_[end])) {
        ++end;
    }
    constexpr std::size_t shortest = 3; // "::1"
    constexpr std::size_t longest = 48; // 45, and punctuation around
    if (end - begin >= shortest && end - begin <= longest && !is_repeat(begin, end)) {
        add_ipv6(begin, end);
        settle(begin, end);
    }
    return end;
}

void CandidateFinder::add_ipv6(std::size_t begin, std::size_t end) {
    const auto add = [&](std::size_t from, std::size_t to) {
        if (from < to && parse_ipv6(text_.substr(from, to - from))) {
            found_.push_back({from, to, Shape::ipv6});
            return true;
        }
        return false;
    };
    const auto run = text_.substr(begin, end - begin);
    constexpr std::ptrdiff_t fewest = 6;
    if (run.find("::") == run.npos && std::count(run.begin(), run.end(), ':') < fewest) {
        return;
    }
    const auto escaped = escaped_bytes(text_, begin, end);
    while (end > begin && text_[end - 1] == '.') {
        --end;
    }
    // One colon before or after the address is punctuation of the log.
    const std::size_t colon = text_[begin] == ':' ? 1 : 0;
    for (const std::size_t front : {begin, begin + colon, begin + escaped}) {
        if (add(front, end) || (text_[end - 1] == ':' && add(front, end - 1))) {
            if (escaped == 0 || front != begin) {
                return;
            }
        }
    }
}

} // namespace ample
