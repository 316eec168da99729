// Any bytes as a feed: every indicator of it can be built into a set, and every line that is not
// used lies inside the feed.

#include <ample/sweep/feed.hpp>
#include <ample/sweep/set.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)sweep::is_feed(bytes);
    auto feed = sweep::read_feed(bytes, {"feed", {}, "", {}});
    if (!feed) {
        return 0;
    }
    for (const auto& defect : feed->defects) {
        if (defect.where.end > size || defect.line == 0) {
            std::abort();
        }
    }
    (void)sweep::IndicatorSet::build(std::move(feed->indicators)).digest();
    return 0;
}
