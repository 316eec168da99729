#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace ample::cite {

namespace {

/// Words that have a capital only because a sentence begins with them.
constexpr detail::LongWordList openers(
    "there here in on at by for with from to of as since until during despite amid under over "
    "reached asked contacted speaking responding meanwhile however not no yes then today yesterday "
    "according contrary unlike yet nor both each every most more such what how why it he she they "
    "none neither nobody we i its there's it's he's she's that's instead nobody nothing everybody "
    "everyone somebody just even once soon perhaps maybe nearly almost about around roughly within "
    "without because while when where if given based such many few some all either neither still "
    "also only next last later earlier soon again thus hence");

} // namespace

bool is_name(const Word& word) {
    if (!word.capital) {
        return detail::among(word.low, "de van von der den del di da bin al ter");
    }
    return word.mark == 0 &&
           !word.is_any(Sort::weekday, Sort::month, Sort::determiner, Sort::clause, Sort::adverb) &&
           !detail::among(word.low, openers) && word.low != "'s" &&
           !detail::among(word.low, "of and for"); // of a line in capitals
}

bool can_speak(const Words& words, Phrase phrase) {
    const bool time = phrase.end > phrase.begin + 1 &&
                      detail::among(words[phrase.end - 1].low, "later earlier ago afterwards");
    const bool nobody = phrase.end > phrase.begin &&
                        detail::among(words[phrase.begin].low, "nobody none nothing neither");
    const bool troops =
        phrase.end > phrase.begin &&
        (detail::among(words[phrase.end - 1].low, "army navy military forces") ||
         (words[phrase.end - 1].low == "service" && words[phrase.begin].low == "the"));
    if (troops) { // "The army did not comment"
        return true;
    }
    if (time || nobody) { // "Nine days later, the group stole", "Nobody at the bank told them"
        return false;
    }
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const auto& word = words[i];
        if (is_name(word) ||
            word.is_any(Sort::role,
                        Sort::police,
                        Sort::government,
                        Sort::ministry,
                        Sort::media,
                        Sort::official,
                        Sort::anonymous,
                        Sort::person,
                        Sort::organisation) ||
            word.is_any(
                Sort::pronoun, Sort::researcher, Sort::prosecutor, Sort::court, Sort::victim) ||
            detail::among(word.low,
                          "employees workers doctors nurses engineers technicians members officers "
                          "residents students teachers managers drivers colleagues relatives "
                          "neighbours neighbors contractors volunteers committee commission panel "
                          "inquiry tribunal jury watchdog ombudsman auditors") ||
            detail::paper_in(words, {i, i + 1})) {
            return true;
        }
    }
    return false;
}

namespace detail {

bool holds_capitals(std::string_view name, std::string_view low) {
    for (std::size_t at = 0; at + low.size() <= name.size(); ++at) {
        const bool starts = at == 0 || !ascii::is_alnum(name[at - 1]);
        const auto end = at + low.size();
        const bool ends = end == name.size() || !ascii::is_alnum(name[end]);
        if (starts && ends &&
            std::equal(
                low.begin(),
                low.end(),
                name.begin() + static_cast<std::ptrdiff_t>(at),
                [](char a, char b) { return b != a && ascii::is_upper(b) && b + 32 == a; })) {
            return true;
        }
    }
    return false;
}

namespace {

/// Offices that only states have: what stands before them is a state or its people.
bool is_of_state(const Words& words, std::size_t at) {
    constexpr WordList nouns =
        "embassy government ambassador army military parliament diplomats diplomat president "
        "consulate";
    constexpr WordList pairs = "foreign defence defense interior intelligence security secret spy";
    return at < words.size() &&
           (among(words[at].low, nouns) ||
            (among(words[at].low, pairs) && at + 1 < words.size() &&
             among(words[at + 1].low, "ministry minister service services agency")));
}

bool is_people_of(std::string_view people, std::string_view land) {
    auto stem = land;
    while (stem.size() > 3 && std::string_view("aeiouy").find(stem.back()) != stem.npos) {
        stem.remove_suffix(1);
    }
    if (!people.starts_with(stem) || people == land) {
        return false;
    }
    const auto ending = people.substr(stem.size());
    return among(ending, "n an ian ean i ese ish er ic");
}

} // namespace

std::vector<Land> lands_of(const std::vector<Sentence>& sentences) {
    constexpr std::size_t most = 64;
    std::set<std::string> lands;
    std::set<std::string> peoples;
    for (const auto& sentence : sentences) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            const auto& word = sentence.words[i];
            if (!word.capital || word.low.size() < 5 || country_of(word.low) != nullptr) {
                continue;
            }
            const bool people = word.low.ends_with("ian") ||
                                (is_of_state(sentence.words, i + 1) && !word.is(Sort::determiner));
            if (lands.size() < most) {
                lands.insert(word.low);
            }
            if (people && peoples.size() < most) {
                peoples.insert(word.low);
            }
        }
    }
    std::vector<Land> both;
    for (const auto& people : peoples) {
        const auto land = std::find_if(lands.begin(), lands.end(), [&](const std::string& one) {
            const bool plain = people.ends_with("ian") && one + "n" != people;
            return !plain && is_people_of(people, one);
        });
        if (land != lands.end()) {
            both.push_back({*land, people});
        }
    }
    std::sort(both.begin(), both.end(), [](const Land& a, const Land& b) {
        return a.name != b.name ? a.name < b.name : a.people < b.people;
    });
    return both;
}

} // namespace detail

} // namespace ample::cite
