// One value of a case as JSON, as every verb with --json prints it.

#pragma once

#include <ample/core/value.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace ample::cli {

/// id, sha256, kind, method, marking, content and origins (docs/formats/values.md).
std::string value_json(const Value& value);

/// What stands at `path` of a content, in words for a table: "root.name" goes into objects,
/// "roots.name" into the objects of a list, joined by ", ". Empty where nothing stands there.
std::string cell_of(const nlohmann::json& content, const std::string& path);

} // namespace ample::cli
