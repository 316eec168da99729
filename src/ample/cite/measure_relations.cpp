#include <ample/cite/detail/measuring.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

void Measuring::times() {
    std::size_t right = 0;
    std::size_t detected = 0;
    std::size_t wanted = 0;
    for (const auto& gold : gold_.times) {
        const Stretch span{index_of(gold.span.document), gold.span.begin, gold.span.end};
        const FoundTime* best = nullptr;
        bool equal = false;
        for (const auto& one : found_.times) {
            const bool meets = one.span.document == span.document && one.span.begin < span.end &&
                               span.begin < one.span.end;
            if (meets) {
                best = &one;
                equal = equal || (gold.value && one.value == *gold.value);
            }
        }
        wanted += gold.value ? 1 : 0;
        detected += gold.value && best != nullptr ? 1 : 0;
        const bool is_right = gold.value ? equal : best == nullptr;
        right += is_right ? 1 : 0;
        if (!is_right) {
            miss("time: " + gold.span.document + " \"" + gold.span.text + "\" is " +
                 gold.value.value_or("none") + ", found " +
                 (best == nullptr ? "none" : best->value));
        }
    }
    put("times", "value right", right, gold_.times.size());
    put("times", "detected", detected, wanted);
}

void Measuring::copies() {
    Tally tally;
    std::set<std::size_t> good;
    for (const auto& relation : gold_.relations) {
        if (relation.type != "copy" || relation.claims.size() != 2) {
            continue;
        }
        ++tally.wanted;
        const bool there = std::any_of(found_.copies.begin(),
                                       found_.copies.end(),
                                       [&](const auto& copy) { return joins(copy, relation); });
        tally.right += there ? 1 : 0;
        if (!there) {
            miss("copy: " + relation.claims[0] + " " + relation.claims[1] + " not found");
        }
    }
    std::size_t wrong = 0;
    for (const auto& copy : found_.copies) {
        wrong += tells_other(copy) ? 1 : 0;
    }
    put("copies", "pairs of claims found", tally.right, tally.wanted);
    rate("copies", "copied sentences", static_cast<double>(found_.copies.size()));
    rate("copies", "between sentences that tell other things", static_cast<double>(wrong));
}

Stretch Measuring::stretch(const std::string& id) const {
    for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
        if (gold_.claims[i].id == id) {
            return wanted_[i];
        }
    }
    return {};
}

bool Measuring::meet(const Stretch& a, const Stretch& b) {
    return a.document == b.document && a.begin < b.end && b.begin < a.end;
}

bool Measuring::joins(const FoundCopy& copy, const GoldRelation& relation) const {
    const auto a = stretch(relation.claims[0]);
    const auto b = stretch(relation.claims[1]);
    return (meet(copy.from, a) && meet(copy.to, b)) || (meet(copy.from, b) && meet(copy.to, a));
}

bool Measuring::tells_other(const FoundCopy& copy) const {
    const bool is_altered = // what was changed tells other things, and was copied all the same
        std::any_of(gold_.relations.begin(), gold_.relations.end(), [&](const auto& relation) {
            return relation.type == "copy-altered" && relation.claims.size() == 2 &&
                   joins(copy, relation);
        });
    if (is_altered) {
        return false;
    }
    std::set<std::string> from;
    std::set<std::string> to;
    for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
        if (meet(copy.from, wanted_[i])) {
            from.insert(gold_.claims[i].cluster);
        }
        if (meet(copy.to, wanted_[i])) {
            to.insert(gold_.claims[i].cluster);
        }
    }
    return !from.empty() && !to.empty() &&
           std::none_of(
               from.begin(), from.end(), [&](const auto& one) { return to.contains(one); });
}

std::string Measuring::gold_id(const std::string& found) const {
    for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
        if (match(i) != nullptr && match(i)->id == found) {
            return gold_.claims[i].id;
        }
    }
    return {};
}

void Measuring::relations() {
    for (const auto& pair : conflict_types) {
        const auto& gold_type = pair.first;
        const auto& type = pair.second;
        std::size_t wanted = 0;
        std::size_t right = 0;
        for (const auto& relation : gold_.relations) {
            if (relation.type != gold_type) {
                continue;
            }
            ++wanted;
            right += std::any_of(found_.conflicts.begin(),
                                 found_.conflicts.end(),
                                 [&](const auto& one) {
                                     return one.type == type && members(one, relation) >= 2;
                                 })
                         ? 1
                         : 0;
        }
        std::size_t found = 0;
        std::size_t wrong = 0;
        for (const auto& one : found_.conflicts) {
            if (one.type != type) {
                continue;
            }
            ++found;
            const bool meant = std::any_of(
                gold_.relations.begin(), gold_.relations.end(), [&](const auto& relation) {
                    return relation.type == gold_type && members(one, relation) >= 2;
                });
            wrong += meant ? 0 : 1;
            if (!meant) {
                miss("relation: " + one.type + " between " + text_of(one.claims.front()) + " and " +
                     text_of(one.claims.back()) + " is not annotated");
            }
        }
        if (gold_type == "contradicts") {
            rate("relations", "false contradictions", static_cast<double>(wrong));
        }
        put("relations", std::string(type) + " found", right, wanted);
        put("relations", std::string(type) + " right", found - wrong, found);
    }
}

std::string Measuring::text_of(const std::string& id) const {
    for (const auto& claim : found_.claims) {
        if (claim.id == id) {
            return "\"" + claim.text + "\"";
        }
    }
    return id;
}

std::size_t Measuring::members(const FoundConflict& one, const GoldRelation& relation) const {
    std::set<std::string> both;
    for (const auto& claim : one.claims) {
        const auto id = gold_id(claim);
        if (std::find(relation.claims.begin(), relation.claims.end(), id) !=
            relation.claims.end()) {
            both.insert(id);
        }
    }
    return both.size();
}

void Measuring::dates() {
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < gold_.documents.size(); ++i) {
        const auto& date = found_.published[i];
        right += !date.empty() && date == gold_.documents[i].date ? 1 : 0;
        const bool is_wrong = !date.empty() && date != gold_.documents[i].date;
        wrong += is_wrong ? 1 : 0;
        if (is_wrong) {
            miss("date: " + gold_.documents[i].file + " is of " + gold_.documents[i].date +
                 ", found " + date);
        }
    }
    put("documents", "dated right", right, gold_.documents.size());
    rate("documents", "dated wrong", static_cast<double>(wrong));
}

} // namespace ample::cite::detail
