#include <ample/sweep/presence/number_runs.hpp>

#include <algorithm>
#include <utility>

namespace ample::sweep {

namespace {

/// Of two records with one number the earlier is meant at the begin of a run and the later at its
/// end, whichever came first.
std::int64_t earlier(std::int64_t a, std::int64_t b) noexcept {
    return a == untimed ? b : b == untimed ? a : std::min(a, b);
}

std::int64_t later(std::int64_t a, std::int64_t b) noexcept {
    return std::max(a, b); // untimed is before all
}

/// Takes in a run that begins in `run` or right behind it.
void widen(NumberRun& run, std::int64_t begin, std::int64_t first, const NumberRun& more) noexcept {
    if (first == begin) {
        run.first_time = earlier(run.first_time, more.first_time);
    }
    if (more.last > run.last) {
        run.last = more.last;
        run.last_time = more.last_time;
    } else if (more.last == run.last) {
        run.last_time = later(run.last_time, more.last_time);
    }
}

} // namespace

NumberRuns& NumberRuns::operator=(const NumberRuns& other) {
    if (this != &other) {
        runs_ = other.runs_;
        recent_ = runs_.end();
        left_out_ = other.left_out_;
    }
    return *this;
}

NumberRuns::NumberRuns(NumberRuns&& other) noexcept
    : runs_(std::move(other.runs_)), recent_(runs_.end()), left_out_(other.left_out_) {
    other.runs_.clear();
    other.recent_ = other.runs_.end();
}

NumberRuns& NumberRuns::operator=(NumberRuns&& other) noexcept {
    if (this != &other) {
        runs_ = std::move(other.runs_);
        recent_ = runs_.end();
        left_out_ = other.left_out_;
        other.runs_.clear();
        other.recent_ = other.runs_.end();
    }
    return *this;
}

void NumberRuns::add(std::int64_t first, const NumberRun& run, Growth growth) {
    if (recent_ != runs_.end() && recent_->first < first && run.last < recent_->second.last) {
        return;
    }
    auto at = recent_;
    if (at == runs_.end() || first < at->first || first > at->second.last) {
        at = runs_.upper_bound(first);
        at = at == runs_.begin() ? runs_.end() : std::prev(at);
    }
    const bool is_near = at != runs_.end() && first - 1 <= at->second.last;
    if (!is_near) {
        const auto next = at == runs_.end() ? runs_.begin() : std::next(at);
        const bool touches = next != runs_.end() && next->first - 1 <= run.last;
        if (growth == Growth::none && !touches) {
            left_out_ += static_cast<std::uint64_t>(run.last - first) + 1;
            return;
        }
        at = runs_.emplace_hint(next, first, run);
    } else {
        widen(at->second, at->first, first, run);
    }
    for (auto next = std::next(at); next != runs_.end() && next->first - 1 <= at->second.last;) {
        widen(at->second, at->first, next->first, next->second);
        next = runs_.erase(next);
    }
    recent_ = at;
}

bool NumberRuns::holds(std::int64_t number) const noexcept {
    const auto after = runs_.upper_bound(number);
    return after != runs_.begin() && number <= std::prev(after)->second.last;
}

std::uint64_t NumberRuns::count(std::int64_t first, std::int64_t last) const noexcept {
    auto at = runs_.upper_bound(first);
    if (at != runs_.begin()) {
        --at;
    }
    std::uint64_t count = 0;
    for (; at != runs_.end() && at->first <= last; ++at) {
        const auto begin = std::max(first, at->first);
        const auto end = std::min(last, at->second.last);
        count += begin <= end ? static_cast<std::uint64_t>(end - begin) + 1 : 0;
    }
    return count;
}

} // namespace ample::sweep
