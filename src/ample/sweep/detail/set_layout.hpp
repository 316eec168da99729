// The bytes of a packed set (docs/formats/set.md): what its builder writes and its reader maps.
//
//     header │ filter │ gate │ labels │ anchors │ endings │ addresses │ buckets │ entries │ details
//     │ about
//
// Every number is little-endian. The filter answers nearly all questions from one word; a bucket is
// one cache line.

#pragma once

#define XXH_INLINE_ALL // NOLINT: the name is xxHash's
#include <ample/core/address.hpp>
#include <ample/core/address_key.hpp>
#include <ample/core/label_key.hpp>
#include <ample/sweep/indicator.hpp>

#include <xxhash.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace ample::sweep::detail {

static_assert(std::endian::native == std::endian::little, "packed sets are mapped as they stand");

constexpr std::array<char, 8> set_magic = {'A', 'M', 'P', 'L', 'E', 'S', 'E', 'T'};
constexpr std::uint32_t set_version = 8;

/// Where a part of the file stands.
struct SetPart {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
};

struct SetHeader {
    std::array<char, 8> magic = set_magic;
    std::uint32_t version = set_version;
    std::uint32_t header_bytes = 0;
    std::uint64_t file_bytes = 0;
    std::uint64_t entries = 0;
    SetPart filter = {};    ///< words of 64 bits
    SetPart buckets = {};   ///< of 64 bytes
    SetPart store = {};     ///< the entries
    SetPart details = {};   ///< rows of JSON, each with a line end
    SetPart about = {};     ///< JSON
    SetPart gate = {};      ///< words of 64 bits, a power of two (core/tail_gate.hpp); may be empty
    SetPart labels = {};    ///< the same, of the last labels of names and hosts
    SetPart anchors = {};   ///< the same, of the last labels of anchors with a dot
    SetPart endings = {};   ///< the same, of last labels beyond ASCII (core/label_ending.hpp)
    SetPart addresses = {}; ///< 1,024 words, by the first 16 bits of addresses and networks
    /// Bit n: a name in it has n labels; bit 63: 63 or more.
    std::uint64_t name_labels = 0;
    std::uint64_t host_labels = 0;                   ///< the same of hosts of URLs and mails
    std::uint64_t networks = 0;                      ///< bit n: an IPv4 network of n bits is in it
    std::array<std::uint64_t, 3> networks_ipv6 = {}; ///< bit n % 64 of word n / 64: of n bits
    std::uint32_t holds = 0;                         ///< bit k: entries of key kind k are in it
    std::uint8_t has_dotted_anchors = 0;
    std::uint8_t shortest_word = 0;       ///< size of the shortest anchor without a dot, or 0
    std::uint8_t has_numeric_anchors = 0; ///< some have nothing but digits and dots
    std::uint8_t beyond_ascii = 0;        ///< some literals have letters beyond ASCII
    /// SHA-256 over the whole file with zeros in this place.
    std::array<std::uint8_t, 32> digest = {};
};

constexpr std::size_t bucket_slots = 10;
constexpr std::uint8_t bucket_is_full = 0x80; ///< the search goes on in the next bucket

struct SetBucket {
    std::array<std::uint8_t, bucket_slots> tags = {};
    /// Offsets in the store, five bytes each.
    std::array<std::uint8_t, bucket_slots* 5> offsets = {};
    std::uint8_t state = 0; ///< slots in use, and `bucket_is_full`
    std::array<std::uint8_t, 3> unused = {};

    [[nodiscard]] std::uint64_t offset(std::size_t slot) const noexcept {
        std::uint64_t offset = 0;
        for (std::size_t i = 5; i > 0; --i) {
            offset = offset << 8U | offsets[slot * 5 + i - 1];
        }
        return offset;
    }

    void set_offset(std::size_t slot, std::uint64_t offset) noexcept {
        for (std::size_t i = 0; i < 5; ++i, offset >>= 8U) {
            offsets[slot * 5 + i] = static_cast<std::uint8_t>(offset);
        }
    }
};

static_assert(sizeof(SetBucket) == 64);

constexpr std::uint64_t most_store_bytes = std::uint64_t{1} << 40U;

/// Of the byte of type: what its feed writes has other letters or slashes, told behind the value.
constexpr std::uint8_t is_written_otherwise = 0x80;

/// An entry of the store: type, row of details, line, length of the value where its type leaves it
/// open, value, and what the feed writes otherwise (written_form.hpp) with its length.
struct StoredEntry {
    std::uint8_t type = 0;
    std::uint64_t details = 0;
    std::uint64_t line = 0;
    std::string_view value = {};
    std::string_view difference = {}; ///< empty when the feed has the normal form
};

