// ample export CASE EXHIBIT --to FILE --reason TEXT: sealed bytes, handed out on the record.

#include <ample/run/export.hpp>

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

constexpr const char* export_help =
    R"(Writes the bytes of a sealed file, or of a member of one, to a new FILE, and enters
into the ledger who had them, when and why. The bytes are hashed on the way; when they
are not those that were sealed, no file is left. EXHIBIT is a path as 'ample show CASE
exhibit' lists it ('evidence/a.zip#zip:log.txt' for a member), a SHA-256, or 6 or more
digits from the front of one.

Examples:
  ample export CASE evidence/hoster/auth.log --to /mnt/expert/auth.log \
    --reason "expert of the defence, order 12"

Exit status: 0 done; 3 no such exhibit; 5 the bytes are damaged; 6 FILE is there.)";

struct Options {
    std::string folder = {};
    std::string exhibit = {};
    std::string to = {};
    std::string reason = {};
};

int hand_out(const Options& options, const Session& session) {
    auto vault = open_vault(options.folder);
    if (!vault) {
        return fail(vault.error());
    }
    const auto exhibit = run::find_exhibit(vault->ledger(), options.exhibit);
    if (!exhibit) {
        return fail(exhibit.error());
    }
    const auto unsigned_why = run::hand_out(*vault, *exhibit, options.to, options.reason);
    if (!unsigned_why) {
        return fail(unsigned_why.error());
    }
    const auto entry = vault->ledger().back().seq;
    if (session.is_json) {
        say(nlohmann::ordered_json({{"exhibit", exhibit->digest.text()},
                                    {"path", exhibit->path},
                                    {"bytes", exhibit->bytes},
                                    {"to", options.to},
                                    {"ledger_entry", entry}})
                .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    } else {
        say(fmt::format("{} ({})", safe(exhibit->path), bytes_text(exhibit->bytes)));
        say("  " + exhibit->digest.text());
        say(fmt::format("  written to {}; ledger entry {} says why", safe(options.to), entry));
    }
    if (!unsigned_why->empty()) {
        warn(styled(stderr, Style::note, "The ledger was not signed: " + *unsigned_why));
    }
    return 0;
}

} // namespace

void add_export(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("export", "Hand sealed bytes out, on the record");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("EXHIBIT", options->exhibit, "Path, path#member or SHA-256")->required();
    command->add_option("--to", options->to, "The file to write; must not be there")->required();
    command->add_option("--reason", options->reason, "Who gets it and why")->required();
    add_common_options(*command, session);
    set_long_help(*command, export_help);
    command->callback([options, &session] { session.status = hand_out(*options, session); });
}

} // namespace ample::cli
