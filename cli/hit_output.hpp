// How the hits of `ample sweep` are written: for people, as NDJSON, as CSV, values alone, counts.

#pragma once

#include <ample/sweep/line_sweep.hpp>

#include <cli/input.hpp>

#include <cstdint>
#include <string>

namespace ample::cli {

enum class HitForm {
    text, ///< a line with place, strength and indicator, and the line of the log below
    json, ///< one object a hit
    csv,  ///< RFC 4180 with a header; cells that a spreadsheet would compute begin with "'"
    only, ///< the value as it stands
    count ///< how many lines of each stream
};

/// Writes hits to standard output in the order in which they come.
class HitOutput {
public:
    explicit HitOutput(HitForm form) : form_(form) {}

    void write(const InputStream& input, const sweep::LineHit& hit);

    /// After the hits of one stream.
    void end_stream(const InputStream& input, const sweep::LineSweep& swept);

private:
    HitForm form_;
    bool has_header_ = false;
};

/// One cell of CSV: quoted where it must be, and never a formula.
std::string csv_cell(std::string_view text);

} // namespace ample::cli
