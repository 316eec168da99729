// Any bytes as the description of a regression test and as its events: the objects that are found
// stand one a line.

#include <ample/sweep/sigma/regression.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto cases = sweep::sigma::read_regression(text);
    if (!cases && cases.error().what.empty()) {
        std::abort();
    }
    const auto lines = sweep::sigma::one_object_a_line(text);
    for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1) {
        if (lines[at] != '{' || lines.find('\n', at) == std::string::npos) {
            std::abort();
        }
    }
    return 0;
}
