// ample verify CASE: whether everything still holds.

#include <ample/run/verify.hpp>
#include <ample/seal/vault.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* verify_help =
    R"(Hashes every sealed object again, recomputes the ledger's chain, checks the signatures
of its checkpoints and the index, recomputes the digest of every stored value, runs all
stages again from the sealed bytes and renders the outputs again. Nothing is changed;
whatever does not hold is named, one line each. With --record the outcome is entered
into the ledger, and signed.

Exit status: 0 all holds; 5 something does not; 3 no case, or it was never run.)";

constexpr std::size_t most_shown = 50;

void say_report(const run::VerifyReport& report) {
    Table table({"what", ">checked"});
    table.add({"sealed objects, hashed again", grouped(report.objects)});
    table.add({"ledger entries, chain recomputed", grouped(report.ledger_entries)});
    table.add({"signed checkpoints of the ledger", grouped(report.checkpoints)});
    table.add({"ledger entries under a signature", grouped(report.signed_entries)});
    table.add({"stored values, digests recomputed", grouped(report.values)});
    table.add({"values that follow again from the sealed bytes", grouped(report.derived)});
    table.add({"outputs, rendered again", grouped(report.outputs)});
    table.print();
    say("");
    for (const auto& remark : report.remarks) {
        say(styled(stdout, Style::note, "Note: " + safe(remark)));
    }
    if (report.faults.empty()) {
        say(styled(stdout, Style::good, "Everything holds."));
        return;
    }
    say(styled(stdout,
               Style::bad,
               fmt::format("{} {} not hold:",
                           grouped(report.faults.size()),
                           report.faults.size() == 1 ? "thing does" : "things do")));
    for (std::size_t i = 0; i < std::min(report.faults.size(), most_shown); ++i) {
        say("  " + safe(report.faults[i]));
    }
    if (report.faults.size() > most_shown) {
        say(fmt::format("  … {} more; --json lists all", report.faults.size() - most_shown));
    }
}

/// Enters the outcome into the ledger, and signs it.
Status record(const std::string& folder, const run::VerifyReport& report) {
    auto vault = open_vault(folder);
    if (!vault) {
        return vault.error();
    }
    auto outcome = fmt::format("{} objects, {} ledger entries, {} values: ",
                               report.objects,
                               report.ledger_entries,
                               report.values);
    outcome += report.faults.empty() ? "everything holds"
                                     : fmt::format("{} faults, the first of them: {}",
                                                   report.faults.size(),
                                                   report.faults.front());
    auto done = vault->record(seal::Event::verified, {}, std::move(outcome));
    if (!done) {
        return done;
    }
    const auto signing = vault->sign();
    return signing ? Status(Done{}) : signing.error();
}

struct Options {
    std::string folder = {};
    bool is_quick = false;
    bool is_recorded = false;
};

int verify(const Options& chosen, const Session& session) {
    ProgressBar bar;
    run::VerifyOptions options;
    options.jobs = session.job_count();
    options.is_quick = chosen.is_quick;
    options.on_progress = [&](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        bar.show(stage, done, total);
    };
    const auto report = run::verify_case(chosen.folder, options);
    bar.clear();
    if (!report) {
        return fail(report.error());
    }
    if (session.is_json) {
        const nlohmann::ordered_json json = {{"holds", report->faults.empty()},
                                             {"objects", report->objects},
                                             {"ledger_entries", report->ledger_entries},
                                             {"checkpoints", report->checkpoints},
                                             {"signed_entries", report->signed_entries},
                                             {"values", report->values},
                                             {"derived", report->derived},
                                             {"outputs", report->outputs},
                                             {"remarks", report->remarks},
                                             {"faults", report->faults}};
        say(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    } else {
        say_report(*report);
    }
    if (chosen.is_recorded) {
        if (const auto done = record(chosen.folder, *report); !done) {
            return fail(done.error());
        }
    }
    return report->faults.empty() ? 0 : exit_status(Kind::damaged);
}

} // namespace

void add_verify(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("verify", "Check that everything still holds");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_flag("--quick", options->is_quick, "Leave out deriving and rendering again");
    command->add_flag("--record", options->is_recorded, "Enter the outcome into the ledger");
    add_common_options(*command, session);
    set_long_help(*command, verify_help);
    command->callback([options, &session] { session.status = verify(*options, session); });
}

} // namespace ample::cli
