// Verbs of giving have two patients: what was given, and who got it.
//
//     the firm paid the gang $2 million        the clerk sold a password to the gang
//     the clerk was paid $2 million            the password was handed to the gang by a clerk
//
// In the passive either patient may stand before the verb: what stands behind it tells which.

#pragma once

#include <ample/cite/frames.hpp>

#include <optional>

namespace ample::cite::detail {

/// A verb of giving with whom and what its sentence names; what it doesn't name is empty.
struct Transfer {
    std::size_t at = 0; ///< the verb
    bool passive = false;
    Phrase giver = {};
    Phrase given = {};
    Phrase receiver = {};
};

/// The verb at `at` as one of giving. Looks at a bounded stretch around it.
std::optional<Transfer> transfer_at(const Words& words, std::size_t at);

/// Gives frames of buying their seller, and frames of paying, selling and handing over both of
/// their patients, and adds those of passives that keep one behind the verb ("was handed two
/// servers") where `frames` have none near.
void complete_transfers(const Scene& scene, Frames& frames);

} // namespace ample::cite::detail
