// The rules of a set by the log source that they name: a collection has thousands of rules and some
// hundred log sources.

#pragma once

#include <ample/sweep/sigma/rule_set.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace ample::sweep::sigma::detail {

/// Immutable once made; the rules must outlive it.
class SourceRules {
public:
    explicit SourceRules(const RuleSet& set);

    /// The places of the detections whose log source one of the table's `entries` gives, ascending.
    [[nodiscard]] std::vector<std::uint32_t> of(std::span<const std::size_t> entries) const;

private:
    const RuleSet& set_;
    std::vector<std::pair<const LogSource*, std::vector<std::uint32_t>>> by_source_ = {};
};

} // namespace ample::sweep::sigma::detail
