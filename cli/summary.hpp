// What a run came to, for the terminal: who was hit, through what, who, how sure.

#pragma once

#include <ample/run/pipeline.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace ample::cli {

/// Text out of evidence, safe for a terminal.
std::string safe(std::string_view text);

/// Prints what the case book holds up to the stage `until`, and a next step.
Status summarise(const std::filesystem::path& folder, run::Stage until);

} // namespace ample::cli
