#include <ample/core/utf8.hpp>

#include <cli/blindspots.hpp>
#include <cli/idle_rules.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

namespace ample::cli {

using namespace sweep::sigma; // NOLINT: it is about nothing else

namespace {

std::string printable(std::string_view text) {
    return utf8::printable(text);
}

std::string listed(const std::set<std::string, std::less<>>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

} // namespace

std::string why_idle(const RuleSet& set,
                     const Rule& rule,
                     std::uint64_t events,
                     const std::set<std::string, std::less<>>& absent) {
    if (!rule.detection) {
        return {};
    }
    if (events == 0) {
        return set.sources().knows(rule.detection->source) ? "no record of its log source"
                                                           : "no table knows its log source";
    }
    return may_hold(*rule.detection, absent)
               ? std::string()
               : "no record of its log source has a field it needs, of: " + listed(absent);
}

void print_idle(const std::map<std::pair<std::string, std::string>, std::size_t>& idle,
                const RuleSet& set,
                std::size_t ran,
                const RuleTotals& totals) {
    Table table({"could not fire: log source", ">rules", "why"});
    for (const auto& [key, count] : idle) {
        table.add({printable(key.second), grouped(count), printable(key.first)});
    }
    table.print();
    for (const auto& refusal : set.refusals()) {
        say("not used: " + printable(refusal.title) + ": " + printable(refusal.why));
    }
    say(fmt::format("{} of {} rules could have fired, in {} records",
                    grouped(ran),
                    grouped(set.rules().size() + set.refusals().size()),
                    grouped(totals.records)));
    constexpr std::size_t most_told = 20;
    for (const auto& line : blindspots_text(totals.presence, most_told)) {
        say(line);
    }
}

} // namespace ample::cli
