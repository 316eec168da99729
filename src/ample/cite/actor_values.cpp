#include <ample/cite/detail/writing.hpp>

#include <nlohmann/json.hpp>

namespace ample::cite::detail {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_mentions = 64; ///< of one actor that are kept with their bytes

Json candidate(const Gazetteer& gazetteer, const NamePlace& place) {
    const auto& entry = gazetteer.entries().at(place.entry);
    const auto& name = gazetteer.at(place);
    Json one = {{"entry", entry.id},
                {"called", entry.names.front().name},
                {"meaning", to_text(name.meaning)},
                {"basis", name.basis}};
    if (!name.namer.empty()) {
        one["namer"] = name.namer;
    }
    if (!name.reference.empty()) {
        one["reference"] = name.reference;
    }
    return one;
}

} // namespace

std::vector<Value> actor_values(const Report& report,
                                const Gazetteer& gazetteer,
                                const std::vector<ActorMention>& mentions,
                                std::string_view text) {
    std::vector<std::pair<const ActorMention*, std::vector<const ActorMention*>>> by_name;
    std::map<std::vector<std::size_t>, std::size_t> known; // by the places, as numbers
    for (const auto& mention : mentions) {
        std::vector<std::size_t> key;
        for (const auto& place : mention.places) {
            key.insert(key.end(), {place.entry, place.name});
        }
        const auto [at, is_new] = known.emplace(std::move(key), by_name.size());
        if (is_new) {
            by_name.push_back({&mention, {}});
        }
        by_name[at->second].second.push_back(&mention);
    }
    std::vector<Value> values;
    for (const auto& [first, all] : by_name) {
        Json content = {{"path", report.path},
                        {"name", std::string(text.substr(first->begin, first->end - first->begin))},
                        {"count", all.size()},
                        {"ambiguous", first->places.size() > 1},
                        {"candidates", Json::array()}};
        for (const auto& place : first->places) {
            content["candidates"].push_back(candidate(gazetteer, place));
        }
        Origins origins;
        for (const auto* const mention : all) {
            if (origins.size() == most_mentions) {
                break;
            }
            origins.emplace_back(
                ByteOrigin{report.exhibit,
                           report.member,
                           report.document.bytes_of(mention->begin, mention->end)});
        }
        values.push_back(make_value("actor",
                                    content.dump(-1, ' ', false, Json::error_handler_t::replace),
                                    std::move(origins),
                                    "cite.actor/1",
                                    report.marking));
    }
    return values;
}

} // namespace ample::cite::detail
