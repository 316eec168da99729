// gzip, RFC 1952. The members of a file that holds several are one stream, as gzip(1) has it.

#pragma once

#include <ample/seal/container.hpp>
#include <ample/seal/detail/inflater.hpp>
#include <ample/seal/detail/input.hpp>

namespace ample::seal::detail {

/// One member without a name. Zeros after the end are padding (tapes, block devices), other bytes
/// there are a defect.
class GzipUnpacker final : public Unpacker {
public:
    explicit GzipUnpacker(Bytes& bytes) : input_(bytes, 0, bytes.size()) {}

    Result<std::optional<PackedMember>> next() override;
    Result<std::size_t> read(std::span<char> into) override;

    [[nodiscard]] const std::string& defect() const override { return defect_; }

    [[nodiscard]] const std::string& container_defect() const override { return none_; }

    [[nodiscard]] std::uint64_t stored_bytes() const override { return input_.position(); }

private:
    Status start_next_stream();

    Input input_;
    Inflater inflater_{Inflater::Form::gzip};
    bool started_ = false;
    bool ended_ = false;
    std::string defect_;
    std::string none_;
};

} // namespace ample::seal::detail
