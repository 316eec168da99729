// One run of libyara over some bytes, with some of the rules.

#pragma once

#include <ample/sweep/yara/detail/rule_sets.hpp>
#include <ample/sweep/yara/scan.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct YR_SCAN_CONTEXT;

namespace ample::sweep::yara::detail {

struct DestroyScanner {
    void operator()(YR_SCAN_CONTEXT* scanner) const noexcept;
};

/// Bytes that are scanned: whole, or in blocks that `next` reads on.
struct Bytes {
    std::string_view whole = {};
    bool in_blocks = false;
    std::string_view head = {}; ///< the first block
    /// The block after the last, with the place of its first byte; nothing at the end. The view
    /// lives until the next call.
    std::function<std::optional<std::pair<std::uint64_t, std::string_view>>()> next = {};
    std::function<std::uint64_t()> size = {}; ///< known once `next` gave nothing
};

/// What a run gave. `failure` is empty, or why the findings do not count.
struct RunOutcome {
    std::string failure = {};
    std::vector<std::pair<std::size_t, Finding>> findings = {}; ///< with the number of the rule
    std::vector<NotRun> cut = {};                               ///< strings that stood too often
    double seconds = 0;
};

/// A scanner over `rules`, which belong to `set` or are a copy of it, kept for many runs.
class Runner {
public:
    Runner(const RuleSets& sets, const RuleSet& set, YR_RULES* rules, const ScanLimits& limits);

    RunOutcome run(const Bytes& bytes, const NameOfBytes& name);

private:
    static int on_message(YR_SCAN_CONTEXT* scanner, int message, void* about, void* self);
    void take(YR_SCAN_CONTEXT* scanner, const void* rule);
    void take_cut(const void* string);
    [[nodiscard]] const std::string& file_of(const void* rule) const;

    const RuleSets& sets_;
    const RuleSet& set_;
    YR_RULES* rules_;
    const ScanLimits& limits_;
    std::unique_ptr<YR_SCAN_CONTEXT, DestroyScanner> scanner_ = {};
    RunOutcome outcome_ = {};
};

/// The rules of `set` by number with file and name.
std::vector<std::pair<std::string, std::string>> names_of(const RuleSets& sets, const RuleSet& set);

/// Runs the rules of `set` in halves after a run with all of them failed with `why`.
RunOutcome run_in_parts(const RuleSets& sets,
                        const RuleSet& set,
                        std::string_view bytes,
                        const NameOfBytes& name,
                        const ScanLimits& limits,
                        const std::string& why);

} // namespace ample::sweep::yara::detail
