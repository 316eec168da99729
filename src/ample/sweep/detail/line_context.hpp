// The lines before and after those with a hit, as grep -C gives them.

#pragma once

#include <ample/sweep/detail/line_blocks.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// Walks the blocks of a stream in order. Gives every line at most once, in order, and none that
/// has a hit. One thread.
class LineContext {
public:
    LineContext(std::size_t count, const OnContextLine& on_line)
        : count_(count), on_line_(on_line) {}

    /// A block whose first line is `number`.
    void start(std::string_view block, std::uint64_t number);

    /// Before the first hit of `line`.
    void hit(const NumberedLine& line);

    /// Behind the last hit of the block.
    void finish();

private:
    void give_after(std::size_t until);
    void give_before(const NumberedLine& line);
    void give(std::uint64_t number, std::string_view text);

    std::size_t count_;
    const OnContextLine& on_line_;
    std::string_view block_ = {};
    std::uint64_t first_ = 1; ///< number of the block's first line
    std::uint64_t given_ = 0; ///< number of the last line given, hits too
    std::uint64_t after_left_ = 0;
    std::size_t after_at_ = 0;           ///< begin of the line after `given_`
    std::vector<std::string> tail_ = {}; ///< last lines of the block before
};

} // namespace ample::sweep::detail
