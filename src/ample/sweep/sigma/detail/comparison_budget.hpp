// What the comparisons of one file of rules may come to, so that a file can't make reading or
// matching endless, and the expressions it has, each compiled once.
//
//     30,000 documents that go on from one with 'Image|re: ^C:\\' ──▶ one compiled expression
//
// Used by one thread; lives as long as its file is read.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/matcher.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace ample::sweep::sigma::detail {

class ComparisonBudget {
public:
    /// What a file may use up.
    static constexpr std::size_t most_bytes = std::size_t{64} << 20U; ///< of memory
    /// Instructions of RE2, and 64 more an expression for what it holds besides. All expressions of
    /// SigmaHQ together have about 40,000.
    static constexpr std::size_t most_steps = 400'000;

    /// Takes a comparison of texts of `text_bytes` off what is left; false where it does not last.
    bool has_room(std::size_t text_bytes) noexcept;

    [[nodiscard]] bool is_spent() const noexcept { return bytes_ == 0; }

    /// The expression `text`. Fails with `unsupported` where RE2 refuses it, or nothing is left.
    Result<std::shared_ptr<const Regex>> expression(const std::string& text, Regex::Flags flags);

    [[nodiscard]] std::size_t bytes_spent() const noexcept { return most_bytes - bytes_; }

    [[nodiscard]] std::size_t steps_spent() const noexcept { return most_steps - steps_; }

private:
    std::size_t bytes_ = most_bytes;
    std::size_t steps_ = most_steps;
    std::map<std::string, std::shared_ptr<const Regex>> known_ = {}; ///< by flags and text
};

} // namespace ample::sweep::sigma::detail
