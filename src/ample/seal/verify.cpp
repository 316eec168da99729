#include <ample/core/pool.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/detail/catalog.hpp>
#include <ample/seal/detail/ledger_file.hpp>
#include <ample/seal/detail/object_check.hpp>
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
};

std::string name_of(std::uint64_t number, std::uint64_t begin) {
    return "ledger entry " + std::to_string(number) + " (line at byte " + std::to_string(begin) +
           ")";
}

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

LedgerCheck check_ledger(const detail::File& file) {
    LedgerCheck check;
    BatchCheck batches;
    std::uint64_t number = 0;
    std::optional<LedgerEntry> last;
    bool is_last_good = true;
    auto walked = detail::walk_ledger(file, 0, [&](const detail::LedgerLine& line) -> Status {
        const auto where = name_of(number++, line.begin);
        if (!line.has_end) {
            check.faults.push_back({where,
                                    is_torn(line.text) ? "its writing was interrupted; the next "
                                                         "seal cuts it off and notes it"
                                                       : "its line end is missing"});
            return Done{};
        }
        auto entry = parse_line(line.text);
        if (!entry) {
            check.faults.push_back({where, entry.error().what});
            is_last_good = false;
            return Done{};
        }
        if (is_last_good) { // after a bad line its neighbour has nothing to be compared with
            if (auto fault = chain_fault(last ? &*last : nullptr, *entry)) {
                check.faults.push_back({where, std::move(*fault)});
            }
            if (auto fault = batches.before(*entry); !fault.empty()) {
                check.faults.push_back({where, std::move(fault)});
            }
        } else {
            batches.before(*entry);
        }
        is_last_good = true;
        check.catalog.add(*entry);
        last = std::move(*entry);
        return Done{};
    });
    if (!walked) {
        check.faults.push_back({"ledger", walked.error().what});
    }
    return check;
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
    auto [catalog, faults] = check_ledger(*ledger);
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
    report.objects = objects.size();
    report.faults = std::move(faults);
    for (auto& one : found) {
        append(report.faults, std::move(one));
    }
    append(report.faults, std::move(strangers));
    return report;
}

} // namespace ample::seal
