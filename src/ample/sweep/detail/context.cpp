#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/context.hpp>
#include <ample/sweep/detail/continued.hpp>
#include <ample/sweep/detail/token.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

constexpr std::size_t longest_agent = 512;

/// The word that ends where `text` ends.
std::string_view last_word(std::string_view text) noexcept {
    std::size_t begin = text.size();
    while (begin > 0 && ascii::is_alpha(text[begin - 1])) {
        --begin;
    }
    return text.substr(begin);
}

/// Also "FileVersion", "ModuleVersion", "RequiredVersion".
bool is_version_word(std::string_view word) noexcept {
    constexpr std::string_view version = "version";
    constexpr std::array words = {"ver", "build", "release", "rev", "revision", "firmware"};
    return (word.size() >= version.size() &&
            ascii::same(word.substr(word.size() - version.size()), version)) ||
           std::any_of(
               words.begin(), words.end(), [&](const char* one) { return ascii::same(word, one); });
}

/// "version 1.2.3.4", "Version=1.2.3.4", "\"FileVersion\":\"1.2.3.4\"".
bool follows_version(std::string_view before) noexcept {
    constexpr std::size_t most_signs = 6;
    std::size_t end = before.size();
    while (end > 0 && before.size() - end < most_signs &&
           std::string_view(" \t:=\"'\\").find(before[end - 1]) != std::string_view::npos) {
        --end;
    }
    return end != before.size() && is_version_word(last_word(before.substr(0, end)));
}

/// "Mozilla/5.0 (…) Product/1.2.3.4" inside one pair of quotation marks or one field.
bool is_in_agent(std::string_view before) noexcept {
    if (!before.ends_with('/') || before.size() < 2 ||
        !ascii::is_alnum(before[before.size() - 2])) {
        return false;
    }
    auto near = before.substr(before.size() - std::min(before.size(), longest_agent));
    if (const auto quote = near.find_last_of("\"\t\n"); quote != near.npos) {
        near.remove_prefix(quote + 1);
    }
    return near.find("Mozilla/") != near.npos;
}

/// Endings that are top-level domains and, more often, those of files.
bool may_be_file(std::string_view name) noexcept {
    constexpr std::array endings = {"app",
                                    "bz",
                                    "cc",
                                    "com",
                                    "js",
                                    "md",
                                    "mov",
                                    "pl",
                                    "pm",
                                    "ps",
                                    "py",
                                    "rs",
                                    "sh",
                                    "so",
                                    "st",
                                    "ws",
                                    "zip"};
    const auto last = name.substr(name.rfind('.') + 1);
    return std::any_of(
        endings.begin(), endings.end(), [&](const char* one) { return ascii::same(last, one); });
}

/// Whether one slash or backslash stands before, as before the last part of a path.
bool is_in_path(std::string_view before) noexcept {
    if (before.ends_with("//") || before.ends_with("\\/\\/") || before.empty()) {
        return false; // a URL
    }
    if (before.back() == '/') {
        // Squid names the peer behind how it was chosen: HIER_DIRECT/evil.example
        return before.size() < 2 || !ascii::is_upper(before[before.size() - 2]) ||
               before.find('_', before.size() - std::min<std::size_t>(before.size(), 32)) ==
                   before.npos;
    }
    if (before.back() != '\\') {
        return false;
    }
    std::size_t slashes = 0;
    while (slashes < before.size() && before[before.size() - 1 - slashes] == '\\') {
        ++slashes;
    }
    // "\\server": two, or four where the log doubles them; and nothing of a path before.
    const auto rest = before.substr(0, before.size() - slashes);
    const bool is_path_on = !rest.empty() && (is_token_byte(rest.back()) || rest.back() == ':' ||
                                              rest.back() == '%' || rest.back() == ')');
    return slashes < 2 || is_path_on;
}

/// Whether a hash or IPv6 address ends inside of a word.
bool goes_on(std::string_view text, std::size_t end) noexcept {
    return end < text.size() && ascii::is_alpha(text[end]);
}

} // namespace

bool stands_as(Type type, std::string_view text, std::size_t begin, std::size_t end) noexcept {
    switch (type) {
    case Type::ipv4:
    case Type::lease:
    case Type::network:
        return !follows_version(text.substr(0, begin)) && !is_in_agent(text.substr(0, begin)) &&
               !goes_on(text, end) && !goes_on_before(text, begin, "-_.") &&
               !goes_on_behind(text, end, Follower::name);
    case Type::domain:
        return (!may_be_file(text.substr(begin, end - begin)) ||
                !is_in_path(text.substr(0, begin))) &&
               !goes_on_before(text, begin, "-_") && !goes_on_behind(text, end, Follower::domain);
    case Type::mail:
        return !goes_on_before(text, begin, "+-_.") && !goes_on_behind(text, end, Follower::domain);
    case Type::ipv6:
        return !goes_on(text, end) && !goes_on_behind(text, end, Follower::group);
    case Type::md5:
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
    case Type::imphash:
    case Type::ja3:
        return !goes_on(text, end) && !goes_on_before(text, begin, "") &&
               !goes_on_behind(text, end, Follower::word);
    default:
        return true;
    }
}

} // namespace ample::sweep::detail
