// Stretches of text that have the shape of an indicator: addresses, names and hashes.
//
//     GET http://cdn.evil.example:80/a?d=41D8…27E  10.0.0.7
//                ────────┬───────        ────┬───  ───┬────
//                       name                hex     ipv4
//
// Text is taken as bytes of any format. Shapes are found by their punctuation (dots, colons, long
// runs of hex digits) with vectors of the processor, then by token borders; the cost does not
// depend on what is looked for. A token is a maximal run of letters, digits, ".", "-", "_" and
// bytes above 127. What is reported is meant to be looked up, not believed: every value that a log
// writes as it is gets reported, and so do things that only look like one.
//
// tcpdump writes a port behind an address and a dot, "IP 192.0.2.1.443 > 198.51.100.7.51234:":
// there and in netstat's lists of sockets five numbers are an address, and nowhere else. A port
// behind an IPv6 address is none of it where it can't be: "2001:db8::1:58430" of HAProxy. Of tokens
// that join addresses by "-", "_" or ".." each is reported (joined_addresses.hpp). The full stops
// of East Asia part labels as well
// ("evil。example", UTS #46).
//
// Where an escape ends right before a token its last characters look like the token's first, so
// that the token is reported with and without them: "\nevil.example" and "\u003devil.example" of
// JSON, "%2Fevil.example" of URLs. Scripts without blanks between words run into the names that
// they speak of: of "接続先はevil.exampleです" the ASCII part is reported too, and not of
// "éevil.example", which is another name. So are the words between signs beyond ASCII, "「" or "“".
// In CP932 and EUC-JP only the ASCII parts are; whoever knows of such text decodes it first.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/detail/byte_masks.hpp>
#include <ample/core/detail/dotted_tokens.hpp>
#include <ample/core/detail/recent_tokens.hpp>
#include <ample/core/key_filter.hpp>
#include <ample/core/label_ending.hpp>
#include <ample/core/tail_gate.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace ample {

enum class Shape : std::uint8_t {
    ipv4, ///< four numbers; `parse_ipv4` takes it
    ipv6, ///< `parse_ipv6` takes it
    name, ///< dots between labels, a letter in the last one; no dot or hyphen at its ends
    hex, ///< 32, 40, 64 or 128 hex digits with none before or after; also in pairs with ":" between
    word ///< any other token, where words are wanted
};

/// One stretch of the text.
struct Candidate {
    std::size_t begin = 0;
    std::size_t end = 0;
    Shape shape = Shape::name;
    std::uint32_t ipv4 = 0; ///< the address, first part in the top byte; 0 for other shapes

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Longest name that is reported whole (RFC 1035, section 2.3.4, without the outer length bytes);
/// of a longer token its last bytes are reported.
constexpr std::size_t longest_name = 253;

/// What to do with a candidate whose very bytes were reported lately. Those that an escape or "@"
/// stands before are always reported.
enum class Repeats {
    report,
    skip ///< most are left out
};

/// Which tokens without the shape of a value are reported, as `Shape::word`: parts of file names,
/// paths and user agents. No dot or hyphen at their ends. Names and addresses
/// that `names` and `addresses` do not let pass are words with a dot.
struct Words {
    bool with_dots = false;           ///< those with a dot inside: "a.exe", "67.0.3396.99"
    bool of_digits = false;           ///< also those of nothing but digits and dots
    std::size_t shortest_without = 0; ///< those without a dot and at least so long; 0 for none
    TailGate gate = {};               ///< only those that it lets pass; must outlive the finder
    LabelGate names = {};             ///< leaves out most other names; must outlive the finder
    LabelGate dotted = {};      ///< leaves out most other words with a dot; must outlive the finder
    AddressGate addresses = {}; ///< leaves out other IPv4 addresses; must outlive the finder
    /// Holds the `name_key` of the last two labels of each name that is looked for, or below which
    /// names are: leaves out most others; must outlive the finder.
    KeyFilter name_ends = {};
    /// Holds the `ipv4_key` of each address that is looked for, where no networks are: leaves out
    /// most others; must outlive the finder.
    KeyFilter whole_addresses = {};
    bool beyond_ascii = true; ///< words with letters beyond ASCII are looked for
    EndingGate endings = {};  ///< of last labels beyond ASCII; must outlive the finder
};

/// Walks the candidates of one text, about in order. Linear time for any text. Keeps about 400 KiB
/// (540 KiB when it skips repeats) besides what one piece of 16 KiB yields. The text must outlive
/// it. One thread at a time.
class CandidateFinder {
public:
    explicit CandidateFinder(std::string_view text,
                             Repeats repeats = Repeats::report,
                             Words words = {});

    /// Starts anew with another text.
    void start(std::string_view text);

