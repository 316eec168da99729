// A record as JSON, by its programs; as fields; and one value by its name.

#pragma once

#include <ample/read/detail/evtx_parts.hpp>
#include <ample/read/detail/evtx_share.hpp>
#include <ample/read/record.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ample::read::detail {

/// Bytes being written, with room made before, not at, each byte. Keeps its memory.
class EvtxOutput {
public:
    /// Turns to the next record.
    void clear() noexcept {
        share_.take(size_ / 16);
        share_.begin_record();
        size_ = 0;
    }

    /// Where the next bytes go; at least `room` of them.
    char* reserve(std::size_t room) {
        if (bytes_.size() - size_ < room) {
            bytes_.resize(2 * bytes_.size() + room);
        }
        return bytes_.data() + size_;
    }

    void set_end(const char* end) noexcept {
        size_ = static_cast<std::size_t>(end - bytes_.data());
    }

    void add(std::string_view text) {
        char* const to = reserve(text.size());
        text.copy(to, text.size());
        size_ += text.size();
    }

    void take_back(std::size_t count) noexcept { size_ -= count; }

    [[nodiscard]] char back() const noexcept { return bytes_[size_ - 1]; }

    void set_back(char c) noexcept { bytes_[size_ - 1] = c; }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    void resize(std::size_t size) noexcept { size_ = size; }

    /// Counts steps that may write nothing. False when the chunk has had its share of work.
    bool step(std::size_t steps = 1) noexcept { return share_.take(steps); }

    /// A new chunk has a new share.
    void begin_chunk() noexcept { share_.begin_chunk(); }

    [[nodiscard]] std::string_view text() const noexcept { return {bytes_.data(), size_}; }

private:
    std::string bytes_ = std::string(4096, '\0');
    std::size_t size_ = 0;
    EvtxShare share_ = {};
};

/// What came of writing a record.
enum class EvtxOutcome {
    written,
    odd,     ///< its keys depend on its values: to be rendered from the tree
    too_long ///< longer than `most_rendered`, or more work than a chunk may be
};

/// A record as text is at most this long.
constexpr std::size_t most_rendered = std::size_t{1} << 20U;

/// Adds the record as one JSON object.
EvtxOutcome write_by_program(const EvtxParts& parts, EvtxOutput& out);

} // namespace ample::read::detail
