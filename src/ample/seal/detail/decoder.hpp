// Decoders of one compressed stream, one step at a time.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace ample::seal::detail {

/// Decodes one stream of its format. One thread.
class Decoder {
public:
    /// `too_large`: the stream wants more memory than it may have.
    enum class State { going, ended, broken, too_large };

    /// What one step did. With `going`, either all input was used or all room was filled.
    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        State state = State::going;
        std::string_view why = {}; ///< of `broken`; lives until the next call
    };

    Decoder() = default;
    virtual ~Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    Decoder(Decoder&&) = delete;
    Decoder& operator=(Decoder&&) = delete;

    virtual Step step(std::string_view input, std::span<char> into) = 0;

    /// Forgets everything and waits for the next stream.
    virtual void reset() = 0;
};

/// zstd (RFC 8878): a frame, or a skippable one, is a stream. Windows up to the largest power of
/// two that is no more than `memory`; checksums are compared where there are any.
std::unique_ptr<Decoder> zstd_decoder(std::uint64_t memory);

/// xz, with all its filters and checks.
std::unique_ptr<Decoder> xz_decoder(std::uint64_t memory);

/// bzip2; takes at most 4 MB.
std::unique_ptr<Decoder> bzip2_decoder();

} // namespace ample::seal::detail
