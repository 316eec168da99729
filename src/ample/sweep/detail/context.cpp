#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/context.hpp>
#include <ample/sweep/detail/continued.hpp>
#include <ample/sweep/detail/label_before.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/detail/version_place.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

bool may_be_file(std::string_view name) noexcept {
    constexpr std::array endings = {"app",
                                    "bz",
                                    "cc",
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

namespace {

/// Whether the names of programs of DOS end so, and those of hosts more often.
bool may_be_program(std::string_view name) noexcept {
    constexpr std::string_view ending = ".com";
    return name.size() > ending.size() &&
           ascii::same(name.substr(name.size() - ending.size()), ending);
}

/// "filename=", "S:attach=", "\"file_name\": \"".
bool follows_file_label(std::string_view before) noexcept {
    const auto label = without_signs(before, " \t:=\"'\\");
    const auto signs = before.substr(label.size());
    constexpr std::array words = {
        "file", "filename", "file_name", "file-name", "fname", "attach", "attachment"};
    return signs.find_first_of(":=") != signs.npos &&
           std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               const auto at = label.size() - std::min(label.size(), word.size());
               return ascii::same(label.substr(at), word) &&
                      (at == 0 || !ascii::is_alnum(label[at - 1]));
           });
}

/// "X-Powered-By: ASP.NET".
bool follows_maker(std::string_view before) noexcept {
    constexpr std::string_view word = "x-powered-by";
    const auto label = without_signs(before, " \t:=\"'\\");
    return label.size() != before.size() && label.size() >= word.size() &&
           ascii::same(label.substr(label.size() - word.size()), word);
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

/// Whether the name at [begin, end) stands where a file or a product does.
bool is_no_host(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    const auto before = text.substr(0, begin);
    const auto name = text.substr(begin, end - begin);
    if (may_be_file(name) && (is_in_path(before) || follows_file_label(before))) {
        return true;
    }
    return (may_be_program(name) && before.ends_with('\\') && is_in_path(before)) ||
           follows_maker(before);
}

} // namespace

bool stands_as(Type type, std::string_view text, std::size_t begin, std::size_t end) noexcept {
    switch (type) {
    case Type::ipv4:
    case Type::lease:
    case Type::network:
        return !is_version(text, begin, end) && !goes_on(text, end) &&
               !goes_on_before(text, begin, "-_.") && !goes_on_behind(text, end, Follower::name);
    case Type::domain:
        return !is_no_host(text, begin, end) && !goes_on_before(text, begin, "-_") &&
               !goes_on_behind(text, end, Follower::domain);
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
