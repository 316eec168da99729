// Rule files as rules.
//
//     file ─▶ YAML documents ─▶ detections, correlations, filters
//                            └▶ refusals, each with its reason
//
// A file may hold several documents, and a document with `action: global` gives what it holds to
// those that follow (Sigma 1, still in use). What can't be used is refused by name; nothing is
// skipped without a word. Rules whose status is `deprecated` or `unsupported` are refused as such.

#pragma once

#include <ample/sweep/sigma/detail/field_item.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// A document that is no usable rule.
struct Refusal {
    std::string path = {};
    std::size_t document = 0; ///< in the file, from 0
    std::string id = {};      ///< as far as it is known
    std::string title = {};
    std::string why = {};
};

/// What reading a file came to, so that a load of many can be bounded.
struct RuleCost {
    std::size_t bytes = 0;         ///< of memory, for comparisons
    std::size_t steps = 0;         ///< of expressions
    std::size_t copied_values = 0; ///< by `action`
    std::size_t copied_bytes = 0;

    RuleCost& operator+=(const RuleCost& other) noexcept {
        bytes += other.bytes;
        steps += other.steps;
        copied_values += other.copied_values;
        copied_bytes += other.copied_bytes;
        return *this;
    }
};

/// What one file gave.
struct RuleFile {
    RuleCost cost = {};
    std::vector<Rule> rules = {};
    std::vector<Filter> filters = {};
    std::vector<Refusal> refusals = {};
};

/// The longest rule file that is read.
constexpr std::size_t longest_rule_file = std::size_t{4} << 20U;

/// Reads the rules of `text`. Never fails: what is wrong is a refusal. One thread; no state.
RuleFile
parse_rules(const std::string& text, const std::string& path, const Placeholders& placeholders);

/// Whether `text` looks like a file of rules at all, readable or not: with a key `detection`,
/// `correlation`, `filter` or `logsource` of no indent, in UTF-8 or UTF-16, or as JSON.
bool is_rule_file(std::string_view text);

} // namespace ample::sweep::sigma
