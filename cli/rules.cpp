// ample rules check|test|explain|coverage: what Sigma rules are worth here.

#include <ample/core/utf8.hpp>

#include <CLI/CLI.hpp>
#include <cli/rules.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char* rules_help =
    R"(check      reads all rules and says of each that can't be used why
test       runs the rules of a SigmaHQ-style folder over its regression data
explain    shows which selection of a rule held or failed on which value
coverage   says which rules could not have fired on this evidence, and why

RULES is a file or folder of Sigma rules (*.yml). To sweep with rules, see
'ample sweep --rules'. docs/formats/sigma.md says what is supported.

Examples:
  ample rules check sigma/rules
  ample rules test sigma
  ample rules explain rule.yml event.json
  ample rules coverage sigma/rules /cases/logs)";

std::string printable(std::string_view text) {
    return utf8::printable(text);
}

std::string of_source(const sweep::sigma::LogSource& source) {
    std::string text = source.product.empty() ? "any" : source.product;
    if (!source.category.empty()) {
        text += " " + source.category;
    }
    return source.service.empty() ? text : text + " (" + source.service + ")";
}

int check_rules(const RuleOptions& options, const Session& session) {
    const auto loaded = load_rules(options, session.job_count());
    if (!loaded) {
        return fail(loaded.error());
    }
    const auto* const set = &loaded->set;
    std::map<std::string, std::pair<std::size_t, bool>> counts;
    std::size_t correlations = 0;
    for (const auto& rule : set->rules()) {
        if (!rule.detection) {
            ++correlations;
            continue;
        }
        auto& count = counts[of_source(rule.detection->source)];
        ++count.first;
        count.second = set->sources().knows(rule.detection->source);
    }
    if (session.is_json) {
        for (const auto& refusal : set->refusals()) {
            say(ordered_json({{"path", refusal.path},
                              {"document", refusal.document},
                              {"rule", refusal.id},
                              {"title", refusal.title},
                              {"why", refusal.why}})
                    .dump(-1, ' ', false, ordered_json::error_handler_t::replace));
        }
        for (const auto& rule : set->rules()) {
            for (const auto& note : rule.notes) {
                say(ordered_json({{"path", rule.path},
                                  {"document", rule.document},
                                  {"rule", rule.id},
                                  {"title", rule.title},
                                  {"note", note}})
                        .dump(-1, ' ', false, ordered_json::error_handler_t::replace));
            }
        }
        ordered_json sources = ordered_json::object();
        for (const auto& [source, count] : counts) {
            sources[source] = {{"rules", count.first}, {"routed", count.second}};
        }
        say(ordered_json({{"rules", set->rules().size()},
                          {"correlations", correlations},
                          {"filters", set->filters()},
                          {"refused", set->refusals().size()},
                          {"log_sources", sources}})
                .dump(-1, ' ', false, ordered_json::error_handler_t::replace));
        return set->refusals().empty() ? 0 : 1;
    }
    Table table({"log source", ">rules", "routed"});
    for (const auto& [source, count] : counts) {
        table.add({printable(source), grouped(count.first), count.second ? "" : "by no table"});
    }
    table.print();
    for (const auto& refusal : set->refusals()) {
        say(printable(refusal.path) + ": " + printable(refusal.title));
        say("  not used: " + printable(refusal.why));
    }
    for (const auto& rule : set->rules()) {
        for (const auto& note : rule.notes) {
            say(printable(rule.path) + ": " + printable(rule.title));
            say("  used, but: " + printable(note));
        }
    }
    say(fmt::format("{} rules read ({} correlations), {} filters, {} not used",
                    grouped(set->rules().size()),
                    grouped(correlations),
                    grouped(set->filters()),
                    grouped(set->refusals().size())));
    return set->refusals().empty() ? 0 : 1;
}

} // namespace

void add_rules(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("rules", "Check, test and explain Sigma rules");
    command->require_subcommand(1);
    set_long_help(*command, rules_help);

    struct Options {
        RuleSweepOptions sweep = {};
        std::string only = {}; ///< the one path of rules that a verb takes
        std::string other = {};
    };

    auto options = std::make_shared<Options>();
    auto& rules = options->sweep.rules;

    auto* const check = command->add_subcommand("check", "Read rules; say which can't be used");
    check->add_option("RULES", rules.rules, "Files or folders of rules")->required();
    add_rule_options(*check, rules);
    add_common_options(*check, session);
    check->callback(
        [options, &session] { session.status = check_rules(options->sweep.rules, session); });

    auto* const test = command->add_subcommand("test", "Run rules over their regression data");
    test->add_option("FOLDER", options->other, "Folder with regression data and rules")->required();
    test->add_option("--rules", rules.rules, "Rules, when they lie elsewhere");
    add_rule_options(*test, rules);
    add_common_options(*test, session);
    test->callback([options, &session] {
        session.status = test_rules(options->sweep.rules, options->other, session);
    });

    auto* const explain = command->add_subcommand("explain", "Why a rule holds or fails");
    explain->add_option("RULE", options->only, "File of the rule")->required();
    explain->add_option("RECORD", options->other, "A JSON object, or a file of records; - is input")
        ->required();
    add_rule_options(*explain, rules);
    add_common_options(*explain, session);
    explain->callback([options, &session] {
        options->sweep.rules.rules = {options->only};
        session.status = explain_rule(options->sweep.rules, options->other, session);
    });

    auto* const coverage = command->add_subcommand("coverage", "Rules that could not have fired");
    coverage->add_option("RULES", options->only, "File or folder of rules")->required();
    coverage->add_option("PATH", options->sweep.paths, "Files or folders of evidence")->required();
    add_rule_options(*coverage, rules);
    add_allow_options(*coverage, options->sweep.allow);
    add_common_options(*coverage, session);
    coverage->callback([options, &session] {
        options->sweep.rules.rules = {options->only};
        session.status = rule_coverage(options->sweep, session);
    });
}

} // namespace ample::cli
