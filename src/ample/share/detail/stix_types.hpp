// The object types of STIX 2.1 that ample writes, with the properties the standard gives them.

#pragma once

#include <span>
#include <string_view>

namespace ample::share::detail {

/// Domain objects, relationship objects, observables, and the objects about data itself.
enum class StixKind { domain, relationship, observable, meta };

/// One type. Names are parted by blanks.
struct StixType {
    std::string_view name = {};
    StixKind kind = StixKind::domain;
    std::string_view required = {};
    std::string_view optional = {};
    std::string_view instants = {}; ///< properties that are time stamps
    std::string_view lists = {};    ///< properties that are lists of text
};

/// The type called `name`; nothing when ample does not write it.
const StixType* stix_type(std::string_view name) noexcept;

/// Whether `word` is one of `words`, which are parted by blanks.
bool is_word_of(std::string_view words, std::string_view word) noexcept;

/// Whether a `type` relationship may go from an object of type `source` to one of type `target`.
bool is_stix_relationship(std::string_view source,
                          std::string_view type,
                          std::string_view target) noexcept;

/// The types a reference property may point to, parted by blanks; empty for any type, as in
/// object_refs. `property` ends in "_ref" or "_refs".
std::string_view stix_reference_types(std::string_view property) noexcept;

/// Properties of all domain and relationship objects.
constexpr std::string_view stix_common_required = "type id spec_version created modified";
constexpr std::string_view stix_common_optional =
    "created_by_ref revoked labels confidence lang external_references object_marking_refs "
    "granular_markings extensions";

/// Properties that all observables may have, next to `type` and `id`.
constexpr std::string_view stix_observable_optional =
    "spec_version object_marking_refs granular_markings defanged extensions";

} // namespace ample::share::detail
