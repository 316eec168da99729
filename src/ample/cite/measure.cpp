#include <ample/cite/detail/found.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <set>

namespace ample::cite {

namespace {

using namespace detail; // NOLINT: the words of this room

double share(std::size_t right, std::size_t of) {
    return of == 0 ? 0 : static_cast<double>(right) / static_cast<double>(of);
}

double f1(std::size_t right, std::size_t found, std::size_t wanted) {
    return share(2 * right, found + wanted);
}

/// Right and wanted of one class.
struct Tally {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t wanted = 0;
};

class Measuring {
public:
    Measuring(const Gold& gold, std::span<const Report> reports, const std::vector<Value>& values)
        : gold_(gold), reports_(reports), found_(found_in(gold, reports, values)) {
        for (const auto& claim : gold.claims) {
            wanted_.push_back({index_of(claim.span.document), claim.span.begin, claim.span.end});
        }
        std::vector<Stretch> spans;
        for (const auto& claim : found_.claims) {
            spans.push_back(claim.span);
        }
        pairs_ = paired(wanted_, spans);
        prefer_family();
    }

    Agreement run() {
        spans();
        claims();
        frames();
        modality();
        chains();
        roots();
        times();
        copies();
        relations();
        dates();
        for (auto& figure : baselines(gold_, reports_)) {
            out_.figures.push_back(std::move(figure));
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] std::size_t index_of(const std::string& id) const {
        for (std::size_t i = 0; i < gold_.documents.size(); ++i) {
            if (gold_.documents[i].id == id) {
                return i;
            }
        }
        return gold_.documents.size();
    }

    /// Of several frames of one clause the one that the annotator wrote down is compared.
    void prefer_family() {
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const auto family =
                family_of(gold_.claims[i].predicate, gold_.claims[i].object, gold_.claims[i].negative);
            for (std::size_t f = 0; f < found_.claims.size() && pairs_[i] >= 0; ++f) {
                const auto& now = found_.claims[static_cast<std::size_t>(pairs_[i])];
                const auto& other = found_.claims[f];
                if (same_span(now, other) && !among(now.predicate, family) &&
                    among(other.predicate, family)) {
                    pairs_[i] = static_cast<int>(f);
                }
            }
        }
    }

    static bool same_span(const FoundClaim& a, const FoundClaim& b) {
        return a.span.document == b.span.document && a.span.begin == b.span.begin &&
               a.span.end == b.span.end;
    }

    /// Whether an earlier claim has the same span: one clause counts once.
    [[nodiscard]] bool repeats(std::size_t found) const {
        return std::any_of(found_.claims.begin(),
                           found_.claims.begin() + static_cast<std::ptrdiff_t>(found),
                           [&](const auto& one) { return same_span(one, found_.claims[found]); });
    }

    void put(std::string group, std::string name, std::size_t right, std::size_t of) {
        out_.figures.push_back({std::move(group), std::move(name), share(right, of), right, of});
    }

    void rate(std::string group, std::string name, double value) {
        out_.figures.push_back({std::move(group), std::move(name), value, 0, 0});
    }

    void miss(const std::string& what) { out_.misses.push_back(what); }

    [[nodiscard]] const FoundClaim* match(std::size_t gold) const {
        return pairs_[gold] < 0 ? nullptr : &found_.claims[static_cast<std::size_t>(pairs_[gold])];
    }

    /// Bytes of the file a span names, as the reports have them.
    [[nodiscard]] bool reproduces(const Stretch& span, const std::string& text) const {
        for (const auto& report : reports_) {
            if (document_of(gold_, report.path) != span.document) {
                continue;
            }
            const auto& source = report.document.source;
            const auto begin = std::lower_bound(source.begin(), source.end(), span.begin);
            const auto end = std::lower_bound(source.begin(), source.end(), span.end);
            if (begin == source.end() || end == source.end() || *begin != span.begin ||
                *end != span.end) {
                return false;
            }
            const auto at = static_cast<std::size_t>(begin - source.begin());
            return report.document.text.compare(at, static_cast<std::size_t>(end - begin), text) ==
                   0;
        }
        return false;
    }

    void spans() {
        std::size_t exact = 0;
        for (const auto& claim : found_.claims) {
            exact += reproduces(claim.span, claim.text) ? 1 : 0;
        }
        put("spans", "byte-exact", exact, found_.claims.size());
    }

    /// Whether the annotator touched this stretch at all: a gold span meets it.
    [[nodiscard]] bool touched(const FoundClaim& claim) const {
        return std::any_of(wanted_.begin(), wanted_.end(), [&](const Stretch& one) {
            return one.document == claim.span.document && one.begin < claim.span.end &&
                   claim.span.begin < one.end;
        });
    }

