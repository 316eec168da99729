#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/sections.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

constexpr std::size_t most_values = 12;

/// Begin and end of the log, as coverage has them; the switch with a margin where it does not.
struct Axis {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

Axis axis_of(const Page& page, Field handover, Instant after, Instant before) {
    const auto margin = std::max<std::int64_t>(before.unix_nanoseconds - after.unix_nanoseconds,
                                               86'400 * Instant::per_second);
    Axis axis{after.unix_nanoseconds - margin, before.unix_nanoseconds + margin};
    for (const auto& item : page.index().of("coverage")) {
        if (item.content["path"].text() == handover["source"].text()) {
            const auto first = parse_instant(item.content["first"].text());
            const auto last = parse_instant(item.content["last"].text());
            if (first && last && first->unix_nanoseconds <= after.unix_nanoseconds &&
                last->unix_nanoseconds >= before.unix_nanoseconds) {
                axis = {first->unix_nanoseconds, last->unix_nanoseconds};
            }
        }
    }
    return axis;
}

Markup switch_drawing(const Page& page, Field handover) {
    const auto after = parse_instant(handover["after"].text());
    const auto before = parse_instant(handover["before"].text());
    if (!after || !before || before->unix_nanoseconds < after->unix_nanoseconds) {
        return {};
    }
    const auto axis = axis_of(page, handover, *after, *before);
    const auto from = share_of_axis(after->unix_nanoseconds, axis.begin, axis.end);
    const auto until = share_of_axis(before->unix_nanoseconds, axis.begin, axis.end);
    const auto label = page.words().filled(
        Say::switch_between,
        {time_text(handover["after"].text()), time_text(handover["before"].text())});
    const auto edge = [&](Say what, const std::string& when) {
        return page.say(what) + constant(" ") + element("strong", when);
    };
    return pieces_bar({{0, from, "calm"}, {until, 1, "bad"}, {from, until, "gap"}}, label) +
           element("p",
                   {{"class", "switch"}},
                   edge(Say::last_of_old, time_text(handover["after"].text())) + constant(" → ") +
                       edge(Say::first_of_new, time_text(handover["before"].text())));
}

Markup values_cell(const Page& page, Field list) {
    Markup cell;
    const auto values = list.texts();
    for (std::size_t i = 0; i < std::min(values.size(), most_values); ++i) {
        cell += element("div", element("code", page.from_case(values[i])));
    }
    return cell + page.rest(values.size(), most_values);
}

Markup use_table(const Page& page, Field handover) {
    constexpr std::string_view keys[] = {"addresses", "networks", "countries", "agents", "keys"};
    Table table(page, {Say::trait, Say::before_switch, Say::after_switch});
    for (const auto key : keys) {
        const auto old_use = values_cell(page, handover["before_use"][key]);
        const auto new_use = values_cell(page, handover["after_use"][key]);
        if (!old_use.is_empty() || !new_use.is_empty()) {
            table.add({page.word(key), old_use, new_use});
        }
    }
    return table.is_empty() ? Markup() : table.markup(Say::nothing_stored);
}

Markup handover_card(const Page& page, const Item& item) {
    const auto& content = item.content;
    const auto verdict = content["verdict"].text();
    auto note = page.say(Say::handover_basis,
                         {count_text(content["events"].count()),
                          decimal_text(content["bits"].number().value_or(0), 1)});
    return element("article",
                   {{"class", "card"}},
                   element("h3",
                           page.from_case(content["account"].shown()) + constant(" ") +
                               badge(tone_of(verdict), page.word(verdict))) +
                       element("p", page.whole(content["statement"].text())) +
                       switch_drawing(page, content) + use_table(page, content) +
                       element("p",
                               {{"class", "note"}},
                               note + constant(" ") +
                                   element("code", page.from_case(content["source"].text())) +
                                   constant(" ") + page.id_link(item.id)));
}

} // namespace

Markup handovers_section(const Page& page) {
    Markup cards;
    Table quiet(page, {Say::account, Say::verdict, Say::statement, Say::id});
    for (const auto* item : in_reading_order(page.index(), "handover")) {
        const auto verdict = item->content["verdict"].text();
        if (verdict == "none") {
            quiet.add({page.from_case(item->content["account"].shown()),
                       badge(tone_of(verdict), page.word(verdict)),
                       page.from_case(item->content["statement"].text()),
                       page.id_link(item->id)});
        } else {
            cards += handover_card(page, *item);
        }
    }
    if (cards.is_empty()) {
        cards = element("p", page.say(Say::no_handovers));
    }
    if (!quiet.is_empty()) {
        cards += element("h3", page.say(Say::accounts_without_switch)) +
                 quiet.markup(Say::nothing_stored);
    }
    return page.section("handovers", Say::title_handovers, cards);
}

} // namespace ample::share::detail
