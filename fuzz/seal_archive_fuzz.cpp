// Any bytes as tar, cpio and 7z (the first byte chooses): no crash, no endless walk, bounded
// memory. The two checksums before a 7z's list are made right, so that the list itself is reached.

#include <ample/seal/detail/archive_members.hpp>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace ample::seal;         // NOLINT: short names as in the tests
using namespace ample::seal::detail; // NOLINT

namespace {

constexpr std::size_t start_bytes = 32;

std::uint64_t little(const std::string& bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t part = count; part-- > 0;) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + part]);
    }
    return value;
}

void put_sum(std::string& bytes, std::size_t at, std::size_t from, std::size_t count) {
    auto sum = crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()) + from, count);
    for (std::size_t part = 0; part < 4; ++part, sum >>= 8U) {
        bytes[at + part] = static_cast<char>(sum & 0xFFU);
    }
}

void make_sums_right(std::string& bytes) {
    if (bytes.size() < start_bytes) {
        return;
    }
    bytes.replace(0, 6, "7z\xBC\xAF\x27\x1C");
    const auto room = bytes.size() - start_bytes;
    const auto offset = little(bytes, 12, 8);
    const auto size = little(bytes, 20, 8);
    if (offset <= room && size <= room - offset) {
        put_sum(bytes,
                28,
                start_bytes + static_cast<std::size_t>(offset),
                static_cast<std::size_t>(size));
    }
    put_sum(bytes, 8, 12, 20);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most_bytes = std::size_t{1} << 20U;
    constexpr std::uint64_t decoder_bytes = std::uint64_t{64} << 20U;
    constexpr std::array formats = {
        ArchiveFormat::tar, ArchiveFormat::cpio, ArchiveFormat::seven_zip};
    if (size == 0) {
        return 0;
    }
    const auto format = formats[data[0] % formats.size()];
    std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (format == ArchiveFormat::seven_zip) {
        make_sums_right(text);
    }
    MemoryBytes bytes(text);
    ArchiveUnpacker unpacker(format, bytes, decoder_bytes);
    std::array<char, 4096> piece = {};
    std::uint64_t members = 0;
    for (auto member = unpacker.next(); *member; member = unpacker.next()) {
        if (++members > std::max<std::uint64_t>(size, most_listed_files)) {
            std::abort();
        }
        std::size_t done = 0;
        for (; done < most_bytes;) {
            const auto count = *unpacker.read(piece);
            if (count == 0) {
                break;
            }
            done += count;
        }
        if (!(*member)->closed.empty() && done != 0) {
            std::abort();
        }
    }
    return 0;
}
