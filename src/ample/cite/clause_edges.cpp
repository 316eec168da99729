#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
#include <ample/cite/detail/covering.hpp>

#include <algorithm>

namespace ample::cite::detail {

std::size_t first_of(const Words& words, Phrase phrase, const WordList& some) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, some)) {
            return i;
        }
    }
    return phrase.end;
}

std::size_t behind_reserve(const Words& words, Phrase part) {
    constexpr std::string_view turns[] = {"as far as",
                                          "as it became known",
                                          "as it turned out",
                                          "as became known",
                                          "according to current",
                                          "according to present",
                                          "according to initial",
                                          "according to preliminary",
                                          "as things stand",
                                          "to our knowledge",
                                          "to my knowledge",
                                          "to the best of",
                                          "from what we",
                                          "from what i"};
    const bool own = part.begin + 3 < part.end && among(words[part.begin].low, "to in") &&
                     among(words[part.begin + 1].low, "his her its their") &&
                     among(words[part.begin + 2].low,
                           "knowledge understanding mind view opinion judgement judgment");
    const bool reserve = own || std::any_of(std::begin(turns), std::end(turns), [&](auto turn) {
                             return reads(words, part.begin, turn);
                         });
    const auto until = std::min(part.begin + 14, part.end);
    const auto comma = reserve ? find(words, ",", part.begin, until) : until;
    return comma + 3 < part.end && comma < until ? comma + 1 : part.begin;
}

bool holds_relative(const Words& words, Phrase part) {
    return first_of(words, part, "who which") < part.end;
}

std::size_t behind_later(const Words& words, Phrase part) {
    constexpr std::size_t longest = 4; // words of the span
    if (words[part.begin].mark != ',' ||
        (part.begin > 0 && words[part.begin - 1].low == "average")) { // "on average, 9 days before"
        return part.begin;
    }
    if (reads(words, part.begin + 1, "on the day")) {
        const auto until = std::min(part.begin + 14, part.end);
        return finite_in(words, part.begin + 4, until) < until ? part.begin + 4 : part.begin;
    }
    for (auto i = part.begin + 1; i < std::min(part.begin + 2 + longest, part.end); ++i) {
        if (among(words[i].low, "after before") && i > part.begin + 1) {
            const auto until = std::min(i + 10, part.end);
            return finite_in(words, i + 1, until) < until ? i + 1 : part.begin;
        }
        if (!among(words[i].low,
                   "a an one two three four five six several some just only shortly soon hours day "
                   "days week weeks month months year years hour minutes few immediately") &&
            number_of(words[i].low) < 0) {
            break;
        }
    }
    return part.begin;
}

std::size_t after_opinion(const Words& words, Phrase part) {
    if (const auto behind = behind_reserve(words, part); behind > part.begin) {
        return behind;
    }
    if (part.begin + 4 < part.end && words[part.begin].low == "recall" &&
        words[part.begin + 1].low == "that") {
        return part.begin + 2; // "Recall that in January"
    }
    if (part.empty() || !among(words[part.begin].low, "there it we i they he she")) {
        return part.begin;
    }
    const auto until = std::min(part.begin + 12, part.end);
    const auto that = find(words, "that", part.begin + 2, until);
    const bool emerges = words[part.begin].low == "it" && that < until && that + 3 <= part.end &&
                         among(words[that - 1].low,
                               "revealed learnt learned found established understood emerged "
                               "transpired discovered determined reported alleged");
    if (emerges) { // "It was revealed that"
        return that + 1;
    }
    if (that >= until || that + 3 > part.end) {
        return part.begin;
    }
    for (auto i = part.begin; i < that; ++i) {
        const bool sure = i > part.begin && words[i].low == "no" && words[i + 1].low == "doubt";
        if (words[i].mark != 0 || (words[i].is(Sort::negator) && !sure)) {
            return part.begin;
        }
        if (among(words[i].low,
                  "noting mentioning recalling noted doubt likely unlikely probable possible "
                  "confident confidence certain sure "
                  "convinced clear plausible")) {
            return that + 1;
        }
    }
    return part.begin;
}

std::size_t before_citing(const Words& words, Phrase part) {
    for (auto i = part.begin + 2; i + 2 < part.end; ++i) {
        const bool opens = words[i].mark == ',' && among(words[i + 1].low, "citing quoting") &&
                           !words[i + 1].quoted;
        const bool silent = words[i - 1].low == "comment"; // its reason belongs to a silence
        if (opens && !silent && finite_in(words, i + 1, part.end) == part.end) {
            return i;
        }
    }
    return part.end;
}

std::size_t main_verb(const Words& words, Phrase clause) {
    const auto verb = finite_in(words, clause.begin, clause.end);
    const auto from = verb > clause.begin + 4 ? verb - 4 : clause.begin;
    for (auto i = verb; i-- > from + 1 && verb < clause.end;) {
        if (!among(words[i].low, "who which") || words[i - 1].mark != ',') {
            continue;
        }
        for (auto j = verb; j + 1 < clause.end; ++j) {
            if (words[j].mark == ',') {
                const auto later = finite_in(words, j + 1, clause.end);
                return later < clause.end ? later : verb;
            }
        }
    }
    return verb;
}

