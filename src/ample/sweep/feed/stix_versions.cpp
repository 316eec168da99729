#include <ample/sweep/feed/stix_versions.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace ample::sweep::feed {

namespace {

struct Version {
    std::string_view id = {};
    std::optional<Instant> time = {};
};

/// The text of a JSON string without its quotes; neither ids nor times have escapes.
std::string_view inner(JsonSpan value) noexcept {
    return value.first() == '"' && value.text.size() > 1
               ? value.text.substr(1, value.text.size() - 2)
               : std::string_view();
}

/// When it was modified, else created.
Version version_of(JsonSpan object) {
    Version version;
    std::string_view created;
    for_each_member(object, [&](std::string_view key, JsonSpan value) {
        if (key == "id") {
            version.id = inner(value);
        } else if (key == "modified") {
            version.time = parse_instant(inner(value));
        } else if (key == "created") {
            created = inner(value);
        }
        return true;
    });
    if (!version.time) {
        version.time = parse_instant(created);
    }
    return version;
}

} // namespace

void StixVersions::see(JsonSpan object) {
    const auto version = version_of(object);
    if (version.time && !version.id.empty()) {
        auto& latest = latest_.emplace(version.id, *version.time).first->second;
        latest.unix_nanoseconds = std::max(latest.unix_nanoseconds, version.time->unix_nanoseconds);
    }
}

std::string StixVersions::replaced_at(JsonSpan object) const {
    const auto version = version_of(object);
    const auto latest = version.time ? latest_.find(std::string(version.id)) : latest_.end();
    const bool is_replaced =
        latest != latest_.end() && version.time->unix_nanoseconds < latest->second.unix_nanoseconds;
    return is_replaced ? to_text(latest->second) : std::string();
}

} // namespace ample::sweep::feed
