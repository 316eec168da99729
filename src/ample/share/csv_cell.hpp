// One cell of a CSV file (RFC 4180) that people open with a spreadsheet.
//
//     evil, "quoted"   ─▶  "evil, ""quoted"""
//     =HYPERLINK(...)  ─▶  '=HYPERLINK(...)       what a spreadsheet would run stands behind a '
//
// Spreadsheets run cells that begin with = + - @, a tab, a carriage return or a line feed, and
// those of Japanese systems the full-width forms as well
// (https://owasp.org/www-community/attacks/CSV_Injection). Bytes that are no UTF-8 become U+FFFD.

#pragma once

#include <string>
#include <string_view>

namespace ample::share {

/// `text` as a cell, quoted where it must be.
std::string csv_cell(std::string_view text);

} // namespace ample::share
