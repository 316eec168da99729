// Whole numbers as runs: 5 6 7 9 is [5,7] [9,9]. Each run knows the times of its two ends.
//
// For numbers of records and for hours with records. Numbers may come in any order and twice, also
// with other times: of the ends the earliest and the latest are kept, so that the order tells
// nothing. Memory is bounded by whoever adds: with `Growth::none` a number that would be a run of
// its own is left out and counted, so that nobody takes it for missing.

#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>

namespace ample::sweep {

/// Nanoseconds since 1970 of an end whose time is not known.
constexpr std::int64_t untimed = std::numeric_limits<std::int64_t>::min();

/// A run, without its first number, which is its key.
struct NumberRun {
    std::int64_t last = 0;
    std::int64_t first_time = untimed; ///< of the record with the first number
    std::int64_t last_time = untimed;  ///< of the record with the last number

    friend bool operator==(const NumberRun&, const NumberRun&) = default;
};

enum class Growth { allowed, none };

/// One thread. Adding is O(log runs), and O(1) for numbers that go on where the last one was.
class NumberRuns {
public:
    using Runs = std::map<std::int64_t, NumberRun>; ///< first number → rest, disjoint, not adjacent

    NumberRuns() = default;

    NumberRuns(const NumberRuns& other) : runs_(other.runs_), left_out_(other.left_out_) {}

    NumberRuns& operator=(const NumberRuns& other);
    NumberRuns(NumberRuns&& other) noexcept;
    NumberRuns& operator=(NumberRuns&& other) noexcept;
    ~NumberRuns() = default;

    void add(std::int64_t number, std::int64_t time, Growth growth) {
        add(number, {number, time, time}, growth);
    }

    /// Adds all numbers from `first` to `run.last`.
    void add(std::int64_t first, const NumberRun& run, Growth growth);

    [[nodiscard]] const Runs& runs() const noexcept { return runs_; }

    [[nodiscard]] bool is_empty() const noexcept { return runs_.empty(); }

    [[nodiscard]] bool holds(std::int64_t number) const noexcept;

    /// How many numbers from `first` to `last` are in.
    [[nodiscard]] std::uint64_t count(std::int64_t first, std::int64_t last) const noexcept;

    /// Numbers that were not taken.
    [[nodiscard]] std::uint64_t left_out() const noexcept { return left_out_; }

    void leave_out(std::uint64_t count) noexcept { left_out_ += count; }

private:
    Runs runs_ = {};
    Runs::iterator recent_ = runs_.end(); ///< the run that was added to last, or the end
    std::uint64_t left_out_ = 0;
};

} // namespace ample::sweep
