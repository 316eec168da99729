#include <ample/share/detail/json_form.hpp>

#include <nlohmann/json.hpp>

namespace ample::share::detail {

namespace {

using nlohmann::json;

json origin_json(const Origin& origin, const CaseIndex& index) {
    if (const auto* value = std::get_if<ValueOrigin>(&origin)) {
        return {{"value", value->id()}, {"digest", value->digest.text()}};
    }
    const auto& bytes = std::get<ByteOrigin>(origin);
    json place = {{"exhibit", bytes.exhibit.text()},
                  {"member", bytes.member},
                  {"begin", bytes.range.begin},
                  {"end", bytes.range.end}};
    if (const auto path = index.path_of(bytes.exhibit); !path.empty()) {
        place["path"] = path;
    }
    return place;
}

} // namespace

json masked_json(json content, const CaseIndex& index) {
    std::vector<json*> open = {&content};
    while (!open.empty()) {
        auto* node = open.back();
        open.pop_back();
        if (node->is_string()) {
            *node = index.masked(node->get_ref<const std::string&>());
        }
        if (node->is_structured()) {
            for (auto& child : *node) {
                open.push_back(&child);
            }
        }
    }
    return content;
}

std::string marking_text(Marking marking) {
    return std::string(to_text(marking.tlp)) + " " + std::string(to_text(marking.pap));
}

json value_json(const Item& item, const CaseIndex& index) {
    auto origins = json::array();
    for (const auto& origin : item.value->origins) {
        if (origins.size() == Limits::origins) {
            break;
        }
        origins.push_back(origin_json(origin, index));
    }
    return {{"id", item.id},
            {"digest", item.value->digest.text()},
            {"method", item.value->method},
            {"marking", marking_text(item.value->marking)},
            {"content", masked_json(json::parse(item.value->content), index)},
            {"origins", std::move(origins)},
            {"origin_count", item.value->origins.size()}};
}

std::string readable_text(const json& document) {
    return document.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace ample::share::detail
