#include <ample/seal/detail/archive.hpp>
#include <ample/seal/detail/derive.hpp>
#include <ample/seal/detail/indexer.hpp>
#include <ample/seal/detail/intake.hpp>
#include <ample/seal/detail/object_cache.hpp>
#include <ample/seal/detail/pack.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/time_stamp.hpp>
#include <ample/seal/vault.hpp>

#include <algorithm>
#include <utility>

namespace ample::seal {

namespace {

Error not_held(const Digest& exhibit) {
    return Error{Kind::not_found,
                 "the vault holds no exhibit " + exhibit.text(),
                 "'ample show CASE exhibit' lists what it holds"};
}

Error with_place(Error error, const Digest& exhibit) {
    error.what = "object " + exhibit.text() + ": " + error.what;
    if (error.hint.empty()) {
        error.hint = "run 'ample verify' and seal the file again from its source";
    }
    return error;
}

Error read_only() {
    return Error{Kind::refused, "the vault is open for reading only", ""};
}

} // namespace

struct Prepared::State {
    Sealed sealed = {};
    Receipt receipt = {};
    std::vector<detail::DraftObject> drafts = {};
    std::vector<detail::Small> smalls = {}; ///< to be packed with those of the commit
};

Prepared::Prepared(std::unique_ptr<State> state) : state_(std::move(state)) {}

Prepared::~Prepared() = default;
Prepared::Prepared(Prepared&&) noexcept = default;
Prepared& Prepared::operator=(Prepared&&) noexcept = default;

const Sealed& Prepared::sealed() const noexcept {
    return state_->sealed;
}

struct Vault::State {
    std::filesystem::path folder = {};
    Limits limits = {};
    std::unique_ptr<detail::Archive> archive = {};
    std::unique_ptr<detail::Indexer> indexer = {};
    std::unique_ptr<detail::Drafts> drafts = {}; ///< null when open to read
    std::shared_ptr<detail::ObjectCache> cache = {};

