// Any text as a report: every claim lies inside of it.

#include <ample/cite/cite.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto document = read::document_from_text(bytes);
    if (!document) {
        return 0;
    }
    const cite::Report report{"reports/x.txt", {}, "", {}, std::move(*document)};
    for (const auto& value : cite::cite({&report, 1})) {
        for (const auto& origin : value.origins) {
            const auto* place = std::get_if<ByteOrigin>(&origin);
            if (place != nullptr && place->range.end > size) {
                std::abort();
            }
        }
    }
    return 0;
}
