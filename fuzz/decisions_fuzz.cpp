// Any bytes as a file of decisions: every line is a decision or a gap, and promoted indicators can
// be built into a set.

#include <ample/run/decisions.hpp>
#include <ample/sweep/set.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    auto decided = run::read_decisions(text, {});
    for (const auto& value : decided.values) {
        if (value.kind != "decision" && value.kind != "gap") {
            std::abort();
        }
    }
    (void)sweep::IndicatorSet::build(std::move(decided.promoted));
    return 0;
}
