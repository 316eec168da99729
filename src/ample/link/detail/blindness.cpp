#include <ample/link/detail/blindness.hpp>
#include <ample/link/detail/content.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::link::detail {

std::string Blindness::sentence() const {
    std::string parts;
    const auto add = [&](const std::string& part) { parts += (parts.empty() ? "" : ", ") + part; };
    if (missing_records > 0) {
        add(counted(missing_records, "record number") + " missing");
    }
    if (cleared > 0) {
        add(counted(cleared, "clearing") + " of a log");
    }
    if (silent_hours > 0) {
        add(counted(silent_logs, "log") + " silent for " + counted(silent_hours, "hour") +
            " between " + first_silent + " and " + last_silent);
    }
    return parts.empty() ? parts
                         : " Not seen: " + parts +
                               "; that nothing was found there is no evidence of absence.";
}

std::map<std::string, Blindness> blindness_of(std::span<const Value> blindspots) {
    std::map<std::string, Blindness> all;
    for (const auto& value : blindspots) {
        if (value.kind != "blindspot") {
            continue;
        }
        const auto content = nlohmann::json::parse(value.content);
        auto& one = all[content.value("organisation", "")];
        one.blindspots.push_back(&value);
        one.missing_records += content.value("missing", std::uint64_t{0});
        const auto type = content.value("type", "");
        one.cleared += type == "cleared" ? 1 : 0;
        if (type == "silent") {
            ++one.silent_logs;
            one.silent_hours += content.value("silent_hours", std::uint64_t{0});
            const auto from = content.value("from", "");
            one.first_silent = one.first_silent.empty() ? from : std::min(one.first_silent, from);
            one.last_silent = std::max(one.last_silent, content.value("until", ""));
        }
    }
    return all;
}

} // namespace ample::link::detail
