#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/label_before.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/detail/version_place.hpp>

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
    word.remove_suffix(word.size() > version.size() && ascii::lower(word.back()) == 's' ? 1 : 0);
    constexpr std::array words = {"ver", "build", "release", "rev", "revision", "firmware"};
    return (word.size() >= version.size() &&
            ascii::same(word.substr(word.size() - version.size()), version)) ||
           std::any_of(
               words.begin(), words.end(), [&](const char* one) { return ascii::same(word, one); });
}

/// "ver." and "rev.".
bool is_version_short(std::string_view label) noexcept {
    const auto word = last_word(label.substr(0, label.size() - (label.ends_with('.') ? 1 : 0)));
    return label.ends_with('.') && (ascii::same(word, "ver") || ascii::same(word, "rev"));
}

/// "バージョン" in UTF-8, CP932 and EUC-JP, and the wide colon and blank behind it.
bool follows_japanese_version(std::string_view before) noexcept {
    before = without_signs(before, " \t:");
    for (const std::string_view sign :
         {"\xEF\xBC\x9A", "\xE3\x80\x80", "\x81\x46", "\x81\x40", "\xA1\xA7"}) {
        if (before.ends_with(sign)) {
            before.remove_suffix(sign.size());
            break;
        }
    }
    return before.ends_with("\xE3\x83\x90\xE3\x83\xBC\xE3\x82\xB8\xE3\x83\xA7\xE3\x83\xB3") ||
           before.ends_with("\x83\x6F\x81\x5B\x83\x57\x83\x87\x83\x93") ||
           before.ends_with("\xA5\xD0\xA1\xBC\xA5\xB8\xA5\xE7\xA5\xF3");
}

/// "version 1.2.3.4", "Version=1.2.3.4", "\"FileVersion\":\"1.2.3.4\"", "<Version>1.2.3.4".
bool follows_version(std::string_view before) noexcept {
    const auto label = without_signs(before, " \t:=\"'\\>");
    return (label.size() != before.size() &&
            (is_version_word(last_word(label)) || is_version_short(label))) ||
           follows_japanese_version(before);
}

/// Whether `word`, in lower case, stands anywhere in `text`.
bool holds_word(std::string_view text, std::string_view word) noexcept {
    return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
               return ascii::lower(a) == b;
           }) != text.end();
}

/// "name==1.2.3.4" of packages, but not "ip.src==1.2.3.4" of filters; "name:amd64 1.2.3.4".
bool follows_package(std::string_view before) noexcept {
    constexpr std::size_t longest = 64;
    auto name = before.substr(before.size() - std::min(before.size(), longest));
    for (const std::string_view processor : {":amd64 ", ":i386 ", ":arm64 ", ":armhf "}) {
        if (name.ends_with(processor)) {
            return name.size() > processor.size() &&
                   ascii::is_alnum(name[name.size() - processor.size() - 1]);
        }
    }
    if (!name.ends_with("==")) {
        return false;
    }
    name.remove_suffix(2);
    const auto begin = name.find_last_of(" \t\n\"',;(=|&");
    name = name.substr(begin == name.npos ? 0 : begin + 1);
    constexpr std::array places = {"ip",
                                   "addr",
                                   "src",
                                   "dst",
                                   "source",
                                   "dest",
                                   "host",
                                   "client",
                                   "server",
                                   "peer",
                                   "remote",
                                   "local",
                                   "net",
                                   "dns",
                                   "gateway",
                                   "."};
    return !name.empty() && (ascii::is_alnum(name.back()) || name.back() == ']') &&
           std::none_of(places.begin(), places.end(), [&](std::string_view place) {
               return holds_word(name, place);
           });
}

/// Libraries and parts of programs, behind whose name and a blank a version stands. Names of what
/// runs on its own are none: "curl 203.0.113.9", "python 203.0.113.9:443".
constexpr std::array libraries = {"acrobat",
                                  "applewebkit",
                                  "cfnetwork",
                                  "clr",
                                  "directx",
                                  "dotnet",
                                  "flash",
                                  "gecko",
                                  "jdk",
                                  "jre",
                                  "libssl",
                                  "msxml",
                                  "openssl",
                                  "quicktime",
                                  "shockwave",
                                  "silverlight",
                                  "trident",
                                  "webkit"};

/// What besides these stands before a slash and a version.
constexpr std::array products = {
    "apache", "caddy",     "chrome",      "chromium", "crios",      "curl",     "edg",
    "edge",   "edgehtml",  "excel",       "firefox",  "fxios",      "gunicorn", "headlesschrome",
    "httpd",  "iis",       "java",        "jetty",    "lighttpd",   "nginx",    "openresty",
    "opera",  "opr",       "perl",        "php",      "powershell", "python",   "ruby",
    "safari", "seamonkey", "thunderbird", "tomcat",   "vivaldi",    "wget",     "yabrowser"};

