#include <ample/core/eight_bytes.hpp>
#include <ample/core/foreign_bytes.hpp>
#include <ample/core/result.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/japanese_text.hpp>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

namespace ample::sweep::detail {

namespace {

constexpr std::size_t longest_stretch = std::size_t{1} << 12U;
constexpr std::size_t longest_back = 1024; // from the first byte beyond ASCII
constexpr std::size_t longest_over = 512;  // from one stretch into the next
constexpr std::size_t most_bytes_each = 3; // that one byte is decoded to
static_assert(most_bytes_each * (longest_stretch + longest_back) <= DecodedText::longest);

constexpr unsigned first_lead = 0x81;
constexpr unsigned last_lead = 0xFC;
constexpr unsigned first_trail = 0x40;
constexpr unsigned last_trail = 0xFC;
constexpr std::size_t trails = last_trail - first_trail + 1;
constexpr unsigned no_character = 0xFFFD; // a border of any word

using Table = std::array<std::uint16_t, (last_lead - first_lead + 1) * trails>;

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

/// What pairs of bytes are in one encoding, by lead and trail, behind `front`.
Table table_of(const char* encoding, std::string_view front) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status) != 0) {
        throw Bug("ICU does not know an encoding of Japan");
    }
    Table table = {};
    table.fill(no_character);
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::string bytes(front);
        bytes.push_back(static_cast<char>(first_lead + i / trails));
        bytes.push_back(static_cast<char>(first_trail + i % trails));
        std::array<UChar, 4> wide = {};
        status = U_ZERO_ERROR;
        const auto size = ucnv_toUChars(converter.get(),
                                        wide.data(),
                                        static_cast<std::int32_t>(wide.size()),
                                        bytes.data(),
                                        static_cast<std::int32_t>(bytes.size()),
                                        &status);
        if (U_FAILURE(status) == 0 && size == 1) {
            table[i] = wide[0];
        }
    }
    return table;
}

unsigned code_in(const Table& table, unsigned lead, unsigned trail) noexcept {
    const bool is_pair =
        lead >= first_lead && lead <= last_lead && trail >= first_trail && trail <= last_trail;
    return is_pair ? table[(lead - first_lead) * trails + (trail - first_trail)] : no_character;
}

const Table& cp932_table() {
    static const auto table = table_of("windows-31j", "");
    return table;
}

/// Of the second plane of EUC-JP (JIS X 0212), which has the letters of Europe.
unsigned second_plane_code(unsigned lead, unsigned trail) {
    static const auto table = table_of("euc-jp", "\x8F");
    return code_in(table, lead, trail);
}

/// A pair of the first, whose 94 rows and columns CP932 shifts.
unsigned euc_code(const Table& cp932, unsigned lead, unsigned trail) {
    constexpr unsigned origin = 0xA0;
    constexpr unsigned last_low_row = 62;
    const unsigned row = lead - origin;
    const unsigned column = trail - origin;
    const unsigned shifted = (row - 1) / 2 + (row <= last_low_row ? 0x81 : 0xC1);
    const unsigned place = row % 2 == 0 ? column + 0x9E : column + 0x3F + (column >= 0x40 ? 1 : 0);
    return code_in(cp932, shifted, place);
}

constexpr unsigned half_kana_code(unsigned byte) noexcept {
    return 0xFF61 + byte - 0xA1;
}

constexpr bool is_half_kana(unsigned byte) noexcept {
    return byte >= 0xA1 && byte <= 0xDF;
}

constexpr bool is_euc(unsigned byte) noexcept {
    return byte >= 0xA1 && byte <= 0xFE;
}

unsigned byte_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool ends_line(char c) noexcept {
    return c == '\n' || c == '\0';
}

/// Where the last line of `text` begins.
std::size_t behind_line_end(std::string_view text) noexcept {
    const auto begin = text.rfind('\n') + 1; // 0 where there is none
    return begin + text.substr(begin).rfind('\0') + 1;
}

std::size_t line_size(std::string_view text) noexcept {
    const auto zeros = [](std::uint64_t eight) {
        return (eight - eight_ones) & ~eight & eight_tops;
    };
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (const auto ends = zeros(eight) | zeros(eight ^ '\n' * eight_ones); ends != 0) {
            return at + static_cast<std::size_t>(std::countr_zero(ends)) / 8; // the first is one
        }
    }
    while (at < text.size() && !ends_line(text[at])) {
        ++at;
    }
    return at;
}

/// Whether no character of two bytes goes on behind `c`.
bool is_safe(char c) noexcept {
    return static_cast<unsigned char>(c) < first_trail;
}

/// How many bytes the character of EUC-JP at `at` has, or 0.
std::size_t euc_bytes(std::string_view text, std::size_t at) noexcept {
    const auto lead = byte_at(text, at);
    const auto next = byte_at(text, at + 1);
    if (lead == 0x8E) {
        return is_half_kana(next) ? 2 : 0;
    }
    if (lead == 0x8F) {
        return is_euc(next) && is_euc(byte_at(text, at + 2)) ? 3 : 0;
    }
    return is_euc(lead) && is_euc(next) ? 2 : 0;
}

enum class Euc { no, maybe, sure };

/// Whether `bytes` are EUC-JP; for sure where signs, hiragana or katakana are among them.
Euc euc_in(std::string_view bytes) noexcept {
    bool is_sure = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto lead = byte_at(bytes, at);
        const auto size = lead < 0x80 ? 1 : euc_bytes(bytes, at);
        if (size == 0) {
            return Euc::no;
        }
        is_sure |= lead == 0xA1 || lead == 0xA4 || lead == 0xA5;
        at += size;
    }
    return is_sure ? Euc::sure : Euc::maybe;
}

