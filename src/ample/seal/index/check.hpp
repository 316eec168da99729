// Proof that the index is what the sealed bytes give: every entry of it, and none missing.

#pragma once

#include <ample/seal/vault.hpp>

#include <functional>
#include <string>

namespace ample::seal::index {

/// Told what does not hold: "index/12ab….run", and why.
using OnIndexFault = std::function<void(const std::string& where, const std::string& why)>;

/// Compares the digest of every run with its name, every block with its checksum, and the entries
/// with those made anew from the objects; says which objects no run covers. Reads every object
/// once; memory is bounded (about 100 MiB).
void check_index(const Vault& vault, const OnIndexFault& on_fault);

} // namespace ample::seal::index
