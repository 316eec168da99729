// ample observables: what loose reports hold that can be looked for.

#include <ample/cite/claims.hpp>
#include <ample/cite/observables.hpp>
#include <ample/cite/techniques.hpp>
#include <ample/read/pdf_words.hpp>

#include <CLI/CLI.hpp>
#include <cli/report_file.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>
#include <vector>

namespace ample::cli {

namespace {

constexpr const char* observables_help =
    R"(Addresses, networks, domains, URLs, mail addresses, hashes, CVEs and ATT&CK
techniques of reports (text, HTML, PDF, mail with what is attached), each once, defanged or not. 'section' says
where it stands: in a list, in running text, or aside (page furniture). What is
hardly an intruder's is listed with the reason. ATT&CK techniques that a sentence may
speak of are suggestions of a model, with score and sentence, and nothing more. Nothing becomes an indicator by
this: in a case, 'ample promote' does that, with a reason.

Examples:
  ample observables report.txt
  ample observables *.html --json | jq -r 'select(.set_aside | not) | .value'

Exit status: 0 done; 3 a report is not there; 5 one is no text.)";

nlohmann::ordered_json
json_of(const cite::Observable& one, const std::string& path, const ReportFile& report) {
    nlohmann::ordered_json json = {{"path", path},
                                   {"type", cite::to_text(one.type)},
                                   {"value", one.value},
                                   {"section", cite::to_text(one.section)},
                                   {"defanged", one.defanged},
                                   {"bytes", nlohmann::ordered_json::array()}};
    for (const auto& mention : one.mentions) {
        const auto range = report.document.bytes_of(mention.begin, mention.end);
        json["bytes"].push_back({range.begin, range.end});
    }
    if (!report.member.empty()) { // the bytes are those of an attachment or of the words of a PDF
        json["member"] = report.member;
    }
    if (read::score_pdf_words(report.bytes) > 0) {
        const auto& first = one.mentions.front();
        json["place"] =
            read::place_in_pdf(report.bytes, report.document.bytes_of(first.begin, first.end));
    }
    if (!one.set_aside.empty()) {
        json["set_aside"] = one.set_aside;
    }
    return json;
}

/// A technique that a sentence may speak of: shown apart from what stands there.
void suggest(const cite::TechniqueSuggestion& one,
             const std::string& path,
             const cite::Article& article,
             const read::Document& document,
             const Session& session,
             Table& table) {
    const std::string text(article.text.substr(one.begin, one.end - one.begin));
    if (!session.is_json) {
        std::string because;
        for (const auto& word : one.words) {
            because += because.empty() ? "" : ", ";
            because += word;
        }
        table.add({one.technique, fmt::format("{:.1f}", one.score), because, safe(text)});
        return;
    }
    const auto range = document.bytes_of(one.begin, one.end);
    const nlohmann::ordered_json json = {{"path", path},
                                         {"type", "technique-suggestion"},
                                         {"value", one.technique},
                                         {"score", std::round(one.score * 100) / 100},
                                         {"because", one.words},
                                         {"text", text},
                                         {"bytes", {range.begin, range.end}}};
    say(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// What the verb prints, collected over all reports.
struct Tables {
    Table found = Table({"type", "value", "section", ">times", "set aside"});
    Table suggestions = Table({"suggested", ">score", "because of", "sentence"});
    std::size_t suggested = 0;
};

void list(const ReportFile& report, const std::string& path, const Session& session, Tables& to) {
    const auto& document = report.document;
    const auto article = cite::article_of(document, path);
    const auto found = cite::observables_of(
        article.text, article.page, cite::publishing_of(document, article.publisher));
    for (const auto& one : cite::suggest_techniques(article.text, article.sentences)) {
        suggest(one, path, article, document, session, to.suggestions);
        ++to.suggested;
    }
    for (const auto& one : found) {
        if (session.is_json) {
            say(json_of(one, path, report)
                    .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        } else {
            to.found.add({std::string(cite::to_text(one.type)),
                          safe(one.value),
                          std::string(cite::to_text(one.section)),
                          std::to_string(one.mentions.size()),
                          one.set_aside});
        }
    }
}

int observables(const std::vector<std::string>& paths, const Session& session) {
    Tables tables;
    for (const auto& path : paths) {
        const auto files = read_reports(path);
        if (!files) {
            return fail(files.error());
        }
        for (const auto& problem : files->problems) {
            warn(safe(problem.what));
        }
        for (const auto& report : files->reports) {
            list(report, path, session, tables);
        }
    }
    if (!session.is_json) {
        tables.found.print();
        if (tables.suggested > 0) {
            say("");
            tables.suggestions.print();
        }
    }
    return 0;
}

} // namespace

void add_observables(CLI::App& app, Session& session) {
    auto* const command =
        app.add_subcommand("observables", "List what reports hold that can be looked for");
    auto paths = std::make_shared<std::vector<std::string>>();
    command->add_option("REPORT", *paths, "Reports: text, HTML, mail, PDF")->required();
    add_common_options(*command, session);
    set_long_help(*command, observables_help);
    command->callback([paths, &session] { session.status = observables(*paths, session); });
}

} // namespace ample::cli
