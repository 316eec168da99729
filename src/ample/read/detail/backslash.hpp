// Escapes that begin with a backslash, as logs write them inside their values.

#pragma once

#include <string>
#include <string_view>

namespace ample::read::detail {

/// Writes `raw` to the end of `out` with one byte for each \xHH, and for a backslash with a sign of
/// `alone`, or with a letter of "nrtvbf" that `letters` holds, what they stand for. Other
/// backslashes stay. Never writes more bytes than `raw` has.
void unescape_backslash(std::string_view raw,
                        std::string_view alone,
                        std::string_view letters,
                        std::string& out);

} // namespace ample::read::detail
