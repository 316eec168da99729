// Holds the characters of a literal against text that may write them in escapes.

#pragma once

#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/character_reference.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace ample::sweep::detail {

/// How the text writes characters that mean something else to its format.
enum class Escapes {
    none,
    text,     ///< JSON and quoted logs: "\\", "\/", "\u005c", "\x22"; XML: "&amp;"
    url,      ///< "%5C"; "+" for a blank
    url_twice ///< "%255C"
};

/// Walks a text in one kind of escapes; linear in the literal.
class LiteralWalk {
public:
    LiteralWalk(Type type, std::string_view text, Escapes escapes)
        : type_(type), text_(text), escapes_(escapes) {}

    /// Whether letters count in the case they have.
    static constexpr bool is_exact(Type type) noexcept {
        return type == Type::user_agent || type == Type::mutex || type == Type::literal;
    }

    /// The end of `part` where the text at `at` begins with it.
    [[nodiscard]] std::optional<std::size_t> forward(std::string_view part,
                                                     std::size_t at) const noexcept {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const char wanted = part[i];
            const auto [c, size] = read_on(at);
            if (size == 0 || !is_same(wanted, c)) {
                return std::nullopt;
            }
            at += size;
            if (wanted == '\\' && (i + 1 == part.size() || part[i + 1] != '\\')) {
                at = slashes_behind(at);
            }
        }
        return at;
    }

    /// The begin of `part` where the text before `at` ends in it.
    [[nodiscard]] std::optional<std::size_t> backward(std::string_view part,
                                                      std::size_t at) const noexcept {
        for (auto i = part.size(); i > 0; --i) {
            const auto [c, size] = read_back(at);
            if (size == 0 || !is_same(part[i - 1], c)) {
                return std::nullopt;
            }
            at -= size;
            if (part[i - 1] == '\\' && i > 1 && part[i - 2] != '\\') {
                at = slashes_before(at);
            }
        }
        return at;
    }

    /// The same for a part that something stands before.
    [[nodiscard]] std::optional<std::size_t> backward_on(std::string_view part,
                                                         std::size_t at) const noexcept {
        auto begin = backward(part, at);
        return begin && part.starts_with('\\') ? slashes_before(*begin) : begin;
    }

    /// The same where a "*" at the end of `part` is one component of a path, "#" one of digits.
    [[nodiscard]] std::optional<std::size_t> backward_wild(std::string_view part,
                                                           std::size_t at) const noexcept {
        if (part.ends_with('*')) {
            part.remove_suffix(1);
            at = component_before(at);
        } else if (part.ends_with('#')) {
            const auto digits = at;
            part.remove_suffix(1);
            while (at > 0 && digits - at < most_digits && ascii::is_digit(text_[at - 1])) {
                --at;
            }
            if (at == digits) {
                return std::nullopt;
            }
        }
        return backward(part, at);
    }

private:
    using Unit = std::pair<char, std::size_t>; ///< a character and the bytes that write it

    [[nodiscard]] bool is_same(char wanted, char c) const noexcept {
        if (wanted == c) {
            return true;
        }
        const bool is_path = type_ == Type::path || type_ == Type::registry_key;
        if (is_path && wanted == '\\' && c == '/') {
            return true;
        }
        return !is_exact(type_) && ascii::lower(wanted) == ascii::lower(c);
    }

    static constexpr std::size_t most_digits = 4;

    /// Formats in formats write one backslash as two, four and more.
    static constexpr int most_slashes = 15;

    [[nodiscard]] std::size_t slashes_behind(std::size_t at) const noexcept {
        for (int i = 0; i < most_slashes; ++i) {
            const auto [c, size] = read_on(at);
            if (size == 0 || !is_same('\\', c)) {
                break;
            }
            at += size;
        }
        return at;
    }

    [[nodiscard]] std::size_t slashes_before(std::size_t at) const noexcept {
        for (int i = 0; i < most_slashes; ++i) {
            const auto [c, size] = read_back(at);
            if (size == 0 || !is_same('\\', c)) {
                break;
            }
            at -= size;
        }
        return at;
    }

    static unsigned digit(char c) noexcept {
        return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
    }

    /// The number that the two hex digits at `at` write, or nothing.
    [[nodiscard]] std::optional<char> hex_at(std::size_t at) const noexcept {
        if (at + 2 > text_.size() || !ascii::is_hex(text_[at]) || !ascii::is_hex(text_[at + 1])) {
            return std::nullopt;
        }
        return static_cast<char>(digit(text_[at]) * 16 + digit(text_[at + 1]));
    }

    /// The reference of HTML at `at` to a sign of ASCII; a blank that does not break is one too.
    [[nodiscard]] Unit reference_unit(std::size_t at) const noexcept {
        constexpr std::uint32_t no_break_space = 0xA0;
        const auto reference = reference_at(text_.substr(at));
        if (reference.code == no_break_space) {
            return {' ', reference.size};
        }
        return reference.code < 0x80 ? Unit{static_cast<char>(reference.code), reference.size}
                                     : Unit{};
    }

    [[nodiscard]] Unit read_on(std::size_t at) const noexcept {
        if (at >= text_.size()) {
            return {};
        }
        const char c = text_[at];
        if (escapes_ == Escapes::url_twice && text_.substr(at, 3) == "%25") {
            if (const auto decoded = hex_at(at + 3)) {
                return {*decoded, 5};
            }
        }
        if (escapes_ == Escapes::url || escapes_ == Escapes::url_twice) {
            if (const auto decoded = hex_at(at + 1); c == '%' && decoded) {
                return {*decoded, 3};
            }
            return {c == '+' ? ' ' : c, 1};
        }
        if (escapes_ == Escapes::text && c == '\\' && at + 1 < text_.size()) {
            const char next = text_[at + 1];
            if (next == '\\' || next == '/' || next == '"') {
                return {next, 2};
            }
            if (const auto decoded = hex_at(at + 2); next == 'x' && decoded) {
                return {*decoded, 4};
            }
            if (const auto decoded = hex_at(at + 4);
                next == 'u' && decoded && text_.substr(at + 2, 2) == "00") {
                return {*decoded, 6};
            }
        }
        if (escapes_ == Escapes::text && c == '&') {
            if (const auto unit = reference_unit(at); unit.second != 0) {
                return unit;
            }
        }
        return {c, 1};
    }

    [[nodiscard]] Unit read_back(std::size_t at) const noexcept {
        if (at == 0) {
            return {};
        }
        for (auto size = escapes_ == Escapes::none ? 0 : longest_reference; size >= 2; --size) {
            if (size <= at) {
                const auto unit = read_on(at - size);
                if (unit.second == size) {
                    return unit;
                }
            }
        }
        const bool is_url = escapes_ == Escapes::url || escapes_ == Escapes::url_twice;
        const char c = text_[at - 1];
        return {is_url && c == '+' ? ' ' : c, 1};
    }

    [[nodiscard]] std::size_t component_before(std::size_t at) const noexcept {
        constexpr std::size_t longest = 256;
        const auto least = at > longest ? at - longest : 0;
        while (at > least && text_[at - 1] != '\\' && text_[at - 1] != '/' &&
               text_[at - 1] != '"' && text_[at - 1] != '\n') {
            --at;
        }
        return at;
    }

    Type type_;
    std::string_view text_;
    Escapes escapes_;
};

} // namespace ample::sweep::detail
