// What every verb of the command line shares.
//
// One file a verb: it adds its subcommand to the parser and sets a callback that runs it and keeps
// the exit status in the session.

#pragma once

#include <cstddef>
#include <string>

namespace CLI {
class App;
}

namespace ample::cli {

/// Options of all verbs, and what the verb that ran came to.
struct Session {
    bool is_json = false;
    std::size_t jobs = 0; ///< 0: one per processor
    int status = 0;

    [[nodiscard]] std::size_t job_count() const;
};

// Each adds its subcommand; `session` must outlive the parser.
void add_run(CLI::App& app, Session& session); // run and the single stages but sweep and cite
void add_cite(CLI::App& app, Session& session);
void add_sweep(CLI::App& app, Session& session);
void add_set(CLI::App& app, Session& session);
void add_rules(CLI::App& app, Session& session);
void add_gaps(CLI::App& app, Session& session);
void add_yara(CLI::App& app, Session& session);
void add_timeline(CLI::App& app, Session& session);
void add_hunt(CLI::App& app, Session& session);
void add_why(CLI::App& app, Session& session);
void add_verify(CLI::App& app, Session& session);
void add_ledger(CLI::App& app, Session& session);
void add_export(CLI::App& app, Session& session);
void add_show(CLI::App& app, Session& session);
void add_observables(CLI::App& app, Session& session);
void add_promote(CLI::App& app, Session& session);
void add_review(CLI::App& app, Session& session);
void add_formats(CLI::App& app, Session& session);
void add_eval(CLI::App& app, Session& session);
void add_gazetteer(CLI::App& app, Session& session); // and names

/// Adds --json and --jobs to `verb`.
void add_common_options(CLI::App& verb, Session& session);

/// Adds --coverage, the file to which what was read is written as JSON.
void add_coverage_option(CLI::App& verb, std::string& path);

/// Sets the long text that only --help shows.
void set_long_help(CLI::App& verb, const std::string& text);

} // namespace ample::cli
