// ample cite: a case up to its claims, or loose reports, as one would read them.

#include <ample/cite/cite.hpp>
#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/input.hpp>
#include <cli/report_file.hpp>
#include <cli/run_stage.hpp>
#include <cli/said.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/value_json.hpp>
#include <cli/verb.hpp>

#include <filesystem>
#include <memory>

namespace ample::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* cite_help =
    R"(Reads reports (text, HTML, PDF, mail) into claims: who says what, through whom we
know it, how surely, and how many sources that really is. Five papers that retell one
police statement are five reports and one source.

PATH is one case folder (a folder with a case.toml): what is new is sealed, the stages up
to claims are run and kept. Or it is loose reports and folders of them, which are read and
printed ("-" is standard input), and nothing is kept: for each report its claims, then
what several reports say and where they differ.

A claim is shown with its predicate, its certainty with the words that say so, the bytes
where it stands, and on whose word it rests: outlet > agency (verb) > source (verb).

Examples:
  ample cite report.txt
  ample cite press/ --json | jq -r 'select(.kind == "claim").content.root.name'
  ample cite CASE

Exit status: 0 done; 3 a path is not there; 5 a report could not be read.)";

struct Asked {
    std::vector<std::string> paths = {};
    bool is_all = false;
    bool is_brief = false;
};

/// What could be read of loose files, and the status of what could not.
struct Loose {
    std::vector<cite::Report> reports = {};
    int status = 0;
};

void take(const std::string& path, Loose& loose) {
    auto bytes = read_whole(path);
    const auto exhibit = bytes ? Digest::of(*bytes) : Digest();
    auto files = bytes ? reports_in(path, std::move(*bytes)) : Result<ReportFiles>(bytes.error());
    if (!files) {
        loose.status = exit_status(files.error().kind);
        warn(safe(files.error().what));
        return;
    }
    for (const auto& problem : files->problems) {
        loose.status = exit_status(problem.kind);
        warn(safe(problem.what));
    }
    for (auto& one : files->reports) {
        cite::Report report;
        report.path = path;
        report.exhibit = exhibit;
        report.member = one.member;
        report.document = std::move(one.document);
        loose.reports.push_back(std::move(report));
    }
}

int cite_loose(const Asked& asked, const Session& session) {
    Loose loose;
    const auto files = list_files(
        asked.paths,
        [&](const Error& problem) {
            loose.status = exit_status(problem.kind);
            warn(safe(problem.what));
        },
        [](const std::string& what) { warn(safe(what)); });
    ProgressBar bar;
    for (std::size_t i = 0; i < files.size(); ++i) {
        bar.show("read", i, files.size());
        take(files[i].path, loose);
    }
    if (loose.reports.empty()) {
        bar.clear();
        return loose.status != 0 ? loose.status
                                 : fail({Kind::not_found, "no report in what was named", ""});
    }
    bar.show("cite", 0, 0);
    const auto values = cite::cite(loose.reports);
    bar.clear();
    if (session.is_json) {
        for (const auto& value : values) {
            say(value_json(value));
        }
        return loose.status;
    }
    const auto said = said_of(values);
    if (!asked.is_brief) {
        say_claims(said, asked.is_all);
    }
    say_reports(said);
    constexpr std::size_t most_said = 12;
    say_propositions(said, "", most_said);
    say_conflicts(said, "");
    return loose.status;
}

/// Whether `path` is a case folder.
bool is_case(const std::string& path) {
    std::error_code ignored;
    return fs::exists(fs::path(path) / "case.toml", ignored);
}

int cite_paths(const Asked& asked, const Session& session) {
    if (asked.paths.size() == 1 && is_case(asked.paths.front())) {
        return run_stage(asked.paths.front(), run::Stage::cite, false, session);
    }
    for (const auto& path : asked.paths) {
        if (is_case(path)) {
            return fail({Kind::usage,
                         "a case folder stands alone: " + path,
                         "ample cite CASE, or ample cite REPORT..."});
        }
    }
    return cite_loose(asked, session);
}

} // namespace

void add_cite(CLI::App& app, Session& session) {
    auto* const command =
        app.add_subcommand("cite", "Read reports into claims: who says what, on whose word");
    auto asked = std::make_shared<Asked>();
    command->add_option("PATH", asked->paths, "A case folder, or reports and folders of them")
        ->required();
    command->add_flag("--all", asked->is_all, "Loose reports: with headings and background");
    command->add_flag("--brief", asked->is_brief, "Loose reports: without their claims");
    add_common_options(*command, session);
    set_long_help(*command, cite_help);
    command->callback([asked, &session] { session.status = cite_paths(*asked, session); });
}

} // namespace ample::cli
