#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/candidate_bytes.hpp>
#include <ample/core/detail/quick_ipv4.hpp>
#include <ample/core/detail/script_parts.hpp>
#include <ample/core/label_key.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace ample {

namespace {

using detail::bits_below;
using detail::is_edge;
using detail::longest_back;
using detail::most_words;
using detail::shortest_token;
using detail::word_bytes;

constexpr auto token_bytes = [] {
    std::array<bool, 256> table = {};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        const char c = static_cast<char>(byte);
        table[byte] = ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || byte > 127;
    }
    return table;
}();

bool is_token_byte(char c) noexcept {
    return token_bytes[static_cast<unsigned char>(c)];
}

/// The test behind each mask, for bytes beyond the piece.
using IsMember = bool (*)(char) noexcept;

bool is_hex_byte(char c) noexcept {
    return ascii::is_hex(c);
}

/// Whether "。", "．" or "｡" ends at `end`.
bool ends_stop(std::string_view text, std::size_t end) noexcept {
    if (end < 3 || end > text.size() || static_cast<unsigned char>(text[end - 1]) < 0x80) {
        return false;
    }
    const auto sign = text.substr(end - 3, 3);
    return sign == "\xE3\x80\x82" || sign == "\xEF\xBC\x8E" || sign == "\xEF\xBD\xA1";
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
        // "%2F", and "%252F" where an escaped URL was escaped again
        const bool is_twice = text.substr(begin, 2) == "25" && hex_follow(begin + 2, 2);
        return is_twice ? 4 : hex_follow(begin, 2) ? 2 : 0;
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
    // A run of hex digits begins after the "u" or "x", which are none.
    const std::size_t digits = before == 'u' ? 4 : before == 'x' ? 2 : 0;
    const bool is_escape = digits != 0 && begin >= 2 && text[begin - 2] == '\\';
    return is_escape && hex_follow(begin, digits) ? digits : 0;
}

CandidateFinder::CandidateFinder(std::string_view text, Repeats repeats, Words words)
    : text_(text), wanted_(words) {
    if (repeats == Repeats::skip) {
        recent_ = std::make_unique<detail::RecentTokens>();
    }
}

void CandidateFinder::start(std::string_view text) {
    text_ = text;
    base_ = bytes_ = words_ = 0;
    has_zero_ = false;
    high_pieces_.clear();
    line_ends_ = 0;
    escapes_.clear();
    queries_.clear();
    dotted_until_ = hex_until_ = colons_until_ = words_until_ = 0;
    if (recent_) {
        recent_->forget();
    }
}

/// Whether nothing new can come of a token; remembers it when something can. What it yields depends
/// on more than its bytes after an escape and as the domain of a mail address.
bool CandidateFinder::is_repeat(std::size_t begin, std::size_t end) {
    if (!recent_ || begin == end) {
        return false;
    }
    const char before = begin == 0 ? ' ' : text_[begin - 1];
    if (before == '@' || detail::ends_escape_sign(before)) {
        return false;
    }
    const auto token = text_.substr(begin, end - begin);
    const bool is_known = recent_->knows(token);
    if (!is_known) {
        recent_->remember(token);
    }
    return is_known;
}

void CandidateFinder::grow() {
    found_.resize(std::max<std::size_t>(2 * count_, 64));
}

std::span<const Candidate> CandidateFinder::next() {
    count_ = 0;
    while (count_ == 0 && base_ + bytes_ < text_.size()) {
        base_ += bytes_;
        load();
        take_dotted();
        take_hex();
        take_colons();
        if (wanted_.shortest_without != 0) {
            take_words();
        }
    }
    return std::span(found_).first(count_);
}

/// Marks the full stops of East Asia as dots, by their last bytes.
void CandidateFinder::mark_stops() {
    const auto begin = base_ - std::min<std::size_t>(base_, 2);
    const auto piece = text_.substr(begin, base_ + bytes_ - begin);
    for (const char middle : {'\x80', '\xBC', '\xBD'}) {
        for (auto at = piece.find(middle); at != piece.npos; at = piece.find(middle, at + 1)) {
            const auto last = begin + at + 1;
            if (at + 1 < piece.size() && last >= base_ && ends_stop(text_, last + 1)) {
                const auto bit = last - base_;
                masks_->dot[bit / word_bytes] |= std::uint64_t{1} << (bit % word_bytes);
            }
        }
    }
}

