// Ed25519 keys (RFC 8032, computed by OpenSSL) that sign the checkpoints of a ledger.
//
//     private key   .ample/keys/1a2b3c4d.pem         PKCS #8, mode 0600; never in the vault
//     public key    .ample/vault/keys/1a2b3c4d.pem   SubjectPublicKeyInfo, for `openssl pkeyutl`
//     vkey          ample/ledger/5d…+1a2b3c4d+AbCd…  one line, as the `keyed` entry states it
//
// Name, key id and vkey are those of the C2SP signed-note format: the id is the first 32 bits of
// SHA-256(name ‖ "\n" ‖ 01 ‖ public key), 01 standing for Ed25519; the vkey is name, id in hex and
// the base64 of 01 ‖ public key, with "+" between them.

#pragma once

#include <ample/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace ample::seal {

constexpr std::size_t signature_bytes = 64;

/// The public half. Value type.
class PublicKey {
public:
    /// Reads a vkey. Fails with `damaged` and the reason.
    static Result<PublicKey> parse(std::string_view vkey);

    /// From 32 bytes; `name` has no blank and no "+".
    PublicKey(std::string name, std::string bytes);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    [[nodiscard]] std::uint32_t id() const noexcept { return id_; }

    /// "1a2b3c4d".
    [[nodiscard]] std::string id_text() const;
    [[nodiscard]] std::string vkey() const;

    /// PEM of the SubjectPublicKeyInfo (RFC 8410).
    [[nodiscard]] std::string pem() const;

    /// Whether `signature` is one of this key over `text`.
    [[nodiscard]] bool is_signed(std::string_view text, std::string_view signature) const;

    friend bool operator==(const PublicKey&, const PublicKey&) = default;

private:
    std::string name_;
    std::string bytes_;
    std::uint32_t id_ = 0;
};

/// Both halves. Not copied; its memory is cleared by OpenSSL when it goes.
class SigningKey {
public:
    static SigningKey generate(std::string name);

    /// Reads the private key of `name` from PEM. Fails with `not_found` where there is no file,
    /// with `refused` when others than its owner may read it, with `damaged` when it is no Ed25519
    /// key.
    static Result<SigningKey> read(const std::filesystem::path& file, std::string name);

    /// Writes the private key as a new file of mode 0600, flushed.
    Status write(const std::filesystem::path& file) const;

    [[nodiscard]] const PublicKey& public_key() const noexcept { return public_; }

    /// 64 bytes; the same for the same text.
    [[nodiscard]] std::string sign(std::string_view text) const;

    ~SigningKey();
    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

private:
    struct Key;
    SigningKey(std::unique_ptr<Key> key, std::string name);

    std::unique_ptr<Key> key_;
    PublicKey public_;
};

} // namespace ample::seal
