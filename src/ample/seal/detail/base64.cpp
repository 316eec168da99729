#include <ample/core/result.hpp>
#include <ample/seal/detail/base64.hpp>

#include <openssl/evp.h>

#include <limits>

namespace ample::seal::detail {

namespace {

const unsigned char* bytes_of(std::string_view text) noexcept {
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT: what OpenSSL takes
}

unsigned char* bytes_of(std::string& text) noexcept {
    return reinterpret_cast<unsigned char*>(text.data()); // NOLINT: what OpenSSL takes
}

} // namespace

std::string to_base64(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<int>::max() / 2) {
        throw Bug("base64 of too many bytes");
    }
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // OpenSSL ends it with NUL
    const auto count =
        EVP_EncodeBlock(bytes_of(text), bytes_of(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(count));
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0 || text.size() > std::numeric_limits<int>::max() / 2) {
        return std::nullopt;
    }
    std::string bytes(text.size() / 4 * 3, '\0');
    const auto count =
        EVP_DecodeBlock(bytes_of(bytes), bytes_of(text), static_cast<int>(text.size()));
    if (count < 0) {
        return std::nullopt;
    }
    std::size_t padding = 0;
    while (padding < 2 && text.size() > padding && text[text.size() - 1 - padding] == '=') {
        ++padding;
    }
    bytes.resize(static_cast<std::size_t>(count) - padding);
    return to_base64(bytes) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace ample::seal::detail
