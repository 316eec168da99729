#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/json_walk.hpp>
#include <ample/sweep/feed/marking_word.hpp>
#include <ample/sweep/feed/misp.hpp>
#include <ample/sweep/feed/word_list.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

using nlohmann::json;

constexpr unsigned deepest_response = 8;

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null() || found->is_structured()) {
        return {};
    }
    return found->is_string() ? found->get<std::string>() : found->dump();
}

bool is_true(const json& object, const char* key) {
    const auto text = text_of(object, key);
    return text == "true" || text == "1" || text == "True";
}

json parsed(std::string_view text) {
    return is_shallow(text) ? json::parse(text, nullptr, false) : json(json::value_t::discarded);
}

constexpr std::string_view actor_galaxies =
    "threat-actor mitre-intrusion-set mitre-enterprise-attack-intrusion-set intrusion-set "
    "microsoft-activity-group 360net-threat-actor tidal-groups campaign mitre-campaign";
constexpr std::string_view malware_galaxies =
    "malpedia mitre-malware mitre-tool mitre-enterprise-attack-malware "
    "mitre-enterprise-attack-tool "
    "malware tool rat ransomware backdoor botnet stealer banker exploit-kit cryptominers "
    "tidal-software";

void append_name(std::string& names, std::string name) {
    if (const auto key = name.rfind(" - "); key != std::string::npos && key + 4 < name.size() &&
                                            ascii::is_upper(name[key + 3]) &&
                                            ascii::is_digit(name[key + 4])) {
        name.resize(key); // " - G0060"
    }
    if (!name.empty() && names.find(name) == std::string::npos) {
        names += (names.empty() ? "" : ", ") + name;
    }
}

void take_cluster(std::string_view galaxy, const std::string& name, Entry& entry) {
    if (has_word(actor_galaxies, galaxy)) {
        append_name(entry.campaign, name);
    } else if (has_word(malware_galaxies, galaxy)) {
        append_name(entry.family, name);
    }
}

/// tlp:amber, misp-galaxy:threat-actor="Name", …
void take_tag(const std::string& tag, Entry& entry) {
    if (tag.empty() ||
        std::find(entry.labels.begin(), entry.labels.end(), tag) != entry.labels.end()) {
        return;
    }
    entry.labels.push_back(tag);
    if (names_tlp(tag)) {
        join_tlp(entry.tlp, tag);
    } else if (names_pap(tag)) {
        join_pap(entry.pap, tag);
    }
    constexpr std::string_view galaxy = "misp-galaxy:";
    const auto equals = tag.find("=\"");
    if (tag.starts_with(galaxy) && equals != std::string::npos && tag.ends_with('"')) {
        const auto begin = equals + 2;
        take_cluster(std::string_view(tag).substr(galaxy.size(), equals - galaxy.size()),
                     tag.substr(begin, tag.size() - 1 - std::min(begin, tag.size() - 1)),
                     entry);
    }
}

void take_tags(const json& tags, Entry& entry) {
    if (tags.is_array()) {
        for (const auto& tag : tags) {
            take_tag(tag.is_object() ? text_of(tag, "name") : std::string(), entry);
        }
    }
}

void take_galaxies(const json& galaxies, Entry& entry) {
    if (!galaxies.is_array()) {
        return;
    }
    for (const auto& galaxy : galaxies) {
        const auto clusters = galaxy.is_object() ? galaxy.value("GalaxyCluster", json()) : json();
        if (!clusters.is_array()) {
            continue;
        }
        for (const auto& cluster : clusters) {
            if (cluster.is_object()) {
                take_cluster(text_of(galaxy, "type"), text_of(cluster, "value"), entry);
            }
        }
    }
}

class Events {
public:
    Events(std::string_view bytes, const FeedPlace& place)
        : bytes_(bytes), lines_(bytes), collector_(feed_, place) {}

