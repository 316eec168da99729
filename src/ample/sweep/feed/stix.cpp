#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/json_walk.hpp>
#include <ample/sweep/feed/marking_word.hpp>
#include <ample/sweep/feed/stix.hpp>
#include <ample/sweep/feed/stix_pattern.hpp>
#include <ample/sweep/feed/stix_versions.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace ample::sweep::feed {

namespace {

using nlohmann::json;

struct KnownMarking {
    std::string_view id;
    std::string_view tlp;
};

/// TLP 1.0 (STIX 2.1, section 7.2.1.4) and TLP 2.0 (OASIS extension 60a3c5c5).
constexpr std::array known_markings = {
    KnownMarking{"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "white"},
    KnownMarking{"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "green"},
    KnownMarking{"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "amber"},
    KnownMarking{"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red"},
    KnownMarking{"marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"},
    KnownMarking{"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"},
    KnownMarking{"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"},
    KnownMarking{"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict"},
    KnownMarking{"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "red"}};

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_of(const json& object, const char* key) {
    std::vector<std::string> texts;
    if (const auto found = object.find(key); found != object.end() && found->is_array()) {
        for (const auto& one : *found) {
            if (one.is_string()) {
                texts.push_back(one.get<std::string>());
            }
        }
    }
    return texts;
}

json parsed(std::string_view text) {
    return is_shallow(text) ? json::parse(text, nullptr, false) : json(json::value_t::discarded);
}

/// The "type" of an object without parsing it.
std::string_view type_of(JsonSpan object) {
    std::string_view type;
    for_each_member(object, [&](std::string_view key, JsonSpan value) {
        if (key == "type" && value.text.size() > 2) {
            type = value.text.substr(1, value.text.size() - 2);
        }
        return type.empty();
    });
    return type;
}

std::string tlp_defined_by(const json& marking) {
    if (const auto found = marking.find("definition");
        found != marking.end() && found->is_object()) {
        if (auto tlp = text_of(*found, "tlp"); !tlp.empty()) {
            return tlp;
        }
    }
    if (const auto found = marking.find("extensions");
        found != marking.end() && found->is_object()) {
        for (const auto& extension : *found) {
            if (extension.is_object() && !text_of(extension, "tlp_2_0").empty()) {
                return text_of(extension, "tlp_2_0");
            }
        }
    }
    auto name = text_of(marking, "name");
    return names_tlp(name) ? name : std::string();
}

bool is_malware(std::string_view id) noexcept {
    return id.starts_with("malware--") || id.starts_with("tool--");
}

bool is_actor(std::string_view id) noexcept {
    return id.starts_with("intrusion-set--") || id.starts_with("threat-actor--") ||
           id.starts_with("campaign--");
}

void append_name(std::string& names, const std::string& name) {
    if (!name.empty() && names.find(name) == std::string::npos) {
        names += (names.empty() ? "" : ", ") + name;
    }
}

class Bundle {
public:
    Bundle(std::string_view bytes, const FeedPlace& place)
        : bytes_(bytes), collector_(feed_, place) {}

    Result<Feed> read(const FeedPlace& place) {
        const auto root = json_at(bytes_);
        auto objects = root;
        bool is_whole = true;
        if (root.first() == '{') {
            objects = {};
            is_whole = for_each_member(root, [&](std::string_view key, JsonSpan value) {
                if (key == "objects" && value.first() == '[') {
                    objects = value;
                }
                return true;
            });
        }
        for_each_element(objects, [&](JsonSpan object) {
            versions_.see(object);
            return true;
        });
        for_each_element(objects, [&](JsonSpan object) {
            learn(object);
            return true;
        });
        LineCounter lines(bytes_);
        is_whole = for_each_element(objects,
                                    [&](JsonSpan object) {
                                        take(object, lines);
                                        return true;
                                    }) &&
                   is_whole;
        if (!is_whole) {
            const auto at = bytes_.size();
            collector_.refuse("the JSON ends too early", {at, at}, lines.at(at));
            if (feed_.indicators.empty()) {
                return Error{Kind::damaged, place.name() + ": the JSON ends too early", ""};
            }
        }
        if (observed_ > 0) {
            collector_.note(std::to_string(observed_) +
                                " observed objects of the bundle are no indicators",
                            {0, 0},
                            1);
        }
        return std::move(feed_);
    }

private:
    /// Keeps what indicators refer to.
    void learn(JsonSpan span) {
        const auto type = type_of(span);
        const bool is_named = is_malware(std::string(type) + "--") ||
                              is_actor(std::string(type) + "--") || type == "identity";
        if (!is_named && type != "relationship" && type != "marking-definition") {
            return;
        }
        const auto object = parsed(span.text);
        if (!object.is_object() || !versions_.replaced_at(span).empty()) {
            return;
        }
        if (is_named) {
            names_[text_of(object, "id")] = text_of(object, "name");
        } else if (type == "marking-definition") {
            tlps_[text_of(object, "id")] = tlp_defined_by(object);
        } else if (text_of(object, "relationship_type") == "indicates" &&
                   object.value("revoked", json()) != true) {
            links_.emplace(text_of(object, "source_ref"), text_of(object, "target_ref"));
        }
    }

    void take(JsonSpan span, LineCounter& lines) {
        const auto type = type_of(span);
        const ByteRange where{span.offset, span.offset + span.text.size()};
        if (type == "observed-data" || type == "ipv4-addr" || type == "ipv6-addr" ||
            type == "domain-name" || type == "url" || type == "file" || type == "email-addr") {
            ++observed_;
            return;
        }
        if (type == "indicator") {
            const auto line = lines.at(span.offset);
            const auto object = parsed(span.text);
            if (const auto newer = versions_.replaced_at(span); !newer.empty()) {
                collector_.refuse("an older version; the one of " + newer +
                                      " counts: " + text_of(object, "id"),
                                  where,
                                  line);
            } else if (object.is_object()) {
                add(object, where, line);
            } else {
                collector_.refuse("not JSON, or nested too deep", where, line);
            }
        } else if (type.empty()) {
            collector_.refuse("an object without a type", where, lines.at(span.offset));
        }
    }

    void add(const json& object, ByteRange where, std::uint64_t line) {
        const auto named = [&] {
            const auto name = text_of(object, "name");
            return name.empty() ? text_of(object, "id") : name;
        };
        if (object.value("revoked", json()) == true) {
            collector_.refuse("revoked by its source: " + named(), where, line);
            return;
        }
        if (texts_of(object, "indicator_types") == std::vector<std::string>{"benign"}) {
            collector_.refuse("known as benign by its source: " + named(), where, line);
            return;
        }
        const auto language = text_of(object, "pattern_type");
        if (language == "pcre") {
            auto entry = entry_of(object);
            entry.type = "regex";
            entry.value = text_of(object, "pattern");
            collector_.add(std::move(entry), where, line);
            return;
        }
        if (!language.empty() && language != "stix") {
            collector_.refuse(
                "patterns in " + language + " are not swept: " + named(), where, line);
            return;
        }
        auto reading = read_stix_pattern(text_of(object, "pattern"));
        if (!reading.fault.empty()) {
            collector_.refuse("not a STIX pattern: " + reading.fault + ": " + named(), where, line);
            return;
        }
        const auto shared = entry_of(object);
        for (auto& value : reading.values) {
            auto entry = shared;
            entry.type = std::move(value.type);
            entry.value = std::move(value.value);
            narrow(entry, value);
            collector_.add(std::move(entry), where, line);
        }
        for (auto& why : reading.unused) {
            collector_.refuse(std::move(why), where, line);
        }
    }

    /// The later begin and the earlier end of the two windows.
    static void narrow(Entry& entry, const PatternValue& value) {
        const auto begin = parse_instant(value.start);
        const auto valid_from = parse_instant(entry.valid_from);
        if (begin && (!valid_from || valid_from->unix_nanoseconds < begin->unix_nanoseconds)) {
            entry.valid_from = value.start;
        }
        const auto end = parse_instant(value.stop);
        const auto valid_until = parse_instant(entry.valid_until);
        if (end && (!valid_until || end->unix_nanoseconds < valid_until->unix_nanoseconds)) {
            entry.valid_until = value.stop;
        }
    }

    Entry entry_of(const json& object) const {
        Entry entry;
        entry.id = text_of(object, "id");
        entry.valid_from = text_of(object, "valid_from");
        entry.valid_until = text_of(object, "valid_until");
        entry.note = text_of(object, "description");
        entry.labels = texts_of(object, "labels");
        for (auto& type : texts_of(object, "indicator_types")) {
            if (std::find(entry.labels.begin(), entry.labels.end(), type) == entry.labels.end()) {
                entry.labels.push_back(std::move(type));
            }
        }
        if (const auto found = object.find("confidence"); found != object.end()) {
            entry.confidence = found->is_string() ? found->get<std::string>() : found->dump();
        }
        entry.source = name_of(text_of(object, "created_by_ref"));
        if (const auto found = object.find("external_references");
            found != object.end() && found->is_array() && !found->empty() &&
            found->front().is_object()) {
            append_name(entry.source, text_of(found->front(), "source_name"));
        }
        const auto [begin, end] = links_.equal_range(entry.id);
        for (auto link = begin; link != end; ++link) {
            if (is_malware(link->second)) {
                append_name(entry.family, name_of(link->second));
            } else if (is_actor(link->second)) {
                append_name(entry.campaign, name_of(link->second));
            }
        }
        join_markings(object, entry);
        return entry;
    }

    [[nodiscard]] std::string name_of(const std::string& id) const {
        const auto found = names_.find(id);
        return found == names_.end() ? std::string() : found->second;
    }

    /// The strictest of the object's markings, those of its parts and its labels among them.
    void join_markings(const json& object, Entry& entry) const {
        auto refs = texts_of(object, "object_marking_refs");
        if (const auto found = object.find("granular_markings");
            found != object.end() && found->is_array()) {
            for (const auto& one : *found) {
                refs.push_back(one.is_object() ? text_of(one, "marking_ref") : std::string());
            }
        }
        for (const auto& ref : refs) {
            join_tlp(entry.tlp, marking_of(ref));
        }
        for (const auto& label : entry.labels) {
            if (names_tlp(label)) {
                join_tlp(entry.tlp, label);
            } else if (names_pap(label)) {
                join_pap(entry.pap, label);
            }
        }
    }

    /// The word for a marking; its id where nothing defines it, and none where it is no TLP.
    [[nodiscard]] std::string marking_of(const std::string& ref) const {
        for (const auto& [id, tlp] : known_markings) {
            if (id == ref) {
                return std::string(tlp);
            }
        }
        const auto found = tlps_.find(ref);
        return found == tlps_.end() ? ref : found->second;
    }

    std::string_view bytes_;
    Feed feed_ = {};
    Collector collector_;
    StixVersions versions_ = {};
    std::map<std::string, std::string> names_ = {};
    std::map<std::string, std::string> tlps_ = {};
    std::multimap<std::string, std::string> links_ = {};
    std::uint64_t observed_ = 0;
};

} // namespace

Result<Feed> read_stix(std::string_view bytes, const FeedPlace& place) {
    return Bundle(bytes, place).read(place);
}

} // namespace ample::sweep::feed

namespace ample::sweep {

bool has_stix_indicators(std::string_view bundle) noexcept {
    return bundle.find("\"indicator--") != std::string_view::npos;
}

} // namespace ample::sweep
