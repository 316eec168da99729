#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace ample::cite {

namespace {

/// Words that have a capital only because a sentence begins with them.
constexpr detail::WordList openers =
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

namespace detail {

bool holds_capitals(std::string_view name, std::string_view low) {
    for (std::size_t at = 0; at + low.size() <= name.size(); ++at) {
        const bool starts = at == 0 || !ascii::is_alnum(name[at - 1]);
        const auto end = at + low.size();
        const bool ends = end == name.size() || !ascii::is_alnum(name[end]);
        if (starts && ends &&
            std::equal(
                low.begin(),
                low.end(),
                name.begin() + static_cast<std::ptrdiff_t>(at),
                [](char a, char b) { return b != a && ascii::is_upper(b) && b + 32 == a; })) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> lands_of(const std::vector<Sentence>& sentences) {
    constexpr std::size_t most = 64;
    std::set<std::string> lands;
    std::set<std::string> peoples;
    for (const auto& sentence : sentences) {
        for (const auto& word : sentence.words) {
            const bool proper = word.capital && word.low.size() > 5 &&
                                country_of(word.low) == nullptr && lands.size() < most;
            if (proper && word.low.ends_with("ia")) {
                lands.insert(word.low);
            } else if (proper && word.low.ends_with("ian") && peoples.size() < most) {
                peoples.insert(word.low.substr(0, word.low.size() - 1));
            }
        }
    }
    std::vector<std::string> both;
    std::set_intersection(
        lands.begin(), lands.end(), peoples.begin(), peoples.end(), std::back_inserter(both));
    for (auto& land : both) {
        land.front() = static_cast<char>(land.front() - 32);
    }
    return both;
}

} // namespace detail

} // namespace ample::cite
