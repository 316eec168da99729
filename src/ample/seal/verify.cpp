#include <ample/core/pool.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/detail/catalog.hpp>
#include <ample/seal/detail/checkpoint_check.hpp>
#include <ample/seal/detail/ledger_file.hpp>
#include <ample/seal/detail/ledger_segments.hpp>
#include <ample/seal/detail/object_check.hpp>
#include <ample/seal/index/check.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include <fcntl.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <system_error>

namespace ample::seal {

namespace {

namespace fs = std::filesystem;

/// The ledger as it is on disk.
struct LedgerCheck {
    detail::Catalog catalog = {};
    std::vector<Fault> faults = {};
    detail::CheckpointReport checkpoints = {};
};

/// A `received` entry announces the entries of its members; they must follow it.
class BatchCheck {
public:
    /// Says what is wrong before `entry`, or nothing.
    std::string before(const LedgerEntry& entry) {
        const bool is_member = entry.event == Event::derived ||
                               (entry.event == Event::noted && !entry.container.is_none());
        if (is_member && (open_ == 0 || entry.container != file_)) {
            return "it tells of a member that no file before it announced";
        }
        // A writer killed within its entries leaves some out; its file is sealed anew after that.
        open_ = is_member ? open_ - 1 : 0;
        if (entry.event == Event::received) {
            file_ = entry.stored.exhibit;
            open_ = entry.members + entry.defects;
        }
        return "";
    }

private:
    Digest file_ = {};
    std::uint64_t open_ = 0;
};

/// Checks line after line, of segments and of the plain part.
class LedgerWalk {
public:
    explicit LedgerWalk(const std::vector<std::uint64_t>& checkpoints) : roots_(checkpoints) {}

    void take(const std::string& place, std::string_view line) {
        roots_.add(line);
        const auto where = "ledger entry " + std::to_string(number_++) + " (" + place + ")";
        auto entry = parse_line(line);
        if (!entry) {
            fault(where, entry.error().what);
            is_last_good_ = false;
            return;
        }
        auto batch = batches_.before(*entry);
        if (is_last_good_) { // after a bad line its neighbour has nothing to be compared with
            if (auto why = chain_fault(last_ ? &*last_ : nullptr, *entry)) {
                fault(where, std::move(*why));
            }
            if (!batch.empty()) {
                fault(where, std::move(batch));
            }
        }
        is_last_good_ = true;
        check_.catalog.add(*entry);
        last_ = std::move(*entry);
    }

    void fault(std::string where, std::string why) {
        check_.faults.push_back({std::move(where), std::move(why)});
    }

    /// Whether `line` is one that was taken before: a killed writer left it in the plain part.
    [[nodiscard]] bool is_known(std::string_view line, std::uint64_t closed) const {
        const auto entry = parse_line(line);
        const auto& entries = check_.catalog.entries();
        return entry && entry->seq < closed && entry->seq < entries.size() &&
               entries[entry->seq].entry == entry->entry;
    }

    [[nodiscard]] std::uint64_t lines() const noexcept { return number_; }

