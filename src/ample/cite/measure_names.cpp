#include <ample/cite/frames.hpp>
#include <ample/cite/measure.hpp>
#include <ample/cite/words.hpp>

#include <algorithm>
#include <set>

namespace ample::cite::detail {

namespace {

using Tokens = std::set<std::string>;

/// One form for a word's forms: plural, "-ing", spelling.
std::string stem_of(std::string low) {
    if (low.size() > 4 && low.ends_with('s')) {
        low.pop_back();
    }
    for (const std::string_view ending : {"ing", "ment", "ion", "ed"}) {
        if (low.size() > ending.size() + 4 && low.ends_with(ending)) {
            low.resize(low.size() - ending.size());
            break;
        }
    }
    if (low.size() > 4 && low.ends_with('e')) {
        low.pop_back();
    }
    if (low.starts_with("cyberattack") || low.starts_with("cyber-attack")) {
        return "attack";
    }
    if (low.size() > 5 && low.ends_with("an")) { // "Ruritanian" is of Ruritania
        low.pop_back();
    }
    return low == "defens" ? "defenc" : low;
}

/// Words that carry a name, countries and demonyms made one.
Tokens tokens_of(std::string_view text) {
    static constexpr WordList empty_words =
        "the a an of in for at by to on with and its his their other 's ' that";
    Tokens tokens;
    const auto words = words_of(text, 0, text.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].mark != 0 || among(words[i].low, empty_words)) {
            continue;
        }
        if (const auto* const country = country_of(words[i].low)) {
            tokens.insert(std::string(country->name));
            continue;
        }
        if (words[i].low == "mfa") {
            tokens.insert("foreign");
            tokens.insert("ministry");
            continue;
        }
        tokens.insert(stem_of(words[i].low));
    }
    return tokens;
}

bool within(const Tokens& a, const Tokens& b) {
    return !a.empty() && std::includes(b.begin(), b.end(), a.begin(), a.end());
}

bool alike(std::string_view a, std::string_view b) {
    const auto x = tokens_of(a);
    const auto y = tokens_of(b);
    if (x.empty() || y.empty()) {
        return false;
    }
    Tokens both;
    std::set_intersection(
        x.begin(), x.end(), y.begin(), y.end(), std::inserter(both, both.begin()));
    return within(x, y) || within(y, x) || both.size() * 2 >= std::max(x.size(), y.size());
}

struct Family {
    std::string_view sign; ///< in the gold predicate
    std::string_view predicates;
};

// Plain words for what the typed predicates of docs/formats/values.md say.
constexpr Family families[] = {
    {"not charged", "not-charged"},
    {"referred", "referred"},
    {"charged with", "charged suspected-of"},
    {"charged", "charged"},
    {"indicted", "charged"},
    {"remanded", "arrested"},
    {"arrested", "arrested"},
    {"instructed", "tasked"},
    {"directed", "tasked"},
    {"tasked", "tasked"},
    {"was hired", "tasked"},
    {"recruited", "tasked"},
    {"ordered held", "arrested"},
    {"ordered", "tasked"},
    {"leased", "leased"},
    {"rented", "leased"},
    {"registered", "leased"},
    {"used in", "used-in"},
    {"conducted", "attributed"},
    {"responsible", "attributed"},
    {"linked to", "attributed"},
    {"involved in", "likelihood attributed"},
    {"left", "left-country"},
    {"declined to", "declined"},
    {"refused to", "refused declined"},
    {"demanded evidence", "evidence-demanded"},
    {"requires", "evidence-demanded"},
    {"based on", "evidence-demanded"},
    {"should be", "evidence-demanded called-for"},
    {"must be", "evidence-demanded called-for"},
    {"should show", "evidence-demanded"},
    {"should present", "evidence-demanded"},
    {"should publish", "evidence-demanded"},
    {"should provide", "evidence-demanded"},
    {"should produce", "evidence-demanded"},
    {"warned against", "evidence-demanded"},
    {"warned", "notified"},
    {"informed", "notified"},
    {"alerted", "notified"},
    {"opposes", "opposed"},
    {"denied", "denied"},
    {"was subject of", "compromised targeted"},
    {"were affected by", "targeted compromised"},
    {"rejects", "denied"},
    {"rejected", "denied"},
    {"tipped off", "notified"},
    {"issued arrest warrant", "wanted"},
    {"referred question", "declined"},
    {"broke into", "compromised targeted"},
    {"intruded", "compromised targeted"},
    {"attacked", "compromised targeted"},
    {"targeted", "targeted compromised"},
    {"stole", "stolen"},
    {"copied", "stolen"},
    {"compromised", "compromised targeted"},
    {"attributed", "attributed"},
    {"acts for", "tasked attributed"},
    {"offered for sale", "sold"},
    {"exploited", "exploited"},
    {"handed", "handed-over"},
    {"sold", "sold"},
    {"paid", "paid"},
    {"bought", "bought ordered"},
    {"buy", "bought ordered"},
    {"cancel", "cancelled"},
    {"refused", "refused"},
    {"patched", "patched"},
    {"notified", "notified"},
    {"investigat", "investigated"},
    {"questioned", "investigated"},
    {"searching for", "wanted"},
    {"searched", "searched"},
    {"wanted", "wanted"},
    {"posed as", "posed-as"},
    {"confirmed", "compromised"},
    {"works for", "tasked attributed"},
    {"worked for", "tasked attributed"},
    {"was told", "notified"},
    {"were told", "notified"},
    {"learned of", "notified"},
    {"reported to", "notified"},
    {"leaked", "stolen"},
    {"intrude", "compromised targeted"},
    {"entered", "compromised"},
    {"accessed", "compromised"},
    {"broke in", "compromised targeted"},
    {"dismissed", "denied"},
    {"opened under a false name", "leased"},
    {"suspected of", "suspected-of charged"},
};

