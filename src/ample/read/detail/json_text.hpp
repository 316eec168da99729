// The characters of a JSON document, below its structure.

#pragma once

#include <string>
#include <string_view>

namespace ample::read::detail {

/// Writes `raw`, the inside of a JSON string, without its escapes to the end of `out`; never more
/// bytes than `raw` has. A lone surrogate becomes U+FFFD, an unknown escape stays as written.
void unescape_json(std::string_view raw, std::string& out);

/// Whether `text` is a number by the grammar of RFC 8259.
bool is_json_number(std::string_view text) noexcept;

/// A copy of `text`, of the same length, in which bytes that JSON does not allow inside strings
/// are replaced by "?" (tabs and carriage returns by blanks), so that it can be parsed. What is no
/// JSON for another reason stays so.
std::string parseable_json(std::string_view text);

} // namespace ample::read::detail
