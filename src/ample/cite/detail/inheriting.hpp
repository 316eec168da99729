// The date that a report with only a weekday takes from another report of the same news.

#pragma once

#include <ample/cite/dating.hpp>
#include <ample/cite/detail/story_names.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite::detail {

inline constexpr std::array<std::string_view, 7> weekday_names = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

/// What one article tells of its own date.
struct Signs {
    Dating own = {};
    int weekday = -1; ///< of its news
    int month = 0;    ///< with `day`, of a date whose year is not told, but found or wanting
    int day = 0;
};

/// Compares the articles of a case by what they tell and copy. Refers to what it is given.
class Inheriting {
public:
    Inheriting(const std::vector<Article>& articles,
               const std::vector<Claim>& claims,
               const std::vector<Copy>& copies,
               const std::vector<Proposition>& propositions);

    /// The date of `article`, whose news is of that weekday; or why it has none.
    [[nodiscard]] Dating
    from(std::size_t article, int day_of_week, const std::vector<Signs>& signs) const;

    /// The date of `article`, whose year was found by a weekday: another year, or none, where a
    /// report of the same case with a date of its own lies beside it in that year.
    [[nodiscard]] Dating checked(std::size_t article, const std::vector<Signs>& signs) const;

    /// The date of `article`, whose day, month and weekday are known, in the year in which they
    /// fall together nearest to a dated report that tells something of the same case.
    [[nodiscard]] Dating year(std::size_t article, const std::vector<Signs>& signs) const;

    /// Why an article without any anchor stays undated.
    [[nodiscard]] std::string without_anchor(std::size_t article,
                                             const std::vector<Signs>& signs) const;

private:
    /// What two articles have in common.
    struct Tie {
        std::size_t statements = 0;
        std::size_t sentences = 0; ///< copied

        [[nodiscard]] bool any() const noexcept { return statements > 0 || sentences > 0; }

        /// How much it is: a copied sentence says more than a statement both make.
        [[nodiscard]] std::int64_t weight() const noexcept {
            return static_cast<std::int64_t>(statements + 2 * sentences);
        }
    };

    /// An article as the others are compared with it; propositions and articles are indices, each
    /// once, in order.
    struct Told {
        std::vector<std::size_t> propositions = {};
        std::vector<std::size_t> at_head = {}; ///< told in its first sentences
        std::vector<std::pair<std::size_t, std::size_t>> copies = {}; ///< article, sentences
    };

    /// The ties of an article to each one of the case.
    [[nodiscard]] std::vector<Tie> ties_of(std::size_t article) const;
    [[nodiscard]] std::vector<std::size_t> dated_beside(std::size_t article,
                                                        const std::vector<Signs>& signs) const;
    [[nodiscard]] Names names_of_head(std::size_t article) const;
    [[nodiscard]] std::int64_t common_names(const Names& names, std::size_t other) const;
    [[nodiscard]] bool same_head(std::size_t article, std::size_t other) const;
    [[nodiscard]] std::size_t last_of_head(std::size_t article) const;

    const std::vector<Article>& articles_;
    std::vector<Told> told_;                        ///< by article
    std::vector<std::vector<std::size_t>> tellers_; ///< articles of each proposition
};

} // namespace ample::cite::detail
