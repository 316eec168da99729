// Literals as older encodings write them.
//
//     見積書.zip      8C A9 90 CF 8F 91 2E 7A 69 70      CP932
//                     B8 AB C0 D1 BD F1 2E 7A 69 70      EUC-JP
//
// Logs are searched as bytes, whatever their encoding. ASCII stands in all of them as it is; a name
// beyond ASCII is looked for in every form that logs of Windows and Unix give it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

bool is_beyond_ascii(std::string_view text) noexcept;

/// `text`, which is UTF-8, in CP932, EUC-JP, windows-949, GBK, Big5 and windows-1252, as far as
/// they have all of its characters; each form once. None for ASCII and for what is no UTF-8.
/// Any thread.
std::vector<std::string> legacy_forms(std::string_view text);

/// `bytes`, which are no UTF-8, as each of these encodings reads them, in UTF-8; none for UTF-8.
/// Any thread.
std::vector<std::string> legacy_readings(std::string_view bytes);

/// What a feed wrote in CP932 or EUC-JP in UTF-8; anything else as it is.
std::string from_japanese(std::string_view bytes);

} // namespace ample::sweep::detail
