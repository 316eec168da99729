#include <ample/seal/detail/catalog.hpp>

#include <algorithm>
#include <utility>

namespace ample::seal::detail {

void Catalog::add(LedgerEntry entry) {
    const auto& stored = entry.stored;
    if (!stored.object.is_none()) {
        files_[stored.exhibit] = stored;
    }
    if (entry.event != Event::packed && (!stored.object.is_none() || stored.is_packed())) {
        exhibits_[stored.exhibit] = stored;
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
    const auto found = exhibits_.find(exhibit);
    return found == exhibits_.end() ? nullptr : &found->second;
}

const Stored* Catalog::file(const Digest& name) const {
    const auto found = files_.find(name);
    return found == files_.end() ? nullptr : &found->second;
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
