// The structure of one line of JSON: where its signs and strings stand, and where escapes begin.
//
//     {"a":"x\"y","b":[1]}
//     ^^ ^^^    ^^^ ^^^^ ^^      places: { } [ ] : , outside of strings, quotes around strings
//            ^                   escapes: the backslash of each escape
//
// 64 bytes at a time become bits (core/mark_bytes.hpp): a quote counts unless an odd number of
// backslashes stands before it, and what lies behind an odd number of quotes is inside a string
// (Langdale and Lemire, Parsing Gigabytes of JSON per Second, 2019, sections 3.1.1 and 3.1.2).

#pragma once

#include <ample/core/mark_bytes.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// Marks lines one after the other, keeping its memory: about six bytes for each of the longest.
class JsonMarks {
public:
    static constexpr std::size_t longest = 0xFFFFFFFE; ///< of a line

    /// Marks `line`. False when it ends inside a string.
    bool mark(std::string_view line);

    /// Ascending, then the size of the line.
    [[nodiscard]] const std::uint32_t* places() const noexcept { return places_.data(); }

    /// How many places there are, without the last.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

    /// Where the first escape in [from, end) begins, or `end`.
    [[nodiscard]] std::size_t next_escape(std::size_t from, std::size_t end) const noexcept {
        auto word = from / 64;
        auto bits = from < end ? escapes_[word] >> (from % 64) << (from % 64) : 0;
        while (bits == 0) {
            ++word;
            if (word * 64 >= end) {
                return end;
            }
            bits = escapes_[word];
        }
        const auto at = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        return at < end ? at : end;
    }

    /// Calls `on(place)` for each escape that begins in [from, end), ascending.
    template <class On>
    void for_each_escape(std::size_t from, std::size_t end, const On& on) const {
        auto bits = from < end ? escapes_[from / 64] >> (from % 64) << (from % 64) : 0;
        for (auto word = from / 64; word * 64 < end;) {
            for (; bits != 0; bits &= bits - 1) {
                const auto at = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                if (at >= end) {
                    return;
                }
                on(at);
            }
            if (++word * 64 < end) {
                bits = escapes_[word];
            }
        }
    }

private:
    std::vector<JsonBytes> blocks_ = {};
    std::vector<std::uint64_t> escapes_ = {}; ///< bit b of word w: of byte 64 · w + b
    std::vector<std::uint32_t> places_ = {};
    std::size_t count_ = 0;
};

} // namespace ample::read::detail
