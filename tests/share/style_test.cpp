#include <ample/share/detail/sections.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace ample::share::detail; // NOLINT: tests read better without the prefix

namespace {

using Colours = std::map<std::string, std::string>;

/// The colours of the n-th ":root{--name:#rrggbb;...}" of the style sheet.
Colours colours(std::string_view sheet, int which) {
    std::size_t at = 0;
    for (int i = 0; i <= which; ++i) {
        at = sheet.find(":root{", at) + 6;
    }
    Colours found;
    const auto block = sheet.substr(at, sheet.find('}', at) - at);
    for (auto name = block.find("--"); name != std::string_view::npos;
         name = block.find("--", name + 2)) {
        const auto colon = block.find(':', name);
        const auto end = std::min(block.find(';', colon), block.size());
        found.emplace(block.substr(name + 2, colon - name - 2),
                      block.substr(colon + 1, end - colon - 1));
    }
    return found;
}

double channel(const std::string& colour, std::size_t which) {
    const auto is_short = colour.size() == 4;
    const auto digits =
        is_short ? std::string(2, colour.at(1 + which)) : colour.substr(1 + 2 * which, 2);
    const auto level = std::stoi(digits, nullptr, 16) / 255.0;
    return level <= 0.03928 ? level / 12.92 : std::pow((level + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 1) + 0.0722 * channel(colour, 2);
}

/// Contrast of WCAG 2.1, 1 to 21.
double contrast(const std::string& a, const std::string& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("style: text has the contrast of WCAG AA in light, dark and print") {
    constexpr double least = 4.5;
    const auto sheet = style_sheet().view();
    CHECK(contrast("#000", "#ffffff") == doctest::Approx(21));
    for (int scheme = 0; scheme < 2; ++scheme) {
        const auto named = colours(sheet, scheme);
        for (const auto* ink : {"fg", "soft", "link", "good", "bad", "calm", "warn"}) {
            for (const auto* ground : {"bg", "card"}) {
                CAPTURE(scheme);
                CAPTURE(ink);
                CHECK(contrast(named.at(ink), named.at(ground)) >= least);
            }
        }
        for (const std::string tone : {"good", "calm", "warn", "bad", "open"}) {
            CAPTURE(tone);
            CHECK(contrast(named.at(tone), named.at(tone + "-bg")) >= least);
        }
    }
    const auto print = colours(sheet, 2);
    CHECK(contrast(print.at("soft"), print.at("bg")) >= least);
}
