// What the steps of one pipeline share.

#pragma once

#include <ample/link/desk.hpp>
#include <ample/link/link.hpp>
#include <ample/run/decisions.hpp>
#include <ample/run/key.hpp>
#include <ample/run/pipeline.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/sigma/finding.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite {
class Gazetteer;
}

namespace ample::run {

// pipeline_sigma.cpp
struct CaseRules;
struct RuleCatch;
struct RuleSweeping;

/// The allow lists of the case, and where each file of them stands (pipeline_allow.cpp).
struct CaseAllowList {
    sweep::sigma::AllowList list = {};
    std::map<std::string, std::pair<ByteOrigin, Marking>, std::less<>> files = {};

    /// What allows a hit; `place` of its entry may be npos.
    [[nodiscard]] sweep::sigma::AllowedBy by(std::size_t place) const;

    /// Entries that are used, and those that are not.
    [[nodiscard]] std::vector<Value> told() const;
};

/// A stream to sweep, and the step it is.
struct SweepWork {
    const Stream* stream = nullptr;
    std::string step = {};
    std::string key = {};
    bool is_same_but_for_set = false; ///< it was swept with the indicators that were before
};

struct Pipeline::State {
    keep::Book& book;
    const seal::Vault& vault;
    const CaseFile& file;
    PipelineOptions options;

    std::vector<Value> exhibits = {};
    std::vector<Stream> streams = {};
    std::vector<std::string> steps = {}; ///< names of all steps of this case
    std::string keys = {};               ///< keys of all steps so far, one after the other
    std::size_t done = 0;
    std::size_t kept = 0;

    // Derived from the vault when a step that is out of date needs them.
    std::optional<std::vector<sweep::Indicator>> feed_indicators = {};
    std::optional<link::Desk> desk = {};
    std::optional<link::RecordLinks> links = {};
    std::optional<sweep::IndicatorSet> set = {};
    std::string allow_key = {}; ///< of the entries that are used
    std::shared_ptr<const CaseAllowList> allow = {};
    Decided decided = {};                      ///< nothing where nobody decided anything
    std::vector<Value> indicators_before = {}; ///< as the book had them when this began

    // exhibits and what to do about each step (pipeline.cpp)
    Status derive_exhibits();
    Status derive_exhibit(const keep::Source& source);
    [[nodiscard]] Value exhibit_value(const keep::Source& source, const seal::Sealed& sealed) const;
    [[nodiscard]] std::string format_of(const Digest& object, std::string_view role) const;
    /// Whether a container is a text besides: a mail among the reports.
    [[nodiscard]] bool is_read_with_members(const Digest& object, std::string_view role) const;

    /// Notes `step` and says whether it is out of date.
    Result<bool> is_stale(std::string_view step, const std::string& key);
    Status store(std::string_view step, const std::string& key, std::span<const Value> values);
    void progress(std::string_view stage, std::uint64_t at, std::uint64_t total) const;

    // feeds, records, indicators, sweeps (pipeline_sweep.cpp)
    Status derive_decisions();
    Status derive_intel();
    Status derive_records();
    Status derive_indicators();
    Status derive_sweeps();
    Status derive_blindspots();
    Status load_feeds(std::vector<Value>* told);
    Status load_desk(std::vector<Value>* told);
    Status load_set();
    Result<std::vector<Value>> sweep_one(const Stream& stream) const;
    Status forget_streams();
    Result<std::vector<Value>> kept_sweep(std::string_view step);
    Result<std::vector<SweepWork>> stale_sweeps(const std::string& set_name);
    [[nodiscard]] std::string intel_key() const;
    [[nodiscard]] std::string records_key() const;
    [[nodiscard]] std::string promoted_key() const;
    [[nodiscard]] std::vector<const Stream*> streams_for_records() const;

    // allow lists (pipeline_allow.cpp)
    Status derive_allow();
    Status load_allow();
    [[nodiscard]] static bool is_yaml_of_intel(const Stream& stream);

    // Sigma rules (pipeline_sigma.cpp)
    Status derive_detections();
    Status derive_correlations(const CaseRules& rules, const std::string& key);
    [[nodiscard]] Result<std::shared_ptr<const CaseRules>> load_rules() const;
    Status sweep_by_rules(std::span<const Stream* const> swept, const RuleSweeping& how) const;
    Status sweep_one_by_rules(const Stream& stream,
                              const RuleSweeping& how,
                              std::span<const std::unique_ptr<sweep::sigma::Engine>> engines,
                              RuleCatch& caught) const;

    // YARA rules (pipeline_yara.cpp)
    Status derive_yara();
    [[nodiscard]] std::vector<Stream> streams_for_yara() const;

    // claims, ties, judgements (pipeline_conclude.cpp)
    Status derive_claims();
    [[nodiscard]] std::vector<const Stream*> streams_for_gazetteer() const;
    [[nodiscard]] cite::Gazetteer load_gazetteer(const std::vector<const Stream*>& lists,
                                                 std::vector<Value>& told) const;
    Status derive_links();
    Status derive_judgement();

    /// The decoded bytes of a stream as one text. Refuses more than `most` bytes.
    Result<std::string> whole(const Stream& stream, std::uint64_t most) const;
};

} // namespace ample::run
