#include <ample/sweep/sigma/judge.hpp>

#include <algorithm>

namespace ample::sweep::sigma {

namespace {

bool holds_part(const Detection& detection, const Condition& part, const EventView& view) {
    const auto holds_one = [&](const Condition& one) { return holds_part(detection, one, view); };
    switch (part.op) {
    case Condition::Op::all:
        return std::all_of(part.parts.begin(), part.parts.end(), holds_one);
    case Condition::Op::any:
        return std::any_of(part.parts.begin(), part.parts.end(), holds_one);
    case Condition::Op::none:
        return !holds_one(part.parts.front());
    case Condition::Op::selection:
        return holds_one(detection.selections[part.at].condition);
    case Condition::Op::matcher:
        break;
    }
    return judge(detection.matchers[part.at], view).holds;
}

void collect_matchers(const Condition& part, std::vector<std::size_t>& places) {
    if (part.op == Condition::Op::matcher) {
        places.push_back(part.at);
    }
    for (const auto& one : part.parts) {
        collect_matchers(one, places);
    }
}

/// Collects the values that a condition holds on, judging each part once.
class Collector {
public:
    Collector(const Detection& detection, const EventView& view)
        : detection_(detection), view_(view) {}

    /// Whether `part` holds; then `values` has those of its parts that hold and are not negated.
    bool collect(const Condition& part, std::vector<const NamedValue*>& values) {
        const auto begin = values.size();
        bool holds = false;
        switch (part.op) {
        case Condition::Op::none:
            return !holds_part(detection_, part.parts.front(), view_);
        case Condition::Op::selection:
            return collect(detection_.selections[part.at].condition, values);
        case Condition::Op::matcher: {
            const auto outcome = judge(detection_.matchers[part.at], view_);
            values.insert(values.end(), outcome.on.begin(), outcome.on.end());
            holds = outcome.holds;
            break;
        }
        case Condition::Op::all:
            holds = true;
            for (const auto& one : part.parts) {
                holds = holds && collect(one, values);
            }
            break;
        case Condition::Op::any:
            for (const auto& one : part.parts) {
                holds = collect(one, values) || holds;
            }
            break;
        }
        if (!holds) {
            values.resize(begin);
        }
        return holds;
    }

private:
    const Detection& detection_;
    const EventView& view_;
};

void explain_selections(const Detection& detection,
                        const std::string& before,
                        const EventView& view,
                        std::vector<JudgedSelection>& judged) {
    for (const auto& selection : detection.selections) {
        JudgedSelection one{
            before + selection.name, holds_part(detection, selection.condition, view), {}};
        std::vector<std::size_t> places;
        collect_matchers(selection.condition, places);
        for (const auto place : places) {
            const auto& matcher = detection.matchers[place];
            one.matchers.push_back({&matcher,
                                    judge(matcher, view),
                                    matcher.field.empty() ? std::vector<const NamedValue*>()
                                                          : view.find(matcher.field)});
        }
        judged.push_back(std::move(one));
    }
}

} // namespace

Outcome judge(const Matcher& matcher, const EventView& view) {
    Outcome outcome;
    std::vector<const NamedValue*> values;
    if (matcher.field.empty()) {
        for (const auto& value : view.values) {
            values.push_back(&value);
        }
    } else {
        values = view.find(matcher.field);
    }
    if (matcher.kind == Matcher::Kind::absent || matcher.kind == Matcher::Kind::exists) {
        const bool is_there = !values.empty();
        const bool wanted = matcher.kind == Matcher::Kind::exists && matcher.is_there;
        outcome.holds = is_there == wanted;
        outcome.on = values;
        return outcome;
    }
    const auto others = matcher.kind == Matcher::Kind::field ? view.find(matcher.other)
                                                             : std::vector<const NamedValue*>();
    for (const auto* const value : values) {
        const bool fits =
            matcher.kind == Matcher::Kind::field
                ? std::any_of(others.begin(),
                              others.end(),
                              [&](const NamedValue* other) {
                                  return matcher.fits_field(value->value, other->value);
                              })
                : matcher.fits(value->value, fold(value->value));
        if (fits) {
            outcome.on.push_back(value);
        }
    }
    outcome.holds = !outcome.on.empty();
    return outcome;
}

bool holds(const Detection& detection, const EventView& view) {
    return holds_part(detection, detection.condition, view) &&
           std::all_of(detection.filters.begin(), detection.filters.end(), [&](const auto& filter) {
               return holds(filter->detection, view);
           });
}

std::vector<JudgedSelection> explain(const Detection& detection, const EventView& view) {
    std::vector<JudgedSelection> judged;
    explain_selections(detection, "", view, judged);
    for (const auto& filter : detection.filters) {
        explain_selections(filter->detection, "filter '" + filter->title + "': ", view, judged);
    }
    return judged;
}

std::vector<const NamedValue*> matching_values(const Detection& detection, const EventView& view) {
    std::vector<const NamedValue*> values;
    bool holds = Collector(detection, view).collect(detection.condition, values);
    for (const auto& filter : detection.filters) {
        const auto& its = filter->detection;
        holds = holds && Collector(its, view).collect(its.condition, values);
    }
    if (!holds) {
        values.clear();
    }
    std::vector<const NamedValue*> once;
    for (const auto* const value : values) {
        const bool is_known = std::any_of(once.begin(), once.end(), [&](const NamedValue* known) {
            return known->raw_name == value->raw_name && known->where == value->where &&
                   known->value == value->value;
        });
        if (!is_known) {
            once.push_back(value);
        }
    }
    return once;
}

} // namespace ample::sweep::sigma
