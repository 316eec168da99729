#include <ample/core/count_byte.hpp>
#include <ample/read/reader.hpp>
#include <ample/sweep/detail/line_blocks.hpp>
#include <ample/sweep/detail/token.hpp>

namespace ample::sweep::detail {

namespace {

/// Large enough that the work on a block outweighs handing it over, small enough for the second
/// cache.
constexpr std::size_t block_bytes = std::size_t{1} << 20U;

/// Where to cut a text without line ends: behind its last byte that no token has.
std::size_t token_cut(std::string_view text) noexcept {
    for (std::size_t at = text.size(); at > 0; --at) {
        if (!is_token_byte(text[at - 1])) {
            return at;
        }
    }
    return text.size();
}

} // namespace

/// Reads until `text` has `wanted` bytes; false at the end of the stream.
bool LineBlocks::fill(std::string& text, std::size_t wanted) {
    auto have = text.size();
    text.resize(std::max(have, wanted));
    while (!is_over_ && have < wanted) {
        const auto count = source_.read({text.data() + have, wanted - have});
        if (!count) {
            broken_ = count.error().what;
        }
        is_over_ = !count || *count == 0;
        have += count ? *count : 0;
    }
    text.resize(have);
    return !is_over_;
}

bool LineBlocks::next(LineBlock& block) {
    block.text.swap(rest_);
    rest_.clear();
    block.begin = at_;
    auto wanted = block_bytes;
    std::size_t cut = std::string_view::npos;
    while (fill(block.text, wanted)) {
        const auto end = block.text.rfind('\n');
        if (end != std::string::npos) {
            cut = end + 1;
            break;
        }
        if (wanted >= read::longest_item) {
            cut = token_cut(block.text);
            break;
        }
        wanted = std::min(wanted * 2, read::longest_item);
    }
    if (cut != std::string_view::npos) {
        rest_.assign(block.text, cut);
        block.text.resize(cut);
    }
    block.is_last = cut == std::string_view::npos;
    at_ += block.text.size();
    return !block.text.empty();
}

std::uint64_t count_lines(std::string_view text) noexcept {
    return count_byte(text, '\n');
}

} // namespace ample::sweep::detail