    LedgerCheck finish(const fs::path& vault, const detail::CheckpointList& list) {
        const auto found = detail::check_checkpoints(
            vault, list, check_.catalog.entries(), roots_, [&](std::string where, std::string why) {
                fault(std::move(where), std::move(why));
            });
        check_.checkpoints = found;
        return std::move(check_);
    }

private:
    LedgerCheck check_;
    detail::RootsAt roots_;
    BatchCheck batches_;
    std::uint64_t number_ = 0;
    std::optional<LedgerEntry> last_;
    bool is_last_good_ = true;
};

void check_segments(const fs::path& vault, LedgerWalk& walk) {
    const auto list = detail::list_segments(vault);
    if (!list) {
        walk.fault("ledger", list.error().what);
        return;
    }
    for (const auto& stranger : list->strangers) {
        walk.fault("ledger/" + utf8::printable(stranger.filename().native()),
                   "no segment of the ledger has such a name");
    }
    for (const auto& segment : list->segments) {
        const auto lines = detail::read_segment(segment);
        if (!lines) {
            walk.fault(segment.name(), lines.error().what);
            continue;
        }
        if (segment.first != walk.lines()) {
            walk.fault(segment.name(),
                       "it begins with entry " + std::to_string(segment.first) + " where " +
                           std::to_string(walk.lines()) + " should follow");
        }
        for (std::string_view rest = *lines; !rest.empty();) {
            const auto end = rest.find('\n');
            walk.take("in " + segment.name(), rest.substr(0, end));
            rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
        }
    }
}

LedgerCheck check_ledger(const fs::path& vault, const detail::File& file) {
    const auto checkpoints = detail::list_checkpoints(vault);
    const auto list = checkpoints ? *checkpoints : detail::CheckpointList{};
    LedgerWalk walk(list.notes);
    if (!checkpoints) {
        walk.fault("checkpoints", checkpoints.error().what);
    }
    check_segments(vault, walk);
    const auto closed = walk.lines();
    auto walked = detail::walk_ledger(file, 0, [&](const detail::LedgerLine& line) -> Status {
        const auto place = "line at byte " + std::to_string(line.begin);
        if (!line.has_end) {
            walk.fault("ledger entry " + std::to_string(walk.lines()) + " (" + place + ")",
                       is_torn(line.text) ? "its writing was interrupted; the next seal cuts it "
                                            "off and notes it"
                                          : "its line end is missing");
        } else if (!walk.is_known(line.text, closed)) {
            walk.take(place, line.text);
        }
        return Done{};
    });
    if (!walked) {
        walk.fault("ledger", walked.error().what);
    }
    return walk.finish(vault, list);
}

/// An object and what lies in it.
struct ObjectOnDisk {
    Stored stored = {};
    std::vector<Stored> packed = {}; ///< by their places
};

/// The objects of exhibits and the packs that exhibits lie in, which must be there; and those that
/// nothing lies in any more, as far as they are there.
std::vector<ObjectOnDisk>
objects_of(const detail::Catalog& catalog, const fs::path& vault, std::vector<Fault>& faults) {
    std::map<Digest, std::vector<Stored>> inside; // by object
    for (const auto& [exhibit, stored] : catalog.exhibits()) {
        auto& packed = inside[stored.is_packed() ? stored.pack : exhibit];
        if (stored.is_packed()) {
            packed.push_back(stored);
        }
    }
    std::vector<ObjectOnDisk> objects;
    for (const auto& [name, stored] : catalog.files()) {
        auto found = inside.extract(name);
        std::error_code ignored;
        if (found.empty() && !fs::exists(object_path(vault, name), ignored)) {
            continue;
        }
        auto packed = found.empty() ? std::vector<Stored>() : std::move(found.mapped());
        std::sort(packed.begin(), packed.end(), [](const Stored& a, const Stored& b) {
            return a.pack_offset < b.pack_offset;
        });
        objects.push_back({stored, std::move(packed)});
    }
    for (const auto& [pack, packed] : inside) {
        faults.push_back({fs::relative(object_path(vault, pack), vault).generic_string(),
                          std::to_string(packed.size()) +
                              " exhibits lie in this pack, which no entry of the ledger names"});
    }
    return objects;
}

/// Files among the objects that the ledger does not name.
std::vector<Fault> check_strangers(const fs::path& vault, const detail::Catalog& catalog) {
    std::vector<Fault> faults;
    std::error_code failure;
    fs::recursive_directory_iterator at(objects_path(vault), failure);
    for (; !failure && at != fs::recursive_directory_iterator(); at.increment(failure)) {
        const auto status = at->symlink_status(failure);
        if (failure || fs::is_directory(status)) {
            continue;
        }
        const auto exhibit = Digest::parse(at->path().filename().native());
        if (!exhibit || catalog.file(*exhibit) == nullptr ||
            at->path() != object_path(vault, *exhibit) || !fs::is_regular_file(status)) {
            const auto name = fs::relative(at->path(), vault).generic_string();
            faults.push_back({utf8::printable(name), "no entry of the ledger names this file"});
        }
    }
    if (failure) {
        faults.push_back({"objects", "can't be listed: " + failure.message()});
    }
    std::sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
        return a.where < b.where;
    });
    return faults;
}

void append(std::vector<Fault>& faults, std::vector<Fault> more) {
    faults.insert(
        faults.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

VerifyReport verify(const Vault& vault,
                    std::size_t jobs,
                    const std::function<void(const VerifyProgress&)>& on_progress) {
    VerifyReport report;
    const auto& folder = vault.folder();
    const auto ledger = detail::File::open(ledger_path(folder), O_RDONLY);
    if (!ledger) {
        report.faults.push_back({"ledger", ledger.error().what});
        return report;
    }
    // Writers wait: the ledger and the list of objects belong together.
    if (auto locked = ledger->lock_shared(); !locked) {
        report.faults.push_back({"ledger", locked.error().what});
    }
    auto [catalog, faults, checkpoints] = check_ledger(folder, *ledger);
    auto strangers = check_strangers(folder, catalog);
    ledger->unlock();
    const auto objects = objects_of(catalog, folder, faults);
    for (const auto& object : objects) {
        report.bytes += object.stored.bytes;
    }
    std::vector<std::vector<Fault>> found(objects.size());
    std::mutex mutex;
    VerifyProgress progress{.objects = objects.size()};
    parallel_for(jobs, objects.size(), [&](std::size_t i) {
        found[i] = detail::check_object(folder, objects[i].stored, objects[i].packed);
        const std::lock_guard guard(mutex);
        ++progress.objects_done;
        progress.bytes_done += objects[i].stored.bytes;
        if (on_progress) {
            on_progress(progress);
        }
    });
    report.entries = catalog.entries().size();
    report.checkpoints = checkpoints.checkpoints;
    report.signed_entries = checkpoints.signed_entries;
    report.remarks = std::move(checkpoints.remarks);
    report.objects = objects.size();
    report.faults = std::move(faults);
    for (auto& one : found) {
        append(report.faults, std::move(one));
    }
    append(report.faults, std::move(strangers));
    // Bytes that are not what they were give another index: that would say the same again.
    const auto depth = report.faults.empty() ? index::Depth::entries : index::Depth::files;
    index::check_index(vault, depth, [&](const std::string& where, const std::string& why) {
        report.faults.push_back({where, why});
    });
    return report;
}

} // namespace ample::seal
