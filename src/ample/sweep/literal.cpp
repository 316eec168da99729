#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/literal_walk.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/literal.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep {

namespace {

using detail::Escapes;
using detail::LiteralWalk;

constexpr auto none = std::string_view::npos;
constexpr std::size_t shortest_anchor = 4;

/// What may stand in a log for the first part of a literal: a variable, a hive.
struct Stand {
    std::string_view name = {};
    std::string_view text = {}; ///< "*" is one component of a path
};

constexpr std::array stands = {
    Stand{"%temp%", "\\temp"},
    Stand{"%tmp%", "\\temp"},
    Stand{"%tmp%", "\\tmp"},
    Stand{"%appdata%", "\\appdata\\roaming"},
    Stand{"%appdata%", "\\application data"},
    Stand{"%localappdata%", "\\appdata\\local"},
    Stand{"%localappdata%", "\\local settings\\application data"},
    Stand{"%programdata%", "\\programdata"},
    Stand{"%allusersprofile%", "\\programdata"},
    Stand{"%allusersprofile%", "\\all users"},
    Stand{"%windir%", "\\windows"},
    Stand{"%windir%", "\\winnt"},
    Stand{"%systemroot%", "\\windows"},
    Stand{"%systemroot%", "\\winnt"},
    Stand{"%system%", "\\windows\\system32"},
    Stand{"%programfiles%", "\\program files"},
    Stand{"%programfiles%", "\\program files (x86)"},
    Stand{"%programfiles(x86)%", "\\program files (x86)"},
    Stand{"%programw6432%", "\\program files"},
    Stand{"%commonprogramfiles%", "\\program files\\common files"},
    Stand{"%commonprogramfiles%", "\\program files (x86)\\common files"},
    Stand{"%public%", "\\users\\public"},
    Stand{"%userprofile%", "\\users\\*"},
    Stand{"%userprofile%", "\\documents and settings\\*"},
    Stand{"%homepath%", "\\users\\*"},
    Stand{"%systemdrive%", ":"},
    Stand{"%homedrive%", ":"},
    Stand{"hklm", "hkey_local_machine"},
    Stand{"hklm", "hklm:"},
    Stand{"hklm", "\\registry\\machine"},
    Stand{"hkcu", "hkey_current_user"},
    Stand{"hkcu", "hkcu:"},
    Stand{"hkcu", "hku\\*"},
    Stand{"hkcu", "hkey_users\\*"},
    Stand{"hkcu", "\\registry\\user\\*"},
    Stand{"hku", "hkey_users"},
    Stand{"hku", "hku:"},
    Stand{"hku", "\\registry\\user"},
    Stand{"hkcc", "hkey_current_config"},
    Stand{"hkcr", "hkey_classes_root"},
    Stand{"hkcr", "hkcr:"},
};

/// The size of the part of a literal that something else may stand for.
std::size_t front_of(Type type, std::string_view literal) noexcept {
    if (type == Type::registry_key) {
        const auto hive = literal.substr(0, literal.find('\\'));
        return hive == "hklm" || hive == "hkcu" || hive == "hku" || hive == "hkcr" || hive == "hkcc"
                   ? hive.size()
                   : 0;
    }
    if (type == Type::path && literal.starts_with('%')) {
        const auto end = literal.find('%', 1);
        return end == none ? 0 : end + 1;
    }
    return 0;
}

bool is_edge(char c) noexcept {
    return c == '.' || c == '-';
}

bool is_free_before(std::string_view text, std::size_t begin) noexcept {
    return begin == 0 || !detail::is_token_byte(text[begin - 1]);
}

/// A dot or hyphen that nothing follows belongs to the sentence.
bool is_free_after(std::string_view text, std::size_t end) noexcept {
    while (end < text.size() && is_edge(text[end])) {
        ++end;
    }
    return end == text.size() || !detail::is_token_byte(text[end]);
}

bool holds(std::string_view set, char c) noexcept {
    return set.find(c) != none;
}

/// Whether a user agent is all of what is quoted or stands between two separators.
bool is_whole(std::string_view text, ByteRange where, Escapes escapes) noexcept {
    const char before = where.begin == 0 ? '\n' : text[where.begin - 1];
    const char after = where.end == text.size() ? '\n' : text[where.end];
    const bool is_named = before == ' ' && where.begin > 1 && text[where.begin - 2] == ':';
    if (escapes == Escapes::url && before == ' ' && after == ' ') {
        return true; // blanks are "+" in it
    }
    return (holds("\"'\t\n|,^=", before) || is_named) && holds("\"'\t\r\n|,^\\", after);
}

bool is_bordered(Type type,
                 std::string_view literal,
                 std::string_view text,
                 ByteRange where,
                 Escapes escapes,
                 bool is_continued) noexcept {
    if (type == Type::user_agent) {
        return is_whole(text, where, escapes);
    }
    if (type == Type::uri_file) {
        const bool is_last = where.end == text.size() || !holds("/\\", text[where.end]);
        const bool is_in_path =
            where.begin > 0 && (text[where.begin - 1] == '/' || escapes != Escapes::none);
        return is_in_path && is_last && is_free_after(text, where.end);
    }
    // "/tmp/x" is not in "/var/tmp/x". "\\Temp\\x" is in "C:\\Temp\\x": reports cut paths of Windows.
    const auto found = text.substr(where.begin);
    const bool is_rooted = type == Type::path && literal.front() == '\\' &&
                           (found.starts_with('/') || found.starts_with("\\/"));
    const bool starts = is_continued ||
                        (!is_rooted && !detail::is_token_byte(literal.front())) ||
                        is_free_before(text, where.begin) || escapes == Escapes::url ||
                        (escapes == Escapes::text && !is_rooted);
    const bool ends = !detail::is_token_byte(literal.back()) || is_free_after(text, where.end);
    return starts && ends;
}

/// Holds the parts before and behind the anchor against the text.
std::optional<ByteRange> around(Type type,
                                std::string_view literal,
                                std::size_t anchor_at,
                                std::string_view text,
                                ByteRange token,
                                Escapes escapes) {
    const LiteralWalk walk(type, text, escapes);
    const auto anchor_end = anchor_at + token.size();
    const auto end = walk.forward(literal.substr(anchor_end), token.end);
    if (!end) {
        return std::nullopt;
    }
    const auto front = front_of(type, literal);
    const auto middle = walk.backward(literal.substr(front, anchor_at - front), token.begin);
    if (!middle) {
        return std::nullopt;
    }
    const auto found = [&](std::size_t begin, bool is_continued) -> std::optional<ByteRange> {
        const ByteRange where{begin, *end};
        return is_bordered(type, literal, text, where, escapes, is_continued) ? std::optional(where)
                                                                              : std::nullopt;
    };
    if (front == 0) {
        return found(*middle, false);
    }
    if (const auto begin = walk.backward(literal.substr(0, front), *middle)) {
        if (auto where = found(*begin, false)) {
            return where;
        }
    }
    for (const auto& stand : stands) {
        if (literal.substr(0, front) != stand.name) {
            continue;
        }
        if (const auto begin = walk.backward_wild(stand.text, *middle)) {
            return found(
                *begin, !detail::is_token_byte(stand.text.front()) || is_free_before(text, *begin));
        }
    }
    return std::nullopt;
}

} // namespace

