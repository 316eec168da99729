#include <cli/forward_bytes.hpp>

#include <algorithm>

namespace ample::cli {

namespace {

constexpr std::size_t kept_bytes = std::size_t{1} << 20U;
constexpr std::size_t piece_bytes = std::size_t{256} << 10U;

} // namespace

/// Reads the next piece; forgets what lies too far back.
Status ForwardBytes::read_on() {
    if (kept_.size() > 2 * kept_bytes) {
        kept_.erase(0, kept_.size() - kept_bytes);
    }
    const auto had = kept_.size();
    kept_.resize(had + piece_bytes);
    const auto count = source_.read({kept_.data() + had, piece_bytes});
    kept_.resize(had + (count ? *count : 0));
    if (!count) {
        return count.error();
    }
    end_ += *count;
    is_over_ = *count == 0;
    return Done{};
}

Result<std::size_t> ForwardBytes::read_at(std::uint64_t offset, std::span<char> into) {
    while (!is_over_ && end_ < offset + into.size()) {
        if (end_ > offset && end_ - offset >= kept_bytes) {
            break; // a part is given
        }
        if (const auto read = read_on(); !read) {
            return read.error();
        }
    }
    const auto begin = end_ - kept_.size();
    if (offset < begin) {
        return Error{Kind::unsupported, "a stream can't be read backwards", "unpack it to a file"};
    }
    return offset >= end_ ? std::size_t{0} : kept_.copy(into.data(), into.size(), offset - begin);
}

} // namespace ample::cli
