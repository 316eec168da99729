// The speakers of a claim as one text, for tests.

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

} // namespace ample::cite
