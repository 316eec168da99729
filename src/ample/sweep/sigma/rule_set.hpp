// All rules of one sweep, with what could not be used.
//
// Filters are joined to the rules they name, correlations to the rules they rest on, in whatever
// order their files stand; what names a rule that is not there, or rests on itself, is refused. A
// filter is kept once, however many rules it is joined to; all together ask for at most 2,000,000
// comparisons more, and a filter beyond that is refused. Rules stand in the order of their files,
// then documents, but correlations behind those they rest on.
//
// Bounds of a file add up over many: a load of rules has bounds of its own (LoadBounds). The first
// file that does not fit is refused whole, and those behind it are refused unread.

#pragma once

#include <ample/sweep/sigma/log_sources.hpp>
#include <ample/sweep/sigma/parse.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// One file of rules, read.
struct RuleText {
    std::string path = {};
    std::string text = {};
};

/// What all files of a load may come to together. All rules of SigmaHQ take 37 MB of memory in all,
/// measured by the size of the process.
struct LoadBounds {
    RuleCost most = {.bytes = std::size_t{256} << 20U,
                     .steps = 2'000'000,
                     .copied_values = 2'000'000,
                     .copied_bytes = std::size_t{256} << 20U};

    [[nodiscard]] bool hold(const RuleCost& cost) const noexcept {
        return cost.bytes <= most.bytes && cost.steps <= most.steps &&
               cost.copied_values <= most.copied_values && cost.copied_bytes <= most.copied_bytes;
    }
};

/// Immutable once built; read by many threads.
class RuleSet {
public:
    /// Reads `texts` with up to `jobs` threads. Fails only when a table does not read. The result
    /// is the same for any number of threads.
    static Result<RuleSet> build(std::span<const RuleText> texts,
                                 std::span<const LogSources::Table> tables = {},
                                 const Placeholders& placeholders = {},
                                 std::size_t jobs = 1,
                                 const LoadBounds& bounds = {});

    [[nodiscard]] std::span<const Rule> rules() const noexcept { return rules_; }

    [[nodiscard]] std::span<const Refusal> refusals() const noexcept { return refusals_; }

    [[nodiscard]] const LogSources& sources() const noexcept { return sources_; }

    /// The place of the rule with the id or name `key`, or npos.
    [[nodiscard]] std::size_t place_of(std::string_view key) const noexcept;

    /// The places of the rules that correlation `rule` rests on, in its order.
    [[nodiscard]] std::span<const std::size_t> rests_on(std::size_t rule) const noexcept {
        return rests_on_[rule];
    }

    /// Whether the rule's own hits are told; not where only correlations rest on it.
    [[nodiscard]] bool is_told(std::size_t rule) const noexcept { return is_told_[rule]; }

    [[nodiscard]] bool has_correlations() const noexcept;

    /// How many filters were joined to rules.
    [[nodiscard]] std::size_t filters() const noexcept { return filters_; }

    /// Names the rules and tables: equal digests, equal hits.
    [[nodiscard]] Digest digest() const;

    /// The rules without those below `level`; correlations keep what they rest on.
    [[nodiscard]] RuleSet at_least(std::string_view level) const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    std::size_t apply(const std::shared_ptr<const Filter>& shared, std::size_t room);
    [[nodiscard]] std::map<std::string_view, std::size_t> places() const; ///< by id and name
    void order_correlations();
    void join_correlations();
    void keep(const std::vector<bool>& wanted);

    std::vector<Rule> rules_ = {};
    std::vector<Refusal> refusals_ = {};
    std::vector<std::vector<std::size_t>> rests_on_ = {};
    std::vector<bool> is_told_ = {};
    std::size_t filters_ = 0;
    LogSources sources_ = {};
};

} // namespace ample::sweep::sigma
