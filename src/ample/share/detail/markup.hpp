// HTML that can only be built from escaped text.
//
// A `Markup` comes from `text` (escapes), from `element` (name and attribute names are constants of
// the program, attribute values are escaped) or from joining two. There is no way from a string to
// a Markup that skips the escaping, and no attribute that holds an address outside the page: links
// are made by `link_to`, which writes "#" first.
//
// What is written out instead of being passed on: control characters, bidirectional controls and
// bytes that are not UTF-8 ("\x00", "\u{202e}"). A line feed becomes a blank.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace ample::share::detail {

/// A text that stands in the program itself.
class Constant {
public:
    template <std::size_t Size>
    consteval Constant(const char (&text)[Size]) // NOLINT: implicit
        : text_(text, Size - 1) {}

    [[nodiscard]] constexpr std::string_view view() const noexcept { return text_; }

private:
    std::string_view text_;
};

/// An attribute of an element.
struct Attribute {
    Constant name;
    std::string value;
};

using Attributes = std::initializer_list<Attribute>;

/// A piece of an HTML body.
class Markup {
public:
    Markup() = default;

    Markup& operator+=(const Markup& more) {
        html_ += more.html_;
        return *this;
    }

    friend Markup operator+(Markup a, const Markup& b) {
        a += b;
        return a;
    }

    [[nodiscard]] const std::string& html() const noexcept { return html_; }

    [[nodiscard]] bool is_empty() const noexcept { return html_.empty(); }

private:
    friend Markup text(std::string_view raw);
    friend Markup constant(Constant html);
    friend Markup element(Constant name, Attributes attributes, const Markup& content);

    std::string html_ = {};
};

/// `raw` as text of the page.
Markup text(std::string_view raw);

/// HTML written in the program.
Markup constant(Constant html);

/// <name attributes>content</name>, without an end tag for br, col, rect, line, circle and meta.
/// An attribute whose value is empty is left out. Throws `Bug` on href, src, style and on*.
Markup element(Constant name, Attributes attributes, const Markup& content);
Markup element(Constant name, const Markup& content);
Markup element(Constant name, std::string_view raw);

/// A link to the part of this page with that anchor.
Markup link_to(std::string_view anchor, Constant css_class, const Markup& content);

/// The anchor of an id or name: letters, digits and "-", everything else "_".
std::string anchor_of(std::string_view id);

/// Escaped and made safe, as it stands in a text or an attribute value.
std::string escaped(std::string_view raw);

/// `raw` cut after `most` bytes at the edge of a character, with "…" where it was cut.
std::string shortened(std::string_view raw, std::size_t most);

} // namespace ample::share::detail
