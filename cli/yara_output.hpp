// How the findings of `ample yara` are written: for people, as NDJSON, as CSV, counts.

#pragma once

#include <ample/sweep/yara/scan.hpp>

#include <cli/allow.hpp>
#include <cli/input.hpp>

#include <span>
#include <string>
#include <string_view>

namespace ample::cli {

enum class YaraForm { text, json, csv, count };

/// The line that stands before all findings, or empty.
std::string_view heading_of(YaraForm form) noexcept;

/// What was found in one stream, with line ends; "" where there is nothing to write. `allowed` has
/// the entry that allows it for each finding, or null.
std::string text_of(YaraForm form,
                    const InputStream& input,
                    const sweep::yara::Scan& scan,
                    std::span<const sweep::sigma::AllowEntry* const> allowed);

} // namespace ample::cli
