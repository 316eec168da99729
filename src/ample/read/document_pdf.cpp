#include <ample/core/ascii.hpp>
#include <ample/read/detail/pdf_flow.hpp>
#include <ample/read/document.hpp>
#include <ample/read/pdf_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace ample::read {

namespace {

constexpr std::size_t longest_words = std::size_t{256} << 20U;

/// Whether the text begins with the title that the file gives itself: many a title names another
/// file or a template.
bool is_printed(std::string_view title, std::string_view text) {
    const auto head = ascii::lower(text.substr(0, 2000));
    return title.size() > 8 && head.find(ascii::lower(title)) != std::string::npos;
}

detail::PdfBox around(const detail::PdfBox& a, const detail::PdfBox& b) noexcept {
    return {std::min(a.left, b.left),
            std::min(a.top, b.top),
            std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

} // namespace

int score_pdf_words(std::string_view head) {
    const auto page = head.find("<page width=\"");
    return head.starts_with("<!DOCTYPE html") && head.find("<doc>") < page &&
                   page != std::string_view::npos
               ? 100
               : 0;
}

Result<Document> document_from_pdf_words(std::string_view bytes) {
    if (bytes.size() > longest_words) {
        return Error{Kind::unsupported,
                     "the words of the PDF with their places take more than 256 MiB",
                     "cut the PDF in parts"};
    }
    const auto layout = detail::pdf_layout_of(bytes);
    auto text = detail::text_of_pdf(bytes, layout);
    if (detail::is_blank_text(text.running.text)) {
        return Error{Kind::damaged,
                     "the PDF has no text",
                     "make its pictures text first (OCR), or remove the file from the case"};
    }
    Document document;
    document.text = std::move(text.running.text);
    document.source = std::move(text.running.source);
    document.left_out = std::move(text.furniture);
    if (is_printed(layout.title, document.text)) {
        document.title = layout.title;
    }
    if (!layout.title.empty()) {
        document.meta.emplace_back("pdf:title", layout.title);
    }
    for (const auto& [name, content] : layout.meta) {
        document.meta.emplace_back("pdf:" + ascii::lower(name), content);
    }
    document.meta.emplace_back("pdf:pages", std::to_string(layout.pages.size()));
    return document;
}

std::string place_in_pdf(std::string_view words, ByteRange range) {
    const auto layout = detail::pdf_layout_of(words);
    std::string place;
    for (std::size_t i = 0; i < layout.lines.size();) {
        const auto page = layout.lines[i].page;
        detail::PdfBox box;
        std::string text;
        for (; i < layout.lines.size() && layout.lines[i].page == page; ++i) {
            for (auto at = layout.lines[i].first; at < layout.lines[i].last; ++at) {
                const auto& word = layout.words[at];
                if (word.after <= range.begin || word.tag >= range.end) {
                    continue;
                }
                box = text.empty() ? word.box : around(box, word.box);
                text += text.empty() ? "" : " ";
                text += detail::pdf_characters(words.substr(word.begin, word.end - word.begin));
            }
        }
        if (!text.empty()) {
            fmt::format_to(std::back_inserter(place),
                           "{}page {}, {:.1f} {:.1f} to {:.1f} {:.1f}: \"{}\"",
                           place.empty() ? "" : "; ",
                           page + 1,
                           box.left,
                           box.top,
                           box.right,
                           box.bottom,
                           text);
        }
    }
    return place;
}

} // namespace ample::read
