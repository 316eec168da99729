// The line with which a report dates itself.
//
//     Posted Thu 6 Mar 2025 at 5:12pm                      published
//     Published: 4 July 2025 | Last updated: 17 July 2025  the latest edition that is told
//     OTTAWA, Tuesday, 3 February 2026                     a place and a day, nothing else
//     Date of incident: 12 January 2026                    no: the day of something else
//     Statement on the outage of January 12, 2026          no: a day inside a title
//
// Only lines outside the prose count, above the text, or at its very end (a signature's place and
// day, "Last updated"). A label says what its day is; a day without a label dates the report only
// where nothing else stands on its part of the line but names, places and a time of day.

#pragma once

#include <ample/cite/dating.hpp>

#include <optional>

namespace ample::cite::detail {

/// What the lines tell: a day, or a day without its year, or why a line's day is not taken.
struct LineDate {
    Dating dating = {};
    std::optional<Moment> open = {}; ///< "KALYANPUR, JULY 19": the year is wanting
    std::string open_text = {};
};

/// Linear in the number of blocks.
LineDate date_line(const Article& article, DateOrder order);

/// Whether a Japanese day is the line's own by what stands behind it, `rest`: nothing that makes it
/// the day of an event.
bool day_stands_alone(std::string_view rest);

} // namespace ample::cite::detail
