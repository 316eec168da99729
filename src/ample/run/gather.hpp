// What lies in the case folder: the files named by [sources], in a fixed order.
//
// What people decided (decisions.hpp) lies beside case.toml and is taken with role `decisions`.
// Links are not followed, so that a loop of folders ends and nothing outside the named sources is
// taken in by accident; they are listed as problems instead. Nothing is opened here.

#pragma once

#include <ample/core/result.hpp>
#include <ample/run/case_file.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ample::run {

/// One file to be sealed.
struct FoundFile {
    std::filesystem::path file = {};
    std::string path = {}; ///< relative to the case folder, "/" between parts
    std::string role = {}; ///< evidence, records, reports, intel
    std::string root = {}; ///< the entry of [sources] it was found under
    std::uint64_t bytes = 0;
    std::int64_t changed_nanoseconds = 0;
};

/// Something on the desk that could not be taken.
struct Problem {
    std::string path = {};
    std::string why = {};
};

struct Gathered {
    std::vector<FoundFile> files = {};  ///< sorted by path
    std::vector<Problem> problems = {}; ///< sorted by path
};

/// Walks the sources. Fails with `not_found` when no source exists or none holds a file.
Result<Gathered> gather(const std::filesystem::path& folder, const CaseFile& file);

/// The organisation a path of role evidence belongs to: evidence/<organisation>/…; for a source
/// outside the case folder the first part below it. Empty when the path names none.
std::string organisation_of(std::string_view path, std::string_view root);

} // namespace ample::run
