// The words of custody: who handed a file over, who seals it, and what may not be unpacked.

#pragma once

#include <ample/core/instant.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace ample::seal {

/// Who received what from whom and when, as the case file states it. Any member may be empty. The
/// time at which the seal was made stands beside it in the ledger and comes from the custodian.
struct Receipt {
    std::string path = {};          ///< relative to the case, with "/" between its parts
    std::string received_from = {}; ///< organisation or person who handed it over
    std::string received_by = {};
    std::string received_at = {}; ///< as written by the person who received it
    std::string note = {};

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// Who acts on the vault, with what, and by which clock. The library reads neither on its own.
struct Custodian {
    std::string actor = {};         ///< user name
    std::string tool = {};          ///< "ample 0.1.0"
    std::function<Instant()> now{}; ///< wall clock; called once for each act
};

/// How far containers are opened. A breach is a defect of the member: what was decoded up to there
/// is kept, the rest of the container is read on where that is possible.
struct Limits {
    /// Containers inside each other: 4 opens a gzip in a zip in a zip in a zip and nothing inside.
    std::size_t depth = 4;
    /// Decoded bytes for each stored byte, of one member and of all members of a file together.
    /// Deflate reaches 1032 on zeros; logs stay under 60.
    std::uint64_t ratio = 200;
    std::uint64_t ratio_from = std::uint64_t{16} << 20U;     ///< member bytes under which any goes
    std::uint64_t file_ratio_from = std::uint64_t{1} << 30U; ///< the same for all members together
    std::size_t members = 100'000;                           ///< of one file, at all depths
    std::uint64_t member_bytes = std::uint64_t{64} << 30U;   ///< decoded, of one member
    std::uint64_t names_bytes = std::uint64_t{32} << 20U;    ///< of all member paths of one file
    std::uint64_t decoder_bytes = std::uint64_t{128}
                                  << 20U; ///< memory of one decoder (container.hpp)
};

} // namespace ample::seal
