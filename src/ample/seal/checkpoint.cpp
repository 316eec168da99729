#include <ample/core/utf8.hpp>
#include <ample/seal/checkpoint.hpp>
#include <ample/seal/detail/base64.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace ample::seal {

namespace {

constexpr std::string_view dash = "\xE2\x80\x94 "; // U+2014 and a blank
constexpr std::size_t id_bytes = 4;

Error damaged(const std::string& why) {
    return Error{Kind::damaged, "not a checkpoint: " + why, ""};
}

/// Takes the text up to the next "\n", or nothing when there is none.
std::optional<std::string_view> take_line(std::string_view& rest) noexcept {
    const auto end = rest.find('\n');
    if (end == rest.npos) {
        return std::nullopt;
    }
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::string id_text(std::uint32_t id) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<char>((id >> static_cast<unsigned>(shift)) & 0xFFU));
    }
    return bytes;
}

std::uint32_t id_of(std::string_view bytes) noexcept {
    std::uint32_t id = 0;
    for (const char c : bytes.substr(0, id_bytes)) {
        id = (id << 8U) | static_cast<unsigned char>(c);
    }
    return id;
}

Result<Checkpoint::Signature> parse_signature(std::string_view line) {
    if (!line.starts_with(dash)) {
        return damaged("a signature does not begin with '\xE2\x80\x94 '");
    }
    line.remove_prefix(dash.size());
    const auto blank = line.find(' ');
    if (blank == 0 || blank == line.npos || line.find('+') < blank) {
        return damaged("a signature has no name");
    }
    const auto bytes = detail::from_base64(line.substr(blank + 1));
    if (!bytes || bytes->size() != id_bytes + signature_bytes) {
        return damaged("a signature is not 68 bytes in base64");
    }
    return Checkpoint::Signature{
        std::string(line.substr(0, blank)), id_of(*bytes), bytes->substr(id_bytes)};
}

Result<TreeHead> parse_head(std::string_view size, std::string_view root) {
    TreeHead head;
    const auto parsed = std::from_chars(size.data(), size.data() + size.size(), head.size);
    if (parsed.ec != std::errc() || std::to_string(head.size) != size || head.size == 0) {
        return damaged("its second line is not a number of entries");
    }
    const auto bytes = detail::from_base64(root);
    if (!bytes || bytes->size() != head.root.bytes.size()) {
        return damaged("its third line is not 32 bytes in base64");
    }
    std::copy(bytes->begin(), bytes->end(), head.root.bytes.begin());
    return head;
}

} // namespace

std::string Checkpoint::body() const {
    const std::string root(head.root.bytes.begin(), head.root.bytes.end());
    return origin + "\n" + std::to_string(head.size) + "\n" + detail::to_base64(root) + "\n";
}

std::string Checkpoint::text() const {
    auto text = body() + "\n";
    for (const auto& one : signatures) {
        text += dash;
        text += one.name + " " + detail::to_base64(id_text(one.key) + one.bytes) + "\n";
    }
    return text;
}

void Checkpoint::sign(const SigningKey& key) {
    const auto& half = key.public_key();
    signatures.push_back({half.name(), half.id(), key.sign(body())});
}

bool Checkpoint::is_signed_by(const PublicKey& key) const {
    return std::any_of(signatures.begin(), signatures.end(), [&](const Signature& one) {
        return one.key == key.id() && one.name == key.name() && key.is_signed(body(), one.bytes);
    });
}

Result<Checkpoint> parse_checkpoint(std::string_view text) {
    if (text.size() > longest_checkpoint || !utf8::is_valid(text)) {
        return damaged("it is longer than " + std::to_string(longest_checkpoint) +
                       " bytes, or not UTF-8");
    }
    auto rest = text;
    const auto origin = take_line(rest);
    const auto size = take_line(rest);
    const auto root = take_line(rest);
    const auto blank = take_line(rest);
    if (!origin || origin->empty() || !size || !root || !blank || !blank->empty()) {
        return damaged("it does not begin with origin, size, root and an empty line");
    }
    const auto head = parse_head(*size, *root);
    if (!head) {
        return head.error();
    }
    Checkpoint checkpoint{std::string(*origin), *head, {}};
    while (!rest.empty()) {
        const auto line = take_line(rest);
        if (!line) {
            return damaged("its last line has no end");
        }
        auto signature = parse_signature(*line);
        if (!signature) {
            return signature.error();
        }
        checkpoint.signatures.push_back(std::move(*signature));
    }
    if (checkpoint.signatures.empty()) {
        return damaged("it has no signature");
    }
    return checkpoint.text() == text ? Result(std::move(checkpoint))
                                     : damaged("it is not in canonical form");
}

} // namespace ample::seal
