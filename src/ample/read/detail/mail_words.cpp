#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/charset.hpp>
#include <ample/read/detail/mail_words.hpp>
#include <ample/seal/mail_head.hpp>

#include <algorithm>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

} // namespace

std::string mail_words(std::string_view value) {
    auto words = seal::mail_words(value);
    auto known = decode_document(words);
    return known ? std::move(known->decoded.text) : utf8::repaired(words);
}

MailSender mail_sender_of(std::string_view value) {
    MailSender sender;
    const auto open = value.rfind('<');
    const auto close = open == none ? none : value.find('>', open);
    const auto address =
        close == none ? ascii::trim(value) : ascii::trim(value.substr(open + 1, close - open - 1));
    if (address.find('@') != none && address.find_first_of(" \t<>") == none) {
        sender.address = ascii::lower(address);
        sender.host = sender.address.substr(sender.address.rfind('@') + 1);
    }
    auto name = close == none ? std::string() : mail_words(ascii::trim(value.substr(0, open)));
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
        name = name.substr(1, name.size() - 2);
    }
    std::erase(name, '\\');
    sender.name =
        name.empty() ? (sender.address.empty() ? mail_words(value) : sender.address) : name;
    return sender;
}

} // namespace ample::read::detail
