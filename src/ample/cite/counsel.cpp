#include <ample/cite/detail/appositions.hpp>
#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/person_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// Where the noun for a lawyer stands; the end of the phrase when it does not.
std::size_t lawyer_in(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const bool counsel =
            among(words[i].low, "lawyer lawyers barrister solicitor solicitors counsel");
        const bool attorney =
            among(words[i].low, "attorney attorneys") &&
            (i + 1 == phrase.end || words[i + 1].low != "general") &&
            (i == phrase.begin ||
             !among(words[i - 1].low, "u.s. u.s us district state county city assistant"));
        if (counsel || attorney) {
            return i;
        }
    }
    return phrase.end;
}

/// "the defence said", "her defence team".
bool is_defence(const Words& words, Phrase phrase) {
    const auto size = phrase.end - phrase.begin;
    if (size < 2 || size > 3 || !among(words[phrase.begin].low, "the his her their")) {
        return false;
    }
    const bool noun =
        among(words[phrase.begin + 1].low, "defence defense") && !words[phrase.begin + 1].capital;
    return noun && (size == 2 || words[phrase.begin + 2].low == "team");
}

bool is_of_course(const Word& word) {
    return among(word.low,
                 "arrested charged accused indicted detained remanded extradited convicted "
                 "prosecuted pleaded suspected tried sentenced released");
}

/// "a former employee of the hosting firm Acme": the end of the noun for the person; else `last`.
std::size_t without_employer(const Words& words, std::size_t last) {
    constexpr std::size_t longest = 8; // words of an employer
    for (auto i = last; i-- > 1 && last - i < longest;) {
        if (words[i].mark != 0 || words[i].is_any(Sort::clause, Sort::be)) {
            break;
        }
        const bool staff = among(words[i - 1].low,
                                 "employee manager worker engineer technician clerk contractor "
                                 "administrator director executive consultant programmer officer");
        if (among(words[i].low, "of at from") && staff) {
            return i;
        }
    }
    return last;
}

/// The name or person's noun that ends just before `end`: "a 29-year-old Estonian man".
Phrase person_before(const Words& words, std::size_t end) {
    auto last = end;
    while (last > 0 && end - last < 12 &&
           (words[last - 1].is(Sort::be) || words[last - 1].mark != 0 ||
            words[last - 1].is_any(Sort::adverb, Sort::number) ||
            number_of(words[last - 1].low) > 9 ||
            among(words[last - 1].low, "has had have who later"))) {
        --last;
    }
    if (last == 0) {
        return {};
    }
    if (last > 3 && words[last - 1].low.ends_with("0s") && words[last - 3].low == "in" &&
        among(words[last - 2].low, "his her their")) {
        last -= 3; // "an engineer in his 40s"
    }
    const auto comma = end - 1 < words.size() && words[end - 1].is(Sort::be) ? end - 2 : end - 1;
    if (comma < words.size() &&
        words[comma].mark == ',') { // "Jan Maes, a manager of the bank, was"
        const auto outer = before_apposition(words, comma);
        last = !outer.empty() && is_name(words[outer.end - 1]) ? outer.end : last;
    }
    last = without_employer(words, last);
    const bool named = is_name(words[last - 1]);
    if (!named && !words[last - 1].is(Sort::person) && !is_person_noun(words[last - 1])) {
        return {};
    }
    auto begin = last - 1;
    while (begin > 0 && last - begin < 6 && words[begin - 1].mark == 0 &&
           (named ? is_name(words[begin - 1])
                  : !words[begin - 1].is_any(Sort::determiner, Sort::clause, Sort::be) &&
                        !among(words[begin - 1].low, "of by to and"))) {
        --begin;
    }
    return {begin, last};
}

/// The name or person's noun that begins at `begin`.
Phrase person_behind(const Words& words, std::size_t begin) {
    while (begin < words.size() && words[begin].is(Sort::determiner)) {
        ++begin;
    }
    auto end = begin;
    while (end < words.size() && end < begin + 4 && is_name(words[end])) {
        ++end;
    }
    if (end > begin) {
        return {begin, end};
    }
    if (begin < words.size() && words[begin].low.ends_with("-year-old") &&
        (begin + 1 == words.size() || words[begin + 1].mark != 0 ||
         among(words[begin + 1].low, "from in on at who over for"))) {
        return {begin, begin + 1}; // "arrested a 24-year-old from Leeds"
    }
    while (end < words.size() && end < begin + 5 && words[end].mark == 0 &&
           !words[end].is_any(Sort::be, Sort::clause, Sort::determiner)) {
        if (words[end].is(Sort::person) || is_person_noun(words[end]) ||
            among(words[end].low, "couple duo trio")) {
            return {begin, end + 1};
        }
        ++end;
    }
    return {};
}

