#include <ample/share/detail/stix_tlp.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace ample::share::detail {

namespace {

constexpr TlpObject tlp_objects[] = {
    {Tlp::clear, "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"},
    {Tlp::green, "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"},
    {Tlp::amber, "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"},
    {Tlp::amber_strict, "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict"},
    {Tlp::red, "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "red"}};

} // namespace

const TlpObject& tlp_object(Tlp tlp) {
    return *std::find_if(std::begin(tlp_objects), std::end(tlp_objects), [&](const TlpObject& one) {
        return one.tlp == tlp;
    });
}

nlohmann::json tlp_json(const TlpObject& tlp) {
    return {{"type", "marking-definition"},
            {"spec_version", "2.1"},
            {"id", tlp.id},
            {"created", "2022-10-01T00:00:00.000Z"},
            {"name", to_text(tlp.tlp)},
            {"extensions",
             {{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d",
               {{"extension_type", "property-extension"}, {"tlp_2_0", tlp.word}}}}}};
}

} // namespace ample::share::detail
