// ample show CASE [KIND|ID]: what is in the case book.

#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/show_records.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/value_json.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace ample::cli {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* show_help =
    R"(Without more, lists the kinds of values in the case book. With a kind, its values
as a table; with an id, one value whole. 'ledger' shows the vault's ledger.
With --records, CASE may be any file or folder, and its records are printed as
NDJSON: Windows events in the shape {"Event":{"System":...,"EventData":...}},
JSON logs as they are, other logs as their fields. In a case, WHAT names the
exhibit or member. What is no record is told on standard error.

Examples:
  ample show CASE
  ample show CASE hit
  ample show CASE screening --json
  ample show CASE handover-0ab34c
  ample show --records Security.evtx
  ample show --records CASE 'evidence/host/logs.zip#zip:Security.evtx')";

/// The columns that say most of a kind, in order; other kinds show their statement.
struct View {
    const char* kind;
    std::vector<const char*> keys;
};

const std::vector<View>& views() {
    static const std::vector<View> table = {
        {"exhibit", {"role", "organisation", "bytes", "format", "path"}},
        {"coverage",
         {"organisation", "format", "records", "defects", "first", "last", "reason", "path"}},
        {"defect", {"path", "why"}},
        {"gap", {"path", "why"}},
        {"indicator", {"type", "value", "family", "valid_from", "valid_until", "feed"}},
        {"hit", {"time", "organisation", "type", "strength", "state", "client", "value"}},
        {"detection", {"time", "level", "host", "title", "path"}},
        {"presence", {"organisation", "path", "member"}},
        {"blindspot", {"type", "organisation", "host", "log", "from", "until", "statement"}},
        {"allowance", {"by", "owner", "until", "reason"}},
        {"technique", {"technique", "name", "organisation", "detections", "allowed", "first"}},
        {"scan", {"rules", "findings", "bytes", "path", "member"}},
        {"document", {"path", "published.from", "publisher.name", "language", "title"}},
        {"claim", {"predicate", "polarity", "certainty.class", "root.name", "path", "clause"}},
        {"proposition", {"predicate", "documents", "roots.name", "statement"}},
        {"conflict", {"type", "why"}},
        {"copy", {"from", "to", "agency"}},
        {"edition", {"number", "of", "earlier", "later", "order"}},
        {"observable", {"type", "value", "section", "count", "path", "set_aside"}},
        {"suggestion", {"technique", "score", "path", "text"}},
        {"actor", {"name", "count", "ambiguous", "path"}},
        {"decision", {"act", "by", "at", "id", "why"}},
        {"handover", {"verdict", "account", "after", "before", "bits"}},
        {"screening", {"order", "verdict", "company", "statement"}},
        {"exposure", {"organisation", "status", "strong", "weak", "outside"}},
        {"prevalence",
         {"type", "pattern", "records", "machines", "strong", "outside", "organisations"}},
        {"tie", {"type", "from", "to", "state", "count"}},
        {"hypothesis", {"name", "word", "low", "high", "log10_odds"}},
        {"evidence", {"bears_on", "cluster", "reliability", "statement"}},
        {"rung", {"level", "standing", "statement"}},
        {"judgement", {"word", "confidence", "statement"}},
        {"output", {"file", "bytes", "sha256"}}};
    return table;
}

std::vector<const char*> keys_of(const std::string& kind) {
    for (const auto& view : views()) {
        if (kind == view.kind) {
            return view.keys;
        }
    }
    return {"statement"};
}

int show_counts(keep::Book& book, const std::string& folder, const Session& session) {
    const auto counts = book.counts();
    if (!counts) {
        return fail(counts.error());
    }
    Table table({"kind", ">values"});
    for (const auto& [kind, count] : *counts) {
        if (session.is_json) {
            say(ordered_json({{"kind", kind}, {"values", count}}).dump());
        } else {
            table.add({kind, grouped(count)});
        }
    }
    if (!session.is_json) {
        table.print();
        say("");
        say("Next: ample show " + folder + " KIND");
    }
    return 0;
}

