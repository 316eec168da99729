#include <ample/core/ascii.hpp>
#include <ample/share/detail/case_index.hpp>

#include <nlohmann/json.hpp>

namespace ample::share::detail {

namespace {

/// The value as a person knows it: its id, and its path where it has one.
std::string named(const Value& value) {
    const auto content = nlohmann::json::parse(value.content, nullptr, false);
    const auto path = Field(content)["path"].text();
    return value.id() + (path.empty() ? "" : " (" + std::string(path) + ")");
}

/// The value whose marking is above `ceiling`: an exhibit if one is, as that is what a person can
/// take out of the case, otherwise the one with the smallest id.
const Value* blocker(std::span<const Value> values, Tlp ceiling) {
    const Value* found = nullptr;
    const auto key = [](const Value& value) {
        return std::make_tuple(value.kind != "exhibit", value.kind, value.digest);
    };
    for (const auto& value : values) {
        if (value.marking.tlp > ceiling && (found == nullptr || key(value) < key(*found))) {
            found = &value;
        }
    }
    return found;
}

} // namespace

Status check_release(const CaseView& view) {
    if (view.language != "en" && view.language != "ja") {
        return Error{Kind::usage,
                     "there is no catalogue for the language '" + view.language + "'",
                     "use \"en\" or \"ja\""};
    }
    if (view.names_shown && ascii::trim(view.names_reason).empty()) {
        return Error{Kind::refused,
                     "names of private persons are shown only with a reason",
                     "say why they are needed, or leave them masked"};
    }
    if (!view.tlp_ceiling) {
        return Done{};
    }
    if (const auto* value = blocker(view.values, *view.tlp_ceiling)) {
        return Error{Kind::refused,
                     "the export would lower " + std::string(to_text(value->marking.tlp)) + " to " +
                         std::string(to_text(*view.tlp_ceiling)) + ": " + named(*value),
                     "raise the ceiling, or take this input out of the case"};
    }
    return Done{};
}

} // namespace ample::share::detail
