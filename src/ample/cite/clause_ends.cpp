#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
#include <ample/cite/detail/clause_ends.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

bool is_framed(const std::vector<Frame>& frames, Phrase part) {
    return std::any_of(frames.begin(), frames.end(), [&](const Frame& one) {
        return one.trigger >= part.begin && one.trigger < part.end;
    });
}

} // namespace

std::size_t before_apposition(const Words& words, Phrase part, const std::vector<Frame>& frames) {
    const auto from = std::max(part.begin + 4, part.end > 16 ? part.end - 16 : 0);
    for (auto i = part.end; i-- > from;) {
        const bool opens =
            words[i].mark == ',' && i + 3 < part.end && among(words[i + 1].low, "a an one");
        const bool list =
            find(words, "and", i + 3, part.end) < part.end && // "A, a shipyard, and B"
            words[find(words, "and", i + 3, part.end) - 1].mark == ',';
        if (opens && !list && find(words, ",", i + 2, part.end) == part.end &&
            finite_in(words, i + 1, part.end) == part.end && finite_in(words, part.begin, i) < i &&
            !is_framed(frames, {i, part.end})) {
            return i;
        }
    }
    return part.end;
}

std::size_t relative_end(const Words& words, Phrase part, const std::vector<Frame>& frames) {
    const auto limit = std::min(part.begin + 9, part.end);
    const auto who = first_of(words, {part.begin + 1, limit}, "who that");
    if (who >= limit || words[who - 1].mark != 0 || finite_in(words, part.begin, who) < who) {
        return part.end;
    }
    const auto near = std::min(who + 4, part.end);
    const bool hedged =
        who + 2 < part.end && among(words[who + 1].low, "allegedly reportedly apparently");
    auto first = finite_in(words, who + 1, near);
    first = first == near && hedged ? who + 2 : first; // "who allegedly | let his name be used"
    if (first == near) {
        return part.end;
    }
    for (auto i = first + 1; i < part.end; ++i) {
        if (words[i].mark != 0 || among(words[i].low, "because after before while but so if")) {
            break;
        }
        const auto& before = words[i - 1];
        const bool own = !before.is_any(Sort::pronoun, Sort::have, Sort::adverb) &&
                         !before.is_any(Sort::be, Sort::clause) &&
                         !among(before.low, "and or to not we they it he she i you");
        if (own && i > first + 2 && is_finite(words, i)) {
            const bool both_passive = words[first].is(Sort::be) && words[i].is(Sort::be);
            const bool told =
                (hedged || is_framed(frames, {part.begin, i})) && is_framed(frames, {i, part.end});
            return told && !both_passive ? i : part.end;
        }
    }
    return part.end;
}

std::size_t aside_end(const Words& words, Phrase part, const std::vector<Frame>& frames) {
    for (auto i = part.begin + 1; i + 2 < part.end; ++i) {
        if (words[i].mark != ',' || !among(words[i + 1].low, "who which") ||
            finite_in(words, part.begin, i) < i) {
            continue;
        }
        for (auto j = i + 2; j + 1 < part.end; ++j) {
            if (words[j].mark == ',' && is_finite(words, j + 1)) {
                const bool silent =
                    std::any_of(frames.begin(), frames.end(), [&](const Frame& one) {
                        return one.predicate == "declined" && one.trigger > j &&
                               one.trigger < part.end;
                    });
                const bool told = silent || is_framed(frames, {i + 1, j});
                return told || words[i + 2].is(Sort::be) ? j : part.end;
            }
        }
    }
    return part.end;
}

std::size_t accused_end(const Words& words, Phrase part, const std::vector<Frame>& /*frames*/) {
    const auto limit = std::min(part.begin + 9, part.end);
    const auto accused = first_of(words, {part.begin + 1, limit}, "accused suspected");
    if (accused + 2 >= limit || words[accused + 1].low != "of" ||
        words[accused - 1].is_any(Sort::be, Sort::adverb) || words[accused - 1].mark != 0) {
        return part.end;
    }
    for (auto i = accused + 3; i + 2 < part.end; ++i) {
        if (words[i].mark == ';' || among(words[i].low, "who which that but while when")) {
            break;
        }
        if (words[i].is_any(Sort::be, Sort::have) && is_finite(words, i)) {
            const bool paid = words[i + 1].low == "paid"; // for the deed: one claim
            return paid ? part.end : i;
        }
    }
    return part.end;
}

std::size_t told_apposition(const Words& words, Phrase part, const std::vector<Frame>& /*frames*/) {
    constexpr std::size_t longest = 14; // words up to the verb
    for (auto i = part.begin + 3; i + 5 < part.end; ++i) {
        if (words[i].mark != ',' || !among(words[i + 1].low, "a an") ||
            finite_in(words, part.begin, i) == i) {
            continue;
        }
        const auto until = std::min(i + longest, part.end);
        const auto verb = first_of(words,
                                   {i + 3, until},
                                   "describes described regards regarded considers considered "
                                   "calls called tracks tracked dubbed believes believed");
        const bool told = verb < until && finite_in(words, i + 2, verb) == verb &&
                          (words[verb - 1].is(Sort::pronoun) || words[verb - 1].mark == 0) &&
                          find(words, ",", i + 1, verb) == verb;
        if (told) {
            return i;
        }
    }
    return part.end;
}

std::size_t before_relative(const Words& words, Phrase part, const std::vector<Frame>& frames) {
    for (auto i = part.begin + 3; i + 4 < part.end; ++i) {
        const bool opens = words[i].mark == ',' && among(words[i + 1].low, "who which");
        if (!opens || finite_in(words, part.begin, i) == i) {
            continue;
        }
        const bool last = find(words, ",", i + 1, part.end) == part.end;
        const auto verb = finite_in(words, i + 2, part.end);
        const bool points =
            words[i + 1].low == "which" && verb == i + 2; // ", which suggests a team"
        const bool told = verb < part.end && (points || !words[verb].is_any(Sort::say, Sort::tell));
        const bool seat = verb < part.end && words[verb].is(Sort::be) && verb + 1 < part.end &&
                          among(words[verb + 1].low, "based headquartered located");
        const bool master =
            !seat && std::any_of(frames.begin(), frames.end(), [&](const Frame& one) {
                return one.predicate == "tasked" && one.trigger >= part.begin && one.trigger < i;
            }); // "at the instruction of his wife, who is linked to the army": who gave it
        return last && told && !master && !is_framed(frames, {i, part.end}) ? i : part.end;
    }
    return part.end;
}

} // namespace ample::cite::detail
