#include <ample/seal/detail/archive.hpp>
#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/detail/leftovers.hpp>
#include <ample/seal/layout.hpp>

#include <fcntl.h>

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace ample::seal::detail {

namespace {

namespace fs = std::filesystem;

/// Holds the ledger alone, or says why it can't.
class LedgerLock {
public:
    explicit LedgerLock(const File& ledger) : ledger_(ledger), locked_(ledger.lock_exclusive()) {}

    ~LedgerLock() { ledger_.unlock(); }

    LedgerLock(const LedgerLock&) = delete;
    LedgerLock& operator=(const LedgerLock&) = delete;
    LedgerLock(LedgerLock&&) = delete;
    LedgerLock& operator=(LedgerLock&&) = delete;

    [[nodiscard]] const Status& status() const noexcept { return locked_; }

private:
    const File& ledger_;
    Status locked_;
};

bool is_there(const fs::path& path) {
    std::error_code ignored; // what can't be looked at can't be used
    return fs::exists(path, ignored);
}

} // namespace

Result<std::unique_ptr<Archive>> Archive::open(const fs::path& folder, Custodian custodian) {
    if (!custodian.now) {
        throw Bug("a custodian without a clock");
    }
    for (const auto& part : {folder, objects_path(folder), drafts_path(folder)}) {
        if (auto done = make_folder(part); !done) {
            return done.error();
        }
    }
    auto alive = File::open(lock_path(folder), O_RDWR | O_CREAT);
    if (!alive) {
        return alive.error();
    }
    auto ledger = File::open(ledger_path(folder), O_RDWR | O_CREAT | O_APPEND);
    if (!ledger) {
        return ledger.error();
    }
    if (auto done = sync_folder(folder); !done) {
        return done.error();
    }
    auto archive = std::make_unique<Archive>(folder, std::move(custodian), std::move(*ledger));
    if (auto done = archive->start(std::move(*alive)); !done) {
        return done.error();
    }
    return archive;
}

Result<std::unique_ptr<Archive>> Archive::open_to_read(const fs::path& folder) {
    auto ledger = File::open(ledger_path(folder), O_RDONLY);
    if (!ledger) {
        return Error{ledger.error().kind,
                     "no vault in '" + folder.native() + "': " + ledger.error().what,
                     "'ample seal' makes one"};
    }
    auto archive = std::make_unique<Archive>(folder, Custodian{}, std::move(*ledger));
    if (auto done = archive->read_on(false); !done) {
        return done.error();
    }
    return archive;
}

/// Becomes a living writer: alone, it may clear what dead ones left.
Status Archive::start(File alive) {
    alive_ = std::move(alive);
    const bool is_alone = alive_.lock_exclusive_now().has_value();
    if (!is_alone) {
        if (auto done = alive_.lock_shared(); !done) { // waits for one that clears
            return done;
        }
    }
    const LedgerLock lock(ledger_);
    if (!lock.status()) {
        return lock.status();
    }
    auto done = read_on(true);
    if (done) {
        done = place_leftovers(folder_, catalog_);
    }
    if (done && is_alone) {
        done = clear_leftovers(folder_);
    }
    if (done) {
        done = place_public_keys(folder_, keys_of(catalog_.entries()));
    }
    return done && is_alone ? alive_.lock_shared() : done;
}

std::optional<Sealed> Archive::received(const Digest& exhibit) const {
    const std::shared_lock lock(catalog_mutex_);
    const auto* known = catalog_.sealed(exhibit);
    return known == nullptr ? std::nullopt : std::optional(*known);
}

std::optional<Sealed> Archive::sealed(const Digest& exhibit) const {
    const std::shared_lock lock(catalog_mutex_);
    if (const auto* known = catalog_.sealed(exhibit)) {
        return *known;
    }
    if (const auto* object = catalog_.object(exhibit)) {
        return Sealed{.digest = exhibit, .bytes = object->bytes};
    }
    return std::nullopt;
}

bool Archive::holds_members(const Sealed& file) const {
    return std::all_of(file.members.begin(), file.members.end(), [&](const Member& member) {
        return holds(member.digest);
    });
}

std::optional<Place> Archive::place_of(const Digest& exhibit) const {
    const std::shared_lock lock(catalog_mutex_);
    const auto* const known = catalog_.object(exhibit);
    if (known == nullptr || !known->is_packed()) {
        return known == nullptr ? std::nullopt
                                : std::optional(Place{exhibit, *known, 0, known->bytes});
    }
    const auto* const pack = catalog_.file(known->pack);
    if (pack == nullptr) {
        return std::nullopt;
    }
    return Place{exhibit, *pack, known->pack_offset, known->bytes};
}

bool Archive::holds(const Digest& exhibit) const {
    const auto place = place_of(exhibit);
    return place && is_there(object_path(folder_, place->object.exhibit));
}

Status Archive::record(Event event, const Digest& exhibit, std::string why) {
    return locked([&]() -> Status {
        auto entry = new_entry(event, to_text(custodian_.now()));
        entry.stored.exhibit = exhibit;
        entry.why = std::move(why);
        auto done = write(std::move(entry));
        done = done ? flush() : done;
        return done ? done : Status(give_up(done.error()));
    });
}

/// Does `act` alone on the ledger, all of which has been read.
Status Archive::locked(const std::function<Status()>& act) {
    const std::lock_guard guard(write_mutex_);
    const LedgerLock lock(ledger_);
    auto done = lock.status();
    done = done ? read_on(true) : done;
    return done ? act() : done;
}

Status Archive::receive(const std::vector<Receiving>& files,
                        std::vector<DraftObject>& shared,
                        const Drafts& drafts) {
    return locked([&] { return receive_now(files, shared, drafts); });
}

Status Archive::receive_now(const std::vector<Receiving>& files,
                            std::vector<DraftObject>& shared,
                            const Drafts& drafts) {
    Batch batch{.at = to_text(custodian_.now())};
    plan(shared, batch);
    for (const auto& file : files) {
        plan(*file.drafts, batch);
    }
    auto done = make_room(batch.moves, drafts);
    if (done) {
        done = tell_companions(batch.moves, drafts);
    }
    if (!done) {
        return done;
    }
    done = enter_packs(shared, batch);
    for (std::size_t i = 0; done && i < files.size(); ++i) {
        done = enter(files[i], batch);
    }
    if (done) {
        done = flush();
    }
    if (!done) {
        return give_up(done.error());
    }
    done = place(batch.moves);
    return done ? close_segment() : done;
}

/// Takes up what the vault does not have; another writer, or another file of the commit, may have
/// been faster.
void Archive::plan(std::vector<DraftObject>& drafts, Batch& batch) const {
    for (auto& draft : drafts) {
        // A pack may by chance be the content of a file: one object does for both.
        const auto& name = draft.stored.exhibit;
        const auto* const known = catalog_.file(name);
        const bool is_on_disk = known != nullptr && is_there(object_path(folder_, name));
        bool is_wanted = false;
        if (draft.packed.empty() && !holds(name)) {
            const auto planned = batch.files.find(name);
            const auto& same = planned == batch.files.end() ? draft.stored : planned->second;
            is_wanted = batch.new_ones.emplace(name, is_on_disk ? *known : same).second;
        }
        for (const auto& one : draft.packed) {
            const bool is_new =
                !holds(one.exhibit) && batch.new_ones.emplace(one.exhibit, one).second;
            is_wanted = is_wanted || is_new;
        }
        if (is_wanted && !is_on_disk && batch.files.emplace(name, draft.stored).second) {
            batch.moves.push_back(&draft);
        }
    }
}

Status Archive::tell_companions(const Moves& moves, const Drafts& drafts) {
    std::vector<Accompanied> objects;
    for (const auto* move : moves) {
        if (move->companion) {
            objects.push_back({&move->stored, move->companion.get()});
        }
    }
    return objects.empty() ? Status(Done{}) : drafts.companions()->sealing(objects);
}

/// Makes drafts, their names and their future folders durable before the ledger speaks of them.
Status Archive::make_room(const Moves& moves, const Drafts& drafts) const {
    std::set<fs::path> folders;
    Flush flush = Flush::now;
    for (const auto* move : moves) {
        folders.insert(object_path(folder_, move->stored.exhibit).parent_path());
        flush = move->flush == Flush::later ? Flush::later : flush;
    }
    for (const auto& folder : folders) {
        if (auto done = make_folder(folder); !done) {
            return done;
        }
    }
    if (folders.empty()) {
        return Done{};
    }
    auto done = sync_folder(objects_path(folder_));
    return done ? drafts.sync(flush) : done;
}

/// Names the new packs among `drafts`.
Status Archive::enter_packs(const std::vector<DraftObject>& drafts, const Batch& batch) {
    Status done = Done{};
    for (const auto& draft : drafts) {
        if (!done || draft.packed.empty()) {
            continue;
        }
        const auto& stored = draft.stored;
        const auto* const known = catalog_.file(stored.exhibit);
        const auto& moves = batch.moves;
        if ((known == nullptr || *known != stored) &&
            std::find(moves.begin(), moves.end(), &draft) != moves.end()) {
            auto entry = new_entry(Event::packed, batch.at);
            entry.stored = stored;
            done = write(std::move(entry));
        }
    }
    return done;
}

/// Writes the entries of one file, unless they would only repeat what the ledger says.
Status Archive::enter(const Receiving& file, const Batch& batch) {
    auto& sealed = *file.sealed;
    const auto object_of = [&](const Digest& exhibit) {
        const auto found = batch.new_ones.find(exhibit);
        const auto* known = catalog_.object(exhibit);
        if (found == batch.new_ones.end() && known == nullptr) {
            throw Bug("an exhibit without an object");
        }
        return found == batch.new_ones.end() ? *known : found->second;
    };
    const auto is_named = [&](const Digest& exhibit) {
        const auto* known = catalog_.object(exhibit);
        return known != nullptr && *known == object_of(exhibit);
    };
    const auto* known = catalog_.sealed(sealed.digest);
    const bool is_same = known != nullptr && known->members == sealed.members &&
                         known->defects == sealed.defects && is_named(sealed.digest) &&
                         std::all_of(sealed.members.begin(),
                                     sealed.members.end(),
                                     [&](const Member& member) { return is_named(member.digest); });
    sealed.was_known = catalog_.object(sealed.digest) != nullptr;
    if (is_same && catalog_.has_receipt(sealed.digest, *file.receipt)) {
        return Done{};
    }
    const auto& at = batch.at;
    if (auto done = enter_packs(*file.drafts, batch); !done) {
        return done;
    }
    auto entry = new_entry(Event::received, at);
    entry.source = *file.receipt;
    entry.stored = object_of(sealed.digest);
    entry.members = is_same ? 0 : sealed.members.size();
    entry.defects = is_same ? 0 : sealed.defects.size();
    auto done = write(std::move(entry));
    for (std::size_t i = 0; done && !is_same && i < sealed.members.size(); ++i) {
        entry = new_entry(Event::derived, at);
        entry.container = sealed.digest;
        entry.member = sealed.members[i].path;
        entry.stored = object_of(sealed.members[i].digest);
        done = write(std::move(entry));
    }
    for (std::size_t i = 0; done && !is_same && i < sealed.defects.size(); ++i) {
        entry = new_entry(Event::noted, at);
        entry.container = sealed.digest;
        entry.member = sealed.defects[i].path;
        entry.why = sealed.defects[i].why;
        entry.bytes_good = sealed.defects[i].bytes_good;
        done = write(std::move(entry));
    }
    return done;
}

/// From here on the drafts belong to the ledger: they stay even when they can't be moved now.
Status Archive::place(const Moves& moves) const {
    std::set<fs::path> folders;
    Status done = Done{};
    for (auto* move : moves) {
        const auto target = object_path(folder_, move->stored.exhibit);
        if (done) {
            done = rename_file(move->draft.path(), target);
            folders.insert(target.parent_path());
        }
        move->draft.release();
    }
    for (const auto& folder : folders) {
        if (done) {
            done = sync_folder(folder);
        }
    }
    return done;
}

} // namespace ample::seal::detail
