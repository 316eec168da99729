// Hits in logs whose times have no year, as syslog's have none:
//
//     ample: auth.log: 12 hits have no time, since the log writes no year: give that ...
//
// Counted while one stream is swept; one thread.

#pragma once

#include <ample/sweep/line_sweep.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample::cli {

class NoYear {
public:
    /// Counts the hit when all that its time lacks is a year.
    void add(const sweep::LineHit& hit) noexcept;

    /// What to tell the user of the stream `name`; nothing where each hit has its time.
    [[nodiscard]] std::optional<std::string> words(std::string_view name) const;

private:
    std::uint64_t hits_ = 0;
};

} // namespace ample::cli
