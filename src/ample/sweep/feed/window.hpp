// Dates in feeds, and the window that two of them make.
//
//     2021-03-01T00:00:00Z, 2021-03-01, 1614556800       one instant
//     13/1/2023, 1/13/2023                               one day: there is no month 13
//     1/7/2023                                           1 July or 7 January: two days
//     9999-12-31, never                                  as an end: none
//     0001-01-01                                         as a begin: none
//
// Of a date that may be two days, the begin of a window is the earlier and its end the later, so
// that what is called outside is so in either reading.

#pragma once

#include <ample/sweep/indicator.hpp>

#include <string>
#include <string_view>

namespace ample::sweep::feed {

/// Which of the two small numbers of "1/7/2023" is the day.
enum class DateOrder { unknown, day_first, month_first };

/// What one date says of the order in its feed; `unknown` for one that says nothing of it.
DateOrder order_shown_by(std::string_view date) noexcept;

/// Whether a text is a date in figures whose order is a question: "1/7/2023 10:00".
bool is_slashed_date(std::string_view text) noexcept;

/// The two ends of a window in the feed's words; empty ones are open.
struct WindowWords {
    std::string_view from = {};
    std::string_view until = {};
    DateOrder order = DateOrder::unknown;
};

struct WindowReading {
    std::string fault = {}; ///< why it is no window
    std::string told = {};  ///< what was chosen where the words leave two days
};

/// Fills in both ends of the indicator's window. A day as its end is part of it.
WindowReading read_window(const WindowWords& words, Indicator& indicator);

} // namespace ample::sweep::feed
