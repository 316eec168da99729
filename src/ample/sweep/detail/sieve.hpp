// Which candidates a set may know, told from its filter alone: of the tokens of a log all but a few
// fall through here, at the cost of a hash and one word of memory each.
//
//     candidates ──▶ keys, words of the filter fetched ──▶ filter asked ──▶ those that passed
//
// What passes is looked up with all care by the Scanner. What does not pass would not be found by
// it: the keys are the same. Names beyond ASCII are asked for by their skeletons
// (core/name_skeleton.hpp). What is rare and needs more passes unseen.

#pragma once

#include <ample/core/candidates.hpp>
#include <ample/core/name_skeleton.hpp>
#include <ample/sweep/packed_set.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// One thread; the set must outlive it.
class Sieve {
public:
    explicit Sieve(const PackedSet& set);

    /// The numbers of the candidates in `text` that may be known, ascending. The view lives until
    /// the next call.
    std::span<const std::uint32_t> pass(std::string_view text,
                                        std::span<const Candidate> candidates);

private:
    struct Probe {
        std::uint64_t key = 0;
        std::uint64_t candidate = 0;
    };

    /// A name in lower case and where its dots are. Eight bytes more may be read and written.
    struct Lowered {
        std::array<char, longest_name + 19> bytes = {};
        std::array<std::uint64_t, 5> dots = {};
        bool is_ascii = true;
    };

    void add(std::uint32_t index, std::string_view text, const Candidate& candidate);
    void add_ipv4(std::uint32_t index, std::uint32_t address, std::string_view token);
    void add_ipv6(std::uint32_t index, std::string_view token);
    void add_name(std::uint32_t index, std::string_view text, const Candidate& candidate);
    void add_labels(std::uint32_t index, std::size_t size, bool is_host);
    void add_hex(std::uint32_t index, std::string_view digits);
    void add_anchor(std::uint32_t index, std::string_view token);
    void add_folded(std::uint32_t index, std::string_view token);
    void lower(std::string_view text, std::size_t begin, std::size_t size);
    void put(std::uint32_t index, std::uint64_t key);
    void put_unseen(std::uint32_t index);

    const PackedSet* set_;
    Words words_;
    bool has_urls_;
    bool has_mails_;
    bool has_literals_;
    std::uint64_t networks_;
    std::vector<std::size_t> networks_ipv6_ = {}; ///< their lengths
    Lowered lowered_;
    NameSkeleton skeleton_ = {};
    std::vector<Probe> probes_ = {}; ///< the first `count_` of them
    std::size_t count_ = 0;
    std::vector<std::uint64_t> marks_ = {}; ///< a bit for each candidate that passes
    std::vector<std::uint32_t> passed_ = {};
};

} // namespace ample::sweep::detail
