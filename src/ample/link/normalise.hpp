// One form for what people write in many: phones, mail, addresses, names of persons and companies.
//
// Two texts with equal forms are taken as the same value; the forms lose no more than spelling.
// All begin with Unicode NFKC (UAX 15), so that half- and full-width letters are equal.

#pragma once

#include <string>
#include <string_view>

namespace ample::link {

/// Digits alone, "+81" and "81" before ten digits folded to "0": "+81 80-5555-0101" is
/// "08055550101". Empty when there are fewer than six digits.
std::string phone_form(std::string_view phone);

/// Lower case, what follows "+" before the "@" left out.
std::string mail_form(std::string_view mail);

/// Lower case without blanks; 斎 齋 齊 斉 and other variants of common family names folded.
std::string name_form(std::string_view name);

/// The part of a name before the first blank: in Japanese and Chinese the family name.
std::string family_name(std::string_view name);

/// An address down to the building: kanji numerals and 丁目 番地 番 号 become digits and hyphens, a
/// fourth number (the room) is left out. "池袋二丁目11番4号" and "池袋2-11-4 305" are equal.
std::string building_form(std::string_view address);

/// A company's name without its legal form at either end (株式会社, (株), ㈱, 有限会社, 合同会社,
/// 一般社団法人, Co., Ltd., Inc., GmbH, …) and without blanks, lower case.
std::string company_form(std::string_view company);

/// The first three parts of an IPv4 address, or the text itself.
std::string network_form(std::string_view address);

} // namespace ample::link
