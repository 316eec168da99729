#include <ample/core/ascii.hpp>
#include <ample/core/script_border.hpp>
#include <ample/sweep/detail/character_reference.hpp>
#include <ample/sweep/detail/continued.hpp>
#include <ample/sweep/detail/literal_fronts.hpp>
#include <ample/sweep/detail/literal_walk.hpp>
#include <ample/sweep/detail/terminal_code.hpp>
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

bool is_edge(char c) noexcept {
    return c == '.' || c == '-';
}

bool holds(std::string_view set, char c) noexcept {
    return set.find(c) != none;
}

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

/// The byte that the two hex digits at the end of `text` write.
std::optional<char> hex_before(std::string_view text) noexcept {
    if (text.size() < 2 || !ascii::is_hex(text[text.size() - 2]) || !ascii::is_hex(text.back())) {
        return std::nullopt;
    }
    const auto digit = [](char c) {
        return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
    };
    return static_cast<char>(digit(text[text.size() - 2]) * 16 + digit(text.back()));
}

bool is_free_before(std::string_view text, std::size_t begin) noexcept {
    return begin == 0 || !detail::is_token_byte(text[begin - 1]) ||
           (is_high(text[begin - 1]) && is_word_begin(text, begin));
}

/// A dot or hyphen that nothing follows belongs to the sentence.
bool is_free_after(std::string_view text, std::size_t end) noexcept {
    if (end < text.size() && is_high(text[end])) {
        return is_word_end(text, end);
    }
    if (detail::goes_on_behind(text, end, detail::Follower::name)) {
        return false;
    }
    while (end < text.size() && is_edge(text[end])) {
        ++end;
    }
    return end == text.size() || !detail::is_token_byte(text[end]) || is_script_at(text, end);
}

/// Whether what stands before is an escape of a sign that parts words: "\\n", "\\u0022", "%20".
bool is_behind_escape(std::string_view text, std::size_t begin, Escapes escapes) noexcept {
    const auto before = text.substr(0, begin);
    if (detail::ends_terminal_code(before)) {
        return true;
    }
    const auto c = hex_before(before);
    const bool parts = c && !detail::is_token_byte(*c);
    if (escapes == Escapes::url || escapes == Escapes::url_twice) {
        const auto sign = before.substr(0, before.size() - std::min<std::size_t>(2, before.size()));
        return parts && (sign.ends_with('%') || sign.ends_with("%25"));
    }
    if (before.size() >= 2 && before[before.size() - 2] == '\\') {
        const bool is_sign = before.size() > 2 && before[before.size() - 3] == '\\'; // "C:\\\\new"
        return holds("bfnrt", before.back()) && !is_sign;
    }
    const bool is_code = before.size() >= 6 && before.substr(before.size() - 6, 4) == "\\u00";
    const bool is_byte = before.size() >= 4 && before.substr(before.size() - 4, 2) == "\\x";
    return (is_code || is_byte) && parts;
}

/// The sign before `at`, also as HTML writes it ("&quot;"); a line end for none.
char sign_before(std::string_view text, std::size_t at) noexcept {
    const auto reference = detail::reference_before(text.substr(0, at));
    const bool is_written = reference.size != 0 && reference.code < 0x80;
    return is_written ? static_cast<char>(reference.code) : at == 0 ? '\n' : text[at - 1];
}

/// The same of the sign at `at`.
char sign_at(std::string_view text, std::size_t at) noexcept {
    const auto reference = detail::reference_at(text.substr(at));
    const bool is_written = reference.size != 0 && reference.code < 0x80;
    return is_written ? static_cast<char>(reference.code) : at == text.size() ? '\n' : text[at];
}

