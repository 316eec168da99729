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

/// What one file gave.
struct RuleFile {
    std::vector<Rule> rules = {};
    std::vector<Filter> filters = {};
    std::vector<Refusal> refusals = {};
};

/// The longest rule file that is read.
constexpr std::size_t longest_rule_file = std::size_t{4} << 20U;

/// Reads the rules of `text`. Never fails: what is wrong is a refusal. One thread; no state.
RuleFile
parse_rules(const std::string& text, const std::string& path, const Placeholders& placeholders);

/// Whether `text` looks like a file of rules at all: YAML with detection, correlation or filter.
bool is_rule_file(std::string_view text);

} // namespace ample::sweep::sigma
