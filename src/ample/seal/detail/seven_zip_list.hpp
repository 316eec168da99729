// The list of members of a 7z archive (7zFormat.txt of the LZMA SDK), read before libarchive may.
//
//     "7z\xBC\xAF\x27\x1C" version crc ┐ offset, size, crc of the list
//     packed streams …                 │
//     list ◀───────────────────────────┘ plain, or itself packed by LZMA
//       streams: folders (chains of coders) and the sizes of what they unpack to
//       files:   names in UTF-16, which have bytes, attributes
//
// libarchive 3.6.2 believes it: it makes room for 100 million files, decodes a symbolic link's
// target without a limit, and gives a decoder any dictionary it asks for (up to 4 GiB, of which the
// kernel hands out what is decoded into). So the list is refused here unless it is whole and within
// the limits below. It also gives what libarchive can't: names as they are, and those of members
// behind the point where it stops.

#pragma once

#include <ample/seal/container.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ample::seal::detail {

constexpr std::uint64_t most_list_bytes = std::uint64_t{32} << 20U; ///< packed and unpacked
constexpr std::uint64_t most_listed_files = 500'000;                ///< also folders of streams
constexpr std::uint64_t most_link_bytes = std::uint64_t{64} << 10U; ///< target of a symbolic link

struct SevenZipFile {
    std::uint64_t bytes = 0;
    std::uint32_t name_at = 0; ///< in `SevenZipList::text`
    std::uint32_t name_bytes = 0;
    std::uint32_t folder = 0; ///< of streams; only where there are bytes
    bool has_stream = false;
    bool is_directory = false;
    bool is_link = false;
};

struct SevenZipList {
    std::string text = {}; ///< the list as unpacked
    std::vector<SevenZipFile> files = {};
    std::vector<std::string> closed =
        {};                  ///< why a folder's files can't be read; empty when they can
    std::string defect = {}; ///< why libarchive must not see the archive; empty when it may

    /// UTF-8; a lone surrogate becomes its three bytes, which are not UTF-8.
    [[nodiscard]] std::string name_of(const SevenZipFile& file) const;
};

/// Fails only when `bytes` can't be read. `decoder_bytes` bounds dictionary and model of a folder,
/// counted up to what the folder unpacks to.
Result<SevenZipList> read_seven_zip_list(Bytes& bytes, std::uint64_t decoder_bytes);

} // namespace ample::seal::detail
