// ample sweep: a case up to its hits, or any files with a feed, as one would use grep.

#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/rules.hpp>
#include <cli/summary.hpp>
#include <cli/sweep_files.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char* sweep_help =
    R"(With --indicators, reads files, folders and members of archives ("-" is standard
input) and prints every line that holds an indicator. FEED is a list of one value a
line, CSV with a 'value' column (and 'type', 'family', ...), or a set that 'ample set
build' packed; lines that are no indicators are reported by their number.

An address is found as an address, a network by what lies in it, a domain with its
sub-domains, a URL by host and begin of its path, a hash in any letter case, a path
with either slash: 1.2.3.4 is not in 11.2.3.4, nor evil.example in notevil.example.

With --rules, runs Sigma rules over every record instead: which rule held on which
values, then counts by rule and host. Hits that --allow explains are marked and counted
apart; where all are, nothing was found.

Finding nothing means nothing where a log is blind: --rules tells jumps of record
numbers, cleared logs and silence with its counts, --indicators does so with --gaps
(which takes a second reading).

Without both, CASE is a case folder: seals, reads and sweeps it.

Examples:
  ample sweep --indicators feed.csv /var/log/squid
  zcat access.log.gz | ample sweep --indicators feed.csv - --json
  ample sweep -f feeds.ampleset /var/log --count --coverage swept.json
  ample sweep --rules sigma/rules --level high /cases/logs
  ample sweep CASE

Exit status, as grep's: 0 something was found, 1 nothing, 2 and more a failure.)";

struct Options {
    SweepFilesOptions files = {};
    bool is_csv = false;
    bool is_only = false;
    bool is_count = false;
    bool is_summary = false;
    bool is_stix = false;
    RuleSweepOptions by_rules = {};
};

/// The form that the flags ask for, or nothing when they ask for two.
std::optional<HitForm> form_of(const Options& options, const Session& session) {
    const std::pair<bool, HitForm> wishes[] = {{session.is_json, HitForm::json},
                                               {options.is_csv, HitForm::csv},
                                               {options.is_only, HitForm::only},
                                               {options.is_count, HitForm::count},
                                               {options.is_summary, HitForm::summary},
                                               {options.is_stix, HitForm::stix}};
    std::optional<HitForm> form;
    for (const auto& [is_wished, one] : wishes) {
        if (is_wished && form) {
            return std::nullopt;
        }
        form = is_wished ? one : form;
    }
    return form.value_or(HitForm::text);
}

int sweep_named_files(Options options, const Session& session) {
    const auto form = form_of(options, session);
    if (!form) {
        return fail({Kind::usage,
                     "--json, --csv, --stix, --only, --count and --summary exclude each other",
                     ""});
    }
    options.files.form = *form;
    return sweep_files(options.files, session);
}

/// An option that a sweep with rules would not heed, or "".
std::string_view only_of_indicators(const Options& options) {
    const std::pair<bool, std::string_view> wishes[] = {
        {options.is_csv, "--csv"},
        {options.is_only, "--only"},
        {options.is_summary, "--summary"},
        {options.is_stix, "--stix"},
        {options.files.context != 0, "--context"},
        {options.files.is_defanged, "--defanged"},
        {!options.files.warning_lists.empty(), "--warning-lists"}};
    for (const auto& [is_wished, name] : wishes) {
        if (is_wished) {
            return name;
        }
    }
    return {};
}

int sweep_by_rules(const Options& options, const Session& session) {
    if (!options.files.feeds.empty()) {
        return fail({Kind::usage, "--rules and --indicators exclude each other", ""});
    }
    if (const auto name = only_of_indicators(options); !name.empty()) {
        return fail({Kind::usage,
                     std::string(name) + " belongs to --indicators",
                     "with --rules, --json prints every hit and --count the counts alone; in a "
                     "case, 'ample timeline CASE --csv' prints a table"});
    }
    auto by_rules = options.by_rules;
    by_rules.paths = options.files.paths;
    by_rules.zone = options.files.zone;
    by_rules.year = options.files.year;
    by_rules.is_count = options.is_count;
    by_rules.coverage = options.files.coverage;
    return sweep_with_rules(by_rules, session);
}

int sweep_case(const SweepFilesOptions& options, const Session& session) {
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
    auto& files = options->files;
    command
        ->add_option(
            "-f,--indicators", files.feeds, "Feed of indicators, or a set; may be repeated")
        ->allow_extra_args(false);
    command
        ->add_option("--warning-lists",
                     files.warning_lists,
                     "MISP warning lists, files or folders, that mark indicators")
        ->allow_extra_args(false);
    command->add_option("--rules", options->by_rules.rules.rules, "Sigma rules: a file or folder")
        ->allow_extra_args(false);
    add_rule_options(*command, options->by_rules.rules);
    add_allow_options(*command, options->by_rules.allow);
    command->add_option("PATH", files.paths, "Files or folders; \"-\" is standard input")
        ->required();
    command->add_option("--timezone", files.zone, "Zone of logs that state none");
    command->add_option("--year", files.year, "Year of the first record, for logs without one");
    command->add_flag("--csv", options->is_csv, "Print CSV");
    command->add_flag("-o,--only", options->is_only, "Print only the values found");
    command->add_flag("-c,--count", options->is_count, "Print how many lines of each stream");
    command->add_flag("--summary", options->is_summary, "Print one row an indicator");
    command->add_flag("--stix", options->is_stix, "Print a STIX 2.1 bundle of sightings");
    command->add_option("-C,--context", files.context, "Lines to show around each with a hit")
        ->check(CLI::Range(0, 100'000));
    command->add_flag("--defanged", files.is_defanged, "Find evil[.]example and hxxp:// as well");
    command->add_flag("--gaps",
                      files.has_gaps,
                      "Read all once more, to tell where logs are silent, cleared or cut");
    add_coverage_option(*command, files.coverage);
    add_common_options(*command, session);
    set_long_help(*command, sweep_help);
    command->callback([options, &session] {
        if (!options->by_rules.rules.rules.empty()) {
            session.status = sweep_by_rules(*options, session);
            return;
        }
        session.status = options->files.feeds.empty() ? sweep_case(options->files, session)
                                                      : sweep_named_files(*options, session);
    });
}

} // namespace ample::cli
