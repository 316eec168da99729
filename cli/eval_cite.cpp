// ample eval cite: how well the claims agree with a gold annotation.

#include <ample/cite/measure.hpp>
#include <ample/core/utf8.hpp>

#include <CLI/CLI.hpp>
#include <cli/eval_cite.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

namespace ample::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* eval_cite_help =
    R"(Reads the reports a gold file names (beside it, or under --reports), takes them
through `cite` and prints how far the claims agree: spans, claims found, frames,
certainty, speaker chains, roots, times, copies, relations, and the figures of
baselines beside. --misses lists every disagreement. With --second nothing is
read: another annotation of the same reports takes the place of what `cite` finds,
which tells how far two people agree.

  ample eval cite --gold claims.gold.json
  ample eval cite --gold claims.gold.json --json | jq .claims
  ample eval cite --gold claims.gold.json --second other.gold.json

Exit status: 0; 3 when a file is missing; 5 when the gold is no annotation.)";

struct Asked {
    std::string gold;
    std::string second;
    std::string reports;
    bool misses = false;
};

std::optional<std::string> content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<std::vector<cite::Report>> reports_of(const cite::Gold& gold, const fs::path& folder) {
    std::vector<cite::Report> reports;
    for (const auto& one : gold.documents) {
        const auto bytes = content(folder / one.file);
        if (!bytes) {
            return Error{Kind::not_found,
                         "report " + (folder / one.file).string() + " is not there",
                         "--reports FOLDER says where the reports lie"};
        }
        const bool page = one.file.ends_with(".html") || one.file.ends_with(".htm");
        auto document = page ? read::document_from_html(*bytes) : read::document_from_text(*bytes);
        if (!document) {
            return document.error();
        }
        cite::Report report;
        report.path = one.file;
        report.exhibit = Digest::of(*bytes);
        report.document = std::move(*document);
        reports.push_back(std::move(report));
    }
    return reports;
}

std::string shown(const cite::Figure& figure) {
    return figure.of == 0 ? fmt::format("{:.3g}", figure.value)
                          : fmt::format("{:.3f}", figure.value);
}

void print_json(const cite::Agreement& agreement, std::optional<double> per_second) {
    nlohmann::ordered_json json;
    for (const auto& figure : agreement.figures) {
        auto& one = json[figure.group][figure.name];
        one["value"] = figure.value;
        if (figure.of != 0) {
            one["right"] = figure.right;
            one["of"] = figure.of;
        }
    }
    if (per_second) {
        json["speed"]["reports a second"]["value"] = *per_second;
    }
    json["misses"] = agreement.misses;
    say(json.dump());
}

void print_table(const cite::Agreement& agreement, std::optional<double> per_second, bool misses) {
    Table table({"what", "measure", ">value", ">right", ">of"});
    std::string group;
    for (const auto& figure : agreement.figures) {
        const bool counted = figure.of != 0;
        table.add({figure.group == group ? "" : figure.group,
                   figure.name,
                   shown(figure),
                   counted ? std::to_string(figure.right) : "",
                   counted ? std::to_string(figure.of) : ""});
        group = figure.group;
    }
    if (per_second) {
        table.add({"speed", "reports a second", fmt::format("{:.0f}", *per_second), "", ""});
    }
    table.print();
    if (misses) {
        for (const auto& miss : agreement.misses) {
            say(utf8::printable(miss));
        }
    }
}

Result<cite::Gold> gold_of(const std::string& path) {
    const auto text = content(path);
    if (!text) {
        return Error{Kind::not_found, "gold file " + path + " is not there", ""};
    }
    return cite::gold_from_json(*text);
}

bool shares_reports(const cite::Gold& gold, const cite::Gold& second) {
    return std::any_of(gold.documents.begin(), gold.documents.end(), [&](const auto& one) {
        return std::any_of(second.documents.begin(),
                           second.documents.end(),
                           [&](const auto& other) { return other.file == one.file; });
    });
}

void print(const Session& session,
           const Asked& asked,
           const cite::Agreement& agreement,
           std::optional<double> per_second) {
    if (session.is_json) {
        print_json(agreement, per_second);
    } else {
        print_table(agreement, per_second, asked.misses);
    }
}

int eval_cite(const Session& session, const Asked& asked) {
    const auto gold = gold_of(asked.gold);
    if (!gold) {
        return fail(gold.error());
    }
    const auto folder =
        asked.reports.empty() ? fs::path(asked.gold).parent_path() : fs::path(asked.reports);
    const auto reports = reports_of(*gold, folder);
    if (!reports) {
        return fail(reports.error());
    }
    if (!asked.second.empty()) {
        const auto second = gold_of(asked.second);
        if (!second) {
            return fail(second.error());
        }
        if (!shares_reports(*gold, *second)) {
            return fail({Kind::damaged,
                         asked.second + " annotates none of the reports of " + asked.gold,
                         "reports are told by the names of their files"});
        }
        print(session, asked, cite::compare_annotators(*gold, *reports, *second), std::nullopt);
        return 0;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto values = cite::cite(*reports);
    const auto seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto per_second = static_cast<double>(reports->size()) / std::max(seconds, 1e-9);
    print(session, asked, cite::measure(*gold, *reports, values), per_second);
    return 0;
}

} // namespace

void add_eval_cite(CLI::App& eval, Session& session) {
    auto* const command =
        eval.add_subcommand("cite", "Measure the claims of reports against a gold annotation");
    const auto asked = std::make_shared<Asked>();
    add_common_options(*command, session);
    command->add_option("--gold", asked->gold, "The annotation, ample-claims-gold/1")->required();
    command->add_option(
        "--second", asked->second, "Another annotation of the reports, compared instead of `cite`");
    command->add_option(
        "--reports", asked->reports, "Where the reports lie; beside the gold by default");
    command->add_flag("--misses", asked->misses, "List every disagreement");
    set_long_help(*command, eval_cite_help);
    command->callback([&session, asked] { session.status = eval_cite(session, *asked); });
}

} // namespace ample::cli
