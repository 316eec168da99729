// Words of a mail's head as UTF-8, and who sent it.

#pragma once

#include <string>
#include <string_view>

namespace ample::read::detail {

/// A header's words with encoded ones (RFC 2047) decoded. Where it has bytes that are no UTF-8 and
/// name no charset, that is guessed (charset.hpp). Control characters become blanks.
std::string mail_words(std::string_view value);

/// Who a From field names.
struct MailSender {
    std::string name = {};    ///< as displayed; the address where there is none
    std::string address = {}; ///< in lower case
    std::string host = {};
};

MailSender mail_sender_of(std::string_view value);

} // namespace ample::read::detail
