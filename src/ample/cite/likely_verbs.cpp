#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/likely_verbs.hpp>
#include <ample/cite/detail/verb_table.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList adjectives = "close present open free own clear dry empty warm cool slow tame "
                                "complete live lower upper major key back further long like";

struct Verbs {
    WordMap<bool> bases = {};
    WordMap<bool> pasts = {}; ///< that do not end in "-ed"
};

Verbs read_verbs(std::string_view table) {
    Verbs verbs;
    while (!table.empty()) {
        auto line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(line.size() + 1, table.size()));
        const auto base = line.substr(0, line.find(' '));
        verbs.bases[base] = true;
        line.remove_prefix(std::min(base.size() + 1, line.size()));
        while (!line.empty()) {
            const auto past = line.substr(0, line.find(' '));
            verbs.pasts[past] = true;
            line.remove_prefix(std::min(past.size() + 1, line.size()));
        }
    }
    return verbs;
}

const Verbs& verbs() {
    static const Verbs all = read_verbs(verb_table());
    return all;
}

bool is_base(std::string_view low) {
    return verbs().bases.find(low) != nullptr;
}

/// "rests", "reaches", "denies".
bool is_third_person(std::string_view low) {
    if (low.size() < 4 || !low.ends_with('s') || low.ends_with("ss")) {
        return false;
    }
    const auto stem = low.substr(0, low.size() - 1);
    return is_base(stem) || (stem.ends_with('e') && is_base(stem.substr(0, stem.size() - 1))) ||
           (stem.ends_with("ie") && is_base(std::string(stem.substr(0, stem.size() - 2)) + 'y'));
}

bool is_plural(const Word& word) {
    return (word.low.size() > 3 && word.low.ends_with('s') && !word.low.ends_with("ss")) ||
           among(word.low, "people police men women staff authorities both children");
}

/// Whether a noun may stand here, behind which a verb comes.
bool ends_subject(const Word& word) {
    return word.mark == 0 && word.low != "'s" && !word.low.ends_with("ly") &&
           !word.low.ends_with("ed") &&
           !word.is_any(Sort::determiner, Sort::be, Sort::have, Sort::negator) &&
           !among(word.low,
                  "of in on at by for from with to into through between over under until against "
                  "about as within without across after before during and or but nor than its "
                  "their his her our my your not who which that what will would can could may "
                  "might must shall should did does do cannot more most other such very two three "
                  "four five six seven eight nine ten");
}

/// "employees of Norvik Freight | operate": the noun before "of" tells how many they are.
bool is_plural_of(const Words& words, std::size_t begin, std::size_t verb) {
    constexpr std::size_t longest = 4; // words of a name
    for (auto i = verb; i-- > begin + 1 && verb - i <= longest + 1;) {
        if (words[i].low == "of") {
            return i + 1 < verb && is_plural(words[i - 1]);
        }
        if (!words[i].capital) {
            break;
        }
    }
    return false;
}

/// Whether what a verb takes begins here: an object, a preposition, a clause or nothing.
bool opens_rest(const Words& words, std::size_t at, std::size_t end) {
    if (at >= end || words[at].mark != 0) {
        return true;
    }
    const auto& word = words[at];
    return word.is_any(Sort::determiner, Sort::pronoun, Sort::adverb) || word.capital ||
           word.is(Sort::number) || number_of(word.low) >= 0 || word.low.ends_with("ly") ||
           among(word.low,
                 "in on at by for from with to into through between over under until against about "
                 "as within without across after before during that its their his her our nothing "
                 "out up down off back away no some any all both each more less only");
}

} // namespace

std::size_t likely_verb(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin + 1; i < end; ++i) {
        const auto& word = words[i];
        if (word.mark != 0 || word.capital || among(word.low, adjectives) ||
            !ends_subject(words[i - 1]) || !opens_rest(words, i + 1, end) ||
            (i + 1 < end && words[i + 1].low == "of")) {
            continue;
        }
        const bool plural = is_plural(words[i - 1]) || is_plural_of(words, clause.begin, i);
        if (verbs().pasts.find(word.low) != nullptr || (!plural && is_third_person(word.low)) ||
            (plural && is_base(word.low))) {
            return i;
        }
    }
    return clause.end;
}

std::size_t told_verb(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin + 1; i + 1 < end; ++i) {
        const auto& word = words[i];
        const auto& next = words[i + 1];
        if (word.mark != 0 || word.capital || among(word.low, adjectives) ||
            !ends_subject(words[i - 1]) || next.mark != 0 || next.low == "of" ||
            next.is_any(Sort::be, Sort::have, Sort::clause)) {
            continue;
        }
        const bool plural = is_plural(words[i - 1]);
        if (plural ? is_base(word.low) : is_third_person(word.low)) {
            return i;
        }
    }
    return clause.end;
}

bool is_present_verb(std::string_view low) {
    return is_third_person(low);
}

bool is_participle(std::string_view low) {
    constexpr std::size_t least = 6; // "taking"
    if (low.size() < least || !low.ends_with("ing")) {
        return false;
    }
    const auto stem = low.substr(0, low.size() - 3);
    const bool doubled = stem[stem.size() - 1] == stem[stem.size() - 2];
    return is_base(stem) || is_base(std::string(stem) + 'e') ||
           (doubled && is_base(stem.substr(0, stem.size() - 1)));
}

bool shares_duty(const Words& words, std::size_t at) {
    constexpr WordList also = "report block patch limit disconnect contact review"; // or nouns
    if (at < 4 || at >= words.size() || words[at - 1].low != "and" ||
        !(is_base(words[at].low) || among(words[at].low, also))) {
        return false;
    }
    for (auto i = at - 1; i-- > 0 && words[i].mark != ';' && words[i].mark != '"';) {
        if (among(words[i].low, "should must shall")) {
            return true;
        }
    }
    return false;
}

std::size_t possible_verb(const Words& words, Phrase clause) {
    if (is_order(words, clause)) {
        return clause.begin;
    }
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i < end; ++i) {
        const auto& low = words[i].low;
        const bool verb = verbs().pasts.find(low) != nullptr || is_base(low) ||
                          is_third_person(low) || (low.size() > 4 && low.ends_with("ed"));
        const bool noun = i > clause.begin && words[i - 1].is(Sort::determiner);
        if (words[i].mark == 0 && verb && !noun && (!words[i].capital || i == clause.begin)) {
            return i;
        }
    }
    return clause.end;
}

bool is_order(const Words& words, Phrase clause) {
    constexpr WordList also = "block patch limit disconnect isolate quarantine audit"; // or nouns
    const auto at = clause.begin;
    const bool opens = at == 0 || (at < words.size() && words[at - 1].mark != 0);
    return opens && at + 2 < std::min(clause.end, words.size()) && words[at].capital &&
           !among(words[at].low, adjectives) && words[at].low != "last" &&
           (is_base(words[at].low) || among(words[at].low, also)) && words[at + 1].mark == 0 &&
           !among(words[at + 1].low, "of in at by and or to") &&
           !words[at + 1].is_any(Sort::be, Sort::have) &&
           finite_in(words, at + 1, clause.end) >= clause.end;
}

} // namespace ample::cite::detail
