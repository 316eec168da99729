// Whether a feed still stands by a row, and calls it an indicator at all.
//
//     action = Allowed          a list of what may pass: no indicator
//     revoked = true            taken back
//     active = FALSE            over
//     status = false positive   likewise
//     to_ids = 0                told of, not called an indicator

#pragma once

#include <string>
#include <string_view>

namespace ample::sweep::feed {

struct Standing {
    std::string why_not = {}; ///< why the row gives no indicator; empty where it does
    bool is_known = true;     ///< whether the cell was understood
};

/// What a cell of a column with the role `standing` says.
Standing standing_of(std::string_view column, std::string_view cell);

enum class Verdict { unknown, malicious, benign };

/// What a cell with the role `verdict` says; `unknown` for words that are not known.
Verdict verdict_of(std::string_view cell);

} // namespace ample::sweep::feed