constexpr WordList harms = "stole stolen copied took taken altered accessed viewed compromised lost "
                           "leaked affected touched";

} // namespace

namespace {

/// The parts of a composed gold name: "tick -> attack victims", "manA+manB", "manA (agentless)".
std::vector<std::string_view> parts_of(std::string_view name) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto rest = name.substr(i);
        if (rest.starts_with(" -> ") || rest.starts_with('+') || rest.starts_with(" (") ||
            rest.starts_with(" incl.") || rest.starts_with(" / ")) {
            parts.push_back(name.substr(begin, i - begin));
            begin = rest.starts_with('+') ? i + 1 : std::min(name.find(' ', i + 1), name.size());
            i = begin;
        }
    }
    return parts;
}

/// A mention of an entity whose id is a word of the gold name: "attacks on victims".
bool mentions_part(const Gold& gold, std::string_view name, std::string_view found) {
    for (const auto& word : words_of(name, 0, name.size())) {
        const auto entity =
            gold.mentions.find(std::string(name.substr(word.begin, word.end - word.begin)));
        const bool said =
            entity != gold.mentions.end() &&
            std::any_of(entity->second.begin(), entity->second.end(), [&](std::string_view one) {
                const bool long_enough = one.size() > 5;
                one.remove_prefix(one.starts_with("the ") || one.starts_with("The ") ? 4 : 0);
                return long_enough && found.find(one) != std::string_view::npos;
            });
        if (said) {
            return true;
        }
    }
    return false;
}

} // namespace

bool is_told(const Gold& gold, std::string_view gold_name, std::string_view span) {
    static constexpr WordList pronouns = "he she it they him her them we i us";
    const auto words = words_of(span, 0, span.size());
    Tokens there;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool expletive = words[i].low == "it" &&
                               i + 2 < words.size() && // "It is likely that"
                               among(words[i + 1].low, "is was") &&
                               find(words, "that", i + 2, std::min(i + 7, words.size())) <
                                   std::min(i + 7, words.size());
        if (among(words[i].low, pronouns) && !expletive) {
            return true;
        }
        there.insert(stem_of(words[i].low));
    }
    const auto own = tokens_of(gold_name);
    const bool by_words = std::any_of(own.begin(), own.end(), [&](const auto& token) {
        return token.size() > 3 && there.contains(token);
    });
    const auto entity = gold.mentions.find(std::string(gold_name));
    return by_words ||
           (entity != gold.mentions.end() &&
            std::any_of(entity->second.begin(), entity->second.end(), [&](const auto& one) {
                return span.find(one) != std::string_view::npos;
            }));
}

bool is_converse(std::string_view gold_predicate, std::string_view predicate) {
    const bool passive = gold_predicate.starts_with("was ") || gold_predicate.starts_with("were ");
    const bool done_to = passive || gold_predicate == "suffered" || gold_predicate == "confirmed";
    if (predicate == "compromised" || predicate == "targeted") {
        return !done_to;
    }
    if (predicate == "tasked" && among(gold_predicate.substr(0, gold_predicate.find(' ')),
                                       "acts acted works worked operates")) {
        return true; // "works for": the one who gives the orders stands second
    }
    if (predicate == "no-damage" && gold_predicate == "left") {
        return true; // "no file has left the network": what, and whose
    }
    return passive && predicate != "no-damage" && predicate != "posed-as";
}

