#include <ample/core/ascii.hpp>
#include <ample/core/eight_bytes.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/folded.hpp>
#include <ample/sweep/literal.hpp>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ample::sweep::detail {

namespace {

/// How far around an anchor a literal may reach.
constexpr std::size_t reach = 1024;
constexpr std::size_t most_accents = 30; // stream-safe text (UAX #15, section 13)

const UNormalizer2* composer() noexcept {
    static const UNormalizer2* const found = [] {
        UErrorCode code = U_ZERO_ERROR;
        const auto* const nfc = unorm2_getNFCInstance(&code);
        return U_FAILURE(code) == 0 ? nfc : nullptr;
    }();
    return found;
}

std::u16string utf16_of(const std::vector<std::uint32_t>& points) {
    std::u16string wide;
    for (const auto point : points) {
        if (point > 0xFFFF) {
            wide.push_back(static_cast<char16_t>(0xD7C0U + (point >> 10U)));
            wide.push_back(static_cast<char16_t>(0xDC00U | (point & 0x3FFU)));
        } else {
            wide.push_back(static_cast<char16_t>(point));
        }
    }
    return wide;
}

/// Writes folded text, with the place of each byte.
class Folder {
public:
    explicit Folder(std::string_view written) {
        for (auto rest = written; !rest.empty();) {
            const auto at = written.size() - rest.size();
            const auto before = rest;
            const auto point = utf8::take(rest);
            const auto size = before.size() - rest.size();
            if (size == 1) { // ASCII, or a byte that is no UTF-8
                close();
                places_.push_back(at);
                text_.push_back(ascii::lower(before.front()));
                continue;
            }
            take(point, at);
        }
        close();
        places_.push_back(written.size());
    }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// Of each byte where it stood, and the end.
    [[nodiscard]] const std::vector<std::size_t>& places() const noexcept { return places_; }

private:
    void take(std::uint32_t point, std::size_t at) {
        const auto low = static_cast<std::uint32_t>(
            u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
        const bool begins = composer() == nullptr || points_.size() > most_accents ||
                            unorm2_hasBoundaryBefore(composer(), static_cast<UChar32>(low)) != 0;
        if (begins) {
            close();
        } else if (points_.empty() && !text_.empty() && ascii::is_alnum(text_.back())) {
            points_.push_back(static_cast<unsigned char>(text_.back()));
            begin_ = places_.back();
            text_.pop_back();
            places_.pop_back();
        }
        if (points_.empty()) {
            begin_ = at;
        }
        points_.push_back(low);
    }

    /// Writes what belongs together, composed.
    void close() {
        if (points_.size() > 1 && composer() != nullptr) {
            const auto wide = utf16_of(points_);
            std::array<char16_t, 4 * most_accents> composed = {};
            UErrorCode code = U_ZERO_ERROR;
            const auto size = unorm2_normalize(composer(),
                                               wide.data(),
                                               static_cast<std::int32_t>(wide.size()),
                                               composed.data(),
                                               static_cast<std::int32_t>(composed.size()),
                                               &code);
            if (U_FAILURE(code) == 0) {
                points_.clear();
                for (std::int32_t i = 0; i < size;) {
                    UChar32 point = 0;
                    U16_NEXT(composed.data(), i, size, point);
                    points_.push_back(static_cast<std::uint32_t>(point));
                }
            }
        }
        for (const auto point : points_) {
            utf8::append(text_, point);
        }
        places_.resize(text_.size(), begin_);
        points_.clear();
    }

    std::string text_ = {};
    std::vector<std::size_t> places_ = {};
    std::vector<std::uint32_t> points_ = {}; ///< not yet written
    std::size_t begin_ = 0;                  ///< the first of them in the text
};

} // namespace

bool may_fold(std::string_view text) noexcept {
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    for (auto at = ascii_end(text, 0); at + 1 < text.size(); ++at) {
        const auto next = byte(at + 1);
        const auto last = byte(at + 2);
        bool may = false;
        switch (byte(at)) {
        case 0xC2: // the sign of micro
            may = next == 0xB5;
            break;
        case 0xE0: // scripts of India and Tibet; not Thai, not Lao
            may = next < 0xB8 || next > 0xBB;
            break;
        case 0xE1: // Georgian, Greek with accents, conjoining Hangul …
            may = true;
            break;
        case 0xE2: // accents of symbols, letters as symbols, numerals, letters in circles, Coptic …
            may = (next >= 0x83 && next <= 0x85) || (next == 0x86 && last == 0x83) ||
                  next == 0x92 || next == 0x93 || next >= 0xB0;
            break;
        case 0xE3: // tone marks and the voicing marks of kana
            may = (next == 0x80 && last >= 0xAA && last <= 0xAF) ||
                  (next == 0x82 && (last == 0x99 || last == 0x9A));
            break;
        case 0xEA: // Cyrillic, Latin, Cherokee, scripts of India; not Hangul
            may = next < 0xB0;
            break;
        case 0xEF: // accents, wide capitals
            may = next == 0xAC || next == 0xB8 || (next == 0xBC && last >= 0xA1 && last <= 0xBA);
            break;
        case 0xF0: // not emoji, not ideographs
            may = next < 0x9F;
            break;
        default:
            may = byte(at) >= 0xC3 && byte(at) <= 0xDF;
        }
        if (may) {
            return utf8::is_valid(text);
        }
    }
    return false;
}

std::string folded(std::string_view text) {
    return Folder(text).text();
}

std::optional<ByteRange> find_folded(Type type,
                                     std::string_view literal,
                                     std::string_view text,
                                     std::size_t begin,
                                     std::size_t end) {
    const auto first = begin - std::min(begin, reach);
    const Folder around(text.substr(first, end + reach - first));
    const auto place_of = [&](std::size_t at) {
        return static_cast<std::size_t>(
            std::lower_bound(around.places().begin(), around.places().end(), at - first) -
            around.places().begin());
    };
    const auto where =
        find_literal(type, folded(literal), around.text(), place_of(begin), place_of(end));
    return where ? std::optional(ByteRange{first + around.places()[where->begin],
                                           first + around.places()[where->end]})
                 : std::nullopt;
}

} // namespace ample::sweep::detail
