#include <ample/sweep/presence/blindspots.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace ample::sweep {

namespace {

constexpr std::int64_t hour = std::int64_t{3600} * Instant::per_second;
constexpr std::int64_t slack = hour; // as in presence.cpp

std::optional<Instant> instant_of(std::int64_t time) {
    return time == untimed ? std::nullopt : std::optional(Instant{time});
}

void find_missing(const SourcePresence& source, SourceBlindspots& found) {
    const auto& runs = source.numbers.runs();
    found.restarts = source.restarts;
    found.numbers_left_out = source.numbers.left_out();
    if (runs.empty()) {
        return;
    }
    found.first_number = runs.begin()->first;
    found.last_number = runs.rbegin()->second.last;
    if (found.numbers_left_out > 0) {
        return;
    }
    for (auto at = runs.begin(), next = std::next(at); next != runs.end(); ++at, ++next) {
        MissingRun run{at->second.last + 1, next->first - 1};
        run.after = instant_of(at->second.last_time);
        run.before = instant_of(next->second.first_time);
        run.recovered = source.recovered_numbers.count(run.first, run.last);
        run.is_disordered = run.after && run.before &&
                            run.before->unix_nanoseconds < run.after->unix_nanoseconds - slack;
        if (run.is_disordered) {
            ++found.disordered;
            continue;
        }
        ++found.missing_runs;
        found.missing_records += run.count();
        found.missing.push_back(run);
    }
    if (found.missing.size() > SourceBlindspots::most_runs) {
        std::stable_sort(found.missing.begin(),
                         found.missing.end(),
                         [](const auto& a, const auto& b) { return a.count() > b.count(); });
        found.missing.resize(SourceBlindspots::most_runs);
        std::sort(found.missing.begin(), found.missing.end(), [](const auto& a, const auto& b) {
            return a.first < b.first;
        });
    }
}

std::string range_text(std::int64_t first, std::int64_t last) {
    return first == last ? std::to_string(first) : fmt::format("{} to {}", first, last);
}

std::string counted(std::uint64_t count, std::string_view word) {
    return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

std::string times_text(const MissingRun& run) {
    if (run.after && run.before) {
        return fmt::format(", between {} and {}", to_text(*run.after), to_text(*run.before));
    }
    return run.after ? ", after " + to_text(*run.after) : std::string();
}

} // namespace

std::string SourceBlindspots::name() const {
    return host.empty() ? log : log + " of " + host;
}

std::vector<SourceBlindspots> find_blindspots(const Presence& presence) {
    std::map<std::string, std::int64_t> last_of_host;
    for (const auto& [key, source] : presence.sources()) {
        if (!source.hours.is_empty()) {
            auto& last = last_of_host.try_emplace(key.first, 0).first->second;
            last = std::max(last, source.hours.runs().rbegin()->second.last);
        }
    }
    std::vector<SourceBlindspots> all;
    for (const auto& [key, source] : presence.sources()) {
        SourceBlindspots found;
        found.host = source.host;
        found.log = source.log;
        found.records = source.records;
        found.first = source.first;
        found.last = source.last;
        found.clearings = source.clearings;
        found.clearings_left_out = source.clearings_left_out;
        find_missing(source, found);
        // The last hour of a machine is not over, so that the one before it is the last whole one.
        const auto last = last_of_host.find(key.first);
        const bool is_known = !key.first.empty() && last != last_of_host.end();
        found.silence = find_silence(source.hours, is_known ? last->second - 1 : 0);
        if (source.records == 0) {
            found.silence.why_not = "only recovered records of it are there";
        }
        for (const auto& run : found.silence.runs) {
            found.silent_hours += static_cast<std::uint64_t>(run.last - run.first) + 1;
        }
        all.push_back(std::move(found));
    }
    return all;
}

Instant begin_of(const SilentRun& run) noexcept {
    return {run.first * hour};
}

Instant end_of(const SilentRun& run) noexcept {
    return {(run.last + 1) * hour};
}

std::string missing_statement(const SourceBlindspots& source) {
    std::string text = source.name() + ": ";
    if (source.numbers_left_out > 0) {
        return text + "its record numbers are too scattered to say which are missing.";
    }
    if (source.missing_runs == 0) {
        text += "no record number is missing";
    } else {
        const auto largest =
            std::max_element(source.missing.begin(),
                             source.missing.end(),
                             [](const auto& a, const auto& b) { return a.count() < b.count(); });
        text += fmt::format("{} of the record numbers {} missing, in {}",
                            counted(source.missing_records, "record"),
                            range_text(*source.first_number, *source.last_number),
                            counted(source.missing_runs, "jump"));
        text += fmt::format("; the largest is {}{}",
                            range_text(largest->first, largest->last),
                            times_text(*largest));
    }
    if (source.disordered + source.restarts > 0) {
        text += fmt::format("; its numbering began anew or its clock was set back {} at least",
                            counted(std::max(source.disordered, source.restarts), "time"));
    }
    text += ".";
    if (source.missing_runs > 0) {
        text +=
            " These records were deleted or lost, or an export that picks events left them out: "
            "that nothing was found among them is no evidence of absence.";
    }
    return text;
}

std::string cleared_statement(const SourceBlindspots& source, const Clearing& clearing) {
    return fmt::format(
        "{}{} was cleared {}by {} (event {}{}): what it held before is not in it, and that nothing "
        "was found there before is no evidence of absence.",
        clearing.log,
        source.host.empty() ? "" : " of " + source.host,
        clearing.time ? "at " + to_text(*clearing.time) + " " : "at an unknown time ",
        clearing.who.empty() ? "somebody whom the event does not name" : clearing.who,
        clearing.event_id,
        clearing.is_recovered ? ", recovered from unused space" : "");
}

std::string silent_statement(const SourceBlindspots& source, const SilentRun& run) {
    return fmt::format(
        "{} says nothing from {} to {} ({}, of which about {:.0f} have records by its habit; "
        "chance "
        "10^{:.1f} by {} over {} hours): no hit in this time is no evidence of absence, as the log "
        "is silent.",
        source.name(),
        to_text(begin_of(run)),
        to_text(end_of(run)),
        counted(static_cast<std::uint64_t>(run.last - run.first) + 1, "hour"),
        run.expected,
        run.log10_chance,
        source.silence.by,
        source.silence.hours);
}

} // namespace ample::sweep
