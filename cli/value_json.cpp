#include <cli/terminal.hpp>
#include <cli/value_json.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::cli {

using nlohmann::json;
using nlohmann::ordered_json;

std::string value_json(const Value& value) {
    const ordered_json all = {
        {"id", value.id()},
        {"sha256", value.digest.hex()},
        {"kind", value.kind},
        {"method", value.method},
        {"marking",
         std::string(to_text(value.marking.tlp)) + " " + std::string(to_text(value.marking.pap))},
        {"content", ordered_json::parse(value.content)},
        {"origins", ordered_json::parse(origins_to_json(value.origins))}};
    return all.dump();
}

std::string cell_of(const json& content, const std::string& path) {
    if (content.is_array() && !path.empty()) {
        std::string all;
        for (const auto& one : content) {
            const auto cell = cell_of(one, path);
            all += (all.empty() || cell.empty() ? "" : ", ") + cell;
        }
        return all;
    }
    if (!path.empty()) {
        const auto dot = std::min(path.find('.'), path.size());
        const auto at = content.is_object() ? content.find(path.substr(0, dot)) : content.end();
        return at == content.end() ? "" : cell_of(*at, path.substr(std::min(dot + 1, path.size())));
    }
    if (content.is_string()) {
        auto text = content.get<std::string>();
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }
    return content.is_number_unsigned() ? grouped(content.get<std::uint64_t>()) : content.dump();
}

} // namespace ample::cli
