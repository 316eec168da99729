// How a feed or report speaks of a group.
//
// A label is a claim of the feed: its family is software of the group (ATT&CK), its words name the
// group, another entry of the same feed ties the family to the group, or the feed itself is named
// after it. Names match whole words; an alias of one short word must be written with a capital.

#pragma once

#include <ample/weigh/attack.hpp>
#include <ample/weigh/detail/case_values.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ample::weigh::detail {

/// Whether `text` names `name` as whole words. One-word names must stand as they are written or in
/// capitals, so that "tick" the insect is no group; with `is_label` any case will do (file names).
bool names(std::string_view text, std::string_view name, bool is_label = false);

/// Why an indicator is said to be a group's, and how far that can be relied on.
struct Label {
    std::size_t group = 0;
    double reliability = 0;  ///< r, see docs/formats/weighing.md
    std::size_t sharers = 1; ///< groups the same label fits
    std::string basis = {};
};

/// Finds labels of the indicators of one case.
class Labeller {
public:
    Labeller(const Attack& attack, const CaseValues& values);

    /// The labels of an indicator, best first, one for each group.
    [[nodiscard]] std::vector<Label> labels_of(const Loaded& indicator) const;

    /// Groups that `text` names.
    [[nodiscard]] std::vector<std::size_t> groups_in(std::string_view text,
                                                     bool is_label = false) const;

private:
    const Attack& attack_;
    std::map<std::string, std::set<std::size_t>> family_groups_ = {}; ///< "feed\nfamily" -> groups
};

/// "Tick (BRONZE BUTLER, G0060)": the name that indicators and claims use most, then what the list
/// says.
std::string called_in_full(const Group& group, const CaseValues& values);

/// A family as it is compared: lower case, without what stands in brackets.
std::string family_form(std::string_view family);

} // namespace ample::weigh::detail
