#include <ample/core/utf8.hpp>

#include <CLI/CLI.hpp>
#include <cli/allow.hpp>
#include <cli/input.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <chrono>

namespace ample::cli {

using nlohmann::ordered_json;
using sweep::sigma::AllowEntry;
using sweep::sigma::AllowList;
using utf8::printable;

void add_allow_options(CLI::App& verb, AllowOptions& options) {
    verb.add_option("--allow",
                    options.lists,
                    "List of hits that are known and explained, YAML or CSV; may be repeated")
        ->allow_extra_args(false);
    verb.add_option("--as-of", options.as_of, "Day on which entries of --allow must not be expired")
        ->default_str("today");
}

Result<sweep::sigma::AllowList> load_allow_lists(const AllowOptions& options) {
    constexpr std::int64_t day_seconds = 86400;
    constexpr std::size_t day_size = 10;
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    auto as_of = day_from_days(now / day_seconds);
    if (!options.as_of.empty()) {
        const auto instant = parse_instant(options.as_of);
        if (!instant || options.as_of.size() != day_size) {
            return Error{Kind::usage, "'" + options.as_of + "' is no day", "as 2026-12-31"};
        }
        as_of = day_from_days(instant->unix_seconds() / day_seconds);
    }
    sweep::sigma::AllowList list;
    for (const auto& path : options.lists) {
        const auto text = read_whole(path);
        if (!text) {
            return text.error();
        }
        list.read(*text, path, as_of);
    }
    return list;
}

const AllowEntry* entry_at(const AllowList& list, std::size_t place) {
    return place == AllowList::npos ? nullptr : &list.entries()[place];
}

ordered_json allowed_json(const AllowEntry& entry) {
    return {{"reason", entry.reason}, {"owner", entry.owner}, {"by", entry.place()}};
}

std::string allowed_text(const AllowEntry& entry) {
    return fmt::format("    allowed: {} ({}, {})\n",
                       printable(entry.reason),
                       printable(entry.owner),
                       printable(entry.place()));
}

ordered_json allow_json(const AllowCounts& counts, const AllowList& list) {
    ordered_json entries = ordered_json::array();
    for (std::size_t i = 0; i < list.entries().size(); ++i) {
        const auto& entry = list.entries()[i];
        const auto found = counts.find(i);
        entries.push_back({{"entry", entry.place()},
                           {"reason", entry.reason},
                           {"owner", entry.owner},
                           {"until", entry.until ? to_text(*entry.until) : ""},
                           {"expired", entry.is_expired},
                           {"hits", found == counts.end() ? 0 : found->second}});
    }
    ordered_json refused = ordered_json::array();
    for (const auto& refusal : list.refusals()) {
        refused.push_back({{"path", refusal.path}, {"line", refusal.line}, {"why", refusal.why}});
    }
    return {{"entries", entries}, {"refused", refused}};
}

void tell_allowed(const AllowCounts& counts, const AllowList& list) {
    for (std::size_t i = 0; i < list.entries().size(); ++i) {
        const auto& entry = list.entries()[i];
        const auto found = counts.find(i);
        if (entry.is_expired) {
            warn(printable(fmt::format("{}: expired on {}, not applied: {} ({})",
                                       entry.place(),
                                       to_text(*entry.until),
                                       entry.reason,
                                       entry.owner)));
        } else if (found != counts.end()) {
            warn(printable(fmt::format("{}: {} hits allowed: {} ({})",
                                       entry.place(),
                                       grouped(found->second),
                                       entry.reason,
                                       entry.owner)));
        } else {
            warn(printable(fmt::format(
                "{}: allowed nothing: {} ({})", entry.place(), entry.reason, entry.owner)));
        }
    }
    for (const auto& refusal : list.refusals()) {
        warn(
            printable(fmt::format("{}:{}: not used: {}", refusal.path, refusal.line, refusal.why)));
    }
}

} // namespace ample::cli
