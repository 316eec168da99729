// Names of fields found in a few nanoseconds: a hash of whole words, and a table of fixed names.
//
// A record has tens of names, and each is asked for by the reader (is it the time?), by the watch
// over logs (is it the machine?) and by the rules. Names are short: up to 24 bytes are three loads.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace ample {

/// A hash that depends on every byte.
inline std::uint64_t name_hash(std::string_view name) noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    const auto eight_at = [&](std::size_t at) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, name.data() + at, sizeof eight);
        return eight;
    };
    const auto mix = [](std::uint64_t hash) { return (hash ^ hash >> 32U) * factor; };
    const auto size = name.size();
    auto hash = size * factor;
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8) {
            hash = mix(hash ^ eight_at(at));
        }
        hash = mix(hash ^ eight_at(size - 8));
    } else if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, name.data(), sizeof first);
        std::memcpy(&last, name.data() + size - sizeof last, sizeof last);
        hash = mix(hash ^ (std::uint64_t{first} << 32U | last));
    } else if (size > 0) {
        std::uint64_t few = static_cast<unsigned char>(name.front());
        few = few << 8U | static_cast<unsigned char>(name[size / 2]);
        few = few << 8U | static_cast<unsigned char>(name.back());
        hash = mix(hash ^ few);
    }
    return hash ^ hash >> 29U;
}

/// Whether two names are the same; quicker than a call where they are short.
inline bool is_same_name(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) {
        return false;
    }
    const auto differs_at = [&](std::size_t at) {
        std::uint64_t one = 0;
        std::uint64_t other = 0;
        std::memcpy(&one, a.data() + at, sizeof one);
        std::memcpy(&other, b.data() + at, sizeof other);
        return one != other;
    };
    constexpr std::size_t step = sizeof(std::uint64_t);
    if (a.size() < step) {
        const auto size = a.size();
        if (size < sizeof(std::uint32_t)) {
            return size == 0 ||
                   (a[0] == b[0] && a[size / 2] == b[size / 2] && a.back() == b.back());
        }
        const auto is_same_at = [&](std::size_t at) {
            std::uint32_t one = 0;
            std::uint32_t other = 0;
            std::memcpy(&one, a.data() + at, sizeof one);
            std::memcpy(&other, b.data() + at, sizeof other);
            return one == other;
        };
        return is_same_at(0) && is_same_at(size - sizeof(std::uint32_t));
    }
    if (a.size() > 4 * step) {
        return a == b;
    }
    for (std::size_t at = 0; at + step < a.size(); at += step) {
        if (differs_at(at)) {
            return false;
        }
    }
    return !differs_at(a.size() - step);
}

/// Tells the place of a name in a fixed list of at most 65,535. Immutable; the list must outlive
/// it. Most names asked for are not in the list and are known by length and last letter.
class NameTable {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    explicit NameTable(std::span<const std::string_view> names) : names_(names) {
        std::size_t size = 16;
        while (size < 8 * names.size()) {
            size *= 2;
        }
        places_.assign(size, 0);
        for (std::size_t i = names.size(); i-- > 0;) { // of two equal names the first is found
            const auto look = look_of(names[i]);
            looks_[look / 64] |= std::uint64_t{1} << look % 64;
            auto at = name_hash(names[i]) & (size - 1);
            while (places_[at] != 0 && names[places_[at] - 1] != names[i]) {
                at = (at + 1) & (size - 1);
            }
            places_[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    [[nodiscard]] std::size_t find(std::string_view name) const noexcept {
        const auto look = look_of(name);
        if ((looks_[look / 64] >> look % 64 & 1U) == 0) {
            return none;
        }
        const auto mask = places_.size() - 1;
        for (auto at = name_hash(name) & mask; places_[at] != 0; at = (at + 1) & mask) {
            if (const std::size_t place = places_[at] - 1U; is_same_name(names_[place], name)) {
                return place;
            }
        }
        return none;
    }

private:
    /// Of 256, by length and last letter.
    static std::size_t look_of(std::string_view name) noexcept {
        const auto last = name.empty() ? 0U : static_cast<unsigned char>(name.back());
        return (name.size() * 37 + last) % 256;
    }

    std::span<const std::string_view> names_;
    std::array<std::uint64_t, 4> looks_ = {}; ///< which looks a name of the list has
    std::vector<std::uint16_t> places_ = {};  ///< open addressing: place + 1, or 0
};

} // namespace ample
