// STIX patterns.

#include <ample/sweep/feed/stix_pattern.hpp>

#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* begin, std::size_t size) {
    const auto reading = ample::sweep::feed::read_stix_pattern(
        std::string_view(reinterpret_cast<const char*>(begin), size));
    if (!reading.fault.empty() && !reading.values.empty()) {
        std::abort();
    }
    return 0;
}
