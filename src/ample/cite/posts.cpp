#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool holds(const Words& words, Phrase phrase, Sort sort) {
    return find_sort(words, phrase, sort) < phrase.end;
}

std::size_t find_sort(const Words& words, Phrase phrase, Sort sort) {
    auto i = phrase.begin;
    while (i < phrase.end && !words[i].is(sort)) {
        ++i;
    }
    return i;
}

bool is_policeman(const Words& words, Phrase phrase) {
    constexpr WordList ranks =
        "superintendent inspector detective constable sergeant sheriff det dci supt";
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const auto& low = words[i].low;
        const bool deputy = low == "commissioner" && i > phrase.begin &&
                            (words[i - 1].low == "deputy" || words[i - 1].low == "assistant" ||
                             words[i - 1].low == "police");
        const bool officer = low == "officer" && i > phrase.begin && i + 1 == phrase.end &&
                             (words[i - 1].is(Sort::determiner) || words[i - 1].low == "senior");
        const bool crime =
            (low == "crime" || low == "cybercrime") && i + 1 < phrase.end &&
            among(words[i + 1].low, "bureau unit cell branch department squad police");
        const bool detectives = low == "criminal" && i + 1 < phrase.end &&
                                among(words[i + 1].low, "investigation investigations police");
        const bool law = low == "law" && i + 1 < phrase.end && words[i + 1].low == "enforcement";
        if (deputy || officer || crime || detectives || law || among(low, ranks)) {
            return true;
        }
    }
    return false;
}

std::string place_of_force(const Words& words, Phrase phrase, Phrase person) {
    constexpr WordList plain =
        "metropolitan national federal state cyber criminal security public city unnamed "
        "unidentified former acting deputy assistant senior retired chief judicial provincial "
        "prefectural municipal county regional local district central special";
    const auto is_of_place = [&](std::size_t i) { // "West" of "West Midlands Police"
        return i >= phrase.begin && i < phrase.end && is_name(words[i]) && words[i].capital &&
               !(i >= person.begin && i < person.end) && !among(words[i].low, plain) &&
               !words[i].is_any(Sort::police, Sort::role, Sort::weekday, Sort::month);
    };
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (!is_name(words[i]) || (i >= person.begin && i < person.end) ||
            words[i].is_any(Sort::police, Sort::role)) {
            continue;
        }
        if (const auto* const country = country_at(words, i)) {
            const bool agency = country->name == "japan" && // it has but one
                                find(words, "police agency", i, phrase.end) < phrase.end;
            return std::string(agency                             ? japanese::national_police
                               : words[i].low == country->capital ? country->capital
                                                                  : country->name);
        }
        auto force = i + 1; // "Namhae Provincial Police"
        while (force + 1 < phrase.end && among(words[force].low, plain)) {
            ++force;
        }
        const bool named = !among(words[i].low, plain) && force < phrase.end &&
                           words[force].is(Sort::police) && !words[i].is(Sort::anonymous);
        const bool where = i > phrase.begin && words[i - 1].low == "in" && // "police in X"
                           !among(words[i].low, "charge chief");
        const auto& first = words[phrase.begin]; // "Police Zenda"
        const bool behind = i == phrase.begin + 1 && i + 1 == phrase.end && words[i].capital &&
                            first.low == "police" && first.capital;
        if (named || where || behind) {
            auto begin = i;
            auto end = i + 1;
            while (named && is_of_place(begin - 1)) {
                --begin;
            }
            while (!named && is_of_place(end)) { // "police in New South Wales"
                ++end;
            }
            return low_text(words, {begin, end});
        }
    }
    return {};
}

