#include <ample/seal/detail/catalog.hpp>

#include <algorithm>
#include <utility>

namespace ample::seal::detail {

void Catalog::add(LedgerEntry entry) {
    if (!entry.stored.object.is_none() || entry.stored.is_packed()) {
        const auto& exhibit = entry.stored.exhibit;
        const bool is_first = objects_.insert_or_assign(exhibit, entry.stored).second;
        if (entry.event != Event::packed) {
            packs_.erase(exhibit);
        } else if (is_first) {
            packs_.insert(exhibit);
        }
    }
    const bool is_in_batch =
        !batch_.sealed.digest.is_none() && entry.container == batch_.sealed.digest;
    if (entry.event == Event::received) {
        batch_ = {entry, {.digest = entry.stored.exhibit, .bytes = entry.stored.bytes}};
        end_batch_if_complete();
    } else if (is_in_batch && entry.event == Event::derived) {
        batch_.sealed.members.push_back({entry.member, entry.stored.exhibit, entry.stored.bytes});
        end_batch_if_complete();
    } else if (is_in_batch && entry.event == Event::noted) {
        batch_.sealed.defects.push_back({entry.member, entry.why, entry.bytes_good});
        end_batch_if_complete();
    } else {
        batch_ = {};
    }
    entries_.push_back(std::move(entry));
}

void Catalog::end_batch_if_complete() {
    const auto& [entry, sealed] = batch_;
    if (sealed.members.size() != entry.members || sealed.defects.size() != entry.defects) {
        return;
    }
    auto& [known, receipts] = received_[sealed.digest];
    receipts.push_back(entry.source);
    if (known.digest.is_none() || entry.members + entry.defects != 0) {
        known = std::move(batch_.sealed);
    }
    batch_ = {};
}

const Stored* Catalog::object(const Digest& exhibit) const {
    const auto found = objects_.find(exhibit);
    return found == objects_.end() ? nullptr : &found->second;
}

const Sealed* Catalog::sealed(const Digest& exhibit) const {
    const auto found = received_.find(exhibit);
    return found == received_.end() ? nullptr : &found->second.sealed;
}

bool Catalog::has_receipt(const Digest& exhibit, const Receipt& receipt) const {
    const auto found = received_.find(exhibit);
    if (found == received_.end()) {
        return false;
    }
    const auto& receipts = found->second.receipts;
    return std::find(receipts.begin(), receipts.end(), receipt) != receipts.end();
}

} // namespace ample::seal::detail
