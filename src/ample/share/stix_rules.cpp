#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>
#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_pattern.hpp>
#include <ample/share/detail/stix_types.hpp>
#include <ample/share/stix_rules.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace ample::share {

namespace {

using detail::is_word_of;
using detail::StixKind;
using detail::StixType;
using nlohmann::json;

constexpr std::string_view tlp2_extension =
    "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

std::string text_at(const json& object, std::string_view key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::string type_of_id(std::string_view id) {
    return std::string(id.substr(0, id.find("--")));
}

bool is_stix_id(std::string_view id) {
    const auto dashes = id.find("--");
    return dashes != std::string_view::npos && dashes > 0 && detail::is_uuid(id.substr(dashes + 2));
}

bool is_property_name(std::string_view name) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 250;
    const auto is_fit = [](char c) { return ascii::is_lower(c) || ascii::is_digit(c) || c == '_'; };
    return name == "id" || (name.size() >= shortest && name.size() <= longest &&
                            std::all_of(name.begin(), name.end(), is_fit));
}

/// Pairs of time stamps of which the second may not be before the first; with "after" it must be
/// later.
struct Order {
    std::string_view first;
    std::string_view second;
    bool is_strict;
};

constexpr Order orders[] = {{"created", "modified", false},
                            {"first_seen", "last_seen", false},
                            {"first_observed", "last_observed", false},
                            {"valid_from", "valid_until", true},
                            {"start_time", "stop_time", true}};

/// Collects the breaches of one bundle.
class Checker {
public:
    std::vector<StixBreach> check(const json& bundle) {
        if (!check_bundle(bundle)) {
            return std::move(breaches_);
        }
        for (const auto& object : bundle.at("objects")) {
            note_id(object);
        }
        for (const auto& object : bundle.at("objects")) {
            if (object.is_object()) {
                check_object(object);
            }
        }
        return std::move(breaches_);
    }

private:
    void fault(const std::string& what) { breaches_.push_back({where_, what}); }

    void need(bool holds, const std::string& what) {
        if (!holds) {
            fault(what);
        }
    }

    bool check_bundle(const json& bundle) {
        where_ = "bundle";
        if (!bundle.is_object() || text_at(bundle, "type") != "bundle") {
            fault("this is no bundle");
            return false;
        }
        const auto id = text_at(bundle, "id");
        need(is_stix_id(id) && type_of_id(id) == "bundle", "the id of the bundle is no bundle id");
        for (const auto& [key, value] : bundle.items()) {
            need(is_word_of("type id objects", key), "'" + key + "' is no property of a bundle");
        }
        const auto objects = bundle.find("objects");
        if (objects == bundle.end()) {
            return false; // may be left out (STIX 2.1, section 8): nothing more to check
        }
        if (!objects->is_array() || objects->empty()) {
            fault("the list of objects holds at least one");
            return false;
        }
        return true;
    }

    void note_id(const json& object) {
        where_ = "bundle";
        if (!object.is_object()) {
            fault("a member of 'objects' is no object");
            return;
        }
        const auto id = text_at(object, "id");
        need(ids_.emplace(id, &object).second, "the id '" + id + "' stands twice");
    }

    void check_object(const json& object) {
        where_ = text_at(object, "id");
        const auto name = text_at(object, "type");
        const auto* type = detail::stix_type(name);
        if (type == nullptr) {
            fault("the type '" + name + "' is not one that is checked");
            return;
        }
        need(is_stix_id(where_) && type_of_id(where_) == name,
             "the id is not '" + name + "--' and a UUID");
        if (type->kind != StixKind::observable || object.contains("spec_version")) {
            need(text_at(object, "spec_version") == "2.1", "spec_version is not \"2.1\"");
        }
        check_properties(object, *type);
        check_instants(object, *type);
        check_lists(object, *type);
        check_references(object);
        check_extensions(object);
        check_external_references(object);
        check_own_rules(object, name);
    }