    void claims() {
        std::size_t right = 0;
        double overlap = 0;
        for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
            const auto* const one = match(i);
            right += one != nullptr ? 1 : 0;
            if (one == nullptr) {
                miss("not found: " + gold_.claims[i].id + " \"" + gold_.claims[i].span.text + "\"");
                continue;
            }
            const auto& a = wanted_[i];
            const auto both = std::min(a.end, one->span.end) - std::max(a.begin, one->span.begin);
            overlap += f1(both, one->span.end - one->span.begin, a.end - a.begin);
        }
        std::size_t in_touched = 0;
        std::size_t all = 0;
        for (std::size_t f = 0; f < found_.claims.size(); ++f) {
            const auto& claim = found_.claims[f];
            if (repeats(f)) {
                continue;
            }
            ++all;
            const bool is_touched = touched(claim);
            in_touched += is_touched ? 1 : 0;
            if (!is_touched) {
                miss("not annotated: \"" + claim.text + "\"");
            }
        }
        put("claims", "recall (IoU 0.5)", right, gold_.claims.size());
        put("claims", "precision where annotated", right, in_touched);
        put("claims", "precision over all", right, all);
        rate("claims",
             "span overlap F1 of pairs",
             right == 0 ? 0 : overlap / static_cast<double>(right));
        std::set<int> used(pairs_.begin(), pairs_.end());
        for (std::size_t i = 0; i < found_.claims.size(); ++i) {
            if (!used.contains(static_cast<int>(i)) && touched(found_.claims[i]) && !repeats(i)) {
                miss("spurious: \"" + found_.claims[i].text + "\"");
            }
        }
    }

    void frames() {
        Tally typed;
        Tally subject;
        Tally object;
        std::size_t whole = 0;
        std::size_t polarity = 0;
        std::size_t pairs = 0;
        std::set<int> used(pairs_.begin(), pairs_.end());
        for (std::size_t i = 0; i < found_.claims.size(); ++i) {
            const auto& claim = found_.claims[i];
            const bool counts = used.contains(static_cast<int>(i)) || touched(claim);
            typed.found += counts && claim.predicate != "untyped" ? 1 : 0;
        }
        for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
            const auto& gold = gold_.claims[i];
            const auto family = family_of(gold.predicate, gold.object, gold.negative);
            typed.wanted += family.empty() ? 0 : 1;
            const auto* const one = match(i);
            if (one == nullptr) {
                continue;
            }
            ++pairs;
            polarity += one->negative == gold.negative ? 1 : 0;
            if (one->negative != gold.negative) {
                miss("polarity: " + gold.id + " \"" + one->text + "\"");
            }
            const bool right = !family.empty() && among(one->predicate, family);
            if (!right && (!family.empty() || one->predicate != "untyped")) {
                miss("predicate: " + gold.id + " " + gold.predicate + ", found " + one->predicate +
                     " in \"" + one->text + "\"");
            }
            if (!right) {
                continue;
            }
            ++typed.right;
            const bool who = same_name(gold_, gold.subject, one->subject);
            const bool what = same_name(gold_, gold.object, one->object);
            subject.right += who ? 1 : 0;
            object.right += what ? 1 : 0;
            whole += who && what ? 1 : 0;
            if (!who || !what) {
                miss("slots: " + gold.id + " " + gold.predicate + "(" + gold.subject + ", " +
                     gold.object + "), found " + one->predicate + "(" + one->subject + ", " +
                     one->object + ")");
            }
        }
        rate("frames", "typed predicate F1", f1(typed.right, typed.found, typed.wanted));
        put("frames", "typed predicate recall", typed.right, typed.wanted);
        put("frames", "subject", subject.right, typed.right);
        put("frames", "object", object.right, typed.right);
        rate("frames", "whole frame F1", f1(whole, typed.found, typed.wanted));
        put("frames", "polarity", polarity, pairs);
    }

