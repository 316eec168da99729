// Keys of domain names, label by label from the last, so that one walk gives the keys of a name and
// of all its parents.
//
//     name_seed ──"example"──▶ key of "example" ──"evil"──▶ key of "evil.example" ──"cdn"──▶ …
//
// Names have no last dot; letter case is of no meaning. The keys stand in packed sets
// (docs/formats/set.md): what they are may change only with the version of these.

#pragma once

#include <ample/core/eight_bytes.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ample {

constexpr std::uint64_t name_seed = 0x2D358DCCAA6C78A5;

/// Both halves of a product of 128 bits in one (the step of wyhash by Wang Yi, public domain).
constexpr std::uint64_t folded(std::uint64_t a, std::uint64_t b) noexcept {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{a} * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// A step over eight bytes of a label with more behind them.
constexpr std::uint64_t label_step(std::uint64_t key, std::uint64_t eight) noexcept {
    return folded(key ^ eight, 0x8BB84B93962EACC9);
}

/// The step over its last bytes, none to eight, with zeros above them.
constexpr std::uint64_t
label_end(std::uint64_t key, std::uint64_t bytes, std::uint64_t count) noexcept {
    return folded(key ^ bytes, 0x4B33A62ED433D4A3 ^ count << 1U);
}

/// Makes letters lower case and leaves digits and "-" as they are.
constexpr std::uint64_t lower_case = 0x2020202020202020;

/// The lowest `count` bytes of `eight`, one to eight.
constexpr std::uint64_t lowest_bytes(std::uint64_t eight, std::size_t count) noexcept {
    return eight & ~std::uint64_t{0} >> (64 - 8 * count);
}

/// The key of the name that a label and a dot make of the name with key `parent`; of a last label
/// `name_seed` is the parent. `load` gives eight bytes from a place of the label on; those that are
/// not its own may be anything.
template <class Load>
std::uint64_t label_key(std::uint64_t parent, std::size_t size, const Load& load) noexcept {
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::size_t at = 0;
    for (; size - at > step; at += step) {
        parent = label_step(parent, load(at, step) | lower_case);
    }
    const auto rest = size - at;
    return label_end(parent, rest == 0 ? 0 : lowest_bytes(load(at, rest) | lower_case, rest), rest);
}

inline std::uint64_t label_key(std::uint64_t parent, std::string_view label) noexcept {
    return label_key(parent, label.size(), [&](std::size_t at, std::size_t count) {
        return first_bytes(label.data() + at, count);
    });
}

/// The same where eight bytes from each place of the label on may be read.
inline std::uint64_t
padded_label_key(std::uint64_t parent, const char* label, std::size_t size) noexcept {
    return label_key(parent, size, [&](std::size_t at, std::size_t /*count*/) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, label + at, sizeof eight);
        return eight;
    });
}

/// The key of the last `labels` labels of a name; of all when it has fewer.
inline std::uint64_t name_key(std::string_view name, std::size_t labels = SIZE_MAX) noexcept {
    auto key = name_seed;
    for (; labels > 0; --labels) {
        const auto dot = name.rfind('.');
        key = label_key(key, dot == name.npos ? name : name.substr(dot + 1));
        if (dot == name.npos) {
            break;
        }
        name = name.substr(0, dot);
    }
    return key;
}

/// The last `labels` labels of a name; all of it when it has fewer.
constexpr std::string_view last_labels(std::string_view name, std::size_t labels) noexcept {
    for (auto dot = name.size(); dot > 0;) {
        dot = name.rfind('.', dot - 1);
        if (dot == name.npos) {
            break;
        }
        if (--labels == 0) {
            return name.substr(dot + 1);
        }
    }
    return name;
}

} // namespace ample
