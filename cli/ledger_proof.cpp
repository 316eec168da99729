// ample ledger prove|check: the ledger, for someone who has no case.

#include <ample/run/run.hpp>
#include <ample/seal/ledger_proof.hpp>
#include <ample/seal/vault.hpp>

#include <CLI/CLI.hpp>
#include <cli/input.hpp>
#include <cli/ledger.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <memory>
#include <optional>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

struct Options {
    std::string folder = {};
    std::string entry = {};
    std::optional<std::uint64_t> since = {};
    std::optional<std::uint64_t> at = {};
    std::string file = {};
    std::vector<std::string> keys = {};
};

/// A number, or an exhibit, of which the first entry that names it is taken.
Result<std::uint64_t> entry_of(const std::vector<seal::LedgerEntry>& entries,
                               const std::string& name) {
    std::uint64_t seq = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), seq);
    if (parsed.ec == std::errc() && parsed.ptr == name.data() + name.size()) {
        return seq;
    }
    const auto found = run::find_exhibit(entries, name);
    if (!found) {
        return found.error();
    }
    for (const auto& entry : entries) {
        if (entry.stored.exhibit == found->digest && entry.event != seal::Event::packed) {
            return entry.seq;
        }
    }
    throw Bug("an exhibit that no entry names");
}

int prove(const Options& options) {
    const auto vault = seal::Vault::open_to_read(run::CasePaths::of(options.folder).vault);
    if (!vault) {
        return fail(vault.error());
    }
    const auto& entries = vault->ledger();
    if (options.since.has_value() != options.entry.empty()) {
        return fail({Kind::usage, "either an entry or --since is expected", "ample ledger --help"});
    }
    if (options.since) {
        const auto proof = seal::prove_growth(vault->folder(), entries, *options.since, options.at);
        if (!proof) {
            return fail(proof.error());
        }
        put_out(seal::to_text(seal::Proof(*proof)));
        return 0;
    }
    const auto seq = entry_of(entries, options.entry);
    if (!seq) {
        return fail(seq.error());
    }
    const auto proof = seal::prove_entry(vault->folder(), entries, *seq, options.at);
    if (!proof) {
        return fail(proof.error());
    }
    put_out(seal::to_text(seal::Proof(*proof)));
    return 0;
}

void say_entry(const seal::LedgerEntry& entry) {
    Table table({"entry", std::to_string(entry.seq)});
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) {
            table.add({name, safe(value)});
        }
    };
    add("event", std::string(to_text(entry.event)));
    add("at", entry.at);
    add("actor", entry.actor);
    add("tool", entry.tool);
    add("path", entry.source.path);
    add("member", entry.member);
    add("exhibit", entry.stored.exhibit.is_none() ? "" : entry.stored.exhibit.text());
    add("received from", entry.source.received_from);
    add("received by", entry.source.received_by);
    add("received at", entry.source.received_at);
    add("why", entry.why);
    table.print();
}

int say_shown(const seal::Shown& shown, bool is_trusted, bool is_json) {
    if (is_json) {
        ordered_json json = {{"holds", true},
                             {"entries", shown.head.size},
                             {"root", shown.head.root.text()},
                             {"keys", shown.keys},
                             {"keys_were_given", is_trusted}};
        if (shown.entry) {
            json["entry"] = shown.entry->seq;
        }
        if (shown.first.size > 0) {
            json["since"] = shown.first.size;
        }
        say(json.dump());
        return 0;
    }
    say(styled(stdout, Style::good, "It holds."));
    if (shown.entry) {
        say(fmt::format("  In a ledger of {} entries stands", grouped(shown.head.size)));
        say("");
        say_entry(*shown.entry);
        say("");
    } else if (shown.first.size > 0) {
        say(fmt::format(
            "  The first {} entries of the ledger of {} are those that were signed then.",
            grouped(shown.first.size),
            grouped(shown.head.size)));
    } else {
        say(fmt::format("  The ledger begins with the {} entries that were signed.",
                        grouped(shown.head.size)));
    }
    for (const auto& key : shown.keys) {
        say("  signed by " + key);
    }
    if (!is_trusted) {
        say(styled(stdout,
                   Style::note,
                   "  That key is stated here, not known: compare it with one you had before, or "
                   "give it as --key."));
    }
    return 0;
}

Result<seal::Shown> check_text(const std::string& text,
                               const Options& options,
                               const std::vector<seal::PublicKey>& trusted) {
    if (text.starts_with('{')) {
        const auto proof = seal::parse_proof(text);
        return proof ? seal::check(*proof, trusted) : proof.error();
    }
    const auto checkpoint = seal::parse_checkpoint(text);
    if (!checkpoint) {
        return Error{
            Kind::damaged, "neither a proof nor a checkpoint: " + checkpoint.error().what, ""};
    }
    if (options.folder.empty()) {
        return Error{Kind::usage, "a checkpoint is checked against a ledger", "add --case CASE"};
    }
    const auto vault = seal::Vault::open_to_read(run::CasePaths::of(options.folder).vault);
    return vault ? seal::check(*checkpoint, vault->ledger(), trusted) : vault.error();
}

int check(const Options& options, const Session& session) {
    std::vector<seal::PublicKey> trusted;
    for (const auto& vkey : options.keys) {
        auto key = seal::PublicKey::parse(vkey);
        if (!key) {
            return fail({Kind::usage, key.error().what, key.error().hint});
        }
        trusted.push_back(std::move(*key));
    }
    const auto text = read_whole(options.file);
    if (!text) {
        return fail(text.error());
    }
    const auto shown = check_text(*text, options, trusted);
    if (!shown) {
        return fail(
            {shown.error().kind,
             (shown.error().kind == Kind::damaged ? "it does not hold: " : "") + shown.error().what,
             shown.error().hint});
    }
    return say_shown(*shown, !trusted.empty(), session.is_json);
}

} // namespace

void add_ledger_proofs(CLI::App& ledger, Session& session) {
    auto options = std::make_shared<Options>();
    auto* const proving = ledger.add_subcommand("prove", "Prove an entry, or growth, to others");
    proving->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    proving->add_option("ENTRY", options->entry, "Number of an entry, or an exhibit");
    proving->add_option("--since", options->since, "Entries of an earlier checkpoint");
    proving->add_option("--at", options->at, "Entries of the checkpoint; the newest by default");
    proving->callback([options, &session] { session.status = prove(*options); });
    auto* const checking = ledger.add_subcommand("check", "Check a proof or a checkpoint");
    checking
        ->add_option("FILE", options->file, "What 'prove' wrote, or a checkpoint; '-' for input")
        ->required();
    checking->add_option("--case", options->folder, "The case a checkpoint is of");
    checking->add_option("--key", options->keys, "Public keys (vkey) to trust");
    checking->add_flag("--json", session.is_json, "Print JSON");
    checking->callback([options, &session] { session.status = check(*options, session); });
}

} // namespace ample::cli
