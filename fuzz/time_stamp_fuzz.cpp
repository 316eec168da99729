// Any bytes as the answer of a time stamp authority, and as its certificates: accepted with a time
// and a name, or refused in words.

#include <ample/seal/time_stamp.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const auto& stamp : {seal::check_time_stamp(bytes, "what was stamped"),
                              seal::check_time_stamp(bytes, "what was stamped", bytes)}) {
        if (stamp ? stamp->at.empty() : stamp.error().what.empty()) {
            std::abort();
        }
    }
    return 0;
}
