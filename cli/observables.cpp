// ample observables: what loose reports hold that can be looked for.

#include <ample/cite/claims.hpp>
#include <ample/cite/observables.hpp>
#include <ample/read/html.hpp>

#include <CLI/CLI.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

namespace ample::cli {

namespace {

constexpr const char* observables_help =
    R"(Addresses, networks, domains, URLs, mail addresses, hashes, CVEs and ATT&CK
techniques of text or HTML reports, each once, defanged or not. 'section' says
where it stands: in a list, in running text, or aside (page furniture). What is
hardly an intruder's is listed with the reason. Nothing becomes an indicator by
this: in a case, 'ample promote' does that, with a reason.

Examples:
  ample observables report.txt
  ample observables *.html --json | jq -r 'select(.set_aside | not) | .value'

Exit status: 0 done; 3 a report is not there; 5 one is no text.)";

nlohmann::ordered_json
json_of(const cite::Observable& one, const std::string& path, const read::Document& document) {
    nlohmann::ordered_json json = {{"path", path},
                                   {"type", cite::to_text(one.type)},
                                   {"value", one.value},
                                   {"section", cite::to_text(one.section)},
                                   {"defanged", one.defanged},
                                   {"bytes", nlohmann::ordered_json::array()}};
    for (const auto& mention : one.mentions) {
        const auto range = document.bytes_of(mention.begin, mention.end);
        json["bytes"].push_back({range.begin, range.end});
    }
    if (!one.set_aside.empty()) {
        json["set_aside"] = one.set_aside;
    }
    return json;
}

int observables(const std::vector<std::string>& paths, const Session& session) {
    Table table({"type", "value", "section", ">times", "set aside"});
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            return fail({Kind::not_found, "report " + path + " is not there", ""});
        }
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        const auto document = read::score_html(bytes) > 0 ? read::document_from_html(bytes)
                                                          : read::document_from_text(bytes);
        if (!document) {
            return fail({document.error().kind, path + ": " + document.error().what, ""});
        }
        const auto article = cite::article_of(*document, path);
        const auto found = cite::observables_of(
            article.text, article.page, cite::publishing_of(*document, article.publisher));
        for (const auto& one : found) {
            if (session.is_json) {
                say(json_of(one, path, *document)
                        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            } else {
                table.add({std::string(cite::to_text(one.type)),
                           safe(one.value),
                           std::string(cite::to_text(one.section)),
                           std::to_string(one.mentions.size()),
                           one.set_aside});
            }
        }
    }
    if (!session.is_json) {
        table.print();
    }
    return 0;
}

} // namespace

void add_observables(CLI::App& app, Session& session) {
    auto* const command =
        app.add_subcommand("observables", "List what reports hold that can be looked for");
    auto paths = std::make_shared<std::vector<std::string>>();
    command->add_option("REPORT", *paths, "Text or HTML reports")->required();
    add_common_options(*command, session);
    set_long_help(*command, observables_help);
    command->callback([paths, &session] { session.status = observables(*paths, session); });
}

} // namespace ample::cli
