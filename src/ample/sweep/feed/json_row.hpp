// One JSON object as a row of a table: its keys are the columns.
//
//     {"ioc": "evil.example", "ioc_type": "domain", "confidence_level": 75, "tags": ["a", "b"]}
//
//     ioc            ioc_type   confidence_level   tags   tags
//     evil.example   domain     75                 a      b
//
// Numbers and booleans are the text that they are written as, null is an empty cell. An array gives
// a cell for each of its texts where a column may have several values (values, labels), and one
// cell, parted by ", ", elsewhere. What stands deeper under a key that no column is named by is
// "…": it is only told that the key is not used.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

/// Longest object that is read.
constexpr std::size_t longest_object = std::size_t{1} << 20U;

struct JsonRow {
    std::vector<std::string> names = {};    ///< of the cells
    std::vector<std::string> cells = {};    ///< as many as names
    std::vector<std::string> not_read = {}; ///< known keys whose value is no text
    std::string log_key = {};               ///< a key that only records of logs have
    std::string fault = {};                 ///< why it can't be used
};

/// Whether a key is one that records of logs have, and feeds do not.
bool is_log_key(std::string_view key);

/// Reads the text of one object, which must be UTF-8. Memory: a few times the text, for any
/// nesting.
JsonRow json_row(std::string_view object);

/// The text that a JSON string is; nothing where it is none in UTF-8, or longer than an object may
/// be.
std::optional<std::string> json_text(std::string_view string);

} // namespace ample::sweep::feed
