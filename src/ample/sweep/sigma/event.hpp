// One event as rules see it, whatever reader it comes from.
//
//     read::Record ─┐
//     EVTX record  ─┴▶ Event ─▶ source(): channel, provider, event id, cheap
//                            └▶ fields(): all values, decoded on the first call
//
// A reader that knows channel, provider and event id without decoding the record says so in
// source(); events for which no rule can hold are then never decoded. Names of fields are the
// reader's (`Event.EventData.Image`); the tables of log sources say what rules call them.

#pragma once

#include <ample/read/record.hpp>
#include <ample/sweep/sigma/log_sources.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// Used by one thread. What it hands out lives until the event ends.
class Event {
public:
    Event() = default;
    virtual ~Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    Event(Event&&) = delete;
    Event& operator=(Event&&) = delete;

    /// The format, and what is known before the fields are decoded; the rest is empty.
    [[nodiscard]] virtual LogFacts source() const = 0;

    /// All values in the order of the record; a field with several values stands several times.
    [[nodiscard]] virtual std::span<const read::Field> fields() = 0;
};

/// A record of any reader.
class RecordEvent final : public Event {
public:
    RecordEvent(std::string_view format, const read::Record& record)
        : format_(format), record_(record) {}

    [[nodiscard]] LogFacts source() const override { return {.format = format_}; }

    [[nodiscard]] std::span<const read::Field> fields() override { return record_.fields; }

private:
    std::string_view format_;
    const read::Record& record_;
};

/// A value under one of the names that rules may use.
struct NamedValue {
    std::string name = {};  ///< folded
    std::string value = {}; ///< as the field holds it, or as the table translates it
    std::string_view raw_name = {};
    ByteRange where = {};
};

namespace detail {
class FieldNames;
} // namespace detail

/// An event with all its names, made without any shortcut: for people, for correlations and as the
/// oracle of the engine.
struct EventView {
    LogFacts facts = {};
    std::vector<std::size_t> entries = {}; ///< of the tables that fit
    std::vector<NamedValue> values = {};
    std::string host = {};

    static EventView of(const LogSources& sources, Event& event);

    /// The same, with what is known of names already; for many events of the same kinds.
    static EventView of(const LogSources& sources, Event& event, detail::FieldNames& known);

    /// The values of the field `name`, in any letter case.
    [[nodiscard]] std::vector<const NamedValue*> find(std::string_view name) const;

    /// Whether it belongs to the log source `source`.
    [[nodiscard]] bool is_of(const LogSources& sources, const LogSource& source) const {
        return sources.gives(entries, source);
    }
};

} // namespace ample::sweep::sigma
