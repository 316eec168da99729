// ample ledger stamp: a time stamp of a checkpoint, asked for and taken in.

#include <ample/run/run.hpp>
#include <ample/seal/signing.hpp>
#include <ample/seal/time_stamp.hpp>
#include <ample/seal/vault.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/input.hpp>
#include <cli/ledger.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <memory>
#include <optional>

namespace ample::cli {

namespace {

struct Options {
    std::string folder = {};
    std::optional<std::uint64_t> at = {};
    std::string request = {};
    std::string answer = {};
    std::string authority = {};
};

/// The checkpoint of `size` entries, or the newest, as its file has it.
Result<std::string> note_of(const seal::Vault& vault, std::optional<std::uint64_t>& size) {
    const auto state = seal::state_of(vault.folder(), vault.ledger());
    if (!state) {
        return state.error();
    }
    if (!size && !state->checkpoints.empty()) {
        size = state->checkpoints.back();
    }
    if (!size) {
        return Error{
            Kind::not_found, "there is no checkpoint yet", "'ample ledger sign' makes one"};
    }
    return seal::checkpoint_text(vault.folder(), *size);
}

int ask(const Options& options, const std::string& note, std::uint64_t size) {
    const auto der = seal::time_stamp_request(note);
    std::ofstream out(options.request, std::ios::binary | std::ios::trunc);
    out.write(der.data(), static_cast<std::streamsize>(der.size()));
    out.flush();
    if (!out) {
        return fail({Kind::unavailable, "can't write " + safe(options.request), ""});
    }
    say(fmt::format("The request for the checkpoint of {} entries is in {}.",
                    grouped(size),
                    safe(options.request)));
    say("Send it to an authority, and take its answer in:");
    say(fmt::format(
        "  curl -sS -H 'Content-Type: application/timestamp-query' --data-binary @{} URL "
        "-o answer.tsr",
        safe(options.request)));
    say(fmt::format("  ample ledger stamp {} --at {} --answer answer.tsr --authority ROOT.pem",
                    safe(options.folder),
                    size));
    return 0;
}

int take_in(const Options& options, seal::Vault& vault, std::uint64_t size, bool is_json) {
    const auto answer = read_whole(options.answer);
    const auto authority =
        options.authority.empty() ? Result<std::string>("") : read_whole(options.authority);
    if (!answer || !authority) {
        return fail(answer ? authority.error() : answer.error());
    }
    if (auto done = vault.add_stamp(size, *answer, *authority); !done) {
        return fail(done.error());
    }
    const auto entry = vault.ledger().back();
    if (const auto signing = vault.sign(); !signing) {
        return fail(signing.error());
    }
    if (is_json) {
        say(nlohmann::ordered_json({{"entries", size},
                                    {"ledger_entry", entry.seq},
                                    {"stamp", entry.stamp.text()},
                                    {"why", entry.why}})
                .dump());
        return 0;
    }
    say(fmt::format("The checkpoint of {} entries is stamped:", grouped(size)));
    say("  " + safe(entry.why));
    if (options.authority.empty()) {
        say(styled(stdout,
                   Style::note,
                   "  Give the authority's root certificate as --authority to have it traced."));
    }
    return 0;
}

int stamp(Options options, const Session& session) {
    auto vault = open_vault(options.folder);
    if (!vault) {
        return fail(vault.error());
    }
    if (options.request.empty() == options.answer.empty()) {
        return fail({Kind::usage,
                     "either --request FILE or --answer FILE is expected",
                     "ample ledger stamp CASE --request checkpoint.tsq"});
    }
    const auto note = note_of(*vault, options.at);
    if (!note) {
        return fail(note.error());
    }
    return options.answer.empty() ? ask(options, *note, *options.at)
                                  : take_in(options, *vault, *options.at, session.is_json);
}

} // namespace

void add_ledger_stamp(CLI::App& ledger, Session& session) {
    auto options = std::make_shared<Options>();
    auto* const command = ledger.add_subcommand("stamp", "Have a checkpoint time-stamped");
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("--at", options->at, "Entries of the checkpoint; the newest by default");
    command->add_option("--request", options->request, "Write a request (RFC 3161) to this file");
    command->add_option("--answer", options->answer, "Take the authority's answer in");
    command->add_option("--authority", options->authority, "Its root certificates, PEM");
    command->add_flag("--json", session.is_json, "Print JSON");
    command->callback([options, &session] { session.status = stamp(*options, session); });
}

} // namespace ample::cli
