#include <ample/core/detail/script_parts.hpp>
#include <ample/core/script_border.hpp>

#include <algorithm>

namespace ample::detail {

namespace {

constexpr std::size_t shortest_part = 4; // "a.bc"

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

bool is_utf8(std::string_view token) noexcept {
    for (std::size_t at = 0; at < token.size();) {
        if (!is_high(token[at])) {
            ++at;
        } else if (const auto letter = utf8_letter(token, at)) {
            at += letter->bytes;
        } else {
            return false;
        }
    }
    return true;
}

/// Whether there are letters beyond ASCII, and a dot in a long enough part without.
bool has_part(std::string_view token) noexcept {
    bool has_high = false;
    bool has_any = false;
    bool has_dot = false;
    std::size_t size = 0;
    for (const char c : token) {
        if (is_high(c)) {
            has_high = true;
            has_any |= has_dot && size >= shortest_part;
            has_dot = false;
            size = 0;
        } else {
            has_dot |= c == '.';
            ++size;
        }
        if (has_high && has_any) {
            return true;
        }
    }
    return has_high && has_dot && size >= shortest_part;
}

} // namespace

void for_each_ascii_part(std::string_view token,
                         const std::function<void(std::size_t begin, std::size_t end)>& use) {
    if (!has_part(token)) {
        return;
    }
    const bool is_unicode = is_utf8(token);
    bool joined_before = false;
    for (std::size_t at = 0; at < token.size();) {
        if (is_high(token[at])) {
            const auto letter = is_unicode ? *utf8_letter(token, at) : japanese_letter(token, at);
            joined_before = letter.joins;
            at += letter.bytes;
            continue;
        }
        const auto end = static_cast<std::size_t>(
            std::find_if(token.begin() + static_cast<std::ptrdiff_t>(at), token.end(), is_high) -
            token.begin());
        const bool joins_after = end < token.size() && is_unicode && utf8_letter(token, end)->joins;
        const auto part = token.substr(at, end - at);
        if (!joined_before && !joins_after && part.size() >= shortest_part &&
            part.find('.') != part.npos) {
            use(at, end);
        }
        joined_before = false;
        at = end;
    }
}

} // namespace ample::detail
