#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

/// "Jan Maes, Managing Director & CEO.": a post in capitals that ends the sentence or stands
/// between commas; the phrase itself where none follows.
Phrase SpeakerPhrases::with_title(Phrase phrase) const {
    constexpr std::size_t longest_title = 7; // words
    const bool name = !phrase.empty() && phrase.end - phrase.begin <= 5 &&
                      std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                                  words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                                  [](const Word& word) {
                                      return word.capital || word.mark == '.' || is_name(word);
                                  });
    if (!name || phrase.end >= words_.size() || words_[phrase.end].mark != ',') {
        return phrase;
    }
    auto end = phrase.end + 1;
    while (
        end < words_.size() && end < phrase.end + 1 + longest_title &&
        ((words_[end].mark == 0 && (words_[end].capital || among(words_[end].low, "and of &"))) ||
         words_[end].mark == '&')) {
        ++end;
    }
    const bool shut = end == words_.size() || words_[end].mark == '.' || words_[end].mark == ',';
    return shut && end > phrase.end + 1 && holds_role({phrase.end + 1, end})
               ? Phrase{phrase.begin, end}
               : phrase;
}

Phrase SpeakerPhrases::with_apposition(Phrase phrase) const {
    const auto comma = phrase.end;
    if (!phrase.empty() && comma + 1 < words_.size() && words_[comma].mark == ',' &&
        (words_[phrase.begin].is(Sort::determiner) ||
         among(words_[phrase.begin].low, "its their his her our"))) {
        auto end = comma + 1; // "its organiser, Nuala Keane"
        while (end < words_.size() && end < comma + 5 && is_name(words_[end])) {
            ++end;
        }
        const bool named = end >= comma + 3 &&
                           (end == words_.size() || words_[end].mark != 0 || !words_[end].capital);
        if (named) {
            return {phrase.begin, end};
        }
    }
    const bool bare = !phrase.empty() && comma + 2 < words_.size() && words_[comma].mark == ',' &&
                      words_[comma + 1].is(Sort::role) && !words_[comma + 1].capital &&
                      among(words_[comma + 2].low, "of at for");
    if (bare) { // "Helena Brook, head of security at Norvik"
        return {phrase.begin, forward(comma + 1, true).end};
    }
    for (auto post = comma + 1;
         !phrase.empty() && comma < words_.size() && words_[comma].mark == ',' &&
         post < comma + 5 && post + 1 < words_.size() && words_[post].mark == 0;
         ++post) { // "Ann Berg, U.S. Attorney for the Eastern District"
        const bool held =
            words_[post].is_any(Sort::role, Sort::prosecutor) || words_[post].low == "attorney";
        if (held && words_[comma + 1].capital && among(words_[post + 1].low, "of at for")) {
            return {phrase.begin, forward(post, true).end};
        }
    }
    if (const auto titled = with_title(phrase); titled.end > phrase.end) {
        return titled;
    }
    const bool apposed = !phrase.empty() && comma + 2 < words_.size() &&
                         words_[comma].mark == ',' && words_[comma + 1].is(Sort::determiner);
    if (!apposed) {
        return phrase;
    }
    const auto rest = forward(comma + 1, true);
    const auto verb = finite_in(words_, rest.begin, std::min(rest.end + 1, words_.size()));
    const auto relative = find(words_, "who", rest.begin, rest.end);
    if (verb <= rest.end && verb < words_.size() && relative == rest.end &&
        is_finite(words_, verb)) {
        return phrase; // "According to the office, the unit tried to hire a specialist"
    }
    return holds_role(rest) ? Phrase{phrase.begin, rest.end} : phrase;
}

bool SpeakerPhrases::holds_role(Phrase phrase) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) { return word.is(Sort::role); });
}

} // namespace ample::cite::detail