    /// The candidates of the next piece of text that has any; none at the end of the text. The
    /// view lives until the next call.
    std::span<const Candidate> next();

    /// Whether a zero byte stands in what was walked so far.
    [[nodiscard]] bool has_zero() const noexcept { return has_zero_; }

    /// The pieces of it in which bytes above 127 do, in order. The ranges live until the next call
    /// of `next` or `start`, or are kept by swapping them for others.
    [[nodiscard]] std::vector<ByteRange>& high_pieces() noexcept { return high_pieces_; }

    /// How many line ends do.
    [[nodiscard]] std::size_t line_ends() const noexcept { return line_ends_; }

    /// Where in it escapes may begin, "%", ESC, "\\u", "\\x", "\\0", "#0", "&#", "&c" and "&p" (for
    /// "&colon;" and "&period;"), and where "?" stands: bit b of word w is set for byte 64 · w + b.
    /// The words live until the next call of `next` or `start`, or are kept by swapping them for
    /// others.
    [[nodiscard]] std::vector<std::uint64_t>& escapes() noexcept { return escapes_; }

    [[nodiscard]] std::vector<std::uint64_t>& queries() noexcept { return queries_; }

private:
    void load();
    void take_dotted();
    void take_hex();
    void take_colons();
    void take_words();
    void add_word(std::size_t begin, std::size_t end);
    void sort_dotted();
    template <class Use>
    void for_each_dotted(const Use& use);
    void judge_numbers();
    void judge_addresses();
    void sort_names();
    void judge_names();
    void keep_known_ends();
    void add_dotted(std::size_t begin, std::size_t end);
    void add_parts(std::size_t begin, std::size_t end);
    void add_token(std::size_t begin, std::size_t end);
    [[nodiscard]] bool ends_unwanted(std::string_view token) const noexcept;
    [[nodiscard]] bool may_be_known(std::string_view name, std::size_t last) const noexcept;
    void put_word(std::size_t begin, std::size_t end);
    void grow();

    void put(const Candidate& candidate) {
        if (count_ == found_.size()) {
            grow();
        }
        found_[count_++] = candidate;
    }

    /// A word with a dot, when such are wanted and the gate lets it pass.
    [[gnu::always_inline]] void put_dotted_word(std::size_t begin, std::size_t end) {
        if (wanted_.with_dots && wanted_.gate.may_hold({text_.data() + begin, end - begin})) {
            put({begin, end, Shape::word});
        }
    }

    bool is_repeat(std::size_t begin, std::size_t end);
    void add_hex(std::size_t begin, std::size_t end);
    void add_ported(std::size_t begin, std::size_t end);
    void add_joined(std::size_t begin, std::size_t end);
    [[nodiscard]] std::size_t ported_dot(std::size_t begin, std::size_t end) const noexcept;
    void mark_stops();
    std::size_t take_colon(std::size_t at);
    void add_ipv6(std::size_t begin, std::size_t end);
    std::size_t run_begin(const detail::ByteMasks::Words& mask, std::size_t at) const noexcept;
    std::size_t run_end(const detail::ByteMasks::Words& mask, std::size_t at) const noexcept;

    std::string_view text_;
    std::size_t base_ = 0;  ///< where the piece stands
    std::size_t bytes_ = 0; ///< of the piece
    std::size_t words_ = 0;
    std::size_t dotted_until_ = 0; ///< tokens before this are done
    std::size_t hex_until_ = 0;
    std::size_t colons_until_ = 0;
    std::size_t words_until_ = 0;
    std::unique_ptr<detail::ByteMasks> masks_ = std::make_unique<detail::ByteMasks>();
    std::unique_ptr<detail::DottedTokens> dotted_ = std::make_unique<detail::DottedTokens>();
    detail::PieceBytes has_ = {}; ///< what stands in the piece
    bool has_zero_ = false;       ///< in what was walked of the text
    std::size_t line_ends_ = 0;
    std::vector<std::uint64_t> escapes_;
    std::vector<std::uint64_t> queries_;
    std::vector<ByteRange> high_pieces_;
    std::unique_ptr<detail::RecentTokens> recent_; ///< null when repeats are reported
    Words wanted_;
    std::vector<Candidate> found_; ///< the first `count_` of them
    std::size_t count_ = 0;
};

/// How many bytes at `begin` of `text` belong to an escape that ends there, as if the escape's last
/// characters were the token's first; 0 when none does.
std::size_t escaped_bytes(std::string_view text, std::size_t begin, std::size_t end) noexcept;

/// Whether a token with this last label is a file name rather than a host's: an extension that is
/// no top-level domain, in lower case ("exe", "dll", "log").
bool is_file_extension(std::string_view label) noexcept;

} // namespace ample
