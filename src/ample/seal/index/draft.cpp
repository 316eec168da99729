#include <ample/seal/index/draft.hpp>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace ample::seal::index {

namespace {

constexpr unsigned frame_bits = 64 - key_bits;
constexpr std::uint64_t frame_mask = (std::uint64_t{1} << frame_bits) - 1;
constexpr std::size_t most_entries = std::size_t{1} << 20U; ///< 8 MiB

/// Sorts by the bytes of the numbers, lowest first; bytes that all numbers share cost nothing.
void radix_sort(std::vector<std::uint64_t>& numbers) {
    constexpr std::size_t few = 256;
    if (numbers.size() < few) {
        std::sort(numbers.begin(), numbers.end());
        return;
    }
    std::vector<std::uint64_t> other(numbers.size());
    for (unsigned shift = 0; shift < 64; shift += 8) {
        std::array<std::size_t, 256> places = {};
        for (const auto number : numbers) {
            ++places[number >> shift & 0xFFU];
        }
        if (places[numbers.front() >> shift & 0xFFU] == numbers.size()) {
            continue;
        }
        std::size_t sum = 0;
        for (auto& place : places) {
            sum += std::exchange(place, sum);
        }
        for (const auto number : numbers) {
            other[places[number >> shift & 0xFFU]++] = number;
        }
        numbers.swap(other);
    }
}

/// Gives sorted entries out key by key.
class EntrySource {
public:
    explicit EntrySource(std::vector<std::uint64_t> entries) : entries_(std::move(entries)) {}

    Result<std::optional<Posting>> next() {
        if (at_ == entries_.size()) {
            return std::optional<Posting>();
        }
        const Key key = entries_[at_] >> frame_bits;
        units_.clear();
        for (; at_ < entries_.size() && entries_[at_] >> frame_bits == key; ++at_) {
            const auto unit = static_cast<Unit>(entries_[at_] & frame_mask);
            if (units_.empty() || units_.back() != unit) {
                units_.push_back(unit);
            }
        }
        return std::optional(Posting{key, units_});
    }

private:
    std::vector<std::uint64_t> entries_;
    std::size_t at_ = 0;
    std::vector<Unit> units_;
};

NextPosting next_of(std::vector<std::uint64_t> entries) {
    radix_sort(entries);
    auto source = std::make_shared<EntrySource>(std::move(entries));
    return [source] { return source->next(); };
}

} // namespace

IndexDraft::IndexDraft(std::function<std::filesystem::path()> next_path)
    : next_path_(std::move(next_path)) {}

IndexDraft::~IndexDraft() {
    runs_.clear();
    for (const auto& path : spilled_) {
        std::error_code ignored; // drafts that stay behind go with their folder
        std::filesystem::remove(path, ignored);
    }
}

void IndexDraft::add(std::size_t frame, std::string_view before, std::string_view text) {
    if (frame > frame_mask) {
        throw Bug("an object with more frames than the index can number");
    }
    std::unique_ptr<KeyCollector> collector;
    {
        const std::lock_guard guard(mutex_);
        if (!idle_.empty()) {
            collector = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!collector) {
        collector = std::make_unique<KeyCollector>();
    }
    collector->add(before, text);
    const auto keys = collector->take();
    const std::lock_guard guard(mutex_);
    idle_.push_back(std::move(collector));
    frames_ = std::max(frames_, static_cast<std::uint32_t>(frame) + 1);
    for (const Key key : keys) {
        entries_.push_back(key << frame_bits | frame);
    }
    if (entries_.size() >= most_entries && failure_) {
        failure_ = spill();
    }
}

/// Under the mutex: moves the entries in memory to a run.
Status IndexDraft::spill() {
    auto path = next_path_();
    auto written =
        merge(path, {{{}, 0, frames_, false}}, {{next_of(std::exchange(entries_, {})), Unit{0}}});
    spilled_.push_back(std::move(path));
    return written ? Status(Done{}) : written.error();
}

Result<std::vector<NextPosting>> IndexDraft::sources() {
    if (!failure_) {
        return failure_.error();
    }
    std::vector<NextPosting> sources;
    for (const auto& path : spilled_) {
        auto run = Run::open(path);
        if (!run) {
            return run.error();
        }
        runs_.push_back(std::make_unique<Run>(std::move(*run)));
        auto cursor = std::make_shared<RunCursor>(*runs_.back());
        sources.emplace_back([cursor] { return cursor->next(); });
    }
    sources.push_back(next_of(std::exchange(entries_, {})));
    return sources;
}

Result<WrittenRun> write_run(const std::filesystem::path& path,
                             const std::vector<IndexedObject>& objects) {
    std::vector<UnitRange> ranges;
    std::vector<MergeSource> sources;
    Unit base = 0;
    for (const auto& one : objects) {
        auto entries = one.draft->sources();
        if (!entries) {
            return entries.error();
        }
        for (auto& source : *entries) {
            sources.push_back({std::move(source), base});
        }
        ranges.push_back({one.object, 0, one.frames, true});
        base += one.frames;
    }
    return merge(path, std::move(ranges), std::move(sources));
}

} // namespace ample::seal::index
