// A mail taken apart: RFC 5322 with the parts of MIME (RFC 2045, 2046).
//
//     head                              MailParts::head
//     --b   text/plain                  a part that is text of the mail
//     --b   application/pdf, base64     a part that is attached; sealed as a member of the mail:
//     JVBERi0x…                             mail:1180-88423,base64,Bericht.pdf
//     --b   message/rfc822              attached likewise; a mail, whose parts are its members
//     --b--
//
// The name of such a member is its source chain: the bytes of its body in the mail (end exclusive),
// how they are written there, with the charset that the mail gives them ("base64+shift_jis"), and
// the file's name, if it has one. Whoever has the mail cuts out those bytes, decodes them and has
// the bytes of the member.
//
// A mail is hostile: parts nest at most 16 deep and are at most 1,000, a head has at most 64 KiB,
// all work is linear for each level, without recursion. What is not taken is told.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/seal/mail_head.hpp>
#include <ample/seal/mail_transfer.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

/// How surely `head` begins a mail: lines of a head with a sender, and one that only mail software
/// writes or a date as it writes it.
bool is_mail(std::string_view head);

/// A part without parts of its own.
struct MailPart {
    MailValue type = {}; ///< "text/plain" where it says nothing
    Transfer transfer = Transfer::plain;
    std::string unknown_transfer = {}; ///< the name of an encoding that is none of these
    std::size_t begin = 0;             ///< of its body
    std::size_t end = 0;
    bool is_attached = false; ///< all but text and HTML that are shown with the mail
    std::string name = {};    ///< of the file, or empty; bytes that name no charset may be no UTF-8
    std::uint32_t choice = 0; ///< parts with the same number are alternatives; 0: none
};

struct MailParts {
    MailHead head = {};                       ///< of the mail itself
    std::vector<MailPart> parts = {};         ///< in the order of the bytes
    std::vector<ByteRange> not_taken = {};    ///< of parts beyond the limits
    std::optional<std::size_t> unclosed = {}; ///< where parts begin that no last boundary ends
};

MailParts mail_parts_of(std::string_view bytes);

/// The charset that the mail gives a part, in lower case; empty where it gives none or us-ascii,
/// which software writes that does not know.
std::string mail_charset_of(const MailPart& part);

/// The member's name, as above; the file's name with at most 255 bytes.
std::string mail_member_name(const MailPart& part);

/// The charset in the last part of a member path when that is a mail's, else empty.
std::string_view mail_charset_in(std::string_view member_path) noexcept;

} // namespace ample::seal
