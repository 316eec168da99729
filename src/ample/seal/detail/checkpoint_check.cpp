#include <ample/core/utf8.hpp>
#include <ample/seal/detail/checkpoint_check.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/layout.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

namespace ample::seal::detail {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_key_file = 4096;

std::string name_in(const fs::path& vault, const fs::path& file) {
    return utf8::printable(file.lexically_relative(vault).generic_string());
}

class CheckpointCheck {
public:
    CheckpointCheck(const fs::path& vault,
                    const std::vector<LedgerEntry>& entries,
                    const RootsAt& roots,
                    const OnFault& fault)
        : vault_(vault), entries_(entries), keys_(keys_of(entries)), roots_(roots), fault_(fault) {}

    /// Each note must be of this ledger, over its lines, and signed by the key in force; the first
    /// after a change of keys by the key before as well.
    void check_notes(const CheckpointList& list) {
        std::size_t wrong_roots = 0;
        for (const auto size : list.notes) {
            const auto where = name_in(vault_, note_path(vault_, size));
            const auto note = read_checkpoint(vault_, size);
            if (!note) {
                fault_(where, note.error().what);
            } else if (note->head.size != size) {
                fault_(where, "it is of " + std::to_string(note->head.size) + " entries");
            } else if (size > roots_.size()) {
                fault_(where,
                       "it covers " + std::to_string(size) + " entries, but the ledger has " +
                           std::to_string(roots_.size()) + ": entries are gone");
            } else if (note->head.root != roots_.root(size)) {
                wrong_roots += 1;
                if (wrong_roots == 1) { // all later ones differ with it
                    fault_(where,
                           "the first " + std::to_string(size) +
                               " entries are not those that were signed: their tree has the root " +
                               roots_.root(size).hex());
                }
            } else if (check_signatures(*note, where)) {
                ++report_.checkpoints;
                report_.signed_entries = size;
            }
        }
        if (wrong_roots > 1) {
            fault_("checkpoints",
                   std::to_string(wrong_roots - 1) + " later ones differ from the ledger as well");
        }
        remark_on_keys();
    }

    /// A time stamp's file is the one that the ledger names last for its checkpoint.
    void check_stamps(const CheckpointList& list) {
        std::map<std::uint64_t, Digest> named;
        for (const auto& entry : entries_) {
            if (entry.event == Event::stamped) {
                named[entry.size] = entry.stamp;
            }
        }
        for (const auto size : list.stamps) {
            const auto where = name_in(vault_, stamp_path(vault_, size));
            const auto digest = digest_of_file(stamp_path(vault_, size));
            const auto found = named.find(size);
            if (!digest) {
                fault_(where, digest.error().what);
            } else if (found == named.end()) {
                fault_(where, "no entry of the ledger names this time stamp");
            } else if (found->second != digest->digest) {
                fault_(where,
                       "its SHA-256 is " + digest->digest.hex() + ", the ledger names " +
                           found->second.hex());
            }
            named.erase(size);
        }
        for (const auto& [size, digest] : named) {
            fault_(name_in(vault_, stamp_path(vault_, size)),
                   "the time stamp " + digest.hex() + ", which the ledger names, is missing");
        }
    }

    void check_key_files() {
        std::set<fs::path> named;
        for (const auto& one : keys_) {
            const auto path = public_key_path(vault_, one.key);
            const auto pem = read_small(path, longest_key_file);
            if (!pem || *pem != one.key.pem()) {
                fault_(name_in(vault_, path),
                       pem ? "it is not the key that ledger entry " + std::to_string(one.seq) +
                                 " introduced"
                           : pem.error().what);
            }
            named.insert(path);
        }
        std::error_code failure;
        fs::directory_iterator at(public_keys_path(vault_), failure);
        for (; !failure && at != fs::directory_iterator(); at.increment(failure)) {
            if (!named.contains(at->path())) {
                fault_(name_in(vault_, at->path()), "no entry of the ledger names this key");
            }
        }
        if (failure && failure != std::errc::no_such_file_or_directory) {
            fault_("keys", "can't be listed: " + failure.message());
        }
    }

    CheckpointReport finish() { return std::move(report_); }

private:
    bool check_signatures(const Checkpoint& note, const std::string& where) {
        const auto after = std::partition_point(
            keys_.begin(), keys_.end(), [&](const auto& one) { return one.seq < note.head.size; });
        if (after == keys_.begin()) {
            fault_(where, "no key was introduced before it");
            return false;
        }
        const auto in_force = static_cast<std::size_t>(after - keys_.begin()) - 1;
        if (note.origin != origin_of(entries_)) {
            fault_(where, "it is of another ledger: " + utf8::printable(note.origin));
            return false;
        }
        for (const auto& one : note.signatures) {
            const auto signer = std::find_if(keys_.begin(), after, [&](const KeyedAt& at) {
                return at.key.id() == one.key && at.key.name() == one.name;
            });
            if (signer == after || !signer->key.is_signed(note.body(), one.bytes)) {
                fault_(where,
                       signer == after
                           ? "a signature is of a key that the ledger does not name"
                           : "the signature of key " + signer->key.id_text() + " does not hold");
                return false;
            }
        }
        if (!note.is_signed_by(keys_[in_force].key)) {
            fault_(where,
                   "it is not signed by key " + keys_[in_force].key.id_text() +
                       ", which was in force");
            return false;
        }
        if (in_force > 0 && note.is_signed_by(keys_[in_force - 1].key)) {
            vouched_.insert(in_force);
        }
        return true;
    }

    void remark_on_keys() {
        for (std::size_t i = 1; i < keys_.size(); ++i) {
            if (!vouched_.contains(i)) {
                report_.remarks.push_back("no signature of key " + keys_[i - 1].key.id_text() +
                                          " vouches for key " + keys_[i].key.id_text() +
                                          ", which ledger entry " + std::to_string(keys_[i].seq) +
                                          " introduced: " + keys_[i].why);
            }
        }
        if (report_.signed_entries < roots_.size()) {
            report_.remarks.push_back(std::to_string(roots_.size() - report_.signed_entries) +
                                      " of " + std::to_string(roots_.size()) +
                                      " ledger entries are under no signed checkpoint");
        }
    }

    const fs::path& vault_;
    const std::vector<LedgerEntry>& entries_;
    std::vector<KeyedAt> keys_;
    const RootsAt& roots_;
    const OnFault& fault_;
    std::set<std::size_t> vouched_; ///< keys, by number, that the key before signed for
    CheckpointReport report_;
};

} // namespace

CheckpointReport check_checkpoints(const fs::path& vault,
                                   const CheckpointList& list,
                                   const std::vector<LedgerEntry>& entries,
                                   const RootsAt& roots,
                                   const OnFault& fault) {
    CheckpointCheck check(vault, entries, roots, fault);
    if (!entries.empty()) {
        check.check_notes(list);
        check.check_stamps(list);
    }
    check.check_key_files();
    for (const auto& stranger : list.strangers) {
        fault(name_in(vault, stranger), "no checkpoint or time stamp has such a name");
    }
    return check.finish();
}

} // namespace ample::seal::detail
