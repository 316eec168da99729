// Any bytes as the seek table of an object: what is accepted fills the object and writes back
// equal.

#include <ample/seal/detail/seek_table.hpp>

#include <algorithm>
#include <cstdlib>

using namespace ample::seal::detail; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto footer = bytes.substr(size - std::min(size, footer_bytes));
    const auto table_bytes = seek_table_bytes(footer);
    if (!table_bytes || *table_bytes > size) {
        return 0;
    }
    const auto table = bytes.substr(size - *table_bytes);
    const auto frames = read_seek_table(table, size);
    if (frames && write_seek_table(*frames) != table) {
        std::abort();
    }
    return 0;
}
