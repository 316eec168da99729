#include <ample/core/defang.hpp>
#include <ample/sweep/feed.hpp>

#include <cli/feed.hpp>
#include <cli/input.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

namespace ample::cli {

Result<std::vector<sweep::Indicator>> load_feed(const std::string& path) {
    const auto bytes = read_whole(path);
    if (!bytes) {
        return bytes.error();
    }
    auto feed = sweep::read_feed(*bytes, {path, Digest::of(*bytes), "", {}});
    if (!feed) {
        return feed.error();
    }
    for (const auto& defect : feed->defects) {
        warn(fmt::format("{}:{}: not used: {}", safe(path), defect.line, safe(defect.why)));
    }
    if (feed->indicators.empty()) {
        return Error{Kind::damaged, path + ": no line of it is an indicator", ""};
    }
    return std::move(feed->indicators);
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
