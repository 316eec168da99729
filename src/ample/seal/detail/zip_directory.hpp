// The records of a zip file (APPNOTE 6.3.10, section 4.3), all little-endian.
//
//     PK34 local header, data [, PK78 descriptor]    for each member
//     PK12 central header                            for each member: the directory
//     [PK66 zip64 end, PK67 its locator]  PK56 end   where the directory is
//
// The directory is believed before the local headers; where it is missing (a cut file) the local
// headers are walked.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/detail/input.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace ample::seal::detail {

/// One member as a header describes it.
struct ZipEntry {
    std::string name = {};
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t stored_bytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t local_at = 0; ///< of the local header
    std::uint64_t data_at = 0;  ///< known from the local header

    [[nodiscard]] bool is_encrypted() const noexcept { return (flags & 0x2041U) != 0; }

    [[nodiscard]] bool has_descriptor() const noexcept { return (flags & 8U) != 0; }
};

/// The local header at `offset`; nothing when there is none.
Result<std::optional<ZipEntry>> read_local_header(Bytes& bytes, std::uint64_t offset);

/// Walks the central directory.
class ZipDirectory {
public:
    /// Finds the directory of `bytes`, which must outlive it; nothing when there is none.
    static Result<std::optional<ZipDirectory>> find(Bytes& bytes);

    /// The next member; nothing at the end, after which `defect` is known.
    Result<std::optional<ZipEntry>> next();

    [[nodiscard]] const std::string& defect() const noexcept { return defect_; }

private:
    struct Place {
        std::uint64_t at = 0;
        std::uint64_t end = 0;
        std::uint64_t shift = 0; ///< what stands before the first local header
        std::uint64_t entries = 0;
        bool is_zip64 = false;
    };

    ZipDirectory(Bytes& bytes, const Place& place)
        : input_(bytes, place.at, place.end), place_(place) {}

    static Result<std::optional<Place>>
    read_end(Bytes& bytes, std::uint64_t at, std::string_view record);

    Input input_;
    Place place_;
    std::uint64_t seen_ = 0;
    std::string defect_;
};

} // namespace ample::seal::detail
