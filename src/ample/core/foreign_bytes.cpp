#include <ample/core/eight_bytes.hpp>
#include <ample/core/foreign_bytes.hpp>
#include <ample/core/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace ample {

namespace {

constexpr std::size_t longest_letter = 4;

unsigned byte_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

} // namespace

std::size_t usual_utf8_bytes(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint32_t replacement = 0xFFFD;
    if (utf8::begins_usual(text, at)) {
        return 3;
    }
    if (byte_at(text, at) - 0x80U < 0xC2 - 0x80U) { // begins none
        return 0;
    }
    auto rest = text.substr(at, longest_letter);
    const auto size = rest.size();
    const auto code = utf8::take(rest);
    const auto bytes = size - rest.size();
    const auto lead = byte_at(text, at);
    const bool is_rare = lead >= 0xC6 && lead <= 0xCB && byte_at(text, at + 1) >= 0xA1;
    return (code == replacement && bytes == 1) || is_rare ? 0 : bytes;
}

std::size_t find_foreign(std::string_view text, std::size_t at, std::size_t end) noexcept {
    while (at < end) {
        if (utf8::begins_usual(text, at)) {
            at += 3;
            continue;
        }
        if (byte_at(text, at) < 0x80) {
            at = ascii_end(text.substr(0, end), at);
            continue;
        }
        if (utf8::begins_usual(text, at)) {
            at += 3;
            continue;
        }
        const auto bytes = usual_utf8_bytes(text, at);
        if (bytes == 0) {
            return at;
        }
        at += bytes;
    }
    return at;
}

bool is_binary(std::string_view bytes) noexcept {
    constexpr std::size_t bytes_a_control = 32;
    constexpr std::string_view of_text = "\t\r\n\x1B\f\b";
    std::size_t controls = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if (((eight - ' ' * eight_ones) & ~eight & eight_tops) == 0) { // none below " "
                at += sizeof eight;
                continue;
            }
        }
        for (const auto end = std::min(at + sizeof eight, bytes.size()); at < end; ++at) {
            controls += byte_at(bytes, at) < ' ' && of_text.find(bytes[at]) == of_text.npos ? 1 : 0;
        }
    }
    return controls * bytes_a_control > bytes.size();
}

bool has_foreign(std::string_view text) noexcept {
    std::size_t begin = 0;
    while (begin < std::min(text.size(), longest_letter - 1) && byte_at(text, begin) >> 6U == 2) {
        ++begin;
    }
    auto end = text.size();
    for (std::size_t cut = 1; cut < std::min(longest_letter, end - begin + 1); ++cut) {
        const auto lead = byte_at(text, end - cut);
        if (lead >= 0xC0) { // it announces as many bytes as it has leading ones
            const std::size_t announced = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            end -= announced > cut ? cut : 0;
            break;
        }
    }
    return find_foreign(text, begin, end) < end;
}

} // namespace ample
