#include <ample/core/result.hpp>
#include <ample/share/detail/hit_groups.hpp>
#include <ample/share/detail/page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ample::share::detail {

namespace {

/// Kinds of which every value has its why. Claims, indicators, ties, coverage and copies are shown
/// as far as something on the page names them or `Limits::rows` allows.
bool is_bounded(std::string_view kind) {
    return kind == "claim" || kind == "indicator" || kind == "tie" || kind == "separation" ||
           kind == "copy" || kind == "edition" || kind == "conflict" || kind == "coverage" ||
           kind == "exhibit" || kind == "screening" || kind == "document" ||
           kind == "proposition" || kind == "gap" || kind == "presence" || kind == "blindspot" ||
           kind == "technique" || kind == "allowance" || kind == "scan";
}

void add_first(std::set<std::string, std::less<>>& anchors, const ItemList& items) {
    for (std::size_t i = 0; i < std::min(items.size(), Limits::rows); ++i) {
        anchors.insert(items[i]->id);
    }
}

} // namespace

Page::Page(const CaseIndex& index, const Catalogue& words) : index_(index), words_(words) {
    for (const auto& [kind, count] : index.kinds()) {
        if (!is_bounded(kind)) {
            for (const auto& item : index.of(kind)) {
                anchors_.insert(item.id);
            }
        } else if (kind != "claim" && kind != "indicator") {
            add_first(anchors_, in_reading_order(index, kind));
        }
    }
    add_first(anchors_, cited_claims(index));
    std::size_t groups = 0;
    for (const auto& group : index.hit_groups()) {
        if (groups++ == Limits::hit_groups) {
            break;
        }
        if (index.find(group.indicator) != nullptr) {
            anchors_.insert(group.indicator);
        }
        for (const auto* hit : group.shown) {
            add_bulk(*hit);
        }
    }
    add_detections();
    const auto defects = group_defects(index.defects());
    for (std::size_t i = 0; i < std::min(defects.size(), Limits::rows); ++i) {
        add_bulk(*defects[i].first);
    }
}

/// The first detections that the techniques of the page rest on.
void Page::add_detections() {
    const auto techniques = in_reading_order(index_, "technique");
    for (std::size_t i = 0; i < std::min(techniques.size(), Limits::rows); ++i) {
        std::size_t taken = 0;
        for (const auto& origin : techniques[i]->value->origins) {
            const auto* const named = std::get_if<ValueOrigin>(&origin);
            const auto* const found = named == nullptr ? nullptr : index_.detection(named->id());
            if (found != nullptr && !anchors_.contains(found->id()) &&
                taken++ < Limits::hits_per_group) {
                add_bulk(*found);
            }
        }
    }
}

void Page::add_bulk(const Value& value) {
    bulk_.push_back(&value);
    anchors_.insert(value.id());
}

Markup Page::from_case(std::string_view raw) const {
    return text(shortened(index_.masked(raw), Limits::characters));
}

Markup Page::whole(std::string_view raw) const {
    return text(index_.masked(raw));
}

std::string Page::word_text(std::string_view stored) const {
    constexpr std::string_view between = " to ";
    const auto at = stored.find(between);
    if (at == std::string_view::npos) {
        return std::string(words_.word(stored));
    }
    return words_.filled(Say::word_span,
                         {std::string(words_.word(stored.substr(0, at))),
                          std::string(words_.word(stored.substr(at + between.size())))});
}

bool Page::has_why(std::string_view id) const {
    return anchors_.contains(id);
}

Markup Page::id_link(std::string_view id) const {
    if (id.empty()) {
        return {};
    }
    return has_why(id) ? link_to(id, "id", text(id)) : element("span", {{"class", "id"}}, text(id));
}

Markup Page::id_links(const std::vector<std::string>& ids, std::size_t most) const {
    Markup list;
    for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) {
        list += id_link(ids[i]);
        list += constant(" ");
    }
    return list + rest(ids.size(), most);
}

