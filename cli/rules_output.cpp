#include <ample/core/utf8.hpp>

#include <cli/rules_output.hpp>
#include <fmt/format.h>

namespace ample::cli {

using namespace sweep::sigma; // NOLINT: the file is about nothing else
using nlohmann::ordered_json;
using utf8::printable;

ordered_json finding_json(const InputStream& input,
                          const Finding& finding,
                          const Rule& rule,
                          const AllowEntry* allowed) {
    ordered_json values = ordered_json::array();
    for (const auto& value : finding.values) {
        values.push_back({{"field", value.field},
                          {"value", value.value},
                          {"begin", value.where.begin},
                          {"end", value.where.end}});
    }
    ordered_json told = {{"path", input.path},
                         {"member", input.member},
                         {"begin", finding.where.begin},
                         {"end", finding.where.end},
                         {"time", finding.time ? to_text(*finding.time) : ""},
                         {"host", finding.host},
                         {"level", rule.level},
                         {"rule", rule.id},
                         {"title", rule.title},
                         {"status", rule.status},
                         {"recovered", finding.is_recovered},
                         {"techniques", rule.techniques()},
                         {"tags", rule.tags},
                         {"routed", finding.routed},
                         {"channel", finding.channel},
                         {"event_id", finding.event_id},
                         {"values", values}};
    if (allowed != nullptr) {
        told["allowed"] = allowed_json(*allowed);
    }
    return told;
}

std::string finding_text(const InputStream& input,
                         const Finding& finding,
                         const Rule& rule,
                         const AllowEntry* allowed) {
    auto text = fmt::format("{}  {:<13} {}  {}\n",
                            finding.time ? to_text(*finding.time) : "no time",
                            printable(rule.level),
                            printable(finding.host),
                            printable(rule.title));
    text += fmt::format("    {} at {}\n", printable(input.name()), finding.where.begin);
    if (allowed != nullptr) {
        text += allowed_text(*allowed);
    }
    for (const auto& value : finding.values) {
        constexpr std::size_t most = 200;
        text += fmt::format("    {}: {}\n",
                            printable(value.field),
                            printable(std::string_view(value.value).substr(0, most)));
    }
    return text;
}

ordered_json
correlation_json(const Correlated& found, const Rule& rule, const AllowEntry* allowed) {
    ordered_json told = {{"correlation", rule.id},
                         {"title", rule.title},
                         {"level", rule.level},
                         {"time", to_text(found.first)},
                         {"until", to_text(found.last)},
                         {"figure", found.figure},
                         {"events", found.events},
                         {"group", found.group},
                         {"host", found.host},
                         {"techniques", rule.techniques()}};
    if (allowed != nullptr) {
        told["allowed"] = allowed_json(*allowed);
    }
    return told;
}

std::string correlation_text(const Correlated& found, const Rule& rule, const AllowEntry* allowed) {
    std::string group;
    for (const auto& [field, value] : found.group) {
        group += fmt::format(" {}={}", field, value);
    }
    auto text = fmt::format("{}  {:<13} {}  {}\n    {} events until {}, {:g}:{}",
                            to_text(found.first),
                            printable(rule.level),
                            printable(found.host),
                            printable(rule.title),
                            found.events,
                            to_text(found.last),
                            found.figure,
                            printable(group));
    if (allowed != nullptr) {
        text += '\n' + allowed_text(*allowed);
        text.pop_back();
    }
    return text;
}

} // namespace ample::cli
