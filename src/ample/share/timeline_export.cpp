#include <ample/share/csv_cell.hpp>
#include <ample/share/timeline_export.hpp>

#include <nlohmann/json.hpp>

namespace ample::share {

namespace {

using nlohmann::ordered_json;

struct Event {
    Instant at = {};
    std::string what = {};
};

std::vector<Event> events_of(const TimelineRow& row) {
    if (!row.end || *row.end == row.begin) {
        return {{row.begin, row.what}};
    }
    return {{row.begin, row.what + " begin"}, {*row.end, row.what + " end"}};
}

/// "2016-11-04T00:00:00+00:00", as Timesketch's own examples write it.
std::string iso_text(Instant instant) {
    auto text = to_text(instant);
    text.pop_back();
    return text + "+00:00";
}

/// Microseconds since 1970, rounded down also before it.
std::int64_t microseconds(Instant instant) {
    constexpr std::int64_t nanoseconds = 1000;
    const auto whole = instant.unix_nanoseconds / nanoseconds;
    return whole - (instant.unix_nanoseconds % nanoseconds < 0 ? 1 : 0);
}

} // namespace

std::vector<std::string> timeline_csv(const TimelineRow& row) {
    std::vector<std::string> lines;
    for (const auto& event : events_of(row)) {
        std::string line;
        for (const auto& cell : {row.message,
                                 iso_text(event.at),
                                 event.what,
                                 row.id,
                                 row.kind,
                                 row.host,
                                 row.organisation,
                                 row.path,
                                 row.note}) {
            line += csv_cell(cell);
            line += ',';
        }
        line.pop_back();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> timeline_jsonl(const TimelineRow& row) {
    std::vector<std::string> lines;
    for (const auto& event : events_of(row)) {
        const ordered_json json = {{"message", row.message},
                                   {"datetime", iso_text(event.at)},
                                   {"timestamp", microseconds(event.at)},
                                   {"timestamp_desc", event.what},
                                   {"id", row.id},
                                   {"kind", row.kind},
                                   {"host", row.host},
                                   {"organisation", row.organisation},
                                   {"path", row.path},
                                   {"clock", row.note}};
        lines.push_back(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    }
    return lines;
}

} // namespace ample::share
