#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <string_view>

namespace ample::cite::detail {

bool knows_of(const Words& words, Phrase phrase) {
    constexpr std::string_view turns[] = {
        "close to", "familiar with", "knowledge of", "briefed by", "briefed on"};
    return std::any_of(std::begin(turns), std::end(turns), [&](auto turn) {
        return find(words, turn, phrase.begin, phrase.end) < phrase.end;
    });
}

bool concerns_inquiry(const Words& words, Phrase phrase) {
    constexpr WordList about = "police investigation investigators investigative inquiry "
                               "probe investigator detectives law-enforcement";
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, about) && !is_own_inquiry(words, phrase)) {
            return true;
        }
    }
    return false;
}

bool is_own_inquiry(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin + 1; i < phrase.end; ++i) {
        if (among(words[i].low, "investigation inquiry probe") &&
            among(words[i - 1].low, "in-house internal own forensic independent")) {
            return true;
        }
    }
    return false;
}

bool is_body(const Words& words, Phrase phrase) {
    return holds(words, phrase, Sort::organisation) || holds(words, phrase, Sort::researcher) ||
           holds(words, phrase, Sort::victim) ||
           among(words[phrase.end - 1].low,
                 "service trust office regulator watchdog parliament giant conglomerate startup");
}

NameCount names_in(const Words& words, Phrase phrase) {
    NameCount count;
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        count.names += is_name(words[i]) ? 1 : 0;
        count.countries += country_at(words, i) != nullptr ? 1 : 0;
    }
    return count;
}

bool is_land(const Words& words, Phrase phrase) {
    phrase.begin += !phrase.empty() && words[phrase.begin].is(Sort::determiner) ? 1 : 0;
    return phrase.end > phrase.begin + 1 && words[phrase.begin].capital &&
           country_of(low_text(words, phrase)) != nullptr;
}

bool opens_with_amount(const Words& words, Phrase phrase) {
    const auto& first = words[phrase.begin];
    return phrase.begin + 1 < phrase.end && !words[phrase.begin + 1].capital &&
           (first.is_any(Sort::number, Sort::determiner) ||
            among(first.low,
                  "multiple numerous various many most further early initial latest new"));
}

Phrase firm_behind_noun(const Words& words, Phrase phrase) {
    constexpr WordList firms = "carrier supplier provider vendor operator lender insurer retailer "
                               "manufacturer developer maker airline chipmaker carmaker startup "
                               "subsidiary parent consultancy hospital bank company firm";
    const auto comma = find(words, ",", phrase.begin, phrase.end);
    if (comma < phrase.begin + 2 || comma + 1 >= phrase.end ||
        !among(words[phrase.begin].low, "the its a another") || words[comma - 1].capital ||
        !std::all_of(words.begin() + static_cast<std::ptrdiff_t>(comma + 1),
                     words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                     [](const Word& word) { return word.capital && word.mark == 0; })) {
        return {};
    }
    const auto& last = words[phrase.end - 1];
    const bool known = among(words[comma - 1].low, firms);
    const bool either = among(words[comma - 1].low,
                              "contractor subcontractor distributor agent "
                              "reseller owner rival competitor");
    const bool sign = among(last.low, "it ag se plc ltd gmbh inc") || is_firm_noun(last);
    return known || (either && sign) ? Phrase{comma + 1, phrase.end} : Phrase{};
}

bool is_gang_told_of(const Words& words, Phrase phrase) {
    constexpr WordList behind = "linked tied known called believed dubbed suspected backed";
    constexpr WordList before =
        "hacking hacker hackers ransomware cybercrime espionage threat criminal";
    const auto of = find(words, "of", phrase.begin, phrase.end);
    const bool members = of < phrase.end && of > phrase.begin &&
                         (words[of - 1].is(Sort::group) ||
                          among(words[of - 1].low, "hackers attackers intruders members"));
    if (members) {
        return true;
    }
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const bool gang = words[i].is(Sort::group) && !words[i].capital;
        if (gang && ((i + 1 < phrase.end && among(words[i + 1].low, behind)) ||
                     (i > phrase.begin && among(words[i - 1].low, before)))) {
            return true;
        }
    }
    return false;
}

bool is_firm_of_place(const Words& words, Phrase phrase) {
    constexpr WordList firms = "company firm maker vendor manufacturer developer supplier provider "
                               "operator startup consultancy outfit";
    auto i = phrase.begin + 1;
    auto begin = i;
    while (i < phrase.end && words[i].capital && words[i].mark == 0) {
        ++i;
    }
    const bool place = i > begin && (country_in(words, {begin, i}) != nullptr ||
                                     !country_of_place(low_text(words, {begin, i})).empty());
    const auto plain = [](const Word& word) { return word.mark == 0 && !word.capital; };
    return place && i < phrase.end && among(words[phrase.end - 1].low, firms) &&
           std::all_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       plain);
}

bool is_one_insider(std::string_view low) {
    constexpr WordList nouns = "official officer employee insider diplomat aide adviser advisor "
                               "manager executive member engineer worker technician";
    const auto words = words_of(low, 0, low.size());
    return (low.starts_with("a ") || low.starts_with("an ") || low.starts_with("another ")) &&
           std::any_of(words.begin(), words.end(), [&](const Word& word) {
               return among(word.low, nouns);
           });
}

bool is_same_person(std::string_view name) {
    constexpr std::string_view same = "the same ";
    const auto low = ascii::lower(name);
    return low.starts_with(same) &&
           among(low.substr(same.size()),
                 "person source official insider investigator man woman employee");
}

bool points_back(std::string_view paper) {
    const auto low = ascii::lower(paper.substr(0, paper.find(' ')));
    const auto from = paper.find(" from ");
    if (from != std::string_view::npos && from == low.size() && low.ends_with('s')) {
        return false; // "documents from a whistleblower"
    }
    return !paper.ends_with('s') || paper.find(' ') == std::string_view::npos ||
           among(low,
                 "the a an its their his her this that these those our internal official "
                 "preliminary court police");
}

std::optional<std::size_t> author_of(const Words& words, Phrase phrase, std::size_t paper) {
    for (auto i = paper + 1; i + 1 < phrase.end && i < paper + 4; ++i) {
        const bool led = among(words[i].low, "conducted carried led done commissioned") ||
                         (i > paper + 1 && words[i].low == "out");
        if (words[i].low == "by" || (i == paper + 1 && opens_author(words[i]))) {
            return words[i + 1].low.ends_with("ing") ? std::nullopt : std::optional(i + 1);
        }
        if (!led) {
            break;
        }
    }
    for (auto i = paper + 1; i + 3 < phrase.end; ++i) { // "posted on the website of the ministry"
        const bool on = words[i].low == "on" && i > phrase.begin &&
                        among(words[i - 1].low, "posted published issued released carried");
        const auto site = on ? find(words, "website", i, phrase.end) : phrase.end;
        if (site < phrase.end) {
            const bool of = site + 2 < phrase.end && words[site + 1].low == "of";
            return of                            ? std::optional(site + 2)
                   : words[site - 1].low == "'s" ? std::optional(i + 1)
                                                 : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace ample::cite::detail
