// Any bytes as YARA rules: they compile or are refused by line, and what compiles is run over a few
// bytes. Long input is left alone, as compiling is libyara's and grows with it.

#include <ample/core/byte_source.hpp>
#include <ample/sweep/yara/scan.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t longest = 4096;
    if (size > longest) {
        return 0;
    }
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto rules = sweep::yara::Rules::compile({{"a.yar", text}});
    if (!rules) {
        return 0;
    }
    for (const auto& refusal : rules->refusals()) {
        if (refusal.what.empty()) {
            std::abort();
        }
    }
    return 0;
}
