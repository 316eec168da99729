// Japanese reports of one body, and what is claimed in them.

#pragma once

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

namespace ample::cite {

/// The claim of these bytes in a report with this body; null when there is none.
inline nlohmann::json japanese_claim(std::string_view body, std::string_view clause) {
    for (auto& claim :
         contents_of("港南日報\n\n港の設備について\n\n" + std::string(body) + "\n", "claim")) {
        if (claim["clause"] == clause) {
            return claim;
        }
    }
    return {};
}

inline std::string japanese_chain(const nlohmann::json& claim) {
    std::string text;
    for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
        text += (text.empty() ? "" : ">") + claim["speakers"][i]["name"].get<std::string>();
    }
    return text;
}

inline std::string japanese_slot(const nlohmann::json& claim, const char* key) {
    return claim.contains(key) ? claim[key].get<std::string>() : std::string();
}

/// A body, a clause of it, what it is typed as, who says it behind the outlet, and how surely.
struct JapaneseRow {
    std::string_view body;
    std::string_view clause;
    std::string_view predicate;
    std::string_view chain;
    std::string_view certainty;
};

inline void check_japanese(const JapaneseRow& row) {
    CAPTURE(row.clause);
    const auto claim = japanese_claim(row.body, row.clause);
    REQUIRE(!claim.is_null());
    CHECK(claim["predicate"] == row.predicate);
    CHECK(japanese_chain(claim) == row.chain);
    CHECK(claim["certainty"]["class"] == row.certainty);
}

} // namespace ample::cite
