// Bytes of a document as UTF-8, with the way back.
//
//     bytes   93 fa 96 7b 41          Shift_JIS
//     text    日  本  A               e6 97 a5 e6 9c ac 41
//     source  0 0 0 2 2 2 4 5         first byte of each text byte, and the end

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// A larger document is refused.
constexpr std::size_t longest_document = std::size_t{16} << 20U;

/// Text being put together, every byte with its source.
struct SourcedText {
    std::string text = {};
    std::vector<std::uint32_t> source = {}; ///< as long as `text`

    /// Adds `piece`, all of whose bytes come from `from`.
    void add(std::string_view piece, std::uint32_t from) {
        text += piece;
        source.insert(source.end(), piece.size(), from);
    }
};

/// A document in UTF-8. `decoded.source` has one entry more than the text, for the end.
struct Charset {
    SourcedText decoded = {};
    std::string name = "UTF-8";
};

/// Decodes `bytes`: by a byte order mark, else as UTF-8 when they are valid UTF-8 (and
/// no ISO-2022 with its escape sequences), else by
/// `declared` (what the document says of itself) when ICU knows that name, else by what uchardet
/// finds, else as windows-1252. Bytes that the encoding does not know become U+FFFD. Fails with
/// `unsupported` on more than `longest_document` bytes.
Result<Charset> decode_document(std::string_view bytes, std::string_view declared = {});

/// Whether `text` holds nothing but blanks of any kind (also those of Japanese and HTML).
bool is_blank_text(std::string_view text) noexcept;

} // namespace ample::read::detail
