// The digest of a stream, computed while somebody else reads it.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/core/digest.hpp>

#include <optional>

namespace ample::cli {

/// Passes on what `source` gives, which must outlive it; computes only where it `is_wanted`.
class DigestSource final : public ByteSource {
public:
    DigestSource(ByteSource& source, bool is_wanted) : source_(source) {
        if (is_wanted) {
            hasher_.emplace();
        }
    }

    Result<std::size_t> read(std::span<char> into) override {
        auto count = source_.read(into);
        if (count && hasher_) {
            hasher_->update({into.data(), *count});
        }
        return count;
    }

    /// Of what was read so far; none where it is not wanted.
    Digest finish() { return hasher_ ? hasher_->finish() : Digest{}; }

private:
    ByteSource& source_;
    std::optional<Hasher> hasher_ = {};
};

} // namespace ample::cli
