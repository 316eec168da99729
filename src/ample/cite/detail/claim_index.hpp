// The typed claims of a case by predicate, for whatever compares claims with each other.

#pragma once

#include <ample/cite/conflicts.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// What is compared is capped at so many claims of one predicate, so that the cost stays bounded.
constexpr std::size_t most_compared = 200;

/// Claims that a comparison may use: typed, on the case, not rejected. Articles and claims must
/// outlive it. Read by one thread.
class ClaimIndex {
public:
    using Indices = std::vector<std::size_t>;

    ClaimIndex(const std::vector<Article>& articles, const std::vector<Claim>& claims);

    /// The claims of `predicate`, the first ones of the case.
    [[nodiscard]] const Indices& of(std::string_view predicate) const;

    /// The words of the sentence a claim stands in.
    [[nodiscard]] const Words& words(std::size_t claim) const;

private:
    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    std::map<std::string_view, Indices> by_predicate_;
    Indices none_;
};

/// Adds a conflict between `sides`, each sorted, a claim on its first side only. Without two sides
/// that have a claim there is none.
void add_conflict(std::vector<Conflict>& found,
                  std::string_view type,
                  std::vector<ClaimIndex::Indices> sides,
                  std::string why);

} // namespace ample::cite::detail
