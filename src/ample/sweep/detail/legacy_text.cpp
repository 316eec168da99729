#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/legacy_text.hpp>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace ample::sweep::detail {

namespace {

constexpr std::size_t longest = 4096;
constexpr std::array encodings = {
    "windows-31j", "euc-jp", "windows-949", "gbk", "big5", "windows-1252"};

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

/// `text` in one encoding; empty where it lacks a character.
std::string form_in(const char* encoding, const std::u16string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    ucnv_setFromUCallBack(
        converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status) != 0) {
        return {};
    }
    constexpr std::size_t most_bytes_each = 4;
    std::string form(text.size() * most_bytes_each, '\0');
    const auto size = ucnv_fromUChars(converter.get(),
                                      form.data(),
                                      static_cast<std::int32_t>(form.size()),
                                      text.data(),
                                      static_cast<std::int32_t>(text.size()),
                                      &status);
    form.resize(U_FAILURE(status) != 0 ? 0 : static_cast<std::size_t>(size));
    return form;
}

/// What `bytes` are in one encoding, in UTF-8; empty where they are not.
std::string reading_in(const char* encoding, std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    ucnv_setToUCallBack(
        converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status) != 0) {
        return {};
    }
    std::u16string wide(2 * bytes.size(), u'\0');
    const auto size = ucnv_toUChars(converter.get(),
                                    wide.data(),
                                    static_cast<std::int32_t>(wide.size()),
                                    bytes.data(),
                                    static_cast<std::int32_t>(bytes.size()),
                                    &status);
    if (U_FAILURE(status) != 0) {
        return {};
    }
    std::string text;
    for (const auto unit : std::u16string_view(wide).substr(0, static_cast<std::size_t>(size))) {
        utf8::append(text, unit); // these encodings have nothing beyond the basic plane here
    }
    return utf8::is_valid(text) ? text : std::string();
}

std::u16string utf16_of(std::string_view text) {
    std::u16string wide;
    while (!text.empty()) {
        const auto code = utf8::take(text);
        if (code > 0xFFFF) {
            wide.push_back(static_cast<char16_t>(0xD7C0U + (code >> 10U)));
            wide.push_back(static_cast<char16_t>(0xDC00U | (code & 0x3FFU)));
        } else {
            wide.push_back(static_cast<char16_t>(code));
        }
    }
    return wide;
}

} // namespace

bool is_beyond_ascii(std::string_view text) noexcept {
    return std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 127; });
}

std::vector<std::string> legacy_forms(std::string_view text) {
    std::vector<std::string> forms;
    if (text.size() > longest || !is_beyond_ascii(text) || !utf8::is_valid(text)) {
        return forms;
    }
    const auto wide = utf16_of(text);
    for (const auto* const encoding : encodings) {
        auto form = form_in(encoding, wide);
        if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end()) {
            forms.push_back(std::move(form));
        }
    }
    return forms;
}

std::vector<std::string> legacy_readings(std::string_view bytes) {
    std::vector<std::string> readings;
    if (bytes.size() > longest || utf8::is_valid(bytes)) {
        return readings;
    }
    for (const auto* const encoding : encodings) {
        auto reading = reading_in(encoding, bytes);
        if (!reading.empty() &&
            std::find(readings.begin(), readings.end(), reading) == readings.end()) {
            readings.push_back(std::move(reading));
        }
    }
    return readings;
}

std::string from_japanese(std::string_view bytes) {
    if (bytes.size() > longest || utf8::is_valid(bytes)) {
        return std::string(bytes);
    }
    auto text = reading_in("windows-31j", bytes);
    // Kanji of EUC-JP are kana of half width in CP932, which few write.
    const bool has_half_kana =
        text.find("\xEF\xBD") != text.npos || text.find("\xEF\xBE") != text.npos;
    if (text.empty() || has_half_kana) {
        auto other = reading_in("euc-jp", bytes);
        text = other.empty() ? text : other;
    }
    return text.empty() ? std::string(bytes) : text;
}

} // namespace ample::sweep::detail
