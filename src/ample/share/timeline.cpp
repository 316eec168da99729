#include <ample/core/ascii.hpp>
#include <ample/share/detail/case_index.hpp>
#include <ample/share/detail/markup.hpp>
#include <ample/share/timeline.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <tuple>

namespace ample::share {

namespace {

using nlohmann::json;

constexpr std::size_t day_text = 10;
constexpr std::size_t most_values = 4; // of a detection in its message
constexpr std::size_t most_value_bytes = 300;

/// Which keys of a kind are times, and which say what it is.
struct TimedKind {
    std::string_view kind;
    std::string_view what;
    std::vector<const char*> begin; ///< a path of keys
    std::vector<const char*> end;
    std::vector<const char*> words; ///< the message, as far as they are there
};

const std::vector<TimedKind>& timed_kinds() {
    static const std::vector<TimedKind> kinds = {
        {"hit", "contact", {"time"}, {}, {"type", "pattern", "strength", "state", "url"}},
        {"detection", "event", {"time"}, {}, {"level", "title"}},
        {"indicator", "valid", {"valid_from"}, {"valid_until"}, {"type", "value", "family"}},
        {"tie", "tie", {"first"}, {"last"}, {"type", "statement"}},
        {"handover", "handover", {"after"}, {"before"}, {"verdict", "statement"}},
        {"exposure", "exposure", {"first"}, {"last"}, {"status", "statement"}},
        {"screening", "register", {"register_date"}, {}, {"verdict", "statement"}},
        {"document", "published", {"published", "from"}, {"published", "until"}, {"title", "path"}},
        {"blindspot", "blind", {"from"}, {"until"}, {"type", "statement"}},
        {"claim", "meant", {"meant", "from"}, {"meant", "until"}, {"predicate", "text"}}};
    return kinds;
}

std::string text_at(const json& content, std::span<const char* const> keys) {
    const json* at = &content;
    for (const auto* key : keys) {
        if (!at->is_object() || !at->contains(key)) {
            return {};
        }
        at = &at->at(key);
    }
    return at->is_string() ? at->get<std::string>() : std::string();
}

/// The last instant of a day that is told without an hour.
Instant end_of(std::string_view text, Instant instant) {
    constexpr std::int64_t day = std::int64_t{86400} * Instant::per_second;
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    const auto rest = std::min(day - 1, last - std::max(instant.unix_nanoseconds, std::int64_t{0}));
    return text.size() == day_text ? Instant{instant.unix_nanoseconds + rest} : instant;
}

class Builder {
public:
    Builder(const detail::CaseIndex& index, const ClockNote& clock, const TimelineFilter& filter)
        : index_(index), clock_(clock), filter_(filter) {}

    Timeline run() {
        for (const auto& value : index_.view().values) {
            for (const auto& kind : timed_kinds()) {
                if (value.kind == kind.kind) {
                    add(value, kind);
                }
            }
        }
        std::sort(timeline_.rows.begin(), timeline_.rows.end(), is_before);
        return std::move(timeline_);
    }

private:
    static bool is_before(const TimelineRow& a, const TimelineRow& b) {
        const auto key = [](const TimelineRow& row) {
            return std::tuple<std::int64_t, std::int64_t, std::string_view, std::string_view>(
                row.begin.unix_nanoseconds,
                row.end.value_or(row.begin).unix_nanoseconds,
                row.kind,
                row.id);
        };
        return key(a) < key(b);
    }

    void add(const Value& value, const TimedKind& kind) {
        const auto content = json::parse(value.content);
        const auto begin_text = text_at(content, kind.begin);
        const auto end_text = text_at(content, kind.end);
        const auto begin = parse_instant(begin_text.empty() ? end_text : begin_text);
        const auto end = parse_instant(end_text);
        if (!begin) {
            ++timeline_.untimed[value.kind];
            return;
        }
        TimelineRow row;
        row.begin = *begin;
        if (end) {
            row.end = end_of(end_text, *end);
        } else if (begin_text.size() == day_text) {
            row.end = end_of(begin_text, *begin);
        }
        row.kind = value.kind;
        row.what = kind.what;
        row.id = value.id();
        const auto text = [&](const char* key) { return text_at(content, {&key, 1}); };
        row.path = text("path");
        row.organisation = text("organisation");
        row.host = text(value.kind == "hit" ? "client" : "host");
        row.note = note_of(kind, begin_text, end_text, row.path);
        for (const auto* word : kind.words) {
            if (const auto part = text(word); !part.empty()) {
                row.message += (row.message.empty() ? "" : " ") + index_.masked(part);
            }
        }
        row.message += values_of(content);
        take(std::move(row));
    }

    /// The values that a rule held on: " (CommandLine: whoami; User: x)".
    [[nodiscard]] std::string values_of(const json& content) const {
        const auto values = content.find("values");
        if (values == content.end() || !values->is_array()) {
            return {};
        }
        std::string told;
        for (std::size_t i = 0; i < std::min(values->size(), most_values); ++i) {
            const auto& value = (*values)[i];
            auto field = text_at(value, std::array{"field"});
            if (field.starts_with("Event.")) { // of Windows: the last part says it
                field.erase(0, field.rfind('.') + 1);
            }
            if (field.empty()) {
                continue;
            }
            told += (told.empty() ? " (" : "; ") + field + ": " +
                    detail::shortened(index_.masked(text_at(value, std::array{"value"})),
                                      most_value_bytes);
        }
        const bool has_more = values->size() > most_values;
        return told.empty() ? told : told + (has_more ? "; …)" : ")");
    }

    [[nodiscard]] std::string note_of(const TimedKind& kind,
                                      const std::string& begin,
                                      const std::string& end,
                                      const std::string& path) const {
        std::string note;
        const auto say = [&](const std::string& text) {
            if (!text.empty()) {
                note += (note.empty() ? "" : "; ") + text;
            }
        };
        if (begin.empty()) {
            say("begin unknown");
        } else if (begin.size() == day_text) {
            say("day, no hour");
        }
        if (!kind.end.empty() && end.empty()) {
            say("end unknown");
        }
        if (kind.kind == "hit" || kind.kind == "detection") {
            say(clock_(path));
        }
        return note;
    }

    void take(TimelineRow row) {
        const auto end = row.end.value_or(row.begin).unix_nanoseconds;
        const bool is_wanted =
            (!filter_.from || end >= filter_.from->unix_nanoseconds) &&
            (!filter_.until || row.begin.unix_nanoseconds <= filter_.until->unix_nanoseconds) &&
            (filter_.kind.empty() || row.kind == filter_.kind) &&
            (filter_.host.empty() || ascii::same(row.host, filter_.host) ||
             ascii::same(row.organisation, filter_.host));
        if (is_wanted) {
            timeline_.rows.push_back(std::move(row));
        } else {
            ++timeline_.filtered;
        }
    }

    const detail::CaseIndex& index_;
    const ClockNote& clock_;
    const TimelineFilter& filter_;
    Timeline timeline_ = {};
};

} // namespace

Result<Timeline>
timeline_of(const CaseView& view, const ClockNote& clock, const TimelineFilter& filter) {
    const auto index = detail::CaseIndex::open(view);
    if (!index) {
        return index.error();
    }
    return Builder(*index, clock, filter).run();
}

} // namespace ample::share
