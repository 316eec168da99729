#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/appositions.hpp>
#include <ample/cite/frames.hpp>

namespace ample::cite::detail {

namespace {

constexpr std::size_t reach = 16; // words of a noun phrase

/// Words that tie a noun to the noun before it.
bool joins_nouns(const Word& word) {
    return word.low == "of" || word.low == "for" || word.low == "with" || word.low == "in" ||
           word.low == "from" || word.low == "at" || word.low == "to" || word.is(Sort::determiner);
}

/// "of Mill Lane, Tetford,": whether a place begins at `i` that goes on with one behind "of".
bool is_place_behind(const Words& words, std::size_t i, std::size_t end) {
    constexpr std::size_t longest = 6; // words of each
    auto close = i;
    while (close < end && words[close].mark == 0 && words[close].capital && close < i + longest) {
        ++close;
    }
    const bool place =
        close > i && close <= end && close < words.size() && words[close].mark == ',';
    for (auto j = i - 1; place && j-- > 1 && i - j <= longest;) {
        if (words[j].mark == ',') {
            return among(words[j + 1].low, "of from");
        }
        if (!words[j].capital && !among(words[j].low, "of from the")) {
            return false;
        }
    }
    return false;
}

} // namespace

bool is_relative(const Word& word) {
    return word.low == "who" || word.low == "which" || word.low == "that";
}

Phrase stretch_before(const Words& words, std::size_t end) {
    auto begin = end;
    while (begin > 0 && end - begin < reach) {
        const auto& word = words[begin - 1];
        const bool noun = begin > 1 && // "the suspect", "a second suspect"
                          (words[begin - 2].is(Sort::determiner) ||
                           among(words[begin - 2].low,
                                 "one two three another second third main prime chief other sole"));
        const bool adjective = word.low == "suspected" && begin > 1 &&
                               (words[begin - 2].low == "with" || words[begin - 2].low == "of");
        const bool verb =
            !adjective &&
            (word.is_any(Sort::believe, Sort::suspect, Sort::find, Sort::confirm) ||
             word.is_any(Sort::tell, Sort::decline) || (word.is(Sort::say) && !word.capital));
        const bool answer = word.mark == '.' && begin > 1 && among(words[begin - 2].low, "no yes");
        const bool mark =
            answer || (word.mark != 0 && word.mark != '\'' && word.mark != '.' && word.mark != '&');
        if (mark || (verb && !noun) || word.is_any(Sort::be, Sort::clause) || word.low == "under" ||
            word.low == "by") {
            break;
        }
        --begin;
        const bool counted = begin > 0 && among(words[begin - 1].low, "least most than about");
        if (word.is(Sort::determiner) && begin > 0 && !joins_nouns(words[begin - 1]) && !counted) {
            break; // "arrested a reseller": the phrase begins at its article
        }
    }
    return {begin, end};
}

Phrase before_age(const Words& words, Phrase phrase) {
    const bool aside = phrase.begin + 1 == phrase.end && phrase.begin > 1 &&
                       number_of(words[phrase.begin].low) > 0 &&
                       words[phrase.begin - 1].mark == ',' && phrase.end < words.size() &&
                       words[phrase.end].mark == ',';
    return aside ? stretch_before(words, phrase.begin - 1) : phrase;
}

Phrase before_apposition(const Words& words, std::size_t end) {
    const auto from = end > reach ? end - reach : 0;
    for (auto i = end; i-- > from + 1;) { // "The data, including names and ages, was taken"
        if (words[i - 1].mark == ',' && words[i].low == "including") {
            return stretch_before(words, i - 1);
        }
    }
    for (auto i = end; i-- > from + 1;) {
        if ((is_relative(words[i]) && words[i - 1].mark == ',') || words[i].low == "and" ||
            words[i].quoted) {
            break; // else "a clerk who lived there" is one apposition
        }
        if (words[i - 1].mark == ',') {
            if (is_place_behind(words, i, end)) {
                continue; // "of Mill Lane, Tetford,"
            }
            if (words[end - 1].is(Sort::say) && !words[end - 1].capital && end - i <= 4) {
                const auto outer = stretch_before(words, i - 1); // "The key, he says, was taken"
                const bool place = !outer.empty() && among(words[outer.begin].low, "at in on for");
                return place ? Phrase{} : outer;
            }
            const bool participle =
                (words[i].low.ends_with("ed") || words[i].low.ends_with("ing")) &&
                !words[i].capital; // "asked about", "working with others"
            if (!participle &&
                !among(words[i].low,
                       "a an the one its former both all each aged of from said known")) {
                break;
            }
            const auto outer = before_age(words, stretch_before(words, i - 1));
            const bool whole = !outer.empty() && (words[outer.begin].is(Sort::determiner) ||
                                                  words[outer.begin].capital);
            return whole ? outer : Phrase{};
        }
    }
    return {};
}

Phrase behind_day(const Words& words, Phrase phrase) {
    const bool led = phrase.begin > 0 && phrase.begin < 3 && !phrase.empty() &&
                     among(words[phrase.begin - 1].low, "on in during");
    for (auto i = phrase.end; led && i-- > phrase.begin;) {
        const auto year = number_of(words[i].low);
        const bool day =
            words[i].is_any(Sort::month, Sort::weekday) || (year > 1990 && year < 2100);
        if (day && i + 1 < phrase.end && number_of(words[i + 1].low) < 0) {
            return {i + 1, phrase.end};
        }
        if (day) {
            break;
        }
    }
    return phrase;
}

Phrase last_noun(const Words& words, Phrase phrase) {
    const auto verb = finite_in(words, phrase.begin, phrase.end);
    const bool object = phrase.begin > 0 && (words[phrase.begin - 1].is(Sort::say) ||
                                             is_finite(words, phrase.begin - 1));
    if (phrase.empty() || (verb == phrase.end && !object)) {
        return phrase;
    }
    for (auto i = phrase.end - 1; i-- > phrase.begin;) {
        if (among(words[i].low, "on for to against by with") &&
            (words[i + 1].is(Sort::determiner) || words[i + 1].capital)) {
            return {i + 1, phrase.end};
        }
        if (i == verb) {
            break;
        }
    }
    return phrase;
}

bool is_trait(const Word& word) {
    return among(word.low,
                 "identity identities name names whereabouts arrest arrests activities addresses "
                 "traces involvement role");
}

} // namespace ample::cite::detail
