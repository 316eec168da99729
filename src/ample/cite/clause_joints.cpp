#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_joints.hpp>
#include <ample/cite/detail/covering.hpp>
#include <ample/cite/detail/likely_verbs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList helping = "is are was were has have had will would can could must shall should "
                             "cannot can't won't isn't aren't wasn't weren't hasn't haven't hadn't "
                             "wouldn't couldn't shouldn't does did doesn't didn't don't";

/// Behind which a comma ends no main clause.
constexpr WordList subordinating = "as when while after before since because if although though "
                                   "once until unless whereas where whether who which that whose "
                                   "whom what how why than";

/// A verb known for sure, or one that stands where a verb stands.
bool has_verb(const Words& words, Phrase part) {
    return finite_in(words, part.begin, part.end) < part.end ||
           likely_verb(words, part) < part.end || told_verb(words, part) < part.end;
}

/// Whether [part.begin, at) may stand alone: it tells something, and nothing in it leans on what
/// comes behind the comma.
bool is_main_clause(const Words& words, Phrase front) {
    const auto verb = finite_in(words, front.begin, front.end);
    const bool bare =
        verb > front.begin + 1 && // "In every case we worked on, it"
        among(words[front.begin].low, "in on at with for from by under during through over") &&
        find(words, ",", front.begin, front.end) == front.end &&
        (words[verb - 1].is(Sort::pronoun) || among(words[verb - 1].low, "we i you"));
    return verb < front.end && !bare &&
           std::none_of(words.begin() + static_cast<std::ptrdiff_t>(front.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(front.end),
                        [](const Word& word) { return among(word.low, subordinating); });
}

/// The helping verb behind a subject of a few words that begins at `from`, a quotation mark between
/// them passed over: 'the trains "were never in danger"'; `end` where none stands.
std::size_t helped_subject(const Words& words, std::size_t from, std::size_t end) {
    constexpr std::size_t longest = 7; // words of a subject
    const auto stop = std::min(end, from + longest + 1);
    for (auto i = from; i < stop; ++i) {
        if (i > from && words[i].mark == 0 && among(words[i].low, helping)) {
            return is_finite(words, i) ? i : end;
        }
        const bool marked = words[i].mark != 0 && words[i].mark != '"';
        if (marked || among(words[i].low, subordinating) ||
            among(words[i].low, "and or but nor to not")) {
            return end;
        }
    }
    return end;
}

/// What a subject begins with, when no comma of a list or of an aside stands before it.
bool opens_subject(const Word& word) {
    return word.is_any(Sort::determiner, Sort::pronoun) || word.capital ||
           among(word.low, "we i he she it they its their his her our all some both most");
}

/// ", a number of letters was stolen": a clause behind a whole clause, without any "and".
bool joins_by_comma(const Words& words, Phrase part, std::size_t at) {
    if (at < part.begin + 4 || at + 4 >= part.end || !opens_subject(words[at + 1]) ||
        !is_main_clause(words, {part.begin, at})) {
        return false;
    }
    const auto shut = find(words, ",", at + 1, part.end);
    const bool aside = shut + 1 < part.end && !opens_subject(words[shut + 1]) &&
                       !among(words[shut + 1].low, "and but or");
    if (aside) { // "a message from someone, I can't tell you who, claiming to have done it"
        return false;
    }
    const auto helped = helped_subject(words, at + 1, part.end);
    const auto until = std::min(helped + 4, part.end);
    const bool said =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(helped),
                    words.begin() + static_cast<std::ptrdiff_t>(until),
                    [](const Word& word) { // "..., it has been claimed"
                        return word.is_any(Sort::say, Sort::believe, Sort::tell) ||
                               among(word.low, "claimed alleged reveal understood learned");
                    });
    return helped < part.end && !said;
}

/// ", whose members opened 40 cabinets", ", whom the agency considers an officer": of what stands
/// last in a clause that has its verb.
bool joins_by_relative(const Words& words, Phrase part, std::size_t at) {
    if (at < part.begin + 4 || at + 4 >= part.end || !among(words[at + 1].low, "whose whom") ||
        finite_in(words, part.begin, at) == at) {
        return false;
    }
    const auto shut = find(words, ",", at + 1, part.end);
    return shut == part.end && has_verb(words, {at + 2, part.end});
}

