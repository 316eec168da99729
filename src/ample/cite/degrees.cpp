#include <ample/cite/detail/degrees.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_barrier(const Word& word) {
    return word.mark == ';' || word.mark == ':' || word.low == "but" || word.low == "though" ||
           word.low == "although" || word.low == "while" || word.low == "because";
}

Certainty
of_confidence(std::string_view text, const Words& words, std::size_t at, Certainty plain) {
    constexpr std::size_t window = 24;
    const auto until = std::min(at + window, words.size());
    for (auto i = at; i + 2 < until && !is_barrier(words[i]); ++i) {
        if (words[i].mark == ',' && words[i + 1].low == "and") {
            break; // "The evidence is thin, and we assess with low confidence that"
        }
        const bool degree =
            words[i].low == "with" && words[i + 2].low == "confidence" &&
            among(words[i + 1].low, "high medium moderate low some great reasonable strong");
        if (degree) {
            return {"probable", verbatim(text, words, {i, i + 3}), false};
        }
        const auto last = find(words, "confidence", i + 3, std::min(i + 7, until));
        const bool level = words[i].low == "with" && words[i + 1].low == "a" &&
                           last < std::min(i + 7, until) && words[last - 1].low == "of" &&
                           among(words[last - 2].low, "degree level");
        if (level) { // "with a high degree of confidence"
            return {"probable", verbatim(text, words, {i, last + 1}), false};
        }
    }
    return plain;
}

Certainty
of_words_behind(std::string_view text, const Words& words, std::size_t at, Certainty plain) {
    constexpr std::size_t window = 12;
    const auto until = std::min(at + window, words.size());
    for (auto i = at; i + 2 < until; ++i) {
        const auto word = i + (among(words[i + 1].low, "very highly most quite") ? 2 : 1);
        const bool quoted = words[i].mark == '"' && word + 1 < words.size() &&
                            among(words[word].low, "likely probable") && words[word + 1].mark != 0;
        if (quoted) {
            return {"probable", verbatim(text, words, {i + 1, word + 1}), false};
        }
        const bool found = words[i].low == "as" && i > 0 && words[i - 1].mark == ',' &&
                           among(words[i + 1].low, "found established determined") &&
                           words[i + 2].low == "by";
        if (found) {
            return {"finding", words[i + 1].low, false};
        }
    }
    return plain;
}

} // namespace ample::cite::detail