bool is_literal(Type type) noexcept {
    switch (type) {
    case Type::user_agent:
    case Type::uri_file:
    case Type::filename:
    case Type::ja4:
    case Type::path:
    case Type::registry_key:
    case Type::mutex:
    case Type::literal:
        return true;
    default:
        return false;
    }
}

bool is_dotted(std::string_view anchor) noexcept {
    return anchor.find('.') != none;
}

std::vector<std::string_view> anchors_of(Type type, std::string_view literal) {
    std::vector<std::string_view> anchors;
    const auto text = literal.substr(front_of(type, literal));
    detail::for_each_token(text, [&](std::string_view token) {
        while (!token.empty() && is_edge(token.front())) {
            token.remove_prefix(1);
        }
        while (!token.empty() && is_edge(token.back())) {
            token.remove_suffix(1);
        }
        constexpr std::size_t longest = 253; // of a candidate
        if (token.size() >= shortest_anchor && token.size() <= longest) {
            anchors.push_back(token);
        }
    });
    return anchors;
}

std::optional<ByteRange> find_literal(Type type,
                                      std::string_view literal,
                                      std::string_view text,
                                      std::size_t begin,
                                      std::size_t end) {
    const auto token = text.substr(begin, end - begin);
    for (const auto& anchor : anchors_of(type, literal)) {
        if (!ascii::same(anchor, token) || (LiteralWalk::is_exact(type) && anchor != token)) {
            continue;
        }
        const auto at = static_cast<std::size_t>(anchor.data() - literal.data());
        for (const auto escapes : {Escapes::none, Escapes::text, Escapes::url}) {
            if (auto where = around(type, literal, at, text, {begin, end}, escapes)) {
                return where;
            }
        }
    }
    return std::nullopt;
}

} // namespace ample::sweep
