#include <ample/share/detail/sections.hpp>

namespace ample::share::detail {

namespace {

Markup steps(const Page& page, Field screening) {
    Markup list;
    for (const auto& step : screening["steps"].items()) {
        list += element("li",
                        page.from_case(step["step"].shown()) + constant(": ") +
                            page.from_case(step["result"].shown()));
    }
    return list.is_empty() ? list : element("ol", {{"class", "plain"}}, list);
}

Markup touches(const Page& page, Field screening) {
    Markup list;
    for (const auto& touch : screening["touches"].items()) {
        list += element("li",
                        page.word(touch["attribute"].shown()) + constant(" ") +
                            element("code", page.from_case(touch["value"].shown())) +
                            constant(" · ") + page.from_case(touch["record"].shown()));
    }
    if (list.is_empty()) {
        return list;
    }
    return element("h4",
                   page.say(Say::touches) + constant(" ") +
                       page.id_link(screening["operator"].text())) +
           element("ul", list);
}

Markup matched(const Page& page, Field match) {
    if (!match.is_there()) {
        return {};
    }
    Markup entry;
    for (const auto key : {"number", "name", "address"}) {
        entry += page.from_case(match[key].shown()) + constant(" ");
    }
    return element("p", page.say(Say::register_entry) + constant(" ") + entry);
}

Markup open_card(const Page& page, const Item& item) {
    const auto& content = item.content;
    const auto verdict = content["verdict"].text();
    return element("article",
                   {{"class", "card"}},
                   element("h3",
                           page.from_case(content["order"].shown()) + constant(" ") +
                               page.from_case(content["company"].text()) + constant(" ") +
                               badge(tone_of(verdict), page.word(verdict))) +
                       element("p", page.whole(content["statement"].text())) +
                       matched(page, content["matched"]) + touches(page, content) +
                       steps(page, content) +
                       element("p",
                               {{"class", "note"}},
                               page.say(Say::register_of, {content["register_date"].shown()}) +
                                   constant(" ") + page.id_link(item.id)));
}

} // namespace

Markup screenings_section(const Page& page) {
    Markup cards;
    Table found(page, {Say::order, Say::company, Say::number, Say::verdict, Say::id});
    for (const auto* item : in_reading_order(page.index(), "screening")) {
        const auto& content = item->content;
        const auto verdict = content["verdict"].text();
        if (verdict != "found" || content["touches"].count() > 0) {
            cards += open_card(page, *item);
            continue;
        }
        found.add({page.from_case(content["order"].shown()),
                   page.from_case(content["company"].text()),
                   page.from_case(content["number"].shown()),
                   badge(tone_of(verdict), page.word(verdict)),
                   page.id_link(item->id)});
    }
    auto body = cards.is_empty() ? element("p", page.say(Say::no_open_screenings)) : cards;
    if (!found.is_empty()) {
        body +=
            element("h3", page.say(Say::orders_in_register)) + found.markup(Say::nothing_stored);
    }
    return page.section("screenings", Say::title_screenings, body);
}

} // namespace ample::share::detail
