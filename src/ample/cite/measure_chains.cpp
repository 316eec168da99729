#include <ample/cite/detail/measuring.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool Measuring::same_speaker(const GoldClaim& claim,
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

std::size_t Measuring::distance(const GoldClaim& gold, const FoundClaim& one) const {
    const auto& all = one.speakers;
    // An outlet that nothing names ("outlet of FILE") before the agency whose text it prints, where
    // the gold begins with the agency, is no knot more.
    const bool nameless = all.size() > 1 && !gold.chain.empty() &&
                          all[0].first.starts_with("outlet of ") && all[1].second == "agency" &&
                          same_name(gold_, gold.chain.front().who, all[1].first);
    const std::vector<std::pair<std::string, std::string>> speakers(
        all.begin() + (nameless ? 1 : 0), all.end());
    std::vector<std::size_t> row(speakers.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 0; i < gold.chain.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < speakers.size(); ++j) {
            const auto& [name, kind] = speakers[j];
            const auto cost = same_speaker(gold, i, name, kind) ? 0U : 1U;
            const auto best = std::min({row[j + 1] + 1, row[j] + 1, diagonal + cost});
            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    return row.back();
}

bool Measuring::same_root(const GoldClaim& gold, const FoundClaim& one) const {
    const auto& document = gold_.documents[index_of(gold.span.document)];
    const auto bare = gold.root.substr(0, gold.root.find(" ("));
    const bool outlet = one.root_key.starts_with("outlet:") || one.root_key.starts_with("agency:");
    const bool owner = same_name(gold_, gold.root, document.publisher) ||
                       same_name(gold_, gold.root, document.syndication) ||
                       (!gold.chain.empty() && gold.root == gold.chain.front().who);
    if (gold.root == "unknown") {
        return one.root_key.starts_with("unstated:") || outlet;
    }
    if (outlet && owner) {
        return true;
    }
    if (!one.silent.empty() && same_name(gold_, bare, one.silent)) {
        return true;
    }
    if (gold.root.find("police") != std::string::npos || gold.root.find("Government") == 0) {
        return same_name(gold_, gold.root, one.root);
    }
    constexpr std::string_view ministry = "ministry:"; // an embassy's, by whose voice it is
    if (one.root_key.starts_with(ministry) &&
        same_name(gold_, gold.root, std::string_view(one.root_key).substr(ministry.size()))) {
        return true;
    }
    if (one.root_key == "prosecutors:united states" && // the Justice Department's, by any seat
        same_name(gold_, gold.root, "United States Justice Department")) {
        return true;
    }
    return same_name(gold_, gold.root, one.root) ||
           same_name(gold_, bare, one.speakers.back().first) || same_name(gold_, bare, one.root);
}

void Measuring::chains() {
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
            chain.append(" > ").append(name).append(" (").append(kind).append(")");
        }
        if (steps != 0) {
            miss("chain: " + gold.id + " off by " + std::to_string(steps) + ", found" + chain);
        }
        if (!same) {
            miss("root: " + gold.id + " " + gold.root + ", found " + one->root + " " +
                 one->root_key + chain);
        }
        const bool is = std::any_of(one->speakers.begin(),
                                    one->speakers.end(),
                                    [](const auto& knot) { return knot.second == "anonymous"; });
        const bool should = std::any_of(
            gold.chain.begin(), gold.chain.end(), [](const auto& knot) { return knot.anonymous; });
        anonymous.found += is ? 1 : 0;
        anonymous.wanted += should ? 1 : 0;
        anonymous.right += is && should ? 1 : 0;
    }
    put("chains", "root right", root, pairs);
    put("chains", "exact", exact, pairs);
    rate("chains", "mean edit distance", share(edits, pairs));
    rate("chains", "anonymous F1", f1(anonymous.right, anonymous.found, anonymous.wanted));
}

void Measuring::roots() {
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
        error +=
            keys.size() > cluster.roots ? keys.size() - cluster.roots : cluster.roots - keys.size();
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

} // namespace ample::cite::detail
