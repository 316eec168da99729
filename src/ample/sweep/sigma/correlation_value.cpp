#include <ample/sweep/sigma/correlate.hpp>

#include <nlohmann/json.hpp>

namespace ample::sweep::sigma {

using nlohmann::json;

Value correlation_value(const Correlated& found,
                        const Rule& rule,
                        const std::string& organisation,
                        const Marking& marking,
                        const AllowedBy& allowed) {
    json content = {{"rule", rule.id},
                    {"title", rule.title},
                    {"time", to_text(found.first)},
                    {"until", to_text(found.last)},
                    {"figure", found.figure},
                    {"events", found.events},
                    {"group", found.group}};
    const auto put = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            content[key] = text;
        }
    };
    put("level", rule.level);
    put("status", rule.status);
    put("host", found.host);
    put("organisation", organisation);
    if (!rule.tags.empty()) {
        content["tags"] = rule.tags;
        content["techniques"] = rule.techniques();
    }
    if (allowed.entry != nullptr) {
        for (const auto& [key, text] : allowed_content(*allowed.entry)) {
            content["allowed"][key] = text;
        }
    }
    Origins origins;
    for (const auto& origin : found.origins) {
        origins.emplace_back(origin);
    }
    if (allowed.where) {
        origins.emplace_back(*allowed.where);
    }
    return make_value("detection",
                      content.dump(-1, ' ', false, json::error_handler_t::replace),
                      std::move(origins),
                      "sweep.correlation/3",
                      join(marking, allowed.marking));
}

} // namespace ample::sweep::sigma
