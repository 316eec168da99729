// Blind spots of logs without a case: found by reading every record, told beside what was not
// found.

#pragma once

#include <ample/read/format.hpp>
#include <ample/sweep/presence/blindspots.hpp>

#include <cli/input.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ample::cli {

/// What stands of each log in `files`, read by up to `jobs` threads and joined in their order.
sweep::Presence measure_presence(std::span<const InputFile> files,
                                 const read::ReadOptions& options,
                                 std::size_t jobs,
                                 const std::function<void(const std::string& why)>& on_problem);

/// For the coverage certificate: how many logs, what was tested, the blind spots of each.
nlohmann::ordered_json blindspots_json(const sweep::Presence& presence);

/// The same in sentences, at most `most` of them.
std::vector<std::string> blindspots_text(const sweep::Presence& presence, std::size_t most);

} // namespace ample::cli
