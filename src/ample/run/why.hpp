// From a conclusion down to bytes: the tree of what a value was derived from.
//
// Each leaf is a range of bytes in a sealed object, read anew from the vault, whose whole object is
// hashed again while it is opened. A leaf that does not hash to its name is shown as broken.

#pragma once

#include <ample/keep/book.hpp>
#include <ample/seal/vault.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ample::run {

/// Bytes at the end of a branch.
struct WhyBytes {
    ByteOrigin origin = {};
    std::string path = {};  ///< of the exhibit in the case
    Digest object = {};     ///< the decoded bytes they stand in
    std::string bytes = {}; ///< the range, at most `WhyOptions::most_bytes`
    std::uint64_t size = 0; ///< of the whole range
    std::string fault = {}; ///< why they could not be shown, or empty
    /// Of words of a PDF: page, box and the words themselves; else empty.
    std::string place = {};
};

/// A value, or bytes, with what it stands on.
struct WhyNode {
    std::variant<Value, WhyBytes> item = {};
    bool is_repeated = false; ///< shown before in this tree, not opened again
    std::size_t left_out = 0; ///< origins past `WhyOptions::most_origins`
    std::vector<WhyNode> origins = {};
};

struct WhyOptions {
    std::size_t most_origins = 12; ///< shown of one value; 0 shows all
    std::size_t most_bytes = 4096; ///< shown of one range
};

/// The tree of the value whose id begins with `id`. Fails with `not_found` when there is none and
/// with `refused` when several values fit, which the hint names. `id` may also be an exhibit's
/// digest ("sha256:…"), which gives the exhibit's value.
Result<WhyNode> explain(keep::Book& book,
                        const seal::Vault& vault,
                        std::string_view id,
                        const WhyOptions& options = {});

} // namespace ample::run
