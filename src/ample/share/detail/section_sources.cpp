#include <ample/share/detail/sections.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

/// "outlet › agency › source (role)".
Markup speaker_chain(const Page& page, Field claim) {
    Markup chain;
    for (const auto& speaker : claim["speakers"].items()) {
        chain += chain.is_empty() ? Markup() : constant(" <span aria-hidden=\"true\">›</span> ");
        const auto name = speaker["name"].text();
        chain +=
            name.empty() ? element("em", page.word(speaker["kind"].text())) : page.from_case(name);
        if (!name.empty() && speaker["kind"].is_there()) {
            chain += constant(" ") +
                     element("span", {{"class", "note"}}, page.word(speaker["kind"].text()));
        }
    }
    return chain;
}

Markup said_when(const Page& page, Field claim) {
    const auto meant = claim["meant"];
    Markup when;
    if (claim["said"].is_there()) {
        when += page.say(Say::said, {time_text(claim["said"].shown())});
    }
    if (meant.is_there()) {
        when += (when.is_empty() ? Markup() : constant(" · ")) +
                page.say(Say::meant, {span_text(meant["from"].text(), meant["until"].text())});
    }
    return when;
}

Markup roots(const Page& page, Field proposition) {
    Markup list;
    for (const auto& root : proposition["roots"].items()) {
        const auto name = root["name"].text();
        list +=
            element("li",
                    page.from_case(name.empty() ? root["key"].text() : name) + constant(" ") +
                        element("span",
                                {{"class", "note"}},
                                page.say(Say::claims_count, {count_text(root["claims"].count())})));
    }
    return list.is_empty() ? list : element("h4", page.say(Say::roots)) + element("ul", list);
}

Markup claims(const Page& page, Field proposition) {
    const auto ids = proposition["claims"].texts();
    Markup list;
    std::size_t shown = 0;
    for (const auto& id : ids) {
        const auto* claim = page.index().find(id);
        if (claim != nullptr && shown < Limits::claims) {
            list += claim_quote(page, *claim);
            ++shown;
        }
    }
    if (list.is_empty()) {
        return list;
    }
    return element("details",
                   element("summary", page.say(Say::claims_of, {count_text(ids.size())})) + list +
                       page.rest(ids.size(), shown));
}

Markup proposition_card(const Page& page, const Item& item) {
    const auto& content = item.content;
    auto badges = badge("calm", page.word(content["predicate"].text()));
    if (content["polarity"].text() == "-") {
        badges += constant(" ") + badge("warn", page.say(Say::negated));
    }
    if (content["stance"].yes()) {
        badges += constant(" ") + badge("open", page.say(Say::stance));
    }
    const auto documents = content["documents"].count();
    const auto root_count = content["roots"].count();
    return element("article",
                   {{"class", "card"}},
                   element("p", {{"class", "marks"}}, badges) +
                       element("h3", page.whole(content["statement"].text())) +
                       element("p",
                               element("strong",
                                       page.say(Say::roots_and_documents,
                                                {count_text(root_count), count_text(documents)})) +
                                   constant(" ") + page.id_link(item.id)) +
                       roots(page, content) + claims(page, content));
}

Markup propositions(const Page& page) {
    Markup cards;
    std::size_t shown = 0;
    std::size_t untyped = 0;
    for (const auto* item : in_reading_order(page.index(), "proposition")) {
        if (item->content["predicate"].text() == "untyped") {
            ++untyped;
        } else if (shown++ < Limits::rows) {
            cards += proposition_card(page, *item);
        }
    }
    if (cards.is_empty()) {
        cards = element("p", page.say(Say::no_propositions));
    }
    if (untyped > 0) {
        cards += element(
            "p", {{"class", "note"}}, page.say(Say::untyped_propositions, {count_text(untyped)}));
    }
    return cards + page.rest(shown, Limits::rows);
}

Markup published(const Page& page, Field document) {
    const auto when = document["published"];
    if (when["from"].is_there()) {
        return text(span_text(when["from"].text(), when["until"].text())) +
               element("div", {{"class", "note"}}, page.from_case(when["basis"].shown()));
    }
    return page.say(Say::date_unknown, {page.index().masked(when["unknown"].shown())});
}

Markup documents(const Page& page) {
    Table table(
        page,
        {Say::report, Say::publisher, Say::agencies, Say::published, Say::sentences, Say::id});
    for (const auto* item : in_reading_order(page.index(), "document")) {
        const auto& content = item->content;
        Markup agencies;
        for (const auto& agency : content["agencies"].items()) {
            agencies += element("div", page.from_case(agency["name"].text()));
        }
        const auto title = content["title"].text();
        table.add({page.from_case(title) +
                       element("div", {{"class", "note"}}, page.from_case(content["path"].text())),
                   page.from_case(content["publisher"]["name"].text()),
                   agencies,
                   published(page, content),
                   text(count_text(content["sentences"].count())),
                   page.id_link(item->id)});
    }
    return element("h3", page.say(Say::documents)) + table.markup(Say::nothing_stored);
}

Markup copies(const Page& page) {
    Table table(page,
                {Say::copied_from, Say::copied_to, Say::copied_sentences, Say::agency, Say::id});
    for (const auto* item : in_reading_order(page.index(), "copy")) {
        const auto& content = item->content;
        auto sentences = text(count_text(content["sentences"].count()));
        if (content["altered"].yes()) {
            sentences += constant(" ") + badge("warn", page.say(Say::altered));
        }
        table.add({document_link(page, content["from"].text()),
                   document_link(page, content["to"].text()),
                   sentences,
                   page.from_case(content["agency"].text()),
                   page.id_link(item->id)});
    }
    return element("h3", page.say(Say::copies)) +
           element("p", {{"class", "note"}}, page.say(Say::copies_note)) +
           table.markup(Say::no_copies);
}

} // namespace

Markup claim_quote(const Page& page, const Item& claim) {
    const auto& content = claim.content;
    const auto document = content["document"].text();
    const auto certainty = content["certainty"];
    auto line = speaker_chain(page, content);
    line += constant(" · ") + page.word(certainty["class"].text());
    if (certainty["words"].is_there()) {
        line += constant(" (") + page.from_case(certainty["words"].shown()) + constant(")");
    }
    if (const auto when = said_when(page, content); !when.is_empty()) {
        line += constant(" · ") + when;
    }
    return element("blockquote",
                   element("p", page.whole(content["text"].text())) +
                       element("footer",
                               line + constant(" · ") + page.id_link(claim.id) + constant(" ") +
                                   page.id_link(document)));
}

Markup sources_section(const Page& page) {
    return page.section("E",
                        Say::title_sources,
                        element("p", {{"class", "note"}}, page.say(Say::sources_note)) +
                            propositions(page) + documents(page) + editions(page) + copies(page));
}

} // namespace ample::share::detail
