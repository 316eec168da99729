// ample ledger show|sign|note|rotate CASE: the ledger's entries, keys and checkpoints.

#include <ample/run/run.hpp>
#include <ample/seal/vault.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/ledger.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char* ledger_help =
    R"(Everything that was done to the evidence of a case is one line of its ledger: what was
received from whom, what was found inside, what was handed out, verified or noted.
Lines are chained by hashes, and checkpoints sign them (Ed25519, C2SP signed notes).

  show CASE            keys, checkpoints and the last entries
  sign CASE            a checkpoint over all entries ('ample run' makes them as well)
  note CASE TEXT       a remark, entered and signed
  rotate CASE          a new key, which the old one vouches for
  prove CASE ENTRY     that an entry is in the ledger, for someone without the case
  prove CASE --since N that nothing under the checkpoint of N entries was changed since
  check FILE           a proof; or, with --case, a checkpoint that was kept elsewhere
  stamp CASE           a time stamp (RFC 3161) of the newest checkpoint

Give a checkpoint or the public key to someone else while nothing is in dispute: then
nobody, you included, can change or drop an entry under it unnoticed.

Exit status: 0 done; 3 no case or no such entry; 5 something does not hold; 6 refused.)";

struct Options {
    std::string folder = {};
    std::string text = {};
    std::string exhibit = {};
    std::size_t last = 12;
    bool is_lost = false;
};

/// What an entry is about, for a person.
std::string subject_of(const seal::LedgerEntry& entry) {
    const auto exhibit =
        entry.stored.exhibit.is_none() ? "" : entry.stored.exhibit.hex().substr(0, 12);
    switch (entry.event) {
    case seal::Event::received:
        return entry.source.path;
    case seal::Event::derived:
        return entry.member;
    case seal::Event::packed:
        return "pack " + exhibit;
    case seal::Event::keyed:
        return entry.key.substr(0, entry.key.rfind('+')).substr(entry.key.find('+') + 1) +
               (entry.why.empty() ? "" : "; " + entry.why);
    case seal::Event::stamped:
        return fmt::format("checkpoint of {} entries: {}", entry.size, entry.why);
    case seal::Event::noted:
        return (entry.member.empty() ? exhibit : entry.member) +
               (entry.member.empty() && exhibit.empty() ? "" : ": ") + entry.why;
    case seal::Event::opened:
    case seal::Event::verified:
        break;
    }
    return exhibit + (exhibit.empty() ? "" : ": ") + entry.why;
}

ordered_json show_json(const std::vector<seal::LedgerEntry>& entries,
                       const seal::LedgerState& state) {
    ordered_json json = {{"entries", entries.size()}, {"keys", ordered_json::array()}};
    for (const auto& one : state.keys) {
        json["keys"].push_back({{"entry", one.entry}, {"vkey", one.vkey}});
    }
    json["checkpoints"] = state.checkpoints;
    json["stamps"] = state.stamps;
    json["last_entry"] = entries.back().entry.text();
    return json;
}

void say_state(const std::vector<seal::LedgerEntry>& entries, const seal::LedgerState& state) {
    const auto covered = state.checkpoints.empty() ? 0 : state.checkpoints.back();
    say(fmt::format("{} entries, {} of them under the newest of {} signed {}; {} time {}",
                    grouped(entries.size()),
                    grouped(covered),
                    grouped(state.checkpoints.size()),
                    state.checkpoints.size() == 1 ? "checkpoint" : "checkpoints",
                    grouped(state.stamps.size()),
                    state.stamps.size() == 1 ? "stamp" : "stamps"));
    for (const auto& one : state.keys) {
        say(fmt::format("key since entry {}: {}", one.entry, one.vkey));
    }
    if (state.keys.empty()) {
        say("no key yet: 'ample ledger sign' makes one");
    }
    say("");
}

