// ample rules test and explain.

#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/sigma/finding.hpp>
#include <ample/sweep/sigma/judge.hpp>
#include <ample/sweep/sigma/regression.hpp>

#include <cli/input.hpp>
#include <cli/rules.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace ample::cli {

namespace {

using namespace sweep::sigma; // NOLINT: the verb is about nothing else
using nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr int some_failed = 1;

std::string printable(std::string_view text) {
    return utf8::printable(text);
}

std::string dump(const ordered_json& content) {
    return content.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Events in memory, and their format.
struct Events {
    std::string bytes = {};
    const read::Format* format = nullptr;
};

/// The events of a file: as they are where their format is read, else JSON in any layout.
Result<Events> read_events(const std::string& path) {
    auto bytes = read_whole(path);
    if (!bytes) {
        return bytes.error();
    }
    Events events{std::move(*bytes), nullptr};
    events.format = read::detect(std::string_view(events.bytes).substr(0, read::detect_bytes));
    const auto front = ascii::trim(std::string_view(events.bytes).substr(0, 64));
    if ((events.format == nullptr || events.format->name != std::string_view("ndjson")) &&
        (front.starts_with('{') || front.starts_with('['))) {
        events.bytes = one_object_a_line(events.bytes);
        events.format = read::format_named("ndjson");
    }
    if (events.format == nullptr || events.format->open == nullptr) {
        return Error{Kind::unsupported, path + ": not in a format with records", ""};
    }
    return events;
}

/// The events of a test: the file it names, or the JSON beside it while that is not read.
Result<Events> events_of(const std::string& root, const std::string& path) {
    auto events = read_events(root + "/" + path);
    if (events) {
        return events;
    }
    return read_events(root + "/" + fs::path(path).replace_extension(".json").string());
}

struct TestResult {
    std::string info = {};
    std::string rule = {};
    std::string title = {};
    std::uint64_t found = 0;
    std::optional<std::uint64_t> wanted = {};
    std::string fault = {};
    std::uint64_t judged = 0;                 ///< events that hold when judged step by step
    std::optional<std::uint64_t> beside = {}; ///< events of the JSON beside the log that hold
    std::vector<std::string> matching = {};   ///< EventRecordIDs of the events that hold

    /// More events hold than the data says, and two other ways to count them say so, too: the
    /// data counts fewer than it has.
    [[nodiscard]] bool is_undercounted() const noexcept {
        return fault.empty() && wanted && *wanted > 0 && found > *wanted && judged == found &&
               beside == found;
    }

    [[nodiscard]] bool is_good() const noexcept {
        return fault.empty() && (wanted ? found == *wanted : found > 0);
    }
};

/// What holds for a record by the plain way of judge.hpp.
bool judges(const RuleSet& set, std::size_t rule, RecordEvent& event) {
    const auto& detection = *set.rules()[rule].detection;
    const auto view = EventView::of(set.sources(), event);
    return view.is_of(set.sources(), detection.source) && holds(detection, view);
}

/// Counts the events again, to say whether the engine or the data is wrong.
void look_closer(TestResult& result,
                 const RuleSet& set,
                 std::size_t rule,
                 const Events& events,
                 const Result<Events>& beside) {
    const auto each = [&](const Events& log, const auto& on_held) {
        MemorySource source(log.bytes);
        read::StreamTally tally;
        const auto reader = log.format->open({});
        (void)read::read_stream(
            source, *reader, tally, [&](const read::Item& item, std::string_view) {
                const auto* const record = std::get_if<read::Record>(&item);
                if (record == nullptr || record->get("recovered") == "true") {
                    return;
                }
                RecordEvent event(log.format->name, *record);
                if (judges(set, rule, event)) {
                    on_held(*record);
                }
            });
    };
    each(events, [&](const read::Record& record) {
        ++result.judged;
        result.matching.emplace_back(record.get("Event.System.EventRecordID"));
    });
    if (beside) {
        result.beside = 0;
        each(*beside, [&](const read::Record&) { ++*result.beside; });
    }
}

TestResult run_case(Engine& engine,
                    const std::string& root,
                    const std::string& rule,
                    const RegressionCase& one) {
    const auto& set = engine.set();
    TestResult result;
    result.rule = rule;
    result.wanted = one.match_count;
    const auto place = set.place_of(rule);
    if (place == RuleSet::npos) {
        result.fault = "the rule is not here, or can't be used";
        return result;
    }
    result.title = set.rules()[place].title;
    const auto events = events_of(root, one.path);
    if (!events) {
        result.fault = events.error().what;
        return result;
    }
    MemorySource source(events->bytes);
    const auto swept =
        sweep_rules(source, *events->format, {}, engine, {}, [&](const Finding& finding) {
            // What was counted are the records that the log still holds as such.
            result.found += finding.rule == place && !finding.is_recovered ? 1 : 0;
        });
    if (!swept.broken.empty()) {
        result.fault = swept.broken;
    } else if (swept.tally.records == 0) {
        result.fault = "no record could be read";
    } else if (!result.is_good()) {
        const auto beside = fs::path(root + "/" + one.path).replace_extension(".json").string();
        look_closer(result, set, place, *events, read_events(beside));
    }
    return result;
}

/// Why a test does not give what it should, as far as it can be told.
std::string reason_of(const TestResult& result) {
    if (!result.fault.empty()) {
        return result.fault;
    }
    std::string numbers;
    for (const auto& number : result.matching) {
        numbers += (numbers.empty() ? "" : ", ") + number;
    }
    if (result.is_undercounted()) {
        return fmt::format("match_count is too low: judged one by one and in the JSON beside, {} "
                           "events match, records {}",
                           result.found,
                           numbers);
    }
    return fmt::format("judged one by one {} events match{}",
                       result.judged,
                       result.beside ? fmt::format(", in the JSON beside {}", *result.beside) : "");
}

void tell(const TestResult& result, const std::string& info, const Session& session) {
    if (session.is_json) {
        say(dump(
            {{"info", info},
             {"rule", result.rule},
             {"title", result.title},
             {"found", result.found},
             {"wanted", result.wanted ? ordered_json(*result.wanted) : ordered_json("at least 1")},
             {"good", result.is_good()},
             {"undercounted", result.is_undercounted()},
             {"records", result.matching},
             {"fault", result.fault},
             {"why", result.is_good() ? "" : reason_of(result)}}));
    } else if (!result.is_good()) {
        say(fmt::format("{}: {}: {} hits, {} wanted; {}",
                        printable(info),
                        printable(result.title.empty() ? result.rule : result.title),
                        result.found,
                        result.wanted ? std::to_string(*result.wanted) : "some",
                        printable(reason_of(result))));
    }
}

} // namespace

int test_rules(const RuleOptions& options, const std::string& folder, const Session& session) {
    auto wanted = options;
    if (wanted.rules.empty()) {
        wanted.rules = {folder};
    }
    const auto loaded = load_rules(wanted, session.job_count());
    if (!loaded) {
        return fail(loaded.error());
    }
    const auto* const set = &loaded->set;
    Engine engine(*set);
    std::uint64_t good = 0;
    std::uint64_t total = 0;
    std::uint64_t undercounted = 0;
    for (const auto& path : files_below({folder}, {"/info.yml"}).paths) {
        const auto text = read_whole(path);
        const auto cases =
            text ? read_regression(*text) : Result<std::vector<RegressionCase>>(text.error());
        if (!cases) {
            ++total;
            say(printable(path) + ": " + printable(cases.error().what));
            continue;
        }
        for (const auto& one : *cases) {
            for (const auto& rule : one.rules) {
                const auto result = run_case(engine, folder, rule, one);
                ++total;
                good += result.is_good() ? 1 : 0;
                undercounted += result.is_undercounted() ? 1 : 0;
                tell(result, path, session);
            }
        }
    }
    if (!session.is_json) {
        say(fmt::format("{} of {} tests give what they should", grouped(good), grouped(total)));
        if (undercounted > 0) {
            say(fmt::format("{} more match as wanted, and further events that match_count leaves "
                            "out, named above",
                            grouped(undercounted)));
        }
    }
    return good == total && total > 0 ? 0 : some_failed;
}

namespace {

ordered_json value_json(const NamedValue& value) {
    return {{"field", value.raw_name},
            {"value", value.value},
            {"begin", value.where.begin},
            {"end", value.where.end}};
}

ordered_json explanation(const RuleSet& set, const Rule& rule, const EventView& view) {
    ordered_json selections = ordered_json::array();
    for (const auto& selection : explain(*rule.detection, view)) {
        ordered_json matchers = ordered_json::array();
        for (const auto& one : selection.matchers) {
            ordered_json on = ordered_json::array();
            for (const auto* const value : one.outcome.on) {
                on.push_back(value_json(*value));
            }
            ordered_json seen = ordered_json::array();
            for (const auto* const value : one.seen) {
                seen.push_back(value->value);
            }
            matchers.push_back({{"matcher", one.matcher->shown},
                                {"holds", one.outcome.holds},
                                {"on", on},
                                {"values", seen}});
        }
        selections.push_back(
            {{"selection", selection.name}, {"holds", selection.holds}, {"matchers", matchers}});
    }
    ordered_json routed = ordered_json::array();
    for (const auto entry : view.entries) {
        routed.push_back(set.sources().entries()[entry].name);
    }
    const bool is_of = view.is_of(set.sources(), rule.detection->source);
    const bool condition = holds(*rule.detection, view);
    return {{"rule", rule.id},
            {"title", rule.title},
            {"holds", is_of && condition},
            {"log_source",
             {{"wanted", rule.detection->source.text()}, {"holds", is_of}, {"record_is", routed}}},
            {"condition", condition},
            {"selections", selections}};
}

std::string clipped(const std::string& text) {
    constexpr std::size_t most = 160;
    return printable(std::string_view(text).substr(0, most)) + (text.size() > most ? " ..." : "");
}

void print(const ordered_json& told) {
    say(fmt::format("{}: the rule {}",
                    printable(told["title"].get<std::string>()),
                    told["holds"].get<bool>() ? "holds" : "does not hold"));
    say(fmt::format("  log source {}: {}; the record is {}",
                    printable(told["log_source"]["wanted"].get<std::string>()),
                    told["log_source"]["holds"].get<bool>() ? "holds" : "fails",
                    printable(told["log_source"]["record_is"].dump())));
    say(fmt::format("  condition: {}", told["condition"].get<bool>() ? "holds" : "fails"));
    for (const auto& selection : told["selections"]) {
        say(fmt::format("  {} {}",
                        selection["holds"].get<bool>() ? "+" : "-",
                        printable(selection["selection"].get<std::string>())));
        for (const auto& one : selection["matchers"]) {
            const bool is_held = one["holds"].get<bool>();
            say(fmt::format(
                "      {} {}", is_held ? "+" : "-", clipped(one["matcher"].get<std::string>())));
            for (const auto& value : one["on"]) {
                say(fmt::format("          on {} at {}: {}",
                                printable(value["field"].get<std::string>()),
                                value["begin"].get<std::uint64_t>(),
                                clipped(value["value"].get<std::string>())));
            }
            if (!is_held) {
                for (const auto& value : one["values"]) {
                    say("          not on: " + clipped(value.get<std::string>()));
                }
            }
        }
    }
}

} // namespace

int explain_rule(const RuleOptions& options, const std::string& record, const Session& session) {
    const auto loaded = load_rules(options, 1);
    if (!loaded) {
        return fail(loaded.error());
    }
    const auto* const set = &loaded->set;
    if (set->rules().empty()) {
        const auto why = set->refusals().empty() ? "no rule" : set->refusals().front().why;
        return fail({Kind::unsupported, "the rule can't be used: " + why, ""});
    }
    Events events;
    if (ascii::trim(record).starts_with('{')) {
        events = {one_object_a_line(record), read::format_named("ndjson")};
    } else {
        auto from_file = read_events(record);
        if (!from_file) {
            return fail(from_file.error());
        }
        events = std::move(*from_file);
    }
    MemorySource source(events.bytes);
    read::StreamTally tally;
    const auto reader = events.format->open({});
    bool has_held = false;
    const auto status =
        read::read_stream(source, *reader, tally, [&](const read::Item& item, std::string_view) {
            const auto* const one = std::get_if<read::Record>(&item);
            if (one == nullptr) {
                return;
            }
            RecordEvent event(events.format->name, *one);
            const auto view = EventView::of(set->sources(), event);
            for (const auto& rule : set->rules()) {
                if (!rule.detection) {
                    continue;
                }
                auto told = explanation(*set, rule, view);
                told["record"] = {{"begin", one->where.begin}, {"end", one->where.end}};
                has_held = has_held || told["holds"].get<bool>();
                if (session.is_json) {
                    say(dump(told));
                } else {
                    print(told);
                }
            }
        });
    if (!status) {
        return fail(status.error());
    }
    if (tally.records == 0) {
        return fail({Kind::damaged, "no record could be read", "a record is a JSON object"});
    }
    return has_held ? 0 : some_failed;
}

} // namespace ample::cli
