// ample gaps: where logs say nothing.

#include <CLI/CLI.hpp>
#include <cli/blindspots.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* gaps_help =
    R"(Reads files, folders and members of archives and says where their logs are blind:
record numbers that a Windows channel jumps over, events that say that a log was
cleared and by whom, and hours in which a log that normally speaks says nothing. A
search that finds nothing there has shown nothing. docs/formats/blindspots.md has
the test of silence.

Examples:
  ample gaps /cases/logs
  ample gaps --json Security.evtx

Exit status, as grep's: 0 some were found, 1 none, 2 and more a failure.)";

struct Options {
    std::vector<std::string> paths = {};
    read::ReadOptions read = {};
    int year = 0;
};

int find_gaps(const Options& options, const Session& session) {
    bool has_failed = false;
    const auto problem = [&](const std::string& why) {
        warn(safe("ample: " + why));
        has_failed = true;
    };
    const auto files = list_files(options.paths, [&](const Error& error) { problem(error.what); });
    auto read = options.read;
    if (options.year != 0) {
        read.year = options.year;
    }
    const auto presence = measure_presence(files, read, session.job_count(), problem);
    const auto told = blindspots_json(presence);
    if (session.is_json) {
        for (const auto& source : told["sources"]) {
            say(source.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        }
    } else {
        constexpr std::size_t most = 1000;
        for (const auto& line : blindspots_text(presence, most)) {
            say(line);
        }
    }
    if (has_failed) {
        return exit_status(Kind::unavailable);
    }
    return told["logs"] == told["logs_without"] ? 1 : 0;
}

} // namespace

void add_gaps(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("gaps", "Say where logs are silent, cleared or cut");
    auto options = std::make_shared<Options>();
    command->add_option("PATH", options->paths, "Files or folders")->required();
    command->add_option("--timezone", options->read.zone, "Zone of logs that state none");
    command->add_option("--year", options->year, "Year of the first record, for logs without one");
    add_common_options(*command, session);
    set_long_help(*command, gaps_help);
    command->callback([options, &session] { session.status = find_gaps(*options, session); });
}

} // namespace ample::cli
