// A set of indicators in one file that is mapped, not loaded: ten million of them are ready in a
// millisecond, and programs that use the same set share its memory.
//
//     feeds ──▶ SetBuilder ──▶ feeds.ampleset ──▶ PackedSet ──▶ Scanner
//
// An entry holds the normal form of a value (docs/formats/feeds.md), addresses, networks and hashes
// as the bytes that they stand for. What else a feed says of it (family, source, validity window,
// marking) stands in a row of details that many entries share. Literals are found by one of their
// tokens, the anchor (literal.hpp); patterns stay in their feeds (patterns.hpp).
//
// Specification: docs/formats/set.md.

#pragma once

#include <ample/core/address.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/key_filter.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// What a value is looked up as. Values of different kinds never meet.
enum class KeyKind : std::uint8_t {
    name = 1, ///< domains
    ipv4,     ///< addresses, leased ones too
    hex,      ///< hashes of any length, JA3
    ipv6,     ///< addresses
    network,  ///< by their first bits
    url,      ///< host and path
    url_host, ///< host of a URL; in the filter only
    mail,     ///< mail addresses
    text      ///< literals, by their anchor
};

/// How values of `type` are looked up, or nothing for types that a packed set does not hold.
std::optional<KeyKind> key_kind_of(Type type) noexcept;

/// The normal form of `value`, or an empty text when it has not the shape of `type`.
std::string packed_value(Type type, std::string_view value);

/// The normal form of a network: "4" or "6", its length, and the bytes of its masked address.
std::string packed_network(bool is_ipv6, std::size_t bits, const Ipv6& address);

/// One entry. The views live as long as the set.
struct PackedEntry {
    Type type = Type::domain;
    std::uint64_t details = 0; ///< its row
    std::uint64_t line = 0;    ///< in its feed, from 1
    std::string_view value = {};
    std::string_view difference = {}; ///< what its feed writes otherwise (docs/formats/set.md)
};

/// Immutable; may be used by many threads at once.
class PackedSet {
public:
    /// Maps the file at `path`. Fails with `damaged` when it is none, `not_found`, `unavailable`.
    /// Only the header is checked, so that it costs the same for any size; a damaged entry is taken
    /// as absent. `check` reads it all.
    static Result<PackedSet> open(const std::filesystem::path& path);

    /// The same over bytes in memory.
    static Result<PackedSet> of_bytes(std::string bytes);

    PackedSet(PackedSet&&) noexcept;
    PackedSet& operator=(PackedSet&&) noexcept;
    PackedSet(const PackedSet&) = delete;
    PackedSet& operator=(const PackedSet&) = delete;
    ~PackedSet();

    [[nodiscard]] std::uint64_t size() const noexcept;

    /// SHA-256 over everything in the file: names this very set.
    [[nodiscard]] Digest digest() const noexcept;

    /// What it was built from, as JSON: "feeds" (path, sha256, entries, lines not used), "types".
    [[nodiscard]] std::string_view about() const noexcept;

    /// Computes the digest anew. Fails with `damaged`.
    [[nodiscard]] Status check() const;

    /// The key of a value in normal form.
    [[nodiscard]] static std::uint64_t key(KeyKind kind, std::string_view normal) noexcept;

    /// Whether entries of `kind` are in it.
    [[nodiscard]] bool holds(KeyKind kind) const noexcept {
        return (holds_ >> static_cast<unsigned>(kind) & 1U) != 0;
    }

    /// The lengths of its IPv4 networks: bit n for n bits.
    [[nodiscard]] std::uint64_t networks() const noexcept { return networks_; }

    /// Whether an IPv6 network of `bits` is in it.
    [[nodiscard]] bool has_ipv6_network(std::size_t bits) const noexcept;

    /// Which tokens may be names, hosts or anchors of literals of it; the gates live as long as the
    /// set.
    [[nodiscard]] Words tokens() const noexcept;

    /// Whether a name with `count` labels is in it.
    [[nodiscard]] bool has_labels(std::size_t count) const noexcept {
        return (name_labels_ >> (count < 63 ? count : 63) & 1U) != 0;
    }

    /// Whether a host of a URL or mail address with `count` labels is in it.
    [[nodiscard]] bool has_host_labels(std::size_t count) const noexcept {
        return (host_labels_ >> (count < 63 ? count : 63) & 1U) != 0;
    }

    /// Brings the word that `may_hold` asks for closer.
    void prefetch(std::uint64_t key) const noexcept { filter_.prefetch(key); }

    /// False for a key that is not in the set; true for all that are and for 2 of 100 others.
    [[nodiscard]] bool may_hold(std::uint64_t key) const noexcept {
        return filter_.holds_bits(key);
    }

    /// The offsets of the entries of `kind` with this very `value`, in order of adding.
    [[nodiscard]] std::vector<std::uint64_t>
    find(std::uint64_t key, KeyKind kind, std::string_view value) const;

    /// The same for any value: the literals that have this anchor.
    [[nodiscard]] std::vector<std::uint64_t> find_all(std::uint64_t key, KeyKind kind) const;

    /// The entry at an offset, or nothing where there is none.
    [[nodiscard]] std::optional<PackedEntry> entry(std::uint64_t offset) const noexcept;

    /// The indicator behind an entry, as its feed has it but for the letter case of its value. It
    /// has no origins: the feed's digest stands in `feed_digest`.
    [[nodiscard]] Indicator indicator(const PackedEntry& entry) const;

    /// The digest of the feed that an entry is from.
    [[nodiscard]] Digest feed_digest(const PackedEntry& entry) const;

private:
    struct File;
    template <class Wanted>
    [[nodiscard]] std::vector<std::uint64_t> walk(std::uint64_t key, const Wanted& wanted) const;
    explicit PackedSet(std::unique_ptr<File> file);

    std::unique_ptr<File> file_;
    KeyFilter filter_ = {};
    std::uint64_t name_labels_ = 0;
    std::uint64_t host_labels_ = 0;
    std::uint64_t networks_ = 0;
    std::uint32_t holds_ = 0;
};

/// The begin of every packed set.
bool is_packed_set(std::string_view head) noexcept;

} // namespace ample::sweep
