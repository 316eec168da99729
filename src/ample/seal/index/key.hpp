// Keys: what the index holds instead of values (docs/formats/index.md).
//
// A key is a number below 2^40. Those below 2^32 are IPv4 addresses themselves, so that a network
// is a stretch of keys; all others are taken from a hash. Two values may share a key: an index
// answers "may be in this frame", and the frame's bytes decide.

#pragma once

#include <ample/core/address.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/wide_runs.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace ample::seal::index {

using Key = std::uint64_t;

constexpr unsigned key_bits = 40;

/// Keys from `first` to `last`, both included.
struct KeyRange {
    Key first = 0;
    Key last = 0;

    friend bool operator==(const KeyRange&, const KeyRange&) = default;
};

/// A host name, letters in any case, without dots or hyphens at its ends.
Key name_key(std::string_view name) noexcept;

/// "local@domain", letters in any case.
Key mail_key(std::string_view local, std::string_view domain) noexcept;

/// At least 16 hex digits, of which the first 16 count.
Key hex_key(std::string_view digits) noexcept;

constexpr Key ipv4_key(std::uint32_t address) noexcept {
    return address;
}

/// The network of `address` with `prefix` leading bits; 128 for the address.
Key ipv6_key(const Ipv6& address, unsigned prefix) noexcept;

/// Prefixes of every IPv6 address that are in the index.
constexpr unsigned ipv6_prefixes[] = {128, 64, 48, 32, 0};

/// What a frame may hold besides values.
enum class Mark : std::uint8_t {
    /// An escape of JSON, TSV or URLs stands for a letter, digit, "." "-", "_" or, in URLs, ":":
    /// values may be hidden.
    escaped_ascii,
    /// An escape stands for a character above 127: values with such characters may be hidden.
    escaped_other,
    /// A line begins with "#fields" (Zeek) or "#Fields" (W3C): columns change here.
    header_line,
    /// An exhibit in UTF-16 (by its byte order mark, or a Windows event log) begins here: none of
    /// its
    /// values is in the index.
    utf16,
    /// Bytes beyond ASCII are no UTF-8: values beside them may not be in the index.
    foreign
};

Key mark_key(Mark mark) noexcept;

/// The keys of the frame that holds `text`, in no order, some maybe twice.
///
/// Contract: for every value in `text` that sweep looks up, a key of it is there: each IPv4 address
/// standing alone; each name with all its parents of at least two labels; each IPv6 address with
/// its networks; each hash; each mail address; all of these in ASCII written as UTF-16LE too. A
/// value that stands across the border of two frames is of the second.
class KeyCollector {
public:
    KeyCollector();

    /// Adds the keys of `text`, which follows `before` (its last bytes; longer than any value, or
    /// all there is). May be called for several texts of one frame.
    void add(std::string_view before, std::string_view text);

    /// The keys since the last call.
    std::vector<Key> take();

private:
    void add_values(std::string_view text);
    void add_wide(std::string_view text);
    void add_name(std::string_view text, std::size_t begin, std::size_t end);
    void add_ascii_name(std::string_view name);
    void add_ipv6(std::string_view address);
    void add_marks(std::string_view text, bool is_first_escaped);
    void put(Key key);
    void grow();

    CandidateFinder finder_;
    WideRuns wide_ = WideRuns();
    std::vector<Key> keys_;
    std::vector<Key> table_; ///< keys_ as an open hash table; `empty` where free
};

} // namespace ample::seal::index
