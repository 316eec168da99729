// SHA-256 (FIPS 180-4, computed by OpenSSL) and how digests are written.
//
//     sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
//     algorithm, colon, 64 lower-case hex digits
//
// The algorithm is part of the text, so that a later algorithm can stand beside this one.

#pragma once

#include <ample/core/result.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ample {

/// 32 bytes of SHA-256. An all-zero digest stands for "none".
struct Digest {
    std::array<std::uint8_t, 32> bytes = {};

    /// The digest of `text`.
    static Digest of(std::string_view text);

    /// Reads "sha256:HEX" or 64 bare hex digits. Fails with `damaged`.
    static Result<Digest> parse(std::string_view text);

    /// 64 lower-case hex digits.
    [[nodiscard]] std::string hex() const;

    /// "sha256:" and the hex digits.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] bool is_none() const noexcept { return *this == Digest{}; }

    friend bool operator==(const Digest&, const Digest&) = default;
    friend auto operator<=>(const Digest&, const Digest&) = default; // NOLINT: clang-tidy 14 errs
};

/// Computes one digest over bytes that come in pieces. Not for use by several threads at once.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void update(std::string_view piece);

    /// The digest of all pieces so far, after which the hasher starts anew.
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Lower-case hex of any bytes.
std::string to_hex(std::string_view bytes);

} // namespace ample
