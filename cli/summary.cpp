#include <ample/core/utf8.hpp>
#include <ample/run/run.hpp>

#include <cli/said.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace ample::cli {

namespace {

using nlohmann::json;

struct Loaded {
    Value value;
    json content;
};

Result<std::vector<Loaded>> load(keep::Book& book, std::string_view kind) {
    auto values = book.values_of_kind(kind);
    if (!values) {
        return values.error();
    }
    std::vector<Loaded> loaded;
    for (auto& value : *values) {
        auto content = json::parse(value.content);
        loaded.push_back({std::move(value), std::move(content)});
    }
    return loaded;
}

std::string text_of(const json& content, const char* key) {
    const auto at = content.find(key);
    return at == content.end() || !at->is_string() ? std::string() : at->get<std::string>();
}

/// How many hits of rules there are, where there are any, how many of them are allowed, and which
/// entries of allow lists allowed none.
Status say_detections(keep::Book& book) {
    std::uint64_t found = 0;
    std::uint64_t allowed = 0;
    std::map<std::string, std::uint64_t> entries;
    auto read = book.for_each([&](const keep::StoredValue& stored) {
        const bool is_entry = stored.value.kind == "allowance";
        if (!is_entry && stored.value.kind != "detection") {
            return;
        }
        const auto content = json::parse(stored.value.content);
        if (is_entry) {
            if (!content.value("expired", false)) {
                entries[content.value("by", "")] += 0;
            }
            return;
        }
        ++found;
        if (const auto by = content.find("allowed"); by != content.end()) {
            ++allowed;
            ++entries[by->value("by", "")];
        }
    });
    if (read && found > 0) {
        say(fmt::format(
            "  {} hits of rules, {} of them allowed", grouped(found), grouped(allowed)));
    }
    for (const auto& [place, count] : entries) {
        if (read && count == 0) {
            say(safe("  allowed nothing: " + place));
        }
    }
    return read;
}

Status say_sweep(keep::Book& book) {
    const auto coverage = load(book, "coverage");
    const auto hits = load(book, "hit");
    if (!coverage || !hits) {
        return coverage ? hits.error() : coverage.error();
    }
    std::uint64_t records = 0;
    std::uint64_t defects = 0;
    std::size_t read = 0;
    std::size_t swept = 0;
    for (const auto& one : *coverage) {
        if (text_of(one.content, "role") == "evidence") {
            ++swept;
            read += one.content.value("read", false) ? 1U : 0U;
            records += one.content.value("records", std::uint64_t{0});
            defects += one.content.value("defects", std::uint64_t{0});
        }
    }
    std::size_t strong = 0;
    std::size_t outside = 0;
    for (const auto& hit : *hits) {
        strong += text_of(hit.content, "strength") == "strong" ? 1U : 0U;
        outside += text_of(hit.content, "state") == "outside" ? 1U : 0U;
    }
    say(fmt::format("  {} of {} logs read: {} records, {} defects; {} hits, {} strong, {} outside "
                    "their validity",
                    grouped(read),
                    grouped(swept),
                    grouped(records),
                    grouped(defects),
                    grouped(hits->size()),
                    grouped(strong),
                    grouped(outside)));
    return say_detections(book);
}

/// A section with one line a value: id and statement.
Status say_statements(keep::Book& book,
                      std::string_view kind,
                      std::string_view title,
                      const char* lead,
                      const std::function<bool(const json&)>& wanted) {
    const auto values = load(book, kind);
    if (!values) {
        return values.error();
    }
    constexpr std::size_t most_shown = 12;
    std::size_t shown = 0;
    std::size_t left_out = 0;
    for (const auto& one : *values) {
        if (!wanted(one.content)) {
            continue;
        }
        if (shown == most_shown) {
            ++left_out;
            continue;
        }
        if (shown++ == 0) {
            heading(title);
        }
        const auto word = text_of(one.content, lead);
        const auto id = styled(stdout, Style::dim, one.value.id());
        say("  " + (word.empty() ? id : safe(word) + "  " + id));
        paragraph(safe(text_of(one.content, "statement")), 4);
    }
    if (left_out > 0) {
        say(fmt::format("  … {} more: ample show CASE {}", left_out, kind));
    }
    return Done{};
}

Status say_rungs(keep::Book& book) {
    const auto rungs = load(book, "rung");
    if (!rungs || rungs->empty()) {
        return rungs ? Status(Done{}) : Status(rungs.error());
    }
    heading("From machine to state");
    Table table({"level", "standing", "statement", "id"});
    for (const auto& rung : *rungs) {
        table.add({text_of(rung.content, "level"),
                   text_of(rung.content, "standing"),
                   text_of(rung.content, "statement"),
                   rung.value.id()});
    }
    table.print();
    return Done{};
}

Status say_judgements(keep::Book& book, const std::filesystem::path& folder) {
    const auto judgements = load(book, "judgement");
    if (!judgements) {
        return judgements.error();
    }
    heading("Judgement");
    for (const auto& judgement : *judgements) {
        paragraph(safe(text_of(judgement.content, "statement")), 2);
        say("  " + styled(stdout,
                          Style::dim,
                          fmt::format("confidence in the basis: {}    {}",
                                      text_of(judgement.content, "confidence"),
                                      judgement.value.id())));
    }
    const auto paths = run::CasePaths::of(folder);
    say("");
    say("Dossier: " + (paths.out / "dossier.html").string());
    if (!judgements->empty()) {
        say("Next:    ample why " + folder.string() + " " + judgements->front().value.id());
    }
    return Done{};
}

/// What the reports say: all of it as the end of `cite`, else what several of them say.
Status say_said(keep::Book& book, const std::string& folder, bool is_whole) {
    std::vector<Value> all;
    for (const auto* kind : {"document", "claim", "copy", "proposition", "conflict"}) {
        if (!is_whole && std::string_view(kind) != "proposition") {
            continue;
        }
        auto values = book.values_of_kind(kind);
        if (!values) {
            return values.error();
        }
        std::move(values->begin(), values->end(), std::back_inserter(all));
    }
    const auto said = said_of(all);
    if (is_whole && said.documents.empty()) {
        return Done{};
    }
    if (is_whole) {
        say_reports(said);
    }
    constexpr std::size_t most_in_whole = 12;
    constexpr std::size_t most_in_run = 5;
    say_propositions(said, folder, is_whole ? most_in_whole : most_in_run);
    if (is_whole) {
        say_conflicts(said, folder);
        say("");
        say("Next: ample review " + folder + "    or: ample show " + folder + " claim");
    }
    return Done{};
}

bool any(const json& /*content*/) {
    return true;
}

bool is_notable_order(const json& content) {
    return text_of(content, "verdict") != "found";
}

bool is_notable_switch(const json& content) {
    const auto verdict = text_of(content, "verdict");
    return verdict == "hand-over" || verdict == "take-over" || verdict == "traveller";
}

} // namespace

