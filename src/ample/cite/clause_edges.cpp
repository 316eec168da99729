#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

bool is_framed(const std::vector<Frame>& frames, Phrase part) {
    return std::any_of(frames.begin(), frames.end(), [&](const Frame& one) {
        return one.trigger >= part.begin && one.trigger < part.end;
    });
}

} // namespace

std::size_t after_opinion(const Words& words, Phrase part) {
    if (part.empty() || !among(words[part.begin].low, "there it we i they he she")) {
        return part.begin;
    }
    const auto until = std::min(part.begin + 12, part.end);
    const auto that = find(words, "that", part.begin + 2, until);
    if (that >= until || that + 3 > part.end) {
        return part.begin;
    }
    for (auto i = part.begin; i < that; ++i) {
        if (words[i].mark != 0 || words[i].is(Sort::negator)) {
            return part.begin;
        }
        if (among(words[i].low,
                  "doubt likely unlikely probable possible confident confidence certain sure "
                  "convinced clear plausible")) {
            return that + 1;
        }
    }
    return part.begin;
}

std::size_t before_apposition(const Words& words, Phrase part, const std::vector<Frame>& frames) {
    const auto from = std::max(part.begin + 4, part.end > 16 ? part.end - 16 : 0);
    for (auto i = part.end; i-- > from;) {
        const bool opens =
            words[i].mark == ',' && i + 3 < part.end && among(words[i + 1].low, "a an one");
        if (opens && finite_in(words, i + 1, part.end) == part.end &&
            finite_in(words, part.begin, i) < i && !is_framed(frames, {i, part.end})) {
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

} // namespace ample::cite::detail
