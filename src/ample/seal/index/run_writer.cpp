#include <ample/seal/detail/file.hpp>
#include <ample/seal/index/run_format.hpp>
#include <ample/seal/index/run_writer.hpp>

#include <fcntl.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace ample::seal::index {

namespace {

constexpr std::size_t write_bytes = std::size_t{256} << 10U;

} // namespace

struct RunWriter::State {
    detail::File file = {};
    std::vector<UnitRange> ranges = {};
    unsigned unit_bits = 0;
    std::uint64_t units = 0;
    RunTotals totals = {};
    Hasher hasher = {};
    std::string header = {};
    std::string waiting = {}; ///< bytes not written yet
    std::uint64_t written = 0;
    std::string directory = {};

    // The block under way.
    std::vector<Key> keys = {};
    std::vector<std::uint32_t> counts = {};
    std::vector<Unit> places = {};

    Status put(std::string_view bytes) {
        waiting += bytes;
        return waiting.size() >= write_bytes ? write_out() : Status(Done{});
    }

    Status write_out() {
        hasher.update(waiting);
        written += waiting.size();
        auto done = file.write(waiting);
        waiting.clear();
        return done;
    }

    Status end_block();
};

/// The order of the code that fits gaps of this mean.
static unsigned golomb_order(Key mean) {
    return mean < 2 ? 0 : static_cast<unsigned>(std::bit_width(mean)) - 1;
}

Status RunWriter::State::end_block() {
    if (keys.empty()) {
        return Done{};
    }
    const auto span = keys.back() - keys.front();
    const auto gap_bits = keys.size() < 2 ? 0 : golomb_order(span / (keys.size() - 1));
    BitWriter bits;
    bits.put_gamma(keys.size());
    bits.put(gap_bits, 6);
    const Unit* unit = places.data();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0) {
            bits.put_golomb(keys[i] - keys[i - 1] - 1, gap_bits);
        }
        bits.put_gamma(counts[i]);
        bits.put(*unit, unit_bits);
        for (++unit; --counts[i] > 0; ++unit) {
            bits.put_gamma(*unit - *(unit - 1));
        }
    }
    format::put(directory, keys.front(), 8);
    format::put(directory, written + waiting.size(), 8);
    ++totals.blocks;
    totals.keys += keys.size();
    totals.postings += places.size();
    keys.clear();
    counts.clear();
    places.clear();
    const auto coded = bits.take();
    auto done = put(coded);
    return done ? put(format::sum_of(coded)) : done;
}

RunWriter::RunWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}

RunWriter::~RunWriter() = default;
RunWriter::RunWriter(RunWriter&&) noexcept = default;
RunWriter& RunWriter::operator=(RunWriter&&) noexcept = default;

Result<RunWriter> RunWriter::create(const std::filesystem::path& path,
                                    std::vector<UnitRange> ranges) {
    auto file = detail::File::open(path, O_RDWR | O_CREAT | O_EXCL);
    if (!file) {
        return file.error();
    }
    auto state = std::make_unique<State>();
    state->file = std::move(*file);
    for (const auto& range : ranges) {
        state->units += range.frames;
    }
    if (state->units > 0xFFFFFFFF) {
        throw Bug("more frames than a run can number");
    }
    state->unit_bits = static_cast<unsigned>(std::bit_width(state->units));
    state->ranges = std::move(ranges);
    state->header = format::magic;
    format::put(state->header, format::version, 4);
    format::put(state->header, state->unit_bits, 4);
    state->waiting = state->header;
    return RunWriter(std::move(state));
}

Status RunWriter::add(const Posting& posting) {
    auto& state = *state_;
    state.keys.push_back(posting.key);
    state.counts.push_back(static_cast<std::uint32_t>(posting.units.size()));
    state.places.insert(state.places.end(), posting.units.begin(), posting.units.end());
    return state.keys.size() == block_keys ? state.end_block() : Status(Done{});
}

Result<WrittenRun> RunWriter::finish() {
    auto& state = *state_;
    if (auto done = state.end_block(); !done) {
        return done.error();
    }
    std::string tail = std::exchange(state.directory, {});
    for (const auto& range : state.ranges) {
        tail.append(reinterpret_cast<const char*>(range.object.bytes.data()),
                    range.object.bytes.size());
        format::put(tail, range.first_frame, 4);
        format::put(tail, range.frames | (range.is_end ? format::end_flag : 0U), 4);
    }
    const auto directory_at = state.written + state.waiting.size();
    for (const auto number : {state.totals.blocks,
                              state.totals.keys,
                              state.totals.postings,
                              std::uint64_t{state.ranges.size()},
                              state.units,
                              directory_at}) {
        format::put(tail, number, 8);
    }
    auto done = state.put(tail + format::sum_of(state.header + tail));
    done = done ? state.write_out() : done;
    done = done ? state.file.sync() : done;
    if (!done) {
        return done.error();
    }
    state.totals.bytes = state.written;
    return WrittenRun{state.hasher.finish(), state.totals};
}

} // namespace ample::seal::index
