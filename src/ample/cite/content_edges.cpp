#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/content_edges.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

std::size_t behind_setting(const Words& words, std::size_t from) {
    const auto until = std::min(from + 18, words.size());
    const auto that = find(words, "that", from + 2, until);
    const bool set =
        that < until && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from + 1),
                                    words.begin() + static_cast<std::ptrdiff_t>(that),
                                    [](const Word& word) {
                                        return among(word.low, "during in at on after before");
                                    });
    const bool plain =
        set && finite_in(words, from, that) == that &&
        std::none_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                     words.begin() + static_cast<std::ptrdiff_t>(that),
                     [](const Word& word) { return word.quoted || word.is(Sort::clause); });
    return plain ? that + 1 : from;
}

std::size_t behind_hearer(const Words& words, std::size_t from, std::size_t until) {
    if (from >= until) {
        return from;
    }
    const std::size_t noun = words[from].is(Sort::determiner) ? 1 : 0; // of the hearer
    for (auto i = from + noun + 1; i < until && words[i].mark == 0; ++i) {
        const bool opens = words[i].is_any(Sort::determiner, Sort::pronoun);
        if (opens && !among(words[i - 1].low, "of for in on at to and with by from")) {
            return i;
        }
    }
    return from;
}

std::size_t behind_time(const Words& words, std::size_t at) {
    auto i = at;
    while (i < words.size() && among(words[i].low, "earlier later late early")) {
        ++i;
    }
    const auto of_time = [&](std::size_t k) {
        return k < words.size() &&
               (words[k].is_any(Sort::month, Sort::weekday) || number_of(words[k].low) > 0);
    };
    if (i < words.size() && among(words[i].low, "today yesterday tonight")) {
        ++i;
    } else if (i + 1 < words.size() && among(words[i].low, "this last") &&
               (among(words[i + 1].low, "week month year morning afternoon evening night") ||
                of_time(i + 1))) {
        i += 2;
    } else if (i < words.size() &&
               (words[i].low == "on" ? of_time(i + 1) : words[i].is(Sort::month))) {
        const auto first = i + 1;
        i = first;
        while (i < first + 3 && of_time(i)) {
            ++i;
        }
    } else {
        return at;
    }
    const bool clause = i + 1 < words.size() && (words[i].low == "that" || words[i].capital ||
                                                 words[i].is_any(Sort::determiner, Sort::pronoun));
    return clause ? i : at;
}

std::size_t behind_warned(const Words& words, std::size_t from) {
    constexpr std::size_t longest = 9; // words up to "that"
    const auto until = std::min(from + longest, words.size());
    if (from + 1 >= until || words[from].mark != 0 || words[from].is(Sort::clause)) {
        return from;
    }
    const auto that = find(words, "that", from + 1, until);
    const bool bids = find(words, "to", from + 1, that) < that; // "advised users to replace"
    const bool whom =
        !bids && that < until && finite_in(words, from, that) == that && words[that - 1].mark == 0;
    return whom ? that + 1 : from;
}

} // namespace ample::cite::detail
