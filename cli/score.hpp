// How right the case book is, measured against a truth that was known before.
//
//     book (what `ample run` left)  ─┐
//                                    ├─▶ one line a figure: task, metric, figure, target, verdict
//     truth/*.jsonl (never in the case) ─┘
//
// Only stored values are read, never the vault and never the case folder: what the product did not
// conclude does not count. Figures of baselines stand beside those of the product: what the press
// says repeated as it is, techniques compared and nothing else, names joined whenever they share
// anything. The form of the truth: docs/formats/simulator.md.

#pragma once

#include <ample/core/result.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ample::cli {

struct Score {
    std::string task = {};
    std::string metric = {};
    std::optional<double> figure = {}; ///< nothing: the product says nothing of it
    std::string unit = {};             ///< "", "h", "count"
    std::optional<double> target = {};
    bool is_less_better = false;
    bool is_baseline = false;
    std::string note = {};

    /// "met", "missed", "not produced", "baseline" or "-" without a target.
    [[nodiscard]] std::string verdict() const;
};

/// Scores the book of the case at `folder`. Fails with `not_found` when there is no book or no
/// truth, with `damaged` when a line of the truth is not JSON.
Result<std::vector<Score>> score_case(const std::filesystem::path& folder,
                                      const std::filesystem::path& truth);

} // namespace ample::cli
