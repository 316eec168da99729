#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/literal_walk.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/literal.hpp>

#include <algorithm>
#include <array>
#include <string>

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
    Stand{"%temp%", "%tmp%"},
    Stand{"%tmp%", "%temp%"},
    Stand{"%windir%", "%systemroot%"},
    Stand{"%windir%", "\\systemroot"},
    Stand{"%systemroot%", "%windir%"},
    Stand{"%systemroot%", "\\systemroot"},
    Stand{"c:\\windows", "%systemroot%"},
    Stand{"c:\\windows", "%windir%"},
    Stand{"c:\\windows", "\\systemroot"},
    Stand{"c:", "%systemdrive%"},
    Stand{"c:", "\\device\\*"}, // \Device\HarddiskVolume2
    Stand{"$home", "\\home\\*"},
    Stand{"$home", "\\users\\*"},
    Stand{"$home", "\\root"},
    Stand{"$home", "~"},
    Stand{"$home", "${home}"},
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

constexpr std::string_view current_set = "\\currentcontrolset\\";

/// The sizes of the parts at the front of a literal that something else may stand for, besides that
/// of `front_of`.
std::vector<std::size_t> more_fronts(Type type, std::string_view literal) {
    std::vector<std::size_t> fronts;
    for (const std::string_view front : {"c:\\windows", "c:"}) {
        if (type == Type::path && literal.starts_with(front) &&
            literal.substr(front.size()).starts_with('\\')) {
            fronts.push_back(front.size());
        }
    }
    return fronts;
}

/// The size of the part of a literal that something else stands for.
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
    return type == Type::path && literal.starts_with("$home\\") ? 5 : 0;
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
    // "/tmp/x" is not in "/var/tmp/x". "\\Temp\\x" is in "C:\\Temp\\x": reports cut paths of
    // Windows.
    const auto found = text.substr(where.begin);
    const bool is_rooted = type == Type::path && literal.front() == '\\' &&
                           (found.starts_with('/') || found.starts_with("\\/"));
    const bool starts = is_continued || (!is_rooted && !detail::is_token_byte(literal.front())) ||
                        is_free_before(text, where.begin) ||
                        (escapes != Escapes::none && !is_rooted);
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
    const auto found = [&](std::size_t begin, bool is_continued) -> std::optional<ByteRange> {
        const ByteRange where{begin, *end};
        return is_bordered(type, literal, text, where, escapes, is_continued) ? std::optional(where)
                                                                              : std::nullopt;
    };
    if (const auto begin = walk.backward(literal.substr(0, anchor_at), token.begin)) {
        if (auto where = found(*begin, false)) {
            return where;
        }
    }
    auto fronts = more_fronts(type, literal);
    fronts.push_back(front_of(type, literal));
    for (const auto front : fronts) {
        const auto middle =
            front == 0 || front > anchor_at
                ? std::nullopt
                : walk.backward(literal.substr(front, anchor_at - front), token.begin);
        for (const auto& stand : stands) {
            if (!middle || literal.substr(0, front) != stand.name) {
                continue;
            }
            if (const auto begin = walk.backward_wild(stand.text, *middle)) {
                return found(*begin,
                             !detail::is_token_byte(stand.text.front()) ||
                                 is_free_before(text, *begin));
            }
        }
    }
    return std::nullopt;
}

std::optional<ByteRange>
find_one(Type type, std::string_view literal, std::string_view text, ByteRange where) {
    const auto token = text.substr(where.begin, where.size());
    for (const auto& anchor : anchors_of(type, literal)) {
        if (!ascii::same(anchor, token) || (LiteralWalk::is_exact(type) && anchor != token)) {
            continue;
        }
        const auto at = static_cast<std::size_t>(anchor.data() - literal.data());
        for (const auto escapes : {Escapes::none, Escapes::text, Escapes::url}) {
            if (auto found = around(type, literal, at, text, where, escapes)) {
                return found;
            }
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
    if (type == Type::registry_key && anchors.size() > 1) {
        std::erase(anchors, current_set.substr(1, current_set.size() - 2)); // logs number it
    }
    return anchors;
}

std::optional<ByteRange> find_literal(Type type,
                                      std::string_view literal,
                                      std::string_view text,
                                      std::size_t begin,
                                      std::size_t end) {
    if (auto where = find_one(type, literal, text, {begin, end})) {
        return where;
    }
    const auto set = type == Type::registry_key ? literal.find(current_set) : none;
    if (set == none) {
        return std::nullopt;
    }
    for (const std::string_view numbered :
         {"\\controlset001\\", "\\controlset002\\", "\\controlset003\\"}) {
        const auto one = std::string(literal.substr(0, set))
                             .append(numbered)
                             .append(literal.substr(set + current_set.size()));
        if (auto where = find_one(type, one, text, {begin, end})) {
            return where;
        }
    }
    return std::nullopt;
}

} // namespace ample::sweep
