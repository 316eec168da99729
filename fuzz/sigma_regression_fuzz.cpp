// Any bytes as the description of a regression test and as its events: an object that is JSON comes
// out on one line and says the same.

#include <ample/sweep/sigma/regression.hpp>

#include <nlohmann/json.hpp>

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
    if (lines.size() > 2 * text.size()) {
        std::abort();
    }
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_object() &&
        (lines.find('\n') != lines.size() - 1 || nlohmann::json::parse(lines) != json)) {
        std::abort();
    }
    return 0;
}
