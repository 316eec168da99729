#include <ample/seal/index/merge.hpp>

#include <algorithm>

namespace ample::seal::index {

namespace {

/// A source with the posting it stands at.
struct Head {
    MergeSource* source = nullptr;
    Posting posting = {};
};

/// Puts the source with the lowest key on top.
bool is_later(const Head& a, const Head& b) noexcept {
    return a.posting.key > b.posting.key;
}

class Merger {
public:
    explicit Merger(RunWriter& writer) : writer_(writer) {}

    Status enter(MergeSource& source) {
        auto posting = source.next();
        if (!posting) {
            return posting.error();
        }
        if (*posting) {
            heads_.push_back({&source, **posting});
            std::push_heap(heads_.begin(), heads_.end(), is_later);
        }
        return Done{};
    }

    Status run() {
        while (!heads_.empty()) {
            const Key key = heads_.front().posting.key;
            units_.clear();
            while (!heads_.empty() && heads_.front().posting.key == key) {
                std::pop_heap(heads_.begin(), heads_.end(), is_later);
                const auto head = heads_.back();
                heads_.pop_back();
                for (const Unit unit : head.posting.units) {
                    units_.push_back(head.source->base + unit);
                }
                if (auto done = enter(*head.source); !done) {
                    return done;
                }
            }
            std::sort(units_.begin(), units_.end());
            units_.erase(std::unique(units_.begin(), units_.end()), units_.end());
            if (auto done = writer_.add({key, units_}); !done) {
                return done;
            }
        }
        return Done{};
    }

private:
    RunWriter& writer_;
    std::vector<Head> heads_;
    std::vector<Unit> units_;
};

} // namespace

Result<WrittenRun> merge(const std::filesystem::path& path,
                         std::vector<UnitRange> ranges,
                         std::vector<MergeSource> sources) {
    auto writer = RunWriter::create(path, std::move(ranges));
    if (!writer) {
        return writer.error();
    }
    Merger merger(*writer);
    for (auto& source : sources) {
        if (auto done = merger.enter(source); !done) {
            return done.error();
        }
    }
    if (auto done = merger.run(); !done) {
        return done.error();
    }
    return writer->finish();
}

std::vector<UnitRange> joined_ranges(const std::vector<const Run*>& runs) {
    std::vector<UnitRange> joined;
    for (const auto* const run : runs) {
        for (const auto& range : run->ranges()) {
            if (!joined.empty() && joined.back().object == range.object && !joined.back().is_end &&
                joined.back().first_frame + joined.back().frames == range.first_frame) {
                joined.back().frames += range.frames;
                joined.back().is_end = range.is_end;
            } else {
                joined.push_back(range);
            }
        }
    }
    return joined;
}

} // namespace ample::seal::index
