#include <ample/share/detail/hit_groups.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace ample::share::detail {

namespace {

using nlohmann::json;

struct Placed {
    std::string path;
    std::string member;
    std::uint64_t begin;
    std::string indicator;
    const Value* value;

    [[nodiscard]] auto key() const {
        return std::tie(path, member, begin, indicator, value->digest);
    }
};

Placed place_of(const Value& value) {
    const auto content = json::parse(value.content);
    const Field field(content);
    const auto* bytes = bytes_of(value);
    return {std::string(field["path"].text()),
            std::string(field["member"].text()),
            bytes == nullptr ? 0 : bytes->range.begin,
            std::string(field["indicator"].text()),
            &value};
}

void widen(std::string& first, std::string& last, std::string_view time) {
    if (!time.empty() && (first.empty() || time < first)) {
        first = time;
    }
    if (time > last) {
        last = time;
    }
}

void add_hit(HitGroup& group, const Value& value, Field hit) {
    if (group.total++ == 0) {
        group.type = hit["type"].text();
        group.pattern = hit["pattern"].text();
        group.family = hit["family"].text();
        group.lease = hit["lease"].text();
    }
    group.inside += hit["state"].text() == "inside" ? 1 : 0;
    group.outside += hit["state"].text() == "outside" ? 1 : 0;
    group.strong += hit["strength"].text() == "strong" ? 1 : 0;
    widen(group.first, group.last, hit["time"].text());
    if (hit["state"].text() != "outside") {
        widen(group.first_counted, group.last_counted, hit["time"].text());
    }
    if (group.shown.size() < Limits::hits_per_group) {
        group.shown.push_back(&value);
    }
}

} // namespace

const ByteOrigin* bytes_of(const Value& value) noexcept {
    for (const auto& origin : value.origins) {
        if (const auto* bytes = std::get_if<ByteOrigin>(&origin)) {
            return bytes;
        }
    }
    return nullptr;
}

std::vector<const Value*> in_file_order(std::span<const Value* const> hits) {
    std::vector<Placed> placed;
    placed.reserve(hits.size());
    for (const auto* hit : hits) {
        placed.push_back(place_of(*hit));
    }
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return a.key() < b.key();
    });
    std::vector<const Value*> ordered;
    ordered.reserve(placed.size());
    for (const auto& one : placed) {
        ordered.push_back(one.value);
    }
    return ordered;
}

std::vector<HitGroup> group_hits(std::span<const Value* const> hits) {
    std::map<std::pair<std::string, std::string>, HitGroup> groups;
    for (const auto* value : hits) {
        const auto content = json::parse(value->content);
        const Field hit(content);
        const std::string organisation(hit["organisation"].text());
        const std::string indicator(hit["indicator"].text());
        auto& group = groups[{organisation, indicator}];
        group.organisation = organisation;
        group.indicator = indicator;
        add_hit(group, *value, hit);
    }
    std::vector<HitGroup> ordered;
    ordered.reserve(groups.size());
    for (auto& [key, group] : groups) {
        ordered.push_back(std::move(group));
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const HitGroup& a, const HitGroup& b) {
        return std::tie(a.organisation, b.strong, a.pattern, a.indicator) <
               std::tie(b.organisation, a.strong, b.pattern, b.indicator);
    });
    return ordered;
}

std::vector<DefectGroup> group_defects(std::span<const Value* const> defects) {
    std::map<std::tuple<std::string, std::string, std::string>, DefectGroup> groups;
    for (const auto* value : defects) {
        const auto content = json::parse(value->content);
        const Field defect(content);
        const std::string path(defect["path"].text());
        const std::string member(defect["member"].text());
        const std::string why(defect["why"].text());
        auto& group = groups[{path, member, why}];
        if (group.total++ == 0) {
            group = {path, member, why, 1, value};
        }
    }
    std::vector<DefectGroup> ordered;
    ordered.reserve(groups.size());
    for (auto& [key, group] : groups) {
        ordered.push_back(std::move(group));
    }
    return ordered;
}

} // namespace ample::share::detail
