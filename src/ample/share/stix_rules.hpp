// The MUST rules of STIX 2.1 (OASIS Standard, 10 June 2021) for the object types that ample writes.
//
// JSON Schema alone lets through a third of the wrong objects in the public validator's own tests,
// so the rules are checked here: identifiers, time stamps and their order, properties that are
// required or not defined, names of properties, references that resolve to an object of a fitting
// type, pairs of a relationship, patterns, extensions, and the deterministic ids of observables
// (section 2.9). Stricter than the standard in four places, as a bundle of ours needs no more: a
// type that is not in the table, an undefined property, a relationship outside the tables of the
// standard and a reference that leaves the bundle are breaches too.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ample::share {

/// One rule that does not hold.
struct StixBreach {
    std::string object = {}; ///< id of the object; "bundle" for the bundle itself
    std::string what = {};   ///< a sentence for people

    friend bool operator==(const StixBreach&, const StixBreach&) = default;
};

/// All breaches in a bundle, in the order of its objects. Empty when it keeps the rules.
std::vector<StixBreach> check_stix(std::string_view bundle);

} // namespace ample::share
