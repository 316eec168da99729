#include <ample/core/ascii.hpp>
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
    const auto byte_at = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto byte = byte_at(i);
        if (byte < 0xC2) {
            continue;
        }
        const auto next = byte_at(i + 1);
        const auto third = byte_at(i + 2);
        const bool is_alphabet = byte == 0xC2 ? next == 0xB5 : byte <= 0xD6 || byte == 0xE1;
        const bool is_indic = byte == 0xE0 && (next < 0xB8 || next > 0xBB); // no Thai, no Lao
        const bool is_symbol = byte == 0xE2 && next > 0x82;                 // U+20C0 on
        const bool is_voicing = byte == 0xE3 && next == 0x82 && (third | 3U) == 0x9B; // U+3098 on
        const bool is_rare = byte == 0xEA && next < 0xB0;                  // before Hangul
        const bool is_wide = byte == 0xEF && next == 0xBC && third > 0xA0; // U+FF21 on
        const bool is_beyond = byte == 0xF0 && next < 0x9F;                // below U+1F000
        if (is_alphabet || is_indic || is_symbol || is_voicing || is_rare || is_wide || is_beyond) {
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
