#include <ample/core/ascii.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/html.hpp>
#include <ample/read/pdf_words.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

constexpr auto frame_tags =
    std::to_array<std::string_view>({"html", "head", "body", "title", "meta"});

constexpr auto text_tags = std::to_array<std::string_view>({"p",
                                                            "div",
                                                            "article",
                                                            "main",
                                                            "section",
                                                            "h1",
                                                            "h2",
                                                            "h3",
                                                            "span",
                                                            "table",
                                                            "ul",
                                                            "ol",
                                                            "a",
                                                            "br",
                                                            "blockquote"});

/// The name of the tag that begins at the front of `text`; empty when none does.
std::string_view tag_name(std::string_view text) noexcept {
    if (!text.starts_with('<')) {
        return {};
    }
    std::size_t end = 1;
    while (end < text.size() && ascii::is_alnum(text[end])) {
        ++end;
    }
    const bool is_closed =
        end < text.size() && (ascii::is_blank(text[end]) || text[end] == '>' || text[end] == '/');
    return is_closed ? text.substr(1, end - 1) : std::string_view{};
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    return std::any_of(
        names.begin(), names.end(), [&](std::string_view one) { return ascii::same(one, name); });
}

/// Passes over blanks, comments and the XML declaration at the front.
std::string_view first_tag(std::string_view text) noexcept {
    while (true) {
        text = text.substr(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
        const std::string_view end = text.starts_with("<!--")    ? "-->"
                                     : text.starts_with("<?xml") ? "?>"
                                                                 : "";
        const auto at = end.empty() ? none : text.find(end);
        if (at == none) {
            return text;
        }
        text.remove_prefix(at + end.size());
    }
}

} // namespace

int score_html(std::string_view head) {
    if (score_pdf_words(head) > 0) { // XHTML by its form
        return 0;
    }
    auto text = first_tag(detail::without_mark(head));
    if (ascii::same(text.substr(0, 14), "<!doctype html") ||
        is_one_of(frame_tags, tag_name(text))) {
        return 90;
    }
    if (!is_one_of(text_tags, tag_name(text))) {
        return 0;
    }
    int tags = 0;
    for (auto at = text.find('<'); at != none && tags < 3; at = text.find('<', at + 1)) {
        tags += is_one_of(text_tags, tag_name(text.substr(at))) ? 1 : 0;
    }
    return tags >= 3 ? 50 : 0;
}

} // namespace ample::read
