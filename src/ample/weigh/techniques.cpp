#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/rule.hpp>
#include <ample/weigh/techniques.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace ample::weigh {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 14> tactics = {"reconnaissance",
                                                      "resource-development",
                                                      "initial-access",
                                                      "execution",
                                                      "persistence",
                                                      "privilege-escalation",
                                                      "defense-evasion",
                                                      "credential-access",
                                                      "discovery",
                                                      "lateral-movement",
                                                      "collection",
                                                      "command-and-control",
                                                      "exfiltration",
                                                      "impact"};

constexpr std::size_t most_listed = 100; // rules and machines in one value
constexpr int medium = 2;

std::string text_of(const json& content, const char* key) {
    const auto found = content.find(key);
    return found == content.end() || !found->is_string() ? std::string()
                                                         : found->get<std::string>();
}

/// "attack.privilege_escalation" as "privilege-escalation", or "".
std::string tactic_of(std::string_view tag) {
    constexpr std::string_view front = "attack.";
    auto low = ascii::lower(tag);
    if (!low.starts_with(front)) {
        return {};
    }
    low.erase(0, front.size());
    std::replace(low.begin(), low.end(), '_', '-');
    return std::find(tactics.begin(), tactics.end(), low) == tactics.end() ? std::string() : low;
}

std::string key_of(const ByteOrigin& record) {
    return record.exhibit.hex() + "#" + record.member + "#" + std::to_string(record.range.begin);
}

std::string counted(std::uint64_t count, std::string_view word) {
    return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

const Technique* find(const Attack* attack, const std::string& key) {
    if (attack == nullptr) {
        return nullptr;
    }
    const auto& list = attack->technique_list;
    const auto at = std::lower_bound(
        list.begin(), list.end(), key, [](const Technique& one, const std::string& wanted) {
            return one.key < wanted;
        });
    return at == list.end() || at->key != key ? nullptr : &*at;
}

} // namespace

std::span<const std::string_view> tactics_in_order() noexcept {
    return tactics;
}

TechniqueCounter::TechniqueCounter(std::span<const Value> values) {
    for (const auto& value : values) {
        if (value.kind != "hit" || value.origins.empty()) {
            continue;
        }
        const auto content = json::parse(value.content);
        const auto* const record = std::get_if<ByteOrigin>(&value.origins.front());
        if (record != nullptr && text_of(content, "strength") == "strong" &&
            text_of(content, "state") != "outside") {
            hit_records_.insert(key_of(*record));
        }
    }
}

void TechniqueCounter::add(const Value& value) {
    if (value.kind != "detection" || value.origins.empty()) {
        return;
    }
    const auto* const record = std::get_if<ByteOrigin>(&value.origins.front());
    const auto content = json::parse(value.content);
    const auto found = content.find("techniques");
    if (found == content.end() || !found->is_array()) {
        return;
    }
    const bool is_correlation = record == nullptr; // it rests on detections
    const bool is_allowed = content.contains("allowed");
    const bool is_hit = !is_correlation && !is_allowed && hit_records_.contains(key_of(*record));
    const auto level = text_of(content, "level");
    const auto rule = text_of(content, "rule");
    const auto host = text_of(content, "host");
    const auto time = text_of(content, "time");
    std::set<std::string> techniques; // a rule may be tagged twice
    for (const auto& one : *found) {
        techniques.insert(one.is_string() ? one.get<std::string>() : std::string());
    }
    techniques.erase("");
    for (const auto& technique : techniques) {
        auto& sum = sums_[{technique, text_of(content, "organisation")}];
        ++sum.detections;
        sum.allowed += is_allowed ? 1 : 0;
        sum.also_hits += is_hit ? 1 : 0;
        const bool may_weigh = sweep::sigma::level_rank(level) >= medium;
        sum.correlations += is_correlation ? 1 : 0;
        sum.counted += !is_correlation && !is_allowed && !is_hit && may_weigh ? 1 : 0;
        for (const auto& tag : content.value("tags", json::array())) {
            sum.tactics.insert(tag.is_string() ? tactic_of(tag.get<std::string>()) : "");
        }
        auto& of_rule = sum.rules[rule];
        of_rule.title = text_of(content, "title");
        of_rule.level = level;
        ++of_rule.detections;
        if (is_correlation && host.empty()) {
            // of several machines, which its detections name
        } else if (sum.hosts.contains(host) || sum.hosts.size() < most_hosts) {
            ++sum.hosts[host];
        } else {
            sum.has_all_hosts = false;
        }
        if (!time.empty()) {
            sum.first = sum.first.empty() ? time : std::min(sum.first, time);
            sum.last = std::max(sum.last, time);
        }
        if (sum.origins.size() < most_origins) {
            sum.origins.try_emplace({rule, host}, value.as_origin());
        }
        sum.marking = join(sum.marking, value.marking);
    }
}

