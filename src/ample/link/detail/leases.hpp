// The leases of a desk, by their id and by address and time.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/link/link.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace ample::link::detail {

/// Of the first row, where several would do. Immutable; the desk must outlive it.
class Leases {
public:
    explicit Leases(const Desk& desk);

    /// The lease with this id, or null.
    [[nodiscard]] const Row* with_id(const std::string& id) const;

    /// The lease of `address` that ran at `time` (RFC 3339), or null. One that states no begin or
    /// end, or none that can be read, has no border there.
    [[nodiscard]] const Row* at(const std::string& address, const std::string& time) const;

private:
    struct Run {
        std::optional<Instant> from = {};
        std::optional<Instant> until = {};
        const Row* row = nullptr;
    };

    std::unordered_map<std::string, const Row*> by_id_ = {};
    std::unordered_map<std::string, std::vector<Run>> by_address_ = {}; ///< in the order of rows
};

} // namespace ample::link::detail
