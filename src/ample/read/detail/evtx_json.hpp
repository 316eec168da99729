// A record as JSON, by its programs; as fields; and one value by its name.

#pragma once

#include <ample/read/detail/evtx_parts.hpp>
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
    void clear() noexcept { size_ = 0; }

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
    bool step() noexcept { return ++steps_ + size_ / 16 <= most_steps; }

    /// A new chunk has a new share.
    void begin_chunk() noexcept { steps_ = 0; }

    [[nodiscard]] std::string_view text() const noexcept { return {bytes_.data(), size_}; }

private:
    /// Of all records of a chunk; ordinary chunks take 20,000.
    static constexpr std::size_t most_steps = std::size_t{1} << 20U;

    std::string bytes_ = std::string(4096, '\0');
    std::size_t size_ = 0;
    std::size_t steps_ = 0;
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
