#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/legacy_text.hpp>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace ample::sweep::detail {

namespace {

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
    constexpr std::size_t longest = 4096;
    std::vector<std::string> forms;
    if (text.size() > longest || !is_beyond_ascii(text) || !utf8::is_valid(text)) {
        return forms;
    }
    const auto wide = utf16_of(text);
    constexpr std::array encodings = {
        "windows-31j", "euc-jp", "windows-949", "gbk", "big5", "windows-1252"};
    for (const auto* const encoding : encodings) {
        auto form = form_in(encoding, wide);
        if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end()) {
            forms.push_back(std::move(form));
        }
    }
    return forms;
}

} // namespace ample::sweep::detail