    void check_properties(const json& object, const StixType& type) {
        const bool is_common = type.kind == StixKind::domain || type.kind == StixKind::relationship;
        const auto is_known = [&](std::string_view key) {
            const bool is_shared = is_common
                                       ? is_word_of(detail::stix_common_required, key) ||
                                             is_word_of(detail::stix_common_optional, key)
                                       : type.kind == StixKind::observable &&
                                             (is_word_of("type id", key) ||
                                              is_word_of(detail::stix_observable_optional, key));
            return is_shared || is_word_of(type.required, key) || is_word_of(type.optional, key);
        };
        for (const auto& [key, value] : object.items()) {
            need(is_property_name(key), "'" + key + "' is no name of a property");
            need(is_known(key), "'" + key + "' is not defined for this type");
            need(!value.is_null(), "'" + key + "' is null");
            need(!(value.is_string() && value.get_ref<const std::string&>().empty()),
                 "'" + key + "' is empty");
        }
        check_required(object, type.required);
        if (is_common) {
            check_required(object, detail::stix_common_required);
        }
    }

    void check_required(const json& object, std::string_view required) {
        while (!required.empty()) {
            const auto end = required.find(' ');
            const std::string key(required.substr(0, end));
            need(object.contains(key), "'" + key + "' is missing");
            required = end == std::string_view::npos ? "" : required.substr(end + 1);
        }
    }

    void check_instants(const json& object, const StixType& type) {
        for (const auto& [key, value] : object.items()) {
            const bool is_instant =
                is_word_of("created modified", key) || is_word_of(type.instants, key);
            if (is_instant) {
                need(value.is_string() &&
                         detail::is_stix_instant(value.get_ref<const std::string&>()),
                     "'" + key + "' is no time stamp in UTC");
            }
        }
        for (const auto& order : orders) {
            const auto first = parse_instant(text_at(object, order.first));
            const auto second = parse_instant(text_at(object, order.second));
            if (first && second) {
                need(order.is_strict ? first->unix_nanoseconds < second->unix_nanoseconds
                                     : first->unix_nanoseconds <= second->unix_nanoseconds,
                     "'" + std::string(order.second) +
                         (order.is_strict ? "' is not later than '" : "' is before '") +
                         std::string(order.first) + "'");
            }
        }
    }

    void check_lists(const json& object, const StixType& type) {
        for (const auto& [key, value] : object.items()) {
            if (value.is_array()) {
                need(!value.empty(), "'" + key + "' is an empty list");
            }
            if (is_word_of(type.lists, key) || is_word_of("labels object_marking_refs", key)) {
                need(value.is_array() &&
                         std::all_of(value.begin(),
                                     value.end(),
                                     [](const json& one) { return one.is_string(); }),
                     "'" + key + "' is no list of texts");
            }
        }
    }

    void check_references(const json& object) {
        for (const auto& [key, value] : object.items()) {
            if (key.ends_with("_ref")) {
                check_reference(key, value);
            } else if (key.ends_with("_refs") && value.is_array()) {
                for (const auto& one : value) {
                    check_reference(key, one);
                }
            }
        }
    }

    void check_reference(const std::string& key, const json& value) {
        const auto id = value.is_string() ? value.get<std::string>() : "";
        if (!is_stix_id(id)) {
            fault("'" + key + "' holds no identifier");
            return;
        }
        need(ids_.contains(id), "'" + key + "' leads out of the bundle: " + id);
        need(id != where_, "'" + key + "' leads to the object itself");
        const auto fitting = detail::stix_reference_types(key);
        need(fitting.empty() || is_word_of(fitting, type_of_id(id)),
             "'" + key + "' may not lead to the type '" + type_of_id(id) + "'");
    }

    void check_extensions(const json& object) {
        const auto extensions = object.find("extensions");
        if (extensions == object.end()) {
            return;
        }
        need(extensions->is_object() && !extensions->empty(), "'extensions' holds nothing");
        for (const auto& [key, value] : extensions->items()) {
            need(type_of_id(key) == "extension-definition" && is_stix_id(key),
                 "'" + key + "' is no id of an extension");
            need(key == tlp2_extension || ids_.contains(key),
                 "the definition of '" + key + "' is not in the bundle");
            need(value.is_object() && is_word_of("new-sdo new-sco new-sro property-extension "
                                                 "toplevel-property-extension",
                                                 text_at(value, "extension_type")),
                 "'" + key + "' has no extension_type");
            for (const auto& [property, ignored] : value.items()) {
                need(is_property_name(property), "'" + property + "' is no name of a property");
            }
        }
    }

