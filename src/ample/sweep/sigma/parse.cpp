#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/detail/condition.hpp>
#include <ample/sweep/sigma/detail/correlation.hpp>
#include <ample/sweep/sigma/detail/notes.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/parse.hpp>

#include <algorithm>
#include <map>

namespace ample::sweep::sigma {

using detail::Yaml;

namespace {

constexpr std::size_t most_matchers = 50'000;
constexpr std::size_t most_parts = 100'000; // of a condition once its selections stand in it
constexpr std::size_t most_copied = 500'000;
constexpr std::size_t most_copied_bytes = std::size_t{64} << 20U;

Error refuse(const std::string& what) {
    return {Kind::unsupported, what, ""};
}

/// Reads the selections and the condition of a detection.
class DetectionReader {
public:
    DetectionReader(const Placeholders& placeholders, detail::ComparisonBudget& budget)
        : placeholders_(placeholders), budget_(budget) {}

    Result<Detection> read(const Yaml& source, const Yaml& body) {
        for (const auto& [name, value] : body.entries) {
            if (name == "condition" || name == "timeframe" || name == "rules") {
                continue;
            }
            auto condition = selection(value, 0);
            if (!condition) {
                return refuse("selection '" + name + "': " + condition.error().what);
            }
            detection_.selections.push_back({name, std::move(*condition)});
            if (detection_.matchers.size() > most_matchers) {
                return refuse("more than 50000 comparisons");
            }
        }
        for (const auto* const part : {"product", "category", "service"}) {
            const auto* const named = source.find(part);
            if (named != nullptr &&
                (named->kind == Yaml::Kind::list || named->kind == Yaml::Kind::map)) {
                return refuse("its log source's '" + std::string(part) + "' is no text");
            }
        }
        detection_.source = {ascii::lower(source.text_of("product")),
                             ascii::lower(source.text_of("category")),
                             ascii::lower(source.text_of("service"))};
        const auto conditions = body.texts_of("condition");
        const auto* const given = body.find("condition");
        if (conditions.empty()) {
            return refuse("it has no condition");
        }
        if (given->kind == Yaml::Kind::list && conditions.size() != given->items.size()) {
            return refuse("one of its conditions is no text");
        }
        Condition any{Condition::Op::any, {}, 0};
        for (const auto& text : conditions) {
            auto condition = detail::parse_condition(text, detection_.selections);
            if (!condition) {
                return condition.error();
            }
            any.parts.push_back(std::move(*condition));
        }
        detection_.condition =
            any.parts.size() == 1 ? Condition(std::move(any.parts.front())) : std::move(any);
        if (weight(detection_.condition) > most_parts) {
            return refuse("its condition comes to more than 100000 comparisons");
        }
        return std::move(detection_);
    }

private:
    Result<Condition> selection(const Yaml& value, std::size_t level) {
        if (level > 8) {
            return refuse("nested deeper than 8 levels");
        }
        if (value.kind == Yaml::Kind::map) {
            return entries(value);
        }
        if (value.kind == Yaml::Kind::list) {
            if (value.items.empty()) {
                return refuse("it is empty");
            }
            Condition any{Condition::Op::any, {}, 0};
            for (const auto& item : value.items) {
                auto part = selection(item, level + 1);
                if (!part) {
                    return part;
                }
                any.parts.push_back(std::move(*part));
            }
            return any;
        }
        return detail::read_field_item("", value, placeholders_, detection_.matchers, budget_);
    }

    Result<Condition> entries(const Yaml& map) {
        if (map.entries.empty()) {
            return refuse("it is empty");
        }
        Condition all{Condition::Op::all, {}, 0};
        for (const auto& [key, value] : map.entries) {
            auto part =
                detail::read_field_item(key, value, placeholders_, detection_.matchers, budget_);
            if (!part) {
                return part;
            }
            all.parts.push_back(std::move(*part));
        }
        return all;
    }

