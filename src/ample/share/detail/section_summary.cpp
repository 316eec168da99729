#include <ample/core/ascii.hpp>
#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/json_form.hpp>
#include <ample/share/detail/sections.hpp>

#include <algorithm>
#include <set>

namespace ample::share::detail {

namespace {

constexpr std::size_t most_reasons = 3;

Markup fact(const Page& page, Say name, const Markup& content) {
    return element("dt", page.say(name)) + element("dd", content);
}

/// The evidence a judgement names among its origins, or all where it names none; the items that
/// tell the hypotheses apart best come first.
ItemList weightiest(const Page& page, const Item& judgement) {
    std::set<std::string> named;
    for (const auto& origin : judgement.value->origins) {
        if (const auto* value = std::get_if<ValueOrigin>(&origin)) {
            named.insert(value->id());
        }
    }
    auto all = in_reading_order(page.index(), "evidence");
    ItemList own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const Item* item) {
        return named.contains(item->id);
    });
    return own.empty() ? all : own;
}

Markup rests_on(const Page& page, const Item& judgement) {
    const auto evidence = weightiest(page, judgement);
    Markup list;
    for (std::size_t i = 0; i < std::min(evidence.size(), most_reasons); ++i) {
        list += element("li",
                        page.from_case(evidence[i]->content["statement"].text()) + constant(" ") +
                            page.id_link(evidence[i]->id));
    }
    const auto count =
        page.say(Say::rests_on_count,
                 {count_text(evidence.size()), count_text(judgement.content["clusters"].count())});
    return element("p", count) + (list.is_empty() ? list : element("ul", list));
}

Markup would_change(const Page& page, Field judgement) {
    const auto reasons = judgement["would_change"].texts();
    Markup list;
    for (std::size_t i = 0; i < std::min(reasons.size(), most_reasons); ++i) {
        list += element("li", page.from_case(reasons[i]));
    }
    if (list.is_empty()) {
        return page.say(Say::nothing_stored);
    }
    const auto more = page.rest(reasons.size(), most_reasons);
    return element("ul", list) + (more.is_empty() ? more : link_to("A", "", more));
}

Markup how_sure(const Page& page, Field judgement) {
    const auto range = range_text(judgement["low"], judgement["high"]);
    const auto word = page.word_text(judgement["word"].text());
    auto answer = element("strong", {{"class", "big"}}, text(word)) + constant(" ") +
                  element("span", {{"class", "big"}}, text(range));
    if (!range.empty()) {
        answer += likelihood_bar(judgement["low"].number().value_or(0),
                                 judgement["high"].number().value_or(1),
                                 word + ", " + range);
        answer += element("div",
                          {{"class", "scale"}},
                          element("span", page.word("almost no chance")) +
                              element("span", page.word("roughly even chance")) +
                              element("span", page.word("almost certain")));
    }
    return answer;
}

Markup basis(const Page& page, Field judgement) {
    const auto confidence = judgement["confidence"].text();
    return badge(tone_of(confidence),
                 page.say(Say::confidence_word, {page.word_text(confidence)})) +
           constant(" ") + page.whole(judgement["confidence_why"].text());
}

Markup lead(const Page& page, const Item& judgement) {
    const auto& content = judgement.content;
    return element("p", {{"class", "kicker"}}, page.say(Say::what_is_concluded)) +
           element("p", {{"class", "verdict"}}, page.whole(content["statement"].text())) +
           element("p", {{"class", "tail"}}, page.id_link(judgement.id)) +
           element("dl",
                   {{"class", "facts"}},
                   fact(page, Say::how_sure, how_sure(page, content)) +
                       fact(page, Say::how_far_to_trust, basis(page, content)) +
                       fact(page, Say::what_it_rests_on, rests_on(page, judgement)) +
                       fact(page, Say::what_would_change, would_change(page, content)));
}

/// Judgements after the first, in one line each.
Markup others(const Page& page, const ItemList& judgements) {
    Markup list;
    for (std::size_t i = 1; i < judgements.size(); ++i) {
        const auto& content = judgements[i]->content;
        list += element("li",
                        element("strong", page.word(content["word"].text())) + constant(" ") +
                            text(range_text(content["low"], content["high"])) + constant(" · ") +
                            page.from_case(content["statement"].text()) + constant(" ") +
                            page.id_link(judgements[i]->id));
    }
    if (list.is_empty()) {
        return list;
    }
    return element("h3", page.say(Say::further_judgements)) +
           element("ul", {{"class", "plain"}}, list);
}

/// The colour FIRST gives the word, as a css class: "mark red", "mark amber".
std::string mark_tone(std::string_view marking) {
    std::string colour;
    for (const char c : marking.substr(marking.find(':') + 1)) {
        if (!ascii::is_alpha(c)) {
            break;
        }
        colour.push_back(ascii::lower(c));
    }
    return "mark " + colour;
}

Markup mark(std::string_view marking) {
    return badge(mark_tone(marking), text(marking)) + constant(" ");
}

Markup contents_link(const Page& page, std::string_view anchor, Say title) {
    return element("li", link_to(anchor, "", page.say(title)));
}

} // namespace

Markup head_section(const Page& page) {
    const auto& view = page.index().view();
    const auto marking = page.index().marking();
    const auto title = view.title.empty() ? view.name : view.title;
    auto notes = page.say(Say::times_are_utc, {view.timezone.empty() ? "UTC" : view.timezone});
    notes += constant(" ");
    notes += view.names_shown ? page.say(Say::names_shown, {view.names_reason})
                              : page.say(Say::names_masked);
    return element("header",
                   element("p",
                           {{"class", "marks"}},
                           mark(to_text(marking.tlp)) + mark(to_text(marking.pap)) +
                               element("span", page.say(Say::dossier_of, {view.name}))) +
                       element("h1", page.whole(title)) + element("p", {{"class", "note"}}, notes));
}

Markup summary_section(const Page& page) {
    const auto judgements = in_reading_order(page.index(), "judgement");
    const auto body = judgements.empty()
                          ? element("p", {{"class", "verdict"}}, page.say(Say::no_judgement))
                          : lead(page, *judgements.front()) + others(page, judgements);
    return element("section", {{"id", "summary"}, {"class", "card lead"}}, body) +
           chain_strip(page);
}

Markup contents_section(const Page& page) {
    const std::pair<const char*, Say> sections[] = {{"A", Say::title_judgements},
                                                    {"B", Say::title_chain},
                                                    {"exposures", Say::title_exposures},
                                                    {"operators", Say::title_operators},
                                                    {"handovers", Say::title_handovers},
                                                    {"screenings", Say::title_screenings},
                                                    {"techniques", Say::title_techniques},
                                                    {"timeline", Say::title_timeline},
                                                    {"C", Say::title_evidence},
                                                    {"D", Say::title_alternatives},
                                                    {"E", Say::title_sources},
                                                    {"conflicts", Say::title_conflicts},
                                                    {"F", Say::title_gaps},
                                                    {"G", Say::title_method},
                                                    {"H", Say::title_custody},
                                                    {"why", Say::title_why}};
    Markup list;
    for (const auto& [anchor, title] : sections) {
        list += contents_link(page, anchor, title);
    }
    return element(
        "nav", {{"aria-label", std::string(page.words()[Say::contents])}}, element("ul", list));
}

} // namespace ample::share::detail