std::string ministry_of(const Words& words, Phrase phrase, std::string_view country) {
    auto at = phrase.begin;
    while (at < phrase.end && !words[at].is(Sort::ministry)) {
        ++at;
    }
    if (at == phrase.end) {
        return "embassy";
    }
    for (auto i = at + 1; i < phrase.end && among(words[at].low, "department directorate"); ++i) {
        at = words[i].low == "ministry" ? i : at; // "department of the foreign ministry"
    }
    std::string office = low_text(words, {at, at + 1});
    if (at + 2 < phrase.end && words[at + 1].low == "of") {
        auto subject = words[at + 2].low == "the" && at + 3 < phrase.end ? at + 3 : at + 2;
        subject += among(words[subject].low, "national federal public") && subject + 1 < phrase.end
                       ? 1
                       : 0;
        office = country_at(words, subject) != nullptr
                     ? (at > phrase.begin && is_name(words[at - 1]) && words[at - 1].capital &&
                                country_at(words, at - 1) == nullptr
                            ? words[at - 1].low + " " + office // "Interior Ministry of Norway"
                            : std::string(office)) // "embassy of the Russian Federation"
                     : words[subject].low + " " + office;
    } else if (at > phrase.begin && words[at - 1].mark == 0 && words[at - 1].low != "'s" &&
               !words[at - 1].is(Sort::determiner) &&
               !among(words[at - 1].low, "senior top another second third unnamed other") &&
               (country.empty() || !words[at - 1].low.starts_with(country)) && // "ruritanian"
               country_at(words, at - 1) == nullptr) {
        office = words[at - 1].low + " " + office;
    }
    if (office.starts_with("defense ")) {
        office.replace(0, 7, "defence");
    }
    return office;
}

std::optional<std::size_t> paper_in(const Words& words, Phrase phrase) {
    constexpr WordList papers =
        "report study paper document documents indictment complaint filing filings lawsuit "
        "assessment advisory statement letter memo memorandum survey verdict ruling transcript "
        "charges fir dossier affidavit bulletin sheet correspondence email emails e-mail e-mails "
        "minutes notice summary judgment judgement release communique note disclosure "
        "records findings submission papers memos letters messages";
    constexpr WordList looks = "investigation inquiry probe review audit analysis "
                               "examination";
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const bool article = among(words[i].low, "article story") && i == phrase.begin + 1 &&
                             i + 1 == phrase.end && words[phrase.begin].low == "the";
        const bool post = words[i].low == "post" && !words[i].capital && i > phrase.begin;
        if (among(words[i].low, papers) || article || post) {
            return i;
        }
        if (words[i].low == "official" && i + 1 < phrase.end && among(words[i + 1].low, papers)) {
            continue; // "an official report" is no official
        }
        const bool own = i > phrase.begin &&
                         among(words[i - 1].low,
                               "internal in-house own forensic preliminary independent "
                               "external outside leaked commissioned unpublished draft final "
                               "official published");
        const bool alone = i == phrase.begin + 1 && i + 1 == phrase.end &&
                           among(words[phrase.begin].low, "the a an its this that") &&
                           among(words[i].low, "review audit analysis examination");
        if (among(words[i].low, looks) && (own || alone || author_of(words, phrase, i))) {
            return i; // "an internal inquiry", "an audit by Acme"
        }
        const bool before = words[i].mark == 0 && words[i].low != "of" && words[i].low != "for" &&
                            words[i].low != "at";
        if (!before || words[i].is_any(Sort::role, Sort::person, Sort::anonymous)) {
            return std::nullopt; // "a spokesman", "two people briefed on a report"
        }
    }
    return std::nullopt;
}

bool is_unnamed(const Words& words, Phrase phrase) {
    constexpr std::string_view signs[] = {"not to be named",
                                          "not to be identified",
                                          "condition of anonymity",
                                          "not be named",
                                          "to be identified",
                                          "to remain anonymous",
                                          "not authorised to speak",
                                          "not authorized to speak"};
    const auto until = std::min(phrase.end + 10, words.size());
    const bool near = std::any_of(std::begin(signs), std::end(signs), [&](auto sign) {
        return find(words, sign, phrase.begin, until) < until;
    });
    return near || knows_of(words, phrase);
}

Phrase inquiry_firm_in(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) {
        const bool trade = among(words[i].low,
                                 "investigation investigations detective inquiry investigator "
                                 "investigators investigative");
        if (trade && among(words[i + 1].low, "firm company agency consultancy outfit business")) {
            auto end = i + 2; // "private investigation firm Brightwater"
            while (end < phrase.end && is_name(words[end])) {
                ++end;
            }
            return {i, end};
        }
    }
    return {};
}

