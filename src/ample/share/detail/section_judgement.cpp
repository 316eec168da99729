#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/sections.hpp>

namespace ample::share::detail {

namespace {

constexpr std::string_view levels[] = {"machine", "account", "person", "group", "unit", "state"};
constexpr std::string_view standings[] = {"proven", "inferred", "presumption", "unknown"};

Markup fragility(const Page& page, Field judgement) {
    Table table(page, {Say::without, Say::likelihood, Say::effect});
    for (const auto& row : judgement["fragility"].items()) {
        const bool is_changed = row["word"].text() != judgement["word"].text();
        table.add(
            {page.from_case(row["without"].shown()),
             page.word(row["word"].text()) + constant(" ") +
                 text(range_text(row["low"], row["high"])),
             is_changed ? badge("warn", page.say(Say::word_changes)) : page.say(Say::word_stays)});
    }
    return element("h4", page.say(Say::fragility)) + table.markup(Say::nothing_stored);
}

Markup clusters(const Page& page, Field judgement) {
    Markup list;
    for (const auto& name : judgement["clusters"].items()) {
        const auto shown = name.is_object() ? name["name"].shown() : name.shown();
        list += element("li", page.from_case(shown));
    }
    const auto count = page.say(Say::clusters_count, {count_text(judgement["clusters"].count())});
    return element("p", count) + (list.is_empty() ? list : element("ul", list));
}

Markup reasons(const Page& page, Field judgement) {
    Markup list;
    for (const auto& reason : judgement["would_change"].texts()) {
        list += element("li", page.whole(reason));
    }
    if (list.is_empty()) {
        return list;
    }
    return element("h4", page.say(Say::what_would_change)) + element("ul", list);
}

Markup judgement_card(const Page& page, const Item& judgement) {
    const auto& content = judgement.content;
    const auto range = range_text(content["low"], content["high"]);
    const auto likelihood =
        page.say(Say::likelihood_sentence, {page.word_text(content["word"].text()), range});
    const auto confidence =
        page.say(Say::confidence_sentence, {page.word_text(content["confidence"].text())});
    return element(
        "article",
        {{"class", "card"}},
        element("h3", page.whole(content["statement"].text())) +
            element("p", {{"class", "tail"}}, page.id_link(judgement.id)) +
            element("p", likelihood) +
            likelihood_bar(
                content["low"].number().value_or(0), content["high"].number().value_or(1), range) +
            element("p",
                    confidence + constant(" ") + page.whole(content["confidence_why"].text())) +
            clusters(page, content) + fragility(page, content) + reasons(page, content));
}

Markup standing_track(const Page& page, std::string_view standing) {
    Markup cells;
    for (const auto one : standings) {
        const bool is_it = one == standing;
        cells += element("span",
                         {{"class", is_it ? "on " + std::string(tone_of(one)) : "off"}},
                         is_it ? page.word(one) : constant(""));
    }
    return element("div", {{"class", "track4"}}, cells);
}

Markup quote_of(const Page& page, Field rung) {
    const auto* claim = page.index().find(rung["quote"].text());
    return claim == nullptr ? Markup() : claim_quote(page, *claim);
}

Markup rung_card(const Page& page, const Item& rung) {
    const auto& content = rung.content;
    const auto basis = page.say(
        Say::rung_basis,
        {count_text(content["own_evidence"].count()), count_text(content["roots"].count())});
    return element(
        "article",
        {{"class", "rung"}},
        element("h3", page.word(content["level"].text())) +
            standing_track(page, content["standing"].text()) +
            element("p", page.whole(content["statement"].text())) +
            element("p", {{"class", "note"}}, basis + constant(" ") + page.id_link(rung.id)) +
            quote_of(page, content));
}

Markup standing_head(const Page& page) {
    Markup cells;
    for (const auto one : standings) {
        cells += element("span", page.word(one));
    }
    return element("div", {{"class", "track4 names"}, {"aria-hidden", "true"}}, cells);
}

} // namespace

std::string_view tone_of(std::string_view stored) noexcept {
    struct Tone {
        std::string_view word;
        std::string_view tone;
    };

    constexpr Tone tones[] = {{"proven", "good"},      {"inferred", "calm"},
                              {"presumption", "warn"}, {"unknown", "open"},
                              {"infected", "bad"},     {"contacted", "warn"},
                              {"unclear", "open"},     {"no trace found", "good"},
                              {"hand-over", "bad"},    {"take-over", "bad"},
                              {"traveller", "good"},   {"shared", "calm"},
                              {"none", "good"},        {"undecided", "open"},
                              {"found", "good"},       {"typing-slip", "calm"},
                              {"not-found", "bad"},    {"mismatch", "warn"},
                              {"closed", "warn"},      {"no-register", "open"},
                              {"high", "good"},        {"moderate", "calm"},
                              {"low", "warn"},         {"inside", "bad"},
                              {"outside", "open"}};
    for (const auto& [word, tone] : tones) {
        if (word == stored) {
            return tone;
        }
    }
    return "open";
}

Markup judgements_section(const Page& page) {
    Markup cards;
    for (const auto* judgement : in_reading_order(page.index(), "judgement")) {
        cards += judgement_card(page, *judgement);
    }
    if (cards.is_empty()) {
        cards = element("p", page.say(Say::no_judgement));
    }
    return page.section("A", Say::title_judgements, cards);
}

Markup chain_strip(const Page& page) {
    const auto rungs = in_reading_order(page.index(), "rung");
    Markup steps;
    for (const auto level : levels) {
        for (const auto* rung : rungs) {
            if (rung->content["level"].text() == level) {
                const auto standing = rung->content["standing"].text();
                steps += element("li",
                                 link_to(rung->id,
                                         "",
                                         element("span", {{"class", "level"}}, page.word(level)) +
                                             badge(tone_of(standing), page.word(standing))));
                break;
            }
        }
    }
    if (steps.is_empty()) {
        return steps;
    }
    return element(
        "ol",
        {{"class", "strip"}, {"aria-label", std::string(page.words()[Say::title_chain])}},
        steps);
}

Markup chain_section(const Page& page) {
    Markup cards;
    for (const auto* rung : in_reading_order(page.index(), "rung")) {
        cards += rung_card(page, *rung);
    }
    const auto body = cards.is_empty() ? element("p", page.say(Say::nothing_stored))
                                       : standing_head(page) + cards;
    return page.section(
        "B", Say::title_chain, element("p", {{"class", "note"}}, page.say(Say::chain_note)) + body);
}

} // namespace ample::share::detail
