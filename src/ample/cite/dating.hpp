// When a report was published, and how we know; or why we don't.
//
// In this order, the first that holds:
//   1. dates of the page itself (meta, JSON-LD, time);
//   2. a date line of its own ("Published 20 April 2021");
//   3. a day the text ties to something said: "said on Tuesday, 20 April 2021";
//   4. the same without a year, "Tuesday (Apr 20)": the first year, not before the latest year the
//   text
//      names, in which that day is that weekday;
//      so too the day of a dateline ("OSLO, March 4 (Reuters) -") with the weekday of the news;
//   5. a weekday alone: the day of another report of the case that is dated by 1 to 4, falls on the
//      same weekday, tells the same news at its head and shares at least two statements or three
//      copied sentences. The basis names that report.
// Otherwise the date is unknown and the reason is kept. Captions, ages, and years of background are
// no anchors; a report that merely recycles older statements inherits nothing.

#pragma once

#include <ample/cite/copies.hpp>
#include <ample/cite/dates.hpp>
#include <ample/cite/propositions.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ample::cite {

/// An expression of time, with what it means.
struct ToldTime {
    std::size_t begin = 0; ///< in the article's text
    std::size_t end = 0;
    std::string value = {}; ///< empty when it cannot be known
    std::string basis = {};
    std::optional<Span> span = {}; ///< the days it may mean, at the least and the most
};

struct Dating {
    std::optional<Span> span = {};
    std::string basis = {};           ///< or, without a span, the reason why there is none
    std::vector<ToldTime> times = {}; ///< that its report tells (times.hpp)
};

/// The dates of all articles, in their order.
std::vector<Dating> dates_of(const std::vector<Article>& articles,
                             const std::vector<const read::Document*>& documents,
                             const std::vector<Claim>& claims,
                             const std::vector<Copy>& copies,
                             const std::vector<Proposition>& propositions);

/// The day a weekday of a sentence means in a report of that date: the last such day up to it.
std::optional<Day> said_on(const Article& article, std::size_t sentence, const Dating& dating);

} // namespace ample::cite
