// Finds the indicators of a packed set in text of any format.
//
//     text ──▶ CandidateFinder ──▶ candidates ──▶ filter ──▶ buckets ──▶ sightings
//
// Candidates are found by their shape (core/candidates.hpp), so that the cost does not depend on
// how many indicators there are, and each is looked up as what it is: a name at every one of its
// label borders, an address as a number, a hash whatever its letter case. "notevil.example" is
// never taken for "evil.example", nor 11.2.3.4 for 1.2.3.4. The queries of URLs are tried for the
// computed indicators (computed.hpp).

#pragma once

#include <ample/core/candidates.hpp>
#include <ample/sweep/packed_set.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// One indicator in the text.
struct Sighting {
    std::size_t begin = 0; ///< of what stands there: the whole name for a domain's sub-domain
    std::size_t end = 0;
    std::uint64_t entry = 0;  ///< offset in the set; of no meaning for computed ones
    std::size_t computed = 0; ///< 0, or which of `computed_indicators`, from 1
    std::string check = {};   ///< the arithmetic that held, in words

    friend bool operator==(const Sighting&, const Sighting&) = default;
};

/// Whether queries of URLs are tried for the computed indicators.
enum class Computing { try_all, leave_out };

/// One thread; the set must outlive it. Linear time for any text.
class Scanner {
public:
    /// `repeats` is `report` for many short texts, `skip_missed` for long ones.
    explicit Scanner(const PackedSet& set,
                     Computing computing = Computing::try_all,
                     Repeats repeats = Repeats::skip_missed);

    /// The sightings in `text`, by begin, then by entry. The borders of the text are borders of
    /// tokens. The view lives until the next call.
    std::span<const Sighting> scan(std::string_view text);

private:
    /// One key of a candidate, to be looked up.
    struct Probe {
        std::uint64_t key = 0;
        std::uint32_t candidate = 0;
        KeyKind kind = KeyKind::name;
        std::uint8_t value_size = 0;   ///< of the normal form
        std::uint32_t value_begin = 0; ///< in `normal_`
    };

    void add_probes(std::uint32_t index, const Candidate& candidate);
    void add_names(std::uint32_t index, std::string_view token);
    void add_probe(std::uint32_t index, KeyKind kind, std::size_t begin);
    void look_up(std::span<const Candidate> candidates);
    void compute();

    const PackedSet* set_;
    Computing computing_;
    CandidateFinder finder_;
    std::string_view text_ = {};
    std::string normal_ = {}; ///< normal forms, one after the other
    std::vector<Probe> probes_ = {};
    std::vector<bool> is_hit_ = {}; ///< of the candidates of a piece
    std::vector<Sighting> found_ = {};
};

} // namespace ample::sweep
