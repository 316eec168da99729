// Blind spots as values (docs/formats/blindspots.md).

#include <ample/sweep/presence/blindspots.hpp>

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <set>

namespace ample::sweep {

namespace {

using nlohmann::json;

constexpr std::string_view method = "sweep.blindspot/1";

double rounded(double number) noexcept {
    constexpr double scale = 1e2;
    return std::round(number * scale) / scale;
}

/// All presences of one organisation.
struct Desk {
    Presence presence = {};
    std::map<Presence::Key, std::vector<const Value*>> from = {}; ///< which speak of a source
};

class Maker {
public:
    Maker(const std::string& organisation, const Desk& desk)
        : organisation_(organisation), desk_(desk) {}

    void add(const SourceBlindspots& source, std::vector<Value>& values) const {
        if (source.missing_runs + source.disordered + source.restarts + source.numbers_left_out >
            0) {
            values.push_back(made(missing_content(source), source, nullptr));
        }
        for (const auto& clearing : source.clearings) {
            values.push_back(made(cleared_content(source, clearing), source, &clearing));
        }
        if (!source.silence.runs.empty()) {
            values.push_back(made(silent_content(source), source, nullptr));
        }
    }

private:
    [[nodiscard]] json head(const SourceBlindspots& source, const char* type) const {
        json content = {{"type", type}, {"log", source.log}};
        if (!organisation_.empty()) {
            content["organisation"] = organisation_;
        }
        if (!source.host.empty()) {
            content["host"] = source.host;
        }
        return content;
    }

    [[nodiscard]] json missing_content(const SourceBlindspots& source) const {
        auto content = head(source, "missing");
        content["statement"] = missing_statement(source);
        content["records"] = source.records;
        content["missing"] = source.missing_records;
        content["jumps"] = source.missing_runs;
        content["anew"] = std::max(source.disordered, source.restarts);
        content["first_number"] = source.first_number.value_or(0);
        content["last_number"] = source.last_number.value_or(0);
        content["ranges"] = json::array();
        for (const auto& run : source.missing) {
            json range = {{"first", run.first}, {"last", run.last}, {"count", run.count()}};
            if (run.after) {
                range["after"] = to_text(*run.after);
            }
            if (run.before) {
                range["before"] = to_text(*run.before);
            }
            if (run.recovered > 0) {
                range["recovered"] = run.recovered;
            }
            content["ranges"].push_back(std::move(range));
        }
        if (source.numbers_left_out > 0) {
            content["left_out"] = source.numbers_left_out;
        }
        if (!source.missing.empty() && source.missing.front().after) {
            content["from"] = to_text(*source.missing.front().after);
        }
        if (!source.missing.empty() && source.missing.back().before) {
            content["until"] = to_text(*source.missing.back().before);
        }
        return content;
    }

    [[nodiscard]] json cleared_content(const SourceBlindspots& source,
                                       const Clearing& clearing) const {
        auto content = head(source, "cleared");
        content["statement"] = cleared_statement(source, clearing);
        content["cleared"] = clearing.log;
        content["event_id"] = clearing.event_id;
        if (clearing.time) {
            content["until"] = to_text(*clearing.time);
        }
        if (!clearing.who.empty()) {
            content["who"] = clearing.who;
        }
        if (clearing.is_recovered) {
            content["recovered"] = true;
        }
        return content;
    }

    [[nodiscard]] json silent_content(const SourceBlindspots& source) const {
        auto content = head(source, "silent");
        std::string statement;
        content["ranges"] = json::array();
        for (const auto& run : source.silence.runs) {
            content["ranges"].push_back({{"from", to_text(begin_of(run))},
                                         {"until", to_text(end_of(run))},
                                         {"hours", run.last - run.first + 1},
                                         {"expected", rounded(run.expected)},
                                         {"log10_chance", rounded(run.log10_chance)}});
        }
        content["statement"] = silent_statement(source, source.silence.runs.front()) +
                               (source.silence.runs.size() == 1
                                    ? ""
                                    : " So in " + std::to_string(source.silence.runs.size() - 1) +
                                          " more stretches of time.");
        content["silent_hours"] = source.silent_hours;
        content["hours"] = source.silence.hours;
        content["by"] = source.silence.by;
        content["from"] = to_text(begin_of(source.silence.runs.front()));
        content["until"] = to_text(end_of(source.silence.runs.back()));
        return content;
    }

    [[nodiscard]] Value
    made(const json& content, const SourceBlindspots& source, const Clearing* clearing) const {
        Origins origins;
        Marking marking{Tlp::clear, Pap::clear};
        if (clearing != nullptr) {
            origins.emplace_back(clearing->where);
        }
        for (const auto* value : desk_.from.at(Presence::key_of(source.host, source.log))) {
            origins.emplace_back(value->as_origin());
            marking = join(marking, value->marking);
        }
        return make_value("blindspot",
                          content.dump(-1, ' ', false, json::error_handler_t::replace),
                          std::move(origins),
                          std::string(method),
                          marking);
    }

    const std::string& organisation_;
    const Desk& desk_;
};

} // namespace

std::vector<Value> blindspot_values(std::span<const Value> presences) {
    std::map<std::string, Desk> desks;
    for (const auto& value : presences) {
        const auto presence = presence_in(value);
        if (!presence) {
            continue;
        }
        auto& desk = desks[json::parse(value.content).value("organisation", "")];
        desk.presence.join(*presence);
        for (const auto& [key, source] : presence->sources()) {
            desk.from[key].push_back(&value);
        }
    }
    std::vector<Value> values;
    for (const auto& [organisation, desk] : desks) {
        const Maker maker(organisation, desk);
        for (const auto& source : find_blindspots(desk.presence)) {
            maker.add(source, values);
        }
    }
    return values;
}

} // namespace ample::sweep
