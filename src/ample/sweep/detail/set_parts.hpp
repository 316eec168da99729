// What a packed set is made of, while it is built (set_builder.hpp).
//
//     values with their keys ──▶ SetParts ──▶ header │ filter │ gates │ buckets │ entries …

#pragma once

#include <ample/core/name_skeleton.hpp>
#include <ample/core/tail_gate.hpp>
#include <ample/sweep/detail/anchor_choice.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/indicator.hpp>
#include <ample/sweep/packed_set.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ample::sweep::detail {

/// One thread. Holds the entries and 16 bytes more for each.
class SetParts {
public:
    /// The row of details that `text` is.
    std::uint64_t row_of(std::string text);

    /// Adds an entry; `key` is the `set_key` of its value, of literals of no meaning.
    void add(const StoredEntry& entry, std::uint64_t key);

    /// The bytes of the set with `about` in it. The parts are spent.
    std::string finish(std::string_view about);

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint64_t offset = 0;
    };

    void note(KeyKind kind, std::string_view value);
    void note_host(std::string_view host);
    void note_host_shape(std::string_view host);
    void note_ends(std::string_view name);
    void note_network(std::uint32_t address, unsigned bits);
    void choose_anchors();
    std::uint64_t key_of_anchor(std::string_view anchor);
    [[nodiscard]] std::vector<std::pair<std::size_t, std::string>>
    forms_of(const std::vector<AnchoredLiteral>& texts);
    [[nodiscard]] std::vector<std::uint64_t> filter() const;
    [[nodiscard]] bool is_same(std::uint64_t a, std::uint64_t b) const;
    bool put(std::vector<SetBucket>& buckets, const Slot& slot) const;
    std::vector<SetBucket> buckets();

    std::string store_ = {};
    std::vector<Slot> slots_ = {};
    std::string details_ = {};
    std::unordered_map<std::string, std::uint64_t> rows_ = {};
    std::vector<std::size_t> literals_ = {}; ///< their slots
    std::size_t values_ = 0;                 ///< slots before those of other encodings
    std::vector<std::uint64_t> host_keys_ = {};
    std::vector<std::uint64_t> gate_ = {};               ///< of the anchors
    std::unordered_set<std::uint64_t> last_labels_ = {}; ///< of names and hosts
    std::unordered_set<std::uint64_t> anchor_labels_ = {};
    std::unordered_set<std::uint64_t> endings_ = {}; ///< of last labels beyond ASCII
    std::vector<std::uint64_t> addresses_ = std::vector<std::uint64_t>(AddressGate::count);
    std::uint64_t last_label_ = 0; ///< the one noted before
    NameSkeleton skeleton_ = {};
    SetHeader header_ = {};
};

} // namespace ample::sweep::detail
