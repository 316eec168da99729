// Any bytes as case.toml: read, or refused in words.

#include <ample/run/case_file.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto file = ample::run::parse_case_file(text, "case.toml");
    if (!file && file.error().what.empty()) {
        std::abort();
    }
    return 0;
}
