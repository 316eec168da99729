// Figures of `measure` by their names, and the files of the annotated sets, for tests.

#pragma once

#include <ample/cite/measure.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace ample::cite {

inline std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// An annotated set of invented reports.
struct AnnotatedSet {
    Gold gold = {};
    std::vector<Report> reports = {};
};

inline AnnotatedSet annotated_set(const std::string& name) {
    const auto folder = std::filesystem::path(AMPLE_SOURCE_DIR) / "tests/data/cite" / name;
    auto gold = gold_from_json(content(folder / "claims.gold.json"));
    REQUIRE(gold.has_value());
    AnnotatedSet set{std::move(*gold), {}};
    for (const auto& one : set.gold.documents) {
        set.reports.push_back(report(one.file, content(folder / one.file)));
    }
    return set;
}

/// Fails the test where there is no such figure.
inline double value(const Agreement& agreement, const std::string& group, const std::string& name) {
    for (const auto& figure : agreement.figures) {
        if (figure.group == group && figure.name == name) {
            return figure.value;
        }
    }
    FAIL("no figure " << group << " " << name);
    return 0;
}

} // namespace ample::cite
