// Techniques of ATT&CK by tactic, organisation beside organisation, and the hits that are allowed.

#include <ample/share/detail/sections.hpp>
#include <ample/weigh/techniques.hpp>

#include <algorithm>
#include <map>

namespace ample::share::detail {

namespace {

/// Columns of the matrix; what stands at further organisations is counted.
constexpr std::size_t most_columns = 12;

using ByOrganisation = std::map<std::string, const Item*>;

/// technique → organisation → value.
std::map<std::string, ByOrganisation> by_technique(const Page& page) {
    std::map<std::string, ByOrganisation> rows;
    for (const auto& item : page.index().of("technique")) {
        rows[std::string(item.content["technique"].text())]
            [std::string(item.content["organisation"].text())] = &item;
    }
    return rows;
}

std::vector<std::string> organisations_of(const Page& page) {
    std::map<std::string, std::uint64_t> sums;
    for (const auto& item : page.index().of("technique")) {
        sums[std::string(item.content["organisation"].text())] += item.content["counted"].count();
    }
    std::vector<std::pair<std::string, std::uint64_t>> list(sums.begin(), sums.end());
    std::stable_sort(
        list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> names;
    names.reserve(list.size());
    for (const auto& [name, sum] : list) {
        names.push_back(name);
    }
    return names;
}

Markup cell(const Page& page, const Item* item) {
    if (item == nullptr) {
        return element("td", {{"class", "none"}}, Markup());
    }
    const auto& content = item->content;
    const auto allowed = content["allowed"].count();
    auto inner = text(count_text(content["detections"].count()));
    if (allowed > 0) {
        inner += constant(" ") + element("span",
                                         {{"class", "note"}},
                                         page.say(Say::allowed_count, {count_text(allowed)}));
    }
    return element("td", inner + constant(" ") + page.id_link(item->id));
}

Markup matrix_head(const Page& page, const std::vector<std::string>& columns) {
    auto head = element("th", {{"scope", "col"}}, page.say(Say::technique));
    for (const auto& organisation : columns) {
        head += element("th",
                        {{"scope", "col"}},
                        organisation.empty() ? page.say(Say::no_organisation)
                                             : page.from_case(organisation));
    }
    return element("thead", element("tr", head));
}

/// The row of one technique.
Markup matrix_row(const Page& page,
                  const std::string& technique,
                  const ByOrganisation& cells,
                  const std::vector<std::string>& columns) {
    const auto& any = cells.begin()->second->content;
    auto row = element("th",
                       {{"scope", "row"}},
                       element("code", page.from_case(technique)) + constant(" ") +
                           page.from_case(any["name"].text()));
    for (const auto& organisation : columns) {
        const auto found = cells.find(organisation);
        row += cell(page, found == cells.end() ? nullptr : found->second);
    }
    return element("tr", row);
}

bool is_of(Field technique, std::string_view tactic) {
    const auto tactics = technique["tactics"].texts();
    return tactic.empty() ? tactics.empty()
                          : std::find(tactics.begin(), tactics.end(), tactic) != tactics.end();
}

Markup matrix(const Page& page) {
    const auto rows = by_technique(page);
    auto columns = organisations_of(page);
    const auto organisations = columns.size();
    columns.resize(std::min(columns.size(), most_columns));
    Markup body;
    std::size_t written = 0;
    std::size_t shown = 0;
    const auto add_tactic = [&](std::string_view tactic) {
        Markup lines;
        for (const auto& [technique, cells] : rows) {
            if (is_of(cells.begin()->second->content, tactic) && written++ < Limits::rows) {
                lines += matrix_row(page, technique, cells, columns);
                ++shown;
            }
        }
        if (!lines.is_empty()) {
            const auto title = tactic.empty() ? page.say(Say::no_tactic) : page.word(tactic);
            body += element("tr",
                            element("th",
                                    {{"scope", "rowgroup"},
                                     {"colspan", std::to_string(columns.size() + 1)}},
                                    title)) +
                    lines;
        }
    };
    for (const auto tactic : weigh::tactics_in_order()) {
        add_tactic(tactic);
    }
    add_tactic("");
    const auto table = element(
        "table", {{"class", "matrix"}}, matrix_head(page, columns) + element("tbody", body));
    Markup more = page.rest(written, shown);
    if (organisations > columns.size()) {
        more += element(
            "p",
            {{"class", "note"}},
            page.say(Say::more_organisations, {count_text(organisations - columns.size())}));
    }
    return element("div", {{"class", "scroll"}, {"tabindex", "0"}}, table) + more;
}

/// Hits that an allow list explains: they are there, marked, and weigh nothing.
Markup allowances(const Page& page) {
    Table table(page, {Say::entry, Say::reason, Say::owner, Say::until, Say::hits, Say::id});
    const auto& counts = page.index().allowed();
    for (const auto* item : in_reading_order(page.index(), "allowance")) {
        const auto& content = item->content;
        const auto count = counts.find(content["by"].text());
        table.add(
            {element("code", page.from_case(content["by"].text())),
             page.from_case(content["reason"].text()),
             page.from_case(content["owner"].text()),
             text(content["until"].text()) +
                 (content["expired"].yes() ? constant(" ") + badge("open", page.say(Say::expired))
                                           : Markup()),
             text(count_text(count == counts.end() ? 0 : count->second)),
             page.id_link(item->id)});
    }
    return table.is_empty() ? Markup()
                            : element("h3", page.say(Say::allowed_hits)) +
                                  element("p", {{"class", "note"}}, page.say(Say::allowed_note)) +
                                  table.markup(Say::nothing_stored);
}

} // namespace

Markup techniques_section(const Page& page) {
    const auto body =
        page.index().of("technique").empty()
            ? element("p", {{"class", "note"}}, page.say(Say::no_techniques))
            : element("p", {{"class", "note"}}, page.say(Say::techniques_note)) + matrix(page);
    return page.section("techniques", Say::title_techniques, body + allowances(page));
}

} // namespace ample::share::detail
