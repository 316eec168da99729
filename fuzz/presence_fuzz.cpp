// Any bytes as NDJSON records of a Windows log, and what of the log is there: the value that is
// stored holds the same presence, and blind spots can be told from it.

#include <ample/core/byte_source.hpp>
#include <ample/read/ndjson.hpp>
#include <ample/sweep/presence/blindspots.hpp>
#include <ample/sweep/presence/presence.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    MemorySource source({reinterpret_cast<const char*>(data), size});
    const auto reader = read::open_ndjson({});
    read::StreamTally tally;
    sweep::PresenceMeter meter("ndjson", {});
    (void)read::read_stream(source, *reader, tally, [&](const read::Item& item, std::string_view) {
        if (const auto* const record = std::get_if<read::Record>(&item)) {
            meter.take(*record);
        }
    });
    const auto presence = meter.finish();
    const auto value = sweep::presence_value(presence, {}, size);
    const auto again = sweep::presence_in(value);
    if (!again || again->sources().size() != presence.sources().size() ||
        sweep::presence_value(*again, {}, size).content != value.content) {
        std::abort();
    }
    return 0;
}
