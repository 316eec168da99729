// The words in a token with letters beyond ASCII: those that scripts without blanks, brackets and
// stops of other scripts stand beside.
//
//     接続先はevil.exampleです           evil.example
//     “münchen.example”                 münchen.example
//     添付「見積書.zip」を開く             添付, 見積書.zip, を開く
//     見積書.zipを                       見積書.zip

#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace ample::detail {

/// Calls `use(begin, end)` for every word of a token that may be more than one: runs of ASCII and
/// of letters that words in ASCII may hold ("é", "ж"), runs between signs beyond ASCII, and the
/// begins of these up to where ASCII with a dot ends. Nothing for a token that is ASCII throughout.
/// A token may begin inside of a letter. In bytes that are no UTF-8, which are read as CP932 or
/// EUC-JP, only the runs of ASCII are words. Linear.
void for_each_word(std::string_view token,
                   const std::function<void(std::size_t begin, std::size_t end)>& use);

} // namespace ample::detail
