// Words of a PDF with page and box, as `pdftotext -bbox-layout` writes them (seal/detail/pdf.hpp).
// Decoded by document_from_pdf_words (document.hpp), where its first 16 MiB of text are read.
//
//     <doc>
//       <page width="612.0" height="792.0">
//         <flow><block …><line xMin="72.0" yMin="114.8" xMax="244.3" yMax="124.0">
//             <word xMin="72.0" yMin="114.8" xMax="89.2" yMax="124.0">The</word>
//
// Lengths are points of 1/72 inch, from the upper left corner of the page. How lines become
// paragraphs stands in detail/pdf_flow.hpp.

#pragma once

#include <ample/core/byte_range.hpp>

#include <string>
#include <string_view>

namespace ample::read {

/// How surely `head` is such a file, 0 or 100.
int score_pdf_words(std::string_view head);

/// Where on which page the words in `range` stand: `page 3, 72.0 114.8 to 244.3 124.1: "The
/// police"`. Each page of the range is told apart. Empty where the range holds no word.
std::string place_in_pdf(std::string_view words, ByteRange range);

} // namespace ample::read
