// Any bytes as an ATT&CK bundle: every place it names lies inside of it.

#include <ample/weigh/attack.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bundle(reinterpret_cast<const char*>(data), size);
    const auto attack = weigh::load_attack(bundle, {{}, "", {0, size}});
    if (attack) {
        for (const auto& group : attack->groups) {
            if (group.where.range.end > size) {
                std::abort();
            }
        }
    }
    return 0;
}
