#include <ample/core/pool.hpp>
#include <ample/sweep/sigma/rule_set.hpp>

#include <algorithm>
#include <set>

namespace ample::sweep::sigma {

namespace {

/// Moves the places of a filter's condition behind those of the rule it is joined to.
void shift(Condition& condition, std::size_t matchers, std::size_t selections) {
    if (condition.op == Condition::Op::matcher) {
        condition.at += matchers;
    } else if (condition.op == Condition::Op::selection) {
        condition.at += selections;
    }
    for (auto& part : condition.parts) {
        shift(part, matchers, selections);
    }
}

void join(Detection& detection, const Detection& filter, const std::string& title) {
    const auto matchers = detection.matchers.size();
    const auto selections = detection.selections.size();
    detection.matchers.insert(
        detection.matchers.end(), filter.matchers.begin(), filter.matchers.end());
    for (auto selection : filter.selections) {
        shift(selection.condition, matchers, selections);
        selection.name = "filter '" + title + "': " + selection.name;
        detection.selections.push_back(std::move(selection));
    }
    auto condition = filter.condition;
    shift(condition, matchers, selections);
    Condition both{Condition::Op::all, {}, 0};
    both.parts.push_back(std::move(detection.condition));
    both.parts.push_back(std::move(condition));
    detection.condition = std::move(both);
}

bool is_within(const LogSource& rule, const LogSource& filter) noexcept {
    return (filter.product.empty() || filter.product == rule.product) &&
           (filter.category.empty() || filter.category == rule.category) &&
           (filter.service.empty() || filter.service == rule.service);
}

bool is_called(const Rule& rule, std::string_view key) noexcept {
    return rule.id == key || (!rule.name.empty() && rule.name == key);
}

} // namespace

Result<RuleSet> RuleSet::build(std::span<const RuleText> texts,
                               std::span<const LogSources::Table> tables,
                               const Placeholders& placeholders,
                               std::size_t jobs) {
    auto sources = LogSources::read(tables);
    if (!sources) {
        return sources.error();
    }
    RuleSet set;
    set.sources_ = std::move(*sources);
    std::vector<RuleFile> files(texts.size());
    parallel_for(jobs, texts.size(), [&](std::size_t i) {
        files[i] = parse_rules(texts[i].text, texts[i].path, placeholders);
    });
    std::vector<Filter> filters;
    std::set<std::string> ids;
    for (auto& file : files) {
        for (auto& rule : file.rules) {
            if (!ids.insert(rule.id).second) {
                set.refusals_.push_back({rule.path,
                                         rule.document,
                                         rule.id,
                                         rule.title,
                                         "another rule has its id; the first is used"});
                continue;
            }
            set.rules_.push_back(std::move(rule));
        }
        std::move(file.filters.begin(), file.filters.end(), std::back_inserter(filters));
        std::move(file.refusals.begin(), file.refusals.end(), std::back_inserter(set.refusals_));
    }
    for (const auto& filter : filters) {
        set.apply(filter);
    }
    set.join_correlations();
    return set;
}

void RuleSet::apply(const Filter& filter) {
    std::size_t joined = 0;
    for (auto& rule : rules_) {
        const bool is_named =
            filter.rules.empty() ||
            std::any_of(filter.rules.begin(), filter.rules.end(), [&](const std::string& key) {
                return is_called(rule, key);
            });
        if (is_named && rule.detection &&
            is_within(rule.detection->source, filter.detection.source)) {
            join(*rule.detection, filter.detection, filter.title);
            ++joined;
        }
    }
    if (joined == 0) {
        refusals_.push_back(
            {filter.path, 0, filter.id, filter.title, "a filter for rules that are not here"});
    } else {
        ++filters_;
    }
}

/// Correlations whose rules are not here go, until none is left that rests on what went.
void RuleSet::join_correlations() {
    for (bool is_changed = true; is_changed;) {
        std::vector<bool> wanted(rules_.size(), true);
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (!rules_[i].correlation) {
                continue;
            }
            for (const auto& key : rules_[i].correlation->rules) {
                // Correlations rest on rules before them, or on detections: no circles.
                const auto place = place_of(key);
                const bool is_circle =
                    place != npos && rules_[place].correlation.has_value() && place >= i;
                if (wanted[i] && (place == npos || is_circle)) {
                    wanted[i] = false;
                    refusals_.push_back({rules_[i].path,
                                         rules_[i].document,
                                         rules_[i].id,
                                         rules_[i].title,
                                         "correlation: the rule '" + key + "' " +
                                             (is_circle ? "is a correlation that stands after it"
                                                        : "is not here")});
                }
            }
        }
        is_changed = std::find(wanted.begin(), wanted.end(), false) != wanted.end();
        keep(wanted);
    }
    rests_on_.assign(rules_.size(), {});
    is_told_.assign(rules_.size(), true);
    std::vector<bool> generates(rules_.size(), false);
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (!rules_[i].correlation) {
            continue;
        }
        for (const auto& key : rules_[i].correlation->rules) {
            const auto place = place_of(key);
            rests_on_[i].push_back(place);
            is_told_[place] = false;
            generates[place] = generates[place] || rules_[i].correlation->generates;
        }
    }
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        is_told_[i] = is_told_[i] || generates[i];
    }
}

void RuleSet::keep(const std::vector<bool>& wanted) {
    std::size_t at = 0;
    std::erase_if(rules_, [&](const Rule&) { return !wanted[at++]; });
}

std::size_t RuleSet::place_of(std::string_view key) const noexcept {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (is_called(rules_[i], key)) {
            return i;
        }
    }
    return npos;
}

bool RuleSet::has_correlations() const noexcept {
    return std::any_of(rules_.begin(), rules_.end(), [](const Rule& rule) {
        return rule.correlation.has_value();
    });
}

Digest RuleSet::digest() const {
    std::string text = sources_.digest().hex();
    for (const auto& rule : rules_) {
        text += rule.id + "\n" + rule.digest.hex() + std::to_string(rule.document) + "\n";
    }
    return Digest::of(text);
}

RuleSet RuleSet::at_least(std::string_view level) const {
    RuleSet less = *this;
    std::vector<bool> wanted(rules_.size());
    for (std::size_t i = rules_.size(); i-- > 0;) {
        wanted[i] = wanted[i] || level_rank(rules_[i].level) >= level_rank(level);
        if (wanted[i]) {
            for (const auto place : rests_on_[i]) {
                wanted[place] = true;
            }
        }
    }
    less.keep(wanted);
    less.join_correlations();
    return less;
}

} // namespace ample::sweep::sigma
