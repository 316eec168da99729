#include <ample/share/detail/sections.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

std::string_view tone(std::string_view type) noexcept {
    return type == "contradiction"  ? "bad"
           : type == "distortion"   ? "warn"
           : type == "supersession" ? "calm"
                                    : "open";
}

/// The claims of one side, each of the same words and chain once, with how many more say so.
Markup side(const Page& page, const std::vector<std::string>& ids) {
    Markup quotes;
    std::set<std::string, std::less<>> told;
    std::size_t shown = 0;
    std::size_t total = 0;
    for (const auto& id : ids) {
        const auto* claim = page.index().find(id);
        if (claim == nullptr) {
            continue;
        }
        ++total;
        const bool is_new = told.insert(std::string(claim->content["clause"].text()) + "\n" +
                                        std::string(claim->content["root"]["key"].text()))
                                .second;
        if (is_new && shown < Limits::conflict_quotes) {
            quotes += claim_quote(page, *claim);
            ++shown;
        }
    }
    return quotes + page.rest(total, shown);
}

Markup conflict_card(const Page& page, const Item& item) {
    const auto& content = item.content;
    const auto type = content["type"].text();
    Markup sides;
    std::size_t number = 0;
    for (const auto& ids : content["sides"].items()) {
        sides += element("div",
                         element("h4", page.say(Say::side, {std::to_string(++number)})) +
                             side(page, ids.texts()));
    }
    if (sides.is_empty()) {
        sides = side(page, content["claims"].texts());
    }
    return element(
        "article",
        {{"class", "card"}},
        element("p",
                {{"class", "marks"}},
                badge(tone(type), page.word(type)) + constant(" ") + page.id_link(item.id)) +
            element("h3", page.whole(content["why"].text())) +
            element("div", {{"class", "halves"}}, sides));
}

Markup conflict_cards(const Page& page) {
    const auto items = in_reading_order(page.index(), "conflict");
    Markup cards;
    std::size_t shown = 0;
    for (const auto* item : items) {
        if (shown < Limits::conflicts) {
            cards += conflict_card(page, *item);
            ++shown;
        }
    }
    if (cards.is_empty()) {
        return element("p", page.say(Say::no_conflicts));
    }
    return cards + page.rest(items.size(), shown);
}

/// What differs: the words of both editions, side by side.
Markup changes(const Page& page, Field edition) {
    Markup list;
    std::size_t shown = 0;
    const auto all = edition["changes"].items();
    for (const auto& change : all) {
        if (shown == Limits::claims) {
            break;
        }
        ++shown;
        auto line = badge("open", page.word(change["type"].text()));
        for (const auto* const which : {"earlier", "later"}) {
            if (change[which]["text"].is_there()) {
                line +=
                    element("blockquote", element("p", page.whole(change[which]["text"].text())));
            }
        }
        list += element("li", line);
    }
    if (list.is_empty()) {
        return list;
    }
    return element("details",
                   element("summary", page.say(Say::changes_count, {count_text(all.size())})) +
                       element("ul", {{"class", "plain"}}, list) + page.rest(all.size(), shown));
}

} // namespace

Markup conflicts_section(const Page& page) {
    return page.section("conflicts",
                        Say::title_conflicts,
                        element("p", {{"class", "note"}}, page.say(Say::conflicts_note)) +
                            conflict_cards(page));
}

Markup editions(const Page& page) {
    Table table(
        page,
        {Say::edition, Say::edition_earlier, Say::edition_later, Say::edition_basis, Say::id});
    for (const auto* item : in_reading_order(page.index(), "edition")) {
        const auto& content = item->content;
        const auto order = content["order"].text();
        Markup why = order.empty() ? page.say(Say::order_unknown) : page.from_case(order);
        for (const auto& one : content["basis"].texts()) {
            why += element("div", {{"class", "note"}}, page.from_case(one));
        }
        table.add(
            {page.say(Say::edition_number,
                      {count_text(content["number"].count()), count_text(content["of"].count())}),
             document_link(page, content["earlier"].text()),
             document_link(page, content["later"].text()) + changes(page, content),
             why,
             page.id_link(item->id)});
    }
    return table.is_empty() ? Markup()
                            : element("h3", page.say(Say::editions)) +
                                  element("p", {{"class", "note"}}, page.say(Say::editions_note)) +
                                  table.markup(Say::nothing_stored);
}

} // namespace ample::share::detail
