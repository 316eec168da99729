#include <ample/cite/detail/credits.hpp>
#include <ample/cite/detail/furniture.hpp>
#include <ample/cite/detail/japanese_page.hpp>
#include <ample/cite/page.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

constexpr std::size_t wrap_width = 100;    // no hard-wrapped text is wider
constexpr std::size_t heading_length = 90; // a line without a full stop that is longer is prose
constexpr std::size_t title_length = 200;
constexpr std::size_t looked_at = 600; // bytes of a block that may hold a dateline

struct Line {
    std::size_t begin;
    std::size_t end;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    std::size_t at = 0;
    while (at <= text.size()) {
        const auto stop = std::min(text.find('\n', at), text.size());
        auto begin = at;
        auto end = stop;
        while (begin < end && ascii::is_blank(text[begin])) {
            ++begin;
        }
        while (end > begin && ascii::is_blank(text[end - 1])) {
            --end;
        }
        lines.push_back({begin, end});
        at = stop + 1;
    }
    return lines;
}

/// The name of a firm alone on a line: "Acme Co., Ltd.", "ACME S.A.".
bool ends_as_firm(std::string_view block) {
    constexpr std::string_view forms[] = {" ltd.",
                                          " inc.",
                                          " co.",
                                          " corp.",
                                          " s.a.",
                                          " s.p.a.",
                                          " b.v.",
                                          " n.v.",
                                          " a.s.",
                                          " k.k.",
                                          " plc.",
                                          " llc.",
                                          " bhd.",
                                          " s.r.o.",
                                          " d.d.",
                                          " l.p."};
    constexpr std::size_t longest_firm = 60;
    return block.size() < longest_firm && block.ends_with('.') &&
           std::any_of(std::begin(forms), std::end(forms), [&](auto one) {
               return block.size() > one.size() &&
                      ascii::same(block.substr(block.size() - one.size()), one) &&
                      ascii::is_upper(block.front()) &&
                      ascii::is_upper(block[block.size() - one.size() + 1]);
           });
}

/// Whether prose could end so: a full stop or its like, perhaps inside marks or brackets.
bool ends_as_prose(std::string_view block) {
    constexpr std::string_view closers[] = {"\"", "'", ")", "\u201D", "\u2019", "\u00BB"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto closer : closers) {
            if (block.ends_with(closer)) {
                block.remove_suffix(closer.size());
                cut = true;
            }
        }
    }
    if (block.ends_with("\u3002") || block.ends_with("\u300D") || block.ends_with("\u2026")) {
        return true;
    }
    return !ends_as_firm(block) && !block.empty() &&
           (block.back() == '.' || block.back() == '!' || block.back() == '?' ||
            block.back() == ':' || block.back() == ',');
}

/// Whether the text is wrapped at a fixed width, so that a paragraph is several lines.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
    std::size_t full = 0;
    std::size_t followed = 0;
    std::size_t ended = 0; // lines that end as a paragraph does
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto length = lines[i].end - lines[i].begin;
        if (length > wrap_width) {
            return false;
        }
        if (length > 0) {
            ++full;
            const bool next = i + 1 < lines.size() && lines[i + 1].end > lines[i + 1].begin;
            followed += next ? 1 : 0;
            ended += ends_as_prose(text.substr(lines[i].begin, length)) ? 1 : 0;
        }
    }
    return full >= 4 && followed * 2 > full && ended * 2 < full;
}

/// Whether the first word of the next line would have had room behind this one by far: then a
/// hand, not the width, has ended it.
bool has_room(std::string_view text, const Line& line, const Line& next, std::size_t width) {
    const auto blank = std::min(text.find(' ', next.begin), next.end);
    const auto filled = line.end - line.begin + 1 + blank - next.begin;
    return filled * 5 < width * 3;
}

std::vector<Block> blocks_of(std::string_view text) {
    const auto lines = lines_of(text);
    const bool wrapped = is_wrapped(text, lines);
    std::size_t width = 0;
    for (const auto& line : lines) {
        width = std::max(width, line.end - line.begin);
    }
    std::vector<Block> blocks;
    bool open = false;
    const Line* last = nullptr;
    for (const auto& line : lines) {
        const bool room = wrapped && open && has_room(text, *last, line, width);
        last = &line;
        if (line.begin == line.end) {
            open = false;
        } else if (wrapped && open && !room) {
            blocks.back().end = line.end;
        } else {
            blocks.push_back({BlockKind::body, line.begin, line.end});
            open = true;
        }
    }
    return blocks;
}

class Sorter {
public:
    Sorter(std::string_view text, std::string_view title) : text_(text), known_title_(title) {}

    Page run() {
        page_.blocks = blocks_of(text_);
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            sort(i);
        }
        detail::credit_datelines(text_, page_);
        return std::move(page_);
    }

