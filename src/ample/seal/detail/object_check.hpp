// One object against what the ledger says of it: every bit, and which frame or table a wrong one is
// in.
//
//     tail        against the ledger's `tail`: digest table and seek table
//     frames      stored bytes against the digest table, decoded bytes against checksum and size
//     whole       file against the ledger's `object`, decoded bytes against its name
//     pack        each exhibit against the bytes at its place

#pragma once

#include <ample/seal/object.hpp>
#include <ample/seal/verify.hpp>

#include <filesystem>
#include <vector>

namespace ample::seal::detail {

/// Checks the object of `known` and the exhibits that lie in it, which are sorted by their places.
/// Memory: two frames and the tail.
std::vector<Fault> check_object(const std::filesystem::path& vault,
                                const Stored& known,
                                const std::vector<Stored>& packed);

} // namespace ample::seal::detail
