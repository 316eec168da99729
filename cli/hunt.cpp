// ample hunt: indicators against all that was ever sealed in a case, answered from the index.

#include <ample/core/utf8.hpp>
#include <ample/run/hunt.hpp>

#include <CLI/CLI.hpp>
#include <cli/feed.hpp>
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

constexpr const char* hunt_help =
    R"(Answers from the index that sealing made which evidence may hold an indicator, opens
only the frames that do, and prints the lines. VALUE is an address, domain or hash;
FEED is what 'ample sweep --indicators' takes. The index knows addresses, domains with
their sub-domains and hashes; of other types (patterns, file names, agents) it says
so, and --scan reads everything for them.

Nothing is added to the case: put the feed into its intel folder and 'ample run' it
to have hits weighed.

Examples:
  ample hunt CASE evil.example 192.0.2.1
  ample hunt CASE --indicators new.csv --json

Exit status, as grep's: 0 something was found, 1 nothing, 2 and more a failure.)";

constexpr int nothing_found = 1;
constexpr std::size_t longest_line = 2000;

struct Options {
    std::string folder = {};
    std::vector<std::string> values = {};
    std::string feed = {};
    bool reads_all = false;
};

std::string_view trimmed(std::string_view record) {
    while (record.ends_with('\n') || record.ends_with('\r')) {
        record.remove_suffix(1);
    }
    return record;
}

/// The line with `value` marked where it stands.
std::string marked(std::string_view line, std::string_view value) {
    auto shown = safe(line).substr(0, longest_line);
    const auto at = shown.find(value);
    if (at == std::string::npos || value.empty()) {
        return shown;
    }
    return shown.substr(0, at) + styled(stdout, Style::bad, value) +
           shown.substr(at + value.size());
}

void say_hit(const Value& hit, std::string_view record, bool is_json) {
    const auto& where = std::get<ByteOrigin>(hit.origins.front());
    if (is_json) {
        auto line = ordered_json::parse(hit.content);
        line["exhibit"] = where.exhibit.text();
        line["begin"] = where.range.begin;
        line["end"] = where.range.end;
        line["line"] = utf8::repaired(trimmed(record));
        say(line.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
        return;
    }
    const auto content = json::parse(hit.content);
    const auto text = [&](const char* key) { return content.value(key, std::string()); };
    const auto member = where.member.empty() ? std::string() : "#" + where.member;
    const auto state = text("state");
    say(fmt::format(
        "{}  {} {} {}{}{}",
        styled(stdout,
               Style::dim,
               fmt::format("{}:{}", safe(text("path") + member), where.range.begin)),
        styled(stdout, text("strength") == "strong" ? Style::bad : Style::note, text("strength")),
        text("type"),
        styled(stdout, Style::strong, safe(text("pattern"))),
        text("time").empty() ? "" : "  " + text("time"),
        state == "outside" ? "  outside of its validity" : ""));
    say("    " + marked(trimmed(record), text("value")));
}

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

void say_summary(const run::HuntReport& report, const Options& options) {
    warn(fmt::format("{} of {} in {} of evidence ({})",
                     plural(report.hits, "hit", "hits"),
                     plural(report.found, "indicator", "indicators"),
                     plural(report.streams, "stream", "streams"),
                     bytes_text(report.bytes)));
    if (!options.reads_all) {
        warn(fmt::format("{} ruled out by the index; {} of {} opened, {} read",
                         plural(report.ruled_out, "indicator", "indicators"),
                         grouped(report.frames_named),
                         plural(report.frames, "frame", "frames"),
                         bytes_text(report.bytes_read)));
    }
    if (report.streams_scanned > 0) {
        warn(fmt::format("{} not in the index and read whole; 'ample seal {}' completes it",
                         plural(report.streams_scanned, "stream is", "streams are"),
                         safe(options.folder)));
    }
    if (report.streams_unread > 0) {
        warn(plural(report.streams_unread, "stream", "streams") +
             " of evidence in formats that are not read were left out");
    }
    std::string types;
    std::size_t count = 0;
    for (const auto& [type, number] : report.not_hunted) {
        types += fmt::format("{}{} {}", types.empty() ? "" : ", ", type, grouped(number));
        count += number;
    }
    if (count > 0) {
        warn(fmt::format("{} not hunted, of types that the index does not know ({}); --scan reads "
                         "everything for them",
                         plural(count, "indicator", "indicators"),
                         types));
    }
}

ordered_json summary_json(const run::HuntReport& report) {
    return {{"summary",
             {{"indicators", report.indicators},
              {"found", report.found},
              {"ruled_out", report.ruled_out},
              {"not_hunted", report.not_hunted},
              {"hits", report.hits},
              {"streams", report.streams},
              {"streams_unread", report.streams_unread},
              {"streams_scanned", report.streams_scanned},
              {"bytes", report.bytes},
              {"bytes_read", report.bytes_read},
              {"frames", report.frames},
              {"frames_opened", report.frames_named},
              {"problems", report.problems}}}};
}

int hunt(const Options& options, const Session& session) {
    if (options.values.empty() == options.feed.empty()) {
        return fail({Kind::usage,
                     "either values or --indicators FEED are expected",
                     "ample hunt CASE evil.example, or ample hunt CASE --indicators FEED"});
    }
    auto indicators =
        options.feed.empty() ? named_indicators(options.values) : load_feed(options.feed);
    if (!indicators) {
        return fail(indicators.error());
    }
    ProgressBar bar;
    run::HuntOptions how;
    how.jobs = session.job_count();
    how.reads_all = options.reads_all;
    how.on_progress = [&](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        bar.show(stage, done, total);
    };
    const auto report = run::hunt(options.folder,
                                  std::move(*indicators),
                                  how,
                                  [&](const Value& hit, std::string_view record) {
                                      bar.clear();
                                      say_hit(hit, record, session.is_json);
                                  });
    bar.clear();
    if (!report) {
        return fail(report.error());
    }
    for (const auto& problem : report->problems) {
        warn(safe(problem));
    }
    if (session.is_json) {
        say(summary_json(*report).dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    } else {
        say_summary(*report, options);
    }
    if (!report->problems.empty()) {
        return exit_status(Kind::damaged);
    }
    return report->hits > 0 ? 0 : nothing_found;
}

} // namespace

void add_hunt(CLI::App& app, Session& session) {
    auto* const command =
        app.add_subcommand("hunt", "Ask the index of a case where indicators stand");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("VALUE", options->values, "Addresses, domains or hashes");
    command->add_option("-f,--indicators", options->feed, "Feed of indicators");
    command->add_flag("--scan", options->reads_all, "Read everything, for all types");
    add_common_options(*command, session);
    set_long_help(*command, hunt_help);
    command->callback([options, &session] { session.status = hunt(*options, session); });
}

} // namespace ample::cli
