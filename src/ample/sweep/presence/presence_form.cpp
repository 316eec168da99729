// Presences as values of kind `presence` and back (docs/formats/blindspots.md).

#include <ample/sweep/presence/presence.hpp>

#include <nlohmann/json.hpp>

namespace ample::sweep {

namespace {

using nlohmann::json;

constexpr std::string_view method = "sweep.presence/1";

/// [first, last], with the times of both where they are known.
json runs_json(const NumberRuns& runs, bool is_timed) {
    auto list = json::array();
    for (const auto& [first, run] : runs.runs()) {
        auto one = json::array({first, run.last});
        if (is_timed && (run.first_time != untimed || run.last_time != untimed)) {
            for (const auto time : {run.first_time, run.last_time}) {
                one.push_back(time == untimed ? json() : json(time));
            }
        }
        list.push_back(std::move(one));
    }
    return list;
}

NumberRuns runs_in(const json& source, const char* key, const char* left_out) {
    NumberRuns runs;
    runs.leave_out(source.value(left_out, std::uint64_t{0}));
    const auto list = source.find(key);
    if (list == source.end()) {
        return runs;
    }
    for (const auto& one : *list) {
        const auto time = [&](std::size_t at) {
            return one.size() > at && one[at].is_number() ? one[at].get<std::int64_t>() : untimed;
        };
        runs.add(one.at(0).get<std::int64_t>(),
                 {one.at(1).get<std::int64_t>(), time(2), time(3)},
                 Growth::allowed);
    }
    return runs;
}

std::optional<Instant> instant_in(const json& source, const char* key) {
    return parse_instant(source.value(key, ""));
}

json clearing_json(const Clearing& clearing) {
    json one = {{"event_id", clearing.event_id},
                {"log", clearing.log},
                {"begin", clearing.where.range.begin},
                {"end", clearing.where.range.end}};
    if (clearing.time) {
        one["time"] = to_text(*clearing.time);
    }
    if (!clearing.who.empty()) {
        one["who"] = clearing.who;
    }
    if (clearing.is_recovered) {
        one["recovered"] = true;
    }
    return one;
}

void put(json& content, const char* key, std::uint64_t count) {
    if (count != 0) {
        content[key] = count;
    }
}

json source_json(const SourcePresence& source) {
    json one = {{"log", source.log}, {"records", source.records}};
    if (!source.host.empty()) {
        one["host"] = source.host;
    }
    if (source.is_channel) {
        one["channel"] = true;
    }
    if (source.first && source.last) {
        one["first"] = to_text(*source.first);
        one["last"] = to_text(*source.last);
    }
    put(one, "recovered", source.recovered);
    put(one, "restarts", source.restarts);
    put(one, "numbers_left_out", source.numbers.left_out());
    put(one, "hours_left_out", source.hours.left_out());
    put(one, "clearings_left_out", source.clearings_left_out);
    const auto put_runs = [&](const char* key, const NumberRuns& runs, bool is_timed) {
        if (!runs.is_empty()) {
            one[key] = runs_json(runs, is_timed);
        }
    };
    put_runs("numbers", source.numbers, true);
    put_runs("recovered_numbers", source.recovered_numbers, true);
    put_runs("hours", source.hours, false);
    for (const auto& clearing : source.clearings) {
        one["clearings"].push_back(clearing_json(clearing));
    }
    return one;
}

} // namespace

/// Reads and writes what a presence holds.
struct PresenceForm {
    static void take(Presence& presence, const json& one, const Value& value) {
        SourcePresence source;
        source.host = one.value("host", "");
        source.log = one.value("log", "");
        source.is_channel = one.value("channel", false);
        source.records = one.value("records", std::uint64_t{0});
        source.recovered = one.value("recovered", std::uint64_t{0});
        source.restarts = one.value("restarts", std::uint64_t{0});
        source.first = instant_in(one, "first");
        source.last = instant_in(one, "last");
        source.numbers = runs_in(one, "numbers", "numbers_left_out");
        source.recovered_numbers = runs_in(one, "recovered_numbers", "");
        source.hours = runs_in(one, "hours", "hours_left_out");
        source.clearings_left_out = one.value("clearings_left_out", std::uint64_t{0});
        const auto* const bytes = std::get_if<ByteOrigin>(&value.origins.front());
        for (const auto& event : one.value("clearings", json::array())) {
            Clearing clearing;
            clearing.time = instant_in(event, "time");
            clearing.event_id = event.value("event_id", "");
            clearing.log = event.value("log", "");
            clearing.who = event.value("who", "");
            clearing.is_recovered = event.value("recovered", false);
            if (bytes != nullptr) {
                clearing.where = *bytes;
                clearing.where.range = {event.value("begin", std::uint64_t{0}),
                                        event.value("end", std::uint64_t{0})};
            }
            source.clearings.push_back(std::move(clearing));
        }
        auto key = Presence::key_of(source.host, source.log);
        presence.sources_.emplace(std::move(key), std::move(source));
    }

    static void leave_out(Presence& presence, std::uint64_t count) { presence.left_out_ = count; }
};

Value presence_value(const Presence& presence, const StreamPlace& place, std::uint64_t bytes) {
    json content = {{"path", place.path}, {"member", place.member}, {"sources", json::array()}};
    if (!place.organisation.empty()) {
        content["organisation"] = place.organisation;
    }
    put(content, "left_out", presence.left_out());
    for (const auto& [key, source] : presence.sources()) {
        content["sources"].push_back(source_json(source));
    }
    return make_value("presence",
                      content.dump(-1, ' ', false, json::error_handler_t::replace),
                      {ByteOrigin{place.exhibit, place.member, {0, bytes}}},
                      std::string(method),
                      place.marking);
}

std::optional<Presence> presence_in(const Value& value) {
    const auto content = json::parse(value.content, nullptr, false);
    if (value.kind != "presence" || !content.is_object() || value.origins.empty()) {
        return std::nullopt;
    }
    Presence presence;
    PresenceForm::leave_out(presence, content.value("left_out", std::uint64_t{0}));
    for (const auto& one : content.value("sources", json::array())) {
        PresenceForm::take(presence, one, value);
    }
    return presence;
}

} // namespace ample::sweep
