// Tokens with a dot (candidates.hpp): those without anything unusual are judged from the masks of
// the piece and a few words of text, a list at a time (detail/dotted_tokens.hpp); all others go to
// `add_dotted`, which takes any token.

#include <ample/core/address_key.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/candidate_bytes.hpp>
#include <ample/core/detail/file_extension.hpp>
#include <ample/core/detail/quick_ipv4.hpp>
#include <ample/core/eight_bytes.hpp>
#include <ample/core/label_key.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace ample {

namespace {

using detail::bits_below;
using detail::PieceToken;
using detail::word_bytes;

/// How many bytes before and behind a token are read with it.
constexpr std::size_t around = 8;
constexpr std::size_t longest_packed = sizeof(std::uint64_t);

/// What a byte is at the begin or end of a token.
enum ByteKind : std::uint8_t {
    is_edge_sign = 1,
    is_hex_digit = 2,
    is_one_letter = 4,  ///< of an escape such as "\n"
    is_long_escape = 8, ///< of "\u" and "\x"
    is_digit_sign = 16, ///< the highest
};

constexpr auto kinds = [] {
    std::array<std::uint8_t, 256> table = {};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        const char c = static_cast<char>(byte);
        const bool is_one = std::string_view("bfnrt").find(c) != std::string_view::npos;
        table[byte] = static_cast<std::uint8_t>(
            (detail::is_edge(c) ? is_edge_sign : 0) | (ascii::is_hex(c) ? is_hex_digit : 0) |
            (is_one ? is_one_letter : 0) | (c == 'u' || c == 'x' ? is_long_escape : 0) |
            (ascii::is_digit(c) ? is_digit_sign : 0));
    }
    return table;
}();

/// The kinds of a first byte that make an escape of what stands before it.
constexpr auto escaped_kinds = [] {
    std::array<std::uint8_t, 256> table = {};
    table['%'] = is_hex_digit;
    table['\\'] = is_one_letter | is_long_escape;
    return table;
}();

std::uint8_t kind_of(char c) noexcept {
    return kinds[static_cast<unsigned char>(c)];
}

/// The 64 bits of a mask from `at` on.
[[gnu::always_inline]] inline std::uint64_t bits_from(const detail::ByteMasks::Words& mask,
                                                      std::size_t at) noexcept {
    const std::size_t word = at / word_bytes;
    const std::size_t bit = at % word_bytes;
    return mask[word] >> bit | (mask[word + 1] << 1U) << (word_bytes - 1 - bit);
}

/// A bit for each of `size` bytes, one to 64.
std::uint64_t bits_of(std::size_t size) noexcept {
    return ~std::uint64_t{0} >> (word_bytes - size);
}

std::uint64_t eight_at(const char* text) noexcept {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text, sizeof eight);
    return eight;
}

/// A gate of labels in a loop without a branch.
class GateBits {
public:
    explicit GateBits(LabelGate gate) noexcept
        : words_(gate.words.empty() ? std::span<const std::uint64_t>(all_pass) : gate.words),
          count_(words_.size()) {}

    [[nodiscard]] unsigned bit(std::uint64_t label) const noexcept {
        return has_gate_bit(words_, gate_bit(label, count_)) ? 1 : 0;
    }

private:
    static constexpr std::array<std::uint64_t, 1> all_pass = {~std::uint64_t{0}};
    std::span<const std::uint64_t> words_;
    std::size_t count_;
};

bool has_high_byte(const char* text, std::size_t size) noexcept {
    std::uint64_t any = 0;
    for (std::size_t at = 0; at < size; at += sizeof any) {
        any |= lowest_bytes(eight_at(text + at), std::min(size - at, sizeof any));
    }
    return (any & eight_tops) != 0;
}

