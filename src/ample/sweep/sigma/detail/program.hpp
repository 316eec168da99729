// The rules that may hold for one kind of record, made ready to run.
//
//     rules of a log source
//       └▶ comparisons, each once        tests: slot (field) × matcher
//       └▶ conditions as bit programs    node: test, where to go when it holds, when it does not
//       └▶ for each rule its witnesses   tests of which at least one holds whenever the rule does
//
// Channel, provider and event id are known for the kind, so comparisons with them are settled when
// the program is made, and rules that can't hold any more are left out.
//
// Witnesses. For "and" those of the part with the rarest ones, for "or" those of all parts; "not"
// has none. A rule without witnesses is run on every event of its kind. How rare a test is
// estimated from its literal (detail/gram_index.hpp), equality before suffix before substring.

#pragma once

#include <ample/sweep/sigma/detail/comparisons.hpp>
#include <ample/sweep/sigma/detail/gram_index.hpp>
#include <ample/sweep/sigma/rule_set.hpp>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ample::sweep::sigma::detail {

/// What is known of all records of a kind.
struct KnownFacts {
    bool is_certain = false; ///< else nothing is settled beforehand
    std::string channel = {};
    std::string provider = {};
    std::string event_id = {};
};

/// So that views find strings.
struct TextHash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>()(text);
    }
};

/// Used by one thread; the rules must outlive it.
struct Program {
    static constexpr std::int32_t accept = -1;
    static constexpr std::int32_t reject = -2;
    static constexpr std::uint32_t any_slot = 0; ///< of keywords: every value of the event

    struct Test {
        std::uint32_t slot = 0;
        std::uint32_t other_slot = 0; ///< of kind field
        const Matcher* matcher = nullptr;
    };

    struct Node {
        std::uint32_t test = 0;
        std::int32_t on_true = accept;
        std::int32_t on_false = reject;
    };

    struct Entry {
        std::uint32_t rule = 0;
        std::int32_t start = accept;
    };

    struct Slot {
        std::string name = {};
        GramIndex grams = {};
        std::unordered_multimap<std::string, std::uint32_t, TextHash, std::equal_to<>> equals =
            {};                                 ///< folded value → test
        std::bitset<256> equal_sizes = {};      ///< of `equals`; the last bit is for all longer
        std::vector<std::uint32_t> direct = {}; ///< tests to try as they are
        bool is_watched = false;                ///< it has witnesses

        /// Whether a value of so many bytes may be in `equals`; folding keeps the size of ASCII.
        [[nodiscard]] bool may_equal(std::size_t size, bool is_ascii) const noexcept {
            return is_ascii ? equal_sizes[std::min<std::size_t>(size, 255)] : !equals.empty();
        }

        /// Whether a value of so many bytes may hold what is filed here.
        [[nodiscard]] bool may_hold(std::size_t size, bool is_ascii) const noexcept {
            return !is_ascii || size >= grams.shortest() || may_equal(size, is_ascii);
        }
    };

    std::vector<Slot> slots = {};
    std::unordered_map<std::string, std::uint32_t> slot_of = {}; ///< folded name → slot
    std::vector<Test> tests = {};
    bool has_keywords = false;
    std::vector<Node> nodes = {};
    std::vector<Entry> entries = {};
    std::vector<std::vector<std::uint32_t>> woken_by = {}; ///< test → places in entries
    std::vector<std::uint32_t> always = {};                ///< places in entries

    /// Makes the program of `rules` (places in the set of `comparisons`).
    static Program
    make(Comparisons& comparisons, std::span<const std::uint32_t> rules, const KnownFacts& facts);
};

} // namespace ample::sweep::sigma::detail
