#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/anchor_choice.hpp>
#include <ample/sweep/detail/literal_fronts.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/literal.hpp>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace ample::sweep::detail {

namespace {

std::uint64_t key_of(std::string_view anchor) {
    return set_key(0, ascii::lower(anchor));
}

/// What it costs to find literals by an anchor, and how often it stands in text without them.
std::tuple<std::uint64_t, bool, int, std::int64_t>
cost(std::string_view anchor, bool may_differ, std::uint32_t literals) {
    constexpr std::uint32_t few = 64;
    constexpr std::size_t rare_version = 8; // "67.0.3396.99", not "5.0.1"
    const bool is_version = anchor.find_first_not_of("0123456789.") == anchor.npos;
    const bool is_met = is_dotted(anchor) && !(is_version && anchor.size() < rare_version);
    return {literals <= few ? 0 : literals,
            may_differ,
            is_met ? 0 : 1,
            -static_cast<std::int64_t>(anchor.size())};
}

} // namespace

std::vector<std::string_view> choose_anchors(std::span<const AnchoredLiteral> literals) {
    std::unordered_map<std::uint64_t, std::uint32_t> count;
    for (const auto& literal : literals) {
        for (const auto& anchor : anchors_of(literal.type, literal.text)) {
            ++count[key_of(anchor)];
        }
    }
    std::vector<std::string_view> chosen;
    chosen.reserve(literals.size());
    for (const auto& literal : literals) {
        const auto anchors = anchors_of(literal.type, literal.text);
        const auto fronts = fronts_of(literal.type, literal.text);
        const auto front = fronts.empty() ? 0 : *std::max_element(fronts.begin(), fronts.end());
        const auto cost_of = [&](std::string_view anchor) {
            const auto at = static_cast<std::size_t>(anchor.data() - literal.text.data());
            return cost(anchor, at < front, count[key_of(anchor)]);
        };
        chosen.push_back(*std::min_element(
            anchors.begin(), anchors.end(), [&](std::string_view a, std::string_view b) {
                return cost_of(a) < cost_of(b);
            }));
    }
    return chosen;
}

} // namespace ample::sweep::detail
