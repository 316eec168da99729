// Which words stand in texts of rules other than as the name of the rule that follows `rule`.
//
// Told by words, not by grammar: a word in a comment or string counts as well, so that a rule which
// another one rests on is never missed. `pre*` (a set of rules by the begin of their names) counts
// for every name that begins so; `$a`, `#a`, `@a` and `!a` are strings of a rule and count for
// none.

#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::yara::detail {

class Mentions {
public:
    explicit Mentions(std::span<const std::string_view> texts);

    [[nodiscard]] bool name(std::string_view rule) const;

private:
    void add(std::string_view text);

    std::set<std::string, std::less<>> words_ = {};
    std::set<std::string, std::less<>> begins_ = {};
};

} // namespace ample::sweep::yara::detail
