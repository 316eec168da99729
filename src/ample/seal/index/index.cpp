#include <ample/seal/detail/file.hpp>
#include <ample/seal/index/index.hpp>
#include <ample/seal/index/merge.hpp>

#include <algorithm>
#include <numeric>
#include <system_error>
#include <utility>

namespace ample::seal::index {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".run";

std::vector<fs::path> runs_in(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure); !failure && at != fs::directory_iterator();
         at.increment(failure)) {
        if (at->path().extension() == extension) {
            paths.push_back(at->path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

bool comes_before(const UnitRange& a, const UnitRange& b) noexcept {
    return a.object.bytes != b.object.bytes ? a.object.bytes < b.object.bytes
                                            : a.first_frame < b.first_frame;
}

/// The frame behind each unit of a run.
class UnitMap {
public:
    explicit UnitMap(const Run& run) : ranges_(run.ranges()) {
        std::uint64_t unit = 0;
        for (const auto& range : ranges_) {
            begins_.push_back(unit);
            unit += range.frames;
        }
    }

    [[nodiscard]] FramePlace at(Unit unit) const {
        const auto next = std::upper_bound(begins_.begin(), begins_.end(), unit);
        const auto i = static_cast<std::size_t>(next - begins_.begin()) - 1;
        return {ranges_[i].object,
                ranges_[i].first_frame + static_cast<std::uint32_t>(unit - begins_[i])};
    }

private:
    std::span<const UnitRange> ranges_;
    std::vector<std::uint64_t> begins_;
};

void add_all_frames(const Run& run, std::vector<FramePlace>& frames) {
    for (const auto& range : run.ranges()) {
        for (std::uint32_t i = 0; i < range.frames; ++i) {
            frames.push_back({range.object, range.first_frame + i});
        }
    }
}

} // namespace

bool operator==(const FramePlace& a, const FramePlace& b) noexcept {
    return a.frame == b.frame && a.object == b.object;
}

bool operator<(const FramePlace& a, const FramePlace& b) noexcept {
    return a.object.bytes != b.object.bytes ? a.object.bytes < b.object.bytes : a.frame < b.frame;
}

fs::path run_path(const fs::path& folder, const Digest& digest) {
    return folder / (digest.hex() + std::string(extension));
}

Index Index::open(const fs::path& folder) {
    Index index;
    for (auto& path : runs_in(folder)) {
        auto run = Run::open(path);
        if (run) {
            index.covered_.insert(index.covered_.end(), run->ranges().begin(), run->ranges().end());
            index.runs_.push_back(std::move(*run));
            index.paths_.push_back(std::move(path));
        } else if (run.error().kind != Kind::not_found) { // merged meanwhile
            index.bad_runs_.push_back({std::move(path), run.error().what});
        }
    }
    std::sort(index.covered_.begin(), index.covered_.end(), comes_before);
    return index;
}

RunTotals Index::totals() const noexcept {
    RunTotals sum;
    for (const auto& run : runs_) {
        sum.keys += run.totals().keys;
        sum.postings += run.totals().postings;
        sum.blocks += run.totals().blocks;
        sum.bytes += run.totals().bytes;
    }
    return sum;
}

Index::Found Index::find(std::span<const KeyRange> ranges) const {
    Found found;
    found.is_there.resize(ranges.size());
    std::vector<std::size_t> order(ranges.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return ranges[a].first < ranges[b].first;
    });
    std::vector<KeyRange> sorted;
    sorted.reserve(ranges.size());
    for (const auto i : order) {
        sorted.push_back(ranges[i]);
    }
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        const UnitMap map(runs_[i]);
        std::vector<Unit> units;
        const auto done = runs_[i].find(sorted, [&](std::size_t range, const Posting& posting) {
            found.is_there[order[range]] = true;
            units.insert(units.end(), posting.units.begin(), posting.units.end());
        });
        if (!done) {
            found.damaged.push_back({paths_[i], done.error().what});
            add_all_frames(runs_[i], found.frames);
            units.clear();
        }
        std::sort(units.begin(), units.end());
        units.erase(std::unique(units.begin(), units.end()), units.end());
        for (const Unit unit : units) {
            found.frames.push_back(map.at(unit));
        }
    }
    std::sort(found.frames.begin(), found.frames.end());
    found.frames.erase(std::unique(found.frames.begin(), found.frames.end()), found.frames.end());
    return found;
}

bool Index::covers(const Digest& object) const {
    std::uint32_t next = 0;
    const UnitRange wanted{.object = object};
    for (auto at = std::lower_bound(covered_.begin(), covered_.end(), wanted, comes_before);
         at != covered_.end() && at->object == object && at->first_frame <= next;
         ++at) {
        next = std::max(next, at->first_frame + at->frames);
        if (at->is_end) {
            return true;
        }
    }
    return false;
}

namespace {

struct Sized {
    fs::path path = {};
    std::uint64_t bytes = 0;
};

/// Writes the runs at `inputs` as one and removes them.
Status
merge_files(const fs::path& folder, const std::vector<Sized>& inputs, const fs::path& draft) {
    std::vector<Run> runs;
    for (const auto& input : inputs) {
        auto run = Run::open(input.path);
        if (!run) {
            return run.error();
        }
        runs.push_back(std::move(*run));
    }
    std::vector<const Run*> views;
    std::vector<MergeSource> sources;
    Unit base = 0;
    for (const auto& run : runs) {
        views.push_back(&run);
        sources.push_back(
            {[cursor = std::make_shared<RunCursor>(run)] { return cursor->next(); }, base});
        for (const auto& range : run.ranges()) {
            base += range.frames;
        }
    }
    const auto written = merge(draft, joined_ranges(views), std::move(sources));
    auto done = written ? detail::rename_file(draft, run_path(folder, written->digest))
                        : Status(written.error());
    done = done ? detail::sync_folder(folder) : done;
    std::error_code failure;
    if (!done) {
        fs::remove(draft, failure);
        return done;
    }
    for (const auto& input : inputs) {
        if (input.path != run_path(folder, written->digest)) {
            fs::remove(input.path, failure); // one that stays only says the same again
        }
    }
    return Done{};
}

} // namespace

Status compact(const fs::path& folder, const std::function<fs::path()>& next_path) {
    std::vector<Sized> runs;
    for (const auto& path : runs_in(folder)) {
        const auto run = Run::open(path);
        if (run) { // a damaged one stays for `verify` to name
            runs.push_back({path, run->totals().bytes});
        }
    }
    if (runs.size() <= most_runs) {
        return Done{};
    }
    std::sort(runs.begin(), runs.end(), [](const Sized& a, const Sized& b) {
        return a.bytes != b.bytes ? a.bytes < b.bytes : a.path < b.path;
    });
    // All runs that are no larger than those before them together.
    std::size_t count = 2;
    std::uint64_t bytes = runs[0].bytes + runs[1].bytes;
    while (count < runs.size() &&
           (runs[count].bytes <= bytes || runs.size() - count >= most_runs)) {
        bytes += runs[count++].bytes;
    }
    runs.resize(count);
    return merge_files(folder, runs, next_path());
}

} // namespace ample::seal::index
