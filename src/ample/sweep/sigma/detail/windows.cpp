#include <ample/sweep/sigma/detail/windows.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

namespace ample::sweep::sigma::detail {

namespace {

/// Moves one window over the events of a group.
class Windows {
public:
    Windows(const RuleSet& set, std::size_t rule, const Events& events)
        : set_(set), rule_(rule), correlation_(*set.rules()[rule].correlation), events_(events) {}

    /// Each run of events that holds.
    std::vector<Window> all() {
        std::vector<Window> found;
        std::size_t begin = 0;
        while (begin < events_.size()) {
            const auto end = end_of(begin);
            while (added_ < end) {
                change(*events_[added_++], 1);
            }
            const auto figure = figure_of(begin, end);
            if (figure && correlation_.bounds.hold(*figure) && is_whole(begin, end)) {
                found.push_back({begin, end, *figure});
                while (begin < end) {
                    change(*events_[begin++], -1);
                }
            } else {
                change(*events_[begin++], -1);
            }
        }
        return found;
    }

private:
    /// Behind the last event within the span from the event at `begin`.
    std::size_t end_of(std::size_t begin) {
        const auto last = events_[begin]->time.unix_nanoseconds;
        end_ = std::max(end_, begin + 1);
        while (end_ < events_.size() &&
               events_[end_]->time.unix_nanoseconds - last <= correlation_.span_nanoseconds) {
            ++end_;
        }
        return end_;
    }

    std::string value_of(const Occurrence& event) const {
        std::string joined;
        for (const auto& field : correlation_.fields) {
            const auto name = field_for(correlation_, field, set_.rules()[event.rule]);
            const auto found = event.keys.find(name);
            if (found == event.keys.end()) {
                return {};
            }
            joined += fold(found->second) + '\0';
        }
        return joined;
    }

    std::optional<double> number_in(const Occurrence& event) const {
        const auto name =
            field_for(correlation_, correlation_.fields.front(), set_.rules()[event.rule]);
        const auto found = event.keys.find(name);
        return found == event.keys.end() ? std::nullopt : number_of(found->second);
    }

    void count(std::map<std::string, std::size_t>& counts, const std::string& key, int by) const {
        if (by > 0) {
            ++counts[key];
        } else if (const auto found = counts.find(key); found != counts.end()) {
            if (--found->second == 0) {
                counts.erase(found);
            }
        }
    }

    void change(const Occurrence& event, int by) {
        switch (correlation_.type) {
        case CorrelationType::event_count:
            return;
        case CorrelationType::value_count:
            if (const auto value = value_of(event); !value.empty()) {
                count(counts_, value, by);
            }
            return;
        case CorrelationType::temporal:
        case CorrelationType::temporal_ordered:
            count(counts_, std::to_string(event.rule), by);
            return;
        default:
            if (const auto number = number_in(event)) {
                sum_ += by * static_cast<long double>(*number);
                if (by > 0) {
                    numbers_.insert(*number);
                } else if (const auto found = numbers_.find(*number); found != numbers_.end()) {
                    numbers_.erase(found);
                }
            }
        }
    }

    std::optional<double> figure_of(std::size_t begin, std::size_t end) const {
        switch (correlation_.type) {
        case CorrelationType::event_count:
            return static_cast<double>(end - begin);
        case CorrelationType::value_count:
        case CorrelationType::temporal:
        case CorrelationType::temporal_ordered:
            return static_cast<double>(counts_.size());
        default:
            break;
        }
        if (numbers_.empty()) {
            return std::nullopt;
        }
        const auto sum = static_cast<double>(sum_);
        const auto count = static_cast<double>(numbers_.size());
        if (correlation_.type == CorrelationType::value_sum) {
            return sum;
        }
        if (correlation_.type == CorrelationType::value_avg) {
            return sum / count;
        }
        if (correlation_.type == CorrelationType::value_median) { // of two in the middle the mean
            const auto half = static_cast<std::ptrdiff_t>((numbers_.size() - 1) / 2);
            const auto lower = std::next(numbers_.begin(), half);
            return numbers_.size() % 2 == 1 ? *lower : (*lower + *std::next(lower)) / 2;
        }
        const auto rank = static_cast<std::ptrdiff_t>(
            std::clamp(std::ceil(correlation_.percentile / 100 * count), 1.0, count));
        return *std::next(numbers_.begin(), rank - 1);
    }

    /// Whether a temporal correlation has all its rules, in their order where it asks for one.
    bool is_whole(std::size_t begin, std::size_t end) const {
        const bool is_ordered = correlation_.type == CorrelationType::temporal_ordered;
        if (correlation_.type != CorrelationType::temporal && !is_ordered) {
            return true;
        }
        const auto wanted = set_.rests_on(rule_);
        const std::set<std::size_t> different(wanted.begin(), wanted.end());
        const auto& bounds = correlation_.bounds;
        const bool has_condition = bounds.above || bounds.at_least || bounds.below ||
                                   bounds.at_most || bounds.equal || bounds.unequal;
        if (correlation_.expression) {
            return occurs(*correlation_.expression, wanted) &&
                   (!is_ordered || is_in_order(begin, end, wanted));
        }
        if (!has_condition && counts_.size() < different.size()) {
            return false;
        }
        if (!is_ordered) {
            return true;
        }
        std::size_t next = 0;
        for (auto i = begin; i < end && next < wanted.size(); ++i) {
            if (events_[i]->rule == wanted[next]) {
                ++next;
            }
        }
        return next == wanted.size() ||
               (has_condition && bounds.hold(static_cast<double>(next)) && next > 0);
    }

    [[nodiscard]] bool has(std::size_t rule) const {
        return counts_.contains(std::to_string(rule));
    }

    /// Whether a condition of names holds on the rules in the window.
    [[nodiscard]] bool occurs(const Condition& part, std::span<const std::size_t> wanted) const {
        const auto one = [&](const Condition& inner) { return occurs(inner, wanted); };
        switch (part.op) {
        case Condition::Op::all:
            return std::all_of(part.parts.begin(), part.parts.end(), one);
        case Condition::Op::any:
            return std::any_of(part.parts.begin(), part.parts.end(), one);
        case Condition::Op::none:
            return !one(part.parts.front());
        default:
            return has(wanted[part.at]);
        }
    }

    /// Whether those of `wanted` that occur in the window do so one after the other.
    [[nodiscard]] bool
    is_in_order(std::size_t begin, std::size_t end, std::span<const std::size_t> wanted) const {
        auto at = begin;
        for (const auto rule : wanted) {
            if (!has(rule)) {
                continue;
            }
            while (at < end && events_[at]->rule != rule) {
                ++at;
            }
            if (at++ == end) {
                return false;
            }
        }
        return true;
    }

    const RuleSet& set_;
    std::size_t rule_;
    const Correlation& correlation_;
    const Events& events_;
    std::size_t end_ = 0;
    std::size_t added_ = 0;
    std::map<std::string, std::size_t> counts_ = {};
    std::multiset<double> numbers_ = {};
    long double sum_ = 0;
};

} // namespace

std::string field_for(const Correlation& correlation, const std::string& field, const Rule& rule) {
    bool is_alias = false;
    for (const auto& alias : correlation.aliases) {
        if (alias.name == field) {
            is_alias = true;
            if (alias.rule == rule.id || (!rule.name.empty() && alias.rule == rule.name)) {
                return fold(alias.field);
            }
        }
    }
    return is_alias ? std::string() : fold(field);
}

std::vector<Window> windows_of(const RuleSet& set, std::size_t rule, const Events& events) {
    return Windows(set, rule, events).all();
}

} // namespace ample::sweep::sigma::detail
