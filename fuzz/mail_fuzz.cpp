// Any bytes as a mail and as the words of a PDF: a document whose map is sorted, or a reason.

#include <ample/read/document.hpp>
#include <ample/read/mail.hpp>
#include <ample/read/pdf_words.hpp>

#include <fuzz/tiling.hpp>

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size); // NOLINT

namespace {

void check(const ample::Result<ample::read::Document>& document, std::size_t size) {
    using ample::read::must;
    if (!document) {
        must(!document.error().what.empty() && !document.error().hint.empty());
        return;
    }
    must(document->source.size() == document->text.size() + 1);
    must(std::is_sorted(document->source.begin(), document->source.end()));
    must(document->source.back() <= size);
    for (const auto range : document->left_out) {
        must(range.begin <= range.end && range.end <= size);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(ample::read::document_from_mail(bytes), size);
    check(ample::read::document_from_pdf_words(bytes), size);
    ample::read::score_mail(bytes);
    ample::read::place_in_pdf(bytes, {size / 4, size / 2});
    return 0;
}
