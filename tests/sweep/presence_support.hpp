// Events of logs, for the tests of what of them is there.

#pragma once

#include <ample/sweep/presence/blindspots.hpp>
#include <ample/sweep/presence/log_family.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace presence_test {

using namespace ample;        // NOLINT: tests read better without the prefix
using namespace ample::sweep; // NOLINT

constexpr std::int64_t begin = 1'600'041'600; // 2020-09-14T00:00:00Z, a Monday

struct Event {
    std::int64_t number = 0;
    std::int64_t seconds = begin;
    std::string id = "4688";
    std::vector<std::pair<std::string, std::string>> more = {};
    std::string host = "WS1";
    std::string channel = "Security";
};

/// Shows the events to the meter, as the EVTX reader would hand them out; the first stands at `at`.
inline void show(PresenceMeter& meter, std::span<const Event> events, std::uint64_t at = 0) {
    for (const auto& event : events) {
        const auto number = std::to_string(event.number);
        std::vector<read::Field> fields = {{"Event.System.Channel", event.channel, {}},
                                           {"Event.System.Computer", event.host, {}},
                                           {"Event.System.EventID", event.id, {}},
                                           {"Event.System.EventRecordID", number, {}}};
        for (const auto& [name, value] : event.more) {
            fields.push_back({name, value, {}});
        }
        read::Record record;
        record.where = {at, at + 10};
        record.time = Instant::from_seconds(event.seconds);
        record.fields = fields;
        meter.take(record);
        at += 10;
    }
}

inline PresenceMeter meter_of(const std::string& path) {
    StreamPlace place;
    place.path = path;
    place.exhibit = Digest::of(path);
    return {"evtx", place};
}

inline Presence measured(const std::vector<Event>& events, const std::string& path = "a.evtx") {
    auto meter = meter_of(path);
    show(meter, events);
    return meter.finish();
}

inline SourceBlindspots only(const Presence& presence) {
    auto all = find_blindspots(presence);
    REQUIRE(all.size() == 1);
    return all.front();
}

inline std::vector<Event> numbered(std::initializer_list<std::int64_t> numbers) {
    std::vector<Event> events;
    for (const auto number : numbers) {
        events.push_back({number, begin + number});
    }
    return events;
}

/// Hours of `weeks` weeks in which `speaks` says so.
inline NumberRuns hours_of(std::int64_t weeks, const std::function<bool(std::int64_t)>& speaks) {
    NumberRuns hours;
    for (std::int64_t hour = 0; hour < weeks * 168; ++hour) {
        if (speaks(hour)) {
            hours.add(begin / 3600 + hour, untimed, Growth::allowed);
        }
    }
    return hours;
}

} // namespace presence_test
