#include <ample/read/detail/evtx_chunk.hpp>

#include <libdeflate.h>

#include <algorithm>

namespace ample::read::detail {

namespace {

constexpr std::size_t flags_at = 120;
constexpr std::uint32_t no_checksums = 4;

constexpr std::string_view bad_file_header = "the file header does not have its checksum";
constexpr std::string_view short_file_header = "the file ends inside its header";
constexpr std::string_view short_chunk = "the file ends inside a chunk";
constexpr std::string_view no_chunk = "no chunk begins where one should";
constexpr std::string_view bad_header = "the header of the chunk does not have its checksum";
constexpr std::string_view bad_free =
    "the header of the chunk says that its records end outside it";
constexpr std::string_view bad_records =
    "the records of the chunk do not have the checksum in its header";
constexpr std::string_view early_chunk = "the next chunk begins before this one ends";
constexpr std::string_view no_record = "no record begins where one should";

std::uint32_t crc(std::string_view bytes, std::uint32_t before = 0) noexcept {
    return libdeflate_crc32(before, bytes.data(), bytes.size());
}

bool is_zero(std::string_view bytes) noexcept {
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

bool has_chunk_header(std::string_view bytes) noexcept {
    if (bytes.size() < evtx_chunk_header || !bytes.starts_with(evtx_chunk_magic)) {
        return false;
    }
    const auto sum = crc(bytes.substr(128, evtx_chunk_header - 128), crc(bytes.substr(0, 120)));
    return (load<std::uint32_t>(bytes, flags_at) & no_checksums) != 0 ||
           sum == load<std::uint32_t>(bytes, 124);
}

std::size_t free_of(std::string_view chunk) noexcept {
    return load<std::uint32_t>(chunk, 48);
}

EvtxBlock file_header(std::string_view bytes, bool is_last) noexcept {
    if (bytes.size() < evtx_file_header) {
        return is_last ? EvtxBlock{EvtxBlock::Kind::frame, bytes.size(), short_file_header}
                       : EvtxBlock{};
    }
    const bool has_sum = (load<std::uint32_t>(bytes, flags_at) & no_checksums) == 0;
    const bool holds = !has_sum || crc(bytes.substr(0, 120)) == load<std::uint32_t>(bytes, 124);
    return {EvtxBlock::Kind::frame, evtx_file_header, holds ? std::string_view{} : bad_file_header};
}

/// What does not hold of a chunk with a header; empty when all does.
std::string_view fault_of(std::string_view chunk) noexcept {
    const auto free = free_of(chunk);
    if (free < evtx_chunk_header || free > evtx_chunk) {
        return bad_free;
    }
    if (free > chunk.size()) {
        return short_chunk;
    }
    const auto records = chunk.substr(evtx_chunk_header, free - evtx_chunk_header);
    const bool has_sum = (load<std::uint32_t>(chunk, flags_at) & no_checksums) == 0;
    return has_sum && crc(records) != load<std::uint32_t>(chunk, 52) ? bad_records
                                                                     : std::string_view{};
}

} // namespace

EvtxBlock evtx_block(std::string_view bytes, std::uint64_t base, bool is_last) noexcept {
    if (base == 0 && bytes.size() < evtx_file_magic.size() && !is_last) {
        return {};
    }
    if (base == 0 && bytes.starts_with(evtx_file_magic)) {
        return file_header(bytes, is_last);
    }
    if (bytes.size() < evtx_chunk && !is_last) {
        return {};
    }
    bytes = bytes.substr(0, evtx_chunk);
    EvtxBlock block{EvtxBlock::Kind::chunk, bytes.size()};
    block.has_header = has_chunk_header(bytes);
    if (block.has_header) {
        block.why = fault_of(bytes);
    } else if (bytes.size() < evtx_chunk_magic.size() || !bytes.starts_with(evtx_chunk_magic)) {
        if (is_zero(bytes)) {
            return {EvtxBlock::Kind::frame, bytes.size()};
        }
        block.why = no_chunk;
    } else {
        block.why = bytes.size() < evtx_chunk_header ? short_chunk : bad_header;
    }
    for (auto at = block.why.empty() ? free_of(bytes) - 1 : std::size_t{0};;) {
        at = bytes.find(evtx_chunk_magic, at + 1);
        if (at == std::string_view::npos) {
            break;
        }
        // Its header may reach beyond these bytes; a copy in a record would have to be whole.
        if (bytes.size() - at < evtx_chunk_header || has_chunk_header(bytes.substr(at))) {
            block.size = at;
            block.why = block.why.empty() ? early_chunk : block.why;
            break;
        }
    }
    return block;
}

EvtxChunkWalk::EvtxChunkWalk(std::string_view chunk, const EvtxBlock& block) noexcept
    : chunk_(chunk), free_(chunk.size()), why_(block.why), has_header_(block.has_header) {
    if (has_header_ && chunk.size() >= evtx_chunk_header) {
        const auto free = free_of(chunk);
        free_ = free >= evtx_chunk_header ? std::min(free, chunk.size()) : chunk.size();
        first_id_ = load<std::uint64_t>(chunk, 24);
        last_id_ = load<std::uint64_t>(chunk, 32);
    }
}

std::optional<EvtxPart> EvtxChunkWalk::next() noexcept {
    if (at_ == chunk_.size()) {
        return std::nullopt;
    }
    if (at_ == 0 && (has_header_ || chunk_.starts_with(evtx_chunk_magic))) {
        at_ = std::min(chunk_.size(), evtx_chunk_header);
        return EvtxPart{why_.empty() ? EvtxPart::Kind::frame : EvtxPart::Kind::defect,
                        0,
                        static_cast<std::uint32_t>(at_),
                        why_};
    }
    if (is_record(at_)) {
        return record(at_);
    }
    auto end = at_;
    do {
        end = chunk_.find(evtx_record_magic, end + 1);
    } while (end != std::string_view::npos && !is_record(end));
    end = std::min(end, chunk_.size());
    if (at_ < free_ && end > free_ && has_header_) {
        end = free_; // what lies before and behind it are told apart
    }
    const auto part = gap(at_, end);
    at_ = end;
    return part;
}

/// Whether a whole record begins at `at`: its size stands at both ends, or, in front of the unused
/// rest, the next record begins behind it.
bool EvtxChunkWalk::is_record(std::size_t at) const noexcept {
    if (!has(chunk_, at, evtx_least_record) ||
        chunk_.compare(at, evtx_record_magic.size(), evtx_record_magic) != 0) {
        return false;
    }
    const std::size_t size = load<std::uint32_t>(chunk_, at + 4);
    if (size < evtx_least_record || !has(chunk_, at, size)) {
        return false;
    }
    const auto end = at + size;
    return load<std::uint32_t>(chunk_, end - 4) == size ||
           (has_header_ && end <= free_ &&
            (end == free_ ||
             chunk_.compare(end, evtx_record_magic.size(), evtx_record_magic) == 0));
}

EvtxPart EvtxChunkWalk::gap(std::size_t begin, std::size_t end) const noexcept {
    const bool is_unused =
        (has_header_ && begin >= free_) || is_zero(chunk_.substr(begin, end - begin));
    const auto why = chunk_.starts_with(evtx_chunk_magic) || has_header_ ? no_record : no_chunk;
    return {is_unused ? EvtxPart::Kind::frame : EvtxPart::Kind::defect,
            static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end),
            is_unused ? std::string_view{} : why};
}

EvtxPart EvtxChunkWalk::record(std::size_t begin) noexcept {
    const auto id = load<std::uint64_t>(chunk_, begin + 8);
    at_ = begin + load<std::uint32_t>(chunk_, begin + 4);
    const bool is_vouched = has_header_ && begin < free_ && id >= first_id_ && id <= last_id_;
    return {EvtxPart::Kind::record,
            static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(at_),
            {},
            !is_vouched};
}

} // namespace ample::read::detail
