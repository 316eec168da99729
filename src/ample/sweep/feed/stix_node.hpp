// What the comparisons of a STIX pattern prove by themselves (feed/stix_pattern.hpp).

#pragma once

#include <ample/sweep/feed/stix_path.hpp>
#include <ample/sweep/feed/stix_pattern.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

/// A comparison, or several joined by a word.
struct Node {
    std::string word = {}; ///< "", "AND", "OR"
    Comparison comparison = {};
    std::vector<Node> parts = {};
    std::string_view text = {};
};

/// What a stretch of a pattern gives.
struct Given {
    std::vector<PatternValue> values = {};
    std::vector<std::string> unused = {};

    void add(Given other);

    /// Gives up what `text` would give, for a reason.
    void drop(std::string_view text, std::string_view why);
};

/// The values of a tree of comparisons whose sight alone shows that it holds.
Given given_by(const Node& node);

} // namespace ample::sweep::feed
