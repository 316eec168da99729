#include <ample/seal/detail/seek_table.hpp>

namespace ample::seal::detail {

namespace {

constexpr std::uint32_t skippable_magic = 0x184D2A5EU;
constexpr std::uint32_t seekable_magic = 0x8F92EAB1U;
constexpr std::size_t skippable_header_bytes = 8;
constexpr std::size_t entry_bytes = 12;
constexpr char with_checksums = '\x80';
constexpr std::uint32_t most_frames = 0x8000000U;                // ZSTD_SEEKABLE_MAXFRAMES
constexpr std::uint32_t longest_frame = std::uint32_t{8} << 20U; // room for other frame sizes

Error damaged(const char* why) {
    return Error{Kind::damaged, std::string("seek table: ") + why, ""};
}

} // namespace

void write_u32(std::string& text, std::uint32_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        text.push_back(static_cast<char>((number >> shift) & 0xFFU));
    }
}

std::uint32_t read_u32(std::string_view bytes, std::size_t at) noexcept {
    std::uint32_t number = 0;
    for (unsigned i = 0; i < 4; ++i) {
        number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return number;
}

Result<std::uint64_t> seek_table_bytes(std::string_view footer) {
    if (footer.size() != footer_bytes || read_u32(footer, 5) != seekable_magic) {
        return damaged("its magic number is not at the end of the object");
    }
    if (footer[4] != with_checksums) {
        return damaged("its descriptor is not 0x80");
    }
    const std::uint64_t count = read_u32(footer, 0);
    if (count > most_frames) {
        return damaged("it claims more frames than the format allows");
    }
    return skippable_header_bytes + count * entry_bytes + footer_bytes;
}

std::string write_seek_table(const std::vector<FrameEntry>& frames) {
    std::string table;
    table.reserve(skippable_header_bytes + frames.size() * entry_bytes + footer_bytes);
    write_u32(table, skippable_magic);
    write_u32(table, static_cast<std::uint32_t>(frames.size() * entry_bytes + footer_bytes));
    for (const auto& frame : frames) {
        write_u32(table, frame.stored_bytes);
        write_u32(table, frame.decoded_bytes);
        write_u32(table, frame.checksum);
    }
    write_u32(table, static_cast<std::uint32_t>(frames.size()));
    table.push_back(with_checksums);
    write_u32(table, seekable_magic);
    return table;
}

Result<std::vector<FrameEntry>> read_seek_table(std::string_view table,
                                                std::uint64_t frames_bytes) {
    if (table.size() < skippable_header_bytes + footer_bytes) {
        return damaged("it is cut off");
    }
    const auto claimed = seek_table_bytes(table.substr(table.size() - footer_bytes));
    if (!claimed || *claimed != table.size()) {
        return claimed ? damaged("its size does not fit its count of frames") : claimed.error();
    }
    if (read_u32(table, 0) != skippable_magic ||
        read_u32(table, 4) != table.size() - skippable_header_bytes) {
        return damaged("its header is not that of a skippable frame of its size");
    }
    const auto count = read_u32(table, table.size() - footer_bytes);
    std::vector<FrameEntry> frames(count); // bounded by the table, which is in memory
    std::uint64_t stored = 0;
    std::uint64_t decoded = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = skippable_header_bytes + i * entry_bytes;
        auto& frame = frames[i];
        frame = {.stored_at = stored,
                 .decoded_at = decoded,
                 .stored_bytes = read_u32(table, at),
                 .decoded_bytes = read_u32(table, at + 4),
                 .checksum = read_u32(table, at + 8)};
        if (frame.stored_bytes > longest_frame || frame.decoded_bytes > longest_frame) {
            return damaged("it claims a frame of more than 8 MiB");
        }
        stored += frame.stored_bytes;
        decoded += frame.decoded_bytes;
    }
    if (stored != frames_bytes) {
        return damaged("its frames do not fill the object");
    }
    return frames;
}

} // namespace ample::seal::detail
