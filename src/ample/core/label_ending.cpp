#include <ample/core/ascii.hpp>
#include <ample/core/label_ending.hpp>
#include <ample/core/script_border.hpp>

namespace ample {

std::optional<std::uint64_t> label_ending(std::string_view label) noexcept {
    constexpr std::size_t letter = 3;
    constexpr std::uint64_t first_hangul = 0xEAB080; // U+AC00, whose parts may stand apart
    if (label.empty()) {
        return std::nullopt;
    }
    const char last = label.back();
    if (static_cast<unsigned char>(last) < 0x80) {
        return static_cast<unsigned char>(ascii::lower(last));
    }
    if (label.size() >= letter && is_usual_script(label, label.size() - letter)) {
        std::uint64_t number = 0;
        for (const char c : label.substr(label.size() - letter)) {
            number = number << 8U | static_cast<unsigned char>(c);
        }
        return number < first_hangul ? std::optional(number) : std::nullopt;
    }
    if (utf8_letter_before(label, label.size())) {
        return std::nullopt;
    }
    return 0x100U + static_cast<unsigned char>(last);
}

} // namespace ample
