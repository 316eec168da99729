#include <ample/seal/detail/archive.hpp>
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
    return done && is_alone ? alive_.lock_shared() : done;
}

bool Archive::knows(const Digest& exhibit) const {
    const std::shared_lock lock(catalog_mutex_);
    return catalog_.object(exhibit) != nullptr;
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
        return !where_is(member.digest).empty();
    });
}

fs::path Archive::where_is(const Digest& exhibit) const {
    auto path = object_path(folder_, exhibit);
    return knows(exhibit) && is_there(path) ? path : fs::path();
}

Status Archive::record(Event event, const Digest& exhibit, std::string why) {
    const std::lock_guard guard(write_mutex_);
    const LedgerLock lock(ledger_);
    auto done = lock.status();
    if (done) {
        done = read_on(true);
    }
    if (!done) {
        return done;
    }
    auto entry = new_entry(event, to_text(custodian_.now()));
    entry.stored.exhibit = exhibit;
    entry.why = std::move(why);
    done = write(std::move(entry));
    if (done) {
        done = flush();
    }
    return done ? done : Status(give_up(done.error()));
}

Status Archive::receive(const std::vector<Receiving>& files, const Drafts& drafts) {
    const std::lock_guard guard(write_mutex_);
    const LedgerLock lock(ledger_);
    auto done = lock.status();
    if (done) {
        done = read_on(true);
    }
    if (!done) {
        return done;
    }
    Moves all;
    std::vector<Moves> moves;
    for (const auto& file : files) {
        moves.push_back(moves_of(file));
        all.insert(all.end(), moves.back().begin(), moves.back().end());
    }
    if (done = make_room(all, drafts); !done) {
        return done;
    }
    const auto at = to_text(custodian_.now());
    for (std::size_t i = 0; done && i < files.size(); ++i) {
        done = enter(files[i], at, moves[i]);
    }
    if (done) {
        done = flush();
    }
    return done ? place(all) : Status(give_up(done.error()));
}

/// The drafts whose objects are not in the vault; another writer may have been faster.
Archive::Moves Archive::moves_of(const Receiving& file) const {
    Moves moves;
    for (auto& draft : *file.drafts) {
        if (where_is(draft.stored.exhibit).empty()) {
            moves.push_back(&draft);
        }
    }
    return moves;
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

/// Writes the entries of one file, unless they would only repeat what the ledger says.
Status Archive::enter(const Receiving& file, const std::string& at, const Moves& moves) {
    auto& sealed = *file.sealed;
    std::map<Digest, Stored> stored;
    bool is_same = true;
    for (const auto* move : moves) {
        const auto* known = catalog_.object(move->stored.exhibit);
        is_same = is_same && known != nullptr && *known == move->stored;
        stored.emplace(move->stored.exhibit, move->stored);
    }
    const auto object_of = [&](const Digest& exhibit) {
        const auto found = stored.find(exhibit);
        const auto* known = catalog_.object(exhibit);
        if (found == stored.end() && known == nullptr) {
            throw Bug("an exhibit without an object");
        }
        return found == stored.end() ? *known : found->second;
    };
    const auto* known = catalog_.sealed(sealed.digest);
    is_same = is_same && known != nullptr && known->members == sealed.members &&
              known->defects == sealed.defects;
    sealed.was_known = catalog_.object(sealed.digest) != nullptr;
    if (is_same && catalog_.has_receipt(sealed.digest, *file.receipt)) {
        return Done{};
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
