// Stretches of a text in another form, with the way back.
//
//     …%65vil%2Eexample "…" e \0 v \0 i \0 l \0 …
//       └─────┬──────┘        └─────┬─────┘
//       evil.example ⏎            evil ⏎            scanned in one go
//
// A line end closes each stretch, so that nothing goes over from one into the next and the borders
// of a stretch are borders of tokens. Many short ones cost no more than their bytes.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// Filled until `is_full`, scanned, cleared. One thread.
class DecodedText {
public:
    /// The most that one stretch may have in its other form.
    static constexpr std::size_t longest = std::size_t{1} << 14U;

    void clear() noexcept { count_ = base_ = 0; }

    /// Whether no further stretch may be begun.
    [[nodiscard]] bool is_full() const noexcept { return count_ >= full; }

    [[nodiscard]] std::string_view text() const noexcept { return {bytes_.data(), count_}; }

    /// Where the byte at `offset` stands in the text, and for the line end of a stretch where the
    /// stretch ends.
    [[nodiscard]] std::size_t original(std::size_t offset) const noexcept {
        return base_ + places_[offset];
    }

    /// Begins a stretch that has its first byte at `at`. False when it lies too far from the first
    /// one: then all is to be scanned and cleared.
    bool begin(std::size_t at) noexcept {
        if (count_ == 0) {
            base_ = at;
            return true;
        }
        return at >= base_ && at - base_ < farthest;
    }

    /// Writes the stretch that was begun; the pointers stay in registers.
    class Writer {
    public:
        /// A byte that stands for what is at `at`.
        void put(char byte, std::size_t at) noexcept {
            *byte_++ = byte;
            *place_++ = static_cast<std::uint32_t>(at - base_);
        }

        /// `text` as it stands at `at`.
        void put_text(std::string_view text, std::size_t at) noexcept {
            std::memcpy(byte_, text.data(), text.size());
            const auto first = static_cast<std::uint32_t>(at - base_);
            for (std::uint32_t i = 0; i < text.size(); ++i) {
                place_[i] = first + i;
            }
            byte_ += text.size();
            place_ += text.size();
        }

        /// A character in UTF-8.
        void put_code(unsigned code, std::size_t at) noexcept {
            const auto last = 0x80U | (code & 63U);
            const auto second = 0x80U | (code >> 6U & 63U);
            const auto third = 0x80U | (code >> 12U & 63U);
            if (code < 0x80) {
                put(static_cast<char>(code), at);
            } else if (code < 0x800) {
                put_bytes(0xC0U | code >> 6U | last << 8U, 2, at);
            } else if (code < 0x10000) {
                put_bytes(0xE0U | code >> 12U | second << 8U | last << 16U, 3, at);
            } else {
                const auto first = 0xF0U | (code >> 18U & 7U);
                put_bytes(first | third << 8U | second << 16U | last << 24U, 4, at);
            }
        }

        /// The UTF-16LE characters of `text` in [begin, end), each in UTF-8; surrogates singly.
        void put_wide(std::string_view text, std::size_t begin, std::size_t end) noexcept {
            for (auto at = begin; at + 1 < end; at += 2) {
                const auto low = static_cast<unsigned char>(text[at]);
                const auto high = static_cast<unsigned char>(text[at + 1]);
                put_code(low | static_cast<unsigned>(high) << 8U, at);
            }
        }

    private:
        friend class DecodedText;

        /// The lowest `count` of four bytes; the others are written over.
        void put_bytes(std::uint32_t bytes, std::size_t count, std::size_t at) noexcept {
            const auto place = static_cast<std::uint32_t>(at - base_);
            const std::array<std::uint32_t, 4> places = {place, place, place, place};
            std::memcpy(byte_, &bytes, sizeof bytes);
            std::memcpy(place_, places.data(), sizeof places);
            byte_ += count;
            place_ += count;
        }

        Writer(char* byte, std::uint32_t* place, std::size_t base) noexcept
            : byte_(byte), place_(place), base_(base) {}

        char* byte_;
        std::uint32_t* place_;
        std::size_t base_;
    };

    Writer writer() noexcept { return {bytes_.data() + count_, places_.data() + count_, base_}; }

    /// Ends the stretch where it ends in the text; one of less than three bytes, which nothing has,
    /// is dropped.
    void end(Writer written, std::size_t at) noexcept {
        constexpr std::ptrdiff_t shortest = 3; // "::2"
        const auto size = written.byte_ - (bytes_.data() + count_);
        if (size >= shortest) {
            written.put('\n', at);
            count_ += static_cast<std::size_t>(size) + 1;
        }
    }

private:
    static constexpr std::size_t full = std::size_t{1} << 14U;
    static constexpr std::size_t farthest = std::size_t{1} << 31U;

    static constexpr std::size_t room = full + longest + 4; ///< a line end, and three over
    std::vector<char> bytes_ = std::vector<char>(room);
    std::vector<std::uint32_t> places_ = std::vector<std::uint32_t>(room);
    std::size_t count_ = 0;
    std::size_t base_ = 0; ///< the first stretch in the text
};

} // namespace ample::sweep::detail
