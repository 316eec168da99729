#include <ample/share/detail/bars.hpp>
#include <ample/share/detail/sections.hpp>

#include <map>

namespace ample::share::detail {

namespace {

Markup methods(const Page& page) {
    Table table(page, {Say::method, Say::values});
    for (const auto& [method, count] : page.index().methods()) {
        table.add({element("code", text(method)), text(count_text(count))});
    }
    return element("h3", page.say(Say::methods)) + table.markup(Say::nothing_stored);
}

Markup word_table(const Page& page) {
    constexpr std::pair<std::string_view, std::string_view> bands[] = {
        {"almost no chance", "1–5 %"},
        {"very unlikely", "5–20 %"},
        {"unlikely", "20–45 %"},
        {"roughly even chance", "45–55 %"},
        {"likely", "55–80 %"},
        {"very likely", "80–95 %"},
        {"almost certain", "95–99 %"}};
    Table table(page, {Say::word, Say::likelihood});
    for (const auto& [word, range] : bands) {
        table.add({page.word(word), text(range)});
    }
    return element("h3", page.say(Say::words_of_likelihood)) +
           element("p", {{"class", "note"}}, page.say(Say::words_note)) +
           table.markup(Say::nothing_stored);
}

Markup kinds(const Page& page) {
    Markup list;
    for (const auto& [kind, count] : page.index().kinds()) {
        list += element("span",
                        {{"class", "chip"}},
                        text(kind) + constant(" ") + text(count_text(count))) +
                constant(" ");
    }
    return element("p", list);
}

} // namespace

Markup method_section(const Page& page) {
    const auto& view = page.index().view();
    const auto line = [&](Say name, const Markup& cell) {
        return element("dt", page.say(name)) + element("dd", cell);
    };
    const auto facts =
        line(Say::program, text("ample " + view.version)) +
        line(Say::inputs_and_results,
             element("code", {{"class", "digest"}}, text(page.index().fingerprint().text())) +
                 element("div", {{"class", "note"}}, page.say(Say::fingerprint_note))) +
        line(Say::rebuild, element("code", text("ample run CASE"))) +
        line(Say::check_all, element("code", text("ample verify CASE"))) +
        line(Say::limits,
             page.say(Say::limits_note,
                      {count_text(Limits::hits_per_group),
                       count_text(Limits::rows),
                       count_text(Limits::origins)}));
    return page.section("G",
                        Say::title_method,
                        element("dl", {{"class", "facts"}}, facts) + kinds(page) + methods(page) +
                            word_table(page));
}

namespace {

/// From whom the file came, who took it, when.
Markup received(const Page& page, Field custody) {
    Markup lines;
    const auto add = [&](Say name, std::string_view stored) {
        if (!stored.empty()) {
            lines += element("div",
                             element("span", {{"class", "note"}}, page.say(name)) + constant(" ") +
                                 page.from_case(stored));
        }
    };
    add(Say::received_from, custody["received_from"].text());
    add(Say::received_by, custody["received_by"].text());
    add(Say::received_at, time_text(custody["received_at"].text()));
    add(Say::remark, custody["note"].text());
    return lines;
}

} // namespace

Markup custody_section(const Page& page) {
    Table table(
        page,
        {Say::file, Say::role, Say::received, Say::bytes, Say::digest, Say::members, Say::id});
    for (const auto* item : in_reading_order(page.index(), "exhibit")) {
        const auto& content = item->content;
        auto role = page.word(content["role"].text());
        if (content["organisation"].is_there()) {
            role += constant(" · ") + page.from_case(content["organisation"].text());
        }
        Markup members;
        const auto inner = content["members"].items();
        for (std::size_t i = 0; i < std::min(inner.size(), Limits::origins); ++i) {
            members += element(
                "div",
                element("code", page.from_case(inner[i]["member"].text())) + constant(" ") +
                    text(count_text(inner[i]["bytes"].count())) + constant(" B ") +
                    element("code", {{"class", "digest"}}, text(inner[i]["sha256"].shown())));
        }
        members += page.rest(inner.size(), Limits::origins);
        table.add({element("code", page.from_case(content["path"].text())) +
                       element("div", {{"class", "note"}}, text(content["format"].shown())),
                   role,
                   received(page, content["custody"]),
                   text(count_text(content["bytes"].count())),
                   element("code", {{"class", "digest"}}, text(content["sha256"].shown())),
                   members,
                   page.id_link(item->id)});
    }
    return page.section("H",
                        Say::title_custody,
                        element("p", {{"class", "note"}}, page.say(Say::custody_note)) +
                            table.markup(Say::nothing_stored));
}

} // namespace ample::share::detail
