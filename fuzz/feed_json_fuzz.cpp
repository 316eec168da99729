// STIX bundles, MISP events and warning lists.

#include <ample/sweep/feed/misp.hpp>
#include <ample/sweep/feed/stix.hpp>
#include <ample/sweep/warning_list.hpp>

#include <cstdlib>
#include <string_view>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

void check(const Result<sweep::Feed>& feed, std::size_t size) {
    if (!feed) {
        return;
    }
    for (const auto& indicator : feed->indicators) {
        const auto& origin = std::get<ByteOrigin>(indicator.origins.at(0));
        if (origin.range.begin > origin.range.end || origin.range.end > size ||
            indicator.line == 0) {
            std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* begin, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(begin), size);
    check(sweep::feed::read_stix(bytes, {"feed", {}, "", {}}), size);
    check(sweep::feed::read_misp(bytes, {"feed", {}, "", {}}), size);
    if (sweep::is_warning_list(bytes)) {
        sweep::WarningLists lists;
        (void)lists.add(bytes, "list");
        (void)lists.warning(sweep::Type::domain, "evil.example");
        (void)lists.warning(sweep::Type::network, "198.51.100.0/24");
    }
    return 0;
}
