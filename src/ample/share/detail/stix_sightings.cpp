// Indicators with hits, and where they were seen.

#include <ample/share/detail/indicator_pattern.hpp>
#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_objects.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::share::detail {

namespace {

using nlohmann::json;

std::string family_id(StixObjects& objects, const StixCase& made, const Item& indicator) {
    const auto family = indicator.content["family"].text();
    if (family.empty()) {
        return {};
    }
    auto id = objects.add(
        "malware", "family " + std::string(family), {{"name", family}, {"is_family", true}}, {});
    objects.relate(made.campaign, "uses", id, {}, {});
    return id;
}

/// "intel/feeds.zip#zip:domains.csv"
std::string feed_of(Field indicator) {
    const auto member = indicator["feed_member"].text();
    return std::string(indicator["feed"].text()) +
           (member.empty() ? "" : "#" + std::string(member));
}

std::string indicator_id(StixObjects& objects, const StixCase& made, const Item& item) {
    const auto& content = item.content;
    const auto type = content["type"].text();
    const auto pattern = indicator_pattern(type, objects.index().masked(content["value"].text()));
    if (pattern.text.empty()) {
        return {};
    }
    auto from = stix_instant(content["valid_from"].text());
    if (!from) {
        from = stix_instant(content["first_seen"].text());
    }
    auto until = stix_instant(content["valid_until"].text()).value_or("");
    from = from.value_or(objects.created());
    until = until > *from ? until : "";
    auto id = objects.add("indicator",
                          "",
                          {{"name", std::string(type) + " " + std::string(content["value"].text())},
                           {"description", "From " + feed_of(content)},
                           {"indicator_types", {"malicious-activity"}},
                           {"pattern", pattern.text},
                           {"pattern_type", pattern.type},
                           {"valid_from", *from},
                           {"valid_until", until}},
                          {item.value});
    objects.relate(id, "indicates", made.campaign, {}, {item.value});
    if (const auto family = family_id(objects, made, item); !family.empty()) {
        objects.relate(id, "indicates", family, {}, {item.value});
    }
    const auto server = made.infrastructure.find(content["lease"].shown());
    if (server != made.infrastructure.end()) {
        objects.relate(id, "indicates", server->second, {}, {item.value});
        objects.relate(made.campaign, "uses", server->second, {}, {item.value});
    }
    return id;
}

/// What the first hits of a group contacted.
std::vector<std::string> observables(StixObjects& objects, const HitGroup& group) {
    std::vector<std::string> ids;
    for (const auto* hit : group.shown) {
        const auto content = json::parse(hit->content);
        const Field field(content);
        if (field["state"].text() == "outside") {
            continue;
        }
        const std::pair<const char*, const char*> keys[] = {
            {"peer", "ipv4-addr"}, {"host", "domain-name"}, {"host", "ipv4-addr"}, {"url", "url"}};
        for (const auto& [key, type] : keys) {
            auto id = objects.add_observable(type, field[key].text());
            if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
                ids.push_back(std::move(id));
            }
        }
    }
    return ids;
}

void add_sighting(StixObjects& objects, const HitGroup& group, const std::string& of) {
    const auto counted = group.total - group.outside;
    const auto first = stix_instant(group.first_counted).value_or("");
    const auto last = stix_instant(group.last_counted).value_or("");
    const auto seed = group.organisation + " " + group.indicator;
    auto observed = json::array();
    if (auto seen = observables(objects, group); !seen.empty() && !first.empty()) {
        observed.push_back(objects.add("observed-data",
                                       seed,
                                       {{"first_observed", first},
                                        {"last_observed", last},
                                        {"number_observed", counted},
                                        {"object_refs", std::move(seen)}},
                                       group.shown));
    }
    auto where = json::array();
    if (!group.organisation.empty()) {
        where.push_back(objects.organisation(group.organisation));
    }
    objects.add("sighting",
                seed,
                {{"sighting_of_ref", of},
                 {"count", counted},
                 {"first_seen", first},
                 {"last_seen", last},
                 {"observed_data_refs", std::move(observed)},
                 {"where_sighted_refs", std::move(where)},
                 {"summary", true}},
                group.shown);
}

} // namespace

void add_sightings(StixObjects& objects, const StixCase& made) {
    for (const auto& group : objects.index().hit_groups()) {
        const auto* indicator = objects.index().find(group.indicator);
        if (indicator == nullptr) {
            continue;
        }
        auto sighted = indicator_id(objects, made, *indicator);
        if (sighted.empty()) {
            sighted = family_id(objects, made, *indicator);
        }
        const auto name = std::string(indicator->content["value"].text());
        if (sighted.empty()) {
            objects.note("Hits without a pattern",
                         name + ": " + std::to_string(group.total) + " hits",
                         {made.campaign},
                         *indicator);
            continue;
        }
        if (group.total > group.outside) {
            add_sighting(objects, group, sighted);
        }
        if (group.outside > 0) {
            std::vector<std::string> about = {sighted};
            if (!group.organisation.empty()) {
                about.push_back(objects.organisation(group.organisation));
            }
            objects.note("Outside the validity window, " + group.organisation,
                         name + ": " + std::to_string(group.outside) +
                             " contacts outside the validity window of the indicator; they are no "
                             "sightings of it",
                         about,
                         *indicator);
        }
    }
}

} // namespace ample::share::detail
