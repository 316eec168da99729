// ample verify CASE: whether everything still holds.

#include <ample/run/verify.hpp>

#include <CLI/CLI.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* verify_help =
    R"(Hashes every sealed object again, recomputes the ledger's chain and the digest of
every stored value, runs all stages again from the sealed bytes and renders the
outputs again. Nothing is changed; whatever does not hold is named, one line each.

Exit status: 0 all holds; 5 something does not; 3 no case, or it was never run.)";

constexpr std::size_t most_shown = 50;

void say_report(const run::VerifyReport& report) {
    Table table({"what", ">checked"});
    table.add({"sealed objects, hashed again", grouped(report.objects)});
    table.add({"ledger entries, chain recomputed", grouped(report.ledger_entries)});
    table.add({"stored values, digests recomputed", grouped(report.values)});
    table.add({"values that follow again from the sealed bytes", grouped(report.derived)});
    table.add({"outputs, rendered again", grouped(report.outputs)});
    table.print();
    say("");
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

int verify(const std::string& folder, bool is_quick, const Session& session) {
    ProgressBar bar;
    run::VerifyOptions options;
    options.jobs = session.job_count();
    options.is_quick = is_quick;
    options.on_progress = [&](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        bar.show(stage, done, total);
    };
    const auto report = run::verify_case(folder, options);
    bar.clear();
    if (!report) {
        return fail(report.error());
    }
    if (session.is_json) {
        const nlohmann::ordered_json json = {{"holds", report->faults.empty()},
                                             {"objects", report->objects},
                                             {"ledger_entries", report->ledger_entries},
                                             {"values", report->values},
                                             {"derived", report->derived},
                                             {"outputs", report->outputs},
                                             {"faults", report->faults}};
        say(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    } else {
        say_report(*report);
    }
    return report->faults.empty() ? 0 : exit_status(Kind::damaged);
}

} // namespace

void add_verify(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("verify", "Check that everything still holds");
    auto folder = std::make_shared<std::string>();
    auto is_quick = std::make_shared<bool>(false);
    command->add_option("CASE", *folder, "Folder with a case.toml")->required();
    command->add_flag("--quick", *is_quick, "Leave out deriving and rendering again");
    add_common_options(*command, session);
    set_long_help(*command, verify_help);
    command->callback(
        [folder, is_quick, &session] { session.status = verify(*folder, *is_quick, session); });
}

} // namespace ample::cli
