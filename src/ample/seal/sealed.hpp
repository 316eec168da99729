// What is known of an exhibit once it is sealed.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/digest.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ample::seal {

/// Decoded bytes found inside of a file, sealed as an exhibit of their own.
struct Member {
    std::string path = {}; ///< the way from the file to the bytes, see core/origin.hpp
    Digest digest = {};
    std::uint64_t bytes = 0;

    friend bool operator==(const Member&, const Member&) = default;
};

/// A member that is incomplete, not opened or not what its container says, and why.
struct MemberDefect {
    std::string path = {};
    std::string why = {};
    std::uint64_t bytes_good = 0; ///< decoded before the fault; they are sealed when there are any

    friend bool operator==(const MemberDefect&, const MemberDefect&) = default;
};

/// A file as received. Members and defects stand in the order of their containers; what is inside
/// of a member follows it.
struct Sealed {
    Digest digest = {};
    std::uint64_t bytes = 0;
    std::vector<Member> members = {};
    std::vector<MemberDefect> defects = {};
    bool was_known = false; ///< these bytes were in the vault before this seal

    friend bool operator==(const Sealed&, const Sealed&) = default;
};

/// A frame of an object and the bytes of one exhibit that it holds.
struct FrameOfExhibit {
    std::uint32_t number = 0; ///< in the object
    ByteRange where = {};     ///< in the exhibit
};

/// Where an exhibit lies.
struct Layout {
    Digest object = {}; ///< the object's name: the exhibit's own or that of its pack
    std::vector<FrameOfExhibit> frames = {};
};

} // namespace ample::seal
