// ample promote: an observable of a report becomes an indicator, by a person and with a reason.

#include <ample/core/ascii.hpp>
#include <ample/run/decisions.hpp>
#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* promote_help =
    R"(Records in CASE/decisions.ndjson who made an observable an indicator, when and
why. The next 'ample run' sweeps for it. --undo takes it back, on the record.
'ample show CASE observable' lists the ids.

Examples:
  ample promote CASE observable-3f9a12c0b7de --reason "C2 by two vendors"
  ample promote CASE observable-3f9a12c0b7de --undo --reason "shared hosting"

Exit status: 0 done; 3 no such observable; 4 it can't be swept; 6 it was set aside.)";

struct Options {
    std::string folder = {};
    std::string id = {};
    std::string reason = {};
    bool is_undone = false;
    bool is_anyway = false;
};

Result<Value> observable(const Options& options) {
    auto book = keep::Book::open(run::CasePaths::of(options.folder).book, keep::Book::Mode::read);
    if (!book) {
        return book.error();
    }
    const auto found = book->find(options.id);
    if (!found) {
        return found.error();
    }
    if (found->size() != 1 || found->front().kind != "observable") {
        return Error{Kind::not_found,
                     options.id +
                         (found->size() > 1 ? " fits several values" : " is no observable"),
                     "'ample show " + options.folder + " observable' lists them"};
    }
    return found->front();
}

int promote(const Options& options, const Session& session) {
    if (ascii::trim(options.reason).empty()) {
        return fail({Kind::usage,
                     "--reason is empty",
                     "say why, for whoever asks later: it is kept with the decision"});
    }
    const auto value = observable(options);
    if (!value) {
        return fail(value.error());
    }
    const auto content = nlohmann::json::parse(value->content);
    run::Decision decision;
    decision.type = content.at("type");
    decision.value = content.at("value");
    if (decision.type == "cve" || decision.type == "technique") {
        return fail(
            {Kind::unsupported, "a " + decision.type + " is nothing that stands in logs", ""});
    }
    if (content.contains("set_aside") && !options.is_anyway && !options.is_undone) {
        return fail(
            {Kind::refused,
             decision.value + " was set aside: " + content.at("set_aside").get<std::string>(),
             "--anyway promotes it all the same"});
    }
    const auto who = custodian();
    decision.act = options.is_undone ? run::Act::withdraw : run::Act::promote;
    decision.id = value->id();
    decision.by = who.actor;
    decision.at = to_text(who.now());
    decision.why = options.reason;
    if (const auto* const place = std::get_if<ByteOrigin>(&value->origins.front())) {
        decision.place = *place;
    }
    if (const auto added = run::add_decision(options.folder, decision); !added) {
        return fail(added.error());
    }
    if (session.is_json) {
        say(nlohmann::ordered_json({{"act", run::to_text(decision.act)},
                                    {"id", decision.id},
                                    {"type", decision.type},
                                    {"value", decision.value}})
                .dump());
    } else {
        say(safe(decision.type + " " + decision.value) +
            (options.is_undone ? " is no indicator any more" : " is an indicator now") +
            "; 'ample run " + safe(options.folder) + "' sweeps with that");
    }
    return 0;
}

} // namespace

void add_promote(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("promote", "Make an observable an indicator");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("ID", options->id, "Of the observable")->required();
    command->add_option("--reason", options->reason, "Why")->required();
    command->add_flag("--undo", options->is_undone, "Take it back");
    command->add_flag("--anyway", options->is_anyway, "Even though it was set aside");
    add_common_options(*command, session);
    set_long_help(*command, promote_help);
    command->callback([options, &session] { session.status = promote(*options, session); });
}

} // namespace ample::cli
