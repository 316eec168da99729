// Members of tar, cpio and 7z archives, over libarchive.
//
//     Bytes ◀── read, skip, seek ── libarchive ──▶ header, blocks ──▶ PackedMember, its bytes
//
// tar: v7, ustar, pax, GNU (long names, sparse: holes are zeros). cpio: odc, newc, crc (its sums
// are checked here), old binary. 7z: the methods of libarchive; before it may see a 7z its list of
// members is read by `read_seven_zip_list`, which keeps memory within bounds.
//
// Only the asked format is enabled, no filter, no temporary file. Folders without bytes are no
// members. What is named but has no bytes (links, devices, encrypted members) is `closed`.
//
// Names are the bytes that the archive has, up to the first NUL; those of 7z are UTF-16 there and
// UTF-8 here. The locale of the process is neither used nor changed.
//
// Memory: 64 KiB for reading, at most 4 MiB of headers for a member of tar or cpio (with their
// sparse map about 64 MiB), and for 7z what its header needs plus `decoder_bytes`.
//
// Time is linear in the bytes of the archive and those decoded. Members of a solid 7z lie behind
// each other in one stream: one that is left before its end is decoded on and thrown away, for at
// most `most_skipped_bytes`; then the walk ends with a defect.

#pragma once

#include <ample/seal/container.hpp>
#include <ample/seal/detail/archive_checks.hpp>
#include <ample/seal/detail/archive_source.hpp>
#include <ample/seal/detail/seven_zip_list.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace ample::seal::detail {

enum class ArchiveFormat { tar, cpio, seven_zip };

/// Decoded bytes of one 7z member that are thrown away to reach the next one.
constexpr std::uint64_t most_skipped_bytes = std::uint64_t{256} << 20U;

/// `bytes` outlives it. `decoder_bytes` bounds what one decoder of a 7z may ask for (dictionary of
/// LZMA, model of PPMd); an archive that needs more is not opened. tar and cpio need none.
class ArchiveUnpacker final : public Unpacker {
public:
    ArchiveUnpacker(ArchiveFormat format, Bytes& bytes, std::uint64_t decoder_bytes);
    ~ArchiveUnpacker() override;
    ArchiveUnpacker(const ArchiveUnpacker&) = delete;
    ArchiveUnpacker& operator=(const ArchiveUnpacker&) = delete;
    ArchiveUnpacker(ArchiveUnpacker&&) = delete;
    ArchiveUnpacker& operator=(ArchiveUnpacker&&) = delete;

    Result<std::optional<PackedMember>> next() override;
    Result<std::size_t> read(std::span<char> into) override;

    [[nodiscard]] const std::string& defect() const override { return defect_; }

    [[nodiscard]] const std::string& container_defect() const override { return broken_; }

    /// tar and cpio: the member's bytes without holes. 7z: all packed bytes read so far, since what
    /// a member of a solid archive costs lies as well in those before it.
    [[nodiscard]] std::uint64_t stored_bytes() const override;

private:
    Status open();
    Status open_list();
    std::optional<PackedMember> next_unread();
    void allow_reading(bool is_header);
    std::optional<PackedMember> begin_member(archive_entry& entry, bool is_warned);
    std::string name_of(archive_entry& entry);
    std::string made_up_name();
    std::string why_closed(archive_entry& entry) const;
    Status fetch();
    Status leave_member();
    Status skip_packed();
    Status end_walk();
    void break_walk();
    void add_defect(std::string_view why);
    Status check_header();
    Status note_sum();
    [[nodiscard]] Status check_source() const;
    [[nodiscard]] std::uint64_t position() const;
    [[nodiscard]] std::string what_broke() const;

    ArchiveFormat format_;
    std::uint64_t decoder_bytes_;
    ArchiveSource source_;
    archive* archive_ = nullptr;
    bool is_started_ = false;
    bool walk_ended_ = false;
    bool is_open_ = false;             ///< a member is being read
    bool data_ended_ = false;          ///< no block of the member is left
    std::size_t members_ = 0;          ///< entries so far, folders too
    std::uint64_t headers_end_at_ = 0; ///< where the last member ended
    std::uint64_t fetched_for_list_ = 0;
    SevenZipList list_; ///< of a 7z

    std::string_view block_ = {};  ///< libarchive's, until its next call
    std::uint64_t hole_until_ = 0; ///< zeros of the member up to here
    std::uint64_t produced_ = 0;
    std::uint64_t stored_ = 0;
    CpioGuard cpio_;
    CpioSum sum_;
    std::string defect_;
    std::string broken_;
};

} // namespace ample::seal::detail
