#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/wildcard.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

constexpr auto none = std::string_view::npos;

bool is_word_of_chance(std::string_view word) {
    constexpr std::array words = {
        "user", "name", "random", "number", "digit", "char", "version", "folder", "drive"};
    const auto low = ascii::lower(word);
    return std::all_of(
               low.begin(),
               low.end(),
               [](char c) { return ascii::is_alnum(c) || c == ' ' || c == '_' || c == '-'; }) &&
           std::any_of(words.begin(), words.end(), [&](const char* one) {
               return low.find(one) != std::string::npos;
           });
}

bool is_variable_of_user(std::string_view name) noexcept {
    constexpr std::array names = {"user", "username", "userdomain", "computername", "random"};
    return std::any_of(
        names.begin(), names.end(), [&](const char* one) { return ascii::same(name, one); });
}

/// The size of a placeholder at `at`, or 0.
std::size_t placeholder_at(std::string_view path, std::size_t at) {
    constexpr std::string_view openers = "<[{%";
    constexpr std::string_view closers = ">]}%";
    const auto kind = openers.find(path[at]);
    if (kind == none) {
        return 0;
    }
    const auto end = path.find(closers[kind], at + 1);
    if (end == none || end == at + 1) {
        return 0;
    }
    const auto inner = path.substr(at + 1, end - at - 1);
    const bool is_one = openers[kind] == '<'   ? inner.find_first_of("\\/<") == none
                        : openers[kind] == '%' ? at > 0 && is_variable_of_user(inner)
                                               : is_word_of_chance(inner);
    return is_one ? end + 1 - at : 0;
}

} // namespace

std::string with_wildcards(std::string_view path) {
    std::string out;
    for (std::size_t at = 0; at < path.size();) {
        const auto size = placeholder_at(path, at);
        out.push_back(size != 0 ? '*' : path[at]);
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

bool has_wildcard(std::string_view value) noexcept {
    for (const std::string_view front : {"\\\\?\\", "\\??\\"}) {
        if (value.starts_with(front)) {
            value.remove_prefix(front.size());
        }
    }
    return value.find_first_of("*?") != none;
}

} // namespace ample::sweep::feed
