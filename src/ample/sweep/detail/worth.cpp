#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/worth.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

/// "1 day 16 hours", "3 hours 5 minutes", "40 seconds".
std::string span_of(std::int64_t seconds) {
    struct Unit {
        std::int64_t seconds;
        std::string_view name;
    };

    constexpr std::array units = {
        Unit{86400, "day"}, Unit{3600, "hour"}, Unit{60, "minute"}, Unit{1, "second"}};
    std::string text;
    int parts = 0;
    for (const auto& unit : units) {
        const auto count = seconds / unit.seconds;
        if (count > 0 && parts < 2) {
            text += fmt::format(
                "{}{} {}{}", parts == 0 ? "" : " ", count, unit.name, count == 1 ? "" : "s");
            seconds -= count * unit.seconds;
            ++parts;
        }
    }
    return text.empty() ? "less than a second" : text;
}

std::string window_name(const Indicator& indicator) {
    return indicator.type == Type::lease ? "lease " + indicator.lease : "the indicator's validity";
}

/// Fills in the state; returns what to say of it.
std::string judge_window(const Indicator& indicator, std::optional<Instant> time, Worth& worth) {
    if (!indicator.valid_from && !indicator.valid_until) {
        return {};
    }
    if (!time) {
        return "the record has no time to hold against " + window_name(indicator);
    }
    if (indicator.valid_from && time->unix_nanoseconds < indicator.valid_from->unix_nanoseconds) {
        worth.state = "outside";
        const auto gap = indicator.valid_from->unix_seconds() - time->unix_seconds();
        return span_of(gap) + " before " + window_name(indicator) + " began";
    }
    if (indicator.valid_until &&
        time->unix_nanoseconds >= indicator.valid_until->unix_nanoseconds) {
        worth.state = "outside";
        const auto gap = time->unix_seconds() - indicator.valid_until->unix_seconds();
        return span_of(gap) + " after " + window_name(indicator) + " ended";
    }
    worth.state = "inside";
    return "inside " + window_name(indicator);
}

/// File names of URLs that every second web site has.
bool is_common_file(std::string_view name) noexcept {
    constexpr std::array stems = {
        "index", "default", "login", "home", "main", "view", "list", "search", "upload", "admin"};
    const auto stem = name.substr(0, name.find('.'));
    return std::any_of(
        stems.begin(), stems.end(), [&](const char* word) { return ascii::same(stem, word); });
}

/// Why the indicator is weak wherever it stands, or an empty view.
std::string_view weakness(const Indicator& indicator) noexcept {
    if (indicator.benign_too) {
        return "the feed says that benign software shows it too";
    }
    switch (indicator.type) {
    case Type::ja3:
    case Type::ja4:
        return "unrelated programs share the fingerprint of their TLS library";
    case Type::network:
        return "a network, whose addresses may be anybody's";
    case Type::glob:
    case Type::regex:
        return "a pattern, which chance may pass";
    case Type::imphash:
        return "builds of unrelated programs can share an import hash";
    case Type::filename:
    case Type::filename_regex:
        return "anyone can give a file this name";
    case Type::uri_regex:
        return indicator.has_crc_check ? std::string_view{}
                                       : "a pattern without a check that chance does not pass";
    case Type::uri_file:
        return is_common_file(indicator.value) ? "many sites have a page of this name"
                                               : std::string_view{};
    default:
        return {};
    }
}

} // namespace

Worth worth_of(const Indicator& indicator, const Match& match, std::optional<Instant> time) {
    Worth worth;
    worth.reason = judge_window(indicator, time, worth);
    const auto say = [&](std::string_view text) {
        worth.reason += (worth.reason.empty() ? "" : "; ") + std::string(text);
    };
    if (worth.state == "outside") {
        return worth;
    }
    if (const auto weak = weakness(indicator); !weak.empty()) {
        say(weak);
        return worth;
    }
    if (!indicator.warning.empty()) {
        say("on a list of what is often no sign of anything: " + indicator.warning);
        return worth;
    }
    constexpr int least_confidence = 30; // "low" on the scale of STIX 2.1, appendix A
    if (indicator.confidence.value_or(least_confidence) < least_confidence) {
        say("the feed's own confidence is " + std::to_string(*indicator.confidence) + " of 100");
        return worth;
    }
    if (indicator.type == Type::lease && worth.state == "unknown") {
        return worth;
    }
    if (!match.is_contact) {
        say("a mention: the field '" + match.field + "' does not say that a contact was made");
        return worth;
    }
    worth.is_strong = true;
    if (!match.check.empty()) {
        say(match.check + " holds, by chance once in 2^32");
    } else {
        say("stands in the field '" + match.field + "'");
    }
    return worth;
}

} // namespace ample::sweep::detail
