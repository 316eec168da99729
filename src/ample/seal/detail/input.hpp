// A forward walk over a stretch of `Bytes` through one small buffer.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/container.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ample::seal::detail {

/// Reads [begin, end) of `bytes`, which must outlive it, in pieces of at most 64 KiB.
class Input {
public:
    Input(Bytes& bytes, std::uint64_t begin, std::uint64_t end)
        : bytes_(&bytes), next_(begin), end_(std::min(end, bytes.size())) {}

    /// Where the first byte not consumed stands.
    [[nodiscard]] std::uint64_t position() const noexcept { return next_ - rest_.size(); }

    /// Bytes not consumed yet, at least one unless the stretch is at its end. Lives until the next
    /// call.
    Result<std::string_view> peek() {
        if (rest_.empty() && next_ < end_) {
            buffer_.resize(static_cast<std::size_t>(std::min(end_ - next_, piece_bytes)));
            const auto got = bytes_->read_at(next_, buffer_);
            if (!got) {
                return got.error();
            }
            rest_ = std::string_view(buffer_).substr(0, *got);
            next_ += *got;
            end_ = *got == 0 ? next_ : end_;
        }
        return rest_;
    }

    void consume(std::size_t count) { rest_.remove_prefix(count); }

    /// The next `count` bytes; fewer at the end.
    Result<std::string> take(std::size_t count) {
        std::string taken;
        while (taken.size() < count) {
            const auto some = peek();
            if (!some) {
                return some.error();
            }
            if (some->empty()) {
                break;
            }
            const auto part = some->substr(0, count - taken.size());
            taken.append(part);
            consume(part.size());
        }
        return taken;
    }

private:
    static constexpr std::uint64_t piece_bytes = std::uint64_t{64} << 10U;

    Bytes* bytes_;
    std::uint64_t next_;
    std::uint64_t end_;
    std::string buffer_;
    std::string_view rest_; ///< into buffer_
};

/// Up to `count` bytes at `offset`.
inline Result<std::string> bytes_at(Bytes& bytes, std::uint64_t offset, std::size_t count) {
    std::string text(count, '\0');
    const auto got = bytes.read_at(offset, text);
    if (!got) {
        return got.error();
    }
    text.resize(*got);
    return text;
}

} // namespace ample::seal::detail
