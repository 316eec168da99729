// Defanged text: the copy is no longer than the original, and each byte has its place there.

#include <ample/core/defang.hpp>

#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* begin, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(begin), size);
    const auto copy = ample::refang(text);
    if (copy.text.size() > size || copy.original(copy.text.size()) != size ||
        (!ample::has_defang_marks(text) && copy.text != text)) {
        std::abort();
    }
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < copy.text.size(); ++i) {
        if (copy.original(i) < last || copy.original(i) >= size) {
            std::abort();
        }
        last = copy.original(i);
    }
    return 0;
}
