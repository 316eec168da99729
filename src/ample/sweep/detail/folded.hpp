// Names of files as Windows and macOS compare them: letters in one case, composed.
//
//     ФАЙЛ.EXE  ──▶ файл.exe         re´sume´.doc (letters and accents apart)  ──▶ résumé.doc
//
// A literal beyond ASCII is looked for as it was written, and by its folded form where that is
// another; then the text around it is folded too.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// Whether `text` may have letters of another case or accents apart, beyond ASCII. False for what
/// is Japanese or Chinese and composed.
bool may_fold(std::string_view text) noexcept;

/// `text` in UTF-8 with its letters in one case (Unicode's simple folding) and composed (NFC).
/// Bytes that are no UTF-8 stay. Any thread.
std::string folded(std::string_view text);

/// `find_literal` in folded text, around the token [begin, end) of it as it stands.
std::optional<ByteRange> find_folded(
    Type type, std::string_view literal, std::string_view text, std::size_t begin, std::size_t end);

} // namespace ample::sweep::detail