/// Masks of the next piece; a last part of a word is filled up with NUL, and so is a last word that
/// ends the text.
void CandidateFinder::load() {
    bytes_ = std::min(text_.size() - base_, most_words * word_bytes);
    const std::size_t whole = std::min(bytes_, text_.size() - base_ - 1) / word_bytes;
    has_ = detail::fill_masks(text_.data() + base_, whole, *masks_);
    words_ = whole;
    if (const std::size_t rest = bytes_ - whole * word_bytes; rest != 0) {
        std::array<char, word_bytes + 1> last = {};
        std::memcpy(last.data(), text_.data() + base_ + whole * word_bytes, rest);
        detail::ByteMasks one;
        const auto rest_has = detail::fill_masks(last.data(), 1, one);
        has_.high |= rest_has.high;
        has_.zero |= text_.substr(base_ + whole * word_bytes).find('\0') != text_.npos;
        has_.line_ends += rest_has.line_ends;
        masks_->token[whole] = one.token[0];
        masks_->numeric[whole] = one.numeric[0];
        masks_->hex[whole] = one.hex[0];
        masks_->dot[whole] = one.dot[0];
        masks_->colon[whole] = one.colon[0];
        masks_->escape[whole] = one.escape[0];
        masks_->query[whole] = one.query[0];
        ++words_;
    }
    if (has_.high) {
        high_pieces_.push_back({base_, base_ + bytes_});
        mark_stops();
    }
    has_zero_ |= has_.zero;
    line_ends_ += has_.line_ends;
    const auto words = static_cast<std::ptrdiff_t>(words_);
    escapes_.insert(escapes_.end(), masks_->escape.begin(), masks_->escape.begin() + words);
    queries_.insert(queries_.end(), masks_->query.begin(), masks_->query.begin() + words);
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
    const auto end_of = [&](const auto& is_member) {
        const auto* const rest = text_.data() + end;
        const auto* const stop = std::find_if_not(rest, text_.data() + text_.size(), is_member);
        return static_cast<std::size_t>(stop - text_.data());
    };
    return &mask == &masks_->hex ? end_of([](char c) { return is_hex_byte(c); })
                                 : end_of([](char c) { return is_token_byte(c); });
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
        add_parts(begin, last);
        if (escaped != 0 && begin + escaped < last) {
            add_parts(begin + escaped, last);
        }
    }
}

/// The words of a token with letters beyond ASCII.
void CandidateFinder::add_parts(std::size_t begin, std::size_t end) {
    detail::for_each_word(text_.substr(begin, end - begin), [&](std::size_t from, std::size_t to) {
        from += begin;
        to += begin;
        while (to > from && is_edge(text_[to - 1])) {
            --to;
        }
        while (from < to && is_edge(text_[from])) {
            ++from;
        }
        const auto part = text_.substr(from, to - from);
        if (part.find('.') != part.npos) {
            if (part.size() >= shortest_token) {
                add_token(from, to);
            }
        } else if (wanted_.shortest_without != 0 && part.size() >= wanted_.shortest_without &&
                   part.size() <= longest_name) {
            put_word(from, to);
        }
    });
}

/// What `judge_names` asks of a name: whether its last label, at `last`, and its last two are
/// known, as far as they are ASCII.
bool CandidateFinder::may_be_known(std::string_view name, std::size_t last) const noexcept {
    const auto label = LabelGate::packed(name.substr(last));
    const auto words = wanted_.names.words;
    const auto count = words.size();
    const bool gated = label && count > 0; // a power of two
    if (gated && !has_gate_bit(words, LabelGate::place(*label, count))) {
        return false;
    }
    const auto dot = last < 2 ? name.npos : name.rfind('.', last - 2);
    return wanted_.name_ends.words.empty() ||
           has_high_byte(name.substr(dot == name.npos ? 0 : dot + 1)) ||
           wanted_.name_ends.holds_bits(name_key(name, 2));
}

/// Whether `gate` lets a label of ASCII pass.
static bool passes(const LabelGate& gate, std::string_view label) noexcept {
    const auto packed = LabelGate::packed(label);
    const auto count = gate.words.size();
    return packed && (count == 0 || has_gate_bit(gate.words, LabelGate::place(*packed, count)));
}

/// A token without edges at its end.
void CandidateFinder::add_token(std::size_t begin, std::size_t end) {
    while (begin < end && is_edge(text_[begin])) {
        ++begin;
    }
    begin = end - std::min(end - begin, longest_name);
    std::size_t dot = end;
    bool has_letter = false;
    while (dot > begin && text_[dot - 1] != '.' && !ends_stop(text_, dot)) {
        const char c = text_[--dot];
        has_letter |= ascii::is_alpha(c) || static_cast<unsigned char>(c) > 127;
    }
    if (dot == begin) {
        return;
    }
    const auto token = text_.substr(begin, end - begin);
    if (!has_letter && token.size() <= detail::longest_ipv4) {
        const auto address = parse_ipv4(token);
        if (address && wanted_.addresses.may_hold(*address)) {
            put({begin, end, Shape::ipv4, *address});
            return;
        }
    }
    if (!has_letter) {
        add_ported(begin, end);
        add_joined(begin, end);
    }
    if (has_letter && may_be_known(token, dot - begin) &&
        !is_file_extension(text_.substr(dot, end - dot))) {
        put({begin, end, Shape::name});
    } else if (wanted_.of_digits || token.find_first_not_of("0123456789.") != token.npos) {
        if (wanted_.with_dots && has_high_byte(token) &&
            passes(wanted_.dotted, text_.substr(dot, end - dot))) {
            put({begin, end, Shape::word}); // its case may be another, so that the gate can't tell
        } else {
            put_dotted_word(begin, end);
        }
    }
}

/// A word that the gate lets pass.
void CandidateFinder::put_word(std::size_t begin, std::size_t end) {
    if (wanted_.gate.may_hold(text_.substr(begin, end - begin))) {
        put({begin, end, Shape::word});
    }
}

} // namespace ample
