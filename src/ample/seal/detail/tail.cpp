#include <ample/seal/detail/tail.hpp>

#include <algorithm>

namespace ample::seal::detail {

namespace {

constexpr std::uint32_t skippable_magic = 0x184D2A5DU;
constexpr std::size_t skippable_header_bytes = 8;
constexpr std::string_view algorithm("sha256\0\0", 8);
constexpr std::size_t digest_bytes = sizeof(Digest::bytes);
constexpr std::size_t head_bytes = skippable_header_bytes + algorithm.size();

Error damaged(const char* why) {
    return Error{Kind::damaged, std::string("digest table: ") + why, ""};
}

} // namespace

Result<std::uint64_t> tail_bytes(std::string_view footer) {
    const auto seek_table = seek_table_bytes(footer);
    if (!seek_table) {
        return seek_table.error();
    }
    return *seek_table + head_bytes + std::uint64_t{read_u32(footer, 0)} * digest_bytes;
}

std::string write_tail(const std::vector<FrameEntry>& frames) {
    std::string tail;
    tail.reserve(head_bytes + frames.size() * digest_bytes);
    write_u32(tail, skippable_magic);
    write_u32(tail, static_cast<std::uint32_t>(algorithm.size() + frames.size() * digest_bytes));
    tail += algorithm;
    for (const auto& frame : frames) {
        tail.append(frame.digest.bytes.begin(), frame.digest.bytes.end());
    }
    return tail + write_seek_table(frames);
}

Result<std::vector<FrameEntry>> read_tail(std::string_view tail, std::uint64_t object_bytes) {
    const auto footer = tail.substr(tail.size() - std::min(tail.size(), footer_bytes));
    const auto seek_bytes = seek_table_bytes(footer);
    if (!seek_bytes) {
        return seek_bytes.error();
    }
    const auto claimed = tail_bytes(footer);
    if (!claimed || *claimed != tail.size() || object_bytes < tail.size()) {
        return damaged("the object is too short for it");
    }
    const auto digests = tail.substr(0, tail.size() - static_cast<std::size_t>(*seek_bytes));
    auto frames = read_seek_table(tail.substr(digests.size()), object_bytes - tail.size());
    if (!frames) {
        return frames;
    }
    if (read_u32(digests, 0) != skippable_magic ||
        read_u32(digests, 4) != digests.size() - skippable_header_bytes) {
        return damaged("its header is not that of a skippable frame of its size");
    }
    if (digests.substr(skippable_header_bytes, algorithm.size()) != algorithm) {
        return damaged("its algorithm is not sha256");
    }
    auto rest = digests.substr(head_bytes);
    for (auto& frame : *frames) {
        std::copy_n(rest.begin(), digest_bytes, frame.digest.bytes.begin());
        rest.remove_prefix(digest_bytes);
    }
    return frames;
}

} // namespace ample::seal::detail
