// What reports say, for people: which reports, what several of them say and from how many sources
// that is, where they differ, and every claim with the chain it came through.
//
//     Said by several reports
//       leased   3 reports, 1 source: police (Tokyo)   proposition-47c2639a5548
//         Police found that a man had leased five servers under a false name.

#pragma once

#include <ample/core/value.hpp>

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace ample::cli {

/// The values of the stage `cite`, parsed, in their order.
struct Said {
    struct One {
        std::string id = {};
        nlohmann::json content = {};
        std::string origin = {}; ///< of a claim: "bytes 120-180"
    };

    std::vector<One> documents = {};
    std::vector<One> claims = {};
    std::vector<One> propositions = {};
    std::vector<One> conflicts = {};
    std::vector<One> copies = {};
};

/// Values of other kinds are passed over.
Said said_of(std::span<const Value> values);

/// The reports with day, publisher, claims and sources, and which of them copies which.
void say_reports(const Said& said);

/// What two or more reports say, most reports first, each with its sources; at most `most` of them.
/// `folder` names the case in which the rest can be looked at; empty without a case.
void say_propositions(const Said& said, const std::string& folder, std::size_t most);

/// Contradictions first, each with the claims of its sides.
void say_conflicts(const Said& said, const std::string& folder);

/// Every claim of every report. What has no bearing on the case is only counted, unless `is_all`.
void say_claims(const Said& said, bool is_all);

} // namespace ample::cli
