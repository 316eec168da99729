// What a file is, told by its first bytes. Each needs a header that makes sense as a whole; a few
// matching bytes are not enough.

#pragma once

#include <string_view>

namespace ample::seal::detail {

/// RFC 1952, 2.3: magic, method 8, no reserved flag.
bool is_gzip(std::string_view head) noexcept;

/// RFC 8878, 3.1: a frame header without reserved bits, maybe behind skippable frames that end
/// within `head`.
bool is_zstd(std::string_view head) noexcept;

/// The .xz file format 1.1.0, 2.1.1: magic, known flags, their CRC32.
bool is_xz(std::string_view head) noexcept;

/// "BZh", a size from 1 to 9, and the mark of a block or of the end.
bool is_bzip2(std::string_view head) noexcept;

/// APPNOTE 6.3.10: a local file header that names its version (at most 6.3 is specified) and a
/// method below 100, with a name that is not empty; or the end record of an empty zip, alone.
bool is_zip(std::string_view head) noexcept;

/// A whole header block with a right checksum (POSIX ustar, GNU, V7) and a name.
bool is_tar(std::string_view head) noexcept;

/// A whole header of the ASCII formats: "newc" and "crc" (hex digits), "odc" (octal digits). The
/// binary format of old has two bytes of magic and is not told.
bool is_cpio(std::string_view head) noexcept;

/// 7zFormat.txt: signature, version 0, and the CRC32 of the start header.
bool is_seven_zip(std::string_view head) noexcept;

} // namespace ample::seal::detail
