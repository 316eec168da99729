// How findings of Sigma rules are written: for people, and as JSON.

#pragma once

#include <ample/sweep/sigma/correlate.hpp>

#include <cli/allow.hpp>
#include <cli/input.hpp>
#include <nlohmann/json.hpp>

#include <string>

namespace ample::cli {

/// `allowed` is the entry that allows it, or null.
nlohmann::ordered_json finding_json(const InputStream& input,
                                    const sweep::sigma::Finding& finding,
                                    const sweep::sigma::Rule& rule,
                                    const sweep::sigma::AllowEntry* allowed);

/// Some lines, each with its end.
std::string finding_text(const InputStream& input,
                         const sweep::sigma::Finding& finding,
                         const sweep::sigma::Rule& rule,
                         const sweep::sigma::AllowEntry* allowed);

nlohmann::ordered_json correlation_json(const sweep::sigma::Correlated& found,
                                        const sweep::sigma::Rule& rule,
                                        const sweep::sigma::AllowEntry* allowed);

/// Two lines, three where it is allowed, without the last end.
std::string correlation_text(const sweep::sigma::Correlated& found,
                             const sweep::sigma::Rule& rule,
                             const sweep::sigma::AllowEntry* allowed);

} // namespace ample::cli
