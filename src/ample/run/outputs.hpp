// The files in out/: what a case hands over.

#pragma once

#include <ample/keep/book.hpp>
#include <ample/run/case_file.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace ample::run {

/// One file of out/.
struct Output {
    std::string name = {};
    std::string bytes = {};
};

/// Renders dossier.html, dossier.json, case.stix.json and hits.ndjson from the book. A pure
/// function of the book's values and the case file. Fails with `refused` where a marking forbids.
Result<std::vector<Output>> render_outputs(keep::Book& book, const CaseFile& file);

/// Writes each output to a file beside its place, then moves it there, so that a reader never sees
/// half a file. Files that hold the same bytes already are left alone. Returns how many it wrote.
Result<std::size_t> write_outputs(const std::filesystem::path& folder,
                                  const std::vector<Output>& outputs);

/// The bytes of one file of out/, or nothing.
std::optional<std::string> read_output(const std::filesystem::path& file);

} // namespace ample::run
