// Any bytes as a line of the ledger, with its hash made right so that what is behind it is reached.

#include <ample/seal/ledger.hpp>

#include <cstdlib>

using namespace ample;       // NOLINT: short names as in the tests
using namespace ample::seal; // NOLINT

static LedgerEntry written_and_read(LedgerEntry entry) {
    const auto line = seal_line(entry);
    return *parse_line(std::string_view(line).substr(0, line.size() - 1));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string line(reinterpret_cast<const char*>(data), size);
    (void)is_torn(line);
    (void)parse_line(line).has_value();
    auto forged = line;
    const auto entry = "\"entry\":\"" + Digest::of(line).text() + "\",";
    const auto at = line.find("\"event\"");
    forged.insert(at == std::string::npos ? 0 : at, entry);
    auto parsed = parse_line(forged);
    if (parsed) {
        // Keys without value fall away at the first writing; after it nothing changes any more.
        const auto once = written_and_read(*parsed);
        if (written_and_read(once) != once) {
            std::abort();
        }
    }
    return 0;
}
