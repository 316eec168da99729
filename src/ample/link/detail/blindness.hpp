// What an organisation's logs do not say, summed up beside what was found in them.

#pragma once

#include <ample/core/value.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace ample::link::detail {

/// The blind spots of one organisation.
struct Blindness {
    std::uint64_t missing_records = 0;
    std::uint64_t cleared = 0;      ///< events that say that a log was cleared
    std::uint64_t silent_hours = 0; ///< of all logs together
    std::uint64_t silent_logs = 0;
    std::string first_silent = {}; ///< RFC 3339
    std::string last_silent = {};
    std::vector<const Value*> blindspots = {}; ///< views into what it was made from

    /// Says what was not seen and that it is no evidence of absence. Empty without blind spots.
    [[nodiscard]] std::string sentence() const;
};

/// By organisation. Values of other kinds are passed over.
std::map<std::string, Blindness> blindness_of(std::span<const Value> blindspots);

} // namespace ample::link::detail
