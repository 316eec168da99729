// ample run, and the single stages seal, cite, link, weigh, share.

#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/run_stage.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* run_help =
    R"(Seals what is new in the case folder, runs every stage that is out of date and
writes out/dossier.html, out/dossier.json, out/case.stix.json and out/hits.ndjson.

A case is a folder with a case.toml; evidence/<organisation>/, records/,
reports/ and intel/ are never written to. What ample keeps lies in .ample/.

Examples:
  ample run examples/leased-servers
  ample run CASE --jobs 1 --json

Exit status: 0 done; 2 wrong usage; 3 no case, or nothing in it; 4 unsupported;
5 damaged input; 6 refused; 7 something could not be read or written.)";

struct StageVerb {
    const char* name;
    const char* summary;
    run::Stage until;
};

constexpr StageVerb stage_verbs[] = {
    {"run", "Do everything that is out of date and write the dossier", run::Stage::share},
    {"seal", "Seal what is new in the case folder", run::Stage::seal},
    {"link", "Run up to ties between servers, leases, names and orders", run::Stage::link},
    {"weigh", "Run up to the judgement", run::Stage::weigh},
    {"share", "Run everything and write the outputs", run::Stage::share}};

nlohmann::ordered_json report_json(const run::RunReport& report, const run::CasePaths& paths) {
    nlohmann::ordered_json json = {{"case", report.file.name},
                                   {"files", report.files},
                                   {"bytes", report.bytes},
                                   {"files_sealed", report.sealed},
                                   {"bytes_sealed", report.bytes_sealed},
                                   {"steps_done", report.steps_done},
                                   {"steps_kept", report.steps_kept},
                                   {"outputs_written", report.outputs_written},
                                   {"signed_entries", report.signed_entries},
                                   {"unsigned_why", report.unsigned_why},
                                   {"out", paths.out.string()},
                                   {"problems", nlohmann::ordered_json::array()}};
    for (const auto& problem : report.problems) {
        json["problems"].push_back({{"path", problem.path}, {"why", problem.why}});
    }
    return json;
}

void say_what_was_done(const run::RunReport& report) {
    const bool is_idle =
        report.sealed == 0 && report.steps_done == 0 && report.outputs_written == 0;
    say(styled(stdout, Style::strong, report.file.title));
    if (is_idle) {
        say(fmt::format("  Nothing to do: {} files and {} steps are as they were.",
                        grouped(report.files),
                        grouped(report.steps_kept)));
        return;
    }
    say(fmt::format("  {} files, {}; sealed now {} ({}); steps done {}, kept {}",
                    grouped(report.files),
                    bytes_text(report.bytes),
                    grouped(report.sealed),
                    bytes_text(report.bytes_sealed),
                    grouped(report.steps_done),
                    grouped(report.steps_kept)));
}

int warn_of_problems(const run::RunReport& report) {
    if (report.problems.empty()) {
        return 0;
    }
    warn("");
    warn(styled(stderr,
                Style::note,
                fmt::format("{} could not be taken:",
                            report.problems.size() == 1
                                ? "1 entry"
                                : grouped(report.problems.size()) + " entries")));
    for (const auto& problem : report.problems) {
        warn("  " + safe(problem.path) + ": " + safe(problem.why));
    }
    warn("The dossier lists them under gaps.");
    return exit_status(Kind::unavailable);
}

} // namespace

int run_stage(const std::string& folder,
              run::Stage until,
              bool is_index_made_anew,
              const Session& session) {
    ProgressBar bar;
    run::RunOptions options;
    options.jobs = session.job_count();
    options.until = until;
    options.is_index_made_anew = is_index_made_anew;
    options.custodian = custodian();
    options.on_progress = [&](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        bar.show(stage, done, total);
    };
    const auto report = run::run_case(folder, options);
    bar.clear();
    if (!report) {
        return fail(report.error());
    }
    const auto paths = run::CasePaths::of(folder);
    if (session.is_json) {
        say(report_json(*report, paths).dump());
    } else {
        say_what_was_done(*report);
        if (const auto told = summarise(folder, until); !told) {
            return fail(told.error());
        }
    }
    if (!report->unsigned_why.empty()) {
        warn(styled(stderr, Style::note, "The ledger was not signed: " + report->unsigned_why));
        warn("Put the key back, or make a new one: ample ledger rotate " + safe(folder) +
             " --lost");
    }
    return warn_of_problems(*report);
}

void add_run(CLI::App& app, Session& session) {
    for (const auto& verb : stage_verbs) {
        auto* const command = app.add_subcommand(verb.name, verb.summary);
        auto folder = std::make_shared<std::string>();
        command->add_option("CASE", *folder, "Folder with a case.toml")->required();
        auto is_anew = std::make_shared<bool>(false);
        if (verb.until == run::Stage::seal) {
            command->add_flag("--reindex", *is_anew, "Make the index anew from the sealed bytes");
        }
        add_common_options(*command, session);
        set_long_help(*command, run_help);
        command->callback([folder, is_anew, until = verb.until, &session] {
            session.status = run_stage(*folder, until, *is_anew, session);
        });
    }
}

} // namespace ample::cli
