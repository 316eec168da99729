#include <ample/read/detail/json_marks.hpp>

namespace ample::read::detail {

namespace {

/// Tells which bytes are escaped, block after block.
class EscapeWalk {
public:
    /// The backslashes that begin an escape; `escaped()` are the bytes behind them.
    std::uint64_t begins(std::uint64_t backslash) noexcept {
        if (backslash == 0) {
            escaped_ = carry_;
            carry_ = 0;
            return 0;
        }
        // A run of backslashes is one number: adding its first bit carries behind its end, on an
        // even or odd place according to its length.
        constexpr std::uint64_t odd = 0xAAAAAAAAAAAAAAAAU;
        const auto free = backslash & ~carry_;
        const auto runs_and_odd = ((free << 1U) | odd) - free;
        const auto begins_and_ends = runs_and_odd ^ odd;
        escaped_ = begins_and_ends ^ (backslash | carry_);
        const auto begins = begins_and_ends & backslash;
        carry_ = begins >> 63U;
        return begins;
    }

    [[nodiscard]] std::uint64_t escaped() const noexcept { return escaped_; }

private:
    std::uint64_t carry_ = 0; ///< 1 when the first byte of the next block is escaped
    std::uint64_t escaped_ = 0;
};

/// Bit b is the parity of bits 0 to b.
std::uint64_t parities(std::uint64_t bits) noexcept {
    bits ^= bits << 1U;
    bits ^= bits << 2U;
    bits ^= bits << 4U;
    bits ^= bits << 8U;
    bits ^= bits << 16U;
    return bits ^ bits << 32U;
}

} // namespace

bool JsonMarks::mark(std::string_view line) {
    const auto blocks = (line.size() + 63) / 64;
    if (escapes_.size() < blocks) {
        blocks_.resize(blocks);
        escapes_.resize(blocks);
    }
    if (places_.size() < line.size() + 1) {
        places_.resize(line.size() + 1);
    }
    mark_json(line, blocks_);
    EscapeWalk escapes;
    std::uint64_t inside = 0; // all ones where the block before ended inside a string
    auto* to = places_.data();
    for (std::size_t i = 0; i < blocks; ++i) {
        escapes_[i] = escapes.begins(blocks_[i].backslash);
        const auto quotes = blocks_[i].quote & ~escapes.escaped();
        const auto strings = quotes == 0 ? inside : parities(quotes) ^ inside;
        inside = std::uint64_t{0} - (strings >> 63U);
        auto bits = (blocks_[i].sign & ~strings) | quotes;
        for (; bits != 0; bits &= bits - 1) {
            *to++ = static_cast<std::uint32_t>(i * 64 +
                                               static_cast<std::size_t>(std::countr_zero(bits)));
        }
    }
    count_ = static_cast<std::size_t>(to - places_.data());
    *to = static_cast<std::uint32_t>(line.size());
    return inside == 0;
}

} // namespace ample::read::detail
