#include <ample/core/utf8.hpp>

#include <cli/said.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/value_json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace ample::cli {

namespace {

using nlohmann::json;
using One = Said::One;

constexpr std::size_t most_shown = 12;

std::string counted(std::size_t number, std::string_view noun) {
    return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string safe_cell(const json& content, const std::string& path) {
    return safe(cell_of(content, path));
}

bool is_background(const One& claim) {
    return claim.content.value("background", false);
}

/// The claims by what they begin with, "claim-0ab34c56789d".
std::map<std::string, const One*> claims_by_id(const Said& said) {
    std::map<std::string, const One*> by_id;
    for (const auto& claim : said.claims) {
        by_id.emplace(claim.id, &claim);
    }
    return by_id;
}

/// "2021-04-20", "2021-04-20 to 2021-04-21", "unknown".
std::string published(const json& document) {
    const auto from = cell_of(document, "published.from");
    const auto until = cell_of(document, "published.until");
    if (from.empty()) {
        return "unknown";
    }
    return until.empty() || until == from ? from : from + " to " + until;
}

/// An outlet that no one names is called by the path of its report, which stands above already.
std::string short_name(const std::string& name) {
    return name.starts_with("outlet of ") ? "the outlet" : name;
}

/// "police (Oslo): The Courier > NHK (reported) > investigators (found)".
std::string chain(const json& claim) {
    std::string all;
    const auto speakers = claim.value("speakers", json::array());
    for (const auto& speaker : speakers) {
        const auto words = cell_of(speaker, "words");
        all += (all.empty() ? "" : " > ") + short_name(cell_of(speaker, "name")) +
               (words.empty() ? "" : " (" + words + ")");
    }
    const auto root = short_name(cell_of(claim, "root.name"));
    return speakers.size() == 1 && root == all ? root + ", in its own words" : root + ": " + all;
}

/// Whether a claim says that something is not so, which its predicate does not say itself.
bool is_negated(const json& claim) {
    constexpr std::string_view negative[] = {"no-", "not-", "denied", "declined", "refused"};
    const auto predicate = cell_of(claim, "predicate");
    return cell_of(claim, "polarity") == "-" &&
           std::none_of(std::begin(negative), std::end(negative), [&](auto begin) {
               return predicate.starts_with(begin);
           });
}

std::string predicate_of(const json& claim) {
    return styled(stdout, Style::strong, safe_cell(claim, "predicate")) +
           (is_negated(claim) ? " (not)" : "");
}

/// "suspected, "are thought to"", or only the class where nothing says it.
std::string certainty(const json& claim) {
    const auto words = cell_of(claim, "certainty.words");
    return cell_of(claim, "certainty.class") + (words.empty() ? "" : ", \"" + words + "\"");
}

std::string title_of(const json& document) {
    auto all = cell_of(document, "path");
    if (const auto member = cell_of(document, "member"); !member.empty()) {
        all += "#" + member;
    }
    return all;
}

/// One line a claim, then what all of them hold: the clause, and on whose word it is.
void say_clause(std::span<const One* const> claims) {
    for (const auto* claim : claims) {
        say(fmt::format("  {}  {}  {}",
                        predicate_of(claim->content),
                        safe(certainty(claim->content)),
                        styled(stdout, Style::dim, claim->id + ", " + claim->origin)));
    }
    const auto& content = claims.front()->content;
    paragraph(safe_cell(content, "clause"), 4);
    paragraph("on the word of " + safe(chain(content)), 4);
}

bool is_same_clause(const One& a, const One& b) {
    return a.origin == b.origin && chain(a.content) == chain(b.content);
}

/// The claims of a report that bear on the case, and how many do not.
void say_claims_of(const Said& said, const One& document, bool is_all) {
    heading(safe(title_of(document.content)));
    std::size_t aside = 0;
    std::vector<const One*> clause;
    for (const auto& claim : said.claims) {
        if (cell_of(claim.content, "document") != document.id) {
            continue;
        }
        if (!is_all && is_background(claim)) {
            ++aside;
            continue;
        }
        if (!clause.empty() && !is_same_clause(*clause.front(), claim)) {
            say_clause(clause);
            clause.clear();
        }
        clause.push_back(&claim);
    }
    if (!clause.empty()) {
        say_clause(clause);
    }
    if (aside > 0) {
        say("  " + styled(stdout,
                          Style::dim,
                          counted(aside, "sentence") +
                              " of headings, furniture and background left out (--all)"));
    }
}

std::string roots_of(const json& proposition) {
    std::string all;
    for (const auto& root : proposition.value("roots", json::array())) {
        all += (all.empty() ? "" : ", ") + short_name(cell_of(root, "name"));
    }
    return all;
}

std::size_t rank_of(const std::string& type) {
    constexpr std::string_view order[] = {
        "contradiction", "supersession", "distortion", "drift", "tension", "opposition"};
    const auto* const at = std::find(std::begin(order), std::end(order), type);
    return static_cast<std::size_t>(at - std::begin(order));
}

std::vector<const One*> listed(const std::vector<One>& all,
                               const std::function<std::size_t(const One&)>& rank) {
    std::vector<const One*> list;
    list.reserve(all.size());
    for (const auto& one : all) {
        list.push_back(&one);
    }
    std::stable_sort(
        list.begin(), list.end(), [&](const One* a, const One* b) { return rank(*a) < rank(*b); });
    return list;
}

void say_left_out(std::size_t count, std::string_view kind, const std::string& folder) {
    if (count > 0) {
        say(fmt::format("  … {} more{}",
                        grouped(count),
                        folder.empty() ? std::string(": --json prints all")
                                       : fmt::format(": ample show {} {}", folder, kind)));
    }
}

/// "bytes 120-180" of the first origin that is in an exhibit.
std::string place_of(const Value& value) {
    for (const auto& origin : value.origins) {
        if (const auto* const bytes = std::get_if<ByteOrigin>(&origin)) {
            return fmt::format("bytes {}-{}", bytes->range.begin, bytes->range.end);
        }
    }
    return "";
}

/// From whom a report has its text, where it is a copy.
std::string copied_from(const Said& said, const One& document) {
    std::string all;
    for (const auto& copy : said.copies) {
        if (cell_of(copy.content, "to") != document.id) {
            continue;
        }
        const auto agency = cell_of(copy.content, "agency");
        const auto from = cell_of(copy.content, "from");
        for (const auto& other : said.documents) {
            if (other.id == from) {
                all += (all.empty() ? "" : ", ") + title_of(other.content) +
                       (agency.empty() ? "" : " (" + agency + ")");
            }
        }
    }
    return all;
}

} // namespace

Said said_of(std::span<const Value> values) {
    Said said;
    const std::pair<std::string_view, std::vector<One>*> kinds[] = {
        {"document", &said.documents},
        {"claim", &said.claims},
        {"proposition", &said.propositions},
        {"conflict", &said.conflicts},
        {"copy", &said.copies}};
    for (const auto& value : values) {
        for (const auto& [kind, list] : kinds) {
            if (value.kind == kind) {
                list->push_back({value.id(),
                                 json::parse(value.content),
                                 kind == "claim" ? place_of(value) : ""});
            }
        }
    }
    return said;
}

void say_reports(const Said& said) {
    struct Counts {
        std::size_t claims = 0;
        std::set<std::string> roots = {};
    };

    std::map<std::string, Counts> counts;
    for (const auto& claim : said.claims) {
        if (!is_background(claim)) {
            auto& of = counts[cell_of(claim.content, "document")];
            ++of.claims;
            of.roots.insert(cell_of(claim.content, "root.key"));
        }
    }
    heading("Reports");
    std::vector<std::string> headings = {"published", "publisher", ">claims", ">sources", "report"};
    if (!said.copies.empty()) {
        headings.emplace_back("shares sentences of");
    }
    Table table(headings);
    for (const auto& document : said.documents) {
        const auto& of = counts[document.id];
        const auto publisher = safe_cell(document.content, "publisher.name");
        std::vector<std::string> cells = {published(document.content),
                                          publisher.empty() ? "unknown" : publisher,
                                          grouped(of.claims),
                                          grouped(of.roots.size()),
                                          safe(title_of(document.content))};
        if (!said.copies.empty()) {
            cells.push_back(safe(copied_from(said, document)));
        }
        table.add(std::move(cells));
    }
    table.print();
}

void say_propositions(const Said& said, const std::string& folder, std::size_t most) {
    const auto reports = [](const One& one) {
        return one.content.value("documents", std::size_t{0});
    };
    std::size_t shown = 0;
    std::size_t left_out = 0;
    for (const auto* one :
         listed(said.propositions, [&](const One& each) { return ~reports(each); })) {
        if (reports(*one) < 2 || shown == most) {
            left_out += reports(*one) < 2 ? 0 : 1;
            continue;
        }
        if (shown++ == 0) {
            heading("Said by several reports");
        }
        const auto roots = one->content.value("roots", json::array()).size();
        say(fmt::format("  {}  {}, {}: {}  {}",
                        predicate_of(one->content),
                        counted(reports(*one), "report"),
                        counted(roots, "source"),
                        safe(roots_of(one->content)),
                        styled(stdout, Style::dim, one->id)));
        paragraph(safe_cell(one->content, "statement"), 4);
    }
    say_left_out(left_out, "proposition", folder);
}

void say_conflicts(const Said& said, const std::string& folder) {
    const auto by_id = claims_by_id(said);
    std::size_t shown = 0;
    for (const auto* one : listed(said.conflicts, [](const One& each) {
             return rank_of(cell_of(each.content, "type"));
         })) {
        if (shown == most_shown) {
            break;
        }
        if (shown++ == 0) {
            heading("Where they differ");
        }
        say(fmt::format("  {}: {}  {}",
                        styled(stdout, Style::strong, safe_cell(one->content, "type")),
                        safe_cell(one->content, "why"),
                        styled(stdout, Style::dim, one->id)));
        for (const auto& side : one->content.value("sides", json::array())) {
            const auto at = by_id.find(side.empty() ? "" : side.front().get<std::string>());
            if (at != by_id.end()) {
                paragraph(safe(short_name(cell_of(at->second->content, "root.name"))) + ": " +
                              safe_cell(at->second->content, "clause"),
                          4);
            }
        }
    }
    say_left_out(said.conflicts.size() - shown, "conflict", folder);
}

void say_claims(const Said& said, bool is_all) {
    for (const auto& document : said.documents) {
        say_claims_of(said, document, is_all);
    }
}

} // namespace ample::cli
