// How steps name the streams that they read.

#pragma once

#include <ample/run/case_file.hpp>
#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/key.hpp>

#include <cstdint>
#include <string>

namespace ample::run {

/// Bytes of a feed or of decisions that are read whole, at most.
constexpr std::uint64_t longest_feed = std::uint64_t{256} << 20U;

/// "logs/web.zip#access.log"
std::string name_of(const Stream& stream);

/// Adds everything about a stream that its readers depend on.
void add_stream(Key& key, const Stream& stream, const CaseFile& file);

} // namespace ample::run
