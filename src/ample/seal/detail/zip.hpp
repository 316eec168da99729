// The members of a zip file: stored and deflated ones; others are named with the reason.

#pragma once

#include <ample/seal/container.hpp>
#include <ample/seal/detail/inflater.hpp>
#include <ample/seal/detail/input.hpp>
#include <ample/seal/detail/zip_directory.hpp>

#include <map>

namespace ample::seal::detail {

/// Own code rather than libarchive, which converts names by the locale and cuts them at a NUL:
/// here the bytes of a name, places in the file and the reason of every fault are kept.
class ZipUnpacker final : public Unpacker {
public:
    explicit ZipUnpacker(Bytes& bytes) : bytes_(&bytes) {}

    Result<std::optional<PackedMember>> next() override;
    Result<std::size_t> read(std::span<char> into) override;

    [[nodiscard]] const std::string& defect() const override { return defect_; }

    [[nodiscard]] const std::string& container_defect() const override { return broken_; }

    [[nodiscard]] std::uint64_t stored_bytes() const override;

private:
    Result<std::optional<ZipEntry>> next_entry();
    Result<std::optional<ZipEntry>> next_in_directory();
    Result<std::optional<ZipEntry>> next_local();
    Result<std::uint64_t> after_descriptor(std::uint64_t at);
    std::string why_closed(const ZipEntry& entry);
    Result<std::size_t> inflate(std::span<char> into);
    Result<std::size_t> copy(std::span<char> into);
    void end_member();
    void end_early();

    Bytes* bytes_;
    std::optional<ZipDirectory> directory_;
    bool started_ = false;
    bool walk_ended_ = false;
    std::uint64_t walk_at_ = 0; ///< of the next local header, without a directory

    ZipEntry entry_ = {};
    std::optional<Input> data_; ///< of the member that is read
    std::optional<Inflater> inflater_;
    std::uint64_t produced_ = 0;
    unsigned long crc_ = 0;
    std::map<std::uint64_t, std::uint64_t> taken_; ///< stretches of the members so far, by begin
    std::string name_defect_;
    std::string defect_;
    std::string broken_;
};

} // namespace ample::seal::detail
