#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/sections.hpp>

#include <algorithm>
#include <cmath>

namespace ample::share::detail {

namespace {

constexpr std::size_t most_columns = 8; // hypotheses beside each other in the matrix

Markup grade(Field evidence) {
    return text(evidence["reliability"].shown() + evidence["credibility"].shown());
}

Markup share_cell(Field number) {
    return number.number() ? text(decimal_text(*number.number())) : Markup();
}

/// Ratio of one evidence for a hypothesis, in log10; nothing where it has none.
std::optional<double> ratio_for(Field evidence, Field hypothesis, std::string_view id) {
    for (const auto& ratio : evidence["ratios"].items()) {
        const auto named = ratio["hypothesis"].text();
        if (!named.empty() && (named == id || named == hypothesis["name"].text() ||
                               named == hypothesis["group"].text())) {
            return ratio["log10"].number();
        }
    }
    return std::nullopt;
}

Markup ratio_cell(std::optional<double> log10) {
    if (!log10) {
        return constant("·");
    }
    const auto tone = std::abs(*log10) < 0.05 ? "zero" : *log10 > 0 ? "for" : "against";
    return element("span", {{"class", tone}}, text((*log10 > 0 ? "+" : "") + decimal_text(*log10)));
}

Markup hypothesis_name(const Page& page, Field hypothesis) {
    auto name = element("strong", page.from_case(hypothesis["name"].text()));
    if (hypothesis["group"].is_there()) {
        name += constant(" ") + text(hypothesis["group"].shown());
    }
    if (hypothesis["permanent"].yes()) {
        name += constant(" ") + badge("open", page.say(Say::permanent));
    }
    return name;
}

Markup hypothesis_table(const Page& page) {
    Table table(
        page,
        {Say::hypothesis, Say::likelihood, Say::prior, Say::log_odds, Say::evidence_for, Say::id});
    for (const auto* item : in_reading_order(page.index(), "hypothesis")) {
        const auto& content = item->content;
        const auto range = range_text(content["low"], content["high"]);
        table.add({hypothesis_name(page, content),
                   page.word(content["word"].text()) + constant(" ") + text(range) +
                       (range.empty() ? Markup()
                                      : likelihood_bar(content["low"].number().value_or(0),
                                                       content["high"].number().value_or(1),
                                                       range)),
                   content["prior"].number() ? text(decimal_text(*content["prior"].number(), 3))
                                             : Markup(),
                   share_cell(content["log10_odds"]),
                   page.id_links(content["evidence"].texts(), 6),
                   page.id_link(item->id)});
    }
    return table.markup(Say::no_hypotheses);
}

/// Hypotheses in rows, evidence in columns: the layout that showed less confirmation bias than the
/// usual one (Dhami 2024).
Markup matrix(const Page& page) {
    const auto evidence = in_reading_order(page.index(), "evidence");
    const auto hypotheses = in_reading_order(page.index(), "hypothesis");
    const auto columns = std::min(evidence.size(), Limits::origins);
    if (columns == 0 || hypotheses.empty()) {
        return {};
    }
    auto head = element("th", {{"scope", "col"}}, page.say(Say::hypothesis));
    for (std::size_t i = 0; i < columns; ++i) {
        head += element("th",
                        {{"scope", "col"}},
                        link_to(evidence[i]->id, "", text("E" + std::to_string(i + 1))));
    }
    Markup rows;
    std::size_t shown = 0;
    for (const auto* hypothesis : hypotheses) {
        const bool is_last_resort = hypothesis->content["permanent"].yes();
        if (shown >= most_columns && !is_last_resort) {
            continue;
        }
        ++shown;
        auto row =
            element("th", {{"scope", "row"}}, page.from_case(hypothesis->content["name"].text()));
        for (std::size_t i = 0; i < columns; ++i) {
            row += element(
                "td",
                ratio_cell(ratio_for(evidence[i]->content, hypothesis->content, hypothesis->id)));
        }
        rows += element("tr", row);
    }
    const auto table = element("table",
                               {{"class", "matrix"}},
                               element("thead", element("tr", head)) + element("tbody", rows));
    return element("h3", page.say(Say::matrix)) +
           element("p", {{"class", "note"}}, page.say(Say::matrix_note)) +
           element("div", {{"class", "scroll"}, {"tabindex", "0"}}, table) +
           page.rest(hypotheses.size(), shown);
}

/// What an intruder could have planted at little cost, and what he could not.
Markup false_flag(const Page& page) {
    constexpr double cheap = 0.5;
    Markup forgeable;
    Markup hard;
    for (const auto* item : in_reading_order(page.index(), "evidence")) {
        const auto spoofability = item->content["spoofability"].number();
        if (!spoofability) {
            continue;
        }
        auto line = element("li",
                            text(decimal_text(*spoofability)) + constant(" · ") +
                                page.from_case(item->content["statement"].text()) + constant(" ") +
                                page.id_link(item->id));
        (*spoofability >= cheap ? forgeable : hard) += line;
    }
    const auto list = [&](Say title, const Markup& lines) {
        return element("h4", page.say(title)) +
               (lines.is_empty() ? element("p", {{"class", "note"}}, page.say(Say::none))
                                 : element("ul", lines));
    };
    return element("h3", page.say(Say::false_flag)) + element("p", page.say(Say::false_flag_note)) +
           list(Say::easily_forged, forgeable) + list(Say::hard_to_forge, hard);
}

} // namespace

Markup evidence_section(const Page& page) {
    Table table(page,
                {Say::number,
                 Say::statement,
                 Say::bears_on,
                 Say::grade,
                 Say::spoofability,
                 Say::weight,
                 Say::diagnosticity,
                 Say::root_source,
                 Say::id});
    std::size_t number = 0;
    for (const auto* item : in_reading_order(page.index(), "evidence")) {
        const auto& content = item->content;
        table.add({text("E" + std::to_string(++number)),
                   page.whole(content["statement"].text()),
                   page.word(content["bears_on"].text()),
                   grade(content),
                   share_cell(content["spoofability"]),
                   share_cell(content["weight"]),
                   text(decimal_text(diagnosticity(content))),
                   page.from_case(content["cluster"].shown()),
                   page.id_link(item->id)});
    }
    return page.section("C",
                        Say::title_evidence,
                        element("p", {{"class", "note"}}, page.say(Say::evidence_note)) +
                            table.markup(Say::nothing_stored));
}

Markup alternatives_section(const Page& page) {
    return page.section("D",
                        Say::title_alternatives,
                        element("p", {{"class", "note"}}, page.say(Say::alternatives_note)) +
                            hypothesis_table(page) + matrix(page) + false_flag(page) +
                            objections(page));
}

} // namespace ample::share::detail