int show_kind(const std::vector<Value>& values, const std::string& kind, const Session& session) {
    if (session.is_json) {
        for (const auto& value : values) {
            say(value_json(value));
        }
        return 0;
    }
    const auto keys = keys_of(kind);
    std::vector<std::string> headings = {"id"};
    for (const std::string key : keys) {
        headings.push_back(key.substr(0, key.find('.')));
    }
    Table table(headings);
    for (const auto& value : values) {
        const auto content = json::parse(value.content);
        std::vector<std::string> cells = {value.id()};
        for (const auto* key : keys) {
            cells.push_back(cell_of(content, key));
        }
        table.add(std::move(cells));
    }
    table.print();
    return 0;
}

int show_value(const Value& value, const std::string& folder, const Session& session) {
    if (session.is_json) {
        say(value_json(value));
        return 0;
    }
    say(styled(stdout, Style::strong, value.id()));
    say(fmt::format("  by {}, {} {}, {} origins",
                    value.method,
                    to_text(value.marking.tlp),
                    to_text(value.marking.pap),
                    value.origins.size()));
    const auto content = ordered_json::parse(value.content);
    for (const auto& [key, item] : content.items()) {
        const auto text = item.is_string() ? item.get<std::string>() : item.dump();
        say(fmt::format("  {:<14} {}", key, safe(text)));
    }
    say("");
    say("Next: ample why " + folder + " " + value.id());
    return 0;
}

int show_ledger(const std::string& folder, const Session& session) {
    const auto vault = seal::Vault::open_to_read(run::CasePaths::of(folder).vault);
    if (!vault) {
        return fail(vault.error());
    }
    Table table({">seq", "at", "event", "actor", "exhibit", "path"});
    for (auto entry : vault->ledger()) {
        if (session.is_json) {
            auto line = seal::seal_line(entry);
            line.pop_back();
            say(line);
        } else {
            table.add({std::to_string(entry.seq),
                       entry.at,
                       std::string(seal::to_text(entry.event)),
                       entry.actor,
                       entry.stored.exhibit.hex().substr(0, 12),
                       entry.member.empty() ? entry.source.path : entry.member});
        }
    }
    if (!session.is_json) {
        table.print();
    }
    return 0;
}

int show(const std::string& folder, const std::string& what, const Session& session) {
    auto book = keep::Book::open(run::CasePaths::of(folder).book, keep::Book::Mode::read);
    if (!book) {
        return fail(book.error());
    }
    if (what.empty()) {
        return show_counts(*book, folder, session);
    }
    if (what == "ledger") {
        return show_ledger(folder, session);
    }
    // "hits" is "hit" to a person.
    for (const auto& kind : {what, what.substr(0, what.size() - (what.ends_with('s') ? 1 : 0))}) {
        const auto values = book->values_of_kind(kind);
        if (!values) {
            return fail(values.error());
        }
        if (!values->empty()) {
            return show_kind(*values, kind, session);
        }
    }
    const auto found = book->find(what, 2);
    if (!found) {
        return fail(found.error());
    }
    if (found->size() == 1) {
        return show_value(found->front(), folder, session);
    }
    const auto hint = "'ample show " + folder + "' lists the kinds";
    return found->empty() ? fail({Kind::not_found,
                                  "neither a kind with values nor an id: '" + what + "'",
                                  hint})
                          : fail({Kind::refused,
                                  "several values begin with '" + what + "'",
                                  "write more of it"});
}

} // namespace

void add_show(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("show", "Show what is in the case book");
    auto folder = std::make_shared<std::string>();
    auto what = std::make_shared<std::string>();
    auto records = std::make_shared<bool>(false);
    command->add_option("CASE", *folder, "Folder with a case.toml")->required();
    command->add_flag("--records", *records, "Print the records of a file or exhibit as NDJSON");
    command->add_option("WHAT", *what, "A kind, an id or its beginning, or 'ledger'");
    add_common_options(*command, session);
    set_long_help(*command, show_help);
    command->callback([folder, what, records, &session] {
        session.status = *records ? show_records(*folder, *what) : show(*folder, *what, session);
    });
}

} // namespace ample::cli
