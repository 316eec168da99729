// What a sweep with Sigma rules came to, added up over files in their order.

#pragma once

#include <ample/sweep/sigma/correlate.hpp>

#include <cli/allow.hpp>
#include <cli/input.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ample::cli {

/// How often, and when first.
struct HitCount {
    std::uint64_t hits = 0; ///< allowed ones are not among them
    std::uint64_t allowed = 0;
    std::optional<Instant> first = {}; ///< of all that have a time

    void add(const sweep::sigma::Finding& finding);
    void join(const HitCount& other);
};

struct RuleTotals {
    std::map<std::pair<std::size_t, std::string>, HitCount> hits = {}; ///< by rule and host
    AllowCounts by_entry = {}; ///< hits and correlations that an entry allowed
    sweep::Presence presence = {};
    sweep::sigma::CorrelationReport correlated = {};
    std::vector<std::uint64_t> events_of_rule = {};
    std::vector<std::string> unread = {};             ///< files, with the reason
    std::vector<std::string> not_followed = {};       ///< links and special files in folders
    std::vector<std::string> rules_not_followed = {}; ///< the same among the rules
    std::vector<std::string> unread_formats = {};     ///< streams that hold no records
    std::uint64_t streams = 0;
    std::uint64_t records = 0;
    std::uint64_t defects = 0;
    std::uint64_t bytes = 0;
    std::uint64_t broken = 0;

    /// Over all hosts, and over all rules.
    [[nodiscard]] std::map<std::size_t, HitCount> by_rule() const;
    [[nodiscard]] std::map<std::string, HitCount> by_host() const;

    /// Hits that no entry allows.
    [[nodiscard]] std::uint64_t open_hits() const;

    [[nodiscard]] std::uint64_t allowed_correlations() const;
};

/// The certificate: what ran over what, what was found, where the logs are blind.
nlohmann::ordered_json totals_json(const RuleTotals& totals,
                                   const sweep::sigma::RuleSet& set,
                                   const sweep::sigma::AllowList& allow_list);

void print_totals(const RuleTotals& totals,
                  const sweep::sigma::RuleSet& set,
                  const sweep::sigma::AllowList& allow_list);

} // namespace ample::cli
