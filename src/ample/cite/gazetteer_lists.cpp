// Lists of actors as others keep them: STIX intrusion sets, MISP galaxy clusters.

#include <ample/cite/gazetteer.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/digest.hpp>

#include <simdjson.h>

#include <algorithm>

namespace ample::cite {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t longest_name = 128;
constexpr std::size_t most_names = 512; ///< of one entry

std::string text(const dom::object& object, std::string_view key) {
    std::string_view value;
    return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

bool flag(const dom::object& object, std::string_view key) {
    bool value = false;
    return object[key].get(value) == simdjson::SUCCESS && value;
}

template <class Take>
void each_object(const dom::object& object, std::string_view key, Take take) {
    dom::array list;
    if (object[key].get(list) != simdjson::SUCCESS) {
        return;
    }
    for (const auto item : list) {
        dom::object one;
        if (item.get(one) == simdjson::SUCCESS) {
            take(one);
        }
    }
}

std::vector<std::string> texts(const dom::object& object, std::string_view key) {
    std::vector<std::string> all;
    dom::array list;
    if (object[key].get(list) == simdjson::SUCCESS) {
        for (const auto item : list) {
            std::string_view value;
            if (item.get(value) == simdjson::SUCCESS) {
                all.emplace_back(value);
            }
        }
    }
    return all;
}

/// Adds a name unless it is there, empty or too long.
void add_name(ActorEntry& entry, std::string name) {
    name = ascii::trim(name);
    const bool known = std::any_of(
        entry.names.begin(), entry.names.end(), [&](const auto& one) { return one.name == name; });
    if (!known && !name.empty() && name.size() <= longest_name && entry.names.size() < most_names) {
        entry.names.push_back({.name = std::move(name)});
    }
}

/// "(Citation: A)(Citation: B)": the first.
std::string first_citation(std::string_view description) {
    constexpr std::string_view before = "(Citation: ";
    const auto at = description.find(before);
    if (at == std::string_view::npos) {
        return {};
    }
    description.remove_prefix(at + before.size());
    return std::string(description.substr(0, description.find(')')));
}

/// Who wrote a citation, by how ATT&CK titles it: "Secureworks BRONZE BUTLER Oct 2017".
void attribute(ActorName& name, const dom::object& set) {
    std::string citation;
    each_object(set, "external_references", [&](const dom::object& one) {
        if (citation.empty() && text(one, "source_name") == name.name) {
            citation = first_citation(text(one, "description"));
        }
    });
    if (citation.empty()) {
        return;
    }
    name.basis = "ATT&CK cites \"" + citation + "\"";
    each_object(set, "external_references", [&](const dom::object& one) {
        if (text(one, "source_name") == citation) {
            name.reference = text(one, "url");
        }
    });
}

ActorEntry entry_of_attack(const dom::object& set) {
    ActorEntry entry;
    entry.list = "attack";
    entry.stix = text(set, "id");
    each_object(set, "external_references", [&](const dom::object& one) {
        if (text(one, "source_name") == "mitre-attack") {
            entry.id = "attack:" + text(one, "external_id");
        }
    });
    entry.id = entry.id.empty() ? entry.stix : entry.id;
    add_name(entry, text(set, "name"));
    for (auto& alias : texts(set, "aliases")) {
        add_name(entry, std::move(alias));
    }
    for (auto& name : entry.names) {
        attribute(name, set);
    }
    return entry;
}

/// "NAME:uuid" of the one who is on record as its namer, and "origin:NAME": who that is.
void attribute_by_galaxy(ActorName& name, const dom::object& meta) {
    if (auto origin = text(meta, "origin:" + name.name); !origin.empty()) {
        name.namer = std::move(origin);
        name.basis = "MISP galaxy names its origin";
        return;
    }
    for (const auto& one : texts(meta, "name-attribution")) {
        if (one.starts_with(name.name + ":")) {
            name.reference = "misp-galaxy producer " + one.substr(name.name.size() + 1);
            name.basis = "MISP galaxy names its producer";
        }
    }
}

std::string likelihood_in(const dom::object& tie) {
    for (const auto& tag : texts(tie, "tags")) {
        const auto open = tag.find('"');
        if (tag.find("likelihood-probability") != std::string::npos && open != std::string::npos) {
            return tag.substr(open + 1, tag.rfind('"') - open - 1);
        }
    }
    return {};
}

ActorEntry entry_of_galaxy(const dom::object& cluster) {
    ActorEntry entry;
    entry.list = "misp";
    entry.stix = text(cluster, "uuid");
    entry.id = "misp:" + entry.stix;
    add_name(entry, text(cluster, "value"));
    dom::object meta;
    if (cluster["meta"].get(meta) == simdjson::SUCCESS) {
        for (auto& alias : texts(meta, "synonyms")) {
            add_name(entry, std::move(alias));
        }
        for (auto& name : entry.names) {
            attribute_by_galaxy(name, meta);
        }
        entry.country = text(meta, "country");
        const auto confidence = text(meta, "attribution-confidence");
        if (!entry.country.empty()) { // 50 is filled in by a script
            entry.country_basis = confidence.empty() || confidence == "50"
                                      ? "MISP galaxy, confidence not stated"
                                      : "MISP galaxy, confidence " + confidence + " of 100";
        }
    }
    each_object(cluster, "related", [&](const dom::object& tie) {
        entry.ties.push_back({text(tie, "dest-uuid"), text(tie, "type"), likelihood_in(tie)});
    });
    return entry;
}

} // namespace

Result<ActorList> actors_of_attack(std::string_view bundle) {
    dom::parser parser;
    dom::object root;
    const simdjson::padded_string padded(bundle);
    if (parser.parse(padded).get(root) != simdjson::SUCCESS || text(root, "type") != "bundle") {
        return Error{Kind::damaged,
                     "not a STIX bundle",
                     "give enterprise-attack.json of MITRE ATT&CK, unpacked"};
    }
    ActorList list{.kind = "attack", .sha256 = Digest::of(bundle).hex()};
    each_object(root, "objects", [&](const dom::object& object) {
        const auto type = text(object, "type");
        if (type == "x-mitre-collection") {
            list.version = text(object, "x_mitre_version");
        }
        if (flag(object, "revoked") || flag(object, "x_mitre_deprecated")) {
            return;
        }
        if (type == "malware" || type == "tool") {
            list.programs.push_back(name_form(text(object, "name")));
            for (const auto& alias : texts(object, "x_mitre_aliases")) {
                list.programs.push_back(name_form(alias));
            }
        } else if (type == "intrusion-set") {
            auto entry = entry_of_attack(object);
            if (!entry.names.empty()) {
                list.entries.push_back(std::move(entry));
            }
        }
    });
    std::sort(list.programs.begin(), list.programs.end());
    return list;
}

Result<ActorList> actors_of_galaxy(std::string_view galaxy) {
    dom::parser parser;
    dom::object root;
    dom::array values;
    const simdjson::padded_string padded(galaxy);
    if (parser.parse(padded).get(root) != simdjson::SUCCESS ||
        root["values"].get(values) != simdjson::SUCCESS || text(root, "type") != "threat-actor") {
        return Error{Kind::damaged,
                     "not a threat-actor galaxy of MISP",
                     "give clusters/threat-actor.json of misp-galaxy"};
    }
    ActorList list{.kind = "misp", .sha256 = Digest::of(galaxy).hex()};
    std::int64_t version = 0;
    if (root["version"].get(version) == simdjson::SUCCESS) {
        list.version = std::to_string(version);
    }
    each_object(root, "values", [&](const dom::object& cluster) {
        auto entry = entry_of_galaxy(cluster);
        if (!entry.names.empty() && !entry.stix.empty()) {
            list.entries.push_back(std::move(entry));
        }
    });
    return list;
}

} // namespace ample::cite
