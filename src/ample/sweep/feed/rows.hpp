// Rows of a table as feeds write them: RFC 4180, with blanks between a parting sign and a quote,
// comment lines, and a stray quote that costs one line only.

#pragma once

#include <ample/core/byte_range.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

struct TableRow {
    std::vector<std::string> cells = {};
    ByteRange where = {};
    bool is_comment = false;     ///< begins with "#"; it has one cell, the whole line
    std::string_view fault = {}; ///< static text
};

/// The sign that parts the cells of `header`: the most frequent of , ; tab and | outside quotes.
char parting_sign(std::string_view header) noexcept;

/// The cells of one line.
std::vector<std::string> cells_of(std::string_view line, char sign, bool has_quotes = true);

/// Walks the rows from `begin` on. Rows with line ends in quotes are at most 1 MiB long. Blank
/// lines are passed over. Linear.
class TableRows {
public:
    TableRows(std::string_view bytes, std::uint64_t begin, char sign, bool has_quotes)
        : bytes_(bytes), at_(begin), sign_(sign), has_quotes_(has_quotes) {}

    std::optional<TableRow> next();

private:
    /// Behind the row that begins at `at_`, or 0 where a quote does not end.
    [[nodiscard]] std::uint64_t row_end() const noexcept;

    std::string_view bytes_;
    std::uint64_t at_;
    std::uint64_t quotes_again_ = 0; ///< before here values may not hold line ends
    char sign_;
    bool has_quotes_;
};

} // namespace ample::sweep::feed
