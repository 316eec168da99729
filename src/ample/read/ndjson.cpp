#include <ample/core/ascii.hpp>
#include <ample/core/name_hash.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/json_walk.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/detail/month_time.hpp>
#include <ample/read/ndjson.hpp>
#include <ample/read/stix_bundle.hpp>

#include <algorithm>
#include <array>

namespace ample::read {

namespace {

/// Keys that hold the time of an event, best first.
constexpr auto time_keys = std::to_array<std::string_view>({
    "@timestamp",
    "timestamp",
    "ts",
    "Event.System.TimeCreated",
    "Event.System.TimeCreated.SystemTime",
    "Event.System.TimeCreated.#attributes.SystemTime",
    "Event.System.TimeCreated.@SystemTime",
    "System.TimeCreated",
    "System.TimeCreated.SystemTime",
    "System.TimeCreated.#attributes.SystemTime",
    "System.TimeCreated.@SystemTime",
    "TimeCreated",
    "UtcTime",
    "EventTime",
    "TimeGenerated",
    "eventTime",
    "event_time",
    "CreationTime",
    "createdDateTime",
    "time",
    "datetime",
    "date",
    "__REALTIME_TIMESTAMP",
    "time_iso8601",
    "time_local",
});

class NdjsonReader final : public detail::LineReader {
public:
    explicit NdjsonReader(const ReadOptions& options) : clock_(options.zone) {}

protected:
    Item read_line(const detail::Line& line) override {
        if (line.is_blank()) {
            return Frame{line.where};
        }
        const auto wrong = walk_.read(line.text, line.where.begin + line.lead);
        if (!wrong.empty()) {
            return Defect{line.where, wrong};
        }
        Record record{.where = line.where, .fields = walk_.fields()};
        set_time(record);
        return record;
    }

private:
    /// From the field whose name says best that it holds a time, or the next that does hold one.
    void set_time(Record& record) {
        static const NameTable ranks(time_keys);
        auto best = time_keys.size();
        const Field* named_best = nullptr;
        for (const auto& field : record.fields) {
            if (const auto rank = ranks.find(field.name); rank < best) {
                best = rank;
                named_best = &field;
            }
        }
        if (named_best != nullptr && !take_time(record, *named_best, best)) {
            best = time_keys.size();
            for (const auto& field : record.fields) {
                const auto rank = ranks.find(field.name);
                if (rank < best && take_time(record, field, rank)) {
                    best = rank;
                }
            }
        }
    }

    bool take_time(Record& record, const read::Field& field, std::size_t rank) {
        const auto key = time_keys[rank];
        const auto time = key == "UtcTime"      ? parse_instant(field.value)
                          : key == "time_local" ? detail::read_web_time(field.value, clock_)
                                                : clock_.read_any(field.value);
        if (time) {
            record.time = time;
            record.time_text = field.value;
        }
        return time.has_value();
    }

    detail::Clock clock_;
    detail::JsonWalk walk_;
};

bool is_object_line(std::string_view line) {
    line = ascii::trim(line);
    if (!line.starts_with('{') || !line.ends_with('}')) {
        return false;
    }
    detail::JsonWalk walk;
    return walk.read(line, 0).empty();
}

} // namespace

std::unique_ptr<RecordReader> open_ndjson(const ReadOptions& options) {
    return std::make_unique<NdjsonReader>(options);
}

int score_ndjson(std::string_view head) {
    head = detail::without_mark(head);
    if (score_stix_bundle(head) > 0) {
        return 0;
    }
    return detail::score_lines(head, 85, is_object_line);
}

JsonKind json_kind_of(const Record& record) noexcept {
    const auto has = [&](std::string_view name) {
        return std::any_of(record.fields.begin(), record.fields.end(), [&](const Field& field) {
            return field.name == name;
        });
    };
    if (has("Event.System.EventID") || has("System.EventID") ||
        (has("EventID") && (has("Channel") || has("SourceName") || has("ProviderName") ||
                            has("Provider") || has("Hostname") || has("Computer")))) {
        return JsonKind::windows;
    }
    if (has("event_type") && (has("flow_id") || has("src_ip") || has("stats.uptime"))) {
        return JsonKind::eve;
    }
    if (has("_path") || (has("uid") && has("id.orig_h"))) {
        return JsonKind::zeek;
    }
    return JsonKind::other;
}

} // namespace ample::read
