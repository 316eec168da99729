#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/sigma/judge.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::sweep::sigma {

namespace {

constexpr std::int64_t day_seconds = 86400;

/// A hit with its texts folded once, to be held against many entries.
class Asked {
public:
    explicit Asked(const HitFacts& hit)
        : hit_(hit), title_(fold(hit.title)), host_(fold(hit.host)), path_(fold(hit.path)),
          member_(fold(hit.member)) {}

    [[nodiscard]] bool fits(const AllowEntry& entry) const {
        return !entry.is_expired && (!entry.kind || *entry.kind == hit_.kind) && has_rule(entry) &&
               fits(entry.title, title_) && fits(entry.stream, path_) && has_place(entry) &&
               is_in_time(entry) &&
               (!entry.when || (hit_.fields != nullptr && holds(*entry.when, *hit_.fields)));
    }

private:
    static bool fits(const std::optional<Pattern>& pattern, std::string_view folded) {
        return !pattern || pattern->holds(folded);
    }

    /// Names of YARA rules differ by case; ids of Sigma rules do not.
    [[nodiscard]] bool has_rule(const AllowEntry& entry) const {
        return entry.rule.empty() || hit_.kind != HitKind::content || entry.rule == hit_.rule;
    }

    [[nodiscard]] bool has_place(const AllowEntry& entry) const {
        const bool is_content = hit_.kind == HitKind::content;
        return (is_content ? !entry.host : fits(entry.host, host_)) &&
               (hit_.kind == HitKind::correlation ? !entry.member : fits(entry.member, member_)) &&
               (entry.sha256.empty() || (is_content && entry.sha256 == hit_.sha256));
    }

    [[nodiscard]] bool is_in_time(const AllowEntry& entry) const {
        if (!entry.until) {
            return true;
        }
        if (hit_.kind == HitKind::content) {
            return entry.is_current;
        }
        const auto after = (days_since_1970(*entry.until) + 1) * day_seconds;
        return hit_.time && hit_.time->unix_seconds() < after;
    }

    const HitFacts& hit_;
    std::string title_;
    std::string host_;
    std::string path_;
    std::string member_;
};

} // namespace

std::size_t AllowList::find(const HitFacts& hit) const {
    if (entries_.empty()) {
        return npos;
    }
    const Asked asked(hit);
    auto first = npos;
    const auto look = [&](const Places& places) {
        const auto found = std::find_if(places.begin(), places.end(), [&](std::size_t place) {
            return place >= first || asked.fits(entries_[place]);
        });
        first = found == places.end() ? first : std::min(first, *found);
    };
    const auto look_up = [&](const std::map<std::string, Places, std::less<>>& places,
                             std::string_view key) {
        if (const auto found = places.find(key); found != places.end()) {
            look(found->second);
        }
    };
    look_up(by_rule_, ascii::lower(hit.rule));
    look_up(by_hash_, hit.sha256);
    look(others_);
    return first;
}

Value allowance_value(const AllowEntry& entry, const ByteOrigin& where, Marking marking) {
    nlohmann::json content = {
        {"by", entry.place()}, {"reason", entry.reason}, {"owner", entry.owner}};
    const auto put = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            content[key] = text;
        }
    };
    const auto put_pattern = [&](const char* key, const std::optional<Pattern>& pattern) {
        put(key, pattern ? pattern->text() : "");
    };
    constexpr const char* engine_names[] = {"sigma", "correlation", "yara"};
    put("rule", entry.rule);
    put_pattern("title", entry.title);
    put("engine", entry.kind ? engine_names[static_cast<std::size_t>(*entry.kind)] : "");
    put_pattern("host", entry.host);
    put_pattern("stream", entry.stream);
    put_pattern("member", entry.member);
    put("sha256", entry.sha256);
    put("until", entry.until ? to_text(*entry.until) : "");
    if (entry.is_expired) {
        content["expired"] = true;
    }
    for (const auto& matcher : entry.when ? entry.when->matchers : std::vector<Matcher>()) {
        content["when"].push_back(matcher.shown);
    }
    return make_value("allowance",
                      content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                      {where},
                      "sweep.allow/2",
                      marking);
}

std::vector<std::pair<const char*, std::string>> allowed_content(const AllowEntry& entry) {
    std::vector<std::pair<const char*, std::string>> content = {
        {"reason", entry.reason}, {"owner", entry.owner}, {"by", entry.place()}};
    if (entry.until) {
        content.emplace_back("until", to_text(*entry.until));
    }
    return content;
}

} // namespace ample::sweep::sigma
