#include <ample/seal/detail/seek_table.hpp>
#include <ample/seal/detail/zip_directory.hpp>

namespace ample::seal::detail {

namespace {

constexpr std::string_view local_magic = "PK\x03\x04";
constexpr std::string_view central_magic = "PK\x01\x02";
constexpr std::string_view end_magic = "PK\x05\x06";
constexpr std::string_view zip64_end_magic = "PK\x06\x06";
constexpr std::string_view zip64_locator_magic = "PK\x06\x07";
constexpr std::size_t local_bytes = 30;
constexpr std::size_t central_bytes = 46;
constexpr std::size_t end_bytes = 22;
constexpr std::size_t zip64_end_bytes = 56;
constexpr std::size_t zip64_locator_bytes = 20;
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::uint64_t in_zip64_field = 0xFFFFFFFFU;

std::uint16_t read_u16(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) |
                                      static_cast<unsigned char>(bytes[at + 1]) << 8U);
}

std::uint64_t read_u64(std::string_view bytes, std::size_t at) noexcept {
    return read_u32(bytes, at) | std::uint64_t{read_u32(bytes, at + 4)} << 32U;
}

/// Extra field 1 (4.5.3) holds, in this order, those numbers that did not fit 32 bits.
void widen(ZipEntry& entry, std::string_view extra) {
    constexpr std::uint16_t zip64_field = 1;
    while (extra.size() >= 4) {
        const auto id = read_u16(extra, 0);
        const std::size_t size = read_u16(extra, 2);
        auto field = extra.substr(4, size);
        extra.remove_prefix(std::min(extra.size(), 4 + size));
        if (id != zip64_field) {
            continue;
        }
        for (auto* number : {&entry.bytes, &entry.stored_bytes, &entry.local_at}) {
            if (*number == in_zip64_field && field.size() >= 8) {
                *number = read_u64(field, 0);
                field.remove_prefix(8);
            }
        }
        return;
    }
}

} // namespace

Result<std::optional<ZipEntry>> read_local_header(Bytes& bytes, std::uint64_t offset) {
    const auto header = bytes_at(bytes, offset, local_bytes);
    if (!header) {
        return header.error();
    }
    if (header->size() < local_bytes || !header->starts_with(local_magic)) {
        return std::optional<ZipEntry>();
    }
    const std::size_t name_bytes = read_u16(*header, 26);
    const std::size_t extra_bytes = read_u16(*header, 28);
    const auto rest = bytes_at(bytes, offset + local_bytes, name_bytes + extra_bytes);
    if (!rest) {
        return rest.error();
    }
    if (rest->size() < name_bytes + extra_bytes) {
        return std::optional<ZipEntry>();
    }
    ZipEntry entry{.name = rest->substr(0, name_bytes),
                   .flags = read_u16(*header, 6),
                   .method = read_u16(*header, 8),
                   .crc = read_u32(*header, 14),
                   .stored_bytes = read_u32(*header, 18),
                   .bytes = read_u32(*header, 22),
                   .local_at = offset,
                   .data_at = offset + local_bytes + name_bytes + extra_bytes};
    widen(entry, std::string_view(*rest).substr(name_bytes));
    entry.local_at = offset;
    return std::optional(std::move(entry));
}

Result<std::optional<ZipDirectory>> ZipDirectory::find(Bytes& bytes) {
    const auto size = bytes.size();
    const auto tail_bytes = std::min<std::uint64_t>(size, end_bytes + longest_comment);
    const auto tail_at = size - tail_bytes;
    const auto tail = bytes_at(bytes, tail_at, static_cast<std::size_t>(tail_bytes));
    if (!tail) {
        return tail.error();
    }
    // From the back, as the comment may hold anything; each place is looked at once.
    for (auto at = tail->rfind(end_magic); at != tail->npos;
         at = at == 0 ? tail->npos : tail->rfind(end_magic, at - 1)) {
        if (at + end_bytes > tail->size()) {
            continue;
        }
        const auto record = std::string_view(*tail).substr(at, end_bytes);
        if (at + end_bytes + read_u16(record, 20) > tail->size()) {
            continue;
        }
        auto place = read_end(bytes, tail_at + at, record);
        if (!place) {
            return place.error();
        }
        if (*place) {
            return std::optional(ZipDirectory(bytes, **place));
        }
    }
    return std::optional<ZipDirectory>();
}

