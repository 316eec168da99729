// Shapes of names: whose scheme they follow, and what is a unit of a state.

#include <ample/cite/gazetteer.hpp>
#include <ample/cite/lexicon.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

struct Scheme {
    std::string_view namer;
    std::string_view front; ///< "" for any
    std::string_view back;  ///< last word, "" for any; "#" for digits
};

// Schemes as their owners publish them: cryptonyms of CrowdStrike (adversary naming), Microsoft
// (weather, 2023), Secureworks (metals), Unit 42 (constellations), Trend Micro (Earth, Water,
// Void), Recorded Future (colours with Greek letters are not unique to it and left out), Mandiant,
// Proofpoint, Qihoo 360, MITRE.
constexpr auto schemes = std::to_array<Scheme>({
    {"CrowdStrike", "", "panda"},
    {"CrowdStrike", "", "bear"},
    {"CrowdStrike", "", "kitten"},
    {"CrowdStrike", "", "chollima"},
    {"CrowdStrike", "", "spider"},
    {"CrowdStrike", "", "jackal"},
    {"CrowdStrike", "", "tiger"},
    {"CrowdStrike", "", "leopard"},
    {"CrowdStrike", "", "buffalo"},
    {"CrowdStrike", "", "crane"},
    {"CrowdStrike", "", "lynx"},
    {"Microsoft", "", "typhoon"},
    {"Microsoft", "", "blizzard"},
    {"Microsoft", "", "sandstorm"},
    {"Microsoft", "", "sleet"},
    {"Microsoft", "", "tempest"},
    {"Microsoft", "", "tsunami"},
    {"Microsoft", "", "flood"},
    {"Microsoft", "storm-", "#"},
    {"Microsoft", "dev-", "#"},
    {"Secureworks", "bronze", ""},
    {"Secureworks", "iron", ""},
    {"Secureworks", "cobalt", ""},
    {"Secureworks", "gold", ""},
    {"Secureworks", "nickel", ""},
    {"Secureworks", "tin", ""},
    {"Secureworks", "tg-", "#"},
    {"Palo Alto Networks Unit 42", "", "taurus"},
    {"Palo Alto Networks Unit 42", "", "ursa"},
    {"Palo Alto Networks Unit 42", "", "serpens"},
    {"Palo Alto Networks Unit 42", "", "pisces"},
    {"Palo Alto Networks Unit 42", "", "libra"},
    {"Trend Micro", "earth", ""},
    {"Mandiant", "apt", "#"},
    {"Mandiant", "unc", "#"},
    {"Mandiant", "fin", "#"},
    {"Mandiant", "temp.", ""},
    {"Proofpoint", "ta", "#"},
    {"Qihoo 360", "apt-c-", "#"},
    {"MITRE", "g", "#"},
    {"Recorded Future", "tag-", "#"},
    {"Cisco Talos", "uat-", "#"},
});

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

bool fits(const Scheme& scheme, std::string_view low) {
    if (scheme.back == "#") {
        return low.starts_with(scheme.front) && is_number(low.substr(scheme.front.size()));
    }
    if (!scheme.front.empty()) {
        return scheme.front.ends_with('.')
                   ? low.size() > scheme.front.size() && low.starts_with(scheme.front)
                   : low.size() > scheme.front.size() + 1 && low.starts_with(scheme.front) &&
                         low[scheme.front.size()] == ' ';
    }
    return low.size() > scheme.back.size() + 1 && low.ends_with(scheme.back) &&
           low[low.size() - scheme.back.size() - 1] == ' ';
}

std::vector<std::string> low_words(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : name) {
        if (ascii::is_alnum(c)) {
            word += ascii::lower(c);
        } else if (!word.empty() && c != '\'') {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) {
        words.push_back(std::move(word));
    }
    return words;
}

/// 121, 61419, 3rd, "first" to "tenth".
bool is_numbering(const std::string& word) {
    constexpr std::array<std::string_view, 10> ordinals = {"first",
                                                           "second",
                                                           "third",
                                                           "fourth",
                                                           "fifth",
                                                           "sixth",
                                                           "seventh",
                                                           "eighth",
                                                           "ninth",
                                                           "tenth"};
    return ascii::is_digit(word.front()) ||
           std::find(ordinals.begin(), ordinals.end(), word) != ordinals.end();
}

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Abbreviations of state organs; those of one meaning only.
bool is_organ(const std::string& word) {
    constexpr std::array<std::string_view, 12> short_names = {
        "pla", "gru", "fsb", "svr", "mss", "irgc", "mois", "rgb", "nsa", "cia", "mps", "plassf"};
    return is_in(short_names, word) ||
           std::any_of(organs().begin(), organs().end(), [&](const Organ& organ) {
               return organ.name == word;
           });
}

} // namespace

bool reads_as_state_unit(std::string_view name) {
    constexpr std::array<std::string_view, 8> units = {
        "unit", "bureau", "department", "directorate", "office", "regiment", "brigade", "corps"};
    constexpr std::array<std::string_view, 6> forces = {
        "army", "navy", "force", "military", "guard", "guards"};
    const auto words = low_words(name);
    bool has_country = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_numbered = (i > 0 && is_numbering(words[i - 1])) ||
                                 (i + 1 < words.size() && is_numbering(words[i + 1]));
        if (is_in(units, words[i]) && is_numbered) {
            return true;
        }
        const bool of_state =
            words[i] == "ministry" ||
            (words[i] == "intelligence" && i + 1 < words.size() &&
             (words[i + 1] == "service" || words[i + 1] == "agency" ||
              words[i + 1] == "directorate" || words[i + 1] == "bureau")) ||
            (words[i] == "state" && i + 1 < words.size() && words[i + 1] == "security");
        if (of_state || is_organ(words[i])) {
            return true;
        }
        has_country = has_country || country_of(words[i]) != nullptr;
        if (has_country && words.size() <= 3 && is_in(forces, words[i])) {
            return true;
        }
    }
    return false;
}

std::string_view namer_by_scheme(std::string_view name) {
    const auto low = ascii::lower(name);
    for (const auto& scheme : schemes) {
        if (fits(scheme, low)) {
            return scheme.namer;
        }
    }
    return {};
}

std::string name_form(std::string_view name) {
    auto form = ascii::lower(name);
    std::erase_if(form, [](char c) { return c == ' ' || c == '.' || c == '-' || c == '_'; });
    return form;
}

} // namespace ample::cite
