// STIX bundles, MISP events, other JSON with rows, and warning lists: places lie inside the feed,
// lines never fall, and what is used and refused is told once.

#include <ample/sweep/feed/json.hpp>
#include <ample/sweep/feed/misp.hpp>
#include <ample/sweep/feed/stix.hpp>
#include <ample/sweep/warning_list.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

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
    for (const auto& defect : feed->defects) {
        if (defect.where.begin > defect.where.end || defect.where.end > size ||
            defect.why.empty()) {
            std::abort();
        }
    }
}

/// Rows are read in the order in which they stand, and half of them give something.
void check_rows(std::string_view bytes) {
    const auto feed = sweep::feed::read_json(bytes, {"feed", {}, "", {}});
    check(feed, bytes.size());
    std::uint64_t last = 0;
    for (const auto& defect : feed ? feed->defects : std::vector<sweep::FeedDefect>()) {
        if (defect.line < last) {
            std::abort();
        }
        last = defect.line;
    }
    (void)sweep::feed::has_json_rows(bytes);
    (void)sweep::feed::is_json(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* begin, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(begin), size);
    check(sweep::feed::read_stix(bytes, {"feed", {}, "", {}}), size);
    check(sweep::feed::read_misp(bytes, {"feed", {}, "", {}}), size);
    check_rows(bytes);
    if (sweep::is_warning_list(bytes)) {
        sweep::WarningLists lists;
        (void)lists.add(bytes, "list");
        (void)lists.warning(sweep::Type::domain, "evil.example");
        (void)lists.warning(sweep::Type::network, "198.51.100.0/24");
    }
    return 0;
}
