#include <ample/core/ascii.hpp>
#include <ample/core/result.hpp>
#include <ample/core/utf8.hpp>
#include <ample/share/detail/markup.hpp>

#include <algorithm>
#include <array>

namespace ample::share::detail {

namespace {

constexpr std::array<std::string_view, 6> void_elements = {
    "br", "col", "rect", "line", "circle", "meta"};

bool is_allowed(std::string_view attribute) {
    return attribute != "href" && attribute != "src" && attribute != "style" &&
           !attribute.starts_with("on");
}

std::string_view entity_of(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

std::string escaped(std::string_view raw) {
    std::string flat(raw);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    std::string safe;
    for (const char c : utf8::printable(flat)) {
        if (const auto entity = entity_of(c); !entity.empty()) {
            safe += entity;
        } else {
            safe.push_back(c);
        }
    }
    return safe;
}

std::string shortened(std::string_view raw, std::size_t most) {
    if (raw.size() <= most) {
        return std::string(raw);
    }
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(raw.substr(0, end)) + "…";
}

std::string anchor_of(std::string_view id) {
    std::string anchor(id);
    for (char& c : anchor) {
        c = ascii::is_alnum(c) || c == '-' ? c : '_';
    }
    return anchor;
}

Markup text(std::string_view raw) {
    Markup markup;
    markup.html_ = escaped(raw);
    return markup;
}

Markup constant(Constant html) {
    Markup markup;
    markup.html_ = html.view();
    return markup;
}

Markup element(Constant name, Attributes attributes, const Markup& content) {
    const auto tag = std::string(name.view());
    Markup markup;
    auto& html = markup.html_;
    html = "<" + tag;
    for (const auto& [attribute, value] : attributes) {
        const auto key = attribute.view();
        const bool is_own_link = key == "href" && value.starts_with('#');
        if (!is_own_link && !is_allowed(key)) {
            throw Bug("attribute '" + std::string(key) + "' may not be written");
        }
        if (!value.empty()) {
            html += " " + std::string(key) + "=\"" + escaped(value) + "\"";
        }
    }
    const bool has_end =
        std::find(void_elements.begin(), void_elements.end(), tag) == void_elements.end();
    html += has_end ? ">" + content.html() + "</" + tag + ">" : "/>";
    return markup;
}

Markup element(Constant name, const Markup& content) {
    return element(name, {}, content);
}

Markup element(Constant name, std::string_view raw) {
    return element(name, {}, text(raw));
}

Markup link_to(std::string_view anchor, Constant css_class, const Markup& content) {
    return element("a",
                   {{"class", std::string(css_class.view())}, {"href", "#" + anchor_of(anchor)}},
                   content);
}

} // namespace ample::share::detail
