// The ledger as a file: walked line by line, and grown at its end.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/ledger.hpp>

#include <cstdint>
#include <functional>
#include <string_view>

namespace ample::seal::detail {

/// One line of the file.
struct LedgerLine {
    std::uint64_t begin = 0;    ///< in the file
    std::string_view text = {}; ///< without its "\n"; lives until the callback returns
    bool has_end = true;        ///< false for a last line without "\n"
};

/// Calls `on_line` for each line of `file` from byte `begin` on. A line longer than `longest_line`
/// is given as its front, cut there.
Status walk_ledger(const File& file,
                   std::uint64_t begin,
                   const std::function<Status(const LedgerLine&)>& on_line);

} // namespace ample::seal::detail
