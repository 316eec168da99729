#include <ample/weigh/attack.hpp>

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace ample::weigh {

namespace {

namespace dom = simdjson::dom;

bool is_live(const dom::object& object) {
    bool revoked = false;
    bool deprecated = false;
    if (object["revoked"].get(revoked) != simdjson::SUCCESS) {
        revoked = false;
    }
    if (object["x_mitre_deprecated"].get(deprecated) != simdjson::SUCCESS) {
        deprecated = false;
    }
    return !revoked && !deprecated;
}

std::string text(const dom::object& object, std::string_view key) {
    std::string_view value;
    return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

std::vector<std::string> texts(const dom::object& object, std::string_view key) {
    std::vector<std::string> list;
    dom::array array;
    if (object[key].get(array) == simdjson::SUCCESS) {
        for (const auto item : array) {
            std::string_view value;
            if (item.get(value) == simdjson::SUCCESS) {
                list.emplace_back(value);
            }
        }
    }
    return list;
}

std::string attack_key(const dom::object& object) {
    dom::array references;
    if (object["external_references"].get(references) == simdjson::SUCCESS) {
        for (const auto item : references) {
            dom::object reference;
            if (item.get(reference) == simdjson::SUCCESS &&
                text(reference, "source_name") == "mitre-attack") {
                return text(reference, "external_id");
            }
        }
    }
    return text(object, "id");
}

std::vector<std::string> names_of(const dom::object& object, std::string_view alias_key) {
    std::vector<std::string> names = {text(object, "name")};
    for (auto& alias : texts(object, alias_key)) {
        if (std::find(names.begin(), names.end(), alias) == names.end()) {
            names.push_back(std::move(alias));
        }
    }
    return names;
}

/// The phases of ATT&CK's kill chain.
std::vector<std::string> tactics_of(const dom::object& object) {
    std::vector<std::string> tactics;
    dom::array phases;
    if (object["kill_chain_phases"].get(phases) == simdjson::SUCCESS) {
        for (const auto item : phases) {
            dom::object phase;
            if (item.get(phase) == simdjson::SUCCESS &&
                text(phase, "kill_chain_name") == "mitre-attack") {
                tactics.push_back(text(phase, "phase_name"));
            }
        }
    }
    return tactics;
}

/// Collects the objects of one bundle.
class Loader {
public:
    Loader(std::string_view bundle, const ByteOrigin& where) : bundle_(bundle), where_(where) {
        index_places();
    }

    void take(const dom::object& object) {
        const auto type = text(object, "type");
        if (!is_live(object)) {
            return;
        }
        const auto id = text(object, "id");
        if (type == "intrusion-set") {
            groups_[id] = {attack_key(object),
                           text(object, "name"),
                           names_of(object, "aliases"),
                           {},
                           0,
                           place_of(id)};
        } else if (type == "malware" || type == "tool") {
            software_[id] = {attack_key(object),
                             text(object, "name"),
                             names_of(object, "x_mitre_aliases"),
                             {},
                             place_of(id)};
        } else if (type == "attack-pattern") {
            take_technique(object, id);
        } else if (type == "campaign") {
            campaigns_.insert(id);
        } else if (type == "relationship") {
            const auto kind = text(object, "relationship_type");
            auto& list = kind == "uses" ? uses_ : kind == "attributed-to" ? attributed_ : other_;
            list.emplace_back(text(object, "source_ref"), text(object, "target_ref"));
        }
    }

    Attack finish() {
        Attack attack;
        const auto group_at = ordered(groups_, attack.groups);
        const auto software_at = ordered(software_, attack.software);
        const auto technique_at = ordered(techniques_, attack.technique_list);
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& use : uses_) {
            const auto group = group_at.find(use.first);
            if (group == group_at.end() || !seen.insert(use).second) {
                continue;
            }
            if (const auto tool = software_at.find(use.second); tool != software_at.end()) {
                attack.groups[group->second].software.push_back(tool->second);
                attack.software[tool->second].users.push_back(group->second);
            } else if (const auto at = technique_at.find(use.second); at != technique_at.end()) {
                ++attack.groups[group->second].techniques;
                attack.technique_list[at->second].users.push_back(group->second);
            }
        }
        for (auto& group : attack.groups) {
            std::sort(group.software.begin(), group.software.end());
        }
        for (auto& tool : attack.software) {
            std::sort(tool.users.begin(), tool.users.end());
        }
        for (auto& technique : attack.technique_list) {
            std::sort(technique.users.begin(), technique.users.end());
        }
        std::set<std::string> attributed;
        for (const auto& [campaign, group] : attributed_) {
            if (campaigns_.contains(campaign) && group_at.contains(group)) {
                attributed.insert(campaign);
            }
        }
        attack.techniques = technique_at.size() - sub_techniques_;
        attack.sub_techniques = sub_techniques_;
        attack.campaigns = campaigns_.size();
        attack.attributed_campaigns = attributed.size();
        return attack;
    }

private:
    void take_technique(const dom::object& object, const std::string& id) {
        techniques_[id] = {
            attack_key(object), text(object, "name"), tactics_of(object), {}, place_of(id)};
        bool is_sub = false;
        if (object["x_mitre_is_subtechnique"].get(is_sub) == simdjson::SUCCESS && is_sub) {
            ++sub_techniques_;
        }
    }

    /// The bytes of the id where the object says it is its own: `"id": "malware--…"`.
    [[nodiscard]] ByteOrigin place_of(const std::string& id) const {
        auto place = where_;
        if (const auto at = places_.find(id); at != places_.end()) {
            place.range = {where_.range.begin + at->second.begin,
                           where_.range.begin + at->second.end};
        }
        return place;
    }

    /// Finds every `"id": "…"` of the bundle in one pass.
    void index_places() {
        constexpr std::string_view key = "\"id\"";
        for (auto at = bundle_.find(key); at != std::string_view::npos;
             at = bundle_.find(key, at + 1)) {
            const auto begin = bundle_.find_first_not_of(" \t\r\n:", at + key.size());
            if (begin == std::string_view::npos || bundle_[begin] != '"') {
                continue;
            }
            const auto end = bundle_.find('"', begin + 1);
            if (end == std::string_view::npos) {
                return;
            }
            places_.try_emplace(bundle_.substr(begin + 1, end - begin - 1), ByteRange{at, end + 1});
        }
    }

    template <class Object>
    static std::map<std::string, std::size_t> ordered(std::map<std::string, Object>& from,
                                                      std::vector<Object>& into) {
        std::vector<std::pair<std::string, Object>> list(from.begin(), from.end());
        std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
            return a.second.key < b.second.key;
        });
        std::map<std::string, std::size_t> places;
        for (auto& [id, object] : list) {
            places[id] = into.size();
            into.push_back(std::move(object));
        }
        return places;
    }

    using References = std::vector<std::pair<std::string, std::string>>;

    std::string_view bundle_;
    const ByteOrigin& where_;
    std::unordered_map<std::string_view, ByteRange> places_ = {};
    std::map<std::string, Group> groups_ = {};
    std::map<std::string, Software> software_ = {};
    std::map<std::string, Technique> techniques_ = {};
    std::set<std::string> campaigns_ = {};
    std::size_t sub_techniques_ = 0;
    References uses_ = {};
    References attributed_ = {};
    References other_ = {};
};

} // namespace

Result<Attack> load_attack(std::string_view bundle, const ByteOrigin& where) {
    dom::parser parser;
    dom::object root;
    dom::array objects;
    if (parser.parse(bundle.data(), bundle.size()).get(root) != simdjson::SUCCESS ||
        root["objects"].get(objects) != simdjson::SUCCESS) {
        return Error{Kind::damaged, "not a STIX bundle", "a bundle is JSON with a list 'objects'"};
    }
    Loader loader(bundle, where);
    for (const auto item : objects) {
        dom::object object;
        if (item.get(object) == simdjson::SUCCESS) {
            loader.take(object);
        }
    }
    return loader.finish();
}

} // namespace ample::weigh