/// `padded_label_key` without a branch where the label has up to 16 bytes.
[[gnu::always_inline]] inline std::uint64_t
quick_label_key(std::uint64_t parent, const char* label, std::size_t size) noexcept {
    if (size - 1 >= 2 * longest_packed) {
        return padded_label_key(parent, label, size);
    }
    const bool is_long = size > longest_packed;
    const auto first = label_step(parent, eight_at(label) | lower_case);
    const std::size_t rest = size - (is_long ? longest_packed : 0);
    const auto last = lowest_bytes(eight_at(label + size - rest) | lower_case, rest);
    return label_end(is_long ? first : parent, last, rest);
}

} // namespace

/// Calls `use` with the begin and end of each token with a dot that ends in the piece; takes one
/// that does not. A dot added to the run of ones that its token is carries over to the bit behind
/// the run, and from word to word.
template <class Use>
[[gnu::always_inline]] inline void CandidateFinder::for_each_dotted(const Use& use) {
    const auto& masks = *masks_;
    const std::size_t words = words_;
    const std::size_t skipped = dotted_until_ > base_ ? dotted_until_ - base_ : 0;
    std::uint64_t carry = 0;
    std::size_t open = 0; // behind the last gap before the word
    for (std::size_t word = 0; word < words; ++word) {
        const std::size_t at = word * word_bytes;
        const auto tokens = masks.token[word];
        auto dots = masks.dot[word];
        if (skipped > at) {
            dots &= ~bits_below(skipped - at);
        }
        if ((dots | carry) != 0) {
            std::uint64_t sum = 0;
            const bool is_over = __builtin_add_overflow(tokens, dots, &sum);
            carry = (is_over | __builtin_add_overflow(sum, carry, &sum)) ? 1U : 0U;
            for (auto ends = sum & ~tokens; ends != 0; ends &= ends - 1) {
                const auto gaps = ~tokens & ((ends & (0 - ends)) - 1);
                const auto bit = static_cast<std::size_t>(std::countr_zero(ends));
                const std::size_t behind_gap =
                    at + word_bytes - static_cast<std::size_t>(std::countl_zero(gaps | 1U));
                use(gaps != 0 ? behind_gap : open, at + bit);
            }
        }
        const auto last_gap = static_cast<std::size_t>(std::countl_zero(~tokens | 1U));
        open = ~tokens != 0 ? at + word_bytes - last_gap : open;
    }
    if (carry != 0) { // it goes on behind the piece
        const auto last = words * word_bytes - 1;
        const auto end = run_end(masks.token, last);
        add_dotted(run_begin(masks.token, last), end);
        dotted_until_ = end;
    }
}

/// Sorts them into those that need care, those that end in a digit and the others.
void CandidateFinder::sort_dotted() {
    detail::Filler careful(dotted_->careful);
    std::array<PieceToken*, 2> to = {dotted_->names.items.data(), dotted_->numbers.items.data()};
    const char* const piece = text_.data() + base_;
    const bool has_high = has_.high;
    // What may be read with a token stands in the text, and the token ends in the piece.
    const std::size_t least = std::max<std::size_t>(1, around - std::min(base_, around));
    const std::size_t room = text_.size() - base_;
    const std::size_t most = std::min(bytes_ - 1, room - std::min(room, around));
    const auto sort = [&](std::size_t begin, std::size_t end, std::uint8_t last) {
        auto*& list = to[last / is_digit_sign]; // without a branch
        *list = PieceToken::of(begin, end);
        list += end - begin >= detail::shortest_token ? 1 : 0;
    };
    for_each_dotted([&](std::size_t begin, std::size_t end) {
        if ((begin < least) | (end > most) | (end - begin > word_bytes)) {
            return careful.put(PieceToken::of(begin, end));
        }
        const auto first = kind_of(piece[begin]);
        const auto last = kind_of(piece[end - 1]);
        const auto escape = escaped_kinds[static_cast<unsigned char>(piece[begin - 1])] & first;
        if ((((first | last) & is_edge_sign) | escape) == 0 && !has_high) {
            return sort(begin, end, last);
        }
        const bool is_split = escape == is_one_letter; // "\nevil.example"
        if (((first | last | (is_split ? kind_of(piece[begin + 1]) : 0)) & is_edge_sign) != 0 ||
            (!is_split && escape != 0) || (has_high && has_high_byte(piece + begin, end - begin))) {
            return careful.put(PieceToken::of(begin, end), end - begin >= detail::shortest_token);
        }
        sort(begin, end, last);
        if (is_split) {
            sort(begin + 1, end, last);
        }
    });
    dotted_->names.count = static_cast<std::size_t>(to[0] - dotted_->names.items.data());
    dotted_->numbers.count = static_cast<std::size_t>(to[1] - dotted_->numbers.items.data());
}

