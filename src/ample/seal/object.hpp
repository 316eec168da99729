// An object: bytes of evidence on disk.
//
//     [zstd frame] [zstd frame] … [zstd frame] [digest table] [seek table]
//      2 MiB decoded               the rest    └──────── tail ────────┘
//
// The frames are independent, carry their size and a checksum, and plain `zstd -d` restores the
// bytes from them. The tail (docs/formats/vault.md) says where each frame stands and what its
// stored bytes hash to, so that a range is read and proven from the one or two frames that hold it.
// Nothing has no frame, only the tail.
//
// An object holds one exhibit, or, as a pack, many small ones laid end to end in frames of about
// 256 KiB, none of them cut by the end of a frame.
//
// An object is written under a temporary name; the vault gives it its final name, the SHA-256 of
// the decoded bytes, when it is flushed and the ledger names it. A writer or reader is used by one
// thread; a writer has its frames hashed and compressed by as many as its crew has. What is written
// does not depend on their number.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/byte_source.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

namespace detail {
class Crew;
}

/// Decoded bytes of every frame but the last of an object that holds one exhibit. With zstd's
/// window as large as the frame, frames of 2 MiB cost no more than `zstd -1` of the whole; frames
/// of 1 MiB cost up to 7 % more (docs/formats/vault.md).
constexpr std::size_t frame_bytes = std::size_t{2} << 20U;

/// The same of a pack: what a reader of one small exhibit decodes at most.
constexpr std::size_t pack_frame_bytes = std::size_t{256} << 10U;

/// Exhibits of fewer bytes are packed.
constexpr std::size_t packed_below_bytes = std::size_t{64} << 10U;

/// What an exhibit or a pack is and where it lies: in an object of its own, or at a place in the
/// decoded bytes of a pack.
struct Stored {
    Digest exhibit = {};            ///< SHA-256 of the decoded bytes
    std::uint64_t bytes = 0;        ///< decoded
    Digest object = {};             ///< SHA-256 of the object file, so that every bit is covered
    std::uint64_t object_bytes = 0; ///< of the object file
    Digest tail = {};               ///< SHA-256 of what follows the last frame
    Digest pack = {};               ///< the pack it lies in; then it has no object of its own
    std::uint64_t pack_offset = 0;  ///< in the pack's decoded bytes

    [[nodiscard]] bool is_packed() const noexcept { return !pack.is_none(); }

    friend bool operator==(const Stored&, const Stored&) = default;
};

/// When a finished object is made to survive a power cut.
enum class Flush { now, later };

/// Sees the decoded bytes of an object while they are in memory: once for each frame of an exhibit,
/// with up to 4096 decoded bytes `before` it (none before the first), and once for each exhibit of
/// a pack, with the number of its frame and nothing before it. Called from several threads at once,
/// in any order of frames, and done before `finish` returns; the views live until it returns.
using OnFrameText =
    std::function<void(std::size_t frame, std::string_view before, std::string_view text)>;

/// How an object is written.
struct ObjectForm {
    std::size_t frame_bytes = seal::frame_bytes; ///< at most that
    OnFrameText on_frame_text = {};
    detail::Crew* crew = nullptr; ///< outlives the writer; null: the caller does all
};

/// Writes one object: hashes, size and compression in one pass, in about 4 MiB of memory a frame
/// and twice as many frames as the crew has threads.
class ObjectWriter {
public:
    /// Creates `path`, which must not exist.
    static Result<ObjectWriter> create(const std::filesystem::path& path, ObjectForm form = {});

    ~ObjectWriter();
    ObjectWriter(ObjectWriter&&) noexcept;
    ObjectWriter& operator=(ObjectWriter&&) noexcept;
    ObjectWriter(const ObjectWriter&) = delete;
    ObjectWriter& operator=(const ObjectWriter&) = delete;

    /// Where the next bytes go: the rest of the frame under way, never empty. Lives until the next
    /// call. `filled` says how many bytes were put there. Together they spare a copy.
    std::span<char> room();
    Status filled(std::size_t count);

    Status write(std::string_view bytes);

    /// Writes an exhibit of a pack: within one frame, unless it is longer than any.
    Status write_whole(std::string_view exhibit);

    /// Decoded bytes so far.
    [[nodiscard]] std::uint64_t bytes() const noexcept;

    /// Writes the last frame and the tail; nothing may follow. With `Flush::later` the caller
    /// must have the file system flushed before it relies on the object.
    Result<Stored> finish(Flush flush = Flush::now);

private:
    struct State;
    explicit ObjectWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// Reads an object at any place. Keeps one decoded frame.
///
/// Before a frame is decoded, the SHA-256 of its stored bytes is compared with that of the digest
/// table; opened with the digest of the tail that the ledger states, a reader thereby proves all
/// that it returns. Whether the whole is what its name says is checked by `open_source` (decoded
/// bytes) and by `verify` (every bit).
class ObjectReader {
public:
    /// Opens the object at `path`. Fails with `damaged` when the SHA-256 of its tail is not `tail`
    /// (unless that is none) or the tail does not fit it.
    static Result<ObjectReader> open(const std::filesystem::path& path, const Digest& tail = {});

    ~ObjectReader();
    ObjectReader(ObjectReader&&) noexcept;
    ObjectReader& operator=(ObjectReader&&) noexcept;
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    [[nodiscard]] std::uint64_t bytes() const noexcept; ///< decoded
    [[nodiscard]] std::size_t frames() const noexcept;
    [[nodiscard]] ByteRange frame_range(std::size_t number) const noexcept;  ///< decoded
    [[nodiscard]] std::size_t frame_at(std::uint64_t offset) const noexcept; ///< `frames()` if none
    [[nodiscard]] const Digest& tail() const noexcept; ///< as it is in the file

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

/// The decoded bytes of the object at `path` as a stream that compares each frame and, at the end,
/// their SHA-256 with what `stored` says, and fails with `damaged` instead of ending when it
/// differs.
Result<std::unique_ptr<ByteSource>> open_source(const std::filesystem::path& path,
                                                const Stored& stored);

} // namespace ample::seal
