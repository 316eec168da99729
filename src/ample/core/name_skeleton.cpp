#include <ample/core/ascii.hpp>
#include <ample/core/label_ending.hpp>
#include <ample/core/label_key.hpp>
#include <ample/core/name_skeleton.hpp>
#include <ample/core/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <string>

namespace ample {

namespace {

constexpr std::uint32_t pages = 0x110000 / 256;
constexpr std::uint32_t several = std::uint32_t{1} << 31U; ///< 24 bits of place, 7 of count
constexpr std::uint32_t wrong_byte = 0x110000;             ///< and the byte

/// Mapped and decomposed, without what combines and without joiners, which some scripts need and
/// others may not have.
std::vector<std::uint32_t> letters_of(std::uint32_t code) {
    UErrorCode error = U_ZERO_ERROR;
    const auto* const map = unorm2_getInstance(nullptr, "uts46", UNORM2_COMPOSE, &error);
    const auto* const decompose = unorm2_getNFDInstance(&error);
    std::array<UChar, 2> written = {};
    std::int32_t size = 0;
    U16_APPEND_UNSAFE(written, size, code);
    std::array<UChar, 128> mapped = {};
    const auto mapped_size = unorm2_normalize(
        map, written.data(), size, mapped.data(), static_cast<std::int32_t>(mapped.size()), &error);
    std::array<UChar, 256> parts = {};
    const auto count = unorm2_normalize(decompose,
                                        mapped.data(),
                                        mapped_size,
                                        parts.data(),
                                        static_cast<std::int32_t>(parts.size()),
                                        &error);
    if (U_FAILURE(error) != 0) {
        return {code};
    }
    std::vector<std::uint32_t> letters;
    for (std::int32_t at = 0; at < count;) {
        UChar32 letter = 0;
        U16_NEXT(parts, at, count, letter);
        const bool is_joiner = letter == 0x200C || letter == 0x200D;
        if (u_getCombiningClass(letter) == 0 && !is_joiner) {
            letters.push_back(static_cast<std::uint32_t>(letter));
        }
    }
    return letters;
}

/// The letter at the begin of `text` in UTF-8, and its size; a byte that begins none.
std::pair<std::uint32_t, std::size_t> letter_at(std::string_view text) noexcept {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const std::uint32_t first = byte(0);
    const std::size_t size = first < 0x80    ? 1
                             : first >= 0xF0 ? 4
                             : first >= 0xE0 ? 3
                             : first >= 0xC2 ? 2
                                             : 0;
    if (size == 1) {
        return {first, 1};
    }
    auto code = first & (0x7FU >> size);
    for (std::size_t at = 1; at < size; ++at) {
        if (at == text.size() || (byte(at) & 0xC0U) != 0x80) {
            return {wrong_byte + first, 1};
        }
        code = code << 6U | (byte(at) & 0x3FU);
    }
    const bool is_wrong = size == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF);
    return is_wrong ? std::pair{wrong_byte + first, std::size_t{1}} : std::pair{code, size};
}

} // namespace

void NameSkeleton::learn(std::uint32_t number) {
    auto& page = pages_[number];
    page = std::make_unique<Page>();
    for (std::uint32_t i = 0; i < page->size(); ++i) {
        const auto letters = letters_of(number * 256 + i);
        if (letters.size() == 1) {
            (*page)[i] = letters.front();
        } else {
            const auto place = static_cast<std::uint32_t>(parts_.size());
            (*page)[i] = several | place << 7U | static_cast<std::uint32_t>(letters.size());
            parts_.insert(parts_.end(), letters.begin(), letters.end());
        }
    }
}

std::uint32_t NameSkeleton::skeleton_of(std::uint32_t code) {
    if (pages_.empty()) {
        pages_.resize(pages);
    }
    if (!pages_[code / 256]) {
        learn(code / 256);
    }
    return (*pages_[code / 256])[code % 256];
}

