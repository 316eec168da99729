// Letterheads and header lines that name who puts a paper out.
//
//     OFFICE OF THE COMMISSIONER OF POLICE, LONIPUR CITY      the police of that city
//     DefenceTicker | 5 March 2025 | via Albion Press         the name before the day
//     The Quay Ledger, Sunday, 17 May 2026                    likewise, a medium's only
//     Port shut after attack - Coastal Tribune                the medium behind the headline
//     From: Cabinet Office                                    who issues it
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

/// "Hon Anna Berg" above "Minister for Water": "Hon Anna Berg, Minister for Water"; else empty.
std::string holder_of_post(std::string_view name, std::string_view post);

/// The name that stands before the day on a line of parts, else empty. `relays`: only where the
/// line says that it prints another's text ("via"); without, only a name that is no person's, and
/// before a comma, a dash or the gap between columns only a medium's by its words.
std::string name_before_day(std::string_view line, bool relays);

/// The medium behind the day that opens a line of parts, else empty.
std::string name_behind_day(std::string_view line);

/// The medium behind the last stroke or dash of a page's title, else empty. One behind a dash that
/// `text` names too is the source of the news.
std::string name_behind_headline(std::string_view line, std::string_view text);

/// The office, firm or medium of "From: X", "Issued by X", "Statement by X", else empty.
std::string issuer(std::string_view line);

/// Whether a line is that of a desk which hands out what its department says: "Office of Public
/// Affairs", "FOR IMMEDIATE RELEASE".
bool is_press_desk(std::string_view line);

/// A line that is nothing but the name of a department: "U.S. Department of Justice"; else empty.
std::string department(std::string_view line);

/// The name of "Published on 3 November 2022 by Veldt Threat Intelligence", "European Union" of
/// "Declaration by the High Representative on behalf of the European Union on the intrusion"; else
/// empty.
std::string published_by(std::string_view line);

/// "Lakeside Post" of "By Ann Berg for the Lakeside Post", "By Lakeside Post with AP"; else empty.
std::string byline_medium(std::string_view line);

/// "Committee on Ports" of a line "Minutes of the 14th meeting of the Committee on Ports", else
/// empty.
std::string meeting_body(std::string_view line);

/// "東都新聞" of "東都新聞　2025年3月8日", of "東都新聞 > 経済 > 速報"; 衆議院 of the heading of
/// its minutes; else empty.
std::string japanese_name_in(std::string_view line);

/// The name alone on a line above the day of its morning or evening issue, else empty.
std::string paper_above_issue(std::string_view line, std::string_view next);

/// The office whose head holds the press conference that the line announces, else empty.
std::string conference_office(std::string_view line);

} // namespace ample::cite::detail