private:
    void sort(std::size_t index) {
        part_credit(index);
        auto& block = page_.blocks[index];
        const auto all = text_.substr(block.begin, block.end - block.begin);
        const bool prose = ends_as_prose(all) && !detail::is_japanese_headline(all, seen_body_);
        auto name = detail::credited(all, !seen_body_);
        if (name.empty() && stands_below_headline(index)) {
            name = detail::agency_alone(all);
        }
        name = name.empty() && seen_body_ ? detail::fed_by(all) : name;
        if (!name.empty()) {
            block.kind = BlockKind::credit;
            const bool below = ascii::lower(all).find("see below") != std::string::npos;
            credit(name, all, below ? index + 1 : 0);
        } else if (detail::is_caption(all) || detail::is_japanese_caption(all, prose)) {
            block.kind = BlockKind::caption;
        } else if (detail::is_furniture(all, prose) || detail::is_japanese_furniture(all, prose)) {
            block.kind = BlockKind::furniture;
        } else if ((!prose || asks_above(all)) && all.size() <= title_length) {
            headline(block, all);
        } else {
            body(all);
        }
    }

    /// "…した。（共同）", "… on the case. —IANS": the credit behind a paragraph is a block of its
    /// own.
    void part_credit(std::size_t index) {
        auto& block = page_.blocks[index];
        const auto all = text_.substr(block.begin, block.end - block.begin);
        auto begin = detail::japanese_closing(all).begin;
        if (begin == std::string_view::npos) {
            begin = detail::dashed_closing(all);
        }
        if (begin == std::string_view::npos || begin == 0) {
            return;
        }
        const Block credit{BlockKind::credit, block.begin + begin, block.end};
        block.end = credit.begin;
        while (block.end > block.begin && ascii::is_blank(text_[block.end - 1])) {
            --block.end;
        }
        page_.blocks.insert(page_.blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1, credit);
    }

    /// A name is the first line and a headline stands between: an agency there put nothing out.
    [[nodiscard]] bool stands_below_headline(std::size_t index) const {
        constexpr std::size_t longest_head = 12; // lines
        if (seen_body_ || index < 2 || index >= longest_head) {
            return false;
        }
        const auto is_name = [&](const Block& block) {
            return detail::is_name_line(text_.substr(block.begin, block.end - block.begin));
        };
        const auto first = page_.blocks.begin();
        return is_name(*first) &&
               !std::all_of(first, first + static_cast<std::ptrdiff_t>(index), is_name);
    }

    /// "Who paid the raiders?" above the text: a headline, not its first sentence.
    [[nodiscard]] bool asks_above(std::string_view all) const {
        return !seen_body_ && all.size() <= heading_length && all.ends_with('?') &&
               all.find_first_of(".:!?") == all.size() - 1;
    }

    void headline(Block& block, std::string_view all) {
        const bool other_script = std::any_of(all.begin(), all.end(), [](char c) { // few blanks
            return static_cast<unsigned char>(c) >= 0xE3;
        });
        if (!seen_body_ && page_.title.empty() &&
            (words_of(text_, block.begin, block.end).size() >= 3 ||
             (other_script && all.size() > heading_length / 2))) {
            block.kind = BlockKind::title;
            page_.title = std::string(all);
        } else if (all == page_.title || all == known_title_) {
            block.kind = BlockKind::furniture; // the headline once more
        } else if (all.size() <= heading_length || (other_script && !seen_body_)) {
            block.kind = BlockKind::heading;
        } else {
            body(all);
        }
    }

    void body(std::string_view all) {
        constexpr int first_bodies = 3; // a standfirst may stand before the dateline
        if (bodies_ < first_bodies) {
            if (const auto name = detail::dateline_agency(all.substr(0, looked_at));
                !name.empty()) {
                credit(name, dateline_of(all), 0);
            }
        }
        seen_body_ = true;
        ++bodies_;
        // An agency in brackets ends it, if anything does: "(AP)", or "(AP)." with closing marks.
        if (all.substr(all.size() - std::min<std::size_t>(all.size(), 8)).find(')') == all.npos) {
            return;
        }
        const auto tail = all.size() > 200 ? all.size() - 200 : 0;
        if (const auto name = detail::closing_agency(all.substr(tail)); !name.empty()) {
            credit(name, all.substr(all.rfind('(')), 0);
        }
    }

    /// "OSLO (Reuters) -", "MOSCOW, April 5. /TASS/.".
    static std::string_view dateline_of(std::string_view all) {
        constexpr std::size_t longest_dateline = 80;
        const auto stroke = all.substr(0, longest_dateline).find('/');
        const auto second = all.substr(0, longest_dateline).find('/', stroke + 1);
        if (stroke < all.find('(') && second != all.npos) {
            return all.substr(0, second + 1);
        }
        const auto close = std::min(all.find(')'), all.find("\uFF09"));
        const auto dash = all.find_first_of("-:", std::min(close, all.size()));
        const bool near = dash != all.npos && dash <= close + 2;
        return all.substr(0, near ? dash + 1 : close == all.npos ? 0 : close + 1);
    }

    void credit(std::string_view name, std::string_view basis, std::size_t from) {
        for (auto& one : page_.credits) {
            if (one.name == name) { // the dateline says more than "Meridian Staff" above it
                const bool dateline = !seen_body_ && basis.ends_with('-');
                one.basis = dateline ? std::string(basis.substr(0, 120)) : one.basis;
                return;
            }
        }
        page_.credits.push_back({std::string(name), std::string(basis.substr(0, 120)), from});
    }

    std::string_view text_;
    std::string_view known_title_;
    Page page_;
    bool seen_body_ = false;
    int bodies_ = 0; ///< so far
};

} // namespace

Page page_of(std::string_view text, std::string_view title) {
    return Sorter(text, title).run();
}

} // namespace ample::cite
