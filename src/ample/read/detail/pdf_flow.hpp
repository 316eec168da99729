// Lines of a PDF as paragraphs.
//
//     line  "passed the creden-"          one paragraph
//     line  "tials to a group."           "passed the credentials to a group."
//
// The order is that of pdftotext: column by column within a page. Of a block of lines a paragraph
// ends where the size of letters changes, where a short line ends a sentence, where an indented
// line follows the end of one, and after each line of a list (three words a line or fewer). A
// paragraph goes on into the next block or page when it ends without an end of a sentence and the
// next begins with a small letter of the same size.
//
// A hyphen at the end of a line goes away when a small letter follows, unless the document has the
// word with its hyphen inside of a line, and always stays in names, addresses and numbers, whose
// halves are joined. Halves of one hash are joined when together they are as long as one.
//
// Lines within a tenth of the page from its upper or lower edge that stand on a third of the pages,
// two at least, with the same words, or with one number that counts the pages, are running heads:
// furniture.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/read/detail/charset.hpp>
#include <ample/read/detail/pdf_layout.hpp>

#include <string_view>
#include <vector>

namespace ample::read::detail {

struct PdfText {
    SourcedText running = {};              ///< `source` has one entry more, for the end
    std::vector<ByteRange> furniture = {}; ///< sorted
};

/// The text of `layout`, whose places are those in `bytes`: the first byte of a word comes from its
/// tag, so that a stretch of text that begins with a word shows its box. Linear.
PdfText text_of_pdf(std::string_view bytes, const PdfLayout& layout);

} // namespace ample::read::detail
