#include <ample/sweep/detail/terminal_code.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

constexpr std::size_t longest_parameters = 32;
constexpr std::array<std::string_view, 7> fronts = {
    "\x1B[", "\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033[", "#033["};

bool is_parameter(char c) noexcept {
    return c >= '0' && c <= '?';
}

bool is_last(char c) noexcept {
    return c >= '@' && c <= '~';
}

/// The size of the front at the begin of `text`, or 0. Told apart by its first bytes, since any
/// text may be made of them.
std::size_t front_size(std::string_view text) noexcept {
    constexpr std::size_t longest = 7;
    const auto front = text.substr(0, longest);
    const auto begins = [&](std::string_view one) {
        return front.starts_with(one) ? one.size() : std::size_t{0};
    };
    if (front.size() < 2) {
        return 0;
    }
    if (front[0] != '\\') {
        return front[0] == '\x1B' ? begins("\x1B[") : begins("#033[");
    }
    switch (front[1]) {
    case '0':
        return begins("\\033[");
    case 'x':
        return std::max(begins("\\x1b["), begins("\\x1B["));
    case 'u':
        return std::max(begins("\\u001b["), begins("\\u001B["));
    default:
        return 0;
    }
}

/// `text` without the code that it ends in.
std::string_view without_terminal_code(std::string_view text) noexcept {
    if (text.empty() || !is_last(text.back())) {
        return text;
    }
    auto rest = text.substr(0, text.size() - 1);
    for (std::size_t i = 0; i < longest_parameters && !rest.empty() && is_parameter(rest.back());
         ++i) {
        rest.remove_suffix(1);
    }
    const auto* const front = std::find_if(
        fronts.begin(), fronts.end(), [&](std::string_view one) { return rest.ends_with(one); });
    return front == fronts.end() ? text : rest.substr(0, rest.size() - front->size());
}

} // namespace

std::size_t terminal_code_in(std::string_view text) noexcept {
    auto at = front_size(text);
    if (at == 0) {
        return 0;
    }
    const auto most = std::min(text.size(), at + longest_parameters);
    while (at < most && is_parameter(text[at])) {
        ++at;
    }
    return at < most && is_last(text[at]) ? at + 1 : 0;
}

bool ends_terminal_code(std::string_view text) noexcept {
    return without_terminal_code(text).size() != text.size();
}

std::string_view without_terminal_codes(std::string_view text) noexcept {
    auto rest = without_terminal_code(text);
    while (rest.size() != text.size()) {
        text = rest;
        rest = without_terminal_code(text);
    }
    return text;
}

} // namespace ample::sweep::detail
