// Bodies of a mail: transfer encodings undone, with the way back, and the parts of MIME.

#pragma once

#include <ample/read/detail/charset.hpp>
#include <ample/read/detail/mail_head.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace ample::read::detail {

enum class Transfer : std::uint8_t { plain, base64, quoted_printable };

/// Undoes an encoding; `source` is that of each byte plus `offset`, and one entry more for the end.
/// What is no base64 is passed over, what is no quoted-printable stays as written.
SourcedText undo_transfer(std::string_view written, Transfer transfer, std::uint32_t offset);

/// A part without parts of its own.
struct MailPart {
    MailHead head = {};
    MailValue type = {}; ///< "text/plain" where it says nothing
    Transfer transfer = Transfer::plain;
    std::size_t begin = 0; ///< of its body
    std::size_t end = 0;
    bool is_attached = false;
    std::string name = {};     ///< of the file, or empty
    std::uint32_t choice = 0;  ///< parts with the same number are alternatives; 0: none
    std::uint32_t message = 0; ///< 0: the mail itself, else a message within it, by its number
};

struct MailParts {
    std::vector<MailPart> parts = {};    ///< in the order of the bytes
    std::vector<MailHead> messages = {}; ///< heads: of the mail itself, then of those within
    bool is_cut = false;                 ///< deeper or more than is read: the rest is in no part
};

/// Takes a mail apart, without recursion.
MailParts mail_parts_of(std::string_view bytes);

} // namespace ample::read::detail
