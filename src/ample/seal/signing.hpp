// What signing a ledger came to.

#pragma once

#include <ample/seal/checkpoint.hpp>

#include <optional>
#include <string>

namespace ample::seal {

struct Signing {
    /// The checkpoint over all entries; nothing when there is none, then `why_not` says why.
    std::optional<Checkpoint> checkpoint = {};
    bool is_new = false; ///< made by this call
    std::string why_not = {};
};

/// How a new key comes to be the one in force.
enum class KeyChange {
    vouched, ///< the checkpoint that follows is signed by the old key too
    lost,    ///< the old private key is gone: nothing but the entry vouches for the new one
};

} // namespace ample::seal