    [[nodiscard]] std::size_t weight(const Condition& condition) const {
        if (condition.op == Condition::Op::selection) {
            return weight(detection_.selections[condition.at].condition);
        }
        std::size_t sum = 1;
        for (const auto& part : condition.parts) {
            sum += weight(part);
        }
        return sum;
    }

    const Placeholders& placeholders_;
    detail::ComparisonBudget& budget_;
    Detection detection_ = {};
};

/// How many values stand in a document, and how long their texts are.
struct Extent {
    std::size_t values = 0;
    std::size_t bytes = 0;
};

Extent extent_of(const Yaml& yaml) {
    Extent all{1, yaml.text.size()};
    const auto add = [&](const Yaml& part) {
        const auto its = extent_of(part);
        all.values += its.values;
        all.bytes += its.bytes;
    };
    for (const auto& item : yaml.items) {
        add(item);
    }
    for (const auto& [key, value] : yaml.entries) {
        all.bytes += key.size();
        add(value);
    }
    return all;
}

/// Entries of `over` in front of those of `under`; maps under the same key are joined.
Yaml merged(const Yaml& under, const Yaml& over) {
    Yaml made = over;
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < over.entries.size(); ++i) {
        places.emplace(over.entries[i].first, i);
    }
    for (const auto& [key, value] : under.entries) {
        if (key == "action") {
            continue;
        }
        const auto found = places.find(key);
        if (found == places.end()) {
            made.entries.emplace_back(key, value);
            continue;
        }
        auto& own = made.entries[found->second].second;
        if (own.kind == Yaml::Kind::map && value.kind == Yaml::Kind::map) {
            own = merged(value, own);
        }
    }
    return made;
}

Rule head_of(const Yaml& document, const std::string& path, std::size_t number) {
    Rule rule;
    rule.title = document.text_of("title");
    rule.name = document.text_of("name");
    rule.id = document.text_of("id");
    if (rule.id.empty()) {
        rule.id = rule.name.empty() ? rule.title : rule.name;
    }
    rule.status = ascii::lower(document.text_of("status"));
    rule.level = ascii::lower(document.text_of("level"));
    rule.tags = document.texts_of("tags");
    rule.path = path;
    rule.document = number;
    return rule;
}

class FileReader {
public:
    FileReader(const std::string& path, const Placeholders& placeholders)
        : path_(path), placeholders_(placeholders) {}

    RuleFile read(const std::string& text) {
        if (text.size() > longest_rule_file) {
            refuse_whole("more than 4 MiB");
            return std::move(file_);
        }
        auto documents = detail::parse_yaml(text);
        if (!documents) {
            refuse_whole(documents.error().what);
            return std::move(file_);
        }
        digest_ = Digest::of(text);
        for (std::size_t i = 0; i < documents->size(); ++i) {
            take(std::move((*documents)[i]), i);
        }
        if (documents->empty()) {
            refuse_whole("it holds nothing");
        }
        file_.cost = {budget_.bytes_spent(),
                      budget_.steps_spent(),
                      std::min(copied_.values, most_copied),
                      std::min(copied_.bytes, most_copied_bytes)};
        return std::move(file_);
    }

private:
    void refuse_whole(const std::string& why) { file_.refusals.push_back({path_, 0, "", "", why}); }

    void take(Yaml document, std::size_t number) {
        if (document.kind != Yaml::Kind::map) {
            file_.refusals.push_back({path_, number, "", "", "not a map"});
            return;
        }
        const auto action = ascii::lower(document.text_of("action"));
        if (action == "global") {
            global_ = std::move(document);
            global_extent_ = extent_of(global_);
            return;
        }
        if (action == "reset") {
            global_ = Yaml();
            global_extent_ = {};
            return;
        }
        if (!action.empty() && action != "repeat") {
            file_.refusals.push_back({path_, number, "", "", "unknown action '" + action + "'"});
            return;
        }
        const auto& under = action == "repeat" ? last_ : global_;
        if (!may_copy(action == "repeat" ? last_extent_ : global_extent_)) {
            file_.refusals.push_back({path_,
                                      number,
                                      "",
                                      "",
                                      "'action' copies more than 500000 values or 64 MiB in this "
                                      "file"});
            return;
        }
        auto whole = under.entries.empty() ? std::move(document) : merged(under, document);
        auto rule = head_of(whole, path_, number);
        rule.digest = digest_;
        const auto refusal = take_rule(whole, rule);
        if (!refusal.empty()) {
            file_.refusals.push_back({path_, number, rule.id, rule.title, refusal});
        }
        last_ = std::move(whole);
        last_extent_ = extent_of(last_);
    }

