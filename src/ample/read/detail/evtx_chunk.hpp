// Where the parts of an EVTX file begin and end, also of a damaged one. Knows nothing of BinXML.
//
//     0      "ElfFile\0" header, 4096 bytes
//     4096   "ElfChnk\0" chunk, 65,536 bytes: header of 512, records, unused rest
//     69632  the next chunk ...
//
// A block is the header of the file or a chunk. The next chunk is looked for in the unused rest,
// and where a chunk fails its checksums in all of it, since bytes may be missing. Inside a chunk a
// record is believed when its size stands at both its ends; where there is none, the next such
// place is looked for.

#pragma once

#include <ample/read/detail/evtx_layout.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace ample::read::detail {

struct EvtxBlock {
    enum class Kind {
        unknown, ///< more bytes are needed to tell
        frame,   ///< header of the file, or unused
        chunk
    };

    Kind kind = Kind::unknown;
    std::size_t size = 0;
    std::string_view why = {}; ///< what does not hold, or empty
    bool has_header = false;   ///< of a chunk: one with its checksum
};

/// The block at the begin of `bytes`, which stand at `base` in the file. `is_last` says that
/// nothing follows `bytes`.
EvtxBlock evtx_block(std::string_view bytes, std::uint64_t base, bool is_last) noexcept;

/// A stretch of a chunk.
struct EvtxPart {
    enum class Kind { record, frame, defect };

    Kind kind = Kind::frame;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view why = {};
    bool is_recovered = false; ///< no header vouches for the record
};

/// Walks the parts of one chunk; laid end to end they are the chunk.
class EvtxChunkWalk {
public:
    EvtxChunkWalk() = default;
    EvtxChunkWalk(std::string_view chunk, const EvtxBlock& block) noexcept;

    std::optional<EvtxPart> next() noexcept;

private:
    [[nodiscard]] bool is_record(std::size_t at) const noexcept;
    [[nodiscard]] EvtxPart gap(std::size_t begin, std::size_t end) const noexcept;
    EvtxPart record(std::size_t begin) noexcept;

    std::string_view chunk_ = {};
    std::size_t at_ = 0;
    std::size_t free_ = 0; ///< where the unused rest begins
    std::string_view why_ = {};
    bool has_header_ = false;
    std::uint64_t first_id_ = 0;
    std::uint64_t last_id_ = 0;
};

} // namespace ample::read::detail
