#include <ample/read/document.hpp>
#include <ample/read/html.hpp>
#include <ample/read/mail.hpp>
#include <ample/read/pdf_words.hpp>

namespace ample::read {

Result<Document> document_of(std::string_view bytes, std::string_view declared) {
    const auto head = bytes.substr(0, std::size_t{64} << 10U);
    if (head.starts_with("%PDF-")) {
        return Error{Kind::unsupported,
                     "the words of the PDF could not be had",
                     "see the gap that names it; poppler-utils must be installed"};
    }
    if (score_pdf_words(head) > 0) {
        return document_from_pdf_words(bytes);
    }
    if (score_mail(head) > 0) {
        return document_from_mail(bytes);
    }
    return score_html(head) > 0 ? document_from_html(bytes, declared)
                                : document_from_text(bytes, declared);
}

} // namespace ample::read
