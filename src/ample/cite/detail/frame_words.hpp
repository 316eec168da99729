// The arguments of a frame as a reader is shown them.

#pragma once

#include <ample/cite/claims.hpp>

#include <string>

namespace ample::cite::detail {

/// Who, and whom or what; empty where the clause doesn't tell. `matter` is what somebody is told of
/// or charged with.
struct FrameWords {
    std::string subject = {};
    std::string object = {};
    std::string matter = {};
};

/// The words of a claim's frame, which it must have: pronouns by what they stand for, and who
/// speaks for himself as his own subject.
FrameWords frame_words(const Article& article, const Claim& claim);

} // namespace ample::cite::detail
