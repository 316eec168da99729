// E-mail as a report: RFC 5322 with MIME (RFC 2045 to 2047, 2231). Decoded by document_from_mail
// (document.hpp); how it is taken apart stands in seal/mail_parts.hpp.
//
//     From: =?UTF-8?B?44Oq…?= <desk@larkspur.example>     meta mail:from, mail:from-host
//     Date: Tue, 20 Apr 2021 14:05:00 +0900               meta mail:date "2021-04-20 14:05:00
//                                                              +0900"
//     Subject: Servers rented under false names           title
//     Content-Type: multipart/alternative; boundary=b     the plain text, else the HTML
//
//     --b  Content-Transfer-Encoding: base64              undone; every byte of the text points to
//     44GC44GE…                                           bytes of the mail that encode it
//
// Of parts that are alternatives one is read: plain text, or HTML where the plain one is empty or a
// stub. Attachments, other messages among them, are members of the mail and reports of their own;
// the mail names them in its meta (`mail:attachment`). What follows on "Forwarded message" or
// "Original Message" is forwarded mail: its head gives mail:forwarded-from and mail:forwarded-date
// where the sender added hardly a word of his own, else mail:forwards. Lines with ">" before them,
// and those below "On ... wrote:", are another mail's and left out. Dates are those of the sender's
// zone, as he wrote them.
//
// A mail is hostile: its parts have limits, all work is linear for each level, and broken encodings
// are read as far as they go (`mail:badly-encoded`).

#pragma once

#include <string_view>

namespace ample::read {

/// How surely `head` begins a mail, 0 or 95: lines of a head with a sender, and one that only mail
/// software writes.
int score_mail(std::string_view head);

} // namespace ample::read
