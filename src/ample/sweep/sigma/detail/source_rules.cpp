#include <ample/sweep/sigma/detail/source_rules.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace ample::sweep::sigma::detail {

SourceRules::SourceRules(const RuleSet& set) : set_(set) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::uint32_t i = 0; i < set.rules().size(); ++i) {
        const auto& rule = set.rules()[i];
        if (!rule.detection) {
            continue;
        }
        const auto& source = rule.detection->source;
        const auto [at, is_new] = places.try_emplace(source.text(), by_source_.size());
        if (is_new) {
            by_source_.emplace_back(&source, std::vector<std::uint32_t>());
        }
        by_source_[at->second].second.push_back(i);
    }
}

std::vector<std::uint32_t> SourceRules::of(std::span<const std::size_t> entries) const {
    std::vector<std::uint32_t> rules;
    for (const auto& [source, its] : by_source_) {
        if (set_.sources().gives(entries, *source)) {
            rules.insert(rules.end(), its.begin(), its.end());
        }
    }
    std::sort(rules.begin(), rules.end());
    return rules;
}

} // namespace ample::sweep::sigma::detail
