#include <ample/core/count_byte.hpp>
#include <ample/read/reader.hpp>
#include <ample/sweep/detail/line_blocks.hpp>
#include <ample/sweep/detail/token.hpp>

#include <algorithm>
#include <cstring>

namespace ample::sweep::detail {

namespace {

/// Large enough that the work on a block outweighs handing it over, small enough for the second
/// cache.
constexpr std::size_t block_bytes = std::size_t{1} << 18U;

/// Where to cut a text without line ends: as the readers do, else behind its last byte that no
/// token has.
std::size_t token_cut(std::string_view text) noexcept {
    if (const auto cut = read::cut_of_long_line(text); cut != text.npos) {
        return cut;
    }
    for (std::size_t at = text.size(); at > 0; --at) {
        if (!is_token_byte(text[at - 1])) {
            return at;
        }
    }
    return text.size();
}

} // namespace

/// Gives a block room for `wanted` bytes; keeps what it has.
static void make_room(LineBlock& block, std::size_t wanted) {
    if (block.room < wanted) {
        auto larger = std::make_unique_for_overwrite<char[]>(wanted); // NOLINT: see LineBlock
        std::copy_n(block.memory.get(), block.size, larger.get());
        block.memory = std::move(larger);
        block.room = wanted;
    }
}

/// Reads until the block has `wanted` bytes; false at the end of the stream.
bool LineBlocks::fill(LineBlock& block, std::size_t wanted) {
    make_room(block, wanted);
    while (!is_over_ && block.size < wanted) {
        const auto count = source_.read({block.memory.get() + block.size, wanted - block.size});
        if (!count) {
            broken_ = count.error().what;
        }
        is_over_ = !count || *count == 0;
        block.size += count ? *count : 0;
    }
    return !is_over_;
}

bool LineBlocks::next(LineBlock& block) {
    block.size = 0;
    make_room(block, rest_.size());
    std::copy(rest_.begin(), rest_.end(), block.memory.get());
    block.size = rest_.size();
    rest_.clear();
    block.begin = at_;
    auto wanted = block_bytes;
    std::size_t cut = std::string_view::npos;
    for (std::size_t seen = 0; fill(block, wanted); seen = block.size) {
        if (const auto* const end = ::memrchr(block.memory.get() + seen, '\n', block.size - seen)) {
            cut = static_cast<std::size_t>(static_cast<const char*>(end) - block.memory.get()) + 1;
            break;
        }
        if (wanted >= read::longest_item) {
            cut = token_cut(block.text());
            break;
        }
        wanted = std::min(wanted * 2, read::longest_item);
    }
    if (cut != std::string_view::npos) {
        rest_ = block.text().substr(cut);
        block.size = cut;
    }
    block.is_last = cut == std::string_view::npos;
    at_ += block.size;
    return block.size != 0;
}

std::uint64_t count_lines(std::string_view text) noexcept {
    return count_byte(text, '\n');
}

} // namespace ample::sweep::detail