    void modality() {
        std::map<std::string, Tally> classes;
        std::size_t right = 0;
        std::size_t pairs = 0;
        for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
            const auto& gold = gold_.claims[i];
            const auto* const one = match(i);
            if (one == nullptr) {
                continue;
            }
            ++pairs;
            ++classes[gold.modality].wanted;
            ++classes[one->certainty].found;
            if (gold.modality == one->certainty) {
                ++classes[gold.modality].right;
                ++right;
            } else {
                miss("modality: " + gold.id + " " + gold.modality + ", found " + one->certainty +
                     " in \"" + one->text + "\"");
            }
        }
        double sum = 0;
        std::size_t wanted = 0;
        for (const auto& [name, tally] : classes) {
            sum += tally.wanted == 0 ? 0 : f1(tally.right, tally.found, tally.wanted);
            wanted += tally.wanted == 0 ? 0 : 1;
        }
        rate("modality", "macro F1", wanted == 0 ? 0 : sum / static_cast<double>(wanted));
        put("modality", "right", right, pairs);
    }

    [[nodiscard]] bool same_speaker(const GoldClaim& claim,
                                    std::size_t knot,
                                    const std::string& name,
                                    const std::string& kind) const {
        const auto& gold = claim.chain[knot];
        if (knot == 0 && kind == "outlet") {
            const auto& document = gold_.documents[index_of(claim.span.document)];
            return !document.publisher_in_text || same_name(gold_, gold.who, name) ||
                   same_name(gold_, document.publisher, name);
        }
        if (gold.who == "unstated" || kind == "implicit") {
            return gold.who == "unstated" && kind == "implicit";
        }
        return same_name(gold_, gold.who, name);
    }

    [[nodiscard]] std::size_t distance(const GoldClaim& gold, const FoundClaim& one) const {
        std::vector<std::size_t> row(one.speakers.size() + 1);
        for (std::size_t j = 0; j < row.size(); ++j) {
            row[j] = j;
        }
        for (std::size_t i = 0; i < gold.chain.size(); ++i) {
            auto diagonal = row[0];
            row[0] = i + 1;
            for (std::size_t j = 0; j < one.speakers.size(); ++j) {
                const auto& [name, kind] = one.speakers[j];
                const auto cost = same_speaker(gold, i, name, kind) ? 0U : 1U;
                const auto best = std::min({row[j + 1] + 1, row[j] + 1, diagonal + cost});
                diagonal = row[j + 1];
                row[j + 1] = best;
            }
        }
        return row.back();
    }

    /// The root by its name or by the innermost speaker's, "Government of Japan", "Kato".
    [[nodiscard]] bool same_root(const GoldClaim& gold, const FoundClaim& one) const {
        const auto& document = gold_.documents[index_of(gold.span.document)];
        const auto bare = gold.root.substr(0, gold.root.find(" ("));
        const bool outlet =
            one.root_key.starts_with("outlet:") || one.root_key.starts_with("agency:");
        const bool owner = same_name(gold_, gold.root, document.publisher) ||
                           same_name(gold_, gold.root, document.syndication) ||
                           (!gold.chain.empty() && gold.root == gold.chain.front().who);
        if (gold.root == "unknown") {
            return one.root_key.starts_with("unstated:") || outlet;
        }
        if (outlet && owner) {
            return true;
        }
        if (gold.root.find("police") != std::string::npos || gold.root.find("Government") == 0) {
            return same_name(gold_, gold.root, one.root);
        }
        return same_name(gold_, gold.root, one.root) ||
               same_name(gold_, bare, one.speakers.back().first) ||
               same_name(gold_, bare, one.root);
    }

    void chains() {
        std::size_t exact = 0;
        std::size_t root = 0;
        std::size_t pairs = 0;
        std::size_t edits = 0;
        Tally anonymous;
        for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
            const auto& gold = gold_.claims[i];
            const auto* const one = match(i);
            if (one == nullptr) {
                continue;
            }
            ++pairs;
            const auto steps = distance(gold, *one);
            edits += steps;
            exact += steps == 0 ? 1 : 0;
            const bool same = same_root(gold, *one);
            root += same ? 1 : 0;
            std::string chain;
            for (const auto& [name, kind] : one->speakers) {
                chain += " > " + name + " (" + kind + ")";
            }
            if (steps != 0) {
                miss("chain: " + gold.id + " off by " + std::to_string(steps) + ", found" + chain);
            }
            if (!same) {
                miss("root: " + gold.id + " " + gold.root + ", found " + one->root + " " +
                     one->root_key + chain);
            }
            const bool is =
                std::any_of(one->speakers.begin(), one->speakers.end(), [](const auto& knot) {
                    return knot.second == "anonymous";
                });
            const bool should = std::any_of(gold.chain.begin(),
                                            gold.chain.end(),
                                            [](const auto& knot) { return knot.anonymous; });
            anonymous.found += is ? 1 : 0;
            anonymous.wanted += should ? 1 : 0;
            anonymous.right += is && should ? 1 : 0;
        }
        put("chains", "root right", root, pairs);
        put("chains", "exact", exact, pairs);
        rate("chains", "mean edit distance", share(edits, pairs));
        rate("chains", "anonymous F1", f1(anonymous.right, anonymous.found, anonymous.wanted));
    }

    void roots() {
        std::size_t right = 0;
        std::size_t clusters = 0;
        std::size_t error = 0;
        std::size_t by_article = 0;
        std::size_t merged = 0;
        for (const auto& cluster : gold_.clusters) {
            if (cluster.documents < 2) {
                continue;
            }
            ++clusters;
            by_article += cluster.documents == cluster.roots ? 1 : 0;
            std::set<std::string> keys;
            for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
                const bool member =
                    std::find(cluster.claims.begin(), cluster.claims.end(), gold_.claims[i].id) !=
                    cluster.claims.end();
                if (member && match(i) != nullptr) {
                    keys.insert(match(i)->root_key);
                }
            }
            const bool exact = keys.size() == cluster.roots;
            right += exact ? 1 : 0;
            error += keys.size() > cluster.roots ? keys.size() - cluster.roots
                                                 : cluster.roots - keys.size();
            merged += cluster.documents > keys.size() ? cluster.documents - keys.size() : 0;
            if (!exact) {
                std::string list;
                for (const auto& key : keys) {
                    list += " " + key;
                }
                miss("cluster: " + cluster.id + " has " + std::to_string(cluster.roots) +
                     " roots, found" + list);
            }
        }
        put("roots", "clusters counted exactly", right, clusters);
        rate("roots", "mean error of the count", share(error, clusters));
        rate("roots", "articles merged into a root", static_cast<double>(merged));
        put("baseline: every article a source", "clusters counted exactly", by_article, clusters);
    }

    void times() {
        std::size_t right = 0;
        std::size_t detected = 0;
        std::size_t wanted = 0;
        for (const auto& gold : gold_.times) {
            const Stretch span{index_of(gold.span.document), gold.span.begin, gold.span.end};
            const FoundTime* best = nullptr;
            bool equal = false;
            for (const auto& one : found_.times) {
                const bool meets = one.span.document == span.document &&
                                   one.span.begin < span.end && span.begin < one.span.end;
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

    void copies() {
        Tally tally;
        std::set<std::size_t> good;
        for (const auto& relation : gold_.relations) {
            if (relation.type != "copy" || relation.claims.size() != 2) {
                continue;
            }
            ++tally.wanted;
            const auto a = stretch(relation.claims[0]);
            const auto b = stretch(relation.claims[1]);
            bool there = false;
            for (const auto& copy : found_.copies) {
                there = there || (meet(copy.from, a) && meet(copy.to, b)) ||
                        (meet(copy.from, b) && meet(copy.to, a));
            }
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

    [[nodiscard]] Stretch stretch(const std::string& id) const {
        for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
            if (gold_.claims[i].id == id) {
                return wanted_[i];
            }
        }
        return {};
    }

    static bool meet(const Stretch& a, const Stretch& b) {
        return a.document == b.document && a.begin < b.end && b.begin < a.end;
    }

    /// Both sentences are annotated and have no cluster in common.
    [[nodiscard]] bool tells_other(const FoundCopy& copy) const {
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

    [[nodiscard]] std::string gold_id(const std::string& found) const {
        for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
            if (match(i) != nullptr && match(i)->id == found) {
                return gold_.claims[i].id;
            }
        }
        return {};
    }

    void relations() {
        static constexpr std::pair<std::string_view, std::string_view> types[] = {
            {"contradicts", "contradiction"},
            {"supersedes", "supersession"},
            {"tension", "tension"},
            {"opposes", "opposition"},
            {"source-drift", "drift"},
            {"distorts", "distortion"}};
        for (const auto& [gold_type, type] : types) {
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
                    miss("relation: " + one.type + " between " + text_of(one.claims.front()) +
                         " and " + text_of(one.claims.back()) + " is not annotated");
                }
            }
            if (gold_type == "contradicts") {
                rate("relations", "false contradictions", static_cast<double>(wrong));
            }
            put("relations", std::string(type) + " found", right, wanted);
            put("relations", std::string(type) + " right", found - wrong, found);
        }
    }

    [[nodiscard]] std::string text_of(const std::string& id) const {
        for (const auto& claim : found_.claims) {
            if (claim.id == id) {
                return "\"" + claim.text + "\"";
            }
        }
        return id;
    }

    [[nodiscard]] std::size_t members(const FoundConflict& one,
                                      const GoldRelation& relation) const {
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

    void dates() {
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

    const Gold& gold_;
    std::span<const Report> reports_;
    Found found_;
    std::vector<Stretch> wanted_;
    std::vector<int> pairs_;
    Agreement out_;
};

} // namespace

Agreement
measure(const Gold& gold, std::span<const Report> reports, const std::vector<Value>& values) {
    return Measuring(gold, reports, values).run();
}

} // namespace ample::cite
