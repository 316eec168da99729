#include <ample/cite/detail/inheriting.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace ample::cite::detail {

namespace {

constexpr std::size_t shared_statements = 2;
constexpr std::size_t shared_copies = 3;
constexpr std::int64_t near_days = 45; // reports of one piece of news lie no farther apart

/// Adds at the end what is not there; what comes is in order.
void add_once(std::vector<std::size_t>& list, std::size_t one) {
    if (list.empty() || list.back() != one) {
        list.push_back(one);
    }
}

} // namespace

Inheriting::Inheriting(const std::vector<Article>& articles,
                       const std::vector<Claim>& claims,
                       const std::vector<Copy>& copies,
                       const std::vector<Proposition>& propositions)
    : articles_(articles), told_(articles.size()), tellers_(propositions.size()) {
    std::vector<std::size_t> heads;
    heads.reserve(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
        heads.push_back(last_of_head(i));
    }
    for (std::size_t i = 0; i < propositions.size(); ++i) {
        for (const auto index : propositions[i].claims) {
            const auto& claim = claims[index];
            add_once(told_[claim.article].propositions, i);
            if (claim.sentence <= heads[claim.article]) {
                add_once(told_[claim.article].at_head, i);
            }
            tellers_[i].push_back(claim.article);
        }
        std::sort(tellers_[i].begin(), tellers_[i].end());
        tellers_[i].erase(std::unique(tellers_[i].begin(), tellers_[i].end()), tellers_[i].end());
    }
    for (const auto& copy : copies) {
        told_[copy.from].copies.emplace_back(copy.to, copy.sentences.size());
        told_[copy.to].copies.emplace_back(copy.from, copy.sentences.size());
    }
}

std::vector<Inheriting::Tie> Inheriting::ties_of(std::size_t article) const {
    std::vector<Tie> ties(articles_.size());
    for (const auto one : told_[article].propositions) {
        for (const auto other : tellers_[one]) {
            ++ties[other].statements;
        }
    }
    for (const auto& [other, sentences] : told_[article].copies) {
        ties[other].sentences = sentences;
    }
    return ties;
}

Dating
Inheriting::from(std::size_t article, int day_of_week, const std::vector<Signs>& signs) const {
    std::string other_day;
    const auto ties = ties_of(article);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (i == article || !signs[i].own.span) {
            continue;
        }
        const auto [statements, sentences] = ties[i];
        const bool enough = statements >= shared_statements || sentences >= shared_copies;
        if (!enough || !same_head(article, i)) {
            continue;
        }
        const auto day = signs[i].own.span->from;
        if (weekday(day) != day_of_week) {
            other_day = articles_[i].path;
            continue;
        }
        return {signs[i].own.span,
                "\"" + std::string(weekday_names[static_cast<std::size_t>(day_of_week)]) +
                    "\" in the text; the same news as " + articles_[i].path + " (" +
                    std::to_string(statements) + " statements, " + std::to_string(sentences) +
                    " copied sentences), which is dated " + to_text(day)};
    }
    if (!other_day.empty()) {
        return {std::nullopt, "only a weekday, and not that of " + other_day};
    }
    return {std::nullopt, "only a weekday, and no dated report tells the same news"};
}

/// The other reports with a date that tell something of the case too: those with a date of their
/// own first, then those that name what its news names, then those that share most.
std::vector<std::size_t> Inheriting::dated_beside(std::size_t article,
                                                  const std::vector<Signs>& signs) const {
    const auto ties = ties_of(article);
    std::vector<std::size_t> beside;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (i != article && signs[i].own.span && ties[i].any()) {
            beside.push_back(i);
        }
    }
    const auto names = names_of_head(article);
    std::map<std::size_t, std::int64_t> common;
    for (const auto i : beside) {
        common[i] = common_names(names, i);
    }
    std::stable_sort(beside.begin(), beside.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(signs[a].day != 0, -common[a], -ties[a].weight(), a) <
               std::tuple(signs[b].day != 0, -common[b], -ties[b].weight(), b);
    });
    return beside;
}

