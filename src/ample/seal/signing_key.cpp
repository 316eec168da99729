#include <ample/core/digest.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/detail/base64.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/signing_key.hpp>

#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace ample::seal {

namespace {

namespace fs = std::filesystem;

constexpr char ed25519 = '\1'; ///< signature type of the signed-note format
constexpr std::size_t public_key_bytes = 32;

struct Freer {
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }

    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }

    void operator()(BIO* bio) const noexcept { BIO_free_all(bio); }
};

using Pkey = std::unique_ptr<EVP_PKEY, Freer>;
using Context = std::unique_ptr<EVP_MD_CTX, Freer>;
using Bio = std::unique_ptr<BIO, Freer>;

const unsigned char* bytes_of(std::string_view text) noexcept {
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT: what OpenSSL takes
}

void expect(bool holds, const char* what) {
    if (!holds) {
        ERR_clear_error();
        throw Bug(std::string("OpenSSL: ") + what);
    }
}

Pkey public_half(std::string_view bytes) {
    Pkey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(bytes), bytes.size()));
    expect(key != nullptr, "an Ed25519 key");
    return key;
}

std::string content_of(BIO* bio) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::uint32_t id_of(const std::string& name, std::string_view bytes) {
    const auto digest = Digest::of(name + "\n" + ed25519 + std::string(bytes));
    std::uint32_t id = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        id = (id << 8U) | digest.bytes.at(i);
    }
    return id;
}

bool is_name(std::string_view name) noexcept {
    return !name.empty() && utf8::is_valid(name) &&
           name.find_first_of(" \t\r\n+") == std::string_view::npos;
}

Error bad_vkey(const std::string& why) {
    return Error{Kind::damaged, "not a public key: " + why, "it looks like NAME+1a2b3c4d+BASE64"};
}

} // namespace

PublicKey::PublicKey(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), id_(id_of(name_, bytes_)) {
    if (bytes_.size() != public_key_bytes || !is_name(name_)) {
        throw Bug("a public key of the wrong size, or with a name it can't have");
    }
}

Result<PublicKey> PublicKey::parse(std::string_view vkey) {
    const auto first = vkey.find('+');
    const auto second = first == vkey.npos ? first : vkey.find('+', first + 1);
    if (second == vkey.npos) {
        return bad_vkey("it has no two '+'");
    }
    const auto name = vkey.substr(0, first);
    if (!is_name(name)) {
        return bad_vkey("its name is empty or holds a blank");
    }
    auto bytes = detail::from_base64(vkey.substr(second + 1));
    if (!bytes || bytes->size() != public_key_bytes + 1 || bytes->front() != ed25519) {
        return bad_vkey("what follows its id is not an Ed25519 key in base64");
    }
    PublicKey key(std::string(name), bytes->substr(1));
    if (vkey.substr(first + 1, second - first - 1) != key.id_text()) {
        return bad_vkey("its id should be " + key.id_text());
    }
    return key;
}

std::string PublicKey::id_text() const {
    constexpr std::size_t digits = 8;
    std::array<char, digits> text = {};
    const auto end = std::to_chars(text.data(), text.data() + digits, id_, 16).ptr;
    const std::string hex(text.data(), end);
    return std::string(digits - hex.size(), '0') + hex;
}

std::string PublicKey::vkey() const {
    return name_ + "+" + id_text() + "+" + detail::to_base64(ed25519 + bytes_);
}

std::string PublicKey::pem() const {
    const Bio bio(BIO_new(BIO_s_mem()));
    expect(bio && PEM_write_bio_PUBKEY(bio.get(), public_half(bytes_).get()) == 1, "PEM");
    return content_of(bio.get());
}

bool PublicKey::is_signed(std::string_view text, std::string_view signature) const {
    if (signature.size() != signature_bytes) {
        return false;
    }
    const auto key = public_half(bytes_);
    const Context context(EVP_MD_CTX_new());
    expect(context &&
               EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1,
           "verifying with Ed25519");
    const bool holds =
        EVP_DigestVerify(
            context.get(), bytes_of(signature), signature.size(), bytes_of(text), text.size()) == 1;
    ERR_clear_error();
    return holds;
}

struct SigningKey::Key {
    Pkey pkey = {};

    [[nodiscard]] std::string public_bytes() const {
        std::array<unsigned char, public_key_bytes> bytes = {};
        std::size_t size = bytes.size();
        expect(EVP_PKEY_get_raw_public_key(pkey.get(), bytes.data(), &size) == 1, "a public key");
        return {bytes.begin(), bytes.end()};
    }
};

SigningKey::SigningKey(std::unique_ptr<Key> key, std::string name)
    : key_(std::move(key)), public_(std::move(name), key_->public_bytes()) {}

SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;

SigningKey SigningKey::generate(std::string name) {
    auto key = std::make_unique<Key>();
    key->pkey.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    expect(key->pkey != nullptr, "no random numbers for a key");
    return {std::move(key), std::move(name)};
}

Result<SigningKey> SigningKey::read(const fs::path& path, std::string name) {
    const auto file = detail::File::open(path, O_RDONLY);
    if (!file) {
        return file.error();
    }
    struct stat status = {};
    if (::fstat(file->descriptor(), &status) != 0) {
        return detail::os_error(errno, "read", path);
    }
    const auto shown = "'" + utf8::printable(path.native()) + "'";
    constexpr auto of_others = static_cast<mode_t>(S_IRWXG | S_IRWXO);
    if ((status.st_mode & of_others) != 0) {
        return Error{Kind::refused,
                     "the private key " + shown + " may be used by others than its owner",
                     "chmod 600 it; 'ample ledger rotate' replaces a key that was seen"};
    }
    std::string pem(1U << 12U, '\0'); // a PEM key takes 120 bytes
    const auto got = file->read(pem);
    if (!got) {
        return got.error();
    }
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(*got)));
    expect(bio != nullptr, "memory");
    std::string no_password; // never ask on the terminal
    auto key = std::make_unique<Key>();
    key->pkey.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, no_password.data()));
    ERR_clear_error();
    if (!key->pkey || EVP_PKEY_get_id(key->pkey.get()) != EVP_PKEY_ED25519) {
        return Error{Kind::damaged,
                     shown + " is no Ed25519 private key in PEM",
                     "restore it, or make a new one with 'ample ledger rotate --lost'"};
    }
    return SigningKey(std::move(key), std::move(name));
}

Status SigningKey::write(const fs::path& path) const {
    const Bio bio(BIO_new(BIO_s_secmem()));
    expect(bio && PEM_write_bio_PKCS8PrivateKey(
                      bio.get(), key_->pkey.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1,
           "PEM");
    const auto file = detail::File::open(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file) {
        return file.error();
    }
    if (::fchmod(file->descriptor(), S_IRUSR | S_IWUSR) != 0) { // before a byte is in it
        return detail::os_error(errno, "protect", path);
    }
    auto done = file->write(content_of(bio.get()));
    done = done ? file->sync() : done;
    return done ? detail::sync_folder(path.parent_path()) : done;
}

std::string SigningKey::sign(std::string_view text) const {
    const Context context(EVP_MD_CTX_new());
    std::string signature(signature_bytes, '\0');
    std::size_t size = signature.size();
    expect(context &&
               EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_->pkey.get()) == 1,
           "signing with Ed25519");
    expect(EVP_DigestSign(context.get(),
                          reinterpret_cast<unsigned char*>(signature.data()), // NOLINT
                          &size,
                          bytes_of(text),
                          text.size()) == 1,
           "an Ed25519 signature");
    return signature;
}

} // namespace ample::seal
