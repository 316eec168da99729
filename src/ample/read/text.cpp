#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/zone_word.hpp>
#include <ample/read/text.hpp>

#include <algorithm>
#include <string>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

enum class Encoding { unknown, bytes, utf16_little, utf16_big };

/// The encoding that the first two bytes tell.
Encoding encoding_of(std::string_view text) noexcept {
    return text.starts_with("\xFF\xFE")   ? Encoding::utf16_little
           : text.starts_with("\xFE\xFF") ? Encoding::utf16_big
                                          : Encoding::bytes;
}

std::uint32_t unit_at(std::string_view text, std::size_t at, Encoding encoding) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return encoding == Encoding::utf16_little ? (std::uint32_t{second} << 8U) | first
                                              : (std::uint32_t{first} << 8U) | second;
}

/// Appends the ASCII at the begin of UTF-16 and returns its size in bytes.
std::size_t append_ascii(std::string_view text, Encoding encoding, std::string& out) {
    const std::size_t low = encoding == Encoding::utf16_little ? 0 : 1;
    const auto before = out.size();
    out.resize(before + text.size() / 2);
    char* to = out.data() + before;
    std::size_t at = 0;
    for (; at + 1 < text.size(); at += 2) {
        const char c = text[at + low];
        if (text[at + 1 - low] != '\0' || static_cast<unsigned char>(c) > 127) {
            break;
        }
        *to++ = c;
    }
    out.resize(before + at / 2);
    return at;
}

