// A run: one immutable file of the index, sorted by key (docs/formats/index.md).
//
//     header | block | block | … | directory | ranges | footer
//
// A block holds up to 512 keys, each with the units in which it stands; the directory has the first
// key and the place of each block. A unit is one frame of one object; the ranges say which.
//
// A run is mapped into memory and read where it lies. Every block's checksum is compared when it is
// decoded, those of directory and ranges when the run is opened.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/index/bits.hpp>
#include <ample/seal/index/key.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::index {

/// One frame in the numbering of one run.
using Unit = std::uint32_t;

/// Consecutive frames of one object, which have consecutive units.
struct UnitRange {
    Digest object = {}; ///< SHA-256 of the object's decoded bytes: its name
    std::uint32_t first_frame = 0;
    std::uint32_t frames = 0;
    bool is_end = false; ///< the last of them is the object's last

    friend bool operator==(const UnitRange&, const UnitRange&) = default;
};

/// What a run holds in all.
struct RunTotals {
    std::uint64_t keys = 0;
    std::uint64_t postings = 0; ///< pairs of key and unit
    std::uint64_t blocks = 0;
    std::uint64_t bytes = 0; ///< of the file
};

constexpr std::size_t block_keys = 512;

/// Units of one key, ascending.
struct Posting {
    Key key = 0;
    std::span<const Unit> units = {};
};

/// An open run. May be used by many threads.
class Run {
public:
    /// Maps the file at `path`. Fails with `damaged` when its frame does not hold.
    static Result<Run> open(const std::filesystem::path& path);

    /// Reads a run in memory, which must outlive it.
    static Result<Run> read(std::string_view bytes);

    ~Run();
    Run(Run&&) noexcept;
    Run& operator=(Run&&) noexcept;
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    [[nodiscard]] std::span<const UnitRange> ranges() const noexcept;
    [[nodiscard]] const RunTotals& totals() const noexcept;

    /// Calls `use` with the number of a range and each key within it, for all `ranges`, which are
    /// sorted by their first keys and may overlap. Every block is decoded once at most. Fails with
    /// `damaged`, naming the block.
    Status find(std::span<const KeyRange> ranges,
                const std::function<void(std::size_t range, const Posting&)>& use) const;

    /// Checks every block; calls `on_fault` with what does not hold.
    void check(const std::function<void(const std::string&)>& on_fault) const;

private:
    friend class RunCursor;
    struct State;
    explicit Run(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// Walks the keys of a run in order. The run must outlive it. One thread.
class RunCursor {
public:
    /// Starts at the block that may hold `from`.
    explicit RunCursor(const Run& run, Key from = 0);

    /// Goes forward to the block that may hold `from`; stays when that is the one it is in.
    void skip_to(Key from);

    /// The next key; nothing at the end. Its units live until the next call.
    Result<std::optional<Posting>> next();

private:
    Status open_block();

    [[nodiscard]] std::size_t block_of(Key from) const noexcept;

    const Run::State* run_;
    std::size_t block_ = 0;  ///< the next to open
    std::uint64_t left_ = 0; ///< keys of the block still to come
    unsigned gap_bits_ = 0;
    Key key_ = 0;
    bool is_first_ = false;
    BitReader bits_{{}};
    std::vector<Unit> units_;
};

} // namespace ample::seal::index
