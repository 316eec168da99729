// Where a value comes from.
//
//     bytes   exhibit sha256:ab12…  member "zip:logs%2Fa.json" [4096, 4157)
//     value   hit-3f9a12c0b7de…     a value it was derived from
//
// A member path names the way from a sealed file down to the decoded bytes, outermost container
// first, parts joined by "/": "" is the file itself, "gzip" its content, "zip:a.gz/gzip" the
// content of a member. Inside a part "/" and "%" are written "%2F" and "%25".

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/digest.hpp>

#include <string>
#include <variant>
#include <vector>

namespace ample {

/// Bytes of an exhibit or of a member inside it.
struct ByteOrigin {
    Digest exhibit = {};     ///< the file as received
    std::string member = {}; ///< the way to the decoded bytes, see above
    ByteRange range = {};    ///< in the decoded bytes

    friend bool operator==(const ByteOrigin&, const ByteOrigin&) = default;
    friend auto operator<=>(const ByteOrigin&, const ByteOrigin&) = default;
};

/// Another value of the same case.
struct ValueOrigin {
    std::string kind = {};
    Digest digest = {};

    /// The short id, as people see it: "hit-3f9a12c0b7de".
    [[nodiscard]] std::string id() const { return kind + "-" + digest.hex().substr(0, 12); }

    friend bool operator==(const ValueOrigin&, const ValueOrigin&) = default;
    friend auto operator<=>(const ValueOrigin&, const ValueOrigin&) = default;
};

using Origin = std::variant<ByteOrigin, ValueOrigin>;
using Origins = std::vector<Origin>;

} // namespace ample