std::string safe(std::string_view text) {
    return utf8::printable(text);
}

Status summarise(const std::filesystem::path& folder, run::Stage until) {
    auto book = keep::Book::open(run::CasePaths::of(folder).book, keep::Book::Mode::read);
    if (!book) {
        return book.error();
    }
    if (until < run::Stage::sweep) {
        return Done{};
    }
    if (auto done = say_sweep(*book); !done || until < run::Stage::cite) {
        return done;
    }
    if (until == run::Stage::cite) {
        return say_said(*book, folder.string(), true);
    }

    struct Section {
        const char* kind;
        const char* title;
        const char* lead;
        bool (*wanted)(const json&);
    };

    constexpr Section sections[] = {
        {"exposure", "Who was hit", "organisation", any},
        {"blindspot", "Where the logs say nothing", "type", any},
        {"operator", "Operators behind several names", "", any},
        {"handover", "Accounts that changed hands, or seemed to", "account", is_notable_switch},
        {"screening", "Orders that do not stand up to the register", "order", is_notable_order}};
    for (const auto& section : sections) {
        auto done =
            say_statements(*book, section.kind, section.title, section.lead, section.wanted);
        if (!done) {
            return done;
        }
    }
    if (auto done = say_said(*book, folder.string(), false); !done) {
        return done;
    }
    if (until < run::Stage::weigh) {
        return Done{};
    }
    if (auto done = say_rungs(*book); !done) {
        return done;
    }
    return until < run::Stage::share ? Status(Done{}) : say_judgements(*book, folder);
}

} // namespace ample::cli
