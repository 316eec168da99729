// A stream in blocks of whole lines, and lines in a block by their place.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/byte_source.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ample::sweep::detail {

/// A block and its memory, which is used again.
struct LineBlock {
    std::unique_ptr<char[]> memory = {}; // NOLINT: never cleared, as a vector is when it grows
    std::size_t room = 0;
    std::size_t size = 0;
    std::uint64_t begin = 0; ///< in the stream
    bool is_last = false;

    [[nodiscard]] std::string_view text() const noexcept { return {memory.get(), size}; }
};

/// Cuts a stream into blocks. Where the cuts lie follows from the bytes alone.
class LineBlocks {
public:
    explicit LineBlocks(ByteSource& source) : source_(source) {}

    /// The next block, in the memory that `block` had; false at the end of the stream.
    bool next(LineBlock& block);

    /// Why the stream ended early, or empty.
    [[nodiscard]] const std::string& broken() const noexcept { return broken_; }

private:
    bool fill(LineBlock& block, std::size_t wanted);

    ByteSource& source_;
    std::string rest_ = {}; ///< read, of the next block
    std::uint64_t at_ = 0;
    bool is_over_ = false;
    std::string broken_ = {};
};

/// Line ends in `text`.
std::uint64_t count_lines(std::string_view text) noexcept;

struct NumberedLine {
    ByteRange where = {}; ///< with its line end
    std::uint64_t number = 0;
};

/// Finds the lines of ascending places, counting on the way.
class LineWalk {
public:
    LineWalk(std::string_view text, std::uint64_t first) : text_(text), number_(first) {}

    NumberedLine line_at(std::size_t at) {
        const auto begin = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
        const std::size_t from = begin == std::string_view::npos ? 0 : begin + 1;
        number_ += count_lines(text_.substr(counted_, from - counted_));
        counted_ = from;
        const auto end = text_.find('\n', at);
        return {{from, end == std::string_view::npos ? text_.size() : end + 1}, number_};
    }

private:
    std::string_view text_;
    std::uint64_t number_;
    std::size_t counted_ = 0;
};

/// Calls `use` for every line that begins with "#" between two places, the first the begin of a
/// line.
template <class Use>
void for_each_header(std::string_view text, std::size_t begin, std::size_t end, Use&& use) {
    while (begin < end) {
        if (text[begin] != '#') {
            const auto next = text.substr(0, end).find("\n#", begin);
            if (next == std::string_view::npos) {
                return;
            }
            begin = next + 1;
        }
        const auto stop = text.find('\n', begin);
        const std::size_t after = stop == std::string_view::npos ? text.size() : stop + 1;
        use(ByteRange{begin, after});
        begin = after;
    }
}

} // namespace ample::sweep::detail