/// "Ann Berg's sentence": hers who owns what only a court gives.
Phrase owner_of_sentence(const Words& words, std::size_t at) {
    if (at < 2 || words[at - 1].low != "'s" || !is_name(words[at - 2]) ||
        !among(words[at].low, "sentence conviction appeal trial arrest prosecution indictment")) {
        return {};
    }
    auto begin = at - 2;
    while (begin > 0 && is_name(words[begin - 1])) {
        --begin;
    }
    return country_at(words, at - 2) == nullptr ? Phrase{begin, at - 1} : Phrase{};
}

/// "has been referred to the prosecutor": charged, as far as police can.
bool is_referred(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 6;
    if (words[at].low != "referred" || at == 0 || !words[at - 1].is(Sort::be) ||
        at + 2 >= words.size() || words[at + 1].low != "to") {
        return false;
    }
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(at);
    const auto until =
        words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), at + longest));
    return std::any_of(from, until, [](const Word& word) { return word.is(Sort::prosecutor); });
}

/// The first person a sentence names before `end`.
Phrase subject_accused(const Words& words, std::size_t end) {
    for (std::size_t i = 0; i < end; ++i) {
        if (words[i].is_any(Sort::determiner, Sort::number)) {
            const auto person = person_behind(words, i);
            if (!person.empty()) { // a name may be a paper's or a town's
                const bool noun = person.end <= end && !is_name(words[person.end - 1]);
                return noun ? person : Phrase{};
            }
        }
    }
    return {};
}

} // namespace

Phrase client_named(const Words& words) {
    constexpr std::size_t longest = 12;
    const auto client = find(words, "client ,", 1, words.size());
    if (client >= words.size()) {
        return {};
    }
    const auto until = std::min(client + longest, words.size());
    const auto as = find(words, "as", client, until);
    const bool named = client + 2 < until &&
                       among(words[client + 2].low, "identified named known referred") &&
                       as + 1 < until && words[as + 1].capital;
    auto end = as + 1;
    while (named && end < until && words[end].capital && words[end].mark == 0) {
        ++end;
    }
    return named ? Phrase{as + 1, end} : Phrase{};
}

bool is_counsel(const Words& words, Phrase phrase) {
    const auto at = lawyer_in(words, phrase);
    if (at == phrase.end) {
        return is_defence(words, phrase);
    }
    return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                        [](const Word& word) { return word.is(Sort::prosecutor); });
}

Brief brief_behind(const Words& words, std::size_t comma) {
    constexpr std::size_t longest = 10;
    const auto end = find(words, ",", comma + 1, std::min(comma + longest, words.size()));
    if (comma >= words.size() || words[comma].mark != ',' || end >= words.size() ||
        words[end].mark != ',') {
        return Brief::none;
    }
    for (auto i = comma + 1; i < end; ++i) {
        const bool alone = i == comma + 1 || among(words[i - 1].low, "for who was is and");
        if (alone && words[i].low == "prosecuting") {
            return Brief::prosecution;
        }
        if (alone && among(words[i].low, "defending mitigating")) {
            return Brief::defence;
        }
        const auto side = i + 1 < end && words[i + 1].is(Sort::determiner) ? i + 2 : i + 1;
        if (!among(words[i].low, "for representing") || side >= end) {
            continue;
        }
        if (among(words[side].low, "crown prosecution commonwealth") ||
            (words[side].low == "state" && side + 1 == end)) {
            return Brief::prosecution;
        }
        if (among(words[side].low, "defence defense defendant accused")) {
            return Brief::defence;
        }
    }
    return Brief::none;
}

