#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>
#include <ample/sweep/sigma/detail/condition.hpp>
#include <ample/sweep/sigma/detail/correlation.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace ample::sweep::sigma::detail {

namespace {

Error refuse(const std::string& what) {
    return {Kind::unsupported, "correlation: " + what, ""};
}

/// "90m" in nanoseconds: s, m, h, d, and what pySigma reads besides: w, M (30 days), y (365 days).
std::optional<std::int64_t> span_of(const std::string& text) {
    constexpr std::int64_t day = 86400;
    static const std::map<char, std::int64_t> units = {{'s', 1},
                                                       {'m', 60},
                                                       {'h', 3600},
                                                       {'d', day},
                                                       {'w', 7 * day},
                                                       {'M', 30 * day},
                                                       {'y', 365 * day}};
    if (text.size() < 2 || !units.contains(text.back())) {
        return std::nullopt;
    }
    std::int64_t count = 0;
    const auto* const end = text.data() + text.size() - 1;
    const auto read = std::from_chars(text.data(), end, count);
    const auto unit = units.at(text.back());
    if (read.ec != std::errc() || read.ptr != end || count <= 0 ||
        count > INT64_MAX / Instant::per_second / unit / 4) {
        return std::nullopt;
    }
    return count * unit * Instant::per_second;
}

Status read_bounds(Correlation& made, const Yaml& condition) {
    const std::map<std::string, std::optional<double>*, std::less<>> slots = {
        {"gt", &made.bounds.above},
        {"gte", &made.bounds.at_least},
        {"lt", &made.bounds.below},
        {"lte", &made.bounds.at_most},
        {"eq", &made.bounds.equal},
        {"neq", &made.bounds.unequal}};
    for (const auto& [key, value] : condition.entries) {
        if (key == "field") {
            made.fields = condition.texts_of("field");
            continue;
        }
        const auto number = number_of(value.text);
        if (key == "percentile") {
            if (!number || *number < 0 || *number > 100) {
                return refuse("'percentile' wants a number from 0 to 100");
            }
            made.percentile = *number;
            continue;
        }
        const auto slot = slots.find(key);
        if (slot == slots.end()) {
            return refuse("its condition has an unknown '" + key + "'");
        }
        if (!number) {
            return refuse("its condition '" + key + "' wants a number");
        }
        *slot->second = *number;
    }
    return Done{};
}

bool has_bounds(const Bounds& bounds) {
    return bounds.above || bounds.at_least || bounds.below || bounds.at_most || bounds.equal ||
           bounds.unequal;
}

Status read_aliases(Correlation& made, const Yaml* aliases) {
    if (aliases == nullptr) {
        return Done{};
    }
    for (const auto& [name, rules] : aliases->entries) {
        for (const auto& [rule, field] : rules.entries) {
            if (field.kind != Yaml::Kind::scalar) {
                return refuse(fmt::format("the alias '{}' names no field for '{}'", name, rule));
            }
            made.aliases.push_back({name, rule, field.text});
        }
    }
    return Done{};
}

/// The names in an expression, each once, in their order.
std::vector<std::string> names_in(std::string_view text) {
    constexpr std::string_view between = " \t\r\n()";
    std::vector<std::string> names;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
        if (text.empty()) {
            return names;
        }
        const auto word = text.substr(0, text.find_first_of(between));
        text.remove_prefix(word.size());
        const bool is_name =
            !ascii::same(word, "and") && !ascii::same(word, "or") && !ascii::same(word, "not");
        if (is_name && std::find(names.begin(), names.end(), word) == names.end()) {
            names.emplace_back(word);
        }
    }
}

/// A condition of names: "a and (b or not c)".
Status read_expression(Correlation& made, const std::string& text, bool is_temporal) {
    if (!is_temporal) {
        return refuse("only 'temporal' and 'temporal_ordered' have a condition of names");
    }
    const auto named = names_in(text);
    if (made.rules.empty()) {
        made.rules = named;
    }
    for (const auto& rule : made.rules) {
        if (std::find(named.begin(), named.end(), rule) == named.end()) {
            return refuse("its condition does not name '" + rule + "'");
        }
    }
    std::vector<Selection> selections;
    selections.reserve(made.rules.size());
    for (const auto& rule : made.rules) {
        selections.push_back({rule, {}});
    }
    for (const auto& name : named) {
        if (std::find(made.rules.begin(), made.rules.end(), name) == made.rules.end()) {
            return refuse("its condition names '" + name + "', which is not among its rules");
        }
    }
    auto read = parse_condition(text, selections);
    if (!read) {
        return refuse(read.error().what);
    }
    made.expression = std::move(*read);
    return Done{};
}

} // namespace

Result<Correlation> read_correlation(const Yaml& body, const Yaml& document) {
    static const std::map<std::string, CorrelationType, std::less<>> types = {
        {"event_count", CorrelationType::event_count},
        {"value_count", CorrelationType::value_count},
        {"temporal", CorrelationType::temporal},
        {"temporal_ordered", CorrelationType::temporal_ordered},
        {"ordered_temporal", CorrelationType::temporal_ordered},
        {"value_sum", CorrelationType::value_sum},
        {"value_avg", CorrelationType::value_avg},
        {"value_median", CorrelationType::value_median},
        {"value_percentile", CorrelationType::value_percentile}};
    Correlation made;
    const auto type = types.find(body.text_of("type"));
    if (type == types.end()) {
        return refuse("unknown type '" + body.text_of("type") + "'");
    }
    made.type = type->second;
    made.rules = body.texts_of("rules");
    const bool is_temporal =
        made.type == CorrelationType::temporal || made.type == CorrelationType::temporal_ordered;
    const auto* const condition = body.find("condition");
    if (condition != nullptr && condition->kind == Yaml::Kind::scalar) {
        if (const auto read = read_expression(made, condition->text, is_temporal); !read) {
            return read.error();
        }
    }
    if (made.rules.empty() || made.rules.size() > 64) {
        return refuse(made.rules.empty() ? "it names no rules" : "it names more than 64 rules");
    }
    made.group_by = body.texts_of("group-by");
    if (const auto read = read_aliases(made, body.find("aliases")); !read) {
        return read.error();
    }
    const auto span = span_of(body.text_of("timespan"));
    if (!span) {
        return refuse("its time span is not like '5m': '" + body.text_of("timespan") + "'");
    }
    made.span_nanoseconds = *span;
    if (made.expression) {
        // says all
    } else if (condition != nullptr) {
        if (condition->kind != Yaml::Kind::map) {
            return refuse("its condition is no map of bounds");
        }
        if (const auto read = read_bounds(made, *condition); !read) {
            return read.error();
        }
    } else if (!is_temporal) {
        return refuse("it has no condition");
    }
    if (!is_temporal && !has_bounds(made.bounds)) {
        return refuse("its condition has no bounds");
    }
    if (made.fields.empty()) {
        made.fields = body.texts_of("field");
    }
    if (!is_temporal && made.type != CorrelationType::event_count && made.fields.empty()) {
        return refuse("its condition names no field");
    }
    made.generates = ascii::same(body.text_of("generate"), "true") ||
                     ascii::same(document.text_of("generate"), "true");
    return made;
}

} // namespace ample::sweep::sigma::detail
