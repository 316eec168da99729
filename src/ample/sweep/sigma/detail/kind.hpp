// Records of one kind, as the engine keeps them (engine.hpp).

#pragma once

#include <ample/sweep/sigma/detail/field_names.hpp>
#include <ample/sweep/sigma/detail/program.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace ample::sweep::sigma::detail {

/// Where the values of a field go in one program.
struct Plan {
    struct Step {
        std::uint32_t slot = 0;
        const Rename* rename = nullptr; ///< whose values translate, or null
    };

    bool is_made = false;
    std::vector<Step> steps = {};
};

/// Records of one kind: the same channel, provider, event id and traits.
struct Kind {
    KnownFacts facts = {};
    std::string format = {};
    TraitBits traits = {};
    std::vector<std::size_t> entries = {};
    std::vector<std::uint32_t> rules = {}; ///< of its log sources, before anything is settled
    Program program = {};
    std::vector<Plan> plans = {};        ///< by number of the field name
    std::vector<std::uint8_t> seen = {}; ///< by number of the field name: 1 when a record had it
    std::uint64_t events = 0;

    [[nodiscard]] bool is(const LogFacts& of, bool is_certain) const noexcept {
        return facts.is_certain == is_certain && facts.event_id == of.event_id &&
               facts.channel == of.channel && facts.provider == of.provider &&
               format == of.format && traits == of.traits;
    }

    [[nodiscard]] bool is_idle() const noexcept { return program.entries.empty(); }
};

/// All names under which rules may know the fields that records of the kind had.
std::unordered_set<std::string>
names_seen(const Kind& kind, const FieldNames& names, const LogSources& sources);

} // namespace ample::sweep::sigma::detail
