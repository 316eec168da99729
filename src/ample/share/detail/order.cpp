#include <ample/share/detail/order.hpp>
#include <ample/weigh/techniques.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace ample::share::detail {

namespace {

/// What values of one kind are ordered by: a number first, then texts.
struct Key {
    double first = 0;
    std::string text = {};
    std::string more = {};

    friend bool operator<(const Key& a, const Key& b) {
        return std::tie(a.first, a.text, a.more) < std::tie(b.first, b.text, b.more);
    }
};

double place_in(std::span<const std::string_view> words, std::string_view word) {
    return static_cast<double>(std::find(words.begin(), words.end(), word) - words.begin());
}

constexpr std::array<std::string_view, 6> levels = {
    "machine", "account", "person", "group", "unit", "state"};
constexpr std::array<std::string_view, 4> statuses = {
    "infected", "contacted", "unclear", "no trace found"};
constexpr std::array<std::string_view, 6> handover_verdicts = {
    "hand-over", "take-over", "shared", "undecided", "traveller", "none"};
constexpr std::array<std::string_view, 6> screening_verdicts = {
    "not-found", "mismatch", "closed", "typing-slip", "no-register", "found"};

constexpr std::array<std::string_view, 6> conflict_types = {
    "contradiction", "opposition", "tension", "supersession", "drift", "distortion"};

constexpr std::array<std::string_view, 3> blind_types = {"cleared", "silent", "missing"};

std::string text_of(Field content, std::string_view key) {
    return std::string(content[key].text());
}

Key key_of(std::string_view kind, Field content) {
    if (kind == "judgement") {
        return {content["rank"].number().value_or(1e9), text_of(content, "statement")};
    }
    if (kind == "rung") {
        return {place_in(levels, content["level"].text()), text_of(content, "statement")};
    }
    if (kind == "hypothesis") {
        return {-content["high"].number().value_or(0), text_of(content, "name")};
    }
    if (kind == "evidence") {
        return {-diagnosticity(content), text_of(content, "statement")};
    }
    if (kind == "exposure") {
        return {place_in(statuses, content["status"].text()), text_of(content, "organisation")};
    }
    if (kind == "operator") {
        return {-static_cast<double>(content["customers"].count()), text_of(content, "statement")};
    }
    if (kind == "handover") {
        return {place_in(handover_verdicts, content["verdict"].text()),
                text_of(content, "account"),
                text_of(content, "source")};
    }
    if (kind == "screening") {
        return {place_in(screening_verdicts, content["verdict"].text()), text_of(content, "order")};
    }
    if (kind == "technique") {
        const auto own = content["tactics"].texts();
        return {place_in(weigh::tactics_in_order(),
                         own.empty() ? std::string_view() : std::string_view(own.front())),
                text_of(content, "technique"),
                text_of(content, "organisation")};
    }
    if (kind == "blindspot") {
        return {place_in(blind_types, content["type"].text()),
                text_of(content, "organisation") + "\n" + text_of(content, "host") + "\n" +
                    text_of(content, "log"),
                text_of(content, "until")};
    }
    if (kind == "allowance") {
        return {0, text_of(content, "by")};
    }
    if (kind == "proposition") {
        const auto is_open = content["predicate"].text() == "untyped" ? 1.0 : 0.0;
        return {is_open * 1e6 - static_cast<double>(content["documents"].count()),
                text_of(content, "predicate"),
                text_of(content, "statement")};
    }
    if (kind == "conflict") {
        const auto claims = content["claims"].texts();
        return {place_in(conflict_types, content["type"].text()),
                text_of(content, "why"),
                claims.empty() ? std::string() : claims.front()};
    }
    if (kind == "edition") {
        return {static_cast<double>(content["number"].count()),
                text_of(content, "story"),
                text_of(content, "later")};
    }
    if (kind == "tie") {
        return {0, text_of(content, "type") + text_of(content, "from"), text_of(content, "to")};
    }
    if (kind == "separation" || kind == "copy") {
        return {0, text_of(content, "a") + text_of(content, "from"), text_of(content, "to")};
    }
    return {0, text_of(content, "path"), text_of(content, "member")};
}

} // namespace

double diagnosticity(Field evidence) {
    double low = 0;
    double high = 0;
    for (const auto& ratio : evidence["ratios"].items()) {
        const auto log10 = ratio["log10"].number().value_or(0);
        low = std::min(low, log10);
        high = std::max(high, log10);
    }
    return high - low;
}

ItemList in_reading_order(const CaseIndex& index, std::string_view kind) {
    std::vector<std::pair<Key, const Item*>> keyed;
    for (const auto& item : index.of(kind)) {
        keyed.emplace_back(key_of(kind, item.content), &item);
    }
    std::stable_sort(
        keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    ItemList ordered;
    for (const auto& [key, item] : keyed) {
        ordered.push_back(item);
    }
    return ordered;
}

ItemList cited_claims(const CaseIndex& index) {
    std::set<std::string> ids;
    for (const auto& proposition : index.of("proposition")) {
        for (auto& id : proposition.content["claims"].texts()) {
            ids.insert(std::move(id));
        }
    }
    for (const auto& conflict : index.of("conflict")) {
        for (auto& id : conflict.content["claims"].texts()) {
            ids.insert(std::move(id));
        }
    }
    for (const auto& rung : index.of("rung")) {
        ids.insert(rung.content["quote"].shown());
    }
    ItemList claims;
    for (const auto& id : ids) {
        if (const auto* claim = index.find(id); claim != nullptr && claim->value->kind == "claim") {
            claims.push_back(claim);
        }
    }
    return claims;
}

} // namespace ample::share::detail
