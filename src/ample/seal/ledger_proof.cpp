#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/ledger_proof.hpp>
#include <ample/seal/merkle.hpp>

#include <algorithm>
#include <span>

namespace ample::seal {

namespace {

namespace fs = std::filesystem;

Error damaged(std::string why) {
    return Error{Kind::damaged, std::move(why), ""};
}

Error no_checkpoint(std::uint64_t size) {
    return Error{Kind::not_found,
                 "there is no checkpoint of " + std::to_string(size) + " entries",
                 "'ample ledger show' lists them; 'ample ledger sign' makes one of all entries"};
}

/// The checkpoint of `size` entries, or the largest; it must be of `entries`.
Result<Checkpoint> checkpoint_of(const fs::path& folder,
                                 std::span<const Digest> leaves,
                                 std::optional<std::uint64_t> size) {
    const auto list = detail::list_checkpoints(folder);
    if (!list) {
        return list.error();
    }
    if (!size && list->notes.empty()) {
        return no_checkpoint(leaves.size());
    }
    const auto wanted = size.value_or(list->notes.empty() ? 0 : list->notes.back());
    if (!std::binary_search(list->notes.begin(), list->notes.end(), wanted)) {
        return no_checkpoint(wanted);
    }
    auto checkpoint = detail::read_checkpoint(folder, wanted);
    if (checkpoint && (wanted > leaves.size() ||
                       checkpoint->head != TreeHead{wanted, tree_root(leaves.first(wanted))})) {
        return Error{Kind::damaged,
                     "the checkpoint of " + std::to_string(wanted) +
                         " entries is not one of this ledger",
                     "run 'ample verify'"};
    }
    return checkpoint;
}

/// The key in force when the tree had `size` entries.
Result<std::string> key_at(const std::vector<LedgerEntry>& entries, std::uint64_t size) {
    std::string found;
    for (const auto& one : detail::keys_of(entries)) {
        found = one.seq < size ? one.key.vkey() : found;
    }
    return found.empty()
               ? Result<std::string>(damaged("no key was introduced before the checkpoint"))
               : std::move(found);
}

Result<std::vector<PublicKey>> parse_keys(const std::vector<std::string>& vkeys) {
    std::vector<PublicKey> keys;
    for (const auto& vkey : vkeys) {
        auto key = PublicKey::parse(vkey);
        if (!key) {
            return key.error();
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

/// The first of `keys` that signed `checkpoint`.
Result<std::string> signer_of(const Checkpoint& checkpoint, const std::vector<PublicKey>& keys) {
    const auto signer = std::find_if(keys.begin(), keys.end(), [&](const PublicKey& key) {
        return checkpoint.is_signed_by(key);
    });
    if (signer == keys.end()) {
        return damaged("the checkpoint of " + std::to_string(checkpoint.head.size) +
                       " entries has no good signature of " +
                       (keys.size() == 1 ? "key " + keys.front().id_text() : "any of the keys"));
    }
    return signer->vkey();
}

Result<Shown> check_one(const InclusionProof& proof, const std::vector<PublicKey>& trusted) {
    const auto stated = parse_keys({proof.key});
    if (!stated) {
        return stated.error();
    }
    auto entry = parse_line(proof.line);
    if (!entry) {
        return damaged("its line does not hold: " + entry.error().what);
    }
    if (entry->seq != proof.index) {
        return damaged("its line is entry " + std::to_string(entry->seq) + ", not " +
                       std::to_string(proof.index));
    }
    const auto& head = proof.checkpoint.head;
    if (!shows_inclusion(leaf_digest(proof.line), proof.index, head.size, proof.path, head.root)) {
        return damaged("its path does not lead from the line to the root of the checkpoint");
    }
    auto signer = signer_of(proof.checkpoint, trusted.empty() ? *stated : trusted);
    if (!signer) {
        return signer.error();
    }
    return Shown{std::move(*entry), {}, head, {std::move(*signer)}};
}

Result<Shown> check_one(const ConsistencyProof& proof, const std::vector<PublicKey>& trusted) {
    const auto stated = parse_keys(proof.keys);
    if (!stated) {
        return stated.error();
    }
    if (proof.first.origin != proof.second.origin) {
        return damaged("its checkpoints are of two ledgers");
    }
    if (!shows_consistency(proof.first.head, proof.second.head, proof.path)) {
        return damaged("its path does not show that the first tree is the front of the second");
    }
    Shown shown{{}, proof.first.head, proof.second.head, {}};
    for (const auto* checkpoint : {&proof.first, &proof.second}) {
        auto signer = signer_of(*checkpoint, trusted.empty() ? *stated : trusted);
        if (!signer) {
            return signer.error();
        }
        if (shown.keys.empty() || shown.keys.back() != *signer) {
            shown.keys.push_back(std::move(*signer));
        }
    }
    return shown;
}

} // namespace

Result<std::vector<Digest>> leaves_of(const std::vector<LedgerEntry>& entries) {
    std::vector<Digest> leaves;
    leaves.reserve(entries.size());
    for (auto entry : entries) {
        const auto known = entry.entry;
        const auto line = seal_line(entry);
        if (entry.entry != known) {
            return damaged("ledger entry " + std::to_string(entry.seq) +
                           " holds keys that this version does not know");
        }
        leaves.push_back(leaf_digest(std::string_view(line).substr(0, line.size() - 1)));
    }
    return leaves;
}

Result<InclusionProof> prove_entry(const fs::path& folder,
                                   const std::vector<LedgerEntry>& entries,
                                   std::uint64_t seq,
                                   std::optional<std::uint64_t> size) {
    const auto leaves = leaves_of(entries);
    if (!leaves) {
        return leaves.error();
    }
    auto checkpoint = checkpoint_of(folder, *leaves, size);
    if (!checkpoint) {
        return checkpoint.error();
    }
    if (seq >= checkpoint->head.size) {
        return Error{Kind::not_found,
                     "entry " + std::to_string(seq) + " is not under the checkpoint of " +
                         std::to_string(checkpoint->head.size) + " entries",
                     seq < entries.size() ? "'ample ledger sign' makes one that covers it"
                                          : "entries are numbered from 0"};
    }
    auto key = key_at(entries, checkpoint->head.size);
    if (!key) {
        return key.error();
    }
    const auto under = std::span(*leaves).first(checkpoint->head.size);
    auto entry = entries[seq];
    auto line = seal_line(entry);
    line.pop_back();
    return InclusionProof{
        std::move(line), seq, inclusion_proof(under, seq), std::move(*checkpoint), std::move(*key)};
}

Result<ConsistencyProof> prove_growth(const fs::path& folder,
                                      const std::vector<LedgerEntry>& entries,
                                      std::uint64_t first,
                                      std::optional<std::uint64_t> second) {
    const auto leaves = leaves_of(entries);
    if (!leaves) {
        return leaves.error();
    }
    auto before = checkpoint_of(folder, *leaves, first);
    auto after = before ? checkpoint_of(folder, *leaves, second) : before;
    if (!before || !after) {
        return before ? after.error() : before.error();
    }
    if (before->head.size > after->head.size) {
        return Error{Kind::usage, "the first checkpoint has more entries than the second", ""};
    }
    auto old_key = key_at(entries, before->head.size);
    auto new_key = old_key ? key_at(entries, after->head.size) : old_key;
    if (!new_key) {
        return new_key.error();
    }
    const auto under = std::span(*leaves).first(after->head.size);
    ConsistencyProof proof{consistency_proof(under, before->head.size),
                           std::move(*before),
                           std::move(*after),
                           {std::move(*old_key)}};
    if (proof.keys.front() != *new_key) {
        proof.keys.push_back(std::move(*new_key));
    }
    return proof;
}

Result<Shown> check(const Proof& proof, const std::vector<PublicKey>& trusted) {
    return std::visit([&](const auto& one) { return check_one(one, trusted); }, proof);
}

Result<Shown> check(const Checkpoint& checkpoint,
                    const std::vector<LedgerEntry>& entries,
                    const std::vector<PublicKey>& trusted) {
    const auto leaves = leaves_of(entries);
    if (!leaves) {
        return leaves.error();
    }
    if (entries.empty() || checkpoint.origin != detail::origin_of(entries)) {
        return damaged("the checkpoint is of another ledger: " + checkpoint.origin);
    }
    const auto size = checkpoint.head.size;
    if (size > leaves->size()) {
        return damaged("the checkpoint covers " + std::to_string(size) +
                       " entries, but the ledger has " + std::to_string(leaves->size()) +
                       ": entries are gone");
    }
    if (const auto root = tree_root(std::span(*leaves).first(size)); root != checkpoint.head.root) {
        return damaged("the first " + std::to_string(size) +
                       " entries are not those that were signed");
    }
    std::vector<PublicKey> keys = trusted;
    if (keys.empty()) {
        for (auto& one : detail::keys_of(entries)) {
            keys.push_back(std::move(one.key));
        }
    }
    auto signer = signer_of(checkpoint, keys);
    return signer ? Result<Shown>({{}, {}, checkpoint.head, {std::move(*signer)}}) : signer.error();
}

} // namespace ample::seal
