#include <ample/seal/detail/file.hpp>
#include <ample/seal/index/check.hpp>
#include <ample/seal/index/index.hpp>
#include <ample/seal/index/texts.hpp>
#include <ample/seal/layout.hpp>

#include <algorithm>
#include <map>
#include <system_error>

namespace ample::seal::index {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t slice_entries = std::size_t{4} << 20U;
constexpr std::size_t most_faults = 16; ///< listed for one run

struct Entry {
    Key key = 0;
    Unit unit = 0;
};

bool comes_before(const Entry& a, const Entry& b) noexcept {
    return a.key != b.key ? a.key < b.key : a.unit < b.unit;
}

bool is_same(const Entry& a, const Entry& b) noexcept {
    return a.key == b.key && a.unit == b.unit;
}

/// Compares one run with the texts of its objects, a slice of units at a time.
class RunCheck {
public:
    RunCheck(const Vault& vault,
             const Run& run,
             std::string where,
             const std::map<Digest, const IndexableObject*>& objects,
             const OnIndexFault& on_fault)
        : vault_(vault), run_(run), where_(std::move(where)), objects_(objects),
          on_fault_(on_fault) {}

    void check() {
        for (const auto& range : run_.ranges()) {
            const auto found = objects_.find(range.object);
            if (found == objects_.end()) {
                // Of a commit that was cut off: nothing in the ledger, nothing to compare.
                compare();
                end_unit_ += range.frames;
                begin_unit_ = end_unit_;
                continue;
            }
            check_range(range, *found->second);
        }
        compare();
        if (faults_ > most_faults) {
            on_fault_(where_, std::to_string(faults_ - most_faults) + " further faults");
        }
    }

private:
    void fault(const std::string& why) {
        if (++faults_ <= most_faults) {
            on_fault_(where_, why);
        }
    }

    void check_range(const UnitRange& range, const IndexableObject& object) {
        KeyCollector collector;
        const auto base = end_unit_;
        std::uint32_t frames = 0;
        const auto read = for_each_text(
            vault_, object, [&](std::size_t frame, std::string_view before, std::string_view text) {
                frames = std::max(frames, static_cast<std::uint32_t>(frame) + 1);
                if (frame < range.first_frame || frame - range.first_frame >= range.frames) {
                    return;
                }
                const auto unit = base + static_cast<Unit>(frame - range.first_frame);
                if (entries_.size() >= slice_entries && unit > begin_unit_) {
                    end_unit_ = unit;
                    compare();
                }
                collector.add(before, text);
                for (const auto key : collector.take()) {
                    entries_.push_back({key, unit});
                }
            });
        end_unit_ = base + range.frames;
        if (!read) {
            fault("its objects can't be read to compare it: " + read.error().what);
        } else if (range.is_end && range.first_frame + range.frames != frames) {
            fault("it covers " + std::to_string(range.first_frame + range.frames) + " of " +
                  std::to_string(frames) + " frames of " + range.object.text() +
                  " and calls that all");
        }
    }

    /// Compares the entries of the units from `begin_unit_` to `end_unit_`.
    void compare() {
        std::sort(entries_.begin(), entries_.end(), comes_before);
        entries_.erase(std::unique(entries_.begin(), entries_.end(), is_same), entries_.end());
        auto wanted = entries_.begin();
        RunCursor cursor(run_);
        while (true) {
            const auto posting = cursor.next();
            if (!posting) {
                break; // told by the check of its blocks
            }
            const auto key = *posting ? (*posting)->key : ~Key{0};
            while (wanted != entries_.end() && wanted->key < key) {
                missing(*wanted++);
            }
            if (!*posting) {
                break;
            }
            for (const auto unit : (*posting)->units) {
                if (unit < begin_unit_ || unit >= end_unit_) {
                    continue;
                }
                while (wanted != entries_.end() && wanted->key == key && wanted->unit < unit) {
                    missing(*wanted++);
                }
                if (wanted != entries_.end() && is_same(*wanted, {key, unit})) {
                    ++wanted;
                } else {
                    fault("it names frame " + std::to_string(unit) + " of its own for key " +
                          std::to_string(key) + ", which that frame does not give");
                }
            }
        }
        entries_.clear();
        begin_unit_ = end_unit_;
    }

    void missing(const Entry& entry) {
        fault("it lacks key " + std::to_string(entry.key) + " of frame " +
              std::to_string(entry.unit) + " of its own");
    }

    const Vault& vault_;
    const Run& run_;
    std::string where_;
    const std::map<Digest, const IndexableObject*>& objects_;
    const OnIndexFault& on_fault_;
    std::vector<Entry> entries_;
    Unit begin_unit_ = 0;
    Unit end_unit_ = 0;
    std::size_t faults_ = 0;
};

std::string name_of(const fs::path& path) {
    return "index/" + path.filename().generic_string();
}

/// Files that are no runs, or not what they are named.
std::vector<fs::path> check_names(const fs::path& folder, const OnIndexFault& on_fault) {
    std::vector<fs::path> paths;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure); !failure && at != fs::directory_iterator();
         at.increment(failure)) {
        paths.push_back(at->path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<fs::path> runs;
    for (const auto& path : paths) {
        const auto digest = detail::digest_of_file(path);
        if (!digest) {
            on_fault(name_of(path), digest.error().what);
        } else if (path != run_path(folder, digest->digest)) {
            const bool is_run = path.extension() == ".run";
            on_fault(name_of(path),
                     is_run ? "its SHA-256 is " + digest->digest.hex() + ", not its name"
                            : "no run of the index");
        }
        if (path.extension() == ".run") {
            runs.push_back(path);
        }
    }
    return runs;
}

} // namespace

void check_index(const Vault& vault, Depth depth, const OnIndexFault& on_fault) {
    const auto folder = index_path(vault.folder());
    const auto objects = indexable_objects(
        vault, [](const Digest&) { return true; }, [](const Error&) {}); // told as objects
    std::map<Digest, const IndexableObject*> by_digest;
    for (const auto& object : objects) {
        by_digest.emplace(object.object, &object);
    }
    for (const auto& path : check_names(folder, on_fault)) {
        const auto run = Run::open(path);
        if (!run) {
            on_fault(name_of(path), run.error().what);
            continue;
        }
        bool is_whole = true;
        run->check([&](const std::string& why) {
            on_fault(name_of(path), why);
            is_whole = false;
        });
        if (is_whole && depth == Depth::entries) {
            RunCheck(vault, *run, name_of(path), by_digest, on_fault).check();
        }
    }
    const auto index = Index::open(folder);
    std::size_t uncovered = 0;
    for (const auto& object : objects) {
        uncovered += index.covers(object.object) ? 0 : 1;
    }
    if (uncovered > 0) {
        on_fault("index",
                 std::to_string(uncovered) + (uncovered == 1 ? " object is" : " objects are") +
                     " not in the index; 'ample seal' completes it");
    }
}

} // namespace ample::seal::index