/// Those with the form of an address; with a letter they are names.
void CandidateFinder::judge_numbers() {
    {
        detail::Filler addresses(dotted_->addresses);
        const auto& masks = *masks_;
        std::uint64_t fourth = 0; // four dots or more, as tcpdump's addresses with ports have
        std::uint64_t joined = 0; // three or more and other signs
        for (const auto token : dotted_->numbers) {
            const auto size = token.size();
            const auto mine = bits_of(size);
            const auto dots = bits_from(masks.dot, token.begin()) & mine;
            const auto letters = ~bits_from(masks.numeric, token.begin()) & mine;
            const auto second = dots & (dots - 1);
            const auto third = second & (second - 1);
            const bool has_form =
                (third != 0) & (((third & (third - 1)) | letters) == 0) &
                (size - detail::shortest_ipv4 <= detail::longest_ipv4 - detail::shortest_ipv4);
            addresses.put({dots, token}, has_form);
            fourth |= third & (third - 1);
            joined |= letters != 0 ? third : 0;
            if (letters != 0) {
                dotted_->names.items[dotted_->names.count++] = token;
            } else if (wanted_.of_digits && !has_form) {
                put_dotted_word(base_ + token.begin(), base_ + token.end());
            }
        }
        for (std::size_t i = 0; (fourth | joined) != 0 && i < dotted_->numbers.count; ++i) {
            const auto token = dotted_->numbers.items[i];
            add_ported(base_ + token.begin(), base_ + token.end());
            add_joined(base_ + token.begin(), base_ + token.end());
        }
    }
    judge_addresses();
}

/// Those that the gate lets pass and whose key is known; the others are words.
void CandidateFinder::judge_addresses() {
    const char* const piece = text_.data() + base_;
    const auto filter = wanted_.whole_addresses;
    const auto refuse = [&](detail::PieceToken token) {
        if (wanted_.of_digits) {
            put_dotted_word(base_ + token.begin(), base_ + token.end());
        }
    };
    const auto accept = [&](detail::PieceToken token, std::uint32_t address) {
        put({base_ + token.begin(), base_ + token.end(), Shape::ipv4, address});
    };
    {
        detail::Filler keyed(dotted_->keyed);
        for (const auto& form : dotted_->addresses) {
            const auto token = form.token;
            const auto address = detail::quick_ipv4(
                {piece + token.begin(), token.size()}, form.mark, wanted_.addresses);
            if (!address) {
                refuse(token);
            } else if (filter.words.empty()) {
                accept(token, *address);
            } else {
                const auto key = ipv4_key(*address);
                filter.prefetch(key);
                keyed.put({key, token, *address});
            }
        }
    }
    for (const auto& [key, token, address] : dotted_->keyed) {
        if (filter.holds_bits(key)) {
            accept(token, address);
        } else {
            refuse(token);
        }
    }
}