    [[nodiscard]] std::unique_ptr<Bytes> bytes_of(const Digest& exhibit) const {
        const auto place = archive->place_of(exhibit);
        return place ? std::make_unique<detail::CachedBytes>(cache, *place) : nullptr;
    }
};

Vault::Vault(std::unique_ptr<State> state) : state_(std::move(state)) {}

Vault::~Vault() = default;
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;

Result<Vault> Vault::open(const std::filesystem::path& folder,
                          Custodian custodian,
                          const Limits& limits,
                          std::size_t jobs) {
    auto archive = detail::Archive::open(folder, std::move(custodian));
    if (!archive) {
        return archive.error();
    }
    auto indexer = std::make_unique<detail::Indexer>(folder);
    auto drafts = detail::Drafts::open(drafts_path(folder), jobs, indexer.get());
    if (!drafts) {
        return drafts.error();
    }
    auto state = std::make_unique<State>();
    state->folder = folder;
    state->limits = limits;
    state->archive = std::move(*archive);
    state->cache = std::make_shared<detail::ObjectCache>(folder);
    state->indexer = std::move(indexer);
    state->drafts = std::move(*drafts);
    return Vault(std::move(state));
}

Result<Vault> Vault::open_to_read(const std::filesystem::path& folder) {
    auto archive = detail::Archive::open_to_read(folder);
    if (!archive) {
        return archive.error();
    }
    auto state = std::make_unique<State>();
    state->folder = folder;
    state->cache = std::make_shared<detail::ObjectCache>(folder);
    state->archive = std::move(*archive);
    state->cache = std::make_shared<detail::ObjectCache>(folder);
    return Vault(std::move(state));
}

Result<Prepared> Vault::prepare(const std::filesystem::path& file,
                                const Receipt& receipt,
                                Documents documents) const {
    if (!state_->drafts) {
        return read_only();
    }
    const detail::Crew::Turn turn(state_->drafts->crew());
    auto taken = detail::take_in(file, *state_->drafts);
    if (!taken) {
        return taken.error();
    }
    auto& came = taken->file;
    const auto& archive = *state_->archive;
    const bool is_held = archive.holds(came.stored.exhibit);
    auto state = std::make_unique<Prepared::State>();
    state->receipt = detail::written_as_text(receipt);
    const bool opens_document = container_of(taken->head) == Container::none &&
                                container_of(taken->head, documents) != Container::none;
    if (auto known = archive.received(came.stored.exhibit);
        known && known->defects.empty() && archive.holds_members(*known) &&
        !(opens_document && known->members.empty())) {
        state->sealed = std::move(*known);
    } else {
        auto derived = derive(*taken, documents);
        if (!derived) {
            return derived.error();
        }
        state->sealed = {.digest = came.stored.exhibit,
                         .bytes = came.stored.bytes,
                         .members = std::move(derived->members),
                         .defects = std::move(derived->defects)};
        state->drafts = std::move(derived->drafts);
        state->smalls = std::move(derived->smalls);
    }
    if (!is_held && came.is_small()) {
        state->smalls.push_back({came.stored.exhibit, std::move(came.small)});
    } else if (!is_held) {
        state->drafts.push_back(std::move(*came.object));
    }
    return Prepared(std::move(state));
}

Result<detail::Derivation> Vault::derive(const detail::TakenIn& taken, Documents documents) const {
    const auto& came = taken.file;
    const detail::Holdings held{
        [&](const Digest& exhibit) { return state_->archive->holds(exhibit); },
        [&](const Digest& exhibit) { return state_->bytes_of(exhibit); }};
    if (container_of(taken.head, documents) == Container::none) {
        return detail::Derivation{};
    }
    Result<std::unique_ptr<Bytes>> bytes =
        came.is_small() ? detail::bytes_of(came.small) : detail::bytes_of(*came.object);
    if (!bytes) {
        return bytes.error();
    }
    return detail::derive(came.stored,
                          std::move(*bytes),
                          taken.head,
                          state_->limits,
                          *state_->drafts,
                          held,
                          documents);
}

Result<std::vector<Sealed>> Vault::commit(std::vector<Prepared> files) {
    if (!state_->drafts) {
        return read_only();
    }
    const detail::Crew::Turn turn(state_->drafts->crew());
    detail::PackWriter pack(*state_->drafts);
    std::vector<detail::Receiving> receivings;
    receivings.reserve(files.size());
    for (auto& file : files) {
        auto& one = *file.state_;
        for (auto& small : one.smalls) {
            if (state_->archive->holds(small.exhibit)) {
                continue;
            }
            if (auto done = pack.add(std::move(small)); !done) {
                return done.error();
            }
        }
        receivings.push_back({&one.sealed, &one.receipt, &one.drafts});
    }
    auto packed = pack.finish(Flush::now);
    if (!packed) {
        return packed.error();
    }
    std::vector<detail::DraftObject> shared;
    if (*packed) {
        shared.push_back(std::move(**packed));
    }
    if (auto done = state_->archive->receive(receivings, shared, *state_->drafts); !done) {
        return done.error();
    }
    std::vector<Sealed> sealed;
    sealed.reserve(files.size());
    for (auto& file : files) {
        sealed.push_back(std::move(file.state_->sealed));
    }
    return sealed;
}

Result<Sealed> Vault::seal(const std::filesystem::path& file, const Receipt& receipt) {
    auto prepared = prepare(file, receipt);
    if (!prepared) {
        return prepared.error();
    }
    std::vector<Prepared> files;
    files.push_back(std::move(*prepared));
    auto sealed = commit(std::move(files));
    return sealed ? Result<Sealed>(std::move(sealed->front())) : sealed.error();
}

Status Vault::record(Event event, const Digest& exhibit, std::string why) {
    if (event == Event::received || event == Event::derived || event == Event::packed ||
        event == Event::keyed || event == Event::stamped) {
        throw Bug("an entry that another function makes");
    }
    if (!state_->drafts) {
        return read_only();
    }
    return state_->archive->record(event, exhibit, std::move(why));
}

Result<Signing> Vault::sign() {
    return state_->drafts ? state_->archive->sign() : read_only();
}

Status
Vault::add_stamp(std::uint64_t size, std::string_view response, std::string_view authorities_pem) {
    if (!state_->drafts) {
        return read_only();
    }
    const auto note = checkpoint_text(state_->folder, size);
    if (!note) {
        return note.error();
    }
    const auto stamp = check_time_stamp(response, *note, authorities_pem);
    if (!stamp) {
        return stamp.error();
    }
    return state_->archive->add_stamp(
        size,
        response,
        stamp->at + " by " + stamp->authority + ", serial " + stamp->serial +
            (stamp->is_trusted ? "" : "; its certificate was not traced to a trusted one"));
}

Result<Signing> Vault::change_key(KeyChange how, const std::string& why) {
    return state_->drafts ? state_->archive->change_key(how, why) : read_only();
}

Result<std::unique_ptr<ByteSource>> Vault::open_object(const Digest& exhibit) const {
    const auto place = state_->archive->place_of(exhibit);
    if (!place) {
        return not_held(exhibit);
    }
    if (place->object.exhibit != exhibit) {
        return detail::open_packed(state_->cache, *place);
    }
    auto source = open_source(object_path(state_->folder, exhibit), place->object);
    return source ? std::move(source) : with_place(source.error(), exhibit);
}

Result<std::string> Vault::read_range(const Digest& exhibit, ByteRange range) const {
    const auto place = state_->archive->place_of(exhibit);
    if (!place) {
        return not_held(exhibit);
    }
    if (range.begin > range.end || range.end > place->bytes) {
        return Error{Kind::not_found,
                     "exhibit " + exhibit.text() + " has " + std::to_string(place->bytes) +
                         " bytes, not the range " + std::to_string(range.begin) + " to " +
                         std::to_string(range.end),
                     ""};
    }
    std::string bytes(static_cast<std::size_t>(range.size()), '\0');
    const auto got = state_->cache->read_at(*place, range.begin, bytes);
    if (!got) {
        return with_place(got.error(), exhibit);
    }
    return bytes;
}

Result<Layout> Vault::layout(const Digest& exhibit) const {
    const auto place = state_->archive->place_of(exhibit);
    if (!place) {
        return not_held(exhibit);
    }
    auto frames = state_->cache->frames_of(*place);
    if (!frames) {
        return with_place(frames.error(), exhibit);
    }
    return Layout{place->object.exhibit, std::move(*frames)};
}

bool Vault::holds(const Digest& exhibit) const {
    return state_->archive->holds(exhibit);
}

Result<Sealed> Vault::sealed(const Digest& exhibit) const {
    auto known = state_->archive->sealed(exhibit);
    if (known) {
        known->was_known = true;
        return std::move(*known);
    }
    return not_held(exhibit);
}

Result<Digest> Vault::decoded(const Digest& file, std::string_view member) const {
    const auto known = state_->archive->sealed(file);
    if (!known) {
        return not_held(file);
    }
    if (member.empty()) {
        return file;
    }
    const auto& members = known->members;
    const auto found = std::find_if(
        members.begin(), members.end(), [&](const Member& one) { return one.path == member; });
    if (found == members.end()) {
        return Error{Kind::not_found,
                     "exhibit " + file.text() + " has no member '" + std::string(member) + "'",
                     ""};
    }
    return found->digest;
}

const std::vector<LedgerEntry>& Vault::ledger() const noexcept {
    return state_->archive->entries();
}

const std::filesystem::path& Vault::folder() const noexcept {
    return state_->folder;
}

} // namespace ample::seal
