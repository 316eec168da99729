#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/degrees.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_barrier(const Word& word) {
    return word.mark == ';' || word.mark == ':' || word.low == "but" || word.low == "though" ||
           word.low == "although" || word.low == "while" || word.low == "because";
}

std::size_t behind_degree(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 3; // words between the marks
    const auto plain = std::min(at + 1, words.size());
    if (at + 3 >= words.size() || !words[at].is_any(Sort::have, Sort::be) ||
        words[at + 1].mark != '"') {
        return plain;
    }
    const auto until = std::min(at + 3 + longest, words.size());
    const auto shut = find(words, "\"", at + 2, until);
    return shut < until ? shut : plain;
}

Certainty
of_confidence(std::string_view text, const Words& words, std::size_t at, Certainty plain) {
    constexpr std::size_t window = 24;
    const auto until = std::min(at + window, words.size());
    for (auto i = at; i + 2 < until && !is_barrier(words[i]); ++i) {
        if (words[i].mark == ',' && words[i + 1].low == "and") {
            break; // "The evidence is thin, and we assess with low confidence that"
        }
        auto word = i + 1;
        word += among(words[word].low, "his her its their") ? 1 : 0;
        word += word < words.size() && words[word].mark == '"' ? 1 : 0;
        const bool voiced = among(words[i].low, "voicing expressing citing");
        const bool degree =
            (words[i].low == "with" || voiced) && word + 1 < words.size() &&
            words[word + 1].low == "confidence" &&
            among(words[word].low, "high medium moderate low some great reasonable strong");
        if (degree) { // with "high confidence"
            return {"probable", verbatim(text, words, {voiced ? word : i, word + 2}), false};
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
        const bool may = words[i].is(Sort::be) && i + 1 < words.size() &&
                         among(words[i + 1].low, "possible conceivable plausible") &&
                         (i + 2 == words.size() || words[i + 2].mark != 0);
        if (may && i < at + 4 && (i == 0 || words[i - 1].low != "it")) {
            return {
                "possible", low_text(words, {i + 1, i + 2}), false}; // "More arrests are possible"
        }
        const auto word = i + (among(words[i + 1].low, "very highly most quite") ? 2 : 1);
        const bool quoted = words[i].mark == '"' && word + 1 < words.size() &&
                            among(words[word].low, "likely probable") && words[word + 1].mark != 0;
        if (quoted) {
            return {"probable", verbatim(text, words, {i + 1, word + 1}), false};
        }
        const bool alleged = words[i].low == "as" && i > 0 && words[i - 1].mark == ',' &&
                             words[i + 1].low == "alleged" && among(words[i + 2].low, "in by");
        if (alleged) {
            return {"alleged", low_text(words, {i + 1, i + 2}), false};
        }
        const bool found = words[i].low == "as" && i > 0 && words[i - 1].mark == ',' &&
                           among(words[i + 1].low, "found established determined") &&
                           words[i + 2].low == "by";
        if (found) {
            return {"finding", low_text(words, {i + 1, i + 2}), false};
        }
    }
    return plain;
}

bool tells_subject(const Words& words, std::size_t i, std::size_t at) {
    const bool held = i > 0 && i + 3 < at && words[i + 1].low == "to" &&
                      among(words[i].low, "believed thought alleged suspected said") &&
                      !words[i - 1].is_any(Sort::be, Sort::adverb) && words[i - 1].mark == 0;
    const auto verb = held ? finite_in(words, i + 3, at + 1) : at + 1;
    if (verb <= at) { // "A man believed to be one of them was held"
        return true;
    }
    const bool aside = i > 0 && among(words[i].low, "allegedly reportedly apparently") &&
                       among(words[i - 1].low, "who which that");
    for (auto j = i + 3; aside && j <= at && j < words.size();
         ++j) { // "who allegedly rented it | has been charged"
        if (words[j].is_any(Sort::be, Sort::have) && is_finite(words, j) &&
            !words[j - 1].is_any(Sort::be, Sort::have) && !words[j - 1].is_any(Sort::adverb)) {
            return true;
        }
    }
    const bool dangling = i > 0 && i + 2 <= at && among(words[i].low, "accused suspected") &&
                          words[i + 1].low == "of" && words[i - 1].is(Sort::be) &&
                          is_finite(words, i + 2); // "the offences he is accused of | were"
    if (dangling) {
        return true;
    }
    return i > 0 && i + 2 < at && among(words[i].low, "accused suspected") &&
           words[i + 1].low == "of" && !words[i - 1].is_any(Sort::be, Sort::adverb) &&
           words[i - 1].mark == 0 && finite_in(words, i + 2, at + 1) <= at;
}

bool tells_object(const Words& words, std::size_t i, std::size_t at) {
    const bool relative = i > 2 && among(words[i].low, "appeared appear appears seemed") &&
                          among(words[i - 1].low, "that which") && words[i - 2].mark == 0 &&
                          !is_finite(words, i - 2);
    return relative && find(words, "and", i, at) < at && finite_in(words, 0, i - 2) < i - 2;
}

bool is_blamed(const Words& words, std::size_t at) {
    return words[at].low == "blamed" && at > 0 && words[at - 1].is_any(Sort::be, Sort::adverb);
}

bool beside_charge(const Words& words, std::size_t verb, std::size_t at) {
    return among(words[verb].low, "accused accuses") && at > verb + 3 &&
           words[at - 1].low == "and" && is_finite(words, at) && !words[at].is(Sort::be) &&
           find(words, "of", verb, at) < at;
}

} // namespace ample::cite::detail
