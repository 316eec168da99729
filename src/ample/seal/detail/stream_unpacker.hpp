// Containers with one member that has no name: gzip (RFC 1952), zstd (RFC 8878), xz, bzip2.

#pragma once

#include <ample/seal/container.hpp>
#include <ample/seal/detail/decoder.hpp>
#include <ample/seal/detail/input.hpp>

#include <memory>

namespace ample::seal::detail {

/// Streams laid end to end are one member, as the formats' own programs have it. Zeros after the
/// end are padding (tapes, block devices, xz), other bytes there are a defect.
class StreamUnpacker final : public Unpacker {
public:
    /// `kind` is one of the four; `memory` is what its decoder may take.
    StreamUnpacker(Container kind, Bytes& bytes, std::uint64_t memory);

    Result<std::optional<PackedMember>> next() override;
    Result<std::size_t> read(std::span<char> into) override;

    [[nodiscard]] const std::string& defect() const override { return defect_; }

    [[nodiscard]] const std::string& container_defect() const override { return none_; }

    [[nodiscard]] std::uint64_t stored_bytes() const override { return input_.position(); }

private:
    Status start_next_stream();
    [[nodiscard]] bool begins_stream(std::string_view bytes) const noexcept;
    void fail(const Decoder::Step& step);

    Container kind_;
    std::uint64_t memory_;
    Input input_;
    std::unique_ptr<Decoder> decoder_;
    bool started_ = false;
    bool ended_ = false;
    std::string defect_;
    std::string none_;
};

} // namespace ample::seal::detail