/// Writes UTF-16 as UTF-8; a lone surrogate or a lone byte becomes U+FFFD.
void decode(std::string_view text, Encoding encoding, std::string& out) {
    for (std::size_t at = append_ascii(text, encoding, out); at < text.size(); at += 2) {
        auto unit = at + 1 < text.size() ? unit_at(text, at, encoding) : 0xFFFDU;
        if (unit >= 0xD800 && unit <= 0xDBFF && at + 3 < text.size()) {
            const auto low = unit_at(text, at + 2, encoding);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        utf8::append(out, unit >= 0xD800 && unit <= 0xDFFF ? 0xFFFD : unit);
    }
}

/// Where the word for a zone ends that stands behind the time in front of `rest`, in bytes; 0 where
/// there is none. PostgreSQL writes the number of its process behind it, others a bracket.
///
///     2017-07-31 13:36:42.585 CEST [4974] LOG: x    [2016-11-09 02:20:14 XST] x
///     2016-11-09 02:20:14 UTC+2 x                   to the end of the offset
///     2016-11-09 02:20:14 ERROR x                   none
std::size_t zone_word_end(std::string_view rest) noexcept {
    const auto begin = std::min(rest.find_first_not_of(' '), rest.size());
    const auto size = std::min(rest.find_first_not_of(capitals, begin), rest.size()) - begin;
    const auto word = rest.substr(begin, size);
    const auto behind = rest.substr(begin + size);
    const bool is_zone =
        detail::is_zone_word(word) || (detail::has_zone_word_form(word) && behind.starts_with(']'));
    if (begin > 1 || !is_zone || (!behind.empty() && ascii::is_alnum(behind.front()))) {
        return 0;
    }
    const bool has_offset =
        behind.size() > 1 && (behind[0] == '+' || behind[0] == '-') && ascii::is_digit(behind[1]);
    return begin + size +
           (has_offset ? std::min(behind.find_first_not_of("0123456789:", 1), behind.size()) : 0);
}

/// "2016-11-09T02:20:14.5Z" or "2016-11-09 02:20:14,5 +0900" at the front of `line`, also in
/// brackets; empty where there is none.
std::string_view front_time(std::string_view line) noexcept {
    constexpr std::size_t of_second = 19;
    line.remove_prefix(line.starts_with('[') || line.starts_with('"') ? 1 : 0);
    if (line.size() < of_second || !ascii::is_digit(line[0]) || line[13] != ':') {
        return {};
    }
    constexpr std::string_view digits = "0123456789";
    auto end = of_second;
    const auto skip_digits = [&] {
        end = std::min(line.find_first_not_of(digits, end), line.size());
    };
    if (end + 1 < line.size() && (line[end] == '.' || line[end] == ',') &&
        ascii::is_digit(line[end + 1])) {
        ++end;
        skip_digits();
    }
    const auto zone = end + (line.substr(end).starts_with(' ') ? 1 : 0);
    if (line.substr(end).starts_with('Z')) {
        ++end;
    } else if (const auto word = zone_word_end(line.substr(end)); word != 0) {
        end += word;
    } else if (zone + 1 < line.size() && (line[zone] == '+' || line[zone] == '-') &&
               ascii::is_digit(line[zone + 1])) {
        end = std::min(line.find_first_not_of("0123456789:", zone + 1), line.size());
    }
    return end == line.size() || !ascii::is_alnum(line[end]) ? line.substr(0, end)
                                                             : std::string_view{};
}

class TextReader final : public RecordReader {
public:
    explicit TextReader(const ReadOptions& options) : clock_(options.zone) {}

    void feed(std::string_view bytes, std::uint64_t base, bool is_last) override {
        bytes_ = bytes;
        base_ = base;
        is_last_ = is_last;
    }

    std::optional<Item> next() override {
        if (bytes_.empty() || (encoding_ == Encoding::unknown && bytes_.size() < 2 && !is_last_)) {
            return std::nullopt;
        }
        if (encoding_ == Encoding::unknown) {
            // A mark tells it only where the stream begins; pieces of UTF-16 are never cut.
            encoding_ = base_ == 0 ? encoding_of(bytes_) : Encoding::bytes;
        }
        const auto end = line_end(bytes_, base_, searched_);
        if (end == none && !is_last_) {
            searched_ = bytes_.size() - 1; // the last byte may be half of a line end
            return std::nullopt;
        }
        const auto whole = bytes_.substr(0, end);
        const ByteRange where{base_, base_ + whole.size()};
        skip(whole.size());
        return read_line(whole, where);
    }

    [[nodiscard]] std::size_t rest() const noexcept override { return bytes_.size(); }

    void skip(std::size_t count) override {
        bytes_.remove_prefix(count);
        base_ += count;
        searched_ = 0;
    }

    /// Units of UTF-16 stand at even places of the stream.
    [[nodiscard]] std::size_t
    line_end(std::string_view bytes, std::uint64_t base, std::size_t from) const noexcept override {
        while (true) {
            const auto newline = bytes.find('\n', from);
            if (newline == none || encoding_ == Encoding::bytes) {
                return newline == none ? none : newline + 1;
            }
            const bool is_even = (base + newline) % 2 == 0;
            const bool is_little = encoding_ == Encoding::utf16_little;
            if (is_little && is_even) {
                if (newline + 1 == bytes.size()) {
                    return none;
                }
                if (bytes[newline + 1] == '\0') {
                    return newline + 2;
                }
            } else if (!is_little && !is_even && newline != 0 && bytes[newline - 1] == '\0') {
                return newline + 1;
            }
            from = newline + 1;
        }
    }

private:
    Item read_line(std::string_view whole, ByteRange where) {
        auto line = whole;
        if (encoding_ != Encoding::bytes) {
            decoded_.clear();
            decode(where.begin == 0 ? whole.substr(2) : whole, encoding_, decoded_);
            line = decoded_;
        } else if (where.begin == 0 && line.starts_with("\xEF\xBB\xBF")) {
            line.remove_prefix(3);
        }
        if (line.ends_with('\n')) {
            line.remove_suffix(1);
        }
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (ascii::trim(line).empty()) {
            return Frame{where};
        }
        ByteRange place{};
        if (encoding_ == Encoding::bytes) {
            place.begin = where.begin + static_cast<std::uint64_t>(line.data() - whole.data());
            place.end = place.begin + line.size();
        }
        field_ = {"line", line, place};
        Record record{.where = where, .fields = {&field_, 1}};
        if (const auto text = front_time(line); !text.empty()) {
            record.time = clock_.read_wall(text);
            const bool has_word = text.find_first_of(capitals, text.find(':')) != none;
            record.time_text = record.time || has_word ? text : std::string_view{};
        }
        return record;
    }

    detail::Clock clock_;
    Encoding encoding_ = Encoding::unknown;
    std::string_view bytes_ = {};
    std::uint64_t base_ = 0;
    std::size_t searched_ = 0;
    bool is_last_ = false;
    Field field_ = {};
    std::string decoded_ = {};
};

bool is_control(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !ascii::is_blank(c) && c != '\x1B') || byte == 0x7F;
}

} // namespace

std::unique_ptr<RecordReader> open_text(const ReadOptions& options) {
    return std::make_unique<TextReader>(options);
}

int score_text(std::string_view head) {
    if (head.size() >= 4 && encoding_of(head) != Encoding::bytes) {
        const auto units = head.size() / 2;
        std::size_t odd = 0;
        for (std::size_t i = 0; i < units; ++i) {
            const auto unit = unit_at(head, 2 * i, encoding_of(head));
            odd += unit == 0 || (unit < 0x20 && !ascii::is_blank(static_cast<char>(unit))) ? 1 : 0;
        }
        return odd * 100 <= units ? 5 : 0;
    }
    if (head.empty() || head.find('\0') != none) {
        return 0;
    }
    const auto controls = std::count_if(head.begin(), head.end(), is_control);
    return static_cast<std::size_t>(controls) * 100 <= head.size() ? 5 : 0;
}

} // namespace ample::read