Value TechniqueCounter::value_of(const Key& key,
                                 const Sum& sum,
                                 std::size_t organisations,
                                 const Attack* attack) const {
    const auto& [technique, organisation] = key;
    const auto* const known = find(attack, technique);
    json content = {{"technique", technique},
                    {"detections", sum.detections},
                    {"counted", sum.counted},
                    {"organisations", organisations},
                    {"rules_total", sum.rules.size()},
                    {"hosts_total", sum.hosts.size()},
                    {"tactics", json::array()},
                    {"rules", json::array()},
                    {"hosts", json::array()}};
    // The bundle knows which tactics are the technique's own; a rule's tags may speak of another.
    for (const auto tactic : tactics) {
        const bool is_own = known == nullptr || known->tactics.empty()
                                ? sum.tactics.contains(std::string(tactic))
                                : std::find(known->tactics.begin(), known->tactics.end(), tactic) !=
                                      known->tactics.end();
        if (is_own) {
            content["tactics"].push_back(tactic);
        }
    }
    for (const auto& [id, rule] : sum.rules) {
        if (content["rules"].size() < most_listed) {
            content["rules"].push_back({{"rule", id},
                                        {"title", rule.title},
                                        {"level", rule.level},
                                        {"detections", rule.detections}});
        }
    }
    for (const auto& [host, count] : sum.hosts) {
        if (content["hosts"].size() < most_listed) {
            content["hosts"].push_back({{"host", host}, {"detections", count}});
        }
    }
    const auto put = [&](const char* name, const std::string& text) {
        if (!text.empty()) {
            content[name] = text;
        }
    };
    put("organisation", organisation);
    put("name", known == nullptr ? "" : known->name);
    put("first", sum.first);
    put("last", sum.last);
    const auto put_count = [&](const char* name, std::uint64_t count) {
        if (count > 0) {
            content[name] = count;
        }
    };
    put_count("allowed", sum.allowed);
    put_count("also_hits", sum.also_hits);
    put_count("correlations", sum.correlations);
    content["statement"] =
        technique + (known == nullptr ? "" : " (" + known->name + ")") + " at " +
        (organisation.empty() ? "an organisation that is not named" : organisation) + ": " +
        counted(sum.detections, "detection") + " of " + counted(sum.rules.size(), "rule") + " on " +
        (sum.has_all_hosts ? "" : "more than ") + counted(sum.hosts.size(), "machine") +
        (sum.allowed > 0 ? ", " + std::to_string(sum.allowed) + " of them allowed" : "") +
        (sum.also_hits > 0 ? ", " + std::to_string(sum.also_hits) + " on records of strong hits"
                           : "") +
        (sum.correlations > 0 ? ", " + std::to_string(sum.correlations) + " of them correlations"
                              : "") +
        ".";
    Origins origins;
    for (const auto& [of, origin] : sum.origins) {
        origins.emplace_back(origin);
    }
    if (known != nullptr) {
        origins.emplace_back(known->where);
    }
    return make_value("technique",
                      content.dump(-1, ' ', false, json::error_handler_t::replace),
                      std::move(origins),
                      "weigh.technique/2",
                      sum.marking);
}

std::vector<Value> TechniqueCounter::finish(const Attack* attack) const {
    std::map<std::string, std::size_t> organisations;
    for (const auto& [key, sum] : sums_) {
        organisations[key.first] += key.second.empty() ? 0 : 1;
    }
    std::vector<Value> values;
    values.reserve(sums_.size());
    for (const auto& [key, sum] : sums_) {
        values.push_back(value_of(key, sum, organisations[key.first], attack));
    }
    return values;
}

} // namespace ample::weigh
