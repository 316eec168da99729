// A member of a container as a stream.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/expansion.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace ample::cli {

/// How far the members of one file may expand.
struct Bounds {
    seal::Limits limits = {};
    seal::Expansion expansion;
    std::size_t members = 0;
    std::string breach = {}; ///< the limit that was broken, and by what; empty while none was
};

/// The member that an unpacker is at. What is wrong with it is an error at its end; a limit that it
/// breaks is one of kind `unsupported`. All outlive it.
class MemberSource final : public ByteSource {
public:
    /// `bounds` may be null, and so may `budget`, the bytes that may still come.
    MemberSource(seal::Unpacker& unpacker, std::string name, Bounds* bounds, std::uint64_t* budget)
        : unpacker_(unpacker), name_(std::move(name)), bounds_(bounds), budget_(budget) {}

    Result<std::size_t> read(std::span<char> into) override;

private:
    seal::Unpacker& unpacker_;
    std::string name_;
    Bounds* bounds_;
    std::uint64_t* budget_;
    std::uint64_t bytes_ = 0;
};

} // namespace ample::cli