Markup Page::rest(std::size_t total, std::size_t shown) const {
    if (total <= shown) {
        return {};
    }
    return element("span", {{"class", "more"}}, say(Say::and_more, {count_text(total - shown)}));
}

Markup Page::section(Constant anchor, Say title, const Markup& body) const {
    const std::string name(anchor.view());
    return element("section",
                   {{"id", name}, {"aria-labelledby", name + "-h"}},
                   element("h2", {{"id", name + "-h"}}, say(title)) + body);
}

Table::Table(const Page& page, std::vector<Say> columns)
    : page_(page), columns_(std::move(columns)) {}

void Table::add(const std::vector<Markup>& cells) {
    if (cells.size() != columns_.size()) {
        throw Bug("a row has not as many cells as the table has columns");
    }
    if (rows_++ >= Limits::rows) {
        return;
    }
    Markup row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool is_empty = cells[i].is_empty();
        row += element("td",
                       {{"data-label", std::string(page_.words()[columns_[i]])},
                        {"class", is_empty ? "none" : ""}},
                       element("div", cells[i]));
    }
    body_ += element("tr", row);
}

Markup Table::markup(Say none) const {
    if (is_empty()) {
        return element("p", {{"class", "note"}}, page_.say(none));
    }
    Markup head;
    for (const auto column : columns_) {
        head += element("th", {{"scope", "col"}}, page_.say(column));
    }
    const auto table =
        element("table", element("thead", element("tr", head)) + element("tbody", body_));
    const auto rest = page_.rest(rows_, Limits::rows);
    return table + (rest.is_empty() ? rest : element("p", {{"class", "note"}}, rest));
}

Markup badge(std::string_view tone, const Markup& content) {
    return element("span", {{"class", "badge " + std::string(tone)}}, content);
}

std::string time_text(std::string_view stored) {
    const auto instant = parse_instant(stored);
    if (!instant || stored.size() <= std::string_view("2016-11-04").size()) {
        return std::string(stored);
    }
    const auto whole = to_text(Instant::from_seconds(instant->unix_seconds()));
    const auto seconds = whole.substr(17, 2);
    return whole.substr(0, 10) + " " + whole.substr(11, seconds == "00" ? 5 : 8) + " UTC";
}

std::string span_text(std::string_view first, std::string_view last) {
    constexpr std::string_view zone = " UTC";
    auto begin = time_text(first);
    const auto end = time_text(last);
    if (begin.empty() || end.empty() || begin == end) {
        return begin.empty() ? end : begin;
    }
    if (begin.ends_with(zone) && end.ends_with(zone)) {
        begin.resize(begin.size() - zone.size());
    }
    return begin + " – " + end;
}

std::string count_text(std::uint64_t count) {
    auto digits = std::to_string(count);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string range_text(Field low, Field high) {
    const auto percent = [](Field field) {
        const auto share = std::clamp(field.number().value_or(0) * 100, 0.0, 100.0);
        return share > 0 && share < 1 ? std::string("<1") : fmt::format("{:.0f}", share);
    };
    constexpr auto percent_sign = "\u00A0%";
    if (!low.number() || !high.number()) {
        return {};
    }
    const auto from = percent(low);
    const auto until = percent(high);
    return from == until ? from + percent_sign : from + "–" + until + percent_sign;
}

std::string decimal_text(double number, int places) {
    const auto rounded = fmt::format("{:.{}f}", std::abs(number), places);
    const bool is_zero = rounded.find_first_not_of("0.") == std::string::npos;
    return (number < 0 && !is_zero ? "−" : "") + rounded;
}

Markup document_link(const Page& page, std::string_view id) {
    const auto* item = page.index().find(id);
    if (item == nullptr) {
        return page.id_link(id);
    }
    const auto title = item->content["title"].text();
    return page.from_case(title.empty() ? item->content["path"].text() : title) + constant(" ") +
           page.id_link(id);
}

} // namespace ample::share::detail
