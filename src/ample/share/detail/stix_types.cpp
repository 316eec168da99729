#include <ample/share/detail/stix_types.hpp>

namespace ample::share::detail {

namespace {

constexpr StixType types[] = {
    {"identity",
     StixKind::domain,
     "name",
     "description roles identity_class sectors contact_information",
     "",
     "roles sectors"},
    {"campaign",
     StixKind::domain,
     "name",
     "description aliases first_seen last_seen objective",
     "first_seen last_seen",
     "aliases"},
    {"intrusion-set",
     StixKind::domain,
     "name",
     "description aliases first_seen last_seen goals resource_level primary_motivation "
     "secondary_motivations",
     "first_seen last_seen",
     "aliases goals"},
    {"threat-actor",
     StixKind::domain,
     "name",
     "description threat_actor_types aliases first_seen last_seen roles goals sophistication "
     "resource_level primary_motivation",
     "first_seen last_seen",
     "threat_actor_types aliases roles goals"},
    {"malware",
     StixKind::domain,
     "is_family",
     "name description malware_types aliases first_seen last_seen",
     "first_seen last_seen",
     "malware_types aliases"},
    {"infrastructure",
     StixKind::domain,
     "name",
     "description infrastructure_types aliases first_seen last_seen",
     "first_seen last_seen",
     "infrastructure_types aliases"},
    {"indicator",
     StixKind::domain,
     "pattern pattern_type valid_from",
     "name description indicator_types pattern_version valid_until",
     "valid_from valid_until",
     "indicator_types"},
    {"observed-data",
     StixKind::domain,
     "first_observed last_observed number_observed object_refs",
     "",
     "first_observed last_observed",
     "object_refs"},
    {"report",
     StixKind::domain,
     "name published object_refs",
     "description report_types",
     "published",
     "report_types object_refs"},
    {"note",
     StixKind::domain,
     "content object_refs",
     "abstract authors",
     "",
     "authors object_refs"},
    {"opinion",
     StixKind::domain,
     "opinion object_refs",
     "explanation authors",
     "",
     "authors object_refs"},
    {"relationship",
     StixKind::relationship,
     "relationship_type source_ref target_ref",
     "description start_time stop_time",
     "start_time stop_time",
     ""},
    {"sighting",
     StixKind::relationship,
     "sighting_of_ref",
     "description first_seen last_seen count observed_data_refs where_sighted_refs summary",
     "first_seen last_seen",
     "observed_data_refs where_sighted_refs"},
    {"ipv4-addr", StixKind::observable, "value", "", "", ""},
    {"domain-name", StixKind::observable, "value", "", "", ""},
    {"url", StixKind::observable, "value", "", "", ""},
    {"extension-definition",
     StixKind::domain,
     "name schema version extension_types created_by_ref",
     "description extension_properties",
     "",
     "extension_types"},
    {"marking-definition",
     StixKind::meta,
     "type id spec_version created",
     "created_by_ref name definition_type definition external_references object_marking_refs "
     "granular_markings extensions",
     "created",
     ""},
};

struct Pairing {
    std::string_view source;
    std::string_view type;
    std::string_view targets;
};

/// STIX 2.1 part 4, the relationships of each type, as far as both ends are in the table above.
constexpr Pairing pairings[] = {
    {"campaign", "attributed-to", "intrusion-set threat-actor"},
    {"campaign", "compromises", "infrastructure"},
    {"campaign", "targets", "identity"},
    {"campaign", "uses", "infrastructure malware"},
    {"indicator", "indicates", "campaign infrastructure intrusion-set malware threat-actor"},
    {"indicator", "based-on", "observed-data"},
    {"infrastructure", "communicates-with", "infrastructure ipv4-addr domain-name url"},
    {"infrastructure", "consists-of", "infrastructure observed-data ipv4-addr domain-name url"},
    {"infrastructure", "controls", "infrastructure malware"},
    {"infrastructure", "delivers", "malware"},
    {"infrastructure", "hosts", "malware"},
    {"infrastructure", "uses", "infrastructure"},
    {"intrusion-set", "attributed-to", "threat-actor"},
    {"intrusion-set", "compromises", "infrastructure"},
    {"intrusion-set", "hosts", "infrastructure"},
    {"intrusion-set", "owns", "infrastructure"},
    {"intrusion-set", "targets", "identity"},
    {"intrusion-set", "uses", "infrastructure malware"},
    {"malware", "authored-by", "threat-actor intrusion-set"},
    {"malware", "beacons-to", "infrastructure"},
    {"malware", "exfiltrates-to", "infrastructure"},
    {"malware", "communicates-with", "ipv4-addr domain-name url"},
    {"malware", "targets", "identity infrastructure"},
    {"malware", "uses", "infrastructure malware"},
    {"threat-actor", "attributed-to", "identity"},
    {"threat-actor", "compromises", "infrastructure"},
    {"threat-actor", "hosts", "infrastructure"},
    {"threat-actor", "owns", "infrastructure"},
    {"threat-actor", "impersonates", "identity"},
    {"threat-actor", "targets", "identity"},
    {"threat-actor", "uses", "infrastructure malware"},
    {"domain-name", "resolves-to", "domain-name ipv4-addr"},
};

constexpr std::string_view sighted = "campaign intrusion-set threat-actor malware infrastructure "
                                     "indicator identity observed-data report note opinion";

} // namespace

bool is_word_of(std::string_view words, std::string_view word) noexcept {
    while (!words.empty()) {
        const auto end = words.find(' ');
        if (words.substr(0, end) == word) {
            return true;
        }
        words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    }
    return false;
}

const StixType* stix_type(std::string_view name) noexcept {
    for (const auto& type : types) {
        if (type.name == name) {
            return &type;
        }
    }
    return nullptr;
}

bool is_stix_relationship(std::string_view source,
                          std::string_view type,
                          std::string_view target) noexcept {
    const auto can_relate = [](std::string_view name) {
        const auto* end = stix_type(name);
        return end != nullptr &&
               (end->kind == StixKind::domain || end->kind == StixKind::observable) &&
               name != "extension-definition";
    };
    if (!can_relate(source) || !can_relate(target)) {
        return false;
    }
    if (type == "related-to") {
        return true;
    }
    if (type == "derived-from" || type == "duplicate-of") {
        return source == target;
    }
    for (const auto& pairing : pairings) {
        if (pairing.source == source && pairing.type == type &&
            is_word_of(pairing.targets, target)) {
            return true;
        }
    }
    return false;
}

std::string_view stix_reference_types(std::string_view property) noexcept {
    if (property == "created_by_ref") {
        return "identity";
    }
    if (property == "object_marking_refs" || property == "marking_ref") {
        return "marking-definition";
    }
    if (property == "observed_data_refs") {
        return "observed-data";
    }
    if (property == "where_sighted_refs") {
        return "identity";
    }
    return property == "sighting_of_ref" ? sighted : std::string_view();
}

} // namespace ample::share::detail
