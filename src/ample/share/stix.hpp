// case.stix.json: the case as a STIX 2.1 bundle.
//
//     exposure                 identity (organisation), note; campaign targets it when it was hit
//     indicator with hits      indicator; sighting and observed-data for each organisation
//     computed indicator       no pattern of STIX can say it, so its hits are sightings of the
//     malware operator, its leases     threat-actor uses infrastructure consists-of ipv4-addr
//     hypothesis with a group  intrusion-set; campaign attributed-to it, with confidence
//     claim                    one relationship for each source that makes it; a denial is a note
//     proposition, judgement   note; rung that quotes a claim: opinion on that claim's relationship
//     conflict                 note on the relationships of its claims: both sides in their words
//     the whole                campaign, report
//
// A hit outside the validity window of its indicator is no sighting; it is told in a note.
//
// Time. `created` and `modified` are the latest instant found in the values, or 2021-06-10, the day
// of the standard, where there is none. Ids are UUIDv5 over type, digest of the value and
// `created`, so that an id never has two creation times; observables follow section 2.9.
//
// `confidence` (0 to 100) is made here and nowhere else, by the scale of words in appendix A of the
// standard: almost no chance 5, very unlikely 15, unlikely 30, roughly even chance 50, likely 70,
// very likely and highly likely 85, almost certain 95. An interval of two words gives its middle.
//
// Evidence. Each object carries the ids of its values and their bytes in a property extension. It
// can be taken away with its definition, and the bundle stays valid.

#pragma once

#include <ample/core/result.hpp>
#include <ample/share/case_view.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ample::share {

/// The bundle, which has passed `check_stix`. Fails like `dossier_json`, and with `damaged` when
/// the values of the case lead to a bundle that breaks a rule.
Result<std::string> stix_bundle(const CaseView& view);

/// The confidence of a word of likelihood with its interval; nothing for what is "not assessed",
/// and for an unknown word without an interval.
std::optional<int>
stix_confidence(std::string_view word, std::optional<double> low, std::optional<double> high);

} // namespace ample::share
