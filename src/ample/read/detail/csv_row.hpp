// One row of a table cut into columns. The rules stand in csv.hpp.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// One column as written.
struct CsvCell {
    std::string_view raw = {};       ///< without the quotes around it
    bool has_doubled_quotes = false; ///< `raw` holds "" for "
};

/// How cutting a row ended.
enum class CsvEnd {
    whole,    ///< `size` bytes are the row with its line end
    open,     ///< the bytes do not hold the whole row
    unclosed, ///< a quote is not closed within the limit, or on its line
    garbage,  ///< text after a closing quote; `size` bytes are the row with its line end
};

/// The cells live as long as the bytes that were cut.
struct CsvRow {
    CsvEnd end = CsvEnd::open;
    std::size_t size = 0;
    std::vector<CsvCell> cells = {};
};

/// Cuts the row at the front of `bytes` into `row`, whose memory is used again. `is_last` says
/// that nothing follows `bytes`; `quoted_limit` is how far from the front a quote may be closed,
/// 0 when values may not hold line ends.
void cut_csv_row(
    std::string_view bytes, char parting, bool is_last, std::size_t quoted_limit, CsvRow& row);

/// Writes `raw` with single quotes for doubled ones to the end of `out`.
void undouble_quotes(std::string_view raw, std::string& out);

/// The sign that parts the columns of the header `line`: ',', ';' or tab.
char csv_parting_of(std::string_view line) noexcept;

} // namespace ample::read::detail
