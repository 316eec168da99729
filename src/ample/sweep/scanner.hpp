// Finds the indicators of a packed set in text of any format.
//
//     text ──▶ CandidateFinder ──▶ candidates ──▶ Sieve (filter) ──▶ buckets ──▶ sightings
//
// Candidates are found by their shape (core/candidates.hpp), so that the cost does not depend on
// how many indicators there are, and each is looked up as what it is: a name at every one of its
// label borders, an address as a number and by its networks, a hash whatever its letter case, a URL
// by its host and then at every border of its path, a literal by one of its tokens.
// "notevil.example" is never taken for "evil.example", nor 11.2.3.4 for 1.2.3.4; what stands after
// "version" is no address (detail/context.hpp). Where escapes hide a value ("evil%2Eexample",
// "evil\u002eexample") the text around them is decoded and looked at as well; so are ASCII in
// UTF-16LE and lines in CP932 and EUC-JP. The queries of URLs are tried for the computed indicators
// (computed.hpp).

#pragma once

#include <ample/core/candidates.hpp>
#include <ample/core/wide_runs.hpp>
#include <ample/sweep/detail/decoded.hpp>
#include <ample/sweep/detail/escapes.hpp>
#include <ample/sweep/detail/japanese_text.hpp>
#include <ample/sweep/detail/sieve.hpp>
#include <ample/sweep/packed_set.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::sweep {

/// One indicator in the text.
struct Sighting {
    /// Begin and end of what stands there: the whole name for a domain's sub-domain, the whole
    /// address for its network, the URL up to the end of the indicator.
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t entry = 0;  ///< offset in the set; of no meaning for computed ones
    std::size_t computed = 0; ///< 0, or which of `computed_indicators`, from 1
    /// The host of URLs of the set, which the log may go on with elsewhere in the record: no
    /// sighting yet, and of no entry.
    bool is_url_host = false;
    std::string check = {}; ///< the arithmetic that held, in words

    friend bool operator==(const Sighting&, const Sighting&) = default;
};

/// Whether queries of URLs are tried for the computed indicators.
enum class Computing { try_all, leave_out };

/// Told what the text hides, decoded: behind escapes, in UTF-16LE, in encodings of Japan.
using OnDecoded = std::function<void(const detail::DecodedText& decoded)>;

/// One thread; the set must outlive it. Linear time for any text.
class Scanner {
public:
    explicit Scanner(const PackedSet& set, Computing computing = Computing::try_all);

    /// Whom to tell what the texts that are scanned from now on hide; null for nobody.
    void tell_decoded(OnDecoded on_decoded) { on_decoded_ = std::move(on_decoded); }

    /// The sightings in `text`, by begin, then by end, then by entry. The borders of the text are
    /// borders of tokens. The view lives until the next call.
    std::span<const Sighting> scan(std::string_view text);

    /// The line ends in the text scanned last.
    [[nodiscard]] std::size_t line_ends() const noexcept { return line_ends_; }

    /// The URLs of the set that a host, a port (may be empty) and a path in fields of their own
    /// make: offsets of their entries.
    [[nodiscard]] std::vector<std::uint64_t>
    find_url(std::string_view host, std::string_view port, std::string_view path) const;

private:
    /// One key of a candidate, to be looked up.
    struct Probe {
        std::uint64_t key = 0;
        std::uint32_t candidate = 0;
        KeyKind kind = KeyKind::name;
        std::uint16_t value_size = 0;  ///< of the normal form
        std::uint32_t value_begin = 0; ///< in `normal_`
        std::uint16_t before = 0;      ///< bytes of a mail address before its host
    };

    void scan_candidates();
    void add_probes(std::uint32_t index, const Candidate& candidate);
    void add_ipv4(std::uint32_t index, std::uint32_t number, std::string_view token);
    void add_ipv6(std::uint32_t index, std::string_view token);
    void add_networks(std::uint32_t index, bool is_ipv6, const Ipv6& address);
    void add_names(std::uint32_t index, std::string_view name);
    void add_mails(std::uint32_t index, const Candidate& candidate);
    void add_host(std::uint32_t index, std::string_view host);
    void add_anchor(std::uint32_t index, std::string_view token);
    void add_probe(std::uint32_t index, KeyKind kind, std::size_t begin);
    void add_bytes(std::uint32_t index, KeyKind kind, std::string_view bytes);
    void look_up(std::span<const Candidate> candidates);
    void take(const Probe& probe, const Candidate& candidate);
    void take_literals(const Probe& probe, const Candidate& candidate);
    void take_url(const Probe& probe, const Candidate& candidate);
    [[nodiscard]] bool is_host(std::string_view host) const noexcept;
    void scan_decoded();
    void scan_wide(std::string_view text);
    void add_wide(std::string_view text, ByteRange run);
    void flush_decoded(std::string_view whole);
    void compute();
    void compute_at(std::size_t begin);

    const PackedSet* set_;
    Computing computing_;
    Words words_;
    CandidateFinder finder_;
    detail::Sieve sieve_;
    detail::EscapeFinder escapes_;
    std::vector<std::uint64_t> escape_marks_ = {}; ///< of the whole text
    std::vector<std::uint64_t> query_marks_ = {};
    std::vector<ByteRange> high_pieces_ = {};
    std::size_t line_ends_ = 0;
    detail::JapaneseFinder japanese_ = {};
    WideRuns wide_ = WideRuns();
    detail::DecodedText decoded_ = {};
    OnDecoded on_decoded_ = {};
    std::string_view text_ = {};
    std::string normal_ = {}; ///< normal forms, one after the other
    std::vector<Probe> probes_ = {};
    std::vector<Sighting> found_ = {};
};

} // namespace ample::sweep
