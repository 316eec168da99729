// A file as received, on its way into the vault.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/custody.hpp>
#include <ample/seal/detail/exhibit_writer.hpp>

#include <filesystem>
#include <string>

namespace ample::seal::detail {

/// A file that came in, and its first bytes.
struct TakenIn {
    Taken file = {};
    std::string head = {};
};

/// Reads `path` once, to its end. Fails when it is no regular file, can't be read, or is not the
/// same after reading (size, times, links) as before.
Result<TakenIn> take_in(const std::filesystem::path& path, Drafts& drafts);

/// `receipt` as it stands in the ledger: bytes that are not UTF-8 written "\xnn".
Receipt written_as_text(const Receipt& receipt);

} // namespace ample::seal::detail
