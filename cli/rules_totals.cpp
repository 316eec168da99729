#include <ample/core/utf8.hpp>
#include <ample/core/version.hpp>

#include <cli/blindspots.hpp>
#include <cli/rules_totals.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace ample::cli {

using namespace sweep::sigma; // NOLINT: the file is about nothing else
using nlohmann::ordered_json;
using utf8::printable;

namespace {

std::string time_or_none(const std::optional<Instant>& time) {
    return time ? to_text(*time) : "";
}

std::string host_or_none(const std::string& host) {
    return host.empty() ? "(not told)" : printable(host);
}

std::uint64_t idle_rules(const RuleTotals& totals, const RuleSet& set) {
    std::uint64_t idle = 0;
    for (std::size_t i = 0; i < totals.events_of_rule.size(); ++i) {
        idle += set.rules()[i].detection && totals.events_of_rule[i] == 0 ? 1 : 0;
    }
    return idle;
}

void print_hits(const RuleTotals& totals, const RuleSet& set) {
    std::map<int, std::vector<std::size_t>, std::greater<>> levels;
    const auto by_rule = totals.by_rule();
    for (const auto& [rule, count] : by_rule) {
        levels[level_rank(set.rules()[rule].level)].push_back(rule);
    }
    std::map<std::size_t, std::size_t> hosts_of_rule;
    for (const auto& [key, count] : totals.hits) {
        ++hosts_of_rule[key.first];
    }
    Table table({"level", ">hits", ">allowed", ">hosts", "first seen", "rule"});
    for (const auto& [rank, rules] : levels) {
        for (const auto rule : rules) {
            const auto& count = by_rule.at(rule);
            table.add({printable(set.rules()[rule].level),
                       grouped(count.hits),
                       grouped(count.allowed),
                       grouped(hosts_of_rule[rule]),
                       time_or_none(count.first),
                       printable(set.rules()[rule].title)});
        }
    }
    table.print();
    Table hosts({"host", ">hits", ">allowed", "first seen"});
    for (const auto& [host, count] : totals.by_host()) {
        hosts.add({host_or_none(host),
                   grouped(count.hits),
                   grouped(count.allowed),
                   time_or_none(count.first)});
    }
    hosts.print();
}

} // namespace

void HitCount::add(const Finding& finding) {
    ++(finding.allowed == AllowList::npos ? hits : allowed);
    HitCount one;
    one.first = finding.time;
    join(one);
}

void HitCount::join(const HitCount& other) {
    hits += other.hits;
    allowed += other.allowed;
    const bool is_earlier =
        other.first && (!first || other.first->unix_nanoseconds < first->unix_nanoseconds);
    first = is_earlier ? other.first : first;
}

std::map<std::size_t, HitCount> RuleTotals::by_rule() const {
    std::map<std::size_t, HitCount> sums;
    for (const auto& [key, count] : hits) {
        sums[key.first].join(count);
    }
    return sums;
}

std::map<std::string, HitCount> RuleTotals::by_host() const {
    std::map<std::string, HitCount> sums;
    for (const auto& [key, count] : hits) {
        sums[key.second].join(count);
    }
    return sums;
}

std::uint64_t RuleTotals::allowed_correlations() const {
    const auto& found = correlated.found;
    return static_cast<std::uint64_t>(
        std::count_if(found.begin(), found.end(), [](const Correlated& one) {
            return one.allowed != AllowList::npos;
        }));
}

std::uint64_t RuleTotals::open_hits() const {
    std::uint64_t sum = 0;
    for (const auto& [key, count] : hits) {
        sum += count.hits;
    }
    return sum;
}

ordered_json
totals_json(const RuleTotals& totals, const RuleSet& set, const AllowList& allow_list) {
    ordered_json rules = ordered_json::array();
    for (const auto& [rule, count] : totals.by_rule()) {
        rules.push_back({{"rule", set.rules()[rule].id},
                         {"title", set.rules()[rule].title},
                         {"level", set.rules()[rule].level},
                         {"hits", count.hits},
                         {"allowed", count.allowed},
                         {"first", time_or_none(count.first)}});
    }
    ordered_json hosts = ordered_json::object();
    for (const auto& [host, count] : totals.by_host()) {
        hosts[host] = count.hits;
    }
    ordered_json first_seen = ordered_json::array();
    for (const auto& [key, count] : totals.hits) {
        first_seen.push_back({{"rule", set.rules()[key.first].id},
                              {"host", key.second},
                              {"first", time_or_none(count.first)},
                              {"hits", count.hits},
                              {"allowed", count.allowed}});
    }
    return {{"ample", version},
            {"rules", set.rules().size()},
            {"rules_digest", set.digest().text()},
            {"rules_refused", set.refusals().size()},
            {"rules_without_events", idle_rules(totals, set)},
            {"streams", totals.streams},
            {"bytes", totals.bytes},
            {"records", totals.records},
            {"defects", totals.defects},
            {"by_rule", rules},
            {"by_host", hosts},
            {"first_seen", first_seen},
            {"allow", allow_json(totals.by_entry, allow_list)},
            {"correlations", totals.correlated.found.size()},
            {"correlations_allowed", totals.allowed_correlations()},
            {"correlation_untimed", totals.correlated.untimed},
            {"correlation_ungrouped", totals.correlated.ungrouped},
            {"correlation_left_out", totals.correlated.left_out},
            {"blindspots", blindspots_json(totals.presence)},
            {"no_records", totals.unread_formats},
            {"not_read", totals.unread},
            {"not_followed", totals.not_followed},
            {"rules_not_followed", totals.rules_not_followed}};
}

void print_totals(const RuleTotals& totals, const RuleSet& set, const AllowList& allow_list) {
    if (!totals.hits.empty()) {
        print_hits(totals, set);
    }
    std::uint64_t allowed = 0;
    for (const auto& [key, count] : totals.hits) {
        allowed += count.allowed;
    }
    const auto correlations = totals.allowed_correlations();
    warn(fmt::format("{} hits of {} rules{}, {} correlations{} in {} records, {} in {} streams; "
                     "{} rules run, {} refused, {} without an event of their log source",
                     grouped(totals.open_hits()),
                     grouped(totals.by_rule().size()),
                     allowed == 0 ? "" : fmt::format(" and {} allowed ones", grouped(allowed)),
                     grouped(totals.correlated.found.size() - correlations),
                     correlations == 0 ? ""
                                       : fmt::format(" and {} allowed ones", grouped(correlations)),
                     grouped(totals.records),
                     bytes_text(totals.bytes),
                     grouped(totals.streams),
                     grouped(set.rules().size()),
                     grouped(set.refusals().size()),
                     grouped(idle_rules(totals, set))));
    const auto& correlated = totals.correlated;
    if (correlated.untimed + correlated.ungrouped + correlated.left_out > 0) {
        warn(fmt::format("correlations left out {} events without a time, {} without a field "
                         "to group by, {} beyond the bound",
                         grouped(correlated.untimed),
                         grouped(correlated.ungrouped),
                         grouped(correlated.left_out)));
    }
    tell_allowed(totals.by_entry, allow_list);
    constexpr std::size_t most_told = 20;
    for (const auto& line : blindspots_text(totals.presence, most_told)) {
        warn(line);
    }
    for (const auto& why : totals.unread) {
        warn("not read: " + printable(why));
    }
    for (const auto& name : totals.unread_formats) {
        warn("no records: " + printable(name));
    }
}

} // namespace ample::cli
