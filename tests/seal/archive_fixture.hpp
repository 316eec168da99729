// Archives made by libarchive's writers or by hand, and what `ArchiveUnpacker` makes of them.

#pragma once

#include <ample/seal/detail/archive_members.hpp>

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace ample::seal::test {

using namespace ample::seal::detail; // NOLINT: tests read better without the prefix

constexpr std::uint64_t decoder_bytes = std::uint64_t{64} << 20U;

struct In {
    std::string name;
    std::string bytes = "";
    unsigned type = AE_IFREG;
    std::string link = "";
    bool is_hard_link = false;
};

inline la_ssize_t write_out(archive* /*writer*/, void* out, const void* data, std::size_t size) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
}

inline std::string
archive_of(int format, const std::vector<In>& members, const char* method = nullptr) {
    std::string out;
    auto* writer = archive_write_new();
    archive_write_set_format(writer, format);
    archive_write_set_bytes_per_block(writer, 0);
    if (method != nullptr) {
        REQUIRE(archive_write_set_options(writer, method) == ARCHIVE_OK);
    }
    archive_write_open(writer, &out, nullptr, write_out, nullptr);
    for (const auto& in : members) {
        auto* entry = archive_entry_new();
        archive_entry_copy_pathname(entry, in.name.c_str());
        archive_entry_set_filetype(entry, in.type);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_nlink(entry, 1);
        archive_entry_set_size(entry, static_cast<la_int64_t>(in.bytes.size()));
        if (in.is_hard_link) {
            archive_entry_copy_hardlink(entry, in.link.c_str());
        } else if (!in.link.empty()) {
            archive_entry_copy_symlink(entry, in.link.c_str());
        }
        REQUIRE(archive_write_header(writer, entry) >= ARCHIVE_WARN);
        archive_write_data(writer, in.bytes.data(), in.bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return out;
}

struct Out {
    std::string name;
    std::string bytes;
    std::string closed;
    std::string defect;
};

struct Walk {
    std::vector<Out> members = {};
    std::string defect = {};

    [[nodiscard]] bool is_clean() const {
        for (const auto& member : members) {
            if (!member.defect.empty()) {
                return false;
            }
        }
        return defect.empty();
    }
};

inline Walk
walk(ArchiveFormat format, std::string_view bytes, std::size_t most = std::size_t{1} << 24U) {
    MemoryBytes source(bytes);
    ArchiveUnpacker unpacker(format, source, decoder_bytes);
    Walk walked;
    std::string piece(5000, '\0');
    for (auto member = unpacker.next(); *member; member = unpacker.next()) {
        Out out{(*member)->name, "", (*member)->closed, ""};
        for (auto count = unpacker.read(piece); *count != 0; count = unpacker.read(piece)) {
            out.bytes.append(piece, 0, *count);
            if (out.bytes.size() >= most) {
                break;
            }
        }
        out.defect = unpacker.defect();
        CHECK((out.closed.empty() || out.bytes.empty()));
        walked.members.push_back(out);
    }
    CHECK_FALSE((*unpacker.next()).has_value());
    walked.defect = unpacker.container_defect();
    return walked;
}

/// A v7 header with the right checksum.
inline std::string tar_header(const std::string& name, const std::string& size, char type = '0') {
    std::string header(512, '\0');
    header.replace(0, name.size(), name);
    header.replace(100, 7, "0000644");
    header.replace(124, size.size(), size);
    header.replace(136, 11, "00000000000");
    header.replace(148, 8, "        ");
    header[156] = type;
    unsigned sum = 0;
    for (const auto byte : header) {
        sum += static_cast<unsigned char>(byte);
    }
    std::string digits(6, '0');
    for (std::size_t at = 6; at-- > 0; sum /= 8) {
        digits[at] = static_cast<char>('0' + sum % 8);
    }
    return header.replace(148, 7, digits + '\0');
}

inline std::string padded(std::string text) {
    text.resize((text.size() + 511) / 512 * 512);
    return text;
}

inline const std::string end_mark(1024, '\0');

inline std::string noise(std::size_t size) {
    std::mt19937 random(3);
    std::string text(size, '\0');
    for (auto& byte : text) {
        byte = static_cast<char>('a' + random() % 16);
    }
    return text;
}

struct Kind {
    const char* name;
    ArchiveFormat format;
    int writes;
    const char* method = nullptr;
};

inline const std::vector<Kind> kinds = {
    {"ustar", ArchiveFormat::tar, ARCHIVE_FORMAT_TAR_USTAR},
    {"v7", ArchiveFormat::tar, ARCHIVE_FORMAT_TAR},
    {"pax", ArchiveFormat::tar, ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE},
    {"gnutar", ArchiveFormat::tar, ARCHIVE_FORMAT_TAR_GNUTAR},
    {"odc", ArchiveFormat::cpio, ARCHIVE_FORMAT_CPIO_POSIX},
    {"newc", ArchiveFormat::cpio, ARCHIVE_FORMAT_CPIO_SVR4_NOCRC},
    {"7z store", ArchiveFormat::seven_zip, ARCHIVE_FORMAT_7ZIP, "compression=store"},
    {"7z deflate", ArchiveFormat::seven_zip, ARCHIVE_FORMAT_7ZIP, "compression=deflate"},
    {"7z bzip2", ArchiveFormat::seven_zip, ARCHIVE_FORMAT_7ZIP, "compression=bzip2"},
    {"7z lzma1", ArchiveFormat::seven_zip, ARCHIVE_FORMAT_7ZIP, "compression=lzma1"},
    {"7z lzma2", ArchiveFormat::seven_zip, ARCHIVE_FORMAT_7ZIP, "compression=lzma2"},
    {"7z ppmd", ArchiveFormat::seven_zip, ARCHIVE_FORMAT_7ZIP, "compression=ppmd"},
};

} // namespace ample::seal::test