/// Whom and what its first sentences name.
Names Inheriting::names_of_head(std::size_t article) const {
    Names names;
    const auto& sentences = articles_[article].sentences;
    for (std::size_t i = 0; i <= last_of_head(article) && i < sentences.size(); ++i) {
        const auto& words = sentences[i].words;
        names.merge(case_names(words, {0, words.size()}));
    }
    return names;
}

/// How many of the names another report has too.
std::int64_t Inheriting::common_names(const Names& names, std::size_t other) const {
    const auto there = story_names(articles_[other], false);
    return std::count_if(
        names.begin(), names.end(), [&](const auto& name) { return there.contains(name); });
}

Dating Inheriting::checked(std::size_t article, const std::vector<Signs>& signs) const {
    const auto& own = signs[article];
    for (const auto i : dated_beside(article, signs)) {
        if (signs[i].day != 0) {
            continue;
        }
        const auto beside = signs[i].own.span->from;
        const auto apart = [&](Day day) {
            return std::abs(days_since_1970(day) - days_since_1970(beside));
        };
        if (apart(own.own.span->from) <= near_days) {
            return own.own; // what shares most with it bears it out
        }
        for (int year = beside.year - 1; year <= beside.year + 1; ++year) {
            const Day day{year, own.month, own.day};
            if (!is_day(day) || apart(day) > near_days) {
                continue;
            }
            const bool fits = weekday(day) == own.weekday || weekday(day) == (own.weekday + 1) % 7;
            const auto why = own.own.basis + "; but " + articles_[i].path +
                             ", which tells something of the same case, is dated " +
                             to_text(beside);
            return fits ? Dating{Span{day, day}, why} : Dating{std::nullopt, why};
        }
    }
    return own.own;
}

Dating Inheriting::year(std::size_t article, const std::vector<Signs>& signs) const {
    const auto& own = signs[article];
    const auto beside = dated_beside(article, signs);
    for (const bool near : {true, false}) { // of the same news; else of the same case
        for (const auto i : beside) {
            const auto dated = signs[i].own.span->from;
            for (int step = -1; step <= 1; ++step) {
                const Day day{dated.year + step, own.month, own.day};
                if (!is_day(day)) {
                    continue;
                }
                const bool same = weekday(day) == own.weekday;
                const bool next = near && weekday(day) == (own.weekday + 1) % 7;
                const auto apart = std::abs(days_since_1970(day) - days_since_1970(dated));
                if ((same || next) && (!near || apart <= near_days)) {
                    return {Span{day, day},
                            own.own.basis + "; the year in which it is " +
                                (same ? "a " : "the day after a ") +
                                std::string(weekday_names[static_cast<std::size_t>(own.weekday)]) +
                                " beside " + articles_[i].path + ", which is dated " +
                                to_text(dated)};
                }
            }
        }
    }
    return own.own;
}

std::string Inheriting::without_anchor(std::size_t article, const std::vector<Signs>& signs) const {
    const auto ties = ties_of(article);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (i != article && signs[i].own.span && ties[i].any()) {
            return "no date and no weekday of its own; what it shares with " + articles_[i].path +
                   " may be older background" +
                   (same_head(article, i) ? "" : ", its own news is another");
        }
    }
    return "no date and no weekday of its own in the text";
}

/// Something of the first sentences is told by the other article as well.
bool Inheriting::same_head(std::size_t article, std::size_t other) const {
    const auto& heads = told_[article].at_head;
    return std::any_of(heads.begin(), heads.end(), [&](std::size_t one) {
        return std::binary_search(tellers_[one].begin(), tellers_[one].end(), other);
    });
}

std::size_t Inheriting::last_of_head(std::size_t article) const {
    std::size_t bodies = 0;
    const auto& sentences = articles_[article].sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        bodies += sentences[i].kind == BlockKind::body ? 1 : 0;
        if (bodies == 2) {
            return i;
        }
    }
    return sentences.size();
}

} // namespace ample::cite::detail
