// Whether a token may be one of many words, names or addresses, told by a part of it: one look into
// a table of bits, so that most other tokens cost nothing more.
//
//     "Invoice-0412.exe"  ──▶  "0412.exe", 16 ──▶ bit 5,123 of 8,192     TailGate
//     "cdn.evil.example"  ──▶  "example"   ──▶  bit 77 of 1,024          LabelGate
//     "198.51.100.7"      ──▶  198.51      ──▶  bit 50,739 of 65,536     AddressGate

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace ample {

/// Whether `bit` is set in a gate's table.
constexpr bool has_gate_bit(std::span<const std::uint64_t> words, std::uint64_t bit) noexcept {
    return (words[bit / 64] >> (bit % 64) & 1U) != 0;
}

/// The bit that a number has in a gate's table of `count` words, a power of two.
constexpr std::uint64_t gate_bit(std::uint64_t number, std::size_t count) noexcept {
    return number * 0x9E3779B97F4A7C15U >> (58U - static_cast<unsigned>(std::countr_zero(count)));
}

/// A view of the table: a power of two of words. An empty one lets every token pass. Letter case
/// is of no meaning.
struct TailGate {
    std::span<const std::uint64_t> words = {};

    /// False for a token that is none of the words.
    [[nodiscard]] bool may_hold(std::string_view token) const noexcept {
        return words.empty() || has_gate_bit(words, place(token, words.size()));
    }

    /// The bit of `token` in a table of `count` words.
    static std::uint64_t place(std::string_view token, std::size_t count) noexcept {
        constexpr std::uint64_t lower = 0x2020202020202020; // merges a few signs besides: they pass
        constexpr std::uint64_t odd = 0xD6E8FEB86659FD93;
        return gate_bit((last_eight(token) | lower) ^ token.size() * odd, count);
    }

private:
    /// The last eight bytes, or what there is twice.
    static std::uint64_t last_eight(std::string_view token) noexcept {
        std::uint64_t eight = 0;
        std::uint32_t last = 0;
        const char* const end = token.data() + token.size();
        if (token.size() >= sizeof eight) {
            std::memcpy(&eight, end - sizeof eight, sizeof eight);
        } else if (token.size() >= sizeof last) {
            std::uint32_t first = 0;
            std::memcpy(&first, token.data(), sizeof first);
            std::memcpy(&last, end - sizeof last, sizeof last);
            eight = std::uint64_t{first} << 32U | last;
        } else {
            for (const char c : token) {
                eight = eight << 8U | static_cast<unsigned char>(c);
            }
        }
        return eight;
    }
};

/// Whether a name may be one of many, told by its last label of at most eight characters. These
/// stand in a number, the last one in the lowest byte, each with the bit set that makes letters
/// lower case. A view of a power of two of
/// words; an empty one lets every name pass.
struct LabelGate {
    /// Makes letters lower case and leaves digits and "-" as they are.
    static constexpr std::uint64_t lower = 0x2020202020202020;

    std::span<const std::uint64_t> words = {};

    [[nodiscard]] bool may_hold(std::uint64_t label) const noexcept {
        return words.empty() || has_gate_bit(words, place(label, words.size()));
    }

    /// The bit of `label` in a table of `count` words.
    static std::uint64_t place(std::uint64_t label, std::size_t count) noexcept {
        return gate_bit(label, count);
    }

    /// The number of a label, or nothing where it is empty, too long or no ASCII.
    static std::optional<std::uint64_t> packed(std::string_view label) noexcept {
        std::uint64_t number = 0;
        for (const char c : label) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte > 127 || label.size() > sizeof number) {
                return std::nullopt;
            }
            number = number << 8U | byte | (lower & 0xFFU);
        }
        return label.empty() ? std::nullopt : std::optional(number);
    }
};

/// Whether an IPv4 address may be one of many, told by its first 16 bits: private ones and those of
/// the own organisation fill logs and are seldom looked for. A view of 1,024 words; an empty one
/// lets every address pass.
struct AddressGate {
    static constexpr std::size_t count = 1024; ///< words
    std::span<const std::uint64_t> words = {};

    [[nodiscard]] bool may_hold(std::uint32_t address) const noexcept {
        return words.empty() || has_gate_bit(words, place(address));
    }

    /// The bit of an address.
    static std::uint64_t place(std::uint32_t address) noexcept { return address >> 16U; }
};

} // namespace ample
