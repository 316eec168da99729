// What people decided in a case: observables made indicators, claims accepted or rejected.
//
//     CASE/decisions.ndjson     {"act":"promote","at":"2021-04-20T01:02:03Z","by":"mori",
//                                "id":"observable-3f9a…","type":"domain",
//                                "value":"evil.example","why":"seen in our own proxy log"}\n
//
// One canonical JSON object a line, only ever added. `previous` is the SHA-256 of the line before
// without its "\n", so that a line that was changed or taken out shows. The file lies beside
// case.toml and is sealed by every run like an exhibit; what follows from it is derived from the
// sealed bytes, so that `verify` derives it again. To undo is one more line. The form stands in
// docs/formats/decisions.md.

#pragma once

#include <ample/cite/review.hpp>
#include <ample/core/value.hpp>
#include <ample/sweep/hit.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ample::run {

/// Beside case.toml.
constexpr std::string_view decisions_file = "decisions.ndjson";

enum class Act {
    promote,  ///< an observable becomes an indicator
    withdraw, ///< it is one no longer
    accept,   ///< a claim is read right
    reject,   ///< it is not, or must not count
    reopen    ///< the decision on a claim is taken back
};

std::string_view to_text(Act act) noexcept;

/// One line.
struct Decision {
    Act act = Act::promote;
    std::string id = {}; ///< of the observable or claim, as it was then
    std::string by = {};
    std::string at = {}; ///< RFC 3339
    std::string why = {};
    std::string type = {};    ///< of an observable
    std::string value = {};   ///< of an observable
    ByteOrigin place = {};    ///< of an observable: its first mention
    std::string key = {};     ///< of a claim
    std::string reading = {}; ///< of a claim
};

/// What a file of decisions comes to.
struct Decided {
    std::vector<Value> values = {}; ///< kind `decision`, one a line; kind `gap` for what is wrong
    std::vector<sweep::Indicator> promoted = {}; ///< in the order of their lines
    cite::Decisions reviews = {};
};

/// Reads a file's text. Lines that are no decisions, and breaks of the chain, are gaps.
Decided read_decisions(std::string_view text, const sweep::StreamPlace& place);

/// Adds a decision to the file of the case in `folder`; it is on the disk when this returns. One
/// process at a time (the file is locked meanwhile).
Status add_decision(const std::filesystem::path& folder, const Decision& decision);

/// The text of the file; empty where there is none.
Result<std::string> decisions_text(const std::filesystem::path& folder);

} // namespace ample::run
