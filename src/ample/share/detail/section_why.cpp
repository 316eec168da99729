#include <ample/share/detail/json_form.hpp>
#include <ample/share/detail/sections.hpp>

#include <nlohmann/json.hpp>

namespace ample::share::detail {

namespace {

constexpr std::size_t most_characters = 240; // of one member of a content

Markup bytes_line(const Page& page, const ByteOrigin& bytes) {
    const auto path = page.index().path_of(bytes.exhibit);
    auto line = element("code", {{"class", "digest"}}, text(bytes.exhibit.text()));
    if (!path.empty()) {
        line += constant(" ") + element("code", page.from_case(path));
    }
    if (!bytes.member.empty()) {
        line += constant(" › ") + element("code", page.from_case(bytes.member));
    }
    return line + constant(" ") +
           text(page.words().filled(
               Say::byte_range,
               {std::to_string(bytes.range.begin), std::to_string(bytes.range.end)}));
}

Markup origins(const Page& page, const Value& value) {
    Markup values;
    Markup bytes;
    std::size_t shown = 0;
    for (const auto& origin : value.origins) {
        if (shown++ == Limits::origins) {
            break;
        }
        if (const auto* place = std::get_if<ByteOrigin>(&origin)) {
            bytes += element("li", bytes_line(page, *place));
        } else {
            values += page.id_link(std::get<ValueOrigin>(origin).id()) + constant(" ");
        }
    }
    Markup list = bytes.is_empty() ? bytes : element("ul", {{"class", "plain"}}, bytes);
    if (!values.is_empty()) {
        list += element("p", values);
    }
    list += page.rest(value.origins.size(), Limits::origins);
    return list.is_empty() ? page.say(Say::none) : list;
}

std::string member_text(Field member, const nlohmann::json& node) {
    const auto scalar = member.shown();
    const bool is_scalar = !member.is_list() && !member.is_object();
    return is_scalar ? scalar : node.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Markup content_list(const Page& page, const nlohmann::json& content) {
    Markup list;
    for (const auto& [key, node] : content.items()) {
        const auto shown = page.index().masked(member_text(Field(node), node));
        list += element("dt", key) +
                element("dd", element("code", text(shortened(shown, most_characters))));
    }
    return element("dl", {{"class", "content"}}, list);
}

Markup entry(const Page& page, const Value& value) {
    const auto id = value.id();
    const auto content = nlohmann::json::parse(value.content);
    return element(
        "article",
        {{"id", anchor_of(id)}, {"class", "why"}},
        element("h3", element("span", {{"class", "id"}}, text(id))) +
            element("p",
                    {{"class", "note"}},
                    text(value.method) + constant(" · ") + text(marking_text(value.marking))) +
            content_list(page, content) + element("h4", page.say(Say::rests_on)) +
            origins(page, value) +
            element("p", {{"class", "command"}}, element("code", "ample why CASE " + id)));
}

} // namespace

Markup why_section(const Page& page) {
    Markup entries;
    for (const auto& [kind, count] : page.index().kinds()) {
        for (const auto& item : page.index().of(kind)) {
            if (page.has_why(item.id)) {
                entries += entry(page, *item.value);
            }
        }
    }
    for (const auto* value : page.bulk()) {
        entries += entry(page, *value);
    }
    return page.section("why",
                        Say::title_why,
                        element("p", {{"class", "note"}}, page.say(Say::why_note)) + entries);
}

} // namespace ample::share::detail
