// Any bytes as JSON of a value and as origins, as the case book holds them: the canonical form of a
// canonical form is itself, and origins write back equal.

#include <ample/core/value.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto once = canonical_json(text)) {
        const auto twice = canonical_json(*once);
        if (!twice || *twice != *once) {
            std::abort();
        }
    }
    if (const auto origins = origins_from_json(text)) {
        const auto written = origins_to_json(*origins);
        const auto again = origins_from_json(written);
        if (!again || origins_to_json(*again) != written) {
            std::abort();
        }
    }
    return 0;
}
