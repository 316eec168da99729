#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/pdf_layout.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t longest_tag = 1024;
constexpr std::size_t most_meta = 64;
constexpr std::size_t longest_meta = 1024;

/// The value of `name="…"` in a tag, or empty.
std::string_view attribute(std::string_view tag, std::string_view name) noexcept {
    for (auto at = tag.find(name); at != none; at = tag.find(name, at + 1)) {
        auto rest = tag.substr(at + name.size());
        if (at > 0 && ascii::is_blank(tag[at - 1]) && rest.starts_with("=\"")) {
            rest.remove_prefix(2);
            return rest.substr(0, rest.find('"'));
        }
    }
    return {};
}

double number(std::string_view text) noexcept {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr double largest = 1e6; // a page of ten kilometres
    return read.ec == std::errc() && std::isfinite(value) ? std::clamp(value, -largest, largest)
                                                          : 0;
}

PdfBox box_of(std::string_view tag) noexcept {
    return {number(attribute(tag, "xMin")),
            number(attribute(tag, "yMin")),
            number(attribute(tag, "xMax")),
            number(attribute(tag, "yMax"))};
}

/// The character of a reference without "&" and ";".
std::optional<std::uint32_t> character_of(std::string_view reference) noexcept {
    constexpr std::array<std::pair<std::string_view, char>, 5> named = {
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [name, c] : named) {
        if (reference == name) {
            return static_cast<std::uint32_t>(c);
        }
    }
    if (!reference.starts_with('#')) {
        return std::nullopt;
    }
    reference.remove_prefix(1);
    const int base = reference.starts_with('x') ? 16 : 10;
    reference.remove_prefix(base == 16 ? 1 : 0);
    std::uint32_t value = 0;
    const auto* const end = reference.data() + reference.size();
    const auto read = std::from_chars(reference.data(), end, value, base);
    return read.ec == std::errc() && read.ptr == end && value <= 0x10FFFF ? std::optional(value)
                                                                          : std::nullopt;
}

/// U+FB00 to U+FB06.
std::string_view ligature(std::uint32_t c) noexcept {
    constexpr std::array<std::string_view, 7> letters = {
        "ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? letters.at(c - 0xFB00) : std::string_view{};
}

class Parser {
public:
    explicit Parser(std::string_view bytes) : bytes_(bytes) {}

    PdfLayout run() {
        for (auto at = bytes_.find('<'); at != none; at = bytes_.find('<', next_)) {
            const auto close = bytes_.substr(at, longest_tag).find('>');
            next_ = at + 1;
            if (close == none) {
                continue;
            }
            const auto tag = bytes_.substr(at + 1, close - 1);
            next_ = at + close + 1;
            take(tag.substr(0, tag.find_first_of(" \t\r\n")), tag, at);
        }
        return std::move(layout_);
    }

private:
    void take(std::string_view name, std::string_view tag, std::size_t at) {
        if (name == "word") {
            word(tag, at);
        } else if (name == "line") {
            open_ = box_of(tag);
            has_line_ = false;
        } else if (name == "block") {
            ++block_;
            has_line_ = false;
        } else if (name == "page") {
            layout_.pages.push_back(
                {0, 0, number(attribute(tag, "width")), number(attribute(tag, "height"))});
            ++block_;
            has_line_ = false;
        } else if (name == "title" && layout_.pages.empty()) {
            layout_.title = pdf_characters(bytes_.substr(
                next_, std::min(bytes_.find('<', next_), next_ + longest_meta) - next_));
        } else if (name == "meta" && layout_.pages.empty() && layout_.meta.size() < most_meta) {
            layout_.meta.emplace_back(pdf_characters(attribute(tag, "name")),
                                      pdf_characters(attribute(tag, "content")));
        }
    }

    void word(std::string_view tag, std::size_t at) {
        constexpr std::string_view end_tag = "</word>";
        const auto end = bytes_.find('<', next_);
        if (layout_.pages.empty() || end == none || bytes_.substr(end, end_tag.size()) != end_tag ||
            end == next_) {
            return;
        }
        const PdfWord one{box_of(tag), at, next_, end, end + end_tag.size()};
        if (!has_line_) {
            layout_.lines.push_back({open_,
                                     layout_.pages.size() - 1,
                                     block_,
                                     layout_.words.size(),
                                     layout_.words.size()});
            has_line_ = true;
        }
        layout_.words.push_back(one);
        layout_.lines.back().last = layout_.words.size();
        next_ = one.after;
    }

    std::string_view bytes_;
    PdfLayout layout_ = {};
    PdfBox open_ = {}; ///< of the line whose words come next
    bool has_line_ = false;
    std::size_t block_ = 0;
    std::size_t next_ = 0;
};

} // namespace

PdfLayout pdf_layout_of(std::string_view bytes) {
    return Parser(bytes).run();
}

std::string pdf_characters(std::string_view written, std::vector<std::uint32_t>* places) {
    constexpr std::size_t longest_reference = 10;
    std::string text;
    auto rest = written;
    while (!rest.empty()) {
        const auto at = static_cast<std::uint32_t>(written.size() - rest.size());
        std::uint32_t c = 0;
        const auto semicolon =
            rest.front() == '&' ? rest.substr(0, longest_reference).find(';') : none;
        const auto named =
            semicolon == none ? std::nullopt : character_of(rest.substr(1, semicolon - 1));
        if (named) {
            c = *named;
            rest.remove_prefix(semicolon + 1);
        } else {
            c = utf8::take(rest);
        }
        const auto before = text.size();
        if (const auto letters = ligature(c); !letters.empty()) {
            text += letters;
        } else {
            utf8::append(text, c < 0x20 || c == 0x7F ? ' ' : c);
        }
        if (places != nullptr) {
            places->insert(places->end(), text.size() - before, at);
        }
    }
    return text;
}

} // namespace ample::read::detail
