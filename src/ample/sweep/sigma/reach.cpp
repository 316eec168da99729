#include <ample/sweep/sigma/reach.hpp>

#include <algorithm>

namespace ample::sweep::sigma {

namespace {

/// What a condition may come to.
struct May {
    bool hold = true;
    bool fail = true;
};

class Reach {
public:
    Reach(const Detection& detection, const std::set<std::string, std::less<>>& absent)
        : detection_(detection), absent_(absent) {}

    [[nodiscard]] May of(const Condition& condition) const {
        switch (condition.op) {
        case Condition::Op::matcher:
            return of(detection_.matchers[condition.at]);
        case Condition::Op::selection:
            return of(detection_.selections[condition.at].condition);
        case Condition::Op::none: {
            const auto inner = of(condition.parts.front());
            return {inner.fail, inner.hold};
        }
        case Condition::Op::all:
        case Condition::Op::any:
            break;
        }
        const bool is_all = condition.op == Condition::Op::all;
        May may{is_all, !is_all};
        for (const auto& part : condition.parts) {
            const auto one = of(part);
            may.hold = is_all ? may.hold && one.hold : may.hold || one.hold;
            may.fail = is_all ? may.fail || one.fail : may.fail && one.fail;
        }
        return may;
    }

private:
    [[nodiscard]] May of(const Matcher& matcher) const {
        const bool is_absent = !matcher.field.empty() && absent_.contains(fold(matcher.field));
        if (matcher.kind == Matcher::Kind::field && absent_.contains(fold(matcher.other))) {
            return {false, true};
        }
        if (!is_absent) {
            return {};
        }
        const bool holds = matcher.kind == Matcher::Kind::absent ||
                           (matcher.kind == Matcher::Kind::exists && !matcher.is_there);
        return {holds, !holds};
    }

    const Detection& detection_;
    const std::set<std::string, std::less<>>& absent_;
};

} // namespace

std::vector<std::string> fields_of(const Detection& detection) {
    std::vector<std::string> fields;
    std::unordered_set<std::string> known;
    const auto add = [&](const std::string& name) {
        auto folded = fold(name);
        if (!folded.empty() && known.insert(folded).second) {
            fields.push_back(std::move(folded));
        }
    };
    const auto add_all = [&](const std::vector<Matcher>& matchers) {
        for (const auto& matcher : matchers) {
            add(matcher.field);
            if (matcher.kind == Matcher::Kind::field) {
                add(matcher.other);
            }
        }
    };
    add_all(detection.matchers);
    for (const auto& filter : detection.filters) {
        add_all(filter->detection.matchers);
    }
    return fields;
}

bool may_hold(const Detection& detection, const std::set<std::string, std::less<>>& absent) {
    return Reach(detection, absent).of(detection.condition).hold &&
           std::all_of(detection.filters.begin(), detection.filters.end(), [&](const auto& filter) {
               return may_hold(filter->detection, absent);
           });
}

void SeenFields::ready(std::size_t rule) {
    auto& seen = rules_[rule];
    const auto& detection = set_->rules()[rule].detection;
    if (!seen.is_ready && detection) {
        seen.fields = fields_of(*detection);
        seen.is_seen.assign(seen.fields.size(), false);
    }
    seen.is_ready = true;
}

void SeenFields::note(std::span<const std::uint32_t> rules,
                      const std::unordered_set<std::string>& names) {
    for (const auto rule : rules) {
        ready(rule);
        auto& seen = rules_[rule];
        for (std::size_t i = 0; i < seen.fields.size(); ++i) {
            seen.is_seen[i] = seen.is_seen[i] || names.contains(seen.fields[i]);
        }
    }
}

void SeenFields::join(const SeenFields& other) {
    for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
        if (!other.rules_[rule].is_ready) {
            continue;
        }
        ready(rule);
        for (std::size_t i = 0; i < rules_[rule].is_seen.size(); ++i) {
            rules_[rule].is_seen[i] = rules_[rule].is_seen[i] || other.rules_[rule].is_seen[i];
        }
    }
}

std::set<std::string, std::less<>> SeenFields::absent(std::size_t rule) const {
    std::set<std::string, std::less<>> fields;
    const auto& seen = rules_[rule];
    if (!seen.is_ready) {
        const auto& detection = set_->rules()[rule].detection;
        const auto all = detection ? fields_of(*detection) : std::vector<std::string>();
        fields.insert(all.begin(), all.end());
    }
    for (std::size_t i = 0; i < seen.fields.size(); ++i) {
        if (!seen.is_seen[i]) {
            fields.insert(seen.fields[i]);
        }
    }
    return fields;
}

} // namespace ample::sweep::sigma
