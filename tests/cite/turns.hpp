// A table row of a sentence, the predicate it says and words of its slots, and its check.

#pragma once

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

namespace ample::cite {

/// A sentence, its predicate and words of its slots; an empty slot is not asked for. Of
/// `compromised` and `targeted` the subject is who was hit.
struct Turn {
    std::string_view text;
    std::string_view predicate;
    std::string_view subject;
    std::string_view object;
};

/// Whether one holds the other, but for an article before `words`; empty `words` ask for nothing.
inline bool agrees(const std::string& slot, std::string_view words) {
    for (const std::string_view article : {"the ", "The ", "a ", "A "}) {
        words.remove_prefix(words.starts_with(article) ? article.size() : 0);
    }
    return words.empty() || (!slot.empty() && (slot.find(words) != std::string::npos ||
                                               words.find(slot) != std::string_view::npos));
}

/// A slot of a claim's frame by its name; empty when it has none.
inline std::string slot(const nlohmann::json& claim, const char* name) {
    return claim.contains("frame") ? claim["frame"].value(name, "") : std::string();
}

/// Checks that `claims`, those of the turn's sentence, hold its predicate with its slots.
inline void check_turn(const Turn& turn, const std::vector<nlohmann::json>& claims) {
    INFO(turn.text);
    const auto claim = first(claims, turn.predicate);
    REQUIRE_FALSE(claim.is_null());
    INFO(claim.dump());
    CHECK(claim["kind"] != "text");
    CHECK(agrees(slot(claim, "subject"), turn.subject));
    CHECK(agrees(slot(claim, "object"), turn.object));
}

/// The claims of an English sentence in a report that says nothing else.
inline std::vector<nlohmann::json> english_claims_in(std::string_view sentence) {
    return contents_of("The affair of the lost files\n\nIt has been in the papers for weeks and it "
                       "will be for a while yet.\n\n" +
                           std::string(sentence) + "\n",
                       "claim");
}

/// The claims of a Japanese text in a report that says nothing else, its headline left out.
inline std::vector<nlohmann::json> japanese_claims_in(std::string_view text) {
    auto claims = contents_of("港の書類について\n\n" + std::string(text) + "\n", "claim");
    claims.erase(claims.begin());
    return claims;
}

} // namespace ample::cite