/// Whether a user agent is all of what is quoted or stands between two separators.
bool is_whole(std::string_view text, ByteRange where, Escapes escapes) noexcept {
    const char before = sign_before(text, where.begin);
    const char after = sign_at(text, where.end);
    if ((before == '>' && after == '<') || (before == '=' && after == '&')) {
        return true; // an element of XML, a value in a query
    }
    const bool is_named = before == ' ' && where.begin > 1 && text[where.begin - 2] == ':';
    if (escapes == Escapes::url && before == ' ' && after == ' ') {
        return true; // blanks are "+" in it
    }
    return (holds("\"'\t\n|,^=", before) || is_named || is_script_before(text, where.begin)) &&
           (holds("\"'\t\r\n|,^\\", after) || is_script_at(text, where.end));
}

/// Whether the backslash at the begin of `text` begins an escape of JSON or C for something else
/// than a slash: "\\\"", "\\n", "\\u0026", and a quotation mark that was escaped again.
bool is_escape(std::string_view text) noexcept {
    const auto sign = std::min(text.find_first_not_of('\\'), text.size());
    return sign < text.size() && holds(sign == 1 ? "\"'bfnrtux" : "\"'", text[sign]);
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
        const auto behind = text.substr(where.end);
        const bool is_last =
            !behind.starts_with('/') && (!behind.starts_with('\\') || is_escape(behind));
        const bool is_in_path =
            where.begin > 0 && (text[where.begin - 1] == '/' || escapes != Escapes::none);
        return is_in_path && is_last && is_free_after(text, where.end);
    }
    // "/tmp/x" is not in "/var/tmp/x". "\\Temp\\x" is in "C:\\Temp\\x": reports cut paths of
    // Windows.
    const auto found = text.substr(where.begin);
    const bool is_rooted = type == Type::path && literal.front() == '\\' &&
                           (found.starts_with('/') || found.starts_with("\\/") ||
                            ascii::same(found.substr(0, 3), "%2f"));
    const bool starts = is_continued || (!is_rooted && !detail::is_token_byte(literal.front())) ||
                        is_free_before(text, where.begin) ||
                        is_behind_escape(text, where.begin, escapes);
    const bool ends = !detail::is_token_byte(literal.back()) || is_free_after(text, where.end);
    return starts && ends;
}

/// Where the backslashes that write the first one begin.
std::size_t with_doubled(std::string_view text, std::size_t begin) noexcept {
    constexpr std::size_t most = 16;
    const auto least = begin - std::min(begin, most);
    while (begin > least && text[begin] == '\\' && text[begin - 1] == '\\') {
        --begin;
    }
    return begin;
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
        const ByteRange where{with_doubled(text, begin), *end};
        return is_bordered(type, literal, text, where, escapes, is_continued) ? std::optional(where)
                                                                              : std::nullopt;
    };
    if (const auto begin = walk.backward(literal.substr(0, anchor_at), token.begin)) {
        if (auto where = found(*begin, false)) {
            return where;
        }
    }
    for (const auto front : detail::fronts_of(type, literal)) {
        const auto middle =
            front > anchor_at
                ? std::nullopt
                : walk.backward_on(literal.substr(front, anchor_at - front), token.begin);
        if (!middle) {
            continue;
        }
        for (const auto& form : detail::front_forms(literal.substr(0, front))) {
            if (const auto begin = walk.backward_wild(form, *middle)) {
                const bool is_continued =
                    !detail::is_token_byte(form.front()) || is_free_before(text, *begin);
                if (auto where = found(*begin, is_continued)) {
                    return where;
                }
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
        for (const auto escapes :
             {Escapes::none, Escapes::text, Escapes::url, Escapes::url_twice}) {
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
    const auto text = literal.substr(detail::variable_of(type, literal));
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
        std::erase(anchors, "currentcontrolset"); // logs number it
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
    for (const auto& other :
         type == Type::registry_key ? detail::other_keys(literal) : std::vector<std::string>()) {
        if (auto where = find_one(type, other, text, {begin, end})) {
            return where;
        }
    }
    return std::nullopt;
}

} // namespace ample::sweep
