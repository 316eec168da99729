#include <ample/core/pool.hpp>
#include <ample/sweep/sigma/rule_set.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>

namespace ample::sweep::sigma {

namespace {

constexpr const char* behind_full = "not read: the rules before it come to as much as a load may";
constexpr std::size_t most_filtered = 2'000'000; // comparisons that filters add to rules

/// How many comparisons a condition asks for once its selections stand in it.
std::size_t comparisons_of(const Detection& detection, const Condition& condition) {
    if (condition.op == Condition::Op::selection) {
        return comparisons_of(detection, detection.selections[condition.at].condition);
    }
    std::size_t sum = condition.op == Condition::Op::matcher ? 1 : 0;
    for (const auto& part : condition.parts) {
        sum += comparisons_of(detection, part);
    }
    return sum;
}

/// Reads files until those read come to more than `bounds`.
std::vector<RuleFile> parse_all(std::span<const RuleText> texts,
                                const Placeholders& placeholders,
                                std::size_t jobs,
                                const LoadBounds& bounds) {
    std::vector<RuleFile> files(texts.size());
    std::vector<std::size_t> at(in_order_slots(jobs));
    std::size_t next = 0;
    std::size_t given = 0;
    RuleCost spent;
    std::atomic<bool> is_full = false;
    const auto refuse = [&](std::size_t i, const char* why) {
        files[i] = RuleFile();
        files[i].refusals.push_back({texts[i].path, 0, "", "", why});
    };
    run_in_order(jobs,
                 {[&](std::size_t slot) {
                      at[slot] = next;
                      return !is_full && next++ < texts.size();
                  },
                  [&](std::size_t slot, std::size_t /*thread*/) {
                      const auto& text = texts[at[slot]];
                      files[at[slot]] = parse_rules(text.text, text.path, placeholders);
                  },
                  [&](std::size_t slot) {
                      spent += files[at[slot]].cost;
                      if (!is_full && !bounds.hold(spent)) {
                          is_full = true;
                          refuse(at[slot],
                                 "the rules come to more than a load may, with this file");
                      } else if (is_full) {
                          refuse(at[slot], behind_full);
                      }
                      given = at[slot] + 1;
                  }});
    for (auto i = given; i < texts.size(); ++i) {
        refuse(i, behind_full);
    }
    return files;
}

bool is_within(const LogSource& rule, const LogSource& filter) noexcept {
    return (filter.product.empty() || filter.product == rule.product) &&
           (filter.category.empty() || filter.category == rule.category) &&
           (filter.service.empty() || filter.service == rule.service);
}

} // namespace

Result<RuleSet> RuleSet::build(std::span<const RuleText> texts,
                               std::span<const LogSources::Table> tables,
                               const Placeholders& placeholders,
                               std::size_t jobs,
                               const LoadBounds& bounds) {
    auto sources = LogSources::read(tables);
    if (!sources) {
        return sources.error();
    }
    RuleSet set;
    set.sources_ = std::move(*sources);
    auto files = parse_all(texts, placeholders, jobs, bounds);
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
    std::size_t room = most_filtered;
    for (auto& filter : filters) {
        room -= set.apply(std::make_shared<const Filter>(std::move(filter)), room);
    }
    set.order_correlations();
    set.join_correlations();
    return set;
}

/// Joins the filter to its rules unless that takes more than `room` comparisons; how many it took.
std::size_t RuleSet::apply(const std::shared_ptr<const Filter>& shared, std::size_t room) {
    const auto& filter = *shared;
    const std::set<std::string_view> keys(filter.rules.begin(), filter.rules.end());
    std::vector<Rule*> meant;
    for (auto& rule : rules_) {
        const bool is_named = keys.empty() || keys.contains(rule.id) ||
                              (!rule.name.empty() && keys.contains(rule.name));
        if (is_named && rule.detection &&
            is_within(rule.detection->source, filter.detection.source)) {
            meant.push_back(&rule);
        }
    }
    const auto refuse = [&](const char* why) {
        refusals_.push_back({filter.path, 0, filter.id, filter.title, why});
        return std::size_t{0};
    };
    if (meant.empty()) {
        return refuse("a filter for rules that are not here");
    }
    const auto each =
        std::max(comparisons_of(filter.detection, filter.detection.condition), std::size_t{1});
    if (meant.size() > room / each) {
        return refuse("with the filters before it, it adds more than 2000000 comparisons to the "
                      "rules");
    }
    for (auto* const rule : meant) {
        rule->detection->filters.push_back(shared);
    }
    ++filters_;
    return meant.size() * each;
}

std::map<std::string_view, std::size_t> RuleSet::places() const {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        places.emplace(rules_[i].id, i);
        if (!rules_[i].name.empty()) {
            places.emplace(rules_[i].name, i);
        }
    }
    return places;
}

