#include <ample/core/digest.hpp>

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace ample {

namespace {

constexpr std::string_view prefix = "sha256:";

int nibble(char c) noexcept {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

} // namespace

std::string to_hex(std::string_view bytes) {
    static constexpr auto pairs = [] {
        constexpr std::string_view digits = "0123456789abcdef";
        std::array<std::array<char, 2>, 256> all = {};
        for (std::size_t byte = 0; byte < all.size(); ++byte) {
            all[byte] = {digits[byte >> 4U], digits[byte & 15U]};
        }
        return all;
    }();
    std::string text(bytes.size() * 2, '0');
    auto* to = text.data();
    for (const char c : bytes) {
        const auto& pair = pairs[static_cast<unsigned char>(c)];
        to = std::copy(pair.begin(), pair.end(), to);
    }
    return text;
}

struct Hasher::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    bool is_fresh = false; ///< nothing was hashed since the start

    State() { start(); }

    ~State() { EVP_MD_CTX_free(context); }

    State(const State&) = delete;
    State& operator=(const State&) = delete;
    State(State&&) = delete;
    State& operator=(State&&) = delete;

    void start() {
        // Found once: OpenSSL looks an algorithm up anew whenever it is asked for by EVP_sha256().
        static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        if (context == nullptr || sha256 == nullptr ||
            EVP_DigestInit_ex(context, sha256, nullptr) != 1) {
            throw Bug("SHA-256 is not available in OpenSSL");
        }
        is_fresh = true;
    }
};

Hasher::Hasher() : state_(std::make_unique<State>()) {}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::update(std::string_view piece) {
    if (!state_->is_fresh) {
        state_->start();
    }
    EVP_DigestUpdate(state_->context, piece.data(), piece.size());
}

Digest Hasher::finish() {
    if (!state_->is_fresh) {
        state_->start();
    }
    Digest digest;
    unsigned int size = 0;
    EVP_DigestFinal_ex(state_->context, digest.bytes.data(), &size);
    state_->is_fresh = false;
    return digest;
}

Digest Digest::of(std::string_view text) {
    Hasher hasher;
    hasher.update(text);
    return hasher.finish();
}

Result<Digest> Digest::parse(std::string_view text) {
    if (text.starts_with(prefix)) {
        text.remove_prefix(prefix.size());
    }
    Digest digest;
    if (text.size() != digest.bytes.size() * 2) {
        return Error{Kind::damaged, "not a SHA-256 digest: '" + std::string(text) + "'", ""};
    }
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
        const int high = nibble(text[2 * i]);
        const int low = nibble(text[2 * i + 1]);
        if (high < 0 || low < 0) {
            return Error{Kind::damaged, "not a SHA-256 digest: '" + std::string(text) + "'", ""};
        }
        digest.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return digest;
}

std::string Digest::hex() const {
    return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string Digest::text() const {
    return std::string(prefix) + hex();
}

} // namespace ample
