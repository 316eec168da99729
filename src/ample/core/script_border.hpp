// Where a word in ASCII ends and text of a script without blanks begins: "接続先はevil.exeを".
//
// Such text stands right beside names and paths and is no part of them; "é" and "ж" are.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ample {

/// A letter beyond ASCII: how many bytes it has, and whether words in ASCII may hold it.
struct ScriptLetter {
    std::size_t bytes = 1;
    bool joins = true;
};

/// The letter of UTF-8 at `at`, whose byte is above 127; nothing where there is none.
std::optional<ScriptLetter> utf8_letter(std::string_view text, std::size_t at) noexcept;

/// The letter of CP932 or EUC-JP at `at`, whose byte is above 127.
ScriptLetter japanese_letter(std::string_view text, std::size_t at) noexcept;

/// Whether a letter that words in ASCII do not hold ends before `at`, and the byte there is of no
/// letter that began before. Bytes that are no UTF-8 are read as CP932 or EUC-JP.
bool is_script_before(std::string_view text, std::size_t at) noexcept;

/// Whether such a letter begins at `at`.
bool is_script_at(std::string_view text, std::size_t at) noexcept;

} // namespace ample
