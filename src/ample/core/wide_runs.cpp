#include <ample/core/mark_bytes.hpp>
#include <ample/core/wide_runs.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace ample {

namespace {

constexpr std::size_t word_bytes = 64;
constexpr std::size_t piece_bytes = std::size_t{1} << 14U;
constexpr std::size_t longest = 4096;     // characters of a run
constexpr std::size_t longest_over = 600; // bytes, more than a name has

constexpr std::size_t shortest_beside = 4;  // ".zip" after letters of another script
constexpr std::size_t longest_before = 256; // letters on each side
constexpr std::size_t longest_behind = 2048;

bool is_printable(char c) noexcept {
    return c >= ' ' && c <= '~';
}

/// Whether eight bytes are four such characters in UTF-16LE.
bool are_printable(const char* bytes) noexcept {
    constexpr std::uint64_t each = 0x0001000100010001;
    std::uint64_t four = 0;
    std::memcpy(&four, bytes, sizeof four);
    const auto from_blank = four + (0x80 - ' ') * each; // 0x80 is set from the blank on
    return (four & 0xFF80 * each) == 0 && (from_blank & 0x80 * each) == 0x80 * each &&
           ((four + each) & 0x80 * each) == 0;
}

/// Letters of Europe, Japan, China and Korea, as names have them.
constexpr std::pair<unsigned, unsigned> letter_ranges[] = {{0xA1, 0x24F},
                                                           {0x370, 0x52F},
                                                           {0x3005, 0x3007},
                                                           {0x3041, 0x30FF},
                                                           {0x4E00, 0x9FFF},
                                                           {0xAC00, 0xD7A3},
                                                           {0xFF01, 0xFF9F}};

/// One bit for each character of the basic plane: those, and what of ASCII can be printed.
constexpr auto parts = [] {
    std::array<std::uint64_t, 1024> bits = {};
    for (const auto& [first, last] : letter_ranges) {
        for (auto code = first; code <= last; ++code) {
            bits[code / 64] |= std::uint64_t{1} << (code % 64);
        }
    }
    for (unsigned code = ' '; code <= '~'; ++code) {
        bits[code / 64] |= std::uint64_t{1} << (code % 64);
    }
    return bits;
}();

} // namespace

WideRuns::WideRuns(std::string_view text) {
    start(text);
}

void WideRuns::start(std::string_view text) {
    text_ = text.find('\0') == text.npos ? std::string_view() : text;
    piece_ = words_used_ = word_ = until_ = 0;
    starts_ = 0;
    if (!text_.empty()) {
        zeros_.resize(piece_bytes / word_bytes + 1);
    }
}

/// Finds where runs may begin in the next word that has any: a zero byte, four of them in a
/// row with one byte between.
bool WideRuns::load() {
    while (true) {
        if (word_ == words_used_) {
            piece_ += words_used_ * word_bytes;
            if (piece_ >= text_.size()) {
                return false;
            }
            const auto piece = text_.substr(piece_, piece_bytes + word_bytes);
            const auto marked = (piece.size() + word_bytes - 1) / word_bytes;
            zeros_[std::min(marked, zeros_.size() - 1)] = 0;
            mark_byte(piece, '\0', zeros_);
            words_used_ = std::min(marked, piece_bytes / word_bytes);
            word_ = 0;
        }
        const auto zeros = zeros_[word_];
        const auto next = zeros_[word_ + 1];
        const auto after = [&](unsigned by) { return zeros >> by | next << (word_bytes - by); };
        starts_ = zeros & after(2) & after(4) & after(6) & ~after(1) & ~after(3) & ~after(5);
        ++word_;
        if (starts_ != 0) {
            return true;
        }
    }
}

std::optional<ByteRange> WideRuns::next() {
    while (starts_ != 0 || load()) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(starts_));
        const auto zero = piece_ + (word_ - 1) * word_bytes + bit;
        starts_ &= starts_ - 1;
        if (zero == 0 || zero - 1 < until_ || !is_printable(text_[zero - 1])) {
            continue;
        }
        const std::size_t begin = zero - 1;
        std::size_t end = begin;
        while (end + 8 <= text_.size() && end - begin + 8 <= 2 * longest &&
               are_printable(text_.data() + end)) {
            end += 8;
        }
        while (end + 1 < text_.size() && end - begin < 2 * longest && is_printable(text_[end]) &&
               text_[end + 1] == '\0') {
            end += 2;
        }
        const auto size = end - begin;
        if (size < 2 * shortest_run &&
            (size < 2 * shortest_beside || !has_letter_beside({begin, end}))) {
            continue;
        }
        const bool is_cut = end - begin == 2 * longest;
        until_ = is_cut ? end - longest_over : end;
        if (const auto word_at = piece_ + (word_ - 1) * word_bytes; until_ >= word_at) {
            const auto below = until_ + 1 - word_at; // these are in the run
            starts_ = below < word_bytes ? starts_ >> below << below : 0;
        }
        return ByteRange{begin, end};
    }
    return std::nullopt;
}

bool WideRuns::is_part(std::size_t at) const noexcept {
    const auto code = static_cast<unsigned>(static_cast<unsigned char>(text_[at])) |
                      static_cast<unsigned>(static_cast<unsigned char>(text_[at + 1])) << 8U;
    return (parts[code / 64] >> (code % 64) & 1U) != 0;
}

bool WideRuns::has_letter_beside(ByteRange run) const noexcept {
    return (run.begin >= 2 && is_part(run.begin - 2)) ||
           (run.end + 2 <= text_.size() && is_part(run.end));
}

ByteRange WideRuns::with_letters(ByteRange run) const noexcept {
    const auto least = run.begin - std::min(run.begin, 2 * longest_before);
    while (run.begin >= least + 2 && is_part(run.begin - 2)) {
        run.begin -= 2;
    }
    const auto most = std::min(text_.size(), run.end + 2 * longest_behind);
    while (run.end + 2 <= most && is_part(run.end)) {
        run.end += 2;
    }
    return run;
}

} // namespace ample
