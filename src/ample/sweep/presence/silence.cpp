#include <ample/sweep/presence/silence.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace ample::sweep {

namespace {

constexpr std::int64_t day = 24;
constexpr std::int64_t week = 7 * day;
constexpr std::int64_t least_hours = 2 * day;
constexpr std::int64_t least_weeks = 3;
constexpr std::int64_t most_hours = std::int64_t{20} * 366 * day;
constexpr std::uint64_t least_others = 3; // hours of a slot that make a habit
constexpr double busy = 0.5;
constexpr double alpha = 0.01;

/// Hours counted in slots.
struct Slot {
    std::uint64_t hours = 0;
    std::uint64_t empty = 0;

    [[nodiscard]] double chance_of_empty() const noexcept {
        return (static_cast<double>(empty) + 1) / (static_cast<double>(hours) + 1);
    }

    /// r, where the hours are those after an empty one.
    [[nodiscard]] double persistence() const noexcept {
        return static_cast<double>(empty) / (static_cast<double>(hours) + 1);
    }
};

class Tester {
public:
    Tester(const NumberRuns& hours, std::int64_t until)
        : first_(hours.runs().begin()->first),
          is_full_(static_cast<std::size_t>(until - first_ + 1)),
          slots_(static_cast<std::size_t>(count() >= least_weeks * week ? week : day)) {
        for (const auto& [begin, run] : hours.runs()) {
            for (auto at = begin; at <= run.last; ++at) {
                is_full_[static_cast<std::size_t>(at - first_)] = true;
            }
        }
        for (std::size_t at = 0; at < is_full_.size(); ++at) {
            auto& slot = slots_[slot_of(at)];
            ++slot.hours;
            slot.empty += is_full_[at] ? 0 : 1;
        }
        for (const auto& slot : slots_) {
            is_busy_.push_back(slot.chance_of_empty() <= busy);
        }
        for (std::size_t at = 1; at < is_full_.size(); ++at) {
            if (follows(at)) {
                auto& slot = after_empty_[class_of(at)];
                ++slot.hours;
                slot.empty += is_full_[at] ? 0 : 1;
            }
        }
    }

    SilenceTest run() {
        SilenceTest test;
        test.hours = is_full_.size();
        test.by = slots_.size() == week ? "hour of the week" : "hour of the day";
        for (std::size_t at = 0; at < is_full_.size();) {
            if (is_full_[at]) {
                ++at;
                continue;
            }
            auto end = at;
            while (end < is_full_.size() && !is_full_[end]) {
                ++end;
            }
            ++test.tested;
            weigh(at, end, test.runs);
            at = end;
        }
        return test;
    }

private:
    [[nodiscard]] std::int64_t count() const noexcept {
        return static_cast<std::int64_t>(is_full_.size());
    }

    [[nodiscard]] std::size_t slot_of(std::size_t at) const noexcept {
        return (static_cast<std::size_t>(first_) + at) % slots_.size();
    }

    /// 1 for a busy slot, 0 for a quiet one.
    [[nodiscard]] std::size_t class_of(std::size_t at) const {
        return is_busy_[slot_of(at)] ? 1 : 0;
    }

    /// Whether the hour counts for r: the one before is of the same class, and empty.
    [[nodiscard]] bool follows(std::size_t at) const {
        return class_of(at) == class_of(at - 1) && !is_full_[at - 1];
    }

    /// The slot of an hour without the hours of the run [begin, end), which are all empty.
    [[nodiscard]] Slot outside(std::size_t at, std::size_t begin, std::size_t end) const {
        const auto period = slots_.size();
        const auto offset = (at - begin) % period;
        const auto within = (end - begin - offset + period - 1) / period;
        auto slot = slots_[slot_of(at)];
        slot.hours -= within;
        slot.empty -= within;
        return slot;
    }

    void weigh(std::size_t begin, std::size_t end, std::vector<SilentRun>& runs) const {
        auto others = after_empty_;
        for (auto at = begin + 1; at < end; ++at) {
            if (follows(at)) {
                --others[class_of(at)].hours;
                --others[class_of(at)].empty;
            }
        }
        if (end < is_full_.size() && follows(end)) {
            --others[class_of(end)].hours; // the hour that ends the run
        }
        double log10_chance = std::log10(static_cast<double>(is_full_.size()));
        double expected = 0;
        for (auto at = begin; at < end; ++at) {
            const auto slot = outside(at, begin, end);
            const double empty = slot.hours < least_others ? 1 : slot.chance_of_empty();
            expected += 1 - empty;
            const bool is_held = at > begin && follows(at);
            log10_chance +=
                std::log10(is_held ? std::max(empty, others[class_of(at)].persistence()) : empty);
        }
        if (log10_chance <= std::log10(alpha)) {
            runs.push_back({first_ + static_cast<std::int64_t>(begin),
                            first_ + static_cast<std::int64_t>(end) - 1,
                            expected,
                            log10_chance});
        }
    }

    std::int64_t first_;
    std::vector<bool> is_full_;
    std::vector<Slot> slots_;
    std::vector<bool> is_busy_ = {};
    std::array<Slot, 2> after_empty_ = {}; ///< by class
};

} // namespace

SilenceTest find_silence(const NumberRuns& hours, std::int64_t until) {
    SilenceTest test;
    if (hours.is_empty()) {
        test.why_not = "its records have no times";
        return test;
    }
    if (hours.left_out() > 0) {
        test.why_not = "its times are too scattered to be kept";
        return test;
    }
    const auto first = hours.runs().begin()->first;
    const auto last = std::max(until, hours.runs().rbegin()->second.last);
    if (first < 0 || last - first >= most_hours) {
        test.why_not = "its times lie before 1970 or spread over more than 20 years";
        return test;
    }
    if (last - first + 1 < least_hours) {
        test.why_not = "less than two days of it are there";
        test.hours = static_cast<std::uint64_t>(last - first + 1);
        return test;
    }
    return Tester(hours, last).run();
}

} // namespace ample::sweep
