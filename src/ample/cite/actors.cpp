#include <ample/cite/actors.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace ample::cite {

namespace {

constexpr std::size_t reach = 6; // words to either side

bool is_of_the_trade(std::string_view low) {
    constexpr auto words = std::to_array<std::string_view>(
        {"actor",       "actors",          "adversary",      "aka",        "alias",
         "apt",         "attackers",       "attackers'",     "attributed", "backdoor",
         "campaign",    "campaigns",       "cluster",        "collective", "crew",
         "cyberattack", "cyberattacks",    "cyberespionage", "dubbed",     "espionage",
         "gang",        "gangs",           "group",          "groups",     "hacker",
         "hackers",     "hacking",         "implant",        "intruders",  "intrusion",
         "intrusions",  "malware",         "nation-state",   "operators",  "outfit",
         "ransomware",  "state-sponsored", "syndicate",      "threat",     "tracked",
         "tracks",      "trojan"});
    static_assert(words.size() > 20);
    return std::find(words.begin(), words.end(), low) != words.end();
}

/// Whether a name could be read as words of the language: no digit, no capital behind a small
/// letter, one word; or a general noun with a number.
bool is_plain_name(std::string_view name) {
    const bool has_digit = std::any_of(name.begin(), name.end(), ascii::is_digit);
    const auto blank = name.find(' ');
    if (blank != std::string_view::npos) {
        const auto first = ascii::lower(name.substr(0, blank));
        return has_digit && (first == "group" || first == "team" || first == "unit");
    }
    const bool is_camel = std::adjacent_find(name.begin(), name.end(), [](char a, char b) {
                              return ascii::is_lower(a) && ascii::is_upper(b);
                          }) != name.end();
    const bool has_mark = name.find_first_of("-.@_") != std::string_view::npos;
    return name.size() < 4 || (!has_digit && !is_camel && !has_mark);
}

bool has_trade_word(const Words& words, std::size_t from, std::size_t until) {
    const auto begin = from > reach ? from - reach : 0;
    for (auto i = begin; i < std::min(until + reach, words.size()); ++i) {
        if ((i < from || i >= until) && is_of_the_trade(words[i].low)) {
            return true;
        }
    }
    return false;
}

} // namespace

ActorFinder::ActorFinder(const Gazetteer& gazetteer) {
    std::map<std::vector<std::string>, Known> all;
    const auto& entries = gazetteer.entries();
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        for (std::size_t name = 0; name < entries[entry].names.size(); ++name) {
            const auto& written = entries[entry].names[name].name;
            std::vector<std::string> words;
            for (const auto& word : words_of(written, 0, written.size())) {
                words.push_back(word.low);
            }
            if (words.empty() || written.size() < 2) {
                continue;
            }
            auto& known = all[words];
            known.words = words;
            known.is_plain = known.is_plain || is_plain_name(written);
            known.places.push_back({entry, name});
        }
    }
    for (auto& [words, known] : all) {
        by_word_[words.front()].push_back(std::move(known));
    }
    for (auto& [word, some] : by_word_) {
        std::stable_sort(some.begin(), some.end(), [](const Known& a, const Known& b) {
            return a.words.size() > b.words.size();
        });
    }
}

const ActorFinder::Known* ActorFinder::known_at(const Words& words, std::size_t at) const {
    const auto found = by_word_.find(words[at].low);
    if (found == by_word_.end()) {
        return nullptr;
    }
    for (const auto& known : found->second) {
        const auto size = known.words.size();
        const bool fits =
            at + size <= words.size() &&
            std::equal(known.words.begin(),
                       known.words.end(),
                       words.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const std::string& a, const Word& b) { return a == b.low; });
        if (fits) {
            return &known;
        }
    }
    return nullptr;
}

std::vector<ActorMention> ActorFinder::find(const Article& article) const {
    struct Found {
        const Known* known;
        ActorMention mention;
        bool has_context;
        bool begins;
    };

    std::vector<Found> found;
    std::set<const Known*> introduced;
    for (const auto& sentence : article.sentences) {
        const bool is_read = sentence.kind == BlockKind::body ||
                             sentence.kind == BlockKind::title ||
                             sentence.kind == BlockKind::heading;
        const auto words = !is_read || sentence.end - sentence.begin > Sentence::longest ? Words{}
                           : sentence.words.empty()
                               ? words_of(article.text, sentence.begin, sentence.end)
                               : sentence.words;
        for (std::size_t i = 0; i < words.size();) {
            const auto* const known = words[i].mark == 0 ? known_at(words, i) : nullptr;
            if (known == nullptr) {
                ++i;
                continue;
            }
            const auto until = i + known->words.size();
            const auto written =
                article.text.substr(words[i].begin, words[until - 1].end - words[i].begin);
            const bool is_proper = std::any_of(written.begin(), written.end(), ascii::is_upper) ||
                                   std::any_of(written.begin(), written.end(), ascii::is_digit);
            if (is_proper) {
                const bool has_context = !known->is_plain || has_trade_word(words, i, until);
                found.push_back({known,
                                 {words[i].begin, words[until - 1].end, known->places},
                                 has_context,
                                 i == 0});
                if (has_context) {
                    introduced.insert(known);
                }
            }
            i = until;
        }
    }
    std::vector<ActorMention> mentions;
    for (auto& one : found) {
        if (one.has_context || (introduced.contains(one.known) && !one.begins)) {
            mentions.push_back(std::move(one.mention));
        }
    }
    return mentions;
}

} // namespace ample::cite