/// Reads the end record at `at`, or the zip64 one before it, and checks that a directory (or
/// nothing, in an empty zip) stands where it says.
Result<std::optional<ZipDirectory::Place>>
ZipDirectory::read_end(Bytes& bytes, std::uint64_t at, std::string_view record) {
    Place place{.at = read_u32(record, 16), .end = at, .entries = read_u16(record, 10)};
    std::uint64_t directory_bytes = read_u32(record, 12);
    if (at >= zip64_locator_bytes) {
        const auto locator = bytes_at(bytes, at - zip64_locator_bytes, zip64_locator_bytes);
        if (!locator) {
            return locator.error();
        }
        if (locator->starts_with(zip64_locator_magic)) {
            const auto zip64_at = read_u64(*locator, 8);
            const auto zip64 = bytes_at(bytes, zip64_at, zip64_end_bytes);
            if (!zip64) {
                return zip64.error();
            }
            if (zip64->size() == zip64_end_bytes && zip64->starts_with(zip64_end_magic)) {
                place = {.at = read_u64(*zip64, 48),
                         .end = zip64_at,
                         .entries = read_u64(*zip64, 32),
                         .is_zip64 = true};
                directory_bytes = read_u64(*zip64, 40);
            }
        }
    }
    if (directory_bytes == 0 && place.entries == 0) {
        place.at = place.end;
        return std::optional(place);
    }
    for (const auto start : {place.at, place.end - directory_bytes}) {
        const auto magic = bytes_at(bytes, start, central_magic.size());
        if (!magic) {
            return magic.error();
        }
        if (start < place.end && *magic == central_magic) {
            place.shift = start - place.at;
            place.at = start;
            return std::optional(place);
        }
    }
    return std::optional<Place>();
}

Result<std::optional<ZipEntry>> ZipDirectory::next() {
    const auto at = input_.position();
    const auto header = input_.take(central_bytes);
    if (!header) {
        return header.error();
    }
    if (header->size() < central_bytes || !header->starts_with(central_magic)) {
        const auto counted = place_.is_zip64 ? seen_ : seen_ & 0xFFFFU;
        if (counted != place_.entries) {
            defect_ = "its directory ends at byte " + std::to_string(at) + " after " +
                      std::to_string(seen_) + " members, its end record speaks of " +
                      std::to_string(place_.entries);
        }
        return std::optional<ZipEntry>();
    }
    const std::size_t name_bytes = read_u16(*header, 28);
    const std::size_t extra_bytes = read_u16(*header, 30);
    const std::size_t comment_bytes = read_u16(*header, 32);
    const auto rest = input_.take(name_bytes + extra_bytes + comment_bytes);
    if (!rest) {
        return rest.error();
    }
    ++seen_;
    ZipEntry entry{.name = rest->substr(0, std::min(name_bytes, rest->size())),
                   .flags = read_u16(*header, 8),
                   .method = read_u16(*header, 10),
                   .crc = read_u32(*header, 16),
                   .stored_bytes = read_u32(*header, 20),
                   .bytes = read_u32(*header, 24),
                   .local_at = read_u32(*header, 42)};
    if (rest->size() >= name_bytes + extra_bytes) {
        widen(entry, std::string_view(*rest).substr(name_bytes, extra_bytes));
    }
    entry.local_at += place_.shift;
    return std::optional(std::move(entry));
}

} // namespace ample::seal::detail
