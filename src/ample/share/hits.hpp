// hits.ndjson: every hit of a case, one canonical JSON object a line.
//
//     {"begin":4096,"end":4157,"exhibit":"sha256:ab12…","field":"url","id":"hit-3f9a12c0b7de",…}
//
// The keys are those of the hit's content (docs/formats/values.md) and `id`, `exhibit`, `member`,
// `begin`, `end`: the bytes it stands on. Lines are ordered by path, member, begin and indicator.

#pragma once

#include <ample/share/case_view.hpp>

#include <string>

namespace ample::share {

/// The file. A hit marked above the ceiling keeps its line, but only its id and marking go out.
std::string hits_ndjson(const CaseView& view);

} // namespace ample::share
