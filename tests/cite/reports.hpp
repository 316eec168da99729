// Reports for the tests of `cite`, decoded without the reader.

#pragma once

#include <ample/cite/cite.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

/// A report whose text is its bytes.
inline Report report(std::string path, std::string text) {
    Report one;
    one.path = std::move(path);
    one.exhibit = Digest::of(text);
    for (std::size_t i = 0; i <= text.size(); ++i) {
        one.document.source.push_back(static_cast<std::uint32_t>(i));
    }
    one.document.text = std::move(text);
    return one;
}

/// The contents of all values of `kind`.
inline std::vector<nlohmann::json> contents(const std::vector<Value>& values,
                                            std::string_view kind) {
    std::vector<nlohmann::json> found;
    for (const auto& value : values) {
        if (value.kind == kind) {
            found.push_back(nlohmann::json::parse(value.content));
        }
    }
    return found;
}

/// The contents of `kind` that one text alone gives.
inline std::vector<nlohmann::json> contents_of(std::string text, std::string_view kind) {
    const std::vector<Report> reports = {report("one.txt", std::move(text))};
    return contents(cite(reports), kind);
}

/// "outlet>agency>person": the kinds of a claim's speakers.
inline std::string kinds(const nlohmann::json& claim) {
    std::string text;
    for (const auto& speaker : claim["speakers"]) {
        text += (text.empty() ? "" : ">") + speaker["kind"].get<std::string>();
    }
    return text;
}

/// The first claim with this predicate; null when there is none.
inline nlohmann::json first(const std::vector<nlohmann::json>& claims, std::string_view predicate) {
    for (const auto& claim : claims) {
        if (claim["predicate"] == predicate) {
            return claim;
        }
    }
    return {};
}

using Texts = std::vector<std::string>;

/// The clauses that claim something, in order.
inline Texts claimed_in(const std::string& text) {
    Texts found;
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["kind"] != "text") {
            found.push_back(claim["clause"]);
        }
    }
    return found;
}

/// The root of the first claim whose clause holds the words, "" when there is none.
inline std::string root_in(const std::vector<Report>& reports, std::string_view clause) {
    for (const auto& claim : contents(cite(reports), "claim")) {
        if (claim["clause"].get<std::string>().find(clause) != std::string::npos) {
            return claim["root"]["key"];
        }
    }
    return {};
}

inline std::string root_in(const std::string& text, std::string_view clause) {
    return root_in({report("one.txt", text)}, clause);
}

} // namespace ample::cite
