// What the scorers share: truth and book as JSON, sets compared, values grouped.

#pragma once

#include <cli/score.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
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

/// A whole number; 0 where it is none, negative or too large.
inline std::uint64_t whole(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_number_unsigned() ? at->get<std::uint64_t>() : 0;
}

/// The texts of a list; what is no text in it is left out.
inline std::vector<std::string> texts(const json& object, const char* key) {
    std::vector<std::string> found;
    const auto at = object.find(key);
    if (at != object.end() && at->is_array()) {
        for (const auto& item : *at) {
            if (item.is_string()) {
                found.push_back(item.get<std::string>());
            }
        }
    }
    return found;
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
            const auto above = parent_.try_emplace(at->second, at->second).first;
            at->second = above->second; // the way is halved, so that no chain grows long
            at = above;
        }
        return at->first;
    }

private:
    std::map<std::string, std::string> parent_ = {};
};

/// Adds the lines of one file of the truth, called after `path` without its ending. Fails with
/// `damaged` and the line that is no JSON object.
Status read_truth_lines(std::string_view text, const std::filesystem::path& path, Desk& desk);

/// All figures. Fails with `not_found` when the truth lacks orgs or hypothesis.
Result<Scores> score_desk(const Desk& desk);

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
