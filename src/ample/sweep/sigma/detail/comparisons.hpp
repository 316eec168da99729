// The comparisons of a set of rules, each once, with what programs ask of them.
//
//     rule 17, matcher 3  CommandLine|contains: ' -enc'  ─┐
//     rule 90, matcher 0  CommandLine|contains: ' -enc'  ─┴▶ comparison 211: field, literal, share
//
// Programs are made for every kind of record, mostly of the same comparisons; what does not depend
// on the kind is worked out here, when a comparison is first met.

#pragma once

#include <ample/sweep/sigma/rule_set.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace ample::sweep::sigma::detail {

struct Comparison {
    const Matcher* matcher = nullptr;
    std::string field = {};   ///< folded; empty for a keyword
    Fact fact = Fact::none;   ///< what its field says of the record as a whole
    std::string literal = {}; ///< folded, under which it may be filed, or ""
    double share = 0;         ///< how often it is likely to have to be tried

    /// Whether it is that the folded value is `literal`.
    [[nodiscard]] bool is_equality() const {
        return matcher->kind == Matcher::Kind::text && !matcher->is_cased &&
               !matcher->pattern.has_wildcards();
    }
};

/// Used by one thread; the rules must outlive it.
class Comparisons {
public:
    explicit Comparisons(const RuleSet& set);

    /// The place of the detection of rule `rule`, or of a filter joined to one.
    [[nodiscard]] static std::size_t place_of(std::uint32_t rule) noexcept { return rule; }

    [[nodiscard]] std::size_t place_of(const Filter& filter) const {
        return place_of_filter_.at(&filter);
    }

    /// The number of matcher `at` of the detection at `place`: equal matchers, equal numbers.
    std::uint32_t number_of(std::size_t place, std::size_t at);

    [[nodiscard]] const Comparison& operator[](std::uint32_t number) const noexcept {
        return known_[number];
    }

    [[nodiscard]] const RuleSet& set() const noexcept { return set_; }

private:
    const RuleSet& set_;
    std::vector<const Detection*> detections_ = {};        ///< of rules, then of filters
    std::vector<std::vector<std::uint32_t>> numbers_ = {}; ///< by place and matcher; + 1, or 0
    std::unordered_map<const Filter*, std::size_t> place_of_filter_ = {};
    std::vector<Comparison> known_ = {};
    std::unordered_multimap<std::uint64_t, std::uint32_t> by_hash_ = {};
};

} // namespace ample::sweep::sigma::detail
