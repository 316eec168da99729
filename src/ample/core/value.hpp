// What a stage concludes, in the one form in which everything is stored, shown and checked.
//
//     id       hit-3f9a12c0b7de          kind and the first 12 hex digits of the digest
//     kind     hit
//     content  {"field":"url",...}       canonical JSON object, see docs/formats/values.md
//     origins  bytes and other values    in the order the stage gives them
//     method   sweep.indicator/1         what computed it, with its version
//     marking  TLP:AMBER PAP:AMBER       join of the origins' markings
//
// The digest is the SHA-256 of the canonical JSON of {content, kind, marking, method, origins}.
// Equal inputs therefore give equal ids on any machine, and any edit of a stored value shows.

#pragma once

#include <ample/core/marking.hpp>
#include <ample/core/origin.hpp>
#include <ample/core/result.hpp>

#include <string>
#include <string_view>

namespace ample {

/// One stored result of a stage. Made by `make_value`, which fills in the digest.
struct Value {
    std::string kind = {};
    std::string content = {}; ///< canonical JSON object
    Origins origins = {};
    std::string method = {}; ///< "stage.method/version"
    Marking marking = {};
    Digest digest = {};

    [[nodiscard]] std::string id() const { return kind + "-" + digest.hex().substr(0, 12); }

    /// This value as the origin of another.
    [[nodiscard]] ValueOrigin as_origin() const { return {kind, digest}; }

    friend bool operator==(const Value&, const Value&) = default;
};

/// Makes a value of `kind`. `content` is any JSON object text; it is stored in canonical form.
/// Throws `Bug` when `content` is not a JSON object.
Value make_value(std::string kind,
                 std::string_view content,
                 Origins origins,
                 std::string method,
                 Marking marking = {});

/// The digest `value` should have by its other members.
Digest digest_of(const Value& value);

/// JSON text in canonical form: object keys sorted by their bytes, no blanks, UTF-8 unescaped but
/// for what JSON demands, numbers in their shortest form that reads back the same. Bytes that are
/// not UTF-8 become U+FFFD. Fails with `damaged` when `text` is not JSON.
Result<std::string> canonical_json(std::string_view text);

/// The origins as the JSON array that is hashed and stored, and back.
std::string origins_to_json(const Origins& origins);
Result<Origins> origins_from_json(std::string_view text);

} // namespace ample