    Result<Feed> read(const FeedPlace& place) {
        walk(json_at(bytes_), {}, 0);
        if (!is_whole_) {
            const auto at = bytes_.size();
            collector_.refuse("the JSON ends too early", {at, at}, lines_.at(at));
            if (feed_.indicators.empty()) {
                return Error{Kind::damaged, place.name() + ": the JSON ends too early", ""};
            }
        }
        return std::move(feed_);
    }

private:
    /// Members that events are found in, in the order of the text.
    void walk(JsonSpan span, const Entry& shared, unsigned depth) {
        if (depth > deepest_response) {
            collector_.refuse("nested too deep",
                              {span.offset, span.offset + span.text.size()},
                              lines_.at(span.offset));
            return;
        }
        if (span.first() == '[') {
            const bool is_whole = for_each_element(span, [&](JsonSpan element) {
                walk(element, shared, depth + 1);
                return true;
            });
            is_whole_ = is_whole_ && is_whole;
        } else if (span.first() == '{') {
            const bool is_whole = for_each_member(span, [&](std::string_view key, JsonSpan value) {
                if (key == "Event" && value.first() == '{') {
                    event(value);
                } else if (key == "response") {
                    walk(value, shared, depth + 1);
                } else if (key == "Attribute" || key == "Object") {
                    parts(key, value, shared, depth);
                }
                return true;
            });
            is_whole_ = is_whole_ && is_whole;
        }
    }

    void event(JsonSpan span) {
        Entry shared;
        std::string organisation;
        for_each_member(span, [&](std::string_view key, JsonSpan value) {
            if (key == "Tag") {
                take_tags(parsed(value.text), shared);
            } else if (key == "Galaxy") {
                take_galaxies(parsed(value.text), shared);
            } else if (key == "info" || key == "Orgc") {
                const auto known = parsed(value.text);
                if (known.is_string()) {
                    shared.source = known.get<std::string>();
                } else if (known.is_object()) {
                    organisation = text_of(known, "name");
                }
            }
            return true;
        });
        if (!organisation.empty()) {
            shared.source = organisation + (shared.source.empty() ? "" : ": ") + shared.source;
        }
        const bool is_whole = for_each_member(span, [&](std::string_view key, JsonSpan value) {
            if (key == "Attribute" || key == "Object") {
                parts(key, value, shared, 0);
            }
            return true;
        });
        is_whole_ = is_whole_ && is_whole;
    }

    void parts(std::string_view key, JsonSpan span, const Entry& shared, unsigned depth) {
        if (span.first() != '[') {
            return;
        }
        const bool is_whole = for_each_element(span, [&](JsonSpan element) {
            if (key == "Object") {
                object(element, shared, depth);
            } else {
                attribute(element, shared);
            }
            return true;
        });
        is_whole_ = is_whole_ && is_whole;
    }

    void object(JsonSpan span, const Entry& shared, unsigned depth) {
        bool is_deleted = false;
        for_each_member(span, [&](std::string_view key, JsonSpan value) {
            is_deleted =
                is_deleted || (key == "deleted" && (value.text == "true" || value.text == "\"1\""));
            return true;
        });
        if (is_deleted) {
            collector_.refuse("deleted in the event",
                              {span.offset, span.offset + span.text.size()},
                              lines_.at(span.offset));
            return;
        }
        walk(span, shared, depth + 1);
    }

    void attribute(JsonSpan span, const Entry& shared) {
        const ByteRange where{span.offset, span.offset + span.text.size()};
        const auto line = lines_.at(span.offset);
        const auto read = parsed(span.text);
        if (!read.is_object()) {
            collector_.refuse("not JSON, or nested too deep", where, line);
            return;
        }
        auto entry = shared;
        entry.type = text_of(read, "type");
        entry.value = text_of(read, "value");
        entry.id = text_of(read, "uuid");
        entry.note = text_of(read, "comment");
        entry.first_seen = text_of(read, "first_seen");
        const auto named = entry.type + " " + entry.value;
        if (is_true(read, "deleted")) {
            collector_.refuse("deleted in the event: " + named, where, line);
            return;
        }
        if (!is_true(read, "to_ids")) {
            collector_.refuse(
                "to_ids is not set: told of, not called an indicator: " + named, where, line);
            return;
        }
        take_tags(read.value("Tag", json()), entry);
        take_galaxies(read.value("Galaxy", json()), entry);
        collector_.add(std::move(entry), where, line);
    }

    std::string_view bytes_;
    Feed feed_ = {};
    LineCounter lines_;
    Collector collector_;
    bool is_whole_ = true;
};

} // namespace

Result<Feed> read_misp(std::string_view bytes, const FeedPlace& place) {
    return Events(bytes, place).read(place);
}

} // namespace ample::sweep::feed
