#include <ample/link/detail/leases.hpp>

#include <algorithm>

namespace ample::link::detail {

Leases::Leases(const Desk& desk) {
    for (const auto& row : desk.rows(TableKind::leases)) {
        by_id_.try_emplace(row.get("lease_id"), &row);
        by_address_[row.get("ip")].push_back(
            {parse_instant(row.get("from")), parse_instant(row.get("until")), &row});
    }
}

const Row* Leases::with_id(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

const Row* Leases::at(const std::string& address, const std::string& time) const {
    const auto runs = by_address_.find(address);
    const auto when = parse_instant(time);
    if (runs == by_address_.end() || !when) {
        return nullptr;
    }
    const auto at = when->unix_nanoseconds;
    const auto found = std::find_if(runs->second.begin(), runs->second.end(), [&](const Run& run) {
        return (!run.from || at >= run.from->unix_nanoseconds) &&
               (!run.until || at < run.until->unix_nanoseconds);
    });
    return found == runs->second.end() ? nullptr : found->row;
}

} // namespace ample::link::detail
