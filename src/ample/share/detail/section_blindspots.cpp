// Where logs say nothing: part of the section of gaps, beside what was not found.

#include <ample/share/detail/sections.hpp>

namespace ample::share::detail {

Markup blindspots(const Page& page) {
    Table table(page,
                {Say::organisation, Say::log, Say::blind_type, Say::time, Say::statement, Say::id});
    for (const auto* item : in_reading_order(page.index(), "blindspot")) {
        const auto& content = item->content;
        auto log = element("code", page.from_case(content["log"].text()));
        if (content["host"].is_there()) {
            log += element("div", {{"class", "note"}}, page.from_case(content["host"].text()));
        }
        table.add({content["organisation"].is_there()
                       ? page.from_case(content["organisation"].text())
                       : page.say(Say::no_organisation),
                   log,
                   page.word(content["type"].text()),
                   text(span_text(content["from"].text(), content["until"].text())),
                   page.whole(content["statement"].text()),
                   page.id_link(item->id)});
    }
    if (table.is_empty()) {
        return {};
    }
    return element("h3", page.say(Say::blindspots)) +
           element("p", {{"class", "note"}}, page.say(Say::blindspots_note)) +
           table.markup(Say::nothing_stored);
}

} // namespace ample::share::detail
