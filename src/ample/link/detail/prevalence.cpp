#include <ample/link/detail/content.hpp>
#include <ample/link/detail/prevalence.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace ample::link::detail {

namespace {

using nlohmann::json;

struct Count {
    std::string type = {};
    std::string pattern = {};
    std::set<std::string> organisations = {};
    std::set<std::pair<std::string, std::string>> machines = {}; ///< with their organisation
    std::size_t records = 0;
    std::size_t strong = 0;
    std::size_t outside = 0;
    std::string first = {};
    std::string last = {};
    std::vector<const Value*> hits = {};
    Marking marking = {Tlp::clear, Pap::clear};

    void add(const Value& hit, const json& content) {
        if (hits.empty()) {
            type = content.value("type", "");
            pattern = content.value("pattern", "");
        }
        hits.push_back(&hit);
        marking = join(marking, hit.marking);
        ++records;
        outside += content.value("state", "") == "outside" ? 1U : 0U;
        strong += content.value("strength", "") == "strong" ? 1U : 0U;
        const auto organisation = content.value("organisation", "");
        organisations.insert(organisation);
        if (content.contains("client")) {
            machines.emplace(organisation, content.at("client").get<std::string>());
        }
        if (const auto time = content.value("time", ""); !time.empty()) {
            first = first.empty() ? time : std::min(first, time);
            last = std::max(last, time);
        }
    }
};

std::size_t organisations_searched(std::span<const Value> coverage) {
    std::set<std::string> names;
    for (const auto& value : coverage) {
        const auto content = json::parse(value.content);
        if (content.value("swept", false)) {
            names.insert(content.value("organisation", ""));
        }
    }
    return names.size();
}

Value value_of_count(const std::string& indicator, const Count& count, std::size_t searched) {
    json content = {{"indicator", indicator},
                    {"type", count.type},
                    {"pattern", count.pattern},
                    {"organisations", count.organisations},
                    {"organisations_searched", searched},
                    {"machines", count.machines.size()},
                    {"records", count.records},
                    {"strong", count.strong},
                    {"outside", count.outside}};
    if (!count.first.empty()) {
        content["first"] = count.first;
        content["last"] = count.last;
    }
    content["statement"] = count.pattern + ": " + counted(count.records, "record") + " of " +
                           counted(count.machines.size(), "machine") + " at " +
                           std::to_string(count.organisations.size()) + " of " +
                           counted(searched, "organisation") + " searched.";
    Origins origins;
    for (const auto* hit : count.hits) {
        origins.emplace_back(hit->as_origin());
    }
    return value_of("prevalence", content, std::move(origins), "link.prevalence/1", count.marking);
}

} // namespace

std::vector<Value> prevalence_of(std::span<const Value> hits, std::span<const Value> coverage) {
    std::map<std::string, Count> counts;
    for (const auto& hit : hits) {
        const auto content = json::parse(hit.content);
        counts[content.value("indicator", "")].add(hit, content);
    }
    const auto searched = organisations_searched(coverage);
    std::vector<Value> values;
    values.reserve(counts.size());
    for (const auto& [indicator, count] : counts) {
        values.push_back(value_of_count(indicator, count, searched));
    }
    return values;
}

} // namespace ample::link::detail