    /// Takes what the next document goes on from off what may be copied.
    bool may_copy(const Extent& under) {
        copied_.values += under.values;
        copied_.bytes += under.bytes;
        return copied_.values <= most_copied && copied_.bytes <= most_copied_bytes;
    }

    /// Why the document can't be used, or "".
    std::string take_rule(const Yaml& document, Rule& rule) {
        if (rule.status == "deprecated" || rule.status == "unsupported") {
            return "its status is '" + rule.status + "'";
        }
        if (rule.id.empty()) {
            return "it has neither id, name nor title";
        }
        const Yaml nothing;
        const auto part = [&](std::string_view key) -> const Yaml& {
            const auto* const found = document.find(key);
            return found != nullptr && found->kind == Yaml::Kind::map ? *found : nothing;
        };
        if (const auto& filter = part("filter"); filter.kind == Yaml::Kind::map) {
            auto detection =
                DetectionReader(placeholders_, budget_).read(part("logsource"), filter);
            if (!detection) {
                return detection.error().what;
            }
            auto rules = filter.texts_of("rules");
            if (rules.size() == 1 && ascii::same(rules.front(), "any")) {
                rules.clear();
            }
            file_.filters.push_back(
                {rule.id, rule.title, path_, std::move(rules), std::move(*detection)});
            return {};
        }
        if (const auto& correlation = part("correlation"); correlation.kind == Yaml::Kind::map) {
            auto read = detail::read_correlation(correlation, document);
            if (!read) {
                return read.error().what;
            }
            rule.correlation = std::move(*read);
            file_.rules.push_back(std::move(rule));
            return {};
        }
        const auto& body = part("detection");
        if (body.kind != Yaml::Kind::map) {
            return "it has neither detection, correlation nor filter";
        }
        if (part("logsource").kind != Yaml::Kind::map) {
            return "it has no log source";
        }
        auto detection = DetectionReader(placeholders_, budget_).read(part("logsource"), body);
        if (!detection) {
            return detection.error().what;
        }
        rule.notes = detail::notes_of(document, *detection);
        rule.detection = std::move(*detection);
        file_.rules.push_back(std::move(rule));
        return {};
    }

    const std::string& path_;
    const Placeholders& placeholders_;
    detail::ComparisonBudget budget_ = {};
    Extent copied_ = {}; ///< of documents that others go on from
    Extent global_extent_ = {};
    Extent last_extent_ = {};
    Digest digest_ = {};
    Yaml global_ = {};
    Yaml last_ = {};
    RuleFile file_ = {};
};

} // namespace

RuleFile
parse_rules(const std::string& text, const std::string& path, const Placeholders& placeholders) {
    return FileReader(path, placeholders).read(text);
}

std::vector<std::string> Rule::techniques() const {
    std::vector<std::string> found;
    for (const auto& tag : tags) {
        const auto low = ascii::lower(tag);
        if (low.starts_with("attack.t") && low.size() > 8 && ascii::is_digit(low[8])) {
            found.push_back("T" + low.substr(8));
        }
    }
    return found;
}

int level_rank(std::string_view level) noexcept {
    constexpr std::string_view levels[] = {"informational", "low", "medium", "high", "critical"};
    for (int i = 0; i < 5; ++i) {
        if (level == levels[i]) {
            return i;
        }
    }
    return 2;
}

} // namespace ample::sweep::sigma
