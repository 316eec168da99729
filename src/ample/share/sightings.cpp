#include <ample/share/detail/indicator_pattern.hpp>
#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_tlp.hpp>
#include <ample/share/sightings.hpp>
#include <ample/share/stix_rules.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace ample::share {

namespace {

using nlohmann::json;

/// `number_observed` and `count` end here (STIX 2.1, section 4.14).
constexpr std::uint64_t most_counted = 999999999;
constexpr std::size_t most_streams = 50; ///< that a note names

std::string stix_text(const std::optional<Instant>& time) {
    return time ? detail::stix_instant(to_text(*time)).value_or("") : std::string();
}

/// Makes objects, each once, ordered by id.
class Bundle {
public:
    /// `seed` goes into the ids beside what the objects say.
    Bundle(std::string created, std::string seed)
        : created_(std::move(created)), seed_(std::move(seed)) {}

    void add(const SightingTotal& total, const detail::IndicatorPattern& pattern) {
        const auto indicator = add_indicator(total, pattern);
        const auto& mark = detail::tlp_object(total.indicator.marking.tlp);
        json sighting = common("sighting", indicator, mark);
        sighting["sighting_of_ref"] = indicator;
        sighting["count"] = std::min(total.records, most_counted);
        if (total.first && total.last) {
            sighting["first_seen"] = stix_text(total.first);
            sighting["last_seen"] = stix_text(total.last);
        }
        const auto id = keep(std::move(sighting));
        json note = common("note", id, mark);
        note["abstract"] = "Where it was seen";
        note["content"] = streams_text(total);
        note["object_refs"] = {id};
        keep(std::move(note));
    }

    [[nodiscard]] std::string text() const {
        auto objects = json::array();
        std::string all;
        for (const auto& [id, object] : objects_) {
            objects.push_back(object);
            all += id + "\n";
        }
        json bundle = {{"type", "bundle"},
                       {"id", "bundle--" + detail::uuid5(detail::ample_namespace, all)}};
        if (!objects.empty()) {
            bundle["objects"] = objects; // an empty list is none (STIX 2.1, section 2.9)
        }
        return bundle.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    }

private:
    json common(std::string_view type, std::string_view seed, const detail::TlpObject& mark) {
        objects_.emplace(std::string(mark.id), detail::tlp_json(mark));
        const auto name = fmt::format("{}\n{}\n{}", type, seed, seed_);
        return {{"type", type},
                {"spec_version", "2.1"},
                {"id", fmt::format("{}--{}", type, detail::uuid5(detail::ample_namespace, name))},
                {"created", created_},
                {"modified", created_},
                {"object_marking_refs", {mark.id}}};
    }

    std::string keep(json object) {
        auto id = object["id"].get<std::string>();
        objects_.emplace(id, std::move(object));
        return id;
    }

    std::string add_indicator(const SightingTotal& total, const detail::IndicatorPattern& pattern) {
        const auto& one = total.indicator;
        const auto& mark = detail::tlp_object(one.marking.tlp);
        const auto type = std::string(sweep::to_text(one.type));
        json object =
            common("indicator",
                   fmt::format("{}\n{}\n{}:{}", type, one.value, one.feed_name(), one.line),
                   mark);
        object["name"] = type + " " + one.value;
        object["description"] =
            "From " + one.feed_name() + (one.family.empty() ? "" : ", " + one.family);
        object["indicator_types"] = {"malicious-activity"};
        object["pattern"] = pattern.text;
        object["pattern_type"] = pattern.type;
        const auto until = stix_text(one.valid_until);
        object["valid_from"] = valid_from(total);
        if (!until.empty() && until > object["valid_from"].get<std::string>()) {
            object["valid_until"] = until;
        }
        if (one.confidence) {
            object["confidence"] = std::clamp(*one.confidence, 0, 100);
        }
        if (!one.labels.empty()) {
            object["labels"] = one.labels;
        }
        return keep(std::move(object));
    }

    [[nodiscard]] std::string valid_from(const SightingTotal& total) const {
        for (const auto& text :
             {stix_text(total.indicator.valid_from),
              detail::stix_instant(total.indicator.first_seen).value_or(std::string()),
              stix_text(total.first)}) {
            if (!text.empty()) {
                return text;
            }
        }
        return created_;
    }

    static std::string streams_text(const SightingTotal& total) {
        auto text = fmt::format("{} records in {} streams: ", total.records, total.streams.size());
        for (std::size_t i = 0; i < std::min(total.streams.size(), most_streams); ++i) {
            text += (i == 0 ? "" : ", ") + total.streams[i];
        }
        return text + (total.streams.size() > most_streams ? ", …" : "");
    }

    std::string created_;
    std::string seed_;
    std::map<std::string, json> objects_ = {};
};

} // namespace

Result<SightingBundle> sighting_bundle(std::span<const SightingTotal> totals, Instant now) {
    std::string latest;
    for (const auto& total : totals) {
        latest = std::max(latest, stix_text(total.last));
    }
    Bundle bundle(latest.empty() ? stix_text(now) : latest, latest);
    SightingBundle made;
    for (const auto& total : totals) {
        const auto pattern =
            detail::indicator_pattern(sweep::to_text(total.indicator.type), total.indicator.value);
        if (total.records == 0) {
            continue;
        }
        if (pattern.text.empty()) {
            ++made.left_out;
        } else {
            bundle.add(total, pattern);
        }
    }
    made.text = bundle.text();
    if (const auto breaches = check_stix(made.text); !breaches.empty()) {
        return Error{Kind::damaged,
                     "no valid bundle of STIX: " + breaches.front().object + ": " +
                         breaches.front().what,
                     "write NDJSON with --json instead"};
    }
    return made;
}

} // namespace ample::share
