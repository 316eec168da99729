#include <ample/sweep/presence/number_runs.hpp>

#include <algorithm>
#include <utility>

namespace ample::sweep {

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
    if (recent_ != runs_.end() && recent_->first <= first && run.last <= recent_->second.last) {
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
    } else if (run.last > at->second.last) {
        at->second.last = run.last;
        at->second.last_time = run.last_time;
    }
    for (auto next = std::next(at); next != runs_.end() && next->first - 1 <= at->second.last;) {
        if (next->second.last > at->second.last) {
            at->second.last = next->second.last;
            at->second.last_time = next->second.last_time;
        }
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
