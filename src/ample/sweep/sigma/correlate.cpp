#include <ample/sweep/sigma/correlate.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace ample::sweep::sigma {

namespace {

constexpr std::size_t most_origins = 100;

/// The events of one group, by time.
using Events = std::vector<const Occurrence*>;

bool is_before(const Occurrence* a, const Occurrence* b) noexcept {
    const auto first = a->time.unix_nanoseconds;
    const auto second = b->time.unix_nanoseconds;
    return first != second ? first < second : a->order < b->order;
}

/// Another name of `field` for `rule`, or the name itself; folded.
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

/// Moves one window over the events of a group.
class Windows {
public:
    Windows(const RuleSet& set, std::size_t rule, const Events& events)
        : set_(set), rule_(rule), correlation_(*set.rules()[rule].correlation), events_(events) {}

    /// Calls `on(begin, end, figure)` for each run of events that holds.
    template <class On>
    void each(const On& on) {
        std::size_t begin = 0;
        while (begin < events_.size()) {
            const auto end = end_of(begin);
            while (added_ < end) {
                change(*events_[added_++], 1);
            }
            const auto figure = figure_of(begin, end);
            if (figure && correlation_.bounds.hold(*figure) && is_whole(begin, end)) {
                on(begin, end, *figure);
                while (begin < end) {
                    change(*events_[begin++], -1);
                }
            } else {
                change(*events_[begin++], -1);
            }
        }
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
        const double percent =
            correlation_.type == CorrelationType::value_median ? 50 : correlation_.percentile;
        const auto rank =
            static_cast<std::ptrdiff_t>(std::clamp(std::ceil(percent / 100 * count), 1.0, count));
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

Correlated correlated_of(std::size_t rule,
                         const std::map<std::string, std::string>& group,
                         const Events& events,
                         std::size_t begin,
                         std::size_t end,
                         double figure) {
    Correlated found;
    found.rule = rule;
    found.group = group;
    found.first = events[begin]->time;
    found.last = events[end - 1]->time;
    found.figure = figure;
    found.events = end - begin;
    found.host = events[begin]->host;
    found.path = events[begin]->path;
    for (auto i = begin; i < end; ++i) {
        found.path = events[i]->path == found.path ? found.path : 0;
        if (events[i]->host != found.host) {
            found.host.clear();
        }
        for (const auto& origin : events[i]->origins) {
            if (found.origins.size() < most_origins) {
                found.origins.push_back(origin);
            }
        }
    }
    return found;
}

} // namespace

Correlator::Correlator(const RuleSet& set, std::size_t most_kept)
    : set_(set), most_(most_kept), wanted_(set.rules().size(), false), kept_(set.rules().size()) {
    std::set<std::string> fields;
    for (std::size_t i = 0; i < set.rules().size(); ++i) {
        if (!set.rules()[i].correlation) {
            continue;
        }
        const auto& correlation = *set.rules()[i].correlation;
        for (const auto place : set.rests_on(i)) {
            wanted_[place] = true;
            for (const auto* const list : {&correlation.group_by, &correlation.fields}) {
                for (const auto& field : *list) {
                    fields.insert(field_for(correlation, field, set.rules()[place]));
                    fields.insert(fold(field));
                }
            }
        }
    }
    fields.erase("");
    fields_.assign(fields.begin(), fields.end());
}

std::size_t Correlator::place_of(std::string_view path) {
    const auto found = place_of_path_.find(path);
    if (found != place_of_path_.end()) {
        return found->second;
    }
    place_of_path_.emplace(path, paths_.size());
    paths_.emplace_back(path);
    return paths_.size() - 1;
}

std::size_t Correlator::allower_of(const Correlated& found, const AllowList& list) const {
    EventView fields; // what it groups by
    for (const auto& [field, value] : found.group) {
        fields.values.push_back({fold(field), value, field, {}});
    }
    const auto& rule = set_.rules()[found.rule];
    return list.find({.kind = HitKind::correlation,
                      .rule = rule.id,
                      .title = rule.title,
                      .host = found.host,
                      .path = paths_[found.path],
                      .time = found.last,
                      .fields = &fields});
}

void Correlator::add(const Finding& finding,
                     std::vector<ValueOrigin> origins,
                     std::string_view path) {
    if (!wanted_[finding.rule]) {
        return;
    }
    if (!finding.time) {
        ++report_.untimed;
        return;
    }
    if (count_ == most_) {
        ++report_.left_out;
        return;
    }
    ++count_;
    kept_[finding.rule].push_back({finding.rule,
                                   *finding.time,
                                   order_++,
                                   finding.keys,
                                   finding.host,
                                   place_of(path),
                                   std::move(origins)});
}

CorrelationReport Correlator::finish(const AllowList* allow_list) {
    for (std::size_t rule = 0; rule < set_.rules().size(); ++rule) {
        if (!set_.rules()[rule].correlation) {
            continue;
        }
        const auto& correlation = *set_.rules()[rule].correlation;
        std::map<std::vector<std::string>, Events> groups;
        const auto wanted = set_.rests_on(rule);
        for (const auto place : std::set<std::size_t>(wanted.begin(), wanted.end())) {
            for (const auto& event : kept_[place]) {
                std::vector<std::string> group;
                for (const auto& field : correlation.group_by) {
                    const auto found =
                        event.keys.find(field_for(correlation, field, set_.rules()[place]));
                    if (found == event.keys.end()) {
                        break;
                    }
                    group.push_back(fold(found->second));
                }
                if (group.size() == correlation.group_by.size()) {
                    groups[group].push_back(&event);
                } else {
                    ++report_.ungrouped;
                }
            }
        }
        std::vector<Occurrence> made;
        for (auto& pair : groups) {
            const auto& group = pair.first;
            auto& events = pair.second;
            std::sort(events.begin(), events.end(), is_before);
            std::map<std::string, std::string> named;
            for (std::size_t i = 0; i < group.size(); ++i) {
                named[correlation.group_by[i]] = group[i];
            }
            Windows(set_, rule, events)
                .each([&](std::size_t begin, std::size_t end, double figure) {
                    report_.found.push_back(correlated_of(rule, named, events, begin, end, figure));
                    Occurrence occurrence;
                    occurrence.rule = rule;
                    occurrence.time = report_.found.back().last;
                    occurrence.order = events[end - 1]->order;
                    for (const auto& [field, value] : named) {
                        occurrence.keys[fold(field)] = value;
                    }
                    occurrence.host = report_.found.back().host;
                    occurrence.path = report_.found.back().path;
                    occurrence.origins = report_.found.back().origins;
                    made.push_back(std::move(occurrence));
                });
        }
        kept_[rule] = std::move(made);
    }
    for (auto& found : report_.found) {
        found.allowed = allow_list == nullptr ? AllowList::npos : allower_of(found, *allow_list);
    }
    std::stable_sort(
        report_.found.begin(), report_.found.end(), [](const Correlated& a, const Correlated& b) {
            return a.rule != b.rule ? a.rule < b.rule
                                    : a.first.unix_nanoseconds < b.first.unix_nanoseconds;
        });
    return std::move(report_);
}

} // namespace ample::sweep::sigma
