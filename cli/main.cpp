// The command line: parses, runs one verb, turns failures into words and exit status.

#include <ample/core/pool.hpp>
#include <ample/core/version.hpp>

#include <CLI/CLI.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <memory>
#include <span>

namespace ample::cli {

namespace {

constexpr int bug_status = 70; // EX_SOFTWARE of sysexits.h

constexpr std::string_view usage_text =
    R"(ample investigates intrusion campaigns and holds attribution to evidence.

  ample run CASE                            everything that is out of date
  ample why CASE ID                         from a conclusion down to bytes
  ample verify CASE                         whether everything still holds
  ample show CASE [KIND|ID]                 what is in the case book
  ample hunt CASE VALUE...                  where indicators stand, from the index
  ample ledger show|prove|check|... CASE    who did what to the evidence, signed
  ample export CASE EXHIBIT --to FILE       hand sealed bytes out, on the record
  ample sweep --indicators FEED PATH...     sweep files without a case
  ample sweep --rules RULES PATH...         sweep files with Sigma rules
  ample rules check|test|explain|coverage   what the rules are worth here
  ample yara --rules RULES PATH...          scan files with YARA rules
  ample timeline CASE                       one table over all sources, by time
  ample set build --to FILE FEED...         millions of indicators in one file
  ample seal|sweep|cite|link|weigh|share CASE
                                            run up to one stage
  ample cite REPORT...                      who says what, on whose word
  ample observables REPORT...               what a report holds that can be looked for
  ample names WHO                           who calls an actor what
  ample promote CASE ID --reason TEXT       make an observable an indicator
  ample review CASE                         accept or reject claims, one key each
  ample eval CASE --truth DIR               how right it is, where the truth is known
  ample formats                             what can be read

'ample VERB -h' says more of a verb, 'ample VERB --help' all.
)";

/// `-h` prints usage and options; `--help` adds the long text.
class HelpFormatter : public CLI::Formatter {
public:
    explicit HelpFormatter(bool is_whole) : is_whole_(is_whole) {}

    std::string make_footer(const CLI::App* app) const override {
        return is_whole_ ? app->get_footer() + "\n" : std::string();
    }

private:
    bool is_whole_;
};

int run_verb(int argc, char** argv) {
    CLI::App app("ample");
    Session session;
    const std::span<char*> words(argv, static_cast<std::size_t>(argc));
    const bool is_whole = std::any_of(words.begin(), words.end(), [](const char* word) {
        return word == std::string_view("--help");
    });
    app.formatter(std::make_shared<HelpFormatter>(is_whole));
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", std::string("ample ") + std::string(version));
    app.require_subcommand(0, 1);
    add_run(app, session);
    add_sweep(app, session);
    add_cite(app, session);
    add_set(app, session);
    add_rules(app, session);
    add_gaps(app, session);
    add_yara(app, session);
    add_timeline(app, session);
    add_hunt(app, session);
    add_why(app, session);
    add_verify(app, session);
    add_ledger(app, session);
    add_export(app, session);
    add_show(app, session);
    add_observables(app, session);
    add_gazetteer(app, session);
    add_promote(app, session);
    add_review(app, session);
    add_formats(app, session);
    add_eval(app, session);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const auto verbs = app.get_subcommands();
        say(verbs.empty() ? std::string(usage_text) : verbs.front()->help("ample"));
        return 0;
    } catch (const CLI::CallForVersion& asked) {
        say(asked.what());
        return 0;
    } catch (const CLI::ParseError& fault) {
        const auto verbs = app.get_subcommands();
        const auto verb = verbs.empty() ? std::string() : verbs.front()->get_name() + " ";
        return fail({Kind::usage, fault.what(), "'ample " + verb + "-h' shows what is expected"});
    }
    if (app.get_subcommands().empty()) {
        warn(std::string(usage_text));
        return exit_status(Kind::usage);
    }
    return session.status;
}

} // namespace

std::size_t Session::job_count() const {
    return jobs == 0 ? default_jobs() : jobs;
}

void add_common_options(CLI::App& verb, Session& session) {
    verb.add_flag("--json", session.is_json, "Print JSON (NDJSON for lists)");
    verb.add_option("-j,--jobs", session.jobs, "Threads; one per processor by default")
        ->check(CLI::Range(1, 1024));
}

void add_coverage_option(CLI::App& verb, std::string& path) {
    verb.add_option("--coverage", path, "Write what was read, as JSON, to a file")
        ->check([](const std::string& name) {
            return name == "-" ? "a file is expected, standard output has the hits" : std::string();
        });
}

void set_long_help(CLI::App& verb, const std::string& text) {
    verb.set_help_flag("-h,--help", "Show this help; --help shows all of it");
    verb.footer("\n" + text);
}

} // namespace ample::cli

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_DFL); // `ample show … | head` ends quietly
    try {
        const int status = ample::cli::run_verb(argc, argv);
        ample::cli::close_out();
        return status;
    } catch (const std::bad_alloc&) {
        return ample::cli::fail(
            {ample::Kind::unavailable, "out of memory", "give it more, or fewer --jobs"});
    } catch (const std::exception& bug) {
        ample::cli::fail({ample::Kind::damaged,
                          std::string("a fault of the program: ") + bug.what(),
                          "nothing was lost; please report it with the command you ran"});
        return ample::cli::bug_status;
    }
}