/// Whether most bytes beyond ASCII are of characters of UTF-8 with three bytes and more, which
/// chance makes rarely.
bool is_mostly_utf8(std::string_view bytes) noexcept {
    std::size_t long_bytes = 0;
    std::size_t other = 0;
    for (auto at = ascii_end(bytes, 0); at < bytes.size() && other < long_bytes + bytes.size() - at;
         at = ascii_end(bytes, at)) {
        if (byte_at(bytes, at) < 0xC2) { // begins none
            ++other;
            ++at;
            continue;
        }
        const auto size = utf8::begins_usual(bytes, at) ? 3 : usual_utf8_bytes(bytes, at);
        (size > 2 ? long_bytes : other) += std::max<std::size_t>(size, 1);
        at += std::max<std::size_t>(size, 1);
    }
    return long_bytes > other;
}

/// Writes the run of ASCII at `at` and returns its end.
std::size_t put_ascii(std::string_view text, std::size_t at, DecodedText::Writer& to) noexcept {
    const auto end = ascii_end(text, at);
    to.put_text(text.substr(at, end - at), at);
    return end;
}

} // namespace

/// The next byte from `at` on that is beyond ASCII and no UTF-8, or the end.
std::size_t JapaneseFinder::next_foreign(std::size_t at) noexcept {
    while (!high_.empty()) {
        const auto end = static_cast<std::size_t>(high_.front().end);
        at = std::max(at, static_cast<std::size_t>(high_.front().begin));
        at = find_foreign(text_, at, end);
        if (at < end) {
            return at;
        }
        high_ = high_.subspan(1);
    }
    return text_.size();
}

/// The stretch around the byte at `found`: its line, or the part of it from one safe point to
/// another.
void JapaneseFinder::set_stretch(std::size_t found) {
    const auto least = std::max(at_, found - std::min(found, longest_back));
    auto begin = least + behind_line_end(text_.substr(least, found - least));
    if (begin == least && begin > 0 && !ends_line(text_[begin - 1])) {
        auto safe = begin;
        while (safe < found && !is_safe(text_[safe])) {
            ++safe;
        }
        begin = safe < found ? safe : begin;
    }
    const auto most = std::min(text_.size(), begin + longest_back + longest_stretch);
    auto end = found + line_size(text_.substr(found, most - found));
    at_ = end;
    if (end == most && end < text_.size()) {
        const auto last = end;
        while (end > last - longest_over && !is_safe(text_[end - 1])) {
            --end;
        }
        end = end > last - longest_over ? end : last;
        at_ = end - longest_over;
    }
    stretch_ = {begin, end};
}

JapaneseFinder::Encoding JapaneseFinder::encoding_of(std::string_view bytes) const noexcept {
    constexpr std::size_t shortest = 6; // a character, and "evil"
    if (bytes.size() < shortest || is_binary(bytes) || is_mostly_utf8(bytes)) {
        return Encoding::none;
    }
    switch (euc_in(bytes)) {
    case Euc::sure:
        return Encoding::euc;
    case Euc::maybe:
        return utf8::is_valid(bytes) ? Encoding::euc : Encoding::both;
    case Euc::no:
        return utf8::is_valid(bytes) ? Encoding::none : Encoding::cp932;
    }
    return Encoding::none;
}

bool JapaneseFinder::next_stretch() {
    while (true) {
        const auto found = next_foreign(at_);
        if (found >= text_.size()) {
            at_ = text_.size();
            return false;
        }
        set_stretch(found);
        const auto size = stretch_.end - stretch_.begin;
        encoding_ = encoding_of(text_.substr(stretch_.begin, size));
        if (encoding_ != Encoding::none) {
            return true;
        }
    }
}

void JapaneseFinder::decode_cp932(DecodedText& to) const {
    const auto& table = cp932_table();
    const auto bytes = text_.substr(0, stretch_.end);
    auto written = to.writer();
    for (std::size_t at = stretch_.begin; at < stretch_.end;) {
        const auto lead = byte_at(bytes, at);
        if (lead < 0x80) {
            at = put_ascii(bytes, at, written);
        } else if (is_half_kana(lead)) {
            written.put_code(half_kana_code(lead), at);
            ++at;
        } else {
            const auto code = code_in(table, lead, byte_at(bytes, at + 1));
            written.put_code(code, at);
            at += code == no_character ? 1 : 2;
        }
    }
    to.end(written, stretch_.end);
}

void JapaneseFinder::decode_euc(DecodedText& to) const {
    const auto& cp932 = cp932_table();
    const auto bytes = text_.substr(0, stretch_.end);
    auto written = to.writer();
    for (std::size_t at = stretch_.begin; at < stretch_.end;) {
        const auto lead = byte_at(bytes, at);
        if (lead < 0x80) {
            at = put_ascii(bytes, at, written);
            continue;
        }
        const auto next = byte_at(bytes, at + 1);
        const auto size = euc_bytes(bytes, at);
        const auto code = size == 0      ? no_character
                          : size == 3    ? second_plane_code(next, byte_at(bytes, at + 2))
                          : lead == 0x8E ? half_kana_code(next)
                                         : euc_code(cp932, lead, next);
        written.put_code(code, at);
        at += std::max<std::size_t>(size, 1);
    }
    to.end(written, stretch_.end);
}

bool JapaneseFinder::add(DecodedText& to) {
    while (encoding_ != Encoding::none || next_stretch()) {
        if (to.is_full() || !to.begin(stretch_.begin)) {
            return true;
        }
        if (encoding_ == Encoding::cp932) {
            decode_cp932(to);
            encoding_ = Encoding::none;
        } else {
            decode_euc(to);
            encoding_ = encoding_ == Encoding::both ? Encoding::cp932 : Encoding::none;
        }
    }
    return false;
}

} // namespace ample::sweep::detail
