// Pairs of reports and the conflicts between them, for tests.

#pragma once

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace ample::cite {

struct PairRow {
    std::string what;
    std::string first;
    std::string second;
    std::string types;
};

/// The types of the conflicts of two reports, in order, each once.
inline std::string types_of(const PairRow& row) {
    const std::vector<Report> reports = {
        report("a.txt", "Published 9 November 2022\n\n" + row.first + "\n"),
        report("b.txt", "Published 20 November 2022\n\n" + row.second + "\n")};
    std::vector<std::string> all;
    for (const auto& one : contents(cite::cite(reports), "conflict")) {
        all.push_back(one["type"].get<std::string>());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::string text;
    for (const auto& one : all) {
        text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

inline void check_pairs(const std::vector<PairRow>& rows) {
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(types_of(row) == row.types);
    }
}

} // namespace ample::cite
