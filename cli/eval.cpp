// ample eval CASE --truth DIR: how right the case book is, against a truth that was known before.

#include <CLI/CLI.hpp>
#include <cli/eval_cite.hpp>
#include <cli/score.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* eval_help =
    R"(Scores what 'ample run' left in the case book against the truth that 'ample-sim make'
wrote beside the case, and prints one table: task, metric, figure, target, verdict.
Baselines stand in the same table: the press repeated as it is, techniques compared
and nothing else, customers joined whenever they share anything. Only the book is read.

Examples:
  ample-sim make --seed 1 --world W4 --to /tmp/w4 && ample run /tmp/w4
  ample eval /tmp/w4                       the truth is looked for at CASE.truth
  ample eval /tmp/w4 --truth /tmp/w4.truth --json

Exit status: 0 scored, whatever the figures; 3 no book or no truth.)";

struct Options {
    std::string folder = {};
    std::string truth = {};
};

std::string figure_text(const std::optional<double>& figure, const std::string& unit) {
    if (!figure) {
        return "-";
    }
    return unit == "count" ? fmt::format("{:.0f}", *figure)
           : unit == "h"   ? fmt::format("{:.1f} h", *figure)
                           : fmt::format("{:.3f}", *figure);
}

nlohmann::ordered_json json_of(const Score& score) {
    nlohmann::ordered_json line = {{"task", score.task}, {"metric", score.metric}};
    line["figure"] =
        score.figure ? nlohmann::ordered_json(*score.figure) : nlohmann::ordered_json();
    line["unit"] = score.unit;
    line["target"] =
        score.target ? nlohmann::ordered_json(*score.target) : nlohmann::ordered_json();
    line["less_is_better"] = score.is_less_better;
    line["verdict"] = score.verdict();
    return line;
}

int eval(const Options& options, const Session& session) {
    std::filesystem::path folder = options.folder;
    if (folder.filename().empty()) {
        folder = folder.parent_path();
    }
    const auto scores =
        score_case(folder, options.truth.empty() ? folder.string() + ".truth" : options.truth);
    if (!scores) {
        return fail(scores.error());
    }
    if (session.is_json) {
        for (const auto& score : *scores) {
            say(json_of(score).dump());
        }
        return 0;
    }
    Table table({"task", "metric", ">figure", ">target", "verdict"});
    for (const auto& score : *scores) {
        const auto target = score.target ? (score.is_less_better ? "<= " : ">= ") +
                                               figure_text(score.target, score.unit)
                                         : std::string();
        table.add({score.task,
                   score.metric,
                   figure_text(score.figure, score.unit),
                   target,
                   score.verdict()});
    }
    table.print();
    return 0;
}

} // namespace

void add_eval(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("eval", "Score a case against its known truth");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml");
    command->add_option("--truth", options->truth, "Folder of the truth; CASE.truth by default");
    add_common_options(*command, session);
    set_long_help(*command, eval_help);
    add_eval_cite(*command, session);
    command->callback([command, options, &session] {
        if (!command->get_subcommands().empty()) {
            return; // it has been run
        }
        session.status =
            options->folder.empty()
                ? fail({Kind::usage, "no case is named", "ample eval CASE --truth DIR"})
                : eval(*options, session);
    });
}

} // namespace ample::cli
