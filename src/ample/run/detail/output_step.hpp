// The step `share` of the case book: which outputs were written, from which state.

#pragma once

#include <ample/keep/book.hpp>
#include <ample/run/case_file.hpp>

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace ample::run {

/// Renders and writes the outputs unless `out` holds them already for this `state` (the key of
/// the pipeline). Returns how many files were written.
Result<std::size_t> derive_outputs(keep::Book& book,
                                   const CaseFile& file,
                                   std::string_view state,
                                   const std::filesystem::path& out);

} // namespace ample::run
