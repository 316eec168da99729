#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/detail/notes.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace ample::sweep::sigma::detail {

namespace {

constexpr std::string_view levels[] = {"informational", "low", "medium", "high", "critical"};
constexpr std::string_view statuses[] = {
    "stable", "test", "experimental", "deprecated", "unsupported"};

/// Whether `document` has a text under `key` that is none of `known`.
bool is_unknown(const Yaml& document,
                std::string_view key,
                std::span<const std::string_view> known) {
    const auto text = ascii::lower(document.text_of(key));
    return !text.empty() && std::find(known.begin(), known.end(), text) == known.end();
}

void mark_named(const Condition& condition, std::vector<bool>& is_named) {
    if (condition.op == Condition::Op::selection) {
        is_named[condition.at] = true;
    }
    for (const auto& part : condition.parts) {
        mark_named(part, is_named);
    }
}

} // namespace

std::vector<std::string> notes_of(const Yaml& document, const Detection& detection) {
    std::vector<std::string> notes;
    if (is_unknown(document, "level", levels)) {
        notes.push_back(
            fmt::format("the level '{}' is not in the specification; it counts as medium",
                        document.text_of("level")));
    }
    if (is_unknown(document, "status", statuses)) {
        notes.push_back(
            fmt::format("the status '{}' is not in the specification", document.text_of("status")));
    }
    const auto taxonomy = document.text_of("taxonomy");
    if (!taxonomy.empty() && !ascii::same(taxonomy, "sigma")) {
        notes.push_back(fmt::format("its taxonomy '{}' is not translated; names of fields and log "
                                    "sources are taken as they stand",
                                    taxonomy));
    }
    std::vector<bool> is_named(detection.selections.size(), false);
    mark_named(detection.condition, is_named);
    for (std::size_t i = 0; i < is_named.size(); ++i) {
        if (!is_named[i]) {
            notes.push_back(
                fmt::format("no condition names the selection '{}'", detection.selections[i].name));
        }
    }
    const auto* const body = document.find("detection");
    if (body != nullptr && body->find("timeframe") != nullptr) {
        notes.emplace_back("'timeframe' says nothing without an aggregation");
    }
    return notes;
}

} // namespace ample::sweep::sigma::detail