template <std::size_t count>
bool holds_name(const std::array<const char*, count>& names, std::string_view name) noexcept {
    return std::any_of(
        names.begin(), names.end(), [&](const char* one) { return ascii::same(name, one); });
}

/// Whether `before` ends in a product's name and its version, "Apache/2.4.1 ", as a list of them
/// has.
bool follows_product_list(std::string_view before) noexcept {
    before.remove_suffix(before.ends_with(' ') ? 1 : 0);
    const auto slash = before.find_last_not_of("0123456789.");
    if (slash == before.npos || slash == 0 || before[slash] != '/' ||
        !ascii::is_alpha(before[slash - 1])) {
        return false;
    }
    const auto number = before.substr(slash + 1);
    const auto dots = std::count(number.begin(), number.end(), '.');
    return dots > 0 && dots < 3 && number.front() != '.' && number.back() != '.';
}

/// Whether a label for user agents stands before the product at the end of `before`.
bool is_in_agent_field(std::string_view before) noexcept {
    constexpr std::size_t longest_product = 64;
    const auto near = before.substr(before.size() - std::min(before.size(), longest_product));
    const auto sign = near.find_last_of(" \t\n\"=:");
    const auto label =
        without_signs(near.substr(0, sign == near.npos ? 0 : sign + 1), " \t:=\"'\\");
    constexpr std::array labels = {"user-agent", "user_agent", "useragent"};
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view one) {
        return ascii::same(label.substr(label.size() - std::min(label.size(), one.size())), one);
    });
}

/// "OpenSSL 8.0.1.2", "Chrome/8.0.1.2", "Apache/2.4.1 Product/8.0.1.2", but no address with a port.
bool follows_product(std::string_view before, std::string_view behind) noexcept {
    const bool has_port = behind.size() > 1 && behind[0] == ':' && ascii::is_digit(behind[1]);
    if (has_port || !(before.ends_with(' ') || before.ends_with('/'))) {
        return false;
    }
    const auto word = last_word(before.substr(0, before.size() - 1));
    if (word.empty() || before.ends_with(' ')) {
        return holds_name(libraries, word);
    }
    const auto front = before.substr(0, before.size() - 1 - word.size());
    return holds_name(libraries, word) || holds_name(products, word) ||
           follows_product_list(front) || is_in_agent_field(before);
}

/// More are no part of a path.
constexpr std::size_t most_backslashes = 16;

std::size_t backslashes_before(std::string_view before) noexcept {
    std::size_t count = 0;
    while (count < std::min(before.size(), most_backslashes) &&
           before[before.size() - 1 - count] == '\\') {
        ++count;
    }
    return count;
}

/// Whether programs live in the folder at the end of `text`; logs and keys have folders for hosts.
bool is_program_folder(std::string_view text) noexcept {
    constexpr std::size_t longest = 256;
    text.remove_prefix(text.size() - std::min(text.size(), longest));
    constexpr std::string_view ends = "\"\n\t<>|";
    const auto end = text.find_last_of(ends);
    text.remove_prefix(end == text.npos ? 0 : end + 1);
    constexpr std::array folders = {"\\program files",
                                    "\\progra~",
                                    "%programfiles",
                                    "\\programdata\\",
                                    "\\appdata\\",
                                    "\\windows\\",
                                    "\\application\\",
                                    "\\versions\\"};
    return std::any_of(folders.begin(), folders.end(), [&](std::string_view folder) {
        return holds_word(text, folder);
    });
}

/// "\Application\1.2.3.4\x.exe", a folder for a version, but not "\\1.2.3.4\share", in which the
/// first backslashes are more.
bool is_folder(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    const auto before = text.substr(0, begin);
    const auto slashes = backslashes_before(before);
    if (slashes == 0 || slashes == most_backslashes || slashes == before.size()) {
        return false;
    }
    std::size_t behind = 0;
    while (end + behind < text.size() && text[end + behind] == '\\' && behind <= slashes) {
        ++behind;
    }
    const char last = before[before.size() - slashes - 1];
    return slashes == behind && (is_token_byte(last) || last == ')' || last == '%') &&
           is_program_folder(before);
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

/// `before` without the begin of a range of versions, "8.0.1.2-" or "8.0.1.2..".
std::string_view without_range(std::string_view before) noexcept {
    const bool has_sign = before.ends_with('-') || before.ends_with("..");
    const auto end = before.find_last_not_of(has_sign ? "0123456789.-" : "");
    return has_sign && end != before.npos ? before.substr(0, end + 1) : before;
}

} // namespace

bool is_version(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    const auto before = without_range(text.substr(0, begin));
    return follows_version(before) || follows_package(before) ||
           follows_product(before, text.substr(end)) || is_in_agent(before) ||
           is_folder(text, begin, end);
}

} // namespace ample::sweep::detail
