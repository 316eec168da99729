// Compiled rules as libyara holds them, behind a header that does not show libyara.

#pragma once

#include <ample/sweep/yara/rules.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

struct YR_RULES;

namespace ample::sweep::yara::detail {

struct DestroyRules {
    void operator()(YR_RULES* rules) const noexcept;
};

using Compiled = std::unique_ptr<YR_RULES, DestroyRules>;

/// Rules that run together.
struct RuleSet {
    bool has_names = false;              ///< `filename` and its like are defined
    std::vector<std::size_t> files = {}; ///< numbers of texts; namespaces are called by them
    Compiled rules = {};
    std::vector<bool> is_relied_on = {}; ///< of each rule, in the order of the table

    /// A second copy, made when needed, in which rules are switched off. Held under `lock`.
    mutable std::mutex lock = {};
    mutable Compiled copy = {};
};

struct RuleSets {
    std::vector<RuleText> texts = {};
    RuleSet by_content = {};
    RuleSet by_name = {};
    RuleSet together = {}; ///< both, where there are both
    /// Files that do not compile with those of the other set and are missing in `together`.
    std::vector<std::size_t> left_out_together = {};
    std::vector<Remark> refusals = {};
    std::vector<Remark> warnings = {};
    std::size_t rules = 0;
    std::string digest = {};

    /// The set that has all rules but those left out of `together`.
    [[nodiscard]] const RuleSet& for_one_pass() const noexcept {
        return together.rules ? together : by_name.rules ? by_name : by_content;
    }
};

/// Compiles the files of a set together. Null when libyara refuses.
Compiled compile_together(const RuleSets& sets, const RuleSet& set);

} // namespace ample::sweep::yara::detail