bool same_name(const Gold& gold, std::string_view gold_name, std::string_view found) {
    if (gold_name.empty() || found.empty()) {
        return gold_name.empty();
    }
    for (const auto part : parts_of(gold_name)) {
        if (!part.empty() && same_name(gold, part, found)) {
            return true;
        }
    }
    if (mentions_part(gold, gold_name, found)) {
        return true;
    }
    const bool plain = gold_name.find(found) != std::string_view::npos ||
                       found.find(gold_name) != std::string_view::npos;
    if (plain || alike(gold_name, found)) {
        return true;
    }
    for (const auto& [id, mentions] : gold.mentions) {
        const bool meant = id == gold_name ||
                           std::find(mentions.begin(), mentions.end(), gold_name) != mentions.end();
        if (meant && std::any_of(mentions.begin(), mentions.end(), [&](const auto& one) {
                return alike(one, found) || found.find(one) != std::string_view::npos ||
                       (found.size() > 5 && one.find(found) != std::string::npos);
            })) {
            return true;
        }
    }
    return false;
}

namespace {

/// Whether a word of `text` begins with `sign`: "released" is not leased.
bool begins_word(std::string_view text, std::string_view sign) {
    auto at = text.find(sign);
    while (at != std::string_view::npos && at > 0 && text[at - 1] != ' ') {
        at = text.find(sign, at + 1);
    }
    return at != std::string_view::npos;
}

} // namespace

std::string_view
family_of(std::string_view gold_predicate, std::string_view object, bool negative) {
    const bool harm = object.find("damage") != std::string_view::npos ||
                      object.find("leak") != std::string_view::npos ||
                      object.find("harm") != std::string_view::npos;
    if (negative && (gold_predicate == "found" || gold_predicate == "suffered")) {
        return "no-damage";
    }
    if (negative && gold_predicate == "charged") {
        return "not-charged";
    }
    if (negative && begins_word(gold_predicate, "involved in")) {
        return "denied likelihood attributed"; // "had nothing to do with the attack"
    }
    if (negative && gold_predicate == "confirmed" && harm) {
        return "no-damage"; // "so far no leak has been confirmed"
    }
    const auto head = gold_predicate.substr(0, gold_predicate.find(' '));
    if (negative && (among(head, harms) || begins_word(gold_predicate, "affected"))) {
        return "no-damage stolen compromised"; // "no data were copied"
    }
    if (negative && gold_predicate == "left" &&
        (object.find("network") != std::string_view::npos ||
         object.find("system") != std::string_view::npos)) {
        return "no-damage stolen"; // "no file has left our network"
    }
    if (among(gold_predicate, "released issued installed") &&
        (object.find("patch") != std::string_view::npos ||
         object.find("fix") != std::string_view::npos ||
         object.find("update") != std::string_view::npos)) {
        return "patched";
    }
    if (negative && (gold_predicate == "responded to" || gold_predicate == "said")) {
        return "declined"; // "did not respond to a request for comment"
    }
    if (gold_predicate == "suffered") {
        return harm ? "stolen compromised" : "compromised";
    }
    const auto things = words_of(object, 0, object.size());
    const bool key = std::any_of(
        things.begin(), things.end(), [](const Word& word) { return word.is(Sort::credential); });
    if (gold_predicate == "gave" && key) {
        return "handed-over";
    }
    const auto holds = [&](const WordList& some) {
        return std::any_of(
            things.begin(), things.end(), [&](const Word& word) { return among(word.low, some); });
    };
    if (gold_predicate == "took" &&
        holds("data file files document documents drawing drawings design designs record records "
              "information code plans")) {
        return "stolen";
    }
    if (gold_predicate == "received" &&
        holds(
            "money dollars euros pounds yen kroner kronor francs cryptocurrency bitcoin ransom fee "
            "payment payments $ € £ ¥ cash")) {
        return "paid";
    }
    for (const auto& family : families) {
        if (begins_word(gold_predicate, family.sign)) {
            return family.predicates;
        }
    }
    return {};
}

std::vector<int> paired(const std::vector<Stretch>& gold, const std::vector<Stretch>& found) {
    struct Overlap {
        double share;
        std::size_t gold;
        std::size_t found;
    };

    std::vector<Overlap> overlaps;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        for (std::size_t f = 0; f < found.size(); ++f) {
            const auto& a = gold[g];
            const auto& b = found[f];
            if (a.document != b.document || a.begin >= b.end || b.begin >= a.end) {
                continue;
            }
            const auto both =
                static_cast<double>(std::min(a.end, b.end) - std::max(a.begin, b.begin));
            const auto all =
                static_cast<double>(std::max(a.end, b.end) - std::min(a.begin, b.begin));
            if (both * 2 >= all) {
                overlaps.push_back({both / all, g, f});
            }
        }
    }
    std::sort(overlaps.begin(), overlaps.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.share, a.gold, a.found) < std::tuple(-b.share, b.gold, b.found);
    });
    std::vector<int> pairs(gold.size(), -1);
    std::set<std::size_t> taken;
    for (const auto& one : overlaps) {
        if (pairs[one.gold] < 0 && taken.insert(one.found).second) {
            pairs[one.gold] = static_cast<int>(one.found);
        }
    }
    return pairs;
}

} // namespace ample::cite::detail
