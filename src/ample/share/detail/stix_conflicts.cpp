// Where sources do not agree: one note for each conflict, on the relationships of the claims that
// have one. STIX 2.1 has opinions for what an author thinks of an object; a disagreement between
// sources is nobody's opinion, so it is a note, with type and sides in the property extension.

#include <ample/share/detail/order.hpp>
#include <ample/share/detail/stix_objects.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace ample::share::detail {

namespace {

using nlohmann::json;

std::string speakers_of(Field claim) {
    std::string chain;
    for (const auto& speaker : claim["speakers"].items()) {
        const auto name = speaker["name"].text();
        chain += chain.empty() ? "" : " > ";
        chain += name.empty() ? speaker["kind"].text() : name;
    }
    return chain;
}

/// A claim's own words, who says them and how surely.
std::string quoted(const Item& claim) {
    const auto& content = claim.content;
    const auto clause = content["clause"].text();
    std::string line = "\"";
    line += clause.empty() ? content["text"].text() : clause;
    line += "\" (";
    line += speakers_of(content);
    line += "; ";
    line += content["certainty"]["class"].text();
    line += "; ";
    line += claim.id;
    line += ")";
    return line;
}

std::vector<std::vector<std::string>> sides_of(Field conflict) {
    std::vector<std::vector<std::string>> sides;
    for (const auto& side : conflict["sides"].items()) {
        sides.push_back(side.texts());
    }
    if (sides.empty()) {
        for (auto& id : conflict["claims"].texts()) {
            sides.push_back({std::move(id)});
        }
    }
    return sides;
}

void add_conflict(StixObjects& objects, const StixCase& made, const Item& item) {
    const auto& content = item.content;
    const auto type = content["type"].text();
    std::string text(content["why"].text());
    std::vector<const Value*> basis = {item.value};
    std::set<std::string> about;
    auto sides = json::array();
    for (const auto& ids : sides_of(content)) {
        text += "\nSide ";
        text += std::to_string(sides.size() + 1);
        text += ":";
        std::size_t shown = 0;
        for (const auto& id : ids) {
            const auto* claim = objects.index().find(id);
            if (claim == nullptr) {
                continue;
            }
            if (shown++ < Limits::conflict_quotes) {
                text += "\n  ";
                text += quoted(*claim);
                basis.push_back(claim->value);
            }
            if (const auto found = made.claims.find(id); found != made.claims.end()) {
                about.insert(found->second);
            }
        }
        if (shown > Limits::conflict_quotes) {
            text += "\n  and " + std::to_string(shown - Limits::conflict_quotes) + " more";
        }
        sides.push_back(ids);
    }
    if (about.empty()) {
        about.insert(made.campaign);
    }
    objects.add("note",
                "conflict",
                {{"abstract", "Sources do not agree: " + std::string(type)},
                 {"content", text},
                 {"object_refs", std::vector<std::string>(about.begin(), about.end())},
                 {"extra", {{"conflict", type}, {"sides", std::move(sides)}}}},
                basis);
}

} // namespace

void add_conflicts(StixObjects& objects, const StixCase& made) {
    for (const auto* item : in_reading_order(objects.index(), "conflict")) {
        if (!item->content["type"].text().empty() && !item->content["why"].text().empty()) {
            add_conflict(objects, made, *item);
        }
    }
}

} // namespace ample::share::detail
