// ATT&CK techniques that rules saw, organisation by organisation.
//
//     detections (sweep) ─▶ TechniqueCounter ─┬─▶ one value of kind `technique` for each technique
//     strong hits ─▶ what they rest on ───────┘    and organisation: counts, rules, machines
//
// A detection speaks of the techniques that its rule is tagged with. Counted apart, and without
// weight: detections that an allow list explains, those on the very record of a strong hit (which
// weighs on its own), those of rules below level medium, and correlations, whose events weigh as
// detections of the rules they rest on. The value has as origins the first detection of each rule
// on each machine, at most 1,000, and the technique's entry in the bundle.
//
// Memory grows with techniques, organisations, rules and machines, not with detections.

#pragma once

#include <ample/core/value.hpp>
#include <ample/weigh/attack.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::weigh {

/// The tactics of ATT&CK for enterprises in the order of its matrix, as rules are tagged.
std::span<const std::string_view> tactics_in_order() noexcept;

/// One thread.
class TechniqueCounter {
public:
    static constexpr std::size_t most_origins = 1000;
    static constexpr std::size_t most_hosts = 10'000; ///< of a technique at an organisation

    /// `values` are those of earlier stages; their strong hits are looked at.
    explicit TechniqueCounter(std::span<const Value> values);

    /// Counts a detection; other values are passed over.
    void add(const Value& value);

    /// Values of kind `technique`, by technique, then organisation. `attack` may be null.
    [[nodiscard]] std::vector<Value> finish(const Attack* attack) const;

private:
    struct Rule {
        std::string title = {};
        std::string level = {};
        std::uint64_t detections = 0;
    };

    struct Sum {
        std::uint64_t detections = 0;
        std::uint64_t allowed = 0;
        std::uint64_t also_hits = 0;
        std::uint64_t correlations = 0; ///< among `detections`
        std::uint64_t counted = 0;      ///< detections that may weigh
        std::set<std::string> tactics = {};
        std::map<std::string, Rule> rules = {};
        std::map<std::string, std::uint64_t> hosts = {};
        bool has_all_hosts = true;
        std::string first = {};
        std::string last = {};
        std::map<std::pair<std::string, std::string>, ValueOrigin> origins = {}; ///< rule, machine
        Marking marking = {Tlp::clear, Pap::clear};
    };

    using Key = std::pair<std::string, std::string>; ///< technique, organisation

    [[nodiscard]] Value
    value_of(const Key& key, const Sum& sum, std::size_t organisations, const Attack* attack) const;

    std::set<std::string> hit_records_ = {}; ///< exhibit, member and begin
    std::map<Key, Sum> sums_ = {};
};

} // namespace ample::weigh
