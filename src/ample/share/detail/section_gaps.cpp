#include <ample/share/detail/hit_groups.hpp>
#include <ample/share/detail/sections.hpp>

#include <map>

namespace ample::share::detail {

namespace {

/// Sums over the streams of one organisation (or role, where no organisation is named).
struct Searched {
    std::uint64_t read = 0;
    std::uint64_t not_read = 0;
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    std::uint64_t defects = 0;
    std::uint64_t defect_bytes = 0;
    std::string first = {};
    std::string last = {};
};

std::string owner_of(const Page& page, Field coverage) {
    const auto organisation = coverage["organisation"].text();
    return organisation.empty() ? std::string(page.words().word(coverage["role"].text()))
                                : page.index().masked(organisation);
}

std::map<std::string, Searched> searched_by_owner(const Page& page) {
    std::map<std::string, Searched> owners;
    for (const auto& item : page.index().of("coverage")) {
        const auto& content = item.content;
        auto& sum = owners[owner_of(page, content)];
        ++(content["read"].yes() ? sum.read : sum.not_read);
        sum.records += content["records"].count();
        sum.bytes += content["bytes"].count();
        sum.defects += content["defects"].count();
        sum.defect_bytes += content["defect_bytes"].count();
        const auto first = content["first"].text();
        const auto last = content["last"].text();
        if (!first.empty() && (sum.first.empty() || first < sum.first)) {
            sum.first = first;
        }
        if (last > sum.last) {
            sum.last = last;
        }
    }
    return owners;
}

Markup coverage_table(const Page& page) {
    Table table(page,
                {Say::organisation,
                 Say::streams_read,
                 Say::streams_not_read,
                 Say::records,
                 Say::bytes,
                 Say::defects,
                 Say::time});
    for (const auto& [owner, sum] : searched_by_owner(page)) {
        table.add({text(owner),
                   text(count_text(sum.read)),
                   text(count_text(sum.not_read)),
                   text(count_text(sum.records)),
                   text(count_text(sum.bytes)),
                   text(sum.defects == 0 ? "0"
                                         : count_text(sum.defects) + " (" +
                                               count_text(sum.defect_bytes) + " B)"),
                   text(span_text(sum.first, sum.last))});
    }
    return element("h3", page.say(Say::coverage)) + table.markup(Say::nothing_stored);
}

Markup place(const Page& page, std::string_view path, std::string_view member) {
    return element("code",
                   page.from_case(path) +
                       (member.empty() ? Markup() : constant(" › ") + page.from_case(member)));
}

Markup not_read_table(const Page& page) {
    Table table(page, {Say::file, Say::reason, Say::bytes, Say::id});
    for (const auto* item : in_reading_order(page.index(), "coverage")) {
        const auto& content = item->content;
        if (!content["read"].yes() || content["reason"].is_there()) {
            table.add({place(page, content["path"].text(), content["member"].text()),
                       page.from_case(content["reason"].text()),
                       text(count_text(content["bytes"].count())),
                       page.id_link(item->id)});
        }
    }
    return element("h3", page.say(Say::not_read)) + table.markup(Say::all_read);
}

Markup stream_table(const Page& page) {
    Table table(
        page,
        {Say::file, Say::format, Say::records, Say::defects, Say::looked_for, Say::time, Say::id});
    for (const auto* item : in_reading_order(page.index(), "coverage")) {
        const auto& content = item->content;
        if (content["read"].yes()) {
            table.add(
                {place(page, content["path"].text(), content["member"].text()),
                 text(content["format"].shown()),
                 text(count_text(content["records"].count())),
                 text(count_text(content["defects"].count())),
                 text(content["swept"].yes() ? count_text(content["indicators"].count()) : ""),
                 text(span_text(content["first"].text(), content["last"].text())),
                 page.id_link(item->id)});
        }
    }
    if (table.is_empty()) {
        return {};
    }
    return element("details",
                   element("summary", page.say(Say::every_stream)) +
                       table.markup(Say::nothing_stored));
}

Markup negative(const Page& page) {
    Markup list;
    for (const auto* item : in_reading_order(page.index(), "exposure")) {
        const auto& content = item->content;
        if (content["status"].text() == "no trace found") {
            list += element("li",
                            element("strong", page.from_case(content["organisation"].text())) +
                                constant(": ") + page.whole(content["statement"].text()) +
                                constant(" ") + page.id_link(item->id));
        }
    }
    if (list.is_empty()) {
        return list;
    }
    return element("h3", page.say(Say::negative_findings)) + element("ul", list);
}

/// Defects by file and reason: many bad lines of one kind are one row.
Markup defects(const Page& page) {
    Table table(page, {Say::file, Say::reason, Say::places, Say::first_place});
    for (const auto& group : group_defects(page.index().defects())) {
        table.add({place(page, group.path, group.member),
                   page.from_case(group.why),
                   text(count_text(group.total)),
                   page.id_link(group.first->id())});
    }
    if (table.is_empty()) {
        return {};
    }
    return element("h3", page.say(Say::defects)) + table.markup(Say::nothing_stored);
}

Markup case_gaps(const Page& page) {
    Markup list;
    for (const auto& gap : page.index().view().gaps) {
        list += element("li", page.whole(gap));
    }
    return list.is_empty() ? element("p", page.say(Say::no_gaps)) : element("ul", list);
}

} // namespace

Markup gaps_section(const Page& page) {
    return page.section("F",
                        Say::title_gaps,
                        case_gaps(page) + negative(page) + blindspots(page) + coverage_table(page) +
                            not_read_table(page) + stream_table(page) + defects(page));
}

} // namespace ample::share::detail