/// Sorts names by their last label: those that are wanted, and those that may be words.
void CandidateFinder::sort_names() {
    detail::Filler ends(dotted_->ends);
    detail::Filler words(dotted_->words);
    const GateBits names(wanted_.names);
    const GateBits dotted(wanted_.dotted);
    const char* const piece = text_.data() + base_;
    for (const auto token : dotted_->names) {
        const char* const end = piece + token.end();
        const auto last = __builtin_bswap64(eight_at(end - longest_packed));
        const auto other = last ^ '.' * eight_ones;
        const auto dots = (other - eight_ones) & ~other & eight_tops; // the lowest is one
        const auto label = (last | LabelGate::lower) & (((dots & (0 - dots)) >> 7U) - 1);
        const unsigned is_long =
            static_cast<unsigned>(dots == 0) & static_cast<unsigned>(end[-9] != '.');
        const auto is_wanted = is_long | names.bit(label);
        const auto may_be_word = is_long | dotted.bit(label);
        ends.put({0, token, may_be_word}, is_wanted != 0);
        words.put(token, (may_be_word & ~is_wanted) != 0);
    }
}

/// Names whose last label is wanted, and words.
void CandidateFinder::judge_names() {
    sort_names();
    if (!wanted_.name_ends.words.empty()) {
        keep_known_ends();
    }
    for (const auto& name : dotted_->ends) {
        const auto begin = base_ + name.token.begin();
        const auto end = base_ + name.token.end();
        if (recent_ && is_repeat(begin, end)) {
            continue;
        }
        const auto token = text_.substr(begin, end - begin);
        const auto label = token.substr(token.rfind('.') + 1);
        if (std::any_of(label.begin(), label.end(), ascii::is_alpha) && !is_file_extension(label)) {
            put({begin, end, Shape::name});
        } else if (name.may_be_word != 0) {
            put_dotted_word(begin, end);
        }
    }
    if (wanted_.with_dots) {
        for (const auto token : dotted_->words) {
            if (!recent_ || !is_repeat(base_ + token.begin(), base_ + token.end())) {
                put_dotted_word(base_ + token.begin(), base_ + token.end());
            }
        }
    }
}

/// Of the names leaves those whose last two labels are known; the others are words.
void CandidateFinder::keep_known_ends() {
    auto& ends = dotted_->ends;
    const char* const piece = text_.data() + base_;
    const auto filter = wanted_.name_ends;
    for (std::size_t i = 0; i < ends.count; ++i) {
        auto& mark = ends.items[i].mark;
        const auto token = ends.items[i].token;
        const auto all = bits_from(masks_->dot, token.begin()) & bits_of(token.size());
        const std::size_t last_dot =
            word_bytes - 1 - static_cast<std::size_t>(std::countl_zero(all));
        const auto dots = all & bits_below(last_dot);
        const std::size_t begin =
            dots == 0 ? 0 : word_bytes - static_cast<std::size_t>(std::countl_zero(dots));
        const char* const text = piece + token.begin();
        const auto last =
            quick_label_key(name_seed, text + last_dot + 1, token.size() - last_dot - 1);
        mark = quick_label_key(last, text + begin, last_dot - begin);
        filter.prefetch(mark);
    }
    const std::size_t count = ends.count;
    const std::size_t before = dotted_->words.count;
    auto* kept = ends.items.data();
    auto* word = dotted_->words.items.data() + before;
    for (std::size_t i = 0; i < count; ++i) {
        const auto name = ends.items[i];
        const bool is_known = filter.holds_bits(name.mark);
        *kept = name;
        kept += is_known ? 1 : 0;
        *word = name.token;
        word += is_known ? 0 : name.may_be_word;
    }
    ends.count = static_cast<std::size_t>(kept - ends.items.data());
    dotted_->words.count = static_cast<std::size_t>(word - dotted_->words.items.data());
}

void CandidateFinder::take_dotted() {
    sort_dotted();
    judge_numbers();
    judge_names();
    for (const auto token : dotted_->careful) {
        add_dotted(token.begin() != 0 ? base_ + token.begin() : run_begin(masks_->token, 0),
                   base_ + token.end());
    }
}

} // namespace ample
