#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/sections.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

/// One line of the timeline: what was between two instants.
struct Span {
    Instant begin = {};
    Instant end = {};
    Say what = Say::contact_time;
    std::string name = {};
    std::string id = {};
    std::string_view tone = "calm";
};

class Spans {
public:
    void add(Span span, std::string_view first, std::string_view last) {
        const auto begin = parse_instant(first.empty() ? last : first);
        const auto end = parse_instant(last.empty() ? first : last);
        if (begin && end && begin->unix_nanoseconds <= end->unix_nanoseconds) {
            span.begin = *begin;
            span.end = *end;
            list_.push_back(std::move(span));
        }
    }

    [[nodiscard]] std::vector<Span> ordered() && {
        std::stable_sort(list_.begin(), list_.end(), [](const Span& a, const Span& b) {
            return std::tie(a.begin.unix_nanoseconds, a.end.unix_nanoseconds, a.name) <
                   std::tie(b.begin.unix_nanoseconds, b.end.unix_nanoseconds, b.name);
        });
        return std::move(list_);
    }

private:
    std::vector<Span> list_ = {};
};

bool has_hits(const Page& page, std::string_view lease) {
    const auto& groups = page.index().hit_groups();
    return std::any_of(
        groups.begin(), groups.end(), [&](const HitGroup& group) { return group.lease == lease; });
}

bool is_operators(const Page& page, std::string_view lease) {
    for (const auto& item : page.index().of("operator")) {
        const auto leases = item.content["leases"].texts();
        if (std::find(leases.begin(), leases.end(), lease) != leases.end()) {
            return true;
        }
    }
    return false;
}

std::vector<Span> spans_of(const Page& page) {
    Spans spans;
    for (const auto& item : page.index().of("exposure")) {
        const auto& content = item.content;
        spans.add({.what = Say::contact_time,
                   .name = std::string(content["organisation"].text()),
                   .id = item.id,
                   .tone = "bad"},
                  content["first"].text(),
                  content["last"].text());
    }
    for (const auto& item : page.index().of("indicator")) {
        const auto& content = item.content;
        const auto lease = content["lease"].shown();
        if (!lease.empty() && (is_operators(page, lease) || has_hits(page, lease))) {
            spans.add({.what = Say::lease,
                       .name = lease + " " + std::string(content["value"].text()),
                       .id = item.id,
                       .tone = "calm"},
                      content["valid_from"].text(),
                      content["valid_until"].text());
        }
    }
    for (const auto& item : page.index().of("handover")) {
        const auto& content = item.content;
        if (content["verdict"].text() == "hand-over" || content["verdict"].text() == "take-over") {
            spans.add({.what = Say::handover,
                       .name = content["account"].shown(),
                       .id = item.id,
                       .tone = "warn"},
                      content["after"].text(),
                      content["before"].text());
        }
    }
    return std::move(spans).ordered();
}

std::string day_text(std::int64_t unix_nanoseconds) {
    return to_text(Instant{unix_nanoseconds}).substr(0, std::string_view("2016-11-04").size());
}

Markup span_rows(const Page& page, const std::vector<Span>& spans) {
    auto begin = spans.front().begin.unix_nanoseconds;
    auto end = begin;
    for (const auto& span : spans) {
        end = std::max(end, span.end.unix_nanoseconds);
    }
    auto rows =
        element("li",
                element("span", {{"class", "what"}}, constant("")) +
                    element("span",
                            {{"class", "scale axis"}},
                            element("span", day_text(begin)) + element("span", day_text(end))));
    for (std::size_t i = 0; i < std::min(spans.size(), Limits::rows); ++i) {
        const auto& span = spans[i];
        const auto when = span_text(to_text(span.begin), to_text(span.end));
        rows += element("li",
                        element("span",
                                {{"class", "what"}},
                                page.say(span.what) + constant(" ") +
                                    element("strong", page.from_case(span.name))) +
                            pieces_bar({{share_of_axis(span.begin.unix_nanoseconds, begin, end),
                                         share_of_axis(span.end.unix_nanoseconds, begin, end),
                                         span.tone}},
                                       when) +
                            element("span",
                                    {{"class", "note"}},
                                    text(when) + constant(" ") + page.id_link(span.id)));
    }
    return element("ol", {{"class", "timeline"}}, rows) + page.rest(spans.size(), Limits::rows);
}

/// Reports by date of publication; those without a date last.
Markup reports(const Page& page) {
    std::vector<std::pair<std::string, const Item*>> dated;
    for (const auto* item : in_reading_order(page.index(), "document")) {
        const auto published = item->content["published"]["from"].shown();
        dated.emplace_back(published.empty() ? "~" : published, item);
    }
    std::stable_sort(
        dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Markup list;
    for (std::size_t i = 0; i < std::min(dated.size(), Limits::rows); ++i) {
        const auto& content = dated[i].second->content;
        const auto published = content["published"];
        const auto when = published["from"].is_there()
                              ? text(span_text(published["from"].text(), published["until"].text()))
                              : page.say(Say::date_unknown, {published["unknown"].shown()});
        const auto title = content["title"].text();
        list += element("li",
                        element("span", {{"class", "note"}}, when) + constant(" ") +
                            page.from_case(title.empty() ? content["path"].text() : title) +
                            constant(" ") + page.id_link(dated[i].second->id));
    }
    if (list.is_empty()) {
        return list;
    }
    return element("h3", page.say(Say::reports_by_date)) +
           element("ol", {{"class", "plain"}}, list) + page.rest(dated.size(), Limits::rows);
}

} // namespace

Markup timeline_section(const Page& page) {
    const auto spans = spans_of(page);
    const auto body =
        spans.empty() ? element("p", page.say(Say::nothing_stored)) : span_rows(page, spans);
    return page.section("timeline", Say::title_timeline, body + reports(page));
}

} // namespace ample::share::detail
