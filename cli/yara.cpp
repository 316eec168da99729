// ample yara: files, and members of archives, scanned with YARA rules.

#include <CLI/CLI.hpp>
#include <cli/verb.hpp>
#include <cli/yara_scan.hpp>

#include <memory>

namespace ample::cli {

namespace {

constexpr const char* yara_help =
    R"(Scans files, folders and members of archives ("-" is standard input) with YARA
rules: files *.yar and *.yara, or folders of them. A container is scanned itself
and so is everything in it. Equal bytes are scanned once. Rules can ask for
`filename`, `filepath` and `extension`.

A file of rules that does not compile is told with its line, and the others run.
Scans that take longer than --time-limit are done again in halves of the rules;
the rules that are to blame are told by name, and the exit status is 5.

Hits that --allow explains, by rule, path, way in a container or SHA-256, are marked
and counted apart; where all are, nothing was found.

Examples:
  ample yara --rules rules/ /cases/images
  unzip -p mail.zip | ample yara --rules rules.yar - --json
  ample yara --rules rules/ --allow known.yml /cases/images
  ample yara --rules rules/ --check
  ample yara --rules rules/ --slow /cases/images

Exit status, as grep's: 0 something was found, 1 nothing, 2 and more a failure.)";

} // namespace

void add_yara(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("yara", "Scan files with YARA rules");
    auto options = std::make_shared<YaraOptions>();
    command->add_option("-r,--rules", options->rules, "YARA rules: a file or folder; repeatable")
        ->required()
        ->allow_extra_args(false);
    command->add_option("PATH", options->paths, "Files or folders; \"-\" is standard input");
    command->add_flag("--csv", options->is_csv, "Print CSV, one row a match");
    command->add_flag("-c,--count",
                      options->is_count,
                      "Print how many rules hold in each stream, without allowed ones");
    command->add_flag("--check", options->is_check, "Compile the rules and say what is wrong");
    command->add_flag("--slow", options->is_slow, "Say which rules take the time");
    command->add_option("--time-limit", options->seconds, "Seconds for one scan")
        ->check(CLI::Range(1, 86400));
    add_allow_options(*command, options->allow);
    add_coverage_option(*command, options->coverage);
    add_common_options(*command, session);
    set_long_help(*command, yara_help);
    command->callback([options, &session] { session.status = scan_files(*options, session); });
}

} // namespace ample::cli