    void check_external_references(const json& object) {
        const auto references = object.find("external_references");
        if (references == object.end() || !references->is_array()) {
            return;
        }
        for (const auto& one : *references) {
            need(one.is_object() && !text_at(one, "source_name").empty(),
                 "an external reference has no source_name");
            need(one.is_object() && (one.contains("description") || one.contains("url") ||
                                     one.contains("external_id")),
                 "an external reference has neither description, url nor external_id");
        }
    }

    void check_number(const json& object, const char* key, std::int64_t least, std::int64_t most) {
        const auto found = object.find(key);
        if (found != object.end()) {
            need(found->is_number_integer() && found->get<std::int64_t>() >= least &&
                     found->get<std::int64_t>() <= most,
                 "'" + std::string(key) + "' is no whole number from " + std::to_string(least) +
                     " to " + std::to_string(most));
        }
    }

    void check_own_rules(const json& object, const std::string& type) {
        constexpr std::int64_t most_counted = 999'999'999;
        check_number(object, "confidence", 0, 100);
        check_number(object, "count", 0, most_counted);
        check_number(object, "number_observed", 1, most_counted);
        if (type == "relationship") {
            check_relationship(object);
        } else if (type == "indicator") {
            check_indicator(object);
        } else if (type == "malware") {
            check_malware(object);
        } else if (type == "opinion") {
            need(is_word_of("strongly-disagree disagree neutral agree strongly-agree",
                            text_at(object, "opinion")),
                 "'opinion' is none of the five steps");
        } else if (type == "marking-definition") {
            need(object.contains("extensions") ||
                     (object.contains("definition_type") && object.contains("definition")),
                 "a marking has neither a definition nor an extension");
        } else if (type == "observed-data") {
            for (const auto& id : object.value("object_refs", json::array())) {
                const auto* target =
                    detail::stix_type(type_of_id(id.is_string() ? id.get<std::string>() : ""));
                need(target != nullptr &&
                         (target->kind == StixKind::observable || target->name == "relationship"),
                     "'object_refs' of observed data leads to no observable");
            }
        } else if (type == "ipv4-addr" || type == "domain-name" || type == "url") {
            need(where_ == detail::observable_id(type, text_at(object, "value")),
                 "the id does not follow from the value (section 2.9)");
        }
    }

    void check_relationship(const json& object) {
        const auto source = type_of_id(text_at(object, "source_ref"));
        const auto target = type_of_id(text_at(object, "target_ref"));
        const auto type = text_at(object, "relationship_type");
        need(detail::is_stix_relationship(source, type, target),
             "no relationship '" + type + "' leads from '" + source + "' to '" + target + "'");
    }

    void check_indicator(const json& object) {
        if (text_at(object, "pattern_type") == "stix") {
            if (const auto wrong = detail::pattern_fault(text_at(object, "pattern"))) {
                fault("the pattern is wrong: " + *wrong);
            }
        }
    }

    void check_malware(const json& object) {
        const auto is_family = object.find("is_family");
        if (is_family == object.end() || !is_family->is_boolean()) {
            fault("'is_family' is neither true nor false");
            return;
        }
        need(!is_family->get<bool>() || object.contains("name"), "a malware family has a name");
    }

    std::string where_ = {};
    std::map<std::string, const json*> ids_ = {};
    std::vector<StixBreach> breaches_ = {};
};

} // namespace

std::vector<StixBreach> check_stix(std::string_view bundle) {
    const auto document = json::parse(bundle, nullptr, false);
    if (document.is_discarded()) {
        return {{"bundle", "this is not JSON"}};
    }
    return Checker().check(document);
}

} // namespace ample::share
