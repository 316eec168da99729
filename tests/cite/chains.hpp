// Who speaks in a claim, how surely, and who put it out, as texts for tests.

#pragma once

#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>

namespace ample::cite {

/// "Interfax>Per Dahl": the speakers behind the outlet of the first claim that holds the words;
/// "none" where no claim holds them.
inline std::string chain_in(const std::string& text, std::string_view clause) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().find(clause) == std::string::npos) {
            continue;
        }
        std::string chain;
        for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
            chain += (i > 1 ? ">" : "") + claim["speakers"][i]["name"].get<std::string>();
        }
        return chain;
    }
    return "none";
}

/// "alleged accused": the certainty and its words of the first claim that holds the words.
inline std::string certainty_in(const std::string& text, std::string_view clause) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().find(clause) != std::string::npos) {
            const auto& certainty = claim["certainty"];
            return certainty["class"].get<std::string>() + " " + certainty.value("words", "");
        }
    }
    return "none";
}

/// Who put a report out; empty where it does not tell.
inline std::string publisher_of(const std::string& text) {
    const auto documents = contents_of(text, "document");
    return documents.at(0).contains("publisher") ? documents[0]["publisher"].value("name", "") : "";
}

} // namespace ample::cite
