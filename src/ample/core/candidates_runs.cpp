// Hashes, IPv6 addresses and words without a dot (candidates.hpp).

#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/candidate_bytes.hpp>
#include <ample/core/joined_addresses.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace ample {

namespace {

using detail::bits_below;
using detail::is_edge;
using detail::longest_back;
using detail::word_bytes;

constexpr std::size_t shortest_hash = 32;

/// Bits set in `word` (std::popcount is a call where the processor is not known to have one).
constexpr int count_bits(std::uint64_t word) noexcept {
    word -= word >> 1U & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + (word >> 2U & 0x3333333333333333U);
    word = (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<int>(word * 0x0101010101010101U >> 56U);
}

constexpr auto ipv6_bytes = [] {
    std::array<bool, 256> table = {};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        const char c = static_cast<char>(byte);
        table[byte] = ascii::is_hex(c) || c == ':' || c == '.';
    }
    return table;
}();

bool is_ipv6_byte(char c) noexcept {
    return ipv6_bytes[static_cast<unsigned char>(c)];
}

/// The size of the address in front of a port that stands behind it without brackets; 0 where it
/// may be part of the address. A group has at most four digits, an address at most eight groups,
/// and one dot is in none.
///
///     2001:db8::1234:58430    2001:db8:1:2:3:4:5:6:443    2001:db8::1234.443
///     2001:db8::1:443         may be one address
std::size_t size_before_port(std::string_view run) noexcept {
    constexpr std::size_t longest = 5;
    constexpr std::ptrdiff_t most_colons = 7;
    const auto mark = run.find_last_of(":.");
    const auto port = run.substr(mark == run.npos ? run.size() : mark + 1);
    if (port.empty() || port.size() > longest ||
        !std::all_of(port.begin(), port.end(), ascii::is_digit) ||
        (port.size() == longest && port > "65535")) {
        return 0;
    }
    const bool is_sure =
        run[mark] == '.'
            ? run.find('.') == mark
            : port.size() == longest || std::count(run.begin(), run.end(), ':') > most_colons;
    return is_sure ? mark : 0;
}

/// "4a:a3:66:…", as fingerprints of certificates and keys are written.
bool is_paired_hash(std::string_view run) noexcept {
    constexpr std::size_t pair = 3;
    const auto digits = (run.size() + 1) / pair * 2;
    if ((run.size() + 1) % pair != 0 ||
        (digits != shortest_hash && digits != 40 && digits != 64 && digits != 128)) {
        return false;
    }
    for (std::size_t i = 0; i < run.size(); ++i) {
        if ((run[i] == ':') != (i % pair == 2) || run[i] == '.') {
            return false;
        }
    }
    return true;
}

/// Whether a letter or "_" that is no escape stands before, so that what begins here is part of a
/// word.
bool goes_on_from_word(std::string_view text, std::size_t begin) noexcept {
    if (begin == 0 || !(ascii::is_alpha(text[begin - 1]) || text[begin - 1] == '_')) {
        return false;
    }
    return begin == 1 || text[begin - 2] != '\\';
}

/// Whether "src_" or another word for a place stands before.
bool is_behind_place(std::string_view text, std::size_t begin) noexcept {
    if (begin == 0 || text[begin - 1] != '_') {
        return false;
    }
    auto front = begin - 1;
    while (front > 0 && begin - front < longest_back && ascii::is_alnum(text[front - 1])) {
        --front;
    }
    return is_place_word(text.substr(front, begin - 1 - front));
}

/// Whether a word that no hash has goes on into the digits: "sessa1b2…". Behind "_" and signs a
/// hash may stand, behind the end of an escape, and behind "0x".
bool is_end_of_word(std::string_view text, std::size_t begin) noexcept {
    if (begin == 0 || !ascii::is_alpha(text[begin - 1])) {
        return false;
    }
    const char before = begin > 1 ? text[begin - 2] : ' ';
    const bool is_prefix = ascii::lower(text[begin - 1]) == 'x' && before == '0';
    return before != '\\' && !is_prefix;
}

} // namespace

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
    if (end - begin > 2 * word_bytes + 5 ||
        (!is_end_of_word(text_, begin) && is_repeat(begin, end))) {
        return;
    }
    const auto add = [&](std::size_t from) {
        const std::size_t size = end - from;
        if (size == shortest_hash || size == 40 || size == 64 || size == 128) {
            put({from, end, Shape::hex});
        }
    };
    if (!is_end_of_word(text_, begin)) {
        add(begin);
    }
    // "\f" and "\b" end in a letter that is a hex digit as well.
    if (const auto escaped = escaped_bytes(text_, begin, end); escaped != 0) {
        add(begin + escaped);
    }
}