/// Puts correlations behind those they rest on, and leaves all else where it is. Walks without
/// recursion, as a chain may be as long as there are rules; circles stay as they are.
void RuleSet::order_correlations() {
    struct Visit {
        std::size_t rule = 0;
        std::size_t next = 0; ///< of the rules it rests on
    };

    std::vector<std::size_t> order;
    {
        const auto place_of = places();
        std::vector<bool> is_met(rules_.size(), false);
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            std::vector<Visit> open;
            const auto meet = [&](std::size_t rule) {
                if (!is_met[rule]) {
                    is_met[rule] = true;
                    open.push_back({rule, 0});
                }
            };
            meet(i);
            while (!open.empty()) {
                const auto [rule, next] = open.back();
                const auto& correlation = rules_[rule].correlation;
                if (!correlation || next == correlation->rules.size()) {
                    order.push_back(rule);
                    open.pop_back();
                    continue;
                }
                ++open.back().next;
                const auto found = place_of.find(correlation->rules[next]);
                if (found != place_of.end() && rules_[found->second].correlation) {
                    meet(found->second);
                }
            }
        }
    }
    if (std::is_sorted(order.begin(), order.end())) {
        return;
    }
    std::vector<Rule> ordered;
    ordered.reserve(rules_.size());
    for (const auto rule : order) {
        ordered.push_back(std::move(rules_[rule]));
    }
    rules_ = std::move(ordered);
}

/// Correlations whose rules are not here go, and with them those that rest on them. They rest on
/// correlations before them, so that one walk finds all.
void RuleSet::join_correlations() {
    std::vector<bool> wanted(rules_.size(), true);
    {
        const auto place_of = places();
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            const auto* const correlation =
                rules_[i].correlation ? &*rules_[i].correlation : nullptr;
            for (std::size_t k = 0; correlation != nullptr && k < correlation->rules.size(); ++k) {
                const auto& key = correlation->rules[k];
                const auto found = place_of.find(key);
                const bool is_there = found != place_of.end();
                const bool is_circle =
                    is_there && rules_[found->second].correlation && found->second >= i;
                if (!is_there || is_circle || !wanted[found->second]) {
                    wanted[i] = false;
                    refusals_.push_back(
                        {rules_[i].path,
                         rules_[i].document,
                         rules_[i].id,
                         rules_[i].title,
                         "correlation: the rule '" + key + "' " +
                             (is_circle ? "rests on this one, by way of others or not"
                                        : "is not here")});
                    break;
                }
            }
        }
    }
    keep(wanted);
    const auto place_of = places();
    rests_on_.assign(rules_.size(), {});
    is_told_.assign(rules_.size(), true);
    std::vector<bool> generates(rules_.size(), false);
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (!rules_[i].correlation) {
            continue;
        }
        for (const auto& key : rules_[i].correlation->rules) {
            const auto place = place_of.at(key);
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
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) {
        return rule.id == key || (!rule.name.empty() && rule.name == key);
    });
    return found == rules_.end() ? npos : static_cast<std::size_t>(found - rules_.begin());
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
