#include <ample/sweep/sigma/correlate.hpp>
#include <ample/sweep/sigma/detail/windows.hpp>

#include <algorithm>
#include <set>

namespace ample::sweep::sigma {

namespace {

constexpr std::size_t most_origins = 100;

bool is_before(const Occurrence* a, const Occurrence* b) noexcept {
    const auto first = a->time.unix_nanoseconds;
    const auto second = b->time.unix_nanoseconds;
    return first != second ? first < second : a->order < b->order;
}

Correlated correlated_of(std::size_t rule,
                         const std::map<std::string, std::string>& group,
                         const detail::Events& events,
                         const detail::Window& window) {
    const auto [begin, end, figure] = window;
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
                    fields.insert(detail::field_for(correlation, field, set.rules()[place]));
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
        std::map<std::vector<std::string>, detail::Events> groups;
        const auto wanted = set_.rests_on(rule);
        for (const auto place : std::set<std::size_t>(wanted.begin(), wanted.end())) {
            for (const auto& event : kept_[place]) {
                std::vector<std::string> group;
                for (const auto& field : correlation.group_by) {
                    const auto found =
                        event.keys.find(detail::field_for(correlation, field, set_.rules()[place]));
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
            for (const auto& window : detail::windows_of(set_, rule, events)) {
                report_.found.push_back(correlated_of(rule, named, events, window));
                const auto& found = report_.found.back();
                Occurrence occurrence;
                occurrence.rule = rule;
                occurrence.time = found.last;
                occurrence.order = events[window.end - 1]->order;
                for (const auto& [field, value] : named) {
                    occurrence.keys[fold(field)] = value;
                }
                occurrence.host = found.host;
                occurrence.path = found.path;
                occurrence.origins = found.origins;
                made.push_back(std::move(occurrence));
            }
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
