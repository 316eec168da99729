#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/sections.hpp>

#include <algorithm>
#include <map>

namespace ample::share::detail {

namespace {

constexpr std::size_t most_pairs = 30;

double bits_of(Field field) {
    return field["bits"].number().value_or(0);
}

Markup signed_bits(double bits) {
    return text((bits > 0 ? "+" : "") + decimal_text(bits, 1));
}

/// The parts of a pair one under the other, each beginning where the one before it ended.
Markup waterfall(const Page& page, Field pair) {
    double low = 0;
    double high = 0;
    double sum = 0;
    const auto parts = pair["parts"].items();
    for (const auto& part : parts) {
        sum += bits_of(part);
        low = std::min(low, sum);
        high = std::max(high, sum);
    }
    const auto width = std::max(high - low, 1e-9);
    const auto share = [&](double bits) { return (bits - low) / width; };
    Markup rows;
    sum = 0;
    for (const auto& part : parts) {
        const auto before = sum;
        sum += bits_of(part);
        const auto tone = sum >= before ? "good" : "bad";
        const auto name = part["attribute"].shown();
        rows += element(
            "li",
            element("span", {{"class", "what"}}, page.word(name)) +
                pieces_bar({{share(std::min(before, sum)), share(std::max(before, sum)), tone}},
                           name + " " + decimal_text(sum - before, 1)) +
                element("span", {{"class", "sum"}}, signed_bits(sum - before)));
    }
    rows += element("li",
                    element("span", {{"class", "what"}}, element("strong", page.say(Say::sum))) +
                        pieces_bar({{share(std::min(0.0, sum)), share(std::max(0.0, sum)), "calm"}},
                                   decimal_text(sum, 1)) +
                        element("span", {{"class", "sum"}}, element("strong", signed_bits(sum))));
    return element("ul", {{"class", "waterfall"}}, rows);
}

Markup pair_title(const Page& page, Field pair) {
    return page.from_case(pair["a"].shown()) + constant(" – ") + page.from_case(pair["b"].shown());
}

/// The weakest pair whole, as it holds the operator together; the others as sums.
Markup pairs(const Page& page, Field operator_content) {
    auto list = operator_content["pairs"].items();
    std::stable_sort(list.begin(), list.end(), [](const Field& a, const Field& b) {
        return bits_of(a) < bits_of(b);
    });
    if (list.empty()) {
        return {};
    }
    Table table(page, {Say::pair, Say::bits, Say::parts});
    for (std::size_t i = 0; i < std::min(list.size(), most_pairs); ++i) {
        Markup parts;
        for (const auto& part : list[i]["parts"].items()) {
            parts += page.word(part["attribute"].shown()) + constant(" ") +
                     signed_bits(bits_of(part)) + constant(" · ");
        }
        table.add({pair_title(page, list[i]), signed_bits(bits_of(list[i])), parts});
    }
    return element("h4",
                   page.say(Say::weakest_pair) + constant(" ") + pair_title(page, list.front())) +
           waterfall(page, list.front()) +
           element("details",
                   element("summary", page.say(Say::all_pairs, {count_text(list.size())})) +
                       table.markup(Say::nothing_stored) + page.rest(list.size(), most_pairs));
}

Markup shared_table(const Page& page, Field operator_content) {
    const auto shared = operator_content["shared"].items();
    double most = 0;
    for (const auto& row : shared) {
        most = std::max(most, bits_of(row));
    }
    Table table(page, {Say::attribute, Say::value, Say::members, Say::seen_in, Say::bits});
    for (const auto& row : shared) {
        const auto bits = bits_of(row);
        const auto share = most > 0 ? std::max(bits, 0.0) / most : 0;
        Markup members;
        for (const auto& member : row["members"].texts()) {
            members += page.from_case(member) + constant(" ");
        }
        table.add({page.word(row["attribute"].shown()),
                   element("code", page.from_case(row["value"].shown())),
                   members,
                   text(row["seen_in"].is_there() ? count_text(row["seen_in"].count()) : ""),
                   signed_bits(bits) + pieces_bar({{0, share, "good"}}, decimal_text(bits, 1))});
    }
    return element("h4", page.say(Say::shared_attributes)) + table.markup(Say::nothing_stored);
}

/// Lease indicators by the lease they stand for.
std::map<std::string, const Item*> lease_indicators(const Page& page) {
    std::map<std::string, const Item*> leases;
    for (const auto& item : page.index().of("indicator")) {
        if (item.content["type"].text() == "lease") {
            leases.emplace(item.content["lease"].shown(), &item);
        }
    }
    return leases;
}

Markup lease_hits(const Page& page, std::string_view lease) {
    Markup cell;
    for (const auto& group : page.index().hit_groups()) {
        if (group.lease == lease) {
            const auto organisation = group.organisation.empty()
                                          ? std::string(page.words()[Say::no_organisation])
                                          : page.index().masked(group.organisation);
            cell += element(
                "div",
                page.say(Say::lease_hits,
                         {organisation, count_text(group.inside), count_text(group.outside)}));
        }
    }
    return cell;
}

Markup lease_table(const Page& page, Field operator_content) {
    const auto indicators = lease_indicators(page);
    Table table(page, {Say::lease, Say::address, Say::customer, Say::time, Say::hits});
    for (const auto& lease : operator_content["leases"].texts()) {
        const auto found = indicators.find(lease);
        const auto row = found == indicators.end() ? Field() : found->second->content;
        table.add({page.from_case(lease) + constant(" ") +
                       (found == indicators.end() ? Markup() : page.id_link(found->second->id)),
                   row["value"].is_there() ? element("code", page.from_case(row["value"].text()))
                                           : Markup(),
                   page.from_case(row["customer"].shown()),
                   text(span_text(row["valid_from"].text(), row["valid_until"].text())),
                   lease_hits(page, lease)});
    }
    return element("h4", page.say(Say::leases)) + table.markup(Say::nothing_stored);
}

Markup listed(const Page& page, Say name, Field list) {
    Markup items;
    for (const auto& one : list.texts()) {
        items += element("span", {{"class", "chip"}}, page.from_case(one)) + constant(" ");
    }
    return items.is_empty() ? items : element("dt", page.say(name)) + element("dd", items);
}

Markup operator_card(const Page& page, const Item& item) {
    const auto& content = item.content;
    return element(
        "article",
        {{"class", "card"}},
        element("h3", page.whole(content["statement"].text())) +
            element("p", {{"class", "tail"}}, page.id_link(item.id)) +
            element("dl",
                    {{"class", "facts"}},
                    listed(page, Say::customers, content["customers"]) +
                        listed(page, Say::names_used, content["names"]) +
                        listed(page, Say::orders, content["orders"])) +
            element("p", page.say(Say::operator_bits, {decimal_text(bits_of(content), 1)})) +
            lease_table(page, content) + shared_table(page, content) + pairs(page, content));
}

Markup separations(const Page& page) {
    Table table(page, {Say::pair, Say::bits, Say::why_not_merged, Say::id});
    for (const auto* item : in_reading_order(page.index(), "separation")) {
        table.add({pair_title(page, item->content),
                   signed_bits(bits_of(item->content)),
                   page.from_case(item->content["statement"].text()),
                   page.id_link(item->id)});
    }
    return element("h3", page.say(Say::title_separations)) + table.markup(Say::no_separations);
}

Markup ties(const Page& page) {
    Table table(page, {Say::tie, Say::statement, Say::validity, Say::time, Say::id});
    for (const auto* item : in_reading_order(page.index(), "tie")) {
        const auto& content = item->content;
        const auto state = content["state"].text();
        table.add({page.word(content["type"].text()),
                   page.from_case(content["statement"].text()),
                   state.empty() ? Markup() : badge(tone_of(state), page.word(state)),
                   text(span_text(content["first"].text(), content["last"].text())),
                   page.id_link(item->id)});
    }
    if (table.is_empty()) {
        return {};
    }
    return element(
        "details",
        element("summary", page.say(Say::all_ties, {count_text(page.index().of("tie").size())})) +
            table.markup(Say::nothing_stored));
}

} // namespace

Markup operators_section(const Page& page) {
    Markup cards;
    for (const auto* item : in_reading_order(page.index(), "operator")) {
        cards += operator_card(page, *item);
    }
    if (cards.is_empty()) {
        cards = element("p", page.say(Say::no_operators));
    }
    return page.section("operators",
                        Say::title_operators,
                        element("p", {{"class", "note"}}, page.say(Say::bits_note)) + cards +
                            separations(page) + ties(page));
}

} // namespace ample::share::detail
