#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/person_nouns.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_aside = 24; // words, between dashes

bool is_dash(const Word& word) {
    return word.mark == '~' || word.mark == '-';
}

} // namespace

/// "Norvik Gas - a supplier of two million homes - on Monday said": before the aside between dashes
/// that ends before `end`, where nobody else speaks in it.
std::size_t SpeakerPhrases::before_dashes(std::size_t end) const {
    if (end < 4 || !is_dash(words_[end - 1])) {
        return end;
    }
    const auto from = end > longest_aside ? end - longest_aside : 1;
    for (auto i = end - 2; i-- > from;) {
        if (words_[i].mark == '.' || words_[i].mark == ';' || words_[i].quoted ||
            words_[i].is_any(Sort::say, Sort::tell)) {
            return end;
        }
        if (is_dash(words_[i])) {
            return i;
        }
    }
    return end;
}

/// Whether an aside between dashes begins at `at`, a verb behind it.
bool SpeakerPhrases::opens_dashes(std::size_t at) const {
    const auto until = std::min(words_.size(), at + longest_aside);
    for (auto i = at + 2; is_dash(words_[at]) && i + 1 < until; ++i) {
        if (is_dash(words_[i])) {
            return finite_in(words_, i + 1, std::min(i + 4, words_.size())) <
                   std::min(i + 4, words_.size());
        }
    }
    return false;
}

Phrase SpeakerPhrases::apposition(std::size_t comma) const {
    for (auto i = comma; i > 0 && comma - i < longest_phrase; --i) {
        if (words_[i - 1].mark == ',') {
            auto first = backward(before_brackets(i - 1));
            const bool aged =
                first.end == first.begin + 1 && number_of(words_[first.begin].low) > 9;
            if (aged && first.begin > 1 && words_[first.begin - 1].mark == ',') {
                first = backward(before_brackets(first.begin - 1)); // "Jan Maes, 41, a nurse, said"
            }
            if (!first.empty() && among(words_[first.begin].low, "citing quoting")) {
                return backward(comma); // "Citing two people, a paper reported"
            }
            // "Its consul in Oslo, asked about the report, spoke of": the aside is no name
            const bool aside =
                words_[i].is(Sort::clause) || words_[i].low.ends_with("ed") ||
                (words_[i].low.ends_with("ing") && words_[i].low != "managing") ||
                among(words_[i].low, "in on at by with during seen silent quiet still once") ||
                reads(words_, i + 1, "of whom") || reads(words_, i, "one of those") ||
                reads(words_, i, "among those") || reads(words_, i, "one of the targets") ||
                reads(words_, i, "one of the victims");
            if (aside) {
                return !first.empty() && can_speak(words_, first) ? first : Phrase{};
            }
            if (comma == i + 1 && number_of(words_[i].low) > 9 && !first.empty()) {
                return first; // "Jan Maes, 41, denies it"
            }
            if (first.end > first.begin + 2 && words_[first.begin].low == "one" &&
                words_[first.begin + 1].low == "of" && is_name(words_[i])) {
                return {i, comma}; // "One of the four, Jan Maes, said"
            }
            const bool called = comma == i + 1 && is_name(words_[i]) && !first.empty() &&
                                words_[first.begin].is(Sort::determiner) &&
                                first.end > first.begin + 1 && can_speak(words_, first);
            if (called) { // "the Security Service, Supo, wrote"
                return {first.begin, comma};
            }
            const bool body = !first.empty() && comma > i + 2 && among(words_[i].low, "a an the") &&
                              among(words_[i + 1].low,
                                    "unit body agency arm branch part division wing "
                                    "government state subsidiary daughter member") &&
                              can_speak(words_, first);
            if (body) { // "The Centre for Security (CS), a unit of the army, said"
                return {first.begin, comma};
            }
            const bool named =
                !first.empty() && comma - i >= 2 && comma - i <= 4 &&
                (words_[first.begin].is(Sort::determiner) || is_name(words_[first.begin])) &&
                can_speak(words_, first) &&
                std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(i),
                            words_.begin() + static_cast<std::ptrdiff_t>(comma),
                            is_name);
            if (named) { // "The council's member for planning, Ann Berg, said"
                return {first.begin, comma};
            }
            const bool person = !first.empty() && words_[first.begin].capital &&
                                first.end - first.begin <= 5 &&
                                (can_speak(words_, {i, comma}) || is_somebody(words_, {i, comma}));
            const bool role = holds_role(first) && words_[i].capital && comma - i <= 4;
            const bool name = person || role;
            return name ? Phrase{first.begin, comma} : Phrase{};
        }
        if (words_[i - 1].quoted || words_[i - 1].mark == ';') {
            const bool spoken = words_[i - 1].mark == '"' && comma - i <= 4 && comma > i &&
                                can_speak(words_, {i, comma});
            return spoken ? Phrase{i, comma} : Phrase{}; // `" the spokesman, said`
        }
    }
    return {};
}

Phrase behind_opening_time(const Words& words, Phrase phrase) {
    const auto opener = [&](std::size_t i) {
        const bool first = i == phrase.begin && i + 1 < phrase.end && // "four EU diplomats"
                           words[i + 1].capital && !words[i + 1].is(Sort::month);
        return words[i].is_any(Sort::weekday, Sort::month) ||
               (number_of(words[i].low) > 0 && !first) ||
               among(words[i].low,
                     "on in at by last this yesterday today tonight / week month year "
                     "morning afternoon evening night years months weeks days hours ago earlier "
                     "later");
    };
    while (phrase.begin + 1 < phrase.end && words[phrase.begin].capital &&
           among(words[phrase.begin].low, "yet still so then now and but also")) {
        ++phrase.begin; // "Yet the office"
    }
    auto begin = phrase.begin;
    while (begin + 1 < phrase.end && opener(begin)) {
        ++begin;
    }
    const bool place = begin > phrase.begin && among(words[begin - 1].low, "in at") &&
                       words[begin].capital && begin + 2 < phrase.end &&
                       words[begin + 1].is(Sort::determiner);
    begin += place ? 1 : 0; // "In Zenda the tabloid"
    const bool beside = begin + 1 < phrase.end && words[begin + 1].capital &&
                        among(words[begin].low, "neighbouring neighboring nearby rival");
    const bool named = begin > phrase.begin &&
                       (words[begin].is(Sort::determiner) || words[begin].capital || beside);
    return named ? Phrase{begin, phrase.end} : phrase;
}

} // namespace ample::cite::detail
