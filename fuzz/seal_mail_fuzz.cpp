// Any bytes as a mail with attachments: each member is what its name leads to, and nothing else.

#include <ample/seal/container.hpp>
#include <ample/seal/mail_parts.hpp>
#include <ample/seal/member_path.hpp>

#include <array>
#include <charconv>
#include <cstdlib>

using namespace ample;       // NOLINT: short names as in the tests
using namespace ample::seal; // NOLINT

namespace {

void must(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// The stretch of the mail and its encoding in a member's name.
std::string followed(std::string_view mail, std::string_view name) {
    std::size_t begin = 0;
    std::size_t end = 0;
    const auto dash = name.find('-');
    const auto comma = name.find(',');
    must(dash < comma && comma != std::string_view::npos);
    std::from_chars(name.data(), name.data() + dash, begin);
    std::from_chars(name.data() + dash + 1, name.data() + comma, end);
    must(begin <= end && end <= mail.size());
    for (const auto how : {Transfer::base64, Transfer::quoted_printable, Transfer::plain}) {
        if (name.substr(comma + 1).starts_with(to_text(how))) {
            const auto undone = undo_transfer(mail.substr(begin, end - begin), how, 0);
            must(undone.source.size() == undone.bytes.size() + 1);
            return undone.bytes;
        }
    }
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view mail(reinterpret_cast<const char*>(data), size);
    is_mail(mail);
    MemoryBytes bytes(mail);
    const auto unpacker = open_container(Container::mail, bytes);
    std::size_t members = 0;
    for (auto member = unpacker->next(); *member; member = unpacker->next()) {
        must(++members <= 1000);
        const auto& name = (*member)->name;
        must(unescape_part(escape_part(name)) == name);
        must(mail_charset_in("mail:" + escape_part(name)).size() <= 40);
        std::string content;
        std::array<char, 4096> piece = {};
        for (auto count = *unpacker->read(piece); count > 0; count = *unpacker->read(piece)) {
            content.append(piece.data(), count);
        }
        must(content == followed(mail, name));
    }
    return 0;
}
