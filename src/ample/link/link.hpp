// Who stands behind several names, which account changed hands, which order does not stand up to
// the register, and who was in contact with what.
//
// Two passes: `link_records` looks at records alone and says which leased addresses are worth
// sweeping for; `link_hits` ties what the sweep found to the leases of its time. Methods, formulas
// and parameters stand in docs/formats/linking.md, the stored keys in docs/formats/values.md.
// Pure functions; equal inputs give equal values.

#pragma once

#include <ample/link/desk.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ample::link {

/// An address that is looked for while it was leased.
struct WatchedLease {
    std::string lease = {};
    std::string customer = {};
    std::string address = {};
    std::optional<Instant> from = {};
    std::optional<Instant> until = {}; ///< first instant after the lease
    std::string operator_id = {};      ///< of the value of kind operator; empty without one
    ByteOrigin row = {};
    Marking marking = {};
    std::string path = {}; ///< of the table
};

struct RecordLinks {
    std::vector<Value> values = {}; ///< operator, separation, handover, screening, tie
    std::vector<WatchedLease> watched = {};
};

RecordLinks link_records(const Desk& desk);

/// Every lease of the desk. Used when a case asks for it, or has no customers to choose by.
std::vector<WatchedLease> all_leases(const Desk& desk);

/// Ties of type contact, then one exposure for each organisation that `coverage` names, then one
/// prevalence for each indicator with hits. Exposures say what the organisation's `blindspots`
/// hide.
std::vector<Value> link_hits(const Desk& desk,
                             const RecordLinks& links,
                             std::span<const Value> hits,
                             std::span<const Value> coverage,
                             std::span<const Value> blindspots = {});

} // namespace ample::link
