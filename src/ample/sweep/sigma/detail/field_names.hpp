// Names of fields as numbers, with what the tables say of each.
//
// Records of one kind mostly have the same fields in the same order: which name came after which is
// remembered and compared first, before the name is looked up.

#pragma once

#include <ample/core/name_hash.hpp>
#include <ample/sweep/sigma/log_sources.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma::detail {

/// What is known of a field's name.
struct FieldName {
    std::string raw = {};
    std::vector<std::string> names = {}; ///< folded, as rules may call it
    Fact fact = Fact::none;
    bool is_canonical = false; ///< a fact under the name that rules use for it
    bool is_shadow = false;    ///< rules would take it for a fact, and it is none
    std::vector<std::size_t> traits = {};
};

/// Numbers names as they come. Used by one thread; the tables must outlive it.
class FieldNames {
public:
    explicit FieldNames(const LogSources& sources);

    /// The number of `name`. Stays until `clear`.
    std::uint32_t number_of(std::string_view name) {
        const auto guess = last_ < next_.size() ? next_[last_] : none;
        last_ = guess != none && is_same_name(known_[guess].raw, name) ? guess : look_up(name);
        return last_;
    }

    [[nodiscard]] const FieldName& operator[](std::uint32_t number) const noexcept {
        return known_[number];
    }

    [[nodiscard]] std::size_t size() const noexcept { return known_.size(); }

    /// Whether so many names are known that they should be forgotten before the next event.
    [[nodiscard]] bool is_full() const noexcept { return known_.size() > 8192; }

    void clear();

    /// Whether `value` gives the trait.
    [[nodiscard]] bool has_trait(std::size_t trait, std::string_view value) const;

private:
    static constexpr auto none = static_cast<std::uint32_t>(-1);

    std::uint32_t look_up(std::string_view name);
    std::uint32_t find_or_add(std::string_view name);
    [[nodiscard]] FieldName describe(std::string_view name) const;
    void grow();

    const LogSources& sources_;
    std::vector<FieldName> known_ = {};
    std::vector<std::uint32_t> table_ = {}; ///< open addressing: number + 1, or 0
    std::vector<std::uint32_t> next_ = {};  ///< by number: what came after it last, or none
    std::uint32_t last_ = none;             ///< the name asked for last
};

} // namespace ample::sweep::sigma::detail
