// ample sweep: a case up to its hits, or any files with a feed, as one would use grep.

#include <ample/core/utf8.hpp>
#include <ample/read/format.hpp>
#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/feed.hpp>
#include <cli/input.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* sweep_help =
    R"(With --indicators, reads files, folders and members of gzip and zip ("-" is standard
input) and prints every line that holds an indicator. FEED is CSV with a 'value'
column (and 'type', 'family', ...) or a list of one value a line; lines that are no
indicators are reported by their number, the rest is used.

Without --indicators, CASE is a case folder: seals, reads and sweeps it.

Examples:
  ample sweep --indicators feed.csv /var/log/squid
  zcat access.log.gz | ample sweep --indicators feed.csv - --json
  ample sweep CASE

Exit status, as grep's: 0 something was found, 1 nothing, 2 and more a failure.)";

constexpr int nothing_found = 1;

struct Options {
    std::string feed = {};
    std::vector<std::string> paths = {};
    std::string zone = "UTC";
    int year = 0;
};

Result<sweep::IndicatorSet> load_set(const std::string& path) {
    auto indicators = load_feed(path);
    return indicators
               ? Result<sweep::IndicatorSet>(sweep::IndicatorSet::build(std::move(*indicators)))
               : indicators.error();
}

class StandaloneSweep {
public:
    StandaloneSweep(const sweep::IndicatorSet& set, const Options& options, bool is_json)
        : set_(set), is_json_(is_json) {
        options_.zone = options.zone;
        if (options.year != 0) {
            options_.year = options.year;
        }
    }

    void take(const InputStream& input, ByteSource& source) {
        HeadSource replay(source);
        const auto* format = read::detect(replay.head());
        if (format == nullptr || format->open == nullptr) {
            ++unread_;
            warn(safe(input.name()) + ": not read (" +
                 (replay.head().empty() ? "empty" : "binary, or a format that is not read") + ")");
            return;
        }
        sweep::StreamPlace place;
        place.path = input.path;
        place.member = input.member;
        const auto swept = sweep::sweep_stream(
            replay, *format, options_, set_, place, [&](const Value& hit, std::string_view record) {
                print(hit, record);
            });
        ++read_;
        records_ += swept.tally.records;
        defects_ += swept.tally.defects;
        if (!swept.broken.empty()) {
            warn(safe(input.name()) + ": " + safe(swept.broken));
            ++broken_;
        }
    }

    int finish() const {
        if (!is_json_) {
            warn(fmt::format("{} hits in {} records of {} streams; {} defects, {} streams not read",
                             grouped(hits_),
                             grouped(records_),
                             grouped(read_),
                             grouped(defects_),
                             grouped(unread_)));
        }
        if (broken_ > 0) {
            return exit_status(Kind::damaged);
        }
        return hits_ > 0 ? 0 : nothing_found;
    }

private:
    void print(const Value& hit, std::string_view record) {
        ++hits_;
        const auto& where = std::get<ByteOrigin>(hit.origins.front());
        const auto content = json::parse(hit.content);
        if (is_json_) {
            ordered_json line = ordered_json::parse(hit.content);
            line["begin"] = where.range.begin;
            line["end"] = where.range.end;
            line["line"] = utf8::repaired(trimmed(record));
            say(line.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
            return;
        }
        const auto strength = content.at("strength").get<std::string>();
        const auto type = content.at("type").get<std::string>();
        const auto pattern = content.at("pattern").get<std::string>();
        const auto member = where.member.empty() ? std::string() : "#" + where.member;
        say(fmt::format(
            "{}{}  {} {} {}",
            styled(stdout, Style::dim, safe(content.at("path").get<std::string>() + member)),
            styled(stdout, Style::dim, fmt::format(":{}", where.range.begin)),
            styled(stdout, strength == "strong" ? Style::bad : Style::note, strength),
            type,
            styled(stdout, Style::strong, safe(pattern))));
        say("    " + safe(trimmed(record)).substr(0, longest_line));
    }

    static std::string_view trimmed(std::string_view record) {
        while (record.ends_with('\n') || record.ends_with('\r')) {
            record.remove_suffix(1);
        }
        return record;
    }

    static constexpr std::size_t longest_line = 2000;

    const sweep::IndicatorSet& set_;
    bool is_json_;
    read::ReadOptions options_ = {};
    std::uint64_t hits_ = 0;
    std::uint64_t records_ = 0;
    std::uint64_t defects_ = 0;
    std::uint64_t read_ = 0;
    std::uint64_t unread_ = 0;
    std::uint64_t broken_ = 0;
};

int sweep_files(const Options& options, const Session& session) {
    const auto set = load_set(options.feed);
    if (!set) {
        return fail(set.error());
    }
    StandaloneSweep sweep(*set, options, session.is_json);
    int worst = 0;
    for (const auto& path : options.paths) {
        const auto done = for_each_stream(
            path, [&](const InputStream& input, ByteSource& source) { sweep.take(input, source); });
        if (!done) {
            worst = fail(done.error());
        }
    }
    const int status = sweep.finish();
    return worst != 0 ? worst : status;
}

int sweep_case(const Options& options, const Session& session) {
    if (options.paths.size() != 1) {
        return fail({Kind::usage,
                     "without --indicators, one case folder is expected",
                     "ample sweep CASE, or ample sweep --indicators FEED PATH..."});
    }
    ProgressBar bar;
    run::RunOptions run_options;
    run_options.jobs = session.job_count();
    run_options.until = run::Stage::sweep;
    run_options.custodian = custodian();
    run_options.on_progress = [&](std::string_view stage, std::uint64_t at, std::uint64_t total) {
        bar.show(stage, at, total);
    };
    const auto report = run::run_case(options.paths.front(), run_options);
    bar.clear();
    if (!report) {
        return fail(report.error());
    }
    if (session.is_json) {
        say(ordered_json({{"case", report->file.name},
                          {"files", report->files},
                          {"files_sealed", report->sealed},
                          {"steps_done", report->steps_done},
                          {"steps_kept", report->steps_kept},
                          {"problems", report->problems.size()}})
                .dump());
    } else {
        say(styled(stdout, Style::strong, report->file.title));
        if (const auto told = summarise(options.paths.front(), run::Stage::sweep); !told) {
            return fail(told.error());
        }
        say("Next: ample show " + options.paths.front() + " hit");
    }
    return report->problems.empty() ? 0 : exit_status(Kind::unavailable);
}

} // namespace

void add_sweep(CLI::App& app, Session& session) {
    auto* const command =
        app.add_subcommand("sweep", "Sweep a case, or any files with --indicators FEED");
    auto options = std::make_shared<Options>();
    command->add_option("-f,--indicators", options->feed, "Feed of indicators");
    command->add_option("PATH", options->paths, "Files or folders; \"-\" is standard input")
        ->required();
    command->add_option("--timezone", options->zone, "Zone of logs that state none");
    command->add_option("--year", options->year, "Year of the first record, for logs without one");
    add_common_options(*command, session);
    set_long_help(*command, sweep_help);
    command->callback([options, &session] {
        session.status =
            options->feed.empty() ? sweep_case(*options, session) : sweep_files(*options, session);
    });
}

} // namespace ample::cli
