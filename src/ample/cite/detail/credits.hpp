// The agencies whose text a page says it prints.
//
//     OSLO (Reuters) - Police ...            the dateline, also of an agency of no list:
//     THE HAGUE (Norbit) -Police             a name behind a large city, that is no place
//     SEOUL, Jan. 9 (Hanbit News) -- ...     a name with a word for news in it, or capitals
//     DefenceTicker | 5 March | via AP       a part of a line above the text
//     Source: AP/ta · (With inputs from PTI) · By Ann Berg/Reuters · — Hanbit News
//     ... for talks. (AP)                    at the end of a paragraph
//     (... published unedited from the feed of X)  below the text
//     【ソウル共同】                          a Japanese dateline
//     … した。（共同） · [時事通信社]          at the end of a Japanese paragraph, also of an
//                                            agency of no list that ends in 通信
//
// All functions are pure. An agency that is not listed keeps the name the page gives it.

#pragma once

#include <string>
#include <string_view>

namespace ample::cite::detail {

/// The agency of a credit line: short, and made of a credit's words around a name; else empty.
/// `above` tells that the line stands above the text.
std::string credited(std::string_view line, bool above);

/// Whether a line can be a name: a few words in capitals.
bool is_name_line(std::string_view line);

/// The agency of no list that is all of a line, "Hanbit News Agency"; else empty. Below a headline
/// it is whose text the page prints.
std::string agency_alone(std::string_view line);

/// The agency at the head of the first paragraph, else empty.
std::string dateline_agency(std::string_view paragraph);

/// The agency in brackets at the very end of a paragraph, else empty.
std::string closing_agency(std::string_view tail);

/// A credit in brackets, and where in the text it begins; npos when there is none.
struct JapaneseCredit {
    std::string_view name = {};
    std::size_t begin = std::string_view::npos;
};

/// The agency in brackets that ends a Japanese paragraph, or is all of it: "…した。（共同）",
/// "[時事通信社]".
JapaneseCredit japanese_closing(std::string_view text);

/// Where "—IANS", "— NWA" begins behind the last sentence of a paragraph: an agency of a list, or
/// initials; npos for none.
std::size_t dashed_closing(std::string_view text);

/// The agency of a notice below the text that nobody of the page wrote or edited it: "comes
/// unedited from the feed of Deccan News Agency", "auto-generated from the DNA news service"; else
/// empty.
std::string fed_by(std::string_view line);

/// Whether a wire signs the report as its own: "(Reporting by ...; Editing by ...)".
bool is_signed_by_wire(std::string_view text);

} // namespace ample::cite::detail
