// Transfer encodings of mails (RFC 2045, 6) undone, with the way back.
//
//     written   U G 9 s a W N l          M = C 3 = B C nster
//     bytes     P   o  l  i  c  e        M  \xC3  \xBC  nster
//     source    0   1  2  4  5  6        0   1     4    7…
//
// Broken encodings are undone as far as they go: what is no base64 is passed over, what is no
// quoted-printable stays as written, and `fault` says how many bytes that were and where.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

enum class Transfer : std::uint8_t { plain, base64, quoted_printable };

/// "as-is", "base64", "quoted-printable": as it stands in the names of members (mail_parts.hpp).
std::string_view to_text(Transfer transfer) noexcept;

struct Undone {
    std::string bytes = {};
    /// Where each byte was written, and one entry more for the end; empty when not asked for.
    std::vector<std::uint32_t> source = {};
    std::string fault = {}; ///< empty when all of it was well written
};

enum class Sources : bool { left_out, kept };

/// Undoes an encoding. `offset` is added to all places, those of the fault among them.
Undone undo_transfer(std::string_view written,
                     Transfer transfer,
                     std::uint32_t offset,
                     Sources sources = Sources::kept);

} // namespace ample::seal
