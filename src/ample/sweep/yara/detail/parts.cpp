// Rules in halves: to have the findings of those that end in time, and to find those that are slow.

#include <ample/sweep/yara/detail/run.hpp>

#include <yara.h>

#include <algorithm>
#include <chrono>
#include <span>

namespace ample::sweep::yara {

namespace {

using detail::Bytes;
using detail::RuleSet;
using detail::RuleSets;
using detail::RunOutcome;
using Clock = std::chrono::steady_clock;

constexpr int most_times = 10; // of the limit, for all parts together
constexpr std::size_t most_scans = 200;

/// Rules of a set that can be switched on and off, on its second copy. Holds the set's lock.
class Switchboard {
public:
    Switchboard(const RuleSets& sets, const RuleSet& set) : set_(set), held_(set.lock) {
        if (!set.copy) {
            set.copy = compile_together(sets, set);
        }
        if (!set.copy) {
            throw Bug("rules that compiled once do not compile again");
        }
        for (std::size_t i = 0; i < set.is_relied_on.size(); ++i) {
            if (!set.is_relied_on[i]) {
                free_.push_back(i);
            }
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& free() const noexcept { return free_; }

    [[nodiscard]] YR_RULES* rules() const noexcept { return set_.copy.get(); }

    /// Switches on `wanted` and all that others rest on, and the rest off.
    void only(std::span<const std::size_t> wanted) const {
        for (const auto rule : free_) {
            yr_rule_disable(&rules()->rules_table[rule]);
        }
        for (const auto rule : wanted) {
            yr_rule_enable(&rules()->rules_table[rule]);
        }
    }

private:
    const RuleSet& set_;
    std::lock_guard<std::mutex> held_;
    std::vector<std::size_t> free_ = {};
};

class Parts {
public:
    Parts(const RuleSets& sets,
          const RuleSet& set,
          std::string_view bytes,
          const NameOfBytes& name,
          const ScanLimits& limits)
        : set_(set), board_(sets, set), names_(names_of(sets, set)), name_(name), limits_(limits),
          runner_(sets, set, board_.rules(), limits) {
        bytes_.whole = bytes;
    }

    RunOutcome run(const std::string& why) {
        const auto begin = Clock::now();
        end_ = begin + std::chrono::seconds(std::int64_t{limits_.seconds} * most_times);
        board_.only({});
        auto relied = runner_.run(bytes_, name_);
        if (!relied.failure.empty()) {
            found_.cut.push_back({{}, {}, why});
        } else {
            keep(std::move(relied));
            try_half(board_.free(), true);
        }
        found_.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        return std::move(found_);
    }

private:
    /// Findings of rules that are on all the time count once.
    void keep(RunOutcome run) {
        for (auto& one : run.findings) {
            if (!set_.is_relied_on[one.first] || !has_relied_) {
                found_.findings.push_back(std::move(one));
            }
        }
        if (!has_relied_) {
            found_.cut.insert(found_.cut.end(), run.cut.begin(), run.cut.end());
        }
        has_relied_ = true;
    }

    void try_half(std::span<const std::size_t> rules, bool is_known_to_fail) {
        if (rules.empty()) {
            return;
        }
        if (Clock::now() > end_) {
            give_up(rules, "was not tried: the time for these bytes was used up");
            return;
        }
        if (!is_known_to_fail || rules.size() == 1) {
            board_.only(rules);
            auto run = runner_.run(bytes_, name_);
            if (run.failure.empty()) {
                keep(std::move(run));
                return;
            }
            if (rules.size() == 1) {
                give_up(rules, run.failure);
                return;
            }
        }
        const auto half = rules.size() / 2;
        try_half(rules.first(half), false);
        try_half(rules.subspan(half), false);
    }

    void give_up(std::span<const std::size_t> rules, const std::string& why) {
        for (const auto rule : rules) {
            found_.cut.push_back({names_[rule].first, names_[rule].second, why});
        }
    }

    const RuleSet& set_;
    Switchboard board_;
    std::vector<std::pair<std::string, std::string>> names_;
    const NameOfBytes& name_;
    ScanLimits limits_;
    detail::Runner runner_;
    Bytes bytes_ = {};
    Clock::time_point end_ = {};
    bool has_relied_ = false;
    RunOutcome found_ = {};
};

/// Follows the time down to single rules.
class Meter {
public:
    Meter(const RuleSets& sets,
          const RuleSet& set,
          std::string_view bytes,
          const ScanLimits& limits,
          Measured& into)
        : board_(sets, set), names_(names_of(sets, set)), limits_(limits),
          runner_(sets, set, board_.rules(), limits_), into_(into) {
        bytes_.whole = bytes; // NOLINT: the runner sets its own
    }

    void run() {
        const auto whole = time_of(board_.free());
        shared_ = time_of({});
        into_.whole += whole;
        into_.shared += shared_;
        least_ = whole / 50;
        follow(board_.free(), whole - shared_);
    }

private:
    /// The better of two runs, as other programs can only make one longer.
    double time_of(std::span<const std::size_t> rules) {
        board_.only(rules);
        const NameOfBytes name;
        scans_ += 2;
        const auto first = runner_.run(bytes_, name).seconds;
        return std::min(first, runner_.run(bytes_, name).seconds);
    }

    void follow(std::span<const std::size_t> rules, double seconds) {
        if (rules.empty() || seconds < least_ || scans_ >= most_scans) {
            return;
        }
        if (rules.size() == 1) {
            into_.rules.push_back(
                {names_[rules.front()].first, names_[rules.front()].second, seconds});
            return;
        }
        const auto left = rules.first(rules.size() / 2);
        const auto right = rules.subspan(rules.size() / 2);
        const auto left_seconds = time_of(left) - shared_;
        const auto right_seconds = time_of(right) - shared_;
        const bool is_left_slower = left_seconds > right_seconds;
        follow(is_left_slower ? left : right, std::max(left_seconds, right_seconds));
        follow(is_left_slower ? right : left, std::min(left_seconds, right_seconds));
    }

    Switchboard board_;
    std::vector<std::pair<std::string, std::string>> names_;
    ScanLimits limits_;
    detail::Runner runner_;
    Bytes bytes_ = {};
    Measured& into_;
    double shared_ = 0;
    double least_ = 0;
    std::size_t scans_ = 0;
};

} // namespace

RunOutcome detail::run_in_parts(const RuleSets& sets,
                                const RuleSet& set,
                                std::string_view bytes,
                                const NameOfBytes& name,
                                const ScanLimits& limits,
                                const std::string& why) {
    return Parts(sets, set, bytes, name, limits).run(why);
}

Measured measure_rules(const Rules& rules, std::string_view bytes, const ScanLimits& limits) {
    Measured measured;
    const auto& sets = rules.sets();
    for (const auto* set : {&sets.by_content, &sets.by_name}) {
        if (set->rules) {
            Meter(sets, *set, bytes, limits, measured).run();
        }
    }
    std::stable_sort(measured.rules.begin(),
                     measured.rules.end(),
                     [](const RuleTime& a, const RuleTime& b) { return a.seconds > b.seconds; });
    return measured;
}

} // namespace ample::sweep::yara
