#include <ample/core/ascii.hpp>
#include <ample/read/detail/charset.hpp>
#include <ample/read/detail/html_text.hpp>
#include <ample/read/detail/html_tree.hpp>
#include <ample/read/document.hpp>

#include <algorithm>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

/// What the page says of its encoding: the word after "charset=" within the first 4 KiB.
std::string_view declared_charset(std::string_view bytes) noexcept {
    constexpr std::string_view key = "charset";
    auto head = bytes.substr(0, 4096);
    const auto found =
        std::search(head.begin(), head.end(), key.begin(), key.end(), [](char a, char b) {
            return ascii::lower(a) == b;
        });
    head.remove_prefix(static_cast<std::size_t>(found - head.begin()));
    head.remove_prefix(std::min(key.size(), head.size()));
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (!head.starts_with('=')) {
        return {};
    }
    head.remove_prefix(std::min(head.find_first_not_of("= \t\r\n\"'"), head.size()));
    return head.substr(0, std::min(head.find_first_of(" \t\r\n\"'/>;"), head.size()));
}

std::string meta_value(const detail::Meta& meta, std::string_view key) {
    const auto found =
        std::find_if(meta.begin(), meta.end(), [&](const auto& pair) { return pair.first == key; });
    return found == meta.end() ? std::string{} : found->second;
}

} // namespace

Result<Document> document_from_html(std::string_view bytes, std::string_view declared) {
    auto charset =
        detail::decode_document(bytes, declared.empty() ? declared_charset(bytes) : declared);
    if (!charset) {
        return charset.error();
    }
    const auto& page = charset->decoded;
    if (page.text.find('\0') != none) {
        return Error{Kind::damaged,
                     "the report holds NUL bytes, so it is no text",
                     "save the page again as HTML or plain text"};
    }
    const auto tree = detail::HtmlTree::parse(page.text);
    if (!tree) {
        return tree.error();
    }
    auto read = detail::text_of_html(page.text, *tree->document());
    if (detail::is_blank_text(read.running.text)) {
        return Error{Kind::damaged,
                     "the report is empty",
                     "save the page again with its text, or remove the file from the case"};
    }
    Document document;
    document.text = std::move(read.running.text);
    for (const auto place : read.running.source) {
        document.source.push_back(page.source[place]);
    }
    for (const auto range : read.left_out) {
        document.left_out.push_back({page.source[range.begin], page.source[range.end]});
    }
    document.title = read.title.empty() ? meta_value(read.meta, "og:title") : read.title;
    document.meta = std::move(read.meta);
    document.charset = charset->name;
    return document;
}

} // namespace ample::read
