// A record's BinXML taken apart: the template instances in it, each with its values.
//
//     0F 01 01 00 | 0C 01 id offset | [definition] | count | size type 00 ... | values   0F ...
//
//     instance 0   Event          values 0..19
//      └─ value 19 (BinXML): instance 1   EventData   values 20..33
//
// Definitions are compiled once and kept over chunks: one that another chunk repeats is compared
// byte by byte, but for the offsets of its names, whose names are compared.

#pragma once

#include <ample/read/detail/evtx_program.hpp>
#include <ample/read/detail/evtx_tree.hpp>
#include <ample/read/detail/evtx_value.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ample::read::detail {

struct EvtxTemplate {
    std::uint32_t id = 0; ///< of this program, never used twice by one cache
    std::string raw = {}; ///< the tokens as first met
    EvtxTree tree = {};
    EvtxProgram program = {};
};

/// Compiled definitions of the chunk at hand and of those before it. Used by one thread.
///
/// Bounds: 32 MiB kept from chunk to chunk; for one chunk 1 MiB of definitions read or compared, or
/// 16 MiB made of them.
class EvtxTemplates {
public:
    void begin_chunk(std::string_view chunk);

    /// The definition at `offset`; null and `why` when it does not hold. Lives until the next
    /// chunk.
    const EvtxTemplate* at(std::uint32_t offset, std::string_view& why);

    /// The first definition of the chunk, of those met so far, whose identifier begins with
    /// `identifier`; null when there is none.
    [[nodiscard]] const EvtxTemplate* named(std::uint32_t identifier) const noexcept;

    /// Elements that stand in a record without a template; lives until the next chunk. `end` is
    /// set behind them.
    const EvtxTemplate*
    elements(std::size_t begin, std::size_t end, std::size_t& behind, std::string_view& why);

private:
    struct Met {
        std::uint32_t chunk = 0; ///< number of the chunk in which it was met
        std::uint32_t offset = 0;
        const EvtxTemplate* one = nullptr;
    };

    const EvtxTemplate* load_at(std::uint32_t offset, std::string_view& why);
    bool spend(std::size_t bytes, std::string_view& why);

    std::string_view chunk_ = {};
    std::uint32_t chunk_number_ = 0;
    std::uint32_t last_id_ = 0;
    std::size_t kept_bytes_ = 0;
    std::size_t spent_ = 0;
    std::array<Met, 256> met_ = {};
    std::vector<std::pair<std::uint32_t, const EvtxTemplate*>> names_ = {}; ///< of this chunk
    std::unordered_map<std::string, std::vector<std::unique_ptr<EvtxTemplate>>> kept_ = {};
    std::deque<EvtxTemplate> passing_ = {}; ///< of this chunk only
};

/// One template with values.
struct EvtxInstance {
    const EvtxTemplate* one = nullptr;
    std::uint32_t first = 0; ///< in EvtxParts::values
    std::uint32_t count = 0;
    std::uint32_t next = 0; ///< 1 + the instance that follows in the same BinXML
};

/// The parts of one record. Used again for the next.
struct EvtxParts {
    std::string_view chunk = {};
    std::vector<EvtxInstance> instances = {}; ///< the first is the outermost
    std::vector<EvtxValue> values = {};
    std::string_view damage = {}; ///< what of the record does not hold; the rest is there

    /// Takes apart the BinXML at [begin, end). Returns why it does not hold, or empty text.
    std::string_view
    take(std::string_view of, std::size_t begin, std::size_t end, EvtxTemplates& templates);

    [[nodiscard]] std::string_view bytes_of(const EvtxValue& value) const noexcept {
        return chunk.substr(value.begin, value.size);
    }

    /// The value that a slot stands for; a null one where the instance has too few.
    [[nodiscard]] const EvtxValue& value(const EvtxInstance& instance,
                                         std::uint16_t slot) const noexcept {
        static constexpr EvtxValue none = {};
        return slot < instance.count ? values[instance.first + slot] : none;
    }

private:
    std::uint32_t fragment(std::size_t begin,
                           std::size_t end,
                           EvtxTemplates& templates,
                           int level,
                           std::string_view& why);
    std::uint32_t
    instance(std::size_t& at, std::size_t end, EvtxTemplates& templates, std::string_view& why);
    std::uint32_t
    take_values(const EvtxTemplate* one, std::size_t& at, std::size_t end, std::string_view& why);
};

} // namespace ample::read::detail