bool behind_silence(const Words& words, std::size_t at, const std::vector<Frame>& frames) {
    constexpr std::size_t far = 24;
    return std::any_of(frames.begin(), frames.end(), [&](const Frame& one) {
        if (one.predicate != "declined" || one.trigger >= at || at - one.trigger > far) {
            return false;
        }
        const auto limit = std::min(one.trigger + 4, words.size());
        const auto asks = first_of(
            words, {one.trigger + 1, limit}, "how who what whether when where why which if");
        if (asks >= limit) {
            return false;
        }
        return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(one.trigger),
                            words.begin() + static_cast<std::ptrdiff_t>(at),
                            [](const Word& word) {
                                return word.mark == ';' || word.mark == '"' ||
                                       among(word.low,
                                             "but while though although because saying citing");
                            });
    });
}

std::size_t after_dateline(const Words& words, std::size_t begin) {
    if (begin != 0 || words.size() < 4 || !words[0].capital) {
        return begin;
    }
    bool bracket = false;
    bool names = true; // "WELLINGTON, Aug 7 XPA -"
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size(), 12); ++i) {
        bracket = bracket || words[i].mark == ')';
        const bool dash = words[i].mark == '-' || words[i].mark == '~';
        const bool dated = names && i > 3 && words[1].mark == ',';
        names = names && (words[i].mark != 0 || words[i].capital || is_date(words[i]));
        if (words[i].mark == ':' && (i <= 3 || bracket)) {
            return i + 1;
        }
        if (dash && (bracket || dated || i <= 2)) {
            return i + 1;
        }
        if (is_finite(words, i)) {
            break;
        }
    }
    return begin;
}

bool tells_denial(const Words& words, Phrase behind) {
    const auto at = behind.begin;
    const bool charge =
        at + 4 < behind.end && among(words[at + 1].low, "a an") &&
        among(words[at + 2].low, "charge claim allegation accusation assertion suggestion");
    const Phrase rest{at + 3, std::min(at + 12, behind.end)};
    return charge && first_of(words,
                              rest,
                              "denied denies dismissed dismisses rejected rejects disputes "
                              "disputed") < rest.end;
}

bool is_date(const Word& word) {
    return word.is_any(Sort::month, Sort::weekday) || number_of(word.low) > 0;
}

bool is_told(const Words& words, Phrase part, const std::vector<bool>& covered) {
    auto before = part.begin;
    before -= before > 0 && words[before - 1].low == "that" ? 1 : 0;
    return before > 0 && covered[before - 1] && words[before - 1].mark == 0;
}

Phrase between_marks(const Words& words, const Frame& frame) {
    auto begin = frame.trigger;
    auto end = frame.trigger + 1;
    while (begin > 0 && words[begin - 1].mark != ',' && words[begin - 1].mark != ';' &&
           words[begin - 1].mark != '"') {
        --begin;
    }
    const bool told = frame.predicate == "notified"; // what he was told is another claim
    while (end < words.size() && words[end].mark != ',' && words[end].mark != ';' &&
           words[end].mark != '"' && words[end].mark != '.' &&
           !(told && words[end].low == "that")) {
        ++end;
    }
    return {begin, end};
}

bool is_hearing(const Words& words, Phrase whole) {
    const auto until = std::min(whole.begin + 5, whole.end);
    const auto told = find(words, "told", whole.begin, until);
    return whole.begin > 0 && words[whole.begin - 1].mark == ',' && told < until &&
           told > whole.begin + 1 && words[told - 1].is(Sort::be) && told + 4 > whole.end;
}

bool accuses_of(const Words& words, std::size_t verb) {
    const auto until = std::min(verb + 14, words.size());
    const auto of = find(words, "of", verb + 1, until);
    for (auto i = of; i + 1 < until && words[i].mark == 0; ++i) {
        if (words[i].low == "of" && words[i + 1].low.ends_with("ing") && i > verb + 1) {
            return true;
        }
    }
    return false;
}

std::size_t head_noun(const Words& words, Phrase part, std::size_t end) {
    auto begin = end;
    if (begin > part.begin && words[begin - 1].mark == ',') {
        --begin;
    }
    const auto stop = begin;
    while (begin > part.begin && stop - begin < 7) {
        const auto& word = words[begin - 1];
        const auto before = begin > part.begin + 2 ? begin - 2 : begin; // of the gerund
        const bool gerund =
            before < begin && word.low.ends_with("ing") &&
            (words[before].low == "allegedly" || // "suspicion of renting | X"
             (words[before].low == "of" &&
              among(words[before - 1].low, "suspicion charges allegations accusations counts")));
        const bool ends = gerund || word.mark != 0 || is_finite(words, begin - 1) ||
                          among(word.low, "for by to with on against and identified found said");
        if (ends) {
            break;
        }
        --begin;
        if (word.is(Sort::determiner) && word.low != "several" && word.low != "two") {
            break;
        }
    }
    return begin == stop ? end : begin;
}

} // namespace ample::cite::detail
