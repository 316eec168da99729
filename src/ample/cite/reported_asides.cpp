// What stands between a subject and its verb of saying, or behind it: asides, charges, sources.

#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool shuts_aside(const Words& words, std::size_t at) {
    for (auto i = at - 1; i-- > 1;) {
        if (words[i].mark == ',') {
            return among(words[i + 1].low, "which who") && finite_in(words, 0, i) == i;
        }
        if (words[i].mark != 0 && words[i].mark != '\'') {
            break;
        }
    }
    return false;
}

Phrase behind_charge(const Words& words, std::size_t verb, Phrase phrase) {
    const bool rejects =
        among(words[verb].low,
              "denies denied rejects rejected disputes disputed dismisses dismissed "
              "refutes refuted");
    if (!rejects || phrase.begin + 3 > phrase.end || !among(words[phrase.begin].low, "a an the") ||
        !among(words[phrase.begin + 1].low, "charge claim accusation allegation assertion")) {
        return phrase;
    }
    const auto begin = phrase.begin + (words[phrase.begin + 2].low == "that" ? 3 : 2);
    return begin < phrase.end ? Phrase{begin, phrase.end} : phrase;
}

std::size_t behind_anonymity(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 16; // words of the aside
    if (at + 3 >= words.size() || words[at].mark != ',' || words[at + 1].low != "who") {
        return at;
    }
    const auto until = std::min(at + longest, words.size());
    bool unnamed = false;
    for (auto i = at + 2; i < until; ++i) {
        unnamed = unnamed || among(words[i].low,
                                   "anonymity named identified anonymous authorised authorized "
                                   "anonymously publicly");
        if (words[i].mark == ',' || words[i].mark == '.') {
            return unnamed ? i : at;
        }
    }
    return at;
}

bool is_noun_alone(const Words& words, Phrase phrase) {
    return words[phrase.begin].is(Sort::determiner) && phrase.end - phrase.begin >= 2 &&
           phrase.end - phrase.begin <= 4 &&
           std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) { return word.mark == 0 && !word.is(Sort::number); });
}

bool stands_behind_quote(const Words& words, std::size_t at) {
    auto i = at; // `"Q", - said S`
    while (i > 0 && at - i < 2 && among(words[i - 1].low, ", ~ -") && words[i - 1].mark != 0) {
        --i;
    }
    return i > 0 && words[i - 1].mark == '"';
}

std::size_t refers_to(const Words& words, std::size_t at) {
    if (reads(words, at, "with reference to")) {
        return 3;
    }
    if (reads(words, at, "with a reference to")) {
        return 4;
    }
    const bool refers = reads(words, at, "referring to") && at > 0 &&
                        (words[at - 1].mark == ',' || words[at - 1].is_any(Sort::say, Sort::tell));
    return refers ? 2 : 0;
}

namespace {

/// The state in whose capital a briefing is told of behind `at`: "told a briefing in Oslo".
std::string_view briefed_in(const Words& words, std::size_t at) {
    constexpr std::size_t window = 16;
    const auto until = std::min(at + window, words.size());
    for (auto i = at; i + 2 < until; ++i) {
        const auto* const country = among(words[i].low, "briefing conference") &&
                                            words[i + 1].low == "in" &&
                                            (i == 0 || words[i - 1].low != "joint") &&
                                            (i < 2 || words[i - 2].low != "joint")
                                        ? country_at(words, i + 2)
                                        : nullptr;
        if (country != nullptr && words[i + 2].low == country->capital) {
            return country->name;
        }
        const std::size_t house = reads(words, i, "reporters at the")                           ? 3
                                  : i < at + 8 && reads(words, i, "in the")                     ? 2
                                  : reads(words, i, "told the") || reads(words, i, "tells the") ? 2
                                                                                                : 0;
        const auto* const seat =
            house > 0 // "at the White House", "in the Bundestag"
                ? known_body_in(words, {i + house, std::min(i + house + 2, until)})
                : nullptr;
        if (seat != nullptr && seat->standing == Standing::government) {
            return seat->country;
        }
    }
    return {};
}

} // namespace

void place_by_front(const Words& words, std::size_t at, Party& party) {
    if ((party.standing == Standing::ministry || party.standing == Standing::government) &&
        party.country.empty() && !party.person.empty()) {
        party.country = briefed_in(words, at);
        party.anaphor = party.country.empty() && party.anaphor;
    }
    const bool seated =
        party.country.empty() && party.person.empty() &&
        (party.standing == Standing::prosecutors || party.standing == Standing::authorities);
    for (auto i = at + 1; seated && i + 1 < std::min(at + 5, words.size()); ++i) {
        if (words[i].low == "in" && words[i + 1].capital) { // "Prosecutors in Bergen"
            const auto* const land = country_at(words, i + 1);
            party.country = land != nullptr ? land->name : land_of_place(words[i + 1].low);
            break;
        }
    }
    const bool front = at > 2 && at < 6 && words[at - 1].mark == ',' && words[0].low == "in";
    const auto* const country = front ? country_at(words, 1) : nullptr;
    const bool of_state = party.standing == Standing::prosecutors ||
                          party.standing == Standing::ministry ||
                          party.standing == Standing::government;
    if (country != nullptr && party.country.empty() && of_state) {
        party.country = country->name;
    }
}

} // namespace ample::cite::detail