bool is_legal_form(std::string_view low) {
    constexpr WordList forms =
        "ltd limited plc inc incorporated gmbh ag nv bv a/s asa oyj llc corp corporation co kg spa "
        "srl pty pte kk";
    return !low.empty() && among(low, forms);
}

bool is_one_of(const Words& words, Phrase phrase) {
    const auto size = phrase.end - phrase.begin;
    const auto& first = words[phrase.begin].low;
    if (size == 1) {
        return among(first, "one another both others");
    }
    const auto& second = words[phrase.begin + 1].low;
    if (size == 2 && ((among(first, "a the") && among(second, "second third fourth other")) ||
                      (words[phrase.begin].is(Sort::number) && second == "others"))) {
        return first != "a" || second != "other";
    }
    return among(first, "one two another both some") && words[phrase.begin + 1].low == "of" &&
           (size == 3 ? among(words[phrase.begin + 2].low, "them those")
                      : words[phrase.begin + 2].low == "the" &&
                            (words[phrase.end - 1].is_any(Sort::anonymous, Sort::official) ||
                             (size == 4 && number_of(words[phrase.end - 1].low) > 1)));
}

std::optional<std::size_t> person_of(const Words& words, Phrase phrase) {
    auto i = phrase.begin;
    while (i < phrase.end && is_name(words[i]) && i < phrase.begin + 4) {
        if (words[i].is_any(Sort::organisation, Sort::victim, Sort::police) ||
            words[i].is_any(Sort::ministry, Sort::court, Sort::researcher) ||
            country_at(words, i) != nullptr) {
            return std::nullopt;
        }
        ++i;
    }
    if (i > phrase.begin && among(words[i - 1].low,
                                  "service services office committee administration "
                                  "department staff inspectorate")) {
        return std::nullopt; // "State Security Service of Norway"
    }
    i += i + 2 < phrase.end && words[i].mark == ',' && words[i + 1].low == "from" ? 1 : 0;
    const bool of =
        i >= phrase.begin + 2 && i + 1 < phrase.end && among(words[i].low, "of from at with");
    const bool named = of && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i + 1),
                                         words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                                         is_name);
    return named ? std::optional(i) : std::nullopt;
}

bool opens_author(const Word& word) {
    return among(word.low, "by from of");
}

bool is_prosecution(const Words& words, Phrase phrase) {
    if (holds(words, phrase, Sort::prosecutor)) {
        return true;
    }
    if (phrase.end == phrase.begin + 2 && words[phrase.begin].low == "the" &&
        words[phrase.begin + 1].capital && among(words[phrase.begin + 1].low, "state crown")) {
        return true; // "The State alleges"
    }
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) {
        const auto& next = words[i + 1].low;
        const bool attorney =
            next == "attorney" && among(words[i].low, "u.s. u.s us states district state county");
        const bool department =
            (words[i].low == "justice" && among(next, "department dept")) ||
            (words[i].low == "of" && next == "justice" && i > phrase.begin &&
             words[i - 1].low == "department") ||
            (words[i].low == "attorney" && next == "general") ||
            (words[i].low == "prosecution" && among(next, "service counsel lawyer")) ||
            (words[i].low == "public" && among(next, "prosecutions prosecution")) ||
            (among(words[i].low, "prosecuting crown") && next == "counsel") ||
            (among(words[i].low, "federal investigating examining") && next == "magistrate");
        if (attorney || department) {
            return true;
        }
    }
    return false;
}

bool is_of_government(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const bool head = among(words[i].low, "president chancellor governor premier");
        const bool of_other = head && i + 2 < phrase.end && words[i + 1].low == "of" &&
                              country_at(words, i + 2) == nullptr && !words[i + 2].capital &&
                              holds(words, {i + 2, phrase.end}, Sort::organisation);
        const bool of_firm = among(words[i].low, "president chancellor governor") &&
                             i > phrase.begin && is_name(words[i - 1]) && words[i - 1].capital &&
                             country_at(words, i - 1) == nullptr && !words[i - 1].is(Sort::role) &&
                             !among(words[i - 1].low, "vice deputy former acting interim");
        const bool house = words[i].low == "parliament" && i + 1 == phrase.end; // no government
        const auto owner = i > phrase.begin + 1 && words[i - 1].low == "'s" ? i - 2 : i - 1;
        const bool of_body = head && i > phrase.begin && // "union president", "the union's"
                             !words[owner].capital &&
                             (words[owner].is_any(Sort::organisation, Sort::victim) ||
                              among(words[owner].low, "union club party league society council"));
        if (words[i].is(Sort::government) && !of_other && !of_firm && !of_body && !house) {
            return true;
        }
    }
    return false;
}

