#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

/// Words that have a capital only because a sentence begins with them.
constexpr std::string_view openers =
    "there here in on at by for with from to of as since until during despite amid under over "
    "reached asked contacted speaking responding meanwhile however not no yes then today yesterday "
    "according contrary unlike yet nor both each every most more such what how why it he she they "
    "we i its there's it's he's she's that's instead nobody nothing everybody everyone somebody";

} // namespace

bool is_name(const Word& word) {
    constexpr std::array<std::string_view, 11> particles = {
        "de", "van", "von", "der", "den", "del", "di", "da", "bin", "al", "ter"};
    if (!word.capital &&
        std::find(particles.begin(), particles.end(), word.low) != particles.end()) {
        return true;
    }
    return word.mark == 0 && word.capital &&
           !word.is_any(Sort::weekday, Sort::month, Sort::determiner, Sort::clause, Sort::adverb) &&
           !detail::among(word.low, openers) && word.low != "'s";
}

bool can_speak(const Words& words, Phrase phrase) {
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
            detail::paper_in(words, {i, i + 1})) {
            return true;
        }
    }
    return false;
}

} // namespace ample::cite
