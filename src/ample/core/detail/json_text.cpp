#include <ample/core/detail/json_text.hpp>
#include <ample/core/eight_bytes.hpp>
#include <ample/core/utf8.hpp>

#include <nlohmann/json.hpp>

#include <array>

namespace ample::detail {

namespace {

/// By byte: 0 for one that stands as it is, 'u' for "\u00NN", else the letter of its escape.
constexpr auto escapes = [] {
    std::array<char, 256> table = {};
    for (std::size_t c = 0; c < 0x20; ++c) {
        table[c] = 'u';
    }
    table['\b'] = 'b';
    table['\t'] = 't';
    table['\n'] = 'n';
    table['\f'] = 'f';
    table['\r'] = 'r';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}();

/// Whether one of eight bytes may need an escape: control characters, `"` and `\\`.
constexpr bool may_escape(std::uint64_t eight) noexcept {
    const auto below = [](std::uint64_t bytes, std::uint64_t least) {
        return (bytes - least * eight_ones) & ~bytes & eight_tops;
    };
    return (below(eight, 0x20) | below(eight ^ '"' * eight_ones, 1) |
            below(eight ^ '\\' * eight_ones, 1)) != 0;
}

} // namespace

void append_json(std::string& to, std::string_view text) {
    if (!utf8::is_valid(text)) {
        to += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    to += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (i + sizeof(std::uint64_t) <= text.size() &&
               !may_escape(first_bytes(text.data() + i, sizeof(std::uint64_t)))) {
            i += sizeof(std::uint64_t);
        }
        if (i == text.size()) {
            break;
        }
        const auto byte = static_cast<unsigned char>(text[i]);
        const char escape = escapes[byte];
        if (escape == 0) {
            continue;
        }
        to.append(text, done, i - done);
        done = i + 1;
        to += '\\';
        to += escape;
        if (escape == 'u') {
            to += "00";
            to += digits[byte >> 4U];
            to += digits[byte & 15U];
        }
    }
    to.append(text, done);
    to += '"';
}

} // namespace ample::detail
