// The readable streams of a case: a sealed file itself, or the members inside it.

#pragma once

#include <ample/core/value.hpp>
#include <ample/read/format.hpp>
#include <ample/run/case_file.hpp>
#include <ample/sweep/hit.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ample::run {

/// Decoded bytes that a stage can read.
struct Stream {
    sweep::StreamPlace place = {};
    Digest object = {}; ///< names the decoded bytes in the vault
    std::uint64_t bytes = 0;
    std::string format = {}; ///< name in read/formats.def, or empty
};

/// The streams of the exhibits (values of kind `exhibit`): of a container its members, of any other
/// file itself, of a mail both. In the order of the exhibits, then of the members.
std::vector<Stream> streams_of(std::span<const Value> exhibits);

/// What the case file says of reading `path`: year and zone.
read::ReadOptions read_options(const CaseFile& file, std::string_view path);

} // namespace ample::run
