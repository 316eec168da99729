// Numbers as bits, least significant bit first, in as few as their size asks for.

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace ample::seal::index {

class BitWriter {
public:
    /// The lower `count` (at most 56) bits of `value`.
    void put(std::uint64_t value, unsigned count) {
        held_ |= value << held_bits_;
        held_bits_ += count;
        while (held_bits_ >= 8) {
            bytes_.push_back(static_cast<char>(held_ & 0xFFU));
            held_ >>= 8U;
            held_bits_ -= 8;
        }
    }

    /// Elias gamma code of `value`, at least 1 and below 2^48: as many zeros as it has bits after
    /// the first, a one, and those bits.
    void put_gamma(std::uint64_t value) {
        const auto bits = static_cast<unsigned>(std::bit_width(value | 1U)) - 1;
        put(std::uint64_t{1} << bits, bits + 1);
        put(value & ((std::uint64_t{1} << bits) - 1), bits);
    }

    /// Exponential Golomb code of order `low_bits`: gamma of the part above, plus one, then the
    /// lower bits.
    void put_golomb(std::uint64_t value, unsigned low_bits) {
        put_gamma((value >> low_bits) + 1);
        put(value & ((std::uint64_t{1} << low_bits) - 1), low_bits);
    }

    /// The bytes so far, the last filled up with zeros.
    std::string take() {
        if (held_bits_ > 0) {
            bytes_.push_back(static_cast<char>(held_ & 0xFFU));
        }
        held_ = 0;
        held_bits_ = 0;
        return std::move(bytes_);
    }

private:
    std::string bytes_;
    std::uint64_t held_ = 0;
    unsigned held_bits_ = 0;
};

/// Reads what BitWriter wrote. Beyond the end of the bytes it reads zeros and `is_beyond` tells.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t take(unsigned count) {
        fill(count);
        const auto value = held_ & ((std::uint64_t{1} << count) - 1);
        held_ >>= count;
        held_bits_ -= count;
        return value;
    }

    /// 0 when there is no such code.
    std::uint64_t take_gamma() {
        constexpr unsigned most = 47;
        fill(most + 1);
        const auto bits = static_cast<unsigned>(std::countr_zero(held_));
        if (held_ == 0 || bits > most) {
            is_beyond_ = true;
            return 0;
        }
        take(bits + 1);
        return std::uint64_t{1} << bits | take(bits);
    }

    std::uint64_t take_golomb(unsigned low_bits) {
        const auto high = take_gamma();
        return (high == 0 ? 0 : high - 1) << low_bits | take(low_bits);
    }

    /// Whether more was taken than there is, or what was taken is no code.
    [[nodiscard]] bool is_beyond() const noexcept { return is_beyond_ || missing_ > held_bits_; }

private:
    void fill(unsigned count) {
        while (held_bits_ < count) {
            if (at_ < bytes_.size()) {
                held_ |= std::uint64_t{static_cast<unsigned char>(bytes_[at_++])} << held_bits_;
            } else {
                missing_ += 8;
            }
            held_bits_ += 8;
        }
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint64_t held_ = 0;
    unsigned held_bits_ = 0;
    unsigned missing_ = 0; ///< zeros put in beyond the end
    bool is_beyond_ = false;
};

} // namespace ample::seal::index
