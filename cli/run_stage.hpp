// Runs a case up to a stage and prints what came of it, for every verb that does so.

#pragma once

#include <ample/run/pipeline.hpp>

#include <cli/verb.hpp>

#include <string>

namespace ample::cli {

/// Seals what is new in `folder`, runs every stage up to `until` that is out of date, prints a
/// summary (or JSON) and warns of what could not be taken. Returns the exit status.
int run_stage(const std::string& folder,
              run::Stage until,
              bool is_index_made_anew,
              const Session& session);

} // namespace ample::cli