/// An IPv6 address has "::" or six colons within 45 bytes, which times and MAC addresses have not.
void CandidateFinder::take_colons() {
    const auto& colon = masks_->colon;
    masks_->colon[words_] = ~std::uint64_t{0}; // behind the piece anything may stand, as before it
    const auto around = [&](std::size_t word) { return masks_->hex[word] | colon[word]; };
    const auto last_bit = [](std::uint64_t word) { return word >> (word_bytes - 1); };
    // A colon of an address has a hex digit or colon on both sides, but at its ends.
    const auto inner_in = [&](std::size_t word) {
        const auto mine = around(word);
        const auto left = word == 0 ? 1U : last_bit(around(word - 1));
        const auto right = around(word + 1) << (word_bytes - 1);
        return count_bits(colon[word] & (mine << 1U | left) & (mine >> 1U | right));
    };
    constexpr int fewest = 6; // six groups and an IPv4 address
    auto mine = around(0);
    std::uint64_t left = 1;
    for (std::size_t word = 0; word < words_; ++word) {
        const auto next = around(word + 1);
        const auto right = next << (word_bytes - 1);
        auto inner = colon[word] & (mine << 1U | left) & (mine >> 1U | right);
        left = last_bit(mine);
        mine = next;
        if (inner == 0) {
            continue;
        }
        const bool is_edge = word == 0 || word + 1 == words_;
        const auto beside = colon[word] << 1U | colon[word] >> 1U |
                            (is_edge ? 0 : last_bit(colon[word - 1])) |
                            colon[word + 1] << (word_bytes - 1);
        const auto second = inner & (inner - 1);
        // Those of an address stand in two words, and so three of them in one.
        if (!is_edge && (colon[word] & beside) == 0 &&
            ((second & (second - 1)) == 0 ||
             inner_in(word - 1) + count_bits(inner) + inner_in(word + 1) < fewest)) {
            continue;
        }
        const std::size_t word_at = base_ + word * word_bytes;
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
    if (is_paired_hash(text_.substr(begin, end - begin))) {
        put({begin, end, Shape::hex});
        return end;
    }
    constexpr std::size_t shortest = 3;     // "::1"
    constexpr std::size_t longest = 48;     // 45, and punctuation around
    constexpr std::size_t longest_port = 6; // of tcpdump
    // The same bytes behind a word say something else.
    if (end - begin >= shortest && end - begin <= longest + longest_port &&
        (goes_on_from_word(text_, begin) || !is_repeat(begin, end))) {
        add_ipv6(begin, end);
    }
    return end;
}

void CandidateFinder::add_ipv6(std::size_t begin, std::size_t end) {
    if (const auto port = ported_dot(begin, end); port != 0) {
        end = port;
    }
    const auto add = [&](std::size_t from, std::size_t to) {
        if (from < to && parse_ipv6(text_.substr(from, to - from))) {
            put({from, to, Shape::ipv6});
            return true;
        }
        return false;
    };
    const auto run = text_.substr(begin, end - begin);
    constexpr int fewest = 6;
    int colons = 0;
    bool has_pair = false;
    char last = ' ';
    for (const char c : run) {
        colons += c == ':' ? 1 : 0;
        has_pair |= c == ':' && last == ':';
        last = c;
    }
    if (!has_pair && colons < fewest) {
        return;
    }
    const auto escaped = escaped_bytes(text_, begin, end);
    while (end > begin && text_[end - 1] == '.') {
        --end;
    }
    if (escaped == 0 && goes_on_from_word(text_, begin) && !is_behind_place(text_, begin)) {
        // "IPv6:2001:db8::1" (RFC 5321): the first group is the end of a word.
        const auto colon = run.find(':');
        const bool is_pair = run.substr(colon).starts_with("::");
        const auto front = begin + colon + (is_pair ? 0 : 1);
        if (!add(front, end) && text_[end - 1] == ':') {
            add(front, end - 1);
        }
        return;
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
    if (const auto size = size_before_port(text_.substr(begin, end - begin)); size != 0) {
        add(begin, begin + size) || add(begin + colon, begin + size);
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
        if (words_until_ > word_at) {
            runs &= ~bits_below(words_until_ - word_at);
        }
        while (runs != 0) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(runs));
            runs &= runs - 1;
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
    const bool is_long = token.size() > longest_name;
    if (token.size() < wanted_.shortest_without || (is_long && !has_.high) ||
        is_repeat(begin, end)) {
        return;
    }
    const auto front = std::min(token.find_first_not_of(".-"), token.size());
    if (const auto dot = token.find('.', front);
        dot != token.npos && token.find_last_not_of(".-") > dot) {
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
            put_word(from, last);
        }
    };
    const auto escaped = escaped_bytes(text_, begin, end);
    if (!is_long) {
        add(begin);
        if (escaped != 0) {
            add(begin + escaped);
        }
    }
    if (has_.high) {
        add_parts(begin, end);
        if (escaped != 0) {
            add_parts(begin + escaped, end);
        }
    }
}

} // namespace ample