Phrase client_behind(const Words& words, std::size_t comma) {
    constexpr std::size_t longest = 6; // words of a client
    if (comma + 2 >= words.size() || words[comma].mark != ',') {
        return {};
    }
    auto verb = comma + 1;
    verb += among(words[verb].low, "who whose") ? 1 : 0;
    while (verb + 1 < words.size() && words[verb].is_any(Sort::be, Sort::adverb)) {
        ++verb;
    }
    constexpr WordList acts = "represents represented representing defends defending";
    if (!among(words[verb].low, acts) || words[verb].quoted) {
        return {};
    }
    auto end = verb + 1;
    const auto begin = end + (end < words.size() && words[end].is(Sort::determiner) ? 1 : 0);
    end = begin;
    while (end < words.size() && end < begin + longest && words[end].mark == 0 &&
           !words[end].is_any(Sort::clause, Sort::be) && !among(words[end].low, "in at and")) {
        ++end;
    }
    const bool shut = end < words.size() && words[end].mark == ',';
    return shut && end > begin && !words[begin].is(Sort::pronoun) ? Phrase{begin, end} : Phrase{};
}

bool leaves_client(const Words& words, Phrase phrase) {
    const bool defends = phrase.end > phrase.begin + 1 && // "Defence lawyer Per Holm"
                         among(words[phrase.begin].low, "defence defense") &&
                         lawyer_in(words, phrase) == phrase.begin + 1;
    return !phrase.empty() && (among(words[phrase.begin].low, "his her their") || defends ||
                               is_defence(words, phrase));
}

Phrase client_of(const Words& words, Phrase phrase) {
    const auto lawyer = lawyer_in(words, phrase);
    if (lawyer == phrase.end) {
        return {};
    }
    for (auto i = phrase.begin + 1; i < lawyer; ++i) {
        if (words[i].low == "'s") {
            const auto begin = phrase.begin + (words[phrase.begin].is(Sort::determiner) ? 1 : 0);
            return begin < i ? Phrase{begin, i} : Phrase{};
        }
    }
    for (auto i = lawyer + 1; i + 1 < phrase.end; ++i) {
        if (among(words[i].low, "for representing defending represents represented")) {
            auto begin = i + 1;
            auto end = begin;
            while (end < phrase.end && words[end].mark == 0) {
                ++end;
            }
            begin += words[begin].is(Sort::determiner) && begin + 1 < end ? 1 : 0;
            return {begin, end};
        }
    }
    return {};
}

Phrase accused_in(const Words& words) {
    Phrase found = {};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto owner = owner_of_sentence(words, i); !owner.empty()) {
            found = owner;
        }
        const bool referred = is_referred(words, i);
        if ((!is_of_course(words[i]) && !referred) || words[i].capital) {
            continue;
        }
        const bool reduced = i > 1 && i + 1 < words.size() && words[i].low == "accused" &&
                             words[i + 1].low == "of"; // "The engineer accused of taking them was"
        const bool held = i > 1 && i + 1 < words.size() && // "The woman arrested in Varna last May"
                          among(words[i].low, "arrested detained charged") &&
                          (words[i - 1].is(Sort::person) || is_person_noun(words[i - 1])) &&
                          (among(words[i + 1].low, "in at on last over with for this") ||
                           words[i + 1].is(Sort::weekday));
        const bool passive =
            reduced || held || referred ||
            (i > 0 && (words[i - 1].is_any(Sort::be, Sort::adverb) || words[i].low == "pleaded" ||
                       among(words[i - 1].low, "been being")));
        auto person = passive ? person_before(words, i) : person_behind(words, i + 1);
        if (reduced && words[i - 1].mark == ',') { // "A couple appeared in court, accused of"
            const auto subject = subject_accused(words, i);
            person = subject.empty() ? person : subject;
        }
        person = referred && person.empty() ? subject_accused(words, i) : person;
        found = person.empty() ? found : person;
    }
    return found;
}

std::string key_of_client(std::string_view client) {
    auto low = ascii::lower(client);
    const bool some = low.starts_with("one of ") || low.starts_with("two of ");
    low.resize(
        some ? low.size()
             : std::min({low.size(), low.find(" of "), low.find(" at "), low.find(" from ")}));
    const auto space = low.rfind(' ');
    return space == std::string::npos ? low : low.substr(space + 1);
}

} // namespace ample::cite::detail
