// Any text as a gold annotation: read or refused, never more.

#include <ample/cite/gold.hpp>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto gold = ample::cite::gold_from_json(text);
    if (gold && (*gold).claims.size() > size) {
        std::abort();
    }
    return 0;
}
