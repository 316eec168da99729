// What the tests of kinds of indicators share: a set of a feed, and what of it stands in a text.

#pragma once

#include <ample/sweep/line_sweep.hpp>
#include <ample/sweep/set_builder.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::testing {

using namespace sweep; // NOLINT: tests read better without the prefix

struct Built {
    sweep::PackedSet packed;
    sweep::PatternSet patterns;
};

inline Built built(std::string_view csv) {
    SetBuilder builder;
    REQUIRE(builder.add_feed(csv, {"feed.csv", {}, "", {}}));
    auto packed = PackedSet::of_bytes(builder.finish());
    REQUIRE(packed);
    auto feed = read_feed(csv, {"feed.csv", {}, "", {}});
    REQUIRE(feed);
    CHECK(feed->defects.empty());
    std::vector<Indicator> patterns;
    for (auto& indicator : feed->indicators) {
        if (is_pattern(indicator)) {
            patterns.push_back(std::move(indicator));
        }
    }
    return {std::move(*packed), PatternSet::build(std::move(patterns))};
}

/// "type value-as-it-stands" of every hit in `text`, which is read as `format`.
inline std::vector<std::string> hits(const Built& set,
                                     std::string_view text,
                                     const char* format,
                                     Defanged defanged = Defanged::leave_out) {
    MemorySource source(text);
    LineSweepOptions options;
    options.patterns = &set.patterns;
    options.defanged = defanged;
    std::vector<std::string> told;
    sweep_lines(
        source, read::format_named(format), text, set.packed, options, [&](const LineHit& hit) {
            told.push_back(std::string(to_text(hit.indicator.type)) + " " + hit.match.value);
            CHECK(hit.value.end <= hit.text.size());
        });
    return told;
}

using Told = std::vector<std::string>;

struct Row {
    std::string text;
    Told told;
};

inline void check(const Built& set, const std::vector<Row>& rows) {
    for (const auto& [text, told] : rows) {
        CAPTURE(text);
        CHECK(hits(set, text, "text") == told);
    }
}

using Texts = std::initializer_list<const char*>;

/// Checks that the one indicator of `row`, "type,value", is hit once in each text that is `found`,
/// and in none of the others.
inline void check_row(const std::string& row, Texts found, Texts not_found = {}) {
    const auto set = built("type,value\n" + row + "\n");
    CAPTURE(row);
    for (const auto* const text : found) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    for (const auto* const text : not_found) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").empty());
    }
}

} // namespace ample::testing
