// Whether an account changed hands.
//
// Hand-over is one lasting switch: new network, new client, and the old ones never come back. A
// traveller comes back; in a take-over old and new interleave. For every switch point the evidence
// "two users, one before and one after" is held against "one user" by Dirichlet-multinomial
// likelihoods of network, country, autonomous system and client, with the population's frequencies
// as prior (pseudo-count 1), in bits, less log2 of the possible switch points. Address, country and
// autonomous system depend on each other; the strongest of them counts.

#pragma once

#include <ample/link/desk.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::link::detail {

struct Handover {
    std::string account = {};
    std::string_view verdict = {};       ///< hand-over, take-over, traveller, shared, undecided
    std::vector<AccountEvent> uses = {}; ///< successful, in order of time
    std::size_t split = 0;               ///< first use of the second user
    double bits = 0;
};

/// A switch is taken for one from this many bits on.
constexpr double least_switch_bits = 5.0;

/// Accounts used from at least two networks, by name.
std::vector<Handover> find_handovers(std::span<const AccountEvent> events);

} // namespace ample::link::detail