int show(const Options& options, const Session& session) {
    const auto vault = seal::Vault::open_to_read(run::CasePaths::of(options.folder).vault);
    if (!vault) {
        return fail(vault.error());
    }
    const auto& entries = vault->ledger();
    const auto state = seal::state_of(vault->folder(), entries);
    if (!state) {
        return fail(state.error());
    }
    if (entries.empty()) {
        return fail({Kind::not_found, "the ledger has no entry yet", "'ample run' seals the case"});
    }
    if (session.is_json) {
        say(show_json(entries, *state).dump());
        return 0;
    }
    say_state(entries, *state);
    Table table({">entry", "at", "event", "actor", "what"});
    const auto count = std::min(options.last, entries.size());
    for (auto at = entries.size() - count; at < entries.size(); ++at) {
        const auto& entry = entries[at];
        table.add({std::to_string(entry.seq),
                   safe(entry.at),
                   std::string(to_text(entry.event)),
                   safe(entry.actor),
                   safe(subject_of(entry))});
    }
    table.print();
    if (count < entries.size()) {
        say(fmt::format("  … {} before these; 'ample show {} ledger' lists all",
                        grouped(entries.size() - count),
                        safe(options.folder)));
    }
    return 0;
}

int say_signing(const Result<seal::Signing>& signing, bool is_json) {
    if (!signing) {
        return fail(signing.error());
    }
    if (!signing->checkpoint) {
        return fail({Kind::refused,
                     "nothing was signed: " + signing->why_not,
                     "'ample ledger rotate CASE --lost' makes a new key"});
    }
    const auto& checkpoint = *signing->checkpoint;
    if (is_json) {
        say(ordered_json({{"entries", checkpoint.head.size},
                          {"root", checkpoint.head.root.text()},
                          {"is_new", signing->is_new},
                          {"checkpoint", checkpoint.text()}})
                .dump());
        return 0;
    }
    say(fmt::format("{} entries {} signed:",
                    grouped(checkpoint.head.size),
                    signing->is_new ? "are now" : "were already"));
    say("");
    say(checkpoint.text());
    say("Keep a copy with someone else; 'ample ledger check FILE --case CASE' checks it.");
    return 0;
}

int sign(const Options& options, const Session& session) {
    auto vault = open_vault(options.folder);
    return vault ? say_signing(vault->sign(), session.is_json) : fail(vault.error());
}

int rotate(const Options& options, const Session& session) {
    auto vault = open_vault(options.folder);
    if (!vault) {
        return fail(vault.error());
    }
    const auto how = options.is_lost ? seal::KeyChange::lost : seal::KeyChange::vouched;
    return say_signing(vault->change_key(how, options.text), session.is_json);
}

int note(const Options& options, const Session& session) {
    auto vault = open_vault(options.folder);
    if (!vault) {
        return fail(vault.error());
    }
    Digest exhibit;
    if (!options.exhibit.empty()) {
        const auto found = run::find_exhibit(vault->ledger(), options.exhibit);
        if (!found) {
            return fail(found.error());
        }
        exhibit = found->digest;
    }
    if (auto done = vault->record(seal::Event::noted, exhibit, options.text); !done) {
        return fail(done.error());
    }
    const auto signing = vault->sign();
    if (!signing) {
        return fail(signing.error());
    }
    const auto entry = vault->ledger().back().seq;
    say(session.is_json ? ordered_json({{"ledger_entry", entry}}).dump()
                        : fmt::format("noted as ledger entry {}", entry));
    if (!signing->checkpoint) {
        warn("The ledger was not signed: " + signing->why_not);
    }
    return 0;
}

} // namespace

void add_ledger(CLI::App& app, Session& session) {
    auto* const ledger = app.add_subcommand("ledger", "Who did what to the evidence, signed");
    set_long_help(*ledger, ledger_help);
    ledger->require_subcommand(1);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* summary, auto act) {
        auto* const command = ledger->add_subcommand(name, summary);
        command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
        command->add_flag("--json", session.is_json, "Print JSON");
        command->callback([options, act, &session] { session.status = act(*options, session); });
        return command;
    };
    add("show", "Keys, checkpoints and the last entries", show)
        ->add_option("--last", options->last, "How many entries");
    add("sign", "Sign all entries", sign);
    auto* const noting = add("note", "Enter a remark", note);
    noting->add_option("TEXT", options->text, "What to note")->required();
    noting->add_option("--on", options->exhibit, "The exhibit it is about");
    auto* const rotating = add("rotate", "Change the key", rotate);
    rotating->add_option("--reason", options->text, "Why");
    rotating->add_flag("--lost", options->is_lost, "The old private key is gone");
    add_ledger_proofs(*ledger, session);
    add_ledger_stamp(*ledger, session);
}

} // namespace ample::cli