/// The size of every normal form of a type, or 0 when they differ in size.
constexpr std::size_t fixed_size(Type type) noexcept {
    switch (type) {
    case Type::ipv4:
    case Type::lease:
        return 4;
    case Type::ipv6:
    case Type::md5:
    case Type::imphash:
    case Type::ja3:
        return 16;
    case Type::sha1:
        return 20;
    case Type::sha256:
        return 32;
    case Type::sha512:
        return 64;
    default:
        return 0;
    }
}

/// A number of 7 bits a byte, lowest first; moves `at` behind it. Nothing when it does not end.
inline std::optional<std::uint64_t> take_number(std::string_view bytes, std::size_t& at) noexcept {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) {
            return number;
        }
    }
    return std::nullopt;
}

inline void put_number(std::string& bytes, std::uint64_t number) {
    for (; number > 0x7F; number >>= 7U) {
        bytes.push_back(static_cast<char>(number | 0x80U));
    }
    bytes.push_back(static_cast<char>(number));
}

/// A text of `size` bytes, or with its length before it; moves `at` behind it.
inline std::optional<std::string_view>
take_text(std::string_view bytes, std::size_t& at, std::size_t size = 0) noexcept {
    const auto length = size != 0 ? std::optional<std::uint64_t>(size) : take_number(bytes, at);
    if (!length || *length > bytes.size() - at) {
        return std::nullopt;
    }
    at += *length;
    return bytes.substr(at - *length, *length);
}

inline void put_text(std::string& bytes, std::string_view text, std::size_t size = 0) {
    if (size == 0) {
        put_number(bytes, text.size());
    }
    bytes += text;
}

/// The entry at `offset` of `store`, or nothing where none fits.
inline std::optional<StoredEntry> stored_entry(std::string_view store,
                                               std::uint64_t offset) noexcept {
    if (offset >= store.size()) {
        return std::nullopt;
    }
    std::size_t at = offset + 1;
    const auto first = static_cast<std::uint8_t>(store[offset]);
    const std::uint8_t type = first & (is_written_otherwise - 1U);
    const auto details = take_number(store, at);
    const auto line = take_number(store, at);
    const auto value = take_text(store, at, fixed_size(static_cast<Type>(type)));
    const auto difference = first != type ? take_text(store, at) : std::string_view();
    if (type > static_cast<std::uint8_t>(last_type) || !details || !line || !value || !difference) {
        return std::nullopt;
    }
    return StoredEntry{type, *details, *line, *value, *difference};
}

inline void put_entry(std::string& store, const StoredEntry& entry) {
    const bool is_otherwise = !entry.difference.empty();
    store.push_back(static_cast<char>(entry.type | (is_otherwise ? is_written_otherwise : 0U)));
    put_number(store, entry.details);
    put_number(store, entry.line);
    put_text(store, entry.value, fixed_size(static_cast<Type>(entry.type)));
    if (is_otherwise) {
        put_text(store, entry.difference);
    }
}

/// The first four bytes as a number, the first on top.
constexpr std::uint32_t ipv4_number(std::string_view bytes) noexcept {
    std::uint32_t number = 0;
    for (const char c : bytes.substr(0, 4)) {
        number = number << 8U | static_cast<unsigned char>(c);
    }
    return number;
}

/// The key of a value in normal form (docs/formats/set.md).
inline std::uint64_t set_key(unsigned kind, std::string_view normal) noexcept {
    constexpr unsigned name = 1;    // KeyKind::name
    constexpr unsigned ipv4 = 2;    // KeyKind::ipv4
    constexpr unsigned network = 5; // KeyKind::network
    if (kind == name) {
        return name_key(normal);
    }
    if (kind == ipv4 && normal.size() == 4) {
        return ipv4_key(ipv4_number(normal), 32);
    }
    if (kind == network && normal.size() == 6 && normal[0] == '4') {
        return ipv4_key(ipv4_number(normal.substr(2)), static_cast<unsigned char>(normal[1]));
    }
    return XXH3_64bits_withSeed(normal.data(), normal.size(), kind);
}

/// The key of the host of a URL or mail address, with its port where it has one: that of the name
/// or address it is, so that one question to the filter is for them all.
inline std::uint64_t host_key(std::string_view host) noexcept {
    const auto address = parse_ipv4(host);
    return address ? ipv4_key(*address, 32) : name_key(host);
}

/// The key that hosts of URLs have besides, so that few are taken for one by chance.
constexpr std::uint64_t url_host_key(std::uint64_t host) noexcept {
    return mixed(host ^ 0x9E3779B97F4A7C15);
}

inline std::uint8_t bucket_tag(std::uint64_t key) noexcept {
    return static_cast<std::uint8_t>((key * 0x9E3779B97F4A7C15U) >> 56U);
}

} // namespace ample::sweep::detail
