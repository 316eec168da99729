// The file of pdf_words.hpp, taken apart. The program that wrote it read a hostile PDF, so nothing
// is believed: what does not fit is passed over, a number that is none is zero. Linear.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::read::detail {

struct PdfBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const noexcept { return right - left; }

    [[nodiscard]] double height() const noexcept { return bottom - top; }
};

struct PdfWord {
    PdfBox box = {};
    std::size_t tag = 0; ///< where "<word" begins
    std::size_t begin = 0;
    std::size_t end = 0;   ///< its text as written, references and all
    std::size_t after = 0; ///< behind "</word>"
};

struct PdfLine {
    PdfBox box = {};
    std::size_t page = 0;  ///< index
    std::size_t block = 0; ///< counted over the whole file
    std::size_t first = 0;
    std::size_t last = 0; ///< words [first, last); never empty
};

struct PdfLayout {
    std::vector<PdfBox> pages = {}; ///< from 0, 0 to width, height
    std::vector<PdfLine> lines = {};
    std::vector<PdfWord> words = {};
    std::string title = {};
    std::vector<std::pair<std::string, std::string>> meta = {}; ///< name and content, decoded
};

PdfLayout pdf_layout_of(std::string_view bytes);

/// `written` with its character references as characters, ligatures of Latin letters as letters
/// and control characters as blanks; `places` gets the offset in `written` of each byte.
std::string pdf_characters(std::string_view written, std::vector<std::uint32_t>* places = nullptr);

} // namespace ample::read::detail
