#include <ample/sweep/feed/cell_shape.hpp>
#include <ample/sweep/feed/entry.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::sweep::feed {

namespace {

/// Whether a cell, or the first of several in it, is an indicator by its shape.
bool looks_like_indicator(std::string_view cell) {
    return plain_type(cell).has_value() ||
           plain_type(cell.substr(0, cell.find_first_of(" ,;|"))).has_value();
}

} // namespace

void Collector::tell_once(const std::string& what, ByteRange where, std::uint64_t line) {
    const bool is_new = std::none_of(
        once_.begin(), once_.end(), [&](const FeedDefect& one) { return one.why == what; });
    if (is_new) {
        once_.push_back({line, where, what});
    }
}

void Collector::count_unused(const std::string& column,
                             std::size_t number,
                             std::string_view cell,
                             ByteRange where,
                             std::uint64_t line) {
    const auto name = column.empty() ? "number " + std::to_string(number + 1) : column;
    const auto [found, is_new] = unused_by_column_.emplace(name, unused_.size());
    if (is_new) {
        unused_.push_back({name, 0, 0, where, line});
    }
    auto& unused = unused_[found->second];
    ++unused.cells;
    unused.indicators += looks_like_indicator(cell) ? 1U : 0U;
}

void Collector::finish(std::string_view columns) {
    for (const auto& one : unused_) {
        auto what = fmt::format("{} '{}' is not used", columns, one.column);
        if (one.indicators > 0) {
            what +=
                fmt::format("; {} of its {} cells look like indicators", one.indicators, one.cells);
        }
        once_.push_back({one.line, one.where, std::move(what)});
    }
    feed_.notes.insert(feed_.notes.begin(), once_.begin(), once_.end());
    once_.clear();
    unused_.clear();
    unused_by_column_.clear();
}

} // namespace ample::sweep::feed
