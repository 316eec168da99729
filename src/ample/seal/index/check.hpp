// Proof that the index is what the sealed bytes give: every entry of it, and none missing.

#pragma once

#include <ample/seal/vault.hpp>

#include <functional>
#include <string>

namespace ample::seal::index {

/// Told what does not hold: "index/12ab….run", and why.
using OnIndexFault = std::function<void(const std::string& where, const std::string& why)>;

/// How far a check goes.
enum class Depth {
    files,  ///< the digest of every run is its name, every block has its checksum, all is covered
    entries ///< and the entries are those that the objects give, made anew
};

/// Checks the index of `vault`. With `entries` reads every object once; memory is bounded (about
/// 100 MiB).
void check_index(const Vault& vault, Depth depth, const OnIndexFault& on_fault);

} // namespace ample::seal::index
