// How the hits of `ample sweep` are written one by one: for people, as NDJSON, as CSV, values
// alone, counts.

#pragma once

#include <ample/share/csv_cell.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <cli/input.hpp>

#include <cstdint>
#include <string>

namespace ample::cli {

enum class HitForm {
    text,    ///< a line with place, strength and indicator, and the line of the log below
    json,    ///< one object a hit
    csv,     ///< RFC 4180 with a header; cells that a spreadsheet would compute begin with "'"
    only,    ///< the value as it stands
    count,   ///< how many lines of each stream
    summary, ///< one row an indicator: its base rate
    stix     ///< a bundle of sightings
};

/// Writes the hits of one stream after the other to a text that grows.
class HitOutput {
public:
    /// `to` must outlive it.
    HitOutput(HitForm form, std::string& to) : form_(form), to_(&to) {}

    void write(const InputStream& input, const sweep::LineHit& hit);

    /// A line beside one with a hit.
    void write(const InputStream& input, const sweep::ContextLine& line);

    /// After the hits of one stream.
    void end_stream(const InputStream& input, const sweep::LineSweep& swept);

private:
    void put(std::string_view text);

    HitForm form_;
    std::string* to_;
};

/// The line that stands before all hits, or empty.
std::string_view heading_of(HitForm form) noexcept;

using share::csv_cell;

} // namespace ample::cli
