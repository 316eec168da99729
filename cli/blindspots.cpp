#include <ample/core/pool.hpp>
#include <ample/core/utf8.hpp>

#include <cli/blindspots.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <map>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;
using sweep::SourceBlindspots;

/// What one file has, and what of it could not be read.
struct Measured {
    std::vector<sweep::Presence> streams = {};
    std::vector<std::string> problems = {};
};

Measured measure_file(const InputFile& file, const read::ReadOptions& options) {
    Measured measured;
    open_input(
        file,
        {.on_stream =
             [&](const InputStream& input, ByteSource& source) {
                 HeadSource replay(source);
                 const auto* const format = read::detect(replay.head());
                 if (format == nullptr || format->open == nullptr) {
                     return;
                 }
                 sweep::StreamPlace place;
                 place.path = input.path;
                 place.member = input.member;
                 sweep::PresenceMeter meter(format->name, place);
                 read::StreamTally tally;
                 const auto reader = format->open(options);
                 const auto done = read::read_stream(
                     replay,
                     *reader,
                     tally,
                     [&](const read::Item& item, std::string_view /*bytes*/) {
                         if (const auto* const record = std::get_if<read::Record>(&item)) {
                             meter.take(*record);
                         }
                     });
                 if (!done) {
                     measured.problems.push_back(input.name() + ": " + done.error().what);
                 }
                 measured.streams.push_back(meter.finish());
             },
         .on_problem = [&](const Error& error) { measured.problems.push_back(error.what); }});
    return measured;
}

ordered_json clearing_json(const SourceBlindspots& source, const sweep::Clearing& clearing) {
    return {{"log", clearing.log},
            {"time", clearing.time ? to_text(*clearing.time) : ""},
            {"who", clearing.who},
            {"event_id", clearing.event_id},
            {"recovered", clearing.is_recovered},
            {"begin", clearing.where.range.begin},
            {"statement", cleared_statement(source, clearing)}};
}

ordered_json missing_json(const SourceBlindspots& source) {
    ordered_json ranges = ordered_json::array();
    for (const auto& run : source.missing) {
        ranges.push_back({{"first", run.first},
                          {"last", run.last},
                          {"count", run.count()},
                          {"after", run.after ? to_text(*run.after) : ""},
                          {"before", run.before ? to_text(*run.before) : ""},
                          {"recovered", run.recovered}});
    }
    return {{"records", source.missing_records},
            {"jumps", source.missing_runs},
            {"numbering_began_anew", std::max(source.disordered, source.restarts)},
            {"too_scattered", source.numbers_left_out},
            {"statement", missing_statement(source)},
            {"ranges", ranges}};
}

ordered_json silent_json(const SourceBlindspots& source) {
    ordered_json list = ordered_json::array();
    for (const auto& run : source.silence.runs) {
        list.push_back({{"from", to_text(begin_of(run))},
                        {"until", to_text(end_of(run))},
                        {"hours", run.last - run.first + 1},
                        {"statement", silent_statement(source, run)}});
    }
    return list;
}

ordered_json source_json(const SourceBlindspots& source) {
    ordered_json one = {{"host", source.host},
                        {"log", source.log},
                        {"records", source.records},
                        {"first", source.first ? to_text(*source.first) : ""},
                        {"last", source.last ? to_text(*source.last) : ""}};
    if (source.first_number) {
        one["first_number"] = *source.first_number;
        one["last_number"] = *source.last_number;
        one["missing"] = missing_json(source);
    }
    one["cleared"] = ordered_json::array();
    for (const auto& clearing : source.clearings) {
        one["cleared"].push_back(clearing_json(source, clearing));
    }
    one["cleared_left_out"] = source.clearings_left_out;
    one["silence_tested_by"] = source.silence.by;
    one["silence_not_tested"] = source.silence.why_not;
    one["silent"] = silent_json(source);
    return one;
}

} // namespace

sweep::Presence measure_presence(std::span<const InputFile> files,
                                 const read::ReadOptions& options,
                                 std::size_t jobs,
                                 const std::function<void(const std::string& why)>& on_problem) {
    sweep::Presence presence;
    std::vector<Measured> slots(in_order_slots(jobs));
    std::vector<std::size_t> which(slots.size());
    std::size_t next = 0;
    run_in_order(jobs,
                 {[&](std::size_t slot) {
                      which[slot] = next++;
                      return which[slot] < files.size();
                  },
                  [&](std::size_t slot, std::size_t /*thread*/) {
                      slots[slot] = measure_file(files[which[slot]], options);
                  },
                  [&](std::size_t slot) {
                      for (const auto& stream : slots[slot].streams) {
                          presence.join(stream);
                      }
                      for (const auto& why : slots[slot].problems) {
                          on_problem(why);
                      }
                      slots[slot] = {};
                  }});
    return presence;
}

ordered_json blindspots_json(const sweep::Presence& presence) {
    ordered_json list = ordered_json::array();
    std::uint64_t clean = 0;
    for (const auto& source : find_blindspots(presence)) {
        clean += source.is_clean() ? 1 : 0;
        list.push_back(source_json(source));
    }
    return {{"logs", list.size()},
            {"logs_without", clean},
            {"records_of_logs_not_kept", presence.left_out()},
            {"sources", list}};
}

std::vector<std::string> blindspots_text(const sweep::Presence& presence, std::size_t most) {
    std::vector<std::string> lines;
    std::uint64_t left_out = 0;
    const auto say_one = [&](const std::string& text) {
        if (lines.size() < most) {
            lines.push_back(utf8::printable(text));
        } else {
            ++left_out;
        }
    };
    std::uint64_t blind = 0;
    std::map<std::string_view, std::uint64_t> untested;
    const auto all = find_blindspots(presence);
    for (const auto& source : all) { // clearings first: they are somebody's act
        for (const auto& clearing : source.clearings) {
            say_one(cleared_statement(source, clearing));
        }
        left_out += source.clearings_left_out;
    }
    for (const auto& source : all) {
        blind += source.is_clean() ? 0 : 1;
        untested[source.silence.why_not] += source.silence.why_not.empty() ? 0 : 1;
        for (const auto& run : source.silence.runs) {
            say_one(silent_statement(source, run));
        }
    }
    for (const auto& source : all) {
        if (source.missing_runs + source.disordered + source.restarts + source.numbers_left_out >
            0) {
            say_one(missing_statement(source));
        }
    }
    if (left_out > 0) {
        lines.push_back(fmt::format("{} more blind spots", grouped(left_out)));
    }
    lines.insert(
        lines.begin(),
        fmt::format("{} of {} logs have blind spots", grouped(blind), grouped(all.size())));
    for (const auto& [why, count] : untested) {
        if (count > 0) {
            lines.push_back(
                fmt::format("silence was not tested in {} logs: {}", grouped(count), why));
        }
    }
    if (presence.left_out() > 0) {
        lines.push_back(fmt::format("{} records of further logs were not looked at for blind spots",
                                    grouped(presence.left_out())));
    }
    return lines;
}

} // namespace ample::cli
