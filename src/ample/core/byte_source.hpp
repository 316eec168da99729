// Bytes that come as a stream: an exhibit out of the vault, a member, a file, standard input.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ample {

/// A stream of bytes. Used by one thread at a time.
class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;

    /// Fills the front of `into` and returns how many bytes it wrote; 0 only at the end. A failure
    /// is final: what came before it is good, nothing comes after it.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
};

/// A source over bytes in memory, which must outlive it.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : rest_(bytes) {}

    Result<std::size_t> read(std::span<char> into) override {
        const auto count = rest_.copy(into.data(), into.size());
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
};

} // namespace ample
