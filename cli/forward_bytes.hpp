// A stream as bytes that are read from front to end, as decoders of streams and of tar do.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/seal/container.hpp>

#include <cstdint>
#include <string>

namespace ample::cli {

/// Keeps the last mebibyte, so that what was just read can be read again; going back further fails
/// with `unsupported`. Its size is not known before its end. `source` must outlive it.
class ForwardBytes final : public seal::Bytes {
public:
    explicit ForwardBytes(ByteSource& source) : source_(source) {}

    [[nodiscard]] std::uint64_t size() const override { return is_over_ ? end_ : unknown_size; }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override;

private:
    static constexpr std::uint64_t unknown_size = std::uint64_t{1} << 62U;

    Status read_on();

    ByteSource& source_;
    std::string kept_ = {}; ///< the bytes up to `end_`
    std::uint64_t end_ = 0; ///< how far the source was read
    bool is_over_ = false;
};

} // namespace ample::cli
