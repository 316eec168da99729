#include <ample/core/utf8.hpp>
#include <ample/sweep/sigma/detail/encode.hpp>

#include <cstdint>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void add_unit(std::string& bytes, std::uint32_t unit, Utf16 form) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += form == Utf16::big ? high : low;
    bytes += form == Utf16::big ? low : high;
}

} // namespace

std::string utf16(std::string_view text, Utf16 form) {
    std::string bytes = form == Utf16::marked ? "\xFF\xFE" : "";
    while (!text.empty()) {
        const auto point = utf8::take(text);
        if (point < 0x10000) {
            add_unit(bytes, point, form);
        } else {
            add_unit(bytes, 0xD800 + ((point - 0x10000) >> 10U), form);
            add_unit(bytes, 0xDC00 + ((point - 0x10000) & 0x3FFU), form);
        }
    }
    return bytes;
}

std::string base64(std::string_view bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            const auto byte = i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U;
            group = group << 8U | byte;
        }
        for (std::size_t j = 0; j < 4; ++j) {
            const auto digit = group >> (18 - 6 * j) & 63U;
            text += i + j > bytes.size() ? '=' : alphabet[digit];
        }
    }
    return text;
}

std::array<std::string, 3> base64_offsets(std::string_view bytes) {
    constexpr std::array<std::size_t, 3> lost_front = {0, 2, 3};
    constexpr std::array<std::size_t, 3> lost_back = {0, 3, 2};
    std::array<std::string, 3> texts;
    for (std::size_t offset = 0; offset < 3; ++offset) {
        const auto whole = base64(std::string(offset, ' ') + std::string(bytes));
        const auto back = lost_back[(bytes.size() + offset) % 3];
        const auto front = lost_front[offset];
        texts[offset] =
            whole.size() > front + back ? whole.substr(front, whole.size() - front - back) : "";
    }
    return texts;
}

} // namespace ample::sweep::sigma::detail
