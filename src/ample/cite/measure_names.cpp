#include <ample/cite/frames.hpp>
#include <ample/cite/measure.hpp>
#include <ample/cite/words.hpp>
#include <ample/core/ascii.hpp>

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
        const Country* country = nullptr;
        for (std::size_t size = 3; size > 0 && country == nullptr; --size) {
            country =
                i + size <= words.size() ? country_of(low_text(words, {i, i + size})) : nullptr;
            i += country == nullptr ? 0 : size - 1;
        }
        if (country != nullptr) { // "UK" is the United Kingdom
            tokens.insert(std::string(country->name));
            continue;
        }
        if (words[i].low == "mfa") {
            tokens.insert("foreign");
            tokens.insert("ministry");
            continue;
        }
        tokens.insert(stem_of(low_text(words, {i, i + 1})));
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

/// Whether a gold name is the initials of a found one: "NPA" of "police (National Police Agency)".
bool abbreviates(std::string_view gold_name, std::string_view found) {
    const bool initials = gold_name.size() >= 2 && gold_name.size() <= 6 &&
                          std::all_of(gold_name.begin(), gold_name.end(), ascii::is_upper);
    std::string first;
    for (std::size_t i = 0; initials && i < found.size(); ++i) {
        const bool begins = i == 0 || found[i - 1] == ' ' || found[i - 1] == '(';
        first += begins && ascii::is_upper(found[i]) ? std::string(1, found[i]) : "";
    }
    return initials && first == gold_name;
}

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
        there.insert(stem_of(low_text(words, {i, i + 1})));
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
    if (predicate == "paid" && gold_predicate == "received") {
        return true; // who was paid stands first
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
    if (plain || alike(gold_name, found) || abbreviates(gold_name, found)) {
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
