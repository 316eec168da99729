// Where in its clause a frame stands.

#pragma once

#include <ample/cite/frames.hpp>

namespace ample::cite::detail {

/// Where a frame's own relative clause or adjunct begins: "was led by | a man linked to the army";
/// the begin of `part` when it is the main statement. Linear in the part.
std::size_t frame_begin(const Words& words, Phrase part, const Frame& frame);

} // namespace ample::cite::detail
