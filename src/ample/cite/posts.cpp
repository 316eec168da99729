#include <ample/cite/detail/posts.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

bool holds_sort(const Words& words, Phrase phrase, Sort sort) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [&](const Word& word) { return word.is(sort); });
}

} // namespace

bool is_policeman(const Words& words, Phrase phrase) {
    constexpr std::array<std::string_view, 6> ranks = {
        "superintendent", "inspector", "detective", "constable", "sergeant", "sheriff"};
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const auto& low = words[i].low;
        const bool deputy = low == "commissioner" && i > phrase.begin &&
                            (words[i - 1].low == "deputy" || words[i - 1].low == "assistant" ||
                             words[i - 1].low == "police");
        const bool officer = low == "officer" && i > phrase.begin && i + 1 == phrase.end &&
                             (words[i - 1].is(Sort::determiner) || words[i - 1].low == "senior");
        if (deputy || officer || std::find(ranks.begin(), ranks.end(), low) != ranks.end()) {
            return true;
        }
    }
    return false;
}

bool is_post_of_firm(const Words& words, Phrase phrase) {
    constexpr std::array<std::string_view, 7> posts = {
        "executive", "officer", "spokesman", "spokeswoman", "spokesperson", "chairman", "manager"};
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (std::find(posts.begin(), posts.end(), words[i].low) != posts.end()) {
            return true;
        }
    }
    return false;
}

std::string unlisted_country(const Words& words, Phrase phrase, std::size_t role) {
    for (auto i = phrase.begin; i < std::min(role, phrase.end); ++i) {
        const auto& low = words[i].low;
        const bool possessive = i + 1 < phrase.end && words[i + 1].low == "'s";
        const bool adjective = low.ends_with("ian") && i + 1 < phrase.end && !is_name(words[i + 1]);
        const bool office = holds_sort(words, phrase, Sort::ministry) ||
                            holds_sort(words, phrase, Sort::government);
        if (words[i].capital && office &&
            (adjective || (possessive && low.ends_with("ia")) ||
             (low.ends_with("ian") && i + 1 < phrase.end &&
              words[i + 1].is_any(Sort::ministry, Sort::government)))) {
            return low.substr(0, low.rfind("ia") + 2);
        }
    }
    return {};
}

} // namespace ample::cite::detail
