#include <ample/read/detail/charset.hpp>
#include <ample/read/document.hpp>

namespace ample::read {

namespace {

/// `decoded` with every "\r\n" and lone "\r" as "\n".
detail::SourcedText with_plain_line_ends(detail::SourcedText decoded) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < decoded.text.size(); ++at) {
        const bool is_return = decoded.text[at] == '\r';
        if (is_return && at + 1 < decoded.text.size() && decoded.text[at + 1] == '\n') {
            ++at;
            decoded.source[to] = decoded.source[at - 1];
        } else {
            decoded.source[to] = decoded.source[at];
        }
        decoded.text[to++] = is_return ? '\n' : decoded.text[at];
    }
    decoded.source[to] = decoded.source[decoded.text.size()];
    decoded.source.resize(to + 1);
    decoded.text.resize(to);
    return decoded;
}

} // namespace

Result<Document> document_from_text(std::string_view bytes, std::string_view declared) {
    auto charset = detail::decode_document(bytes, declared);
    if (!charset) {
        return charset.error();
    }
    auto plain = with_plain_line_ends(std::move(charset->decoded));
    if (plain.text.find('\0') != std::string::npos) {
        return Error{Kind::damaged,
                     "the report holds NUL bytes, so it is no text",
                     "export it again as plain text or HTML"};
    }
    if (detail::is_blank_text(plain.text)) {
        return Error{Kind::damaged,
                     "the report is empty",
                     "fetch it again, or remove the file from the case"};
    }
    Document document;
    document.text = std::move(plain.text);
    document.source = std::move(plain.source);
    document.charset = charset->name;
    return document;
}

} // namespace ample::read
