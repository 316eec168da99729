// The dossier: what a case concludes, how sure that is, and what it rests on.
//
//     first screen   judgement, likelihood, confidence, what it rests on, what would change it
//     A B            judgements; each link of the chain proven, inferred, assumed or unknown
//     findings       who was hit, servers and operators, hand-overs, screenings, timeline
//     C D E          evidence, alternatives and objections, sources
//     F G H          gaps, method, custody
//     why            for each value its content, its origins and the command that re-hashes them
//
// The HTML is one file without script, links or fonts from elsewhere. Every text in it passes one
// writer that escapes; control and bidirectional characters are written out. Lists are bounded by
// `Limits`. The JSON form is described by docs/formats/dossier.schema.json.

#pragma once

#include <ample/core/result.hpp>
#include <ample/share/case_view.hpp>

#include <string>

namespace ample::share {

/// dossier.html. Fails with `refused` on a marking above the ceiling or names without a reason,
/// with `usage` on an unknown language, with `damaged` on a value whose content is not an object.
Result<std::string> dossier_html(const CaseView& view);

/// dossier.json. Fails like `dossier_html`.
Result<std::string> dossier_json(const CaseView& view);

} // namespace ample::share