bool is_secretary_of_state(const Words& words, Phrase phrase) {
    constexpr WordList fields =
        "foreign home defence defense interior justice health education transport energy trade "
        "business treasury culture environment security finance agriculture labour labor commerce "
        "homeland cabinet work pensions housing technology science digital";
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const bool of = i + 2 < phrase.end && words[i + 1].low == "of" &&
                        among(words[i + 2].low, "state defense defence the") && words[i].capital &&
                        words[i + 2].capital;
        if (words[i].low == "secretary" &&
            (of || (i > phrase.begin && among(words[i - 1].low, fields)))) {
            return true;
        }
    }
    return false;
}

bool names_end(const Words& words, Phrase phrase) {
    const auto size = phrase.end - phrase.begin;
    return size >= 2 && size <= 4 &&
           std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       is_name);
}

bool is_title(const Word& word) {
    return among(
        word.low,
        "mr mrs ms miss dr smt shri prof professor sir dame lord lady baroness rear vice admiral "
        "brigadier commodore colonel captain lieutenant major");
}

bool is_former(const Words& words, Phrase phrase) {
    auto i = phrase.begin;
    i += i < phrase.end && words[i].is(Sort::determiner) ? 1 : 0;
    const bool person = holds(words, phrase, Sort::role) || holds(words, phrase, Sort::person) ||
                        holds(words, phrase, Sort::police);
    const auto comma = find(words, ",", phrase.begin, phrase.end); // "Jan Moe, a former minister"
    i = comma + 2 < phrase.end && words[comma + 1].is(Sort::determiner) ? comma + 2 : i;
    return i + 1 < phrase.end && person && among(words[i].low, "former retired ex one-time");
}

bool is_post_of_firm(const Words& words, Phrase phrase) {
    constexpr WordList posts = "rector dean provost headteacher vice-chancellor director executive "
                               "officer spokesman spokeswoman spokesperson chairman manager";
    bool firm = false;
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, "opposition shadow backbench mp mep senator")) {
            return false; // "Opposition transport spokesman Jan Maes"
        }
        firm = firm || among(words[i].low, posts);
    }
    return firm;
}

std::string unlisted_country(const Words& words, Phrase phrase, std::size_t role) {
    for (auto i = phrase.begin; i < std::min(role, phrase.end); ++i) {
        const auto& low = words[i].low;
        const bool possessive = i + 1 < phrase.end && words[i + 1].low == "'s";
        const bool adjective = low.ends_with("ian") && i + 1 < phrase.end && !is_name(words[i + 1]);
        const bool abroad =
            possessive && (is_envoy(words, phrase) ||
                           find(words, "embassy", phrase.begin, phrase.end) < phrase.end ||
                           find(words, "foreign ministry", phrase.begin, phrase.end) < phrase.end);
        if (words[i].capital && abroad) { // "Ostrava's embassy"
            return low.substr(0);
        }
        const bool office = is_envoy(words, phrase) || holds(words, phrase, Sort::ministry) ||
                            holds(words, phrase, Sort::government);
        if (words[i].capital && office &&
            (adjective || (possessive && (low.ends_with("ia") || low.ends_with("stan"))) ||
             (low.ends_with("ian") && i + 1 < phrase.end &&
              (words[i + 1].is_any(Sort::ministry, Sort::government) ||
               (i + 2 < phrase.end && words[i + 2].is(Sort::ministry)))))) {
            return low.ends_with("stan") ? low.substr(0) : low.substr(0, low.rfind("ia") + 2);
        }
    }
    const bool alone = phrase.begin + 1 == phrase.end && words[phrase.begin].capital;
    return alone && words[phrase.begin].low.ends_with("stan") ? words[phrase.begin].low.substr(0)
                                                              : std::string();
}

} // namespace ample::cite::detail
