// `Bytes` as libarchive reads them: by pieces of 64 KiB, with skips and seeks.

#pragma once

#include <ample/seal/container.hpp>

#include <cstdint>
#include <exception>
#include <optional>
#include <string>

struct archive;

namespace ample::seal::detail {

/// The bytes of an archive as libarchive asks for them; lives at one place as long as it does.
struct ArchiveSource {
    Bytes* bytes = nullptr;
    std::uint64_t at = 0;        ///< of the next byte to read
    std::uint64_t fetched = 0;   ///< bytes read so far
    std::uint64_t allowance = 0; ///< bytes that the current call may still read
    bool is_dry = false;         ///< more was asked for than there is
    bool is_overdrawn = false;   ///< more was asked for than allowed
    std::string buffer = {};
    std::optional<Error> failure = {};
    std::exception_ptr fault = {};

    /// Makes it what `reader` reads; at this place for as long as `reader` lives.
    void attach_to(archive& reader);
};

} // namespace ample::seal::detail
