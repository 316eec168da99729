// TLP 2.0 in STIX 2.1: the objects that oasis-open/cti-stix-common-objects publishes.

#pragma once

#include <ample/core/marking.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace ample::share::detail {

struct TlpObject {
    Tlp tlp;
    std::string_view id;
    std::string_view word;
};

const TlpObject& tlp_object(Tlp tlp);

/// The marking definition itself, which a bundle that refers to it must hold.
nlohmann::json tlp_json(const TlpObject& tlp);

} // namespace ample::share::detail
