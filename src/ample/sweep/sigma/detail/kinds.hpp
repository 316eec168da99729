// The kinds of records that came, each made ready when its first record comes.
//
//     channel, provider, event id, traits ──▶ 64 recent kinds ──▶ all kinds ──▶ made anew
//
// At most 1,024 kinds are kept; then what they counted is added up and they are forgotten.

#pragma once

#include <ample/sweep/sigma/detail/field_names.hpp>
#include <ample/sweep/sigma/detail/kind.hpp>
#include <ample/sweep/sigma/detail/source_rules.hpp>
#include <ample/sweep/sigma/reach.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace ample::sweep::sigma::detail {

/// Used by one thread; rules and names must outlive it.
class Kinds {
public:
    Kinds(const RuleSet& set, const FieldNames& names);

    /// The kind of a record with these facts; stays until the next call of `of` or `flush`.
    /// `is_certain`: the record says each of them once, under the name that rules use.
    Kind& of(const LogFacts& facts, bool is_certain);

    /// Where the values of the field with this number go.
    const Plan& plan_of(Kind& kind, std::uint32_t number) const {
        const auto& plan = kind.plans[number];
        return plan.is_made ? plan : make_plan(kind, number);
    }

    /// Adds what kinds have counted and forgets them. Before numbers of names begin anew, too.
    void flush();

    /// For each rule how many events were of its log source, up to the last `flush`.
    [[nodiscard]] std::span<const std::uint64_t> events() const noexcept { return events_; }

    [[nodiscard]] const SeenFields& seen() const noexcept { return seen_; }

private:
    static constexpr std::size_t most = 1024;
    static constexpr std::size_t most_recent = 64;

    const Plan& make_plan(Kind& kind, std::uint32_t number) const;
    Kind& find(const LogFacts& facts, bool is_certain);
    std::unique_ptr<Kind> make(const LogFacts& facts, bool is_certain);

    const RuleSet& set_;
    const FieldNames& names_;
    Comparisons comparisons_;
    SourceRules by_source_;
    std::unordered_map<std::string, std::unique_ptr<Kind>> kinds_ = {};
    std::array<Kind*, most_recent> recent_ = {};
    std::string key_ = {};
    std::vector<std::uint64_t> events_ = {};
    SeenFields seen_;
};

} // namespace ample::sweep::sigma::detail
