// Whether a rule could have held on this evidence, by the fields that its records have.
//
//     rule asks for Image, ParentImage        records of its log source have Image only
//       selection on ParentImage: can't hold  ─▶  Image and ParentImage: can't hold
//                                             ─▶  Image or ParentImage:  may hold
//
// A comparison with a field that no record has fails, or holds where it asks for absence; any other
// comparison may hold and may fail. From these the condition is worked out: sound, so that a rule
// that is said to be out of reach could not have fired.

#pragma once

#include <ample/sweep/sigma/rule_set.hpp>

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ample::sweep::sigma {

/// The folded names of the fields that a detection asks for, each once, in their order.
std::vector<std::string> fields_of(const Detection& detection);

/// Whether the condition may hold for a record without the fields `absent` (folded names).
bool may_hold(const Detection& detection, const std::set<std::string, std::less<>>& absent);

/// Which fields of each rule were seen in records of its log source. One thread.
class SeenFields {
public:
    /// The set must outlive it.
    explicit SeenFields(const RuleSet& set) : set_(&set), rules_(set.rules().size()) {}

    /// Notes that records of the log sources of `rules` had fields with these folded names.
    void note(std::span<const std::uint32_t> rules, const std::unordered_set<std::string>& names);

    /// Takes in what another one noted for the same set.
    void join(const SeenFields& other);

    /// The fields of the rule at `rule` that no record had.
    [[nodiscard]] std::set<std::string, std::less<>> absent(std::size_t rule) const;

private:
    /// Of one rule; nothing until a record of its log source came.
    struct Seen {
        bool is_ready = false;
        std::vector<std::string> fields = {};
        std::vector<bool> is_seen = {};
    };

    void ready(std::size_t rule);

    const RuleSet* set_;
    std::vector<Seen> rules_ = {};
};

} // namespace ample::sweep::sigma