/// ", demanding five million kroner": what was done with it, in a clause that has its verb.
bool joins_by_participle_clause(const Words& words, Phrase part, std::size_t at) {
    constexpr WordList no_deed =
        "including according regarding concerning following citing quoting pending excluding "
        "barring considering owing saying adding noting stating claiming telling arguing "
        "calling describing being having during starting beginning ranging depending";
    constexpr WordList charge =
        "prosecuted charged accused suspected convicted guilty sentenced "
        "arrested held wanted"; // "prosecuted for forgery, trading in cards"
    return at >= part.begin + 4 && at + 3 < part.end &&
           std::none_of(words.begin() + static_cast<std::ptrdiff_t>(part.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(at),
                        [&](const Word& word) { return among(word.low, charge); }) &&
           is_participle(words[at + 1].low) && !among(words[at + 1].low, no_deed) &&
           !words[at + 1].capital &&
           is_main_clause(words, {part.begin, at}) && // of which it is told
           find(words, ",", at + 1, part.end) == part.end && words[at + 2].mark == 0 &&
           !among(words[at + 2].low, "of and or");
}

/// "rents servers, | pays with gift cards and routes its traffic": deeds of today in a row.
bool joins_by_row(const Words& words, Phrase part, std::size_t at) {
    const auto is_deed = [&](std::size_t i) {
        return i + 1 < part.end && !words[i].capital && is_present_verb(words[i].low) &&
               (words[i + 1].is_any(Sort::determiner, Sort::pronoun, Sort::number) ||
                words[i + 1].capital ||
                among(words[i + 1].low,
                      "in on at by for from with to into through between over under against about "
                      "its their his her our all no more it them him off out up down"));
    };
    if (at < part.begin + 3 || at + 4 >= part.end || !is_deed(at + 1) ||
        !has_verb(words, {part.begin, at})) {
        return false;
    }
    const auto last = find(words, "and", at + 2, part.end);
    return last + 2 < part.end && is_deed(last + 1);
}

/// "and then denies it", "and routes its traffic through a shop".
bool joins_by_deed(const Words& words, Phrase part, std::size_t at) {
    auto next = at + 1;
    while (next < part.end && among(words[next].low, "then later now also still even again")) {
        ++next;
    }
    if (next > at + 2 || next + 1 >= part.end || at < part.begin + 3 || words[next].capital ||
        !is_present_verb(words[next].low)) {
        return false;
    }
    return (words[next + 1].is_any(Sort::determiner, Sort::pronoun) ||
            among(words[next + 1].low, "it them him her its their his our")) &&
           has_verb(words, {part.begin, at});
}

/// "and has never ordered any": a helping verb for the subject of before.
bool joins_by_helper(const Words& words, Phrase part, std::size_t at) {
    auto next = at + 1;
    while (next < part.end && words[next].is(Sort::adverb) && !among(words[next].low, helping)) {
        ++next;
    }
    return at >= part.begin + 3 && next + 2 < part.end && among(words[next].low, helping) &&
           !among(words[at - 1].low, helping) && words[at - 1].mark == 0 &&
           has_verb(words, {part.begin, at});
}

/// 'and the trains "were never in danger"', ", and departures continue as planned".
bool joins_by_subject(const Words& words, Phrase part, std::size_t at) {
    constexpr std::size_t far = 5; // words to the verb
    if (at < part.begin + 3 || at + 3 >= part.end || words[at + 1].low == "that" ||
        !has_verb(words, {part.begin, at})) {
        return false;
    }
    if (opens_subject(words[at + 1]) || words[at - 1].mark == ',') {
        const auto helped = helped_subject(words, at + 1, part.end);
        if (helped < part.end && (words[at - 1].mark == ',' || words[helped - 1].mark == '"')) {
            return true;
        }
    }
    const auto stop = std::min(part.end, at + 1 + far);
    return words[at - 1].mark == ',' && words[at - 2].mark == 0 &&
           find(words, ",", part.begin, at - 1) == at - 1 && // no row of things
           has_verb(words, {at + 1, stop});
}

/// "have entered two museums and taken pictures": one "have" for both.
bool joins_by_participle(const Words& words, Phrase part, std::size_t at) {
    constexpr WordList done = "taken stolen given written broken hidden drawn shown driven gone "
                              "begun chosen frozen thrown seen withdrawn forgotten spoken done";
    const auto& next = words[at + 1];
    if (at < part.begin + 4 || at + 3 >= part.end ||
        !(among(next.low, done) || next.low.ends_with("ed")) || words[at - 1].low.ends_with("ed") ||
        among(words[at - 1].low, done) || // "seen and taken"
        !(words[at + 2].is_any(Sort::determiner, Sort::pronoun) || words[at + 2].capital ||
          words[at + 2].low.ends_with('s') || number_of(words[at + 2].low) > 0)) {
        return false;
    }
    for (auto i = part.begin + 1; i + 2 < at; ++i) {
        const bool behind = words[i + 1].low.ends_with("ed") || among(words[i + 1].low, done) ||
                            words[i + 1].is(Sort::adverb) || words[i + 1].low.ends_with("ly");
        if (words[i].is(Sort::have) && behind) {
            return true;
        }
    }
    return false;
}

/// "questioned him and let him go", "said that they buy keys and that most live abroad".
bool joins_by_form(const Words& words, Phrase part, std::size_t at) {
    if (at < part.begin + 3 || at + 3 >= part.end || !has_verb(words, {part.begin, at})) {
        return false;
    }
    if (words[at + 1].low == "that") {
        return !is_finite(words, at + 2) && has_verb(words, {at + 2, part.end});
    }
    return among(words[at + 1].low, "let cut quit") &&
           (words[at + 2].is_any(Sort::determiner, Sort::pronoun) ||
            among(words[at + 2].low, "him her them it off"));
}

} // namespace

bool joins_next(const Words& words, Phrase part, std::size_t at) {
    if (words[at].mark == ',') {
        return joins_by_comma(words, part, at) || joins_by_relative(words, part, at) ||
               joins_by_participle_clause(words, part, at) || joins_by_row(words, part, at);
    }
    if (words[at].low != "and" && words[at].low != "but") {
        return false;
    }
    return joins_by_helper(words, part, at) || joins_by_subject(words, part, at) ||
           joins_by_participle(words, part, at) || joins_by_form(words, part, at) ||
           joins_by_deed(words, part, at);
}

bool opens_reason(const Words& words, Phrase part, std::size_t at) {
    return words[at].mark == ',' && at >= part.begin + 4 && at + 5 < part.end &&
           words[at + 1].low == "as" && opens_subject(words[at + 2]) &&
           finite_in(words, part.begin, at) < at &&
           helped_subject(words, at + 2, part.end) < part.end;
}

} // namespace ample::cite::detail
