// ample timeline CASE: one table over all sources, by time.

#include <ample/core/version.hpp>
#include <ample/keep/book.hpp>
#include <ample/run/run.hpp>
#include <ample/share/timeline_export.hpp>

#include <CLI/CLI.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* timeline_help =
    R"(Hits, detections, leases, ties, hand-overs, exposures, blind spots of logs (as where
one was cleared), documents and claims of a case in the order of their times, in UTC,
each with the id that 'ample why CASE ID' opens. What has no time is counted. --csv
and --jsonl are what Timesketch imports: message, datetime, timestamp_desc and more;
of an interval both ends are rows.

Examples:
  ample timeline CASE
  ample timeline CASE --from 2016-11-01 --to 2016-11-30 --kind hit
  ample timeline CASE --csv > timeline.csv)";

struct Options {
    std::string folder = {};
    std::string from = {};
    std::string until = {};
    std::string host = {};
    std::string kind = {};
    bool is_csv = false;
    bool is_jsonl = false;
};

void print(const std::vector<std::string>& lines) {
    for (const auto& line : lines) {
        say(line);
    }
}

void print_table(const share::Timeline& timeline) {
    Table table({"time", "until", "kind", "host", "id", "message", "clock"});
    for (const auto& row : timeline.rows) {
        table.add({to_text(row.begin),
                   row.end && *row.end != row.begin ? to_text(*row.end) : "",
                   row.kind,
                   safe(row.host.empty() ? row.organisation : row.host),
                   row.id,
                   safe(row.message),
                   safe(row.note)});
    }
    table.print();
}

/// What case.toml tells of the clock behind a file.
std::string clock_text(const run::CaseFile& file, std::string_view path) {
    const auto* const note = file.clock_of(path);
    const bool has_zone = note != nullptr && !note->timezone.empty();
    return fmt::format("{}; {} where the log states no zone",
                       note != nullptr && note->error_seconds
                           ? fmt::format("clock within {} s", *note->error_seconds)
                           : std::string("clock error unknown"),
                       has_zone ? note->timezone : file.timezone);
}

Result<std::optional<Instant>> read_time(const std::string& text, bool is_end) {
    if (text.empty()) {
        return std::optional<Instant>();
    }
    auto instant = parse_instant(text);
    if (!instant) {
        return Error{Kind::usage,
                     "no time: '" + text + "'",
                     "a day such as 2016-11-04, or 2016-11-04T09:30:00Z"};
    }
    constexpr std::size_t day_text = 10;
    if (is_end && text.size() == day_text) {
        instant->unix_nanoseconds += std::int64_t{86400} * Instant::per_second - 1;
    }
    return instant;
}

void tell_sum(const share::Timeline& timeline) {
    std::string untimed;
    std::uint64_t count = 0;
    for (const auto& [kind, number] : timeline.untimed) {
        untimed += fmt::format("{}{} {}", untimed.empty() ? "" : ", ", grouped(number), kind);
        count += number;
    }
    warn(fmt::format("{} rows; {} left out by the filter; {} without a time{}",
                     grouped(timeline.rows.size()),
                     grouped(timeline.filtered),
                     grouped(count),
                     untimed.empty() ? "" : ": " + untimed));
}

int show_timeline(const Options& options, const Session& session) {
    if (int{options.is_csv} + int{options.is_jsonl || session.is_json} > 1) {
        return fail({Kind::usage, "--csv and --jsonl exclude each other", ""});
    }
    const auto from = read_time(options.from, false);
    const auto until = read_time(options.until, true);
    if (!from || !until) {
        return fail(from ? until.error() : from.error());
    }
    const auto file = run::read_case_file(options.folder);
    if (!file) {
        return fail(file.error());
    }
    auto book = keep::Book::open(run::CasePaths::of(options.folder).book, keep::Book::Mode::read);
    if (!book) {
        return fail(book.error());
    }
    const auto values = book->all_values();
    if (!values) {
        return fail(values.error());
    }
    share::CaseView view;
    view.name = file->name;
    view.title = file->title;
    view.timezone = file->timezone;
    view.language = file->language;
    view.values = *values;
    view.names_shown = file->names_shown;
    view.names_reason = file->names_reason;
    view.tlp_ceiling = file->tlp_ceiling;
    view.version = version;
    const auto timeline =
        share::timeline_of(view,
                           [&](std::string_view path) { return clock_text(*file, path); },
                           {*from, *until, options.host, options.kind});
    if (!timeline) {
        return fail(timeline.error());
    }
    if (options.is_csv) {
        say(std::string(share::timeline_csv_heading));
        for (const auto& row : timeline->rows) {
            print(share::timeline_csv(row));
        }
    } else if (options.is_jsonl || session.is_json) {
        for (const auto& row : timeline->rows) {
            print(share::timeline_jsonl(row));
        }
    } else {
        print_table(*timeline);
    }
    tell_sum(*timeline);
    return 0;
}

} // namespace

void add_timeline(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("timeline", "One table over all sources, by time");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("--from", options->from, "A day or time, UTC");
    command->add_option("--to", options->until, "A day or time, UTC; a day counts whole");
    command->add_option("--host", options->host, "Only this machine or organisation");
    command->add_option("--kind", options->kind, "Only this kind, such as hit");
    command->add_flag("--csv", options->is_csv, "Print CSV for Timesketch");
    command->add_flag("--jsonl", options->is_jsonl, "Print JSON lines for Timesketch");
    add_common_options(*command, session);
    set_long_help(*command, timeline_help);
    command->callback([options, &session] { session.status = show_timeline(*options, session); });
}

} // namespace ample::cli
