#include <ample/core/ascii.hpp>
#include <ample/read/detail/entity_map.hpp>
#include <ample/read/detail/html_text.hpp>

#include <gumbo.h>

#include <algorithm>

namespace ample::read::detail {

namespace {

enum class Role { inside, block, row_cell, line_break, furniture, page_header, page_title };

Role role_of(GumboTag tag) noexcept {
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
        return Role::furniture;
    case GUMBO_TAG_HEADER:
        return Role::page_header;
    case GUMBO_TAG_TITLE:
        return Role::page_title;
    case GUMBO_TAG_BR:
        return Role::line_break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Role::row_cell;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
        return Role::inside;
    default:
        return Role::block;
    }
}

/// Puts the text together, with the places it came from.
class Writer {
public:
    /// Adds a piece of text whose bytes came from `places`, which has one entry more for the end.
    void add(std::string_view text, const std::vector<std::uint32_t>& places, bool keeps_blanks) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (ascii::is_blank(text[i]) && !keeps_blanks) {
                if (gap_ == '\0') {
                    gap_ = ' ';
                    gap_place_ = places[i];
                }
                continue;
            }
            if (keeps_blanks && text[i] == '\n') {
                new_line();
                end_ = std::max(end_, places[i + 1]);
                continue;
            }
            fill_gap();
            put(text[i], places[i]);
            end_ = std::max(end_, places[i + 1]);
        }
    }

    void new_line() {
        gap_ = '\n';
        gap_place_ = end_;
    }

    /// A tab between cells of a row.
    void new_cell() {
        if (gap_ != '\n') {
            gap_ = '\t';
            gap_place_ = end_;
        }
    }

    SourcedText finish() && {
        written_.source.push_back(end_);
        return std::move(written_);
    }

private:
    void fill_gap() {
        if (gap_ != '\0' && !written_.text.empty()) {
            put(gap_, gap_place_);
        }
        gap_ = '\0';
    }

    void put(char c, std::uint32_t from) {
        // Text that gumbo moved (out of a table) stands before what it follows.
        const auto least = written_.source.empty() ? 0 : written_.source.back();
        written_.text += c;
        written_.source.push_back(std::max(from, least));
        end_ = std::max(end_, least);
    }

    SourcedText written_ = {};
    char gap_ = '\0'; // what is to stand before the next character
    std::uint32_t gap_place_ = 0;
    std::uint32_t end_ = 0;
};

/// Walks the tree with a stack of its own.
class Walk {
public:
    Walk(std::string_view html, HtmlText& out) : html_(html), out_(out) {}

    void go(const GumboNode& document) {
        open_.push_back({&document, 0});
        while (!open_.empty()) {
            auto& [node, next] = open_.back();
            const auto& children = node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children
                                                                     : node->v.element.children;
            if (next == children.length) {
                const auto* const left = node;
                open_.pop_back();
                leave(*left);
                continue;
            }
            const auto& child = *static_cast<const GumboNode*>(children.data[next++]);
            enter(child);
        }
        out_.running = std::move(writer_).finish();
    }

private:
    struct Open {
        const GumboNode* node = nullptr;
        unsigned next = 0;
    };

    void enter(const GumboNode& node) {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            add_text(node.v.text);
            break;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            enter_element(node);
            break;
        default:
            break;
        }
    }

    void enter_element(const GumboNode& node) {
        read_meta(node, out_.meta);
        const auto role = role_of(node.v.element.tag);
        if (role == Role::page_title) {
            read_title(node);
            return;
        }
        if (role == Role::furniture || (role == Role::page_header && articles_ == 0)) {
            leave_out(node.v.element);
            return;
        }
        if (role == Role::line_break || role == Role::block || role == Role::page_header) {
            writer_.new_line();
        } else if (role == Role::row_cell) {
            writer_.new_cell();
        }
        count(node, 1);
        open_.push_back({&node, 0});
    }

    void leave(const GumboNode& node) {
        if (node.type == GUMBO_NODE_DOCUMENT) {
            return;
        }
        const auto role = role_of(node.v.element.tag);
        if (role == Role::block || role == Role::page_header) {
            writer_.new_line();
        } else if (role == Role::row_cell) {
            writer_.new_cell();
        }
        count(node, -1);
    }

    void count(const GumboNode& node, int step) {
        const auto tag = node.v.element.tag;
        articles_ += tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ? step : 0;
        kept_ += tag == GUMBO_TAG_PRE ? step : 0;
    }

    void add_text(const GumboText& text) {
        const std::string_view written(text.original_text.data, text.original_text.length);
        const std::string_view decoded(text.text);
        auto places = map_entities(written, decoded);
        const auto begin = place_of(written.data());
        for (auto& place : places) {
            place += begin;
        }
        writer_.add(decoded, places, kept_ != 0);
    }

    void read_title(const GumboNode& node) {
        const auto& children = node.v.element.children;
        if (!out_.title.empty() || children.length == 0) {
            return;
        }
        const auto* const child = static_cast<const GumboNode*>(children.data[0]);
        if (child->type != GUMBO_NODE_TEXT) {
            return;
        }
        for (const char c : ascii::trim(child->v.text.text)) {
            const bool is_blank = ascii::is_blank(c);
            if (!is_blank || !out_.title.ends_with(' ')) {
                out_.title += is_blank ? ' ' : c;
            }
        }
    }

    void leave_out(const GumboElement& element) {
        if (element.original_tag.data == nullptr) {
            return;
        }
        const auto begin = place_of(element.original_tag.data);
        const auto after_tag = begin + element.original_tag.length;
        const auto end =
            element.original_end_tag.data != nullptr
                ? place_of(element.original_end_tag.data) + element.original_end_tag.length
                : std::size_t{element.end_pos.offset};
        out_.left_out.push_back({begin, std::min(std::max(after_tag, end), html_.size())});
    }

    [[nodiscard]] std::uint32_t place_of(const char* at) const {
        const bool is_inside = at >= html_.data() && at <= html_.data() + html_.size();
        return is_inside ? static_cast<std::uint32_t>(at - html_.data()) : 0;
    }

    std::string_view html_;
    HtmlText& out_;
    Writer writer_ = {};
    std::vector<Open> open_ = {};
    int articles_ = 0;
    int kept_ = 0;
};

/// Sorted, with those that touch or overlap made one.
std::vector<ByteRange> joined(std::vector<ByteRange> ranges) {
    std::sort(
        ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    std::vector<ByteRange> apart;
    for (const auto range : ranges) {
        if (!apart.empty() && range.begin <= apart.back().end) {
            apart.back().end = std::max(apart.back().end, range.end);
        } else {
            apart.push_back(range);
        }
    }
    return apart;
}

} // namespace

HtmlText text_of_html(std::string_view html, const GumboNode& document) {
    HtmlText text;
    Walk(html, text).go(document);
    text.left_out = joined(std::move(text.left_out));
    return text;
}

} // namespace ample::read::detail
