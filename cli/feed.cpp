#include <ample/core/defang.hpp>
#include <ample/sweep/feed.hpp>

#include <cli/feed.hpp>
#include <cli/feed_file.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace ample::cli {

Result<std::vector<sweep::Indicator>> load_feed(const std::string& path) {
    std::vector<sweep::Indicator> indicators;
    const auto read = for_each_feed(path, [&](std::string_view bytes, const auto& place) -> Status {
        auto feed = sweep::read_feed(bytes, place);
        if (!feed) {
            return feed.error();
        }
        for (const auto& defect : feed->defects) {
            warn(fmt::format(
                "{}:{}: not used: {}", safe(place.name()), defect.line, safe(defect.why)));
        }
        std::move(feed->indicators.begin(), feed->indicators.end(), std::back_inserter(indicators));
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    if (indicators.empty()) {
        return Error{Kind::damaged, path + ": no line of it is an indicator", ""};
    }
    return indicators;
}

Result<std::vector<sweep::Indicator>> named_indicators(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) {
        const auto value = refang(word).text;
        if (!sweep::type_by_shape(value)) {
            return Error{Kind::usage,
                         "'" + word + "' is neither an address, a domain nor a hash",
                         "other types stand in a feed: --indicators FEED"};
        }
        list += value + "\n";
    }
    auto feed = sweep::read_feed(list, {"command line", Digest::of(list), "", {}});
    return feed ? Result<std::vector<sweep::Indicator>>(std::move(feed->indicators)) : feed.error();
}

} // namespace ample::cli