std::uint32_t NameSkeleton::last_letter_of(std::uint32_t code) {
    const auto skeleton = code < wrong_byte ? skeleton_of(code) : code;
    if ((skeleton & several) == 0) {
        return skeleton;
    }
    const auto count = skeleton & 0x7FU;
    return count == 0 ? 0 : parts_[((skeleton & ~several) >> 7U) + count - 1];
}

std::vector<std::uint64_t> NameSkeleton::endings(std::string_view label) {
    constexpr std::uint32_t first_kana = 0x3041;
    constexpr std::uint32_t last_kana = 0x30FF;
    std::uint32_t last = 0;
    while (!label.empty()) {
        const auto [code, size] = letter_at(label);
        label.remove_prefix(size);
        const auto letter = last_letter_of(code);
        last = letter == 0 ? last : letter; // what combines with the one before is dropped
    }
    std::vector<std::uint64_t> endings;
    const auto add = [&](std::uint32_t code) {
        std::string text;
        utf8::append(text, code);
        if (const auto ending = label_ending(text)) {
            endings.push_back(*ending);
        }
    };
    if (last >= wrong_byte) {
        endings.push_back(0x100U + (last - wrong_byte));
        return endings;
    }
    add(last);
    for (auto kana = first_kana; kana <= last_kana; ++kana) {
        if (last_letter_of(kana) == last) {
            add(kana);
        }
    }
    return endings;
}

bool NameSkeleton::stays_beyond_ascii(std::string_view label) noexcept {
    bool is_first = true; // beyond ASCII
    for (std::size_t at = 0; at < label.size(); ++at) {
        const auto byte = static_cast<unsigned char>(label[at]);
        const auto next = at + 1 < label.size() ? static_cast<unsigned char>(label[at + 1]) : 0;
        const bool is_kana = byte == 0xE3 && next >= 0x81 && next <= 0x83; // not those in circles
        const bool is_ideograph = byte >= 0xE4 && byte <= 0xE9;
        const bool is_hangul = byte == 0xEB || byte == 0xEC;
        const bool begins_none = is_first && byte >= 0x80 && byte < 0xC2;
        if (is_kana || is_ideograph || is_hangul || begins_none) {
            return true;
        }
        is_first = is_first && byte < 0x80;
    }
    return false;
}

std::uint64_t NameSkeleton::ends_key(std::string_view name) {
    constexpr std::size_t most_bytes_each = std::size_t{3} * 18; // of a byte of the name
    text_.resize(std::max(text_.size(), name.size() * most_bytes_each));
    char* to = text_.data();
    const char* last = to;   // where the last label begins
    const char* before = to; // and the one before
    const auto take = [&](std::uint32_t letter) {
        *to++ = static_cast<char>(letter);
        if (letter == '.') {
            before = last;
            last = to;
        } else if (letter >= 0x80) {
            *to++ = static_cast<char>(letter >> 8U);
            *to++ = static_cast<char>(letter >> 16U | 0x80U);
        }
    };
    while (!name.empty()) {
        if (const char c = name.front(); static_cast<unsigned char>(c) < 0x80) {
            name.remove_prefix(1);
            take(static_cast<unsigned char>(ascii::lower(c)));
            continue;
        }
        const auto [code, size] = letter_at(name);
        name.remove_prefix(size);
        const auto skeleton = code < wrong_byte ? skeleton_of(code) : code;
        if ((skeleton & several) == 0) {
            take(skeleton);
            continue;
        }
        const auto place = (skeleton & ~several) >> 7U;
        for (std::uint32_t i = 0; i < (skeleton & 0x7FU); ++i) {
            take(parts_[place + i]);
        }
    }
    const auto label = [](const char* begin, const char* end) {
        return std::string_view(begin, static_cast<std::size_t>(end - begin));
    };
    const auto key = label_key(name_seed, label(last, to));
    return last == text_.data() ? key : label_key(key, label(before, last - 1));
}

} // namespace ample
