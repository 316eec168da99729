// Values as JSON for the exports that are JSON.

#pragma once

#include <ample/share/detail/case_index.hpp>

#include <nlohmann/json_fwd.hpp>

namespace ample::share::detail {

/// `content` with every private name in its texts cut. Keys are left alone.
nlohmann::json masked_json(nlohmann::json content, const CaseIndex& index);

/// {id, digest, method, marking, content, origins, origin_count}: the form of a value in
/// dossier.json. At most `Limits::origins` origins are listed.
nlohmann::json value_json(const Item& item, const CaseIndex& index);

/// "TLP:AMBER PAP:AMBER".
std::string marking_text(Marking marking);

/// Text that people and programs can read: one key a line, sorted, ending in a newline.
std::string readable_text(const nlohmann::json& document);

} // namespace ample::share::detail
