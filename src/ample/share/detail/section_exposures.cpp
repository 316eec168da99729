#include <ample/share/detail/sections.hpp>

namespace ample::share::detail {

namespace {

Markup counts(const Page& page, Field exposure) {
    return page.say(Say::hit_counts,
                    {count_text(exposure["strong"].count()),
                     count_text(exposure["weak"].count()),
                     count_text(exposure["outside"].count())});
}

Markup searched(const Page& page, Field coverage) {
    if (!coverage.is_there()) {
        return page.say(Say::nothing_stored);
    }
    auto cell = page.say(Say::searched_counts,
                         {count_text(coverage["read"].count()),
                          count_text(coverage["exhibits"].count()),
                          count_text(coverage["records"].count())});
    if (coverage["not_read"].count() > 0 || coverage["defects"].count() > 0) {
        cell += constant(" ") + page.say(Say::searched_faults,
                                         {count_text(coverage["not_read"].count()),
                                          count_text(coverage["defects"].count())});
    }
    const auto span = span_text(coverage["first"].text(), coverage["last"].text());
    return cell + (span.empty() ? Markup() : element("div", {{"class", "note"}}, text(span)));
}

/// "No trace found" is good news only where everything was read.
std::string_view status_tone(Field exposure) {
    const auto coverage = exposure["coverage"];
    const bool is_whole = coverage["read"].count() > 0 && coverage["not_read"].count() == 0;
    const auto tone = tone_of(exposure["status"].text());
    return tone == "good" && !is_whole ? "open" : tone;
}

Markup exposure_card(const Page& page, const Item& exposure) {
    const auto& content = exposure.content;
    const auto status = content["status"].text();
    const auto clients = content["clients"].texts();
    const auto row = [&](Say name, const Markup& cell) {
        return cell.is_empty() ? cell : element("dt", page.say(name)) + element("dd", cell);
    };
    const auto contact = span_text(content["first"].text(), content["last"].text());
    Markup who;
    for (std::size_t i = 0; i < std::min<std::size_t>(clients.size(), Limits::origins); ++i) {
        who += element("code", page.from_case(clients[i])) + constant(" ");
    }
    return element(
        "article",
        {{"class", "card"}},
        element("h3",
                page.from_case(content["organisation"].text()) + constant(" ") +
                    badge(status_tone(content), page.word(status))) +
            element("p", page.whole(content["statement"].text())) +
            element("dl",
                    {{"class", "facts"}},
                    row(Say::contact_time, text(contact)) + row(Say::hits, counts(page, content)) +
                        row(Say::clients, who + page.rest(clients.size(), Limits::origins)) +
                        row(Say::searched, searched(page, content["coverage"]))) +
            element("p", {{"class", "tail"}}, page.id_link(exposure.id)));
}

Markup windows(const Page& page, const HitGroup& group) {
    Markup cell;
    const auto unknown = group.total - group.inside - group.outside;
    const auto add = [&](std::size_t count, std::string_view word) {
        if (count > 0) {
            cell += text(count_text(count)) + constant(" ") +
                    badge(tone_of(word), page.word(word)) + constant(" ");
        }
    };
    add(group.inside, "inside");
    add(group.outside, "outside");
    add(unknown, "unknown");
    return cell;
}

Markup pattern_cell(const Page& page, const HitGroup& group) {
    auto cell = element("code", page.from_case(group.pattern)) + constant(" ") +
                element("div", {{"class", "note"}}, page.word(group.type));
    if (!group.lease.empty()) {
        cell += element("div", {{"class", "note"}}, page.from_case(group.lease));
    }
    if (!group.family.empty()) {
        cell += element("div", {{"class", "note"}}, page.from_case(group.family));
    }
    return cell;
}

Markup hit_table(const Page& page) {
    Table table(
        page,
        {Say::organisation, Say::indicator, Say::hits, Say::strong, Say::time, Say::first_hits});
    for (const auto& group : page.index().hit_groups()) {
        std::vector<std::string> ids;
        for (const auto* hit : group.shown) {
            ids.push_back(hit->id());
        }
        const auto organisation = group.organisation.empty() ? page.say(Say::no_organisation)
                                                             : page.from_case(group.organisation);
        table.add({organisation,
                   pattern_cell(page, group),
                   windows(page, group),
                   text(count_text(group.strong)),
                   text(span_text(group.first, group.last)),
                   page.id_links(ids, Limits::hits_per_group) +
                       page.rest(group.total, group.shown.size())});
    }
    return table.markup(Say::no_hits);
}

} // namespace

Markup exposures_section(const Page& page) {
    Markup cards;
    for (const auto* exposure : in_reading_order(page.index(), "exposure")) {
        cards += exposure_card(page, *exposure);
    }
    if (cards.is_empty()) {
        cards = element("p", page.say(Say::nothing_stored));
    }
    const auto total = page.say(Say::hits_in_file, {count_text(page.index().hits().size())});
    return page.section("exposures",
                        Say::title_exposures,
                        element("div", {{"class", "cards"}}, cards) +
                            element("h3", page.say(Say::hits_by_indicator)) +
                            element("p", {{"class", "note"}}, total) + hit_table(page));
}

} // namespace ample::share::detail
