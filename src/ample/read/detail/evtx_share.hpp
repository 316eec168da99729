// What the values of a chunk's records may take, in steps: a value read, an element made, 16 bytes
// written.
//
//     300 bytes: a template that uses its value twice, in values sixteen deep ──▶ 65,536 elements
//
// Ordinary chunks take 20,000 steps and ordinary records 100. Once a chunk's share is spent, every
// record still has a small one of its own, so that the records beside a hostile one are read.

#pragma once

#include <algorithm>
#include <cstddef>

namespace ample::read::detail {

class EvtxShare {
public:
    static constexpr std::size_t of_chunk = std::size_t{1} << 17U;
    static constexpr std::size_t of_record = 512; ///< at least

    void begin_chunk() noexcept {
        spent_ = 0;
        allowed_ = of_chunk;
    }

    void begin_record() noexcept { allowed_ = std::max(of_chunk, spent_ + of_record); }

    /// False when the share is spent.
    bool take(std::size_t steps = 1) noexcept {
        spent_ += steps;
        return spent_ <= allowed_;
    }

private:
    std::size_t spent_ = 0;
    std::size_t allowed_ = of_chunk;
};

} // namespace ample::read::detail
