// What the scorers share: truth and book as JSON, sets compared, values grouped.

#pragma once

#include <cli/score.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ample::cli::scoring {

using nlohmann::json;

/// A value of the book.
struct Found {
    std::string id = {};
    json content = {};
    bool has_bytes = false;  ///< whether its origins end in bytes of an exhibit, all of them
    std::uint64_t begin = 0; ///< of its first origin in bytes
};

struct Desk {
    std::map<std::string, std::vector<Found>> book = {};
    std::map<std::string, std::vector<json>> truth = {};

    [[nodiscard]] const std::vector<Found>& values(const std::string& kind) const {
        static const std::vector<Found> none;
        const auto at = book.find(kind);
        return at == book.end() ? none : at->second;
    }

    [[nodiscard]] const std::vector<json>& lines(const std::string& file) const {
        static const std::vector<json> none;
        const auto at = truth.find(file);
        return at == truth.end() ? none : at->second;
    }
};

using Scores = std::vector<Score>;

inline std::string text(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

inline bool flag(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_boolean() && at->get<bool>();
}

inline double number(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_number() ? at->get<double>() : 0.0;
}

/// Members of `found` that are right; nothing when nothing was found.
template <class Item>
std::optional<double> precision(const std::set<Item>& found, const std::set<Item>& right) {
    if (found.empty()) {
        return std::nullopt;
    }
    const auto hits = std::count_if(
        found.begin(), found.end(), [&](const Item& one) { return right.contains(one); });
    return static_cast<double>(hits) / static_cast<double>(found.size());
}

/// Members of `right` that were found; 1 when there was nothing to find.
template <class Item>
double recall(const std::set<Item>& found, const std::set<Item>& right) {
    const auto hits = std::count_if(
        right.begin(), right.end(), [&](const Item& one) { return found.contains(one); });
    return right.empty() ? 1.0 : static_cast<double>(hits) / static_cast<double>(right.size());
}

inline double harmonic(double one, double other) {
    return one + other == 0 ? 0.0 : 2 * one * other / (one + other);
}

/// Items joined into groups (union by representative).
class Groups {
public:
    void join(const std::string& one, const std::string& other) {
        parent_[root(one)] = root(other);
    }

    std::string root(const std::string& item) {
        auto at = parent_.try_emplace(item, item).first;
        while (at->second != at->first) {
            at = parent_.try_emplace(at->second, at->second).first;
        }
        return at->first;
    }

private:
    std::map<std::string, std::string> parent_ = {};
};

// Each adds its figures. One or two tasks each.
void score_exposures(const Desk& desk, Scores& scores);
void score_lines(const Desk& desk, Scores& scores);
void score_identities(const Desk& desk, Scores& scores);
void score_handovers(const Desk& desk, Scores& scores);
void score_screenings(const Desk& desk, Scores& scores);
void score_sources(const Desk& desk, Scores& scores);
void score_attribution(const Desk& desk, Scores& scores);
void score_honesty(const Desk& desk, Scores& scores);

} // namespace ample::cli::scoring
