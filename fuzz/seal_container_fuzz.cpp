// Any bytes as gzip and as zip: no crash, no endless walk, and names that stay names.

#include <ample/seal/container.hpp>
#include <ample/seal/member_path.hpp>

#include <array>
#include <cstdlib>

using namespace ample;       // NOLINT: short names as in the tests
using namespace ample::seal; // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most_bytes = std::size_t{1} << 20U;
    MemoryBytes bytes({reinterpret_cast<const char*>(data), size});
    for (const auto kind : {Container::gzip, Container::zip}) {
        const auto unpacker = open_container(kind, bytes);
        std::array<char, 4096> piece = {};
        std::size_t members = 0;
        for (auto member = unpacker->next(); *member; member = unpacker->next()) {
            if (++members > size + 1 ||
                unescape_part(escape_part((*member)->name)) != (*member)->name) {
                std::abort();
            }
            for (std::size_t done = 0; done < most_bytes;) {
                const auto count = *unpacker->read(piece);
                if (count == 0) {
                    break;
                }
                done += count;
            }
        }
    }
    return 0;
}
