#include <ample/cite/claims.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

std::string dateline_city(const Article& article) {
    for (const auto& sentence : article.sentences) {
        if (sentence.kind != BlockKind::body) {
            continue;
        }
        const auto& words = sentence.words;
        const bool transcript =
            sentence.label_in_capitals &&
            std::count_if(article.sentences.begin(), article.sentences.end(), [](const auto& one) {
                return one.label_in_capitals;
            }) >= 2;
        const auto index = static_cast<std::size_t>(&sentence - article.sentences.data());
        const bool labelled = // "Quay News: Police say that ..." at a press conference
            index < article.attributions.size() &&
            std::any_of(article.attributions[index].begin(),
                        article.attributions[index].end(),
                        [](const Attribution& one) { return one.label; });
        if (transcript || labelled) {
            return {};
        }
        std::string city;
        for (std::size_t i = 0; i < words.size() && i < 4; ++i) {
            if (words[i].mark != 0) {
                const bool ends = words[i].mark == ':' || words[i].mark == ',' ||
                                  words[i].mark == '(' || words[i].mark == '-' ||
                                  words[i].mark == '~' || words[i].mark == '/';
                const auto first =
                    i == 0 ? std::string_view{}
                           : article.text.substr(words[0].begin, words[i - 1].end - words[0].begin);
                const bool written = i > 0 && (words[i].mark == ':' ||
                                               std::none_of(first.begin(), first.end(), [](char c) {
                                                   return ascii::is_lower(c);
                                               }));
                return ends && written ? city : std::string();
            }
            if (!words[i].capital) {
                return {};
            }
            city += (city.empty() ? "" : " ") + words[i].low;
        }
        return {};
    }
    return {};
}

bool is_bare_dateline(const Words& words) {
    constexpr std::size_t longest = 8; // words of "MOSCOW, October 15." and of "/TASS/."
    const bool day = std::any_of(
        words.begin(), words.end(), [](const Word& word) { return word.is(Sort::month); });
    const bool strokes =
        words.size() >= 3 && words.front().mark == '/' && words[words.size() - 2].mark == '/';
    return words.size() <= longest && (day || strokes) &&
           std::all_of(words.begin(), words.end(), [](const Word& word) {
               return word.mark != 0 || word.capital || ascii::is_digit(word.low.front());
           });
}

} // namespace ample::cite
