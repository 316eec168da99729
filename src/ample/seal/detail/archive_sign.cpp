// The archive's signatures: keys are introduced by entries, checkpoints cover all that is flushed.
//
//     1  private key written       2  `keyed` entry flushed       3  public key, checkpoint
//
// Killed after 1, a key is left that nobody names; after 2, the next `open` writes the public key
// and the next `sign` the checkpoint, with both signatures where the key was changed.

#include <ample/seal/detail/archive.hpp>
#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/layout.hpp>

#include <system_error>
#include <utility>

namespace ample::seal::detail {

namespace {

/// Whether a checkpoint covers the entry that introduced the key in force.
bool is_vouched(const CheckpointList& list, const std::vector<KeyedAt>& keys) {
    return !list.notes.empty() && list.notes.back() > keys.back().seq;
}

Error cut(std::uint64_t noted, std::uint64_t there) {
    return Error{Kind::damaged,
                 "a checkpoint covers " + std::to_string(noted) + " entries, but the ledger has " +
                     std::to_string(there),
                 "entries are gone: run 'ample verify', and restore the vault from a copy"};
}

} // namespace

Result<Signing> Archive::sign() {
    Result<Signing> signing = Signing{.why_not = "the ledger has no entry yet"};
    auto done = locked([&]() -> Status {
        if (catalog_.entries().empty()) {
            return Done{};
        }
        auto keyed = keys_of(catalog_.entries()).empty() ? introduce_key("") : Status(Done{});
        signing = keyed ? sign_now() : keyed.error();
        return keyed;
    });
    return done ? std::move(signing) : done.error();
}

Result<Signing> Archive::change_key(KeyChange how, const std::string& why) {
    Result<Signing> signing = Signing{};
    auto done = locked([&]() -> Status {
        const auto keys = keys_of(catalog_.entries());
        if (keys.empty()) {
            return Error{Kind::refused, "the ledger has no key yet", "'ample run' makes one"};
        }
        if (how == KeyChange::vouched) {
            const auto signed_before = sign_now(); // what stands before the change is vouched for
            if (!signed_before) {
                return signed_before.error();
            }
            if (!signed_before->checkpoint) {
                return Error{Kind::refused,
                             signed_before->why_not,
                             "with --lost the key is changed without the old one's signature"};
            }
        }
        const std::string lost =
            how == KeyChange::lost ? "the private key before it is lost" : "the key was changed";
        auto keyed = introduce_key(why.empty() ? lost : lost + ": " + why);
        signing = keyed ? sign_now() : keyed.error();
        return keyed;
    });
    return done ? std::move(signing) : done.error();
}

/// Makes a key, keeps its private half and enters its public half.
Status Archive::introduce_key(const std::string& why) {
    const auto key = SigningKey::generate(origin_of(catalog_.entries()));
    auto done = make_folder(private_keys_path(folder_));
    done = done ? key.write(private_key_path(folder_, key.public_key())) : done;
    if (!done) {
        return done;
    }
    auto entry = new_entry(Event::keyed, to_text(custodian_.now()));
    entry.key = key.public_key().vkey();
    entry.why = why;
    done = write(std::move(entry));
    done = done ? flush() : done;
    return done ? place_public_keys(folder_, keys_of(catalog_.entries()))
                : Status(give_up(done.error()));
}

/// Signs all entries, which are flushed, unless that was done.
Result<Signing> Archive::sign_now() const {
    const auto keys = keys_of(catalog_.entries());
    const auto list = list_checkpoints(folder_);
    if (!list) {
        return list.error();
    }
    const TreeHead head{tree_.size(), tree_.root()};
    if (!list->notes.empty() && list->notes.back() >= head.size) {
        auto known = read_checkpoint(folder_, list->notes.back());
        if (!known || known->head.size > head.size) {
            return known ? cut(known->head.size, head.size) : known.error();
        }
        if (known->head != head || !known->is_signed_by(keys.back().key)) {
            return Error{Kind::damaged,
                         "the checkpoint of " + std::to_string(head.size) +
                             " entries is not one of this ledger",
                         "run 'ample verify'"};
        }
        return Signing{std::move(*known), false, ""};
    }
    Checkpoint checkpoint{origin_of(catalog_.entries()), head, {}};
    for (std::size_t i = is_vouched(*list, keys) ? keys.size() - 1 : 0; i < keys.size(); ++i) {
        const auto& half = keys[i].key;
        const auto key = SigningKey::read(private_key_path(folder_, half), half.name());
        if (key && key->public_key() == half) {
            checkpoint.sign(*key);
        } else if (i + 1 == keys.size()) {
            const auto why = key ? "its file holds another key" : key.error().what;
            return Signing{
                {}, false, "the private key " + half.id_text() + " is not there: " + why};
        }
    }
    auto done = place_bytes(folder_, note_path(folder_, head.size), checkpoint.text());
    return done ? Result<Signing>({std::move(checkpoint), true, ""}) : done.error();
}

Status Archive::add_stamp(std::uint64_t size, std::string_view response, std::string why) {
    return locked([&]() -> Status {
        auto placed = place_bytes(folder_, stamp_path(folder_, size), response);
        if (!placed) {
            return placed;
        }
        auto entry = new_entry(Event::stamped, to_text(custodian_.now()));
        entry.size = size;
        entry.stamp = Digest::of(response);
        entry.why = std::move(why);
        auto written = write(std::move(entry));
        written = written ? flush() : written;
        return written ? written : Status(give_up(written.error()));
    });
}

} // namespace ample::seal::detail
