// Letterheads and header lines that name who puts a paper out.
//
//     OFFICE OF THE COMMISSIONER OF POLICE, LONIPUR CITY      the police of that city
//     DefenceTicker | 5 March 2025 | via Albion Press         the name before the day
//     内閣官房長官記者会見                                     the office of who speaks
//
// All functions are pure.

#pragma once

#include <ample/cite/words.hpp>

#include <string>
#include <string_view>

namespace ample::cite::detail {

/// "Lonipur City Police" of the first line of a police letterhead, else empty.
std::string police_office(std::string_view line);

/// The name that stands before the day on a line of parts, else empty. `relays`: only where the
/// line says that it prints another's text ("via"); without, only a name that is no person's.
std::string name_before_day(std::string_view line, bool relays);

/// "Committee on Ports" of a line "Minutes of the 14th meeting of the Committee on Ports", else
/// empty.
std::string meeting_body(std::string_view line);

/// "東都新聞" of "東都新聞　2025年3月8日"; 衆議院 of the heading of its minutes; else empty.
std::string japanese_name_in(std::string_view line);

/// The office whose head holds the press conference that the line announces, else empty.
std::string conference_office(std::string_view line);

/// "BREAKING NEWS", "World | Exclusive": a part of a paper, not its name.
bool is_section(const Words& words);

} // namespace ample::cite::detail
