// A report as text that can be read, with the way back to its bytes.
//
//     bytes   <p>Police &amp; prosecutors</p>
//     text    Police & prosecutors
//     map     text position 7 ("&") stands at bytes [10, 15)
//
// Nothing is rewritten beyond decoding: quotation marks, spaces and case stay as they are. Page
// furniture (scripts, styles, navigation, footers; running heads of a PDF; the head, attachments
// and quoted lines of a mail) is left out and listed.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::read {

/// One report, decoded. Owns its text.
struct Document {
    std::string text = {}; ///< UTF-8; paragraphs are parted by "\n"
    /// For every byte of `text` the first byte of its source; one entry more for the end. Sorted.
    std::vector<std::uint32_t> source = {};
    std::string title = {};                                     ///< HTML title or og:title
    std::vector<std::pair<std::string, std::string>> meta = {}; ///< HTML meta, time, JSON-LD dates
    std::vector<ByteRange> left_out = {};                       ///< furniture, in source bytes
    std::string charset = "UTF-8";                              ///< what was decoded from

    /// The source bytes of the text range [begin, end).
    [[nodiscard]] ByteRange bytes_of(std::size_t begin, std::size_t end) const {
        return {source.at(begin), source.at(end)};
    }
};

/// Decodes a plain-text report: BOM, UTF-8, UTF-16, else detected (uchardet). Fails with `damaged`
/// on NUL bytes or when nothing but blanks is left. `declared` is the encoding that whoever sent
/// the bytes gives them, or empty.
Result<Document> document_from_text(std::string_view bytes, std::string_view declared = {});

/// Decodes an HTML report (gumbo) as above.
Result<Document> document_from_html(std::string_view bytes, std::string_view declared = {});

/// Decodes an e-mail (mail.hpp): its own text, with subject, sender and date as title and meta.
Result<Document> document_from_mail(std::string_view bytes);

/// Decodes the words of a PDF (pdf_words.hpp): `bytes` are what pdftotext wrote.
Result<Document> document_from_pdf_words(std::string_view bytes);

/// Decodes a report of any of these kinds, told by its first bytes; `declared` as above. A PDF
/// itself is refused: its words are made where it is sealed.
Result<Document> document_of(std::string_view bytes, std::string_view declared = {});

} // namespace ample::read
