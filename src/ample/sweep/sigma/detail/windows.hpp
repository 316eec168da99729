// Windows of time over the events of one group of a correlation.
//
// A window begins at an event and holds those up to the time span later. One that fulfils the
// condition is kept, and the next begins after its last event; else it begins at the next event.

#pragma once

#include <ample/sweep/sigma/correlate.hpp>

#include <string>
#include <vector>

namespace ample::sweep::sigma::detail {

/// The events of one group, by time.
using Events = std::vector<const Occurrence*>;

/// events[begin, end), and the count or other figure that the condition held on.
struct Window {
    std::size_t begin = 0;
    std::size_t end = 0;
    double figure = 0;
};

/// Another name of `field` for `rule`, or the name itself; folded. "" where `field` is an alias
/// that says nothing of the rule.
std::string field_for(const Correlation& correlation, const std::string& field, const Rule& rule);

/// The windows of the correlation `rule` of `set`, one after the other.
std::vector<Window> windows_of(const RuleSet& set, std::size_t rule, const Events& events);

} // namespace ample::sweep::sigma::detail
