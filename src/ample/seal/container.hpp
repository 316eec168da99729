// Containers, opened where they lie, without temporary files and without recursion: single streams
// (gzip, zstd, xz, bzip2; also several laid end to end) and archives (zip, tar, cpio, 7z).
//
//     bytes at any place ──▶ Unpacker ──▶ member, its bytes, member, its bytes …
//
// Broken data is not a failure of the operation: what can be decoded comes out, and `defect()` says
// where and why it ended. `Error` is left for a source that can't be read.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ample::seal {

/// Bytes that can be read at any place; outlives what reads it.
class Bytes {
public:
    Bytes() = default;
    virtual ~Bytes() = default;
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;
    Bytes(Bytes&&) = delete;
    Bytes& operator=(Bytes&&) = delete;

    [[nodiscard]] virtual std::uint64_t size() const = 0;

    /// Fills `into` from `offset` on; fewer bytes only at the end.
    virtual Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) = 0;
};

/// Bytes in memory, which must outlive it.
class MemoryBytes final : public Bytes {
public:
    explicit MemoryBytes(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        return offset >= bytes_.size() ? 0 : bytes_.substr(offset).copy(into.data(), into.size());
    }

private:
    std::string_view bytes_;
};

/// One thing inside of a container.
struct PackedMember {
    /// The bytes of its name; empty in formats whose member has none.
    std::string name = {};
    /// Why it can't be opened; then it has no bytes. Empty when it can.
    std::string closed = {};
};

/// Walks the members of one container in its own order. One thread at a time.
class Unpacker {
public:
    Unpacker() = default;
    virtual ~Unpacker() = default;
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    Unpacker(Unpacker&&) = delete;
    Unpacker& operator=(Unpacker&&) = delete;

    /// Goes on to the next member, whether or not the last was read to its end. Nothing at the end
    /// of the container; `container_defect` then says whether it ended as it should.
    virtual Result<std::optional<PackedMember>> next() = 0;

    /// Decoded bytes of the member; 0 at its end, after which `defect` is known.
    virtual Result<std::size_t> read(std::span<char> into) = 0;

    /// Why the member ended before it should, or what is wrong with it as a whole; empty when good.
    [[nodiscard]] virtual const std::string& defect() const = 0;

    /// What is wrong with the container apart from its members; empty when nothing is.
    [[nodiscard]] virtual const std::string& container_defect() const = 0;

    /// Stored bytes that went into what was read of the member so far.
    [[nodiscard]] virtual std::uint64_t stored_bytes() const = 0;
};

/// Memory that a decoder may take unless the case says otherwise: `zstd --ultra -22` and
/// `--long=27` want windows of 128 MiB, `xz -9` 65 MiB.
constexpr std::uint64_t default_decoder_bytes = std::uint64_t{128} << 20U;

/// What a file is, told by its first bytes and never by its name. `pdf` and `mail` are documents,
/// opened only where that is asked for (detail/pdf.hpp, mail_parts.hpp).
enum class Container { none, gzip, zstd, xz, bzip2, zip, tar, cpio, seven_zip, pdf, mail };

/// Whether documents are opened like containers: the member of a PDF is its text with its places,
/// those of a mail are its attachments.
enum class Documents { closed, opened };

/// "gzip", "7z", as it stands in member paths; empty for `none`.
std::string_view to_text(Container container) noexcept;

/// Whether its members have names: an archive, not a single stream.
bool has_names(Container container) noexcept;

/// How many bytes from the front `container_of` wants to see.
constexpr std::size_t container_head_bytes = 512;

/// The same where documents are opened: the head of a mail is long.
constexpr std::size_t document_head_bytes = std::size_t{64} << 10U;

/// Needs a whole header that makes sense (detail/detection.hpp); a few matching bytes are not
/// enough. `pdf` and `mail` are told only with `Documents::opened`.
Container container_of(std::string_view head, Documents documents = Documents::closed);

/// What packed bytes begin with `head` that are no `Container`: "a RAR archive", "lz4 data"; empty
/// for all others.
std::string_view unopened_kind(std::string_view head) noexcept;

/// Opens `bytes` as `container`, which must not be `none`. `bytes` must outlive the unpacker, which
/// takes at most about `decoder_bytes` of memory for decoding.
std::unique_ptr<Unpacker> open_container(Container container,
                                         Bytes& bytes,
                                         std::uint64_t decoder_bytes = default_decoder_bytes);

} // namespace ample::seal
