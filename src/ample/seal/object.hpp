// An object: the content of one exhibit on disk.
//
//     [zstd frame, 1 MiB decoded] [zstd frame] … [zstd frame, the rest] [seek table]
//
// The frames are independent, carry their size and a checksum, and plain `zstd -d` restores the
// exhibit from them; the seek table (docs/formats/vault.md) lets a reader decode any range from the
// one or two frames that hold it. An empty exhibit has no frame, only the table.
//
// An object is written under a temporary name; the vault gives it its final name, the SHA-256 of
// the decoded bytes, when it is flushed and the ledger names it. A writer or reader is used by one
// thread.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/byte_source.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

/// Decoded bytes of every frame but the last.
constexpr std::size_t frame_bytes = std::size_t{1} << 20U;

/// What an object holds and what it looks like on disk.
struct Stored {
    Digest exhibit = {};            ///< SHA-256 of the decoded bytes
    std::uint64_t bytes = 0;        ///< decoded
    Digest object = {};             ///< SHA-256 of the object file, so that every bit is covered
    std::uint64_t object_bytes = 0; ///< of the object file

    friend bool operator==(const Stored&, const Stored&) = default;
};

/// When a finished object is made to survive a power cut.
enum class Flush { now, later };

/// Writes one object: hash, size and compression in one pass, in about 4 MiB of memory.
class ObjectWriter {
public:
    /// Creates `path`, which must not exist.
    static Result<ObjectWriter> create(const std::filesystem::path& path);

    ~ObjectWriter();
    ObjectWriter(ObjectWriter&&) noexcept;
    ObjectWriter& operator=(ObjectWriter&&) noexcept;
    ObjectWriter(const ObjectWriter&) = delete;
    ObjectWriter& operator=(const ObjectWriter&) = delete;

    Status write(std::string_view bytes);

    /// Writes the last frame and the seek table; nothing may follow. With `Flush::later` the caller
    /// must have the file system flushed before it relies on the object.
    Result<Stored> finish(Flush flush = Flush::now);

private:
    struct State;
    explicit ObjectWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// Reads an object at any place. Keeps one decoded frame.
///
/// Every frame's own checksum is compared as it is decoded; whether the whole is what its name says
/// is checked by `open_source` (decoded bytes) and by `verify` (every bit).
class ObjectReader {
public:
    /// Opens the object at `path`. Fails with `damaged` when its seek table does not fit it.
    static Result<ObjectReader> open(const std::filesystem::path& path);

    ~ObjectReader();
    ObjectReader(ObjectReader&&) noexcept;
    ObjectReader& operator=(ObjectReader&&) noexcept;
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    [[nodiscard]] std::uint64_t bytes() const noexcept; ///< decoded
    [[nodiscard]] std::size_t frames() const noexcept;
    [[nodiscard]] ByteRange frame_range(std::size_t number) const noexcept; ///< decoded

    /// Frame `number`, decoded. The view lives until the next call. Fails with `damaged`, naming
    /// the frame and its range.
    Result<std::string_view> frame(std::size_t number);

    /// Fills `into` from `offset` on; fewer bytes only at the end of the exhibit.
    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into);

private:
    struct State;
    explicit ObjectReader(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// The decoded bytes of the object at `path` as a stream that compares their SHA-256 with
/// `exhibit` at the end, and fails with `damaged` instead of ending when it differs.
Result<std::unique_ptr<ByteSource>> open_source(const std::filesystem::path& path,
                                                const Digest& exhibit);

} // namespace ample::seal
