// All stages in their order over the sealed exhibits of a case, as steps of the case book.
//
//     exhibit:PATH   what was sealed, its members and formats          one step a file
//     decisions      what people decided (decisions.hpp)
//     intel          feeds: what could not be used
//     records        operators, hand-overs, screenings                 all tables together
//     indicators     the set that is swept with
//     sweep:PATH#M   hits, defects, coverage, presence                 one step a stream
//     blindspots     where logs were cleared, are cut or silent
//     allow          allow lists: their entries, and which could not be used
//     rules          Sigma rules: which could not be used
//     sigma:PATH#M   detections                       one step a stream
//     correlate      detections of several events
//     yara           YARA rules: which files could not be used
//     yara:PATH      detections and scans of a file and all its members  one step a file
//     cite           documents, claims, propositions, copies
//     link           ties and exposures
//     weigh          evidence, hypotheses, rungs, judgements
//
// A step whose key has not changed is kept. The pipeline reads the vault and the book only, never
// the case folder, so that `verify` can run it again from sealed bytes alone.

#pragma once

#include <ample/keep/book.hpp>
#include <ample/run/case_file.hpp>
#include <ample/run/stream.hpp>
#include <ample/seal/vault.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::run {

/// The stages in their order; a run ends after the one asked for.
enum class Stage { seal, sweep, cite, link, weigh, share };

/// Told how far a stage is: `total` is 0 when not known. May be called from several threads.
using OnProgress =
    std::function<void(std::string_view stage, std::uint64_t done, std::uint64_t total)>;

struct PipelineOptions {
    std::size_t jobs = 1;
    Stage until = Stage::weigh;
    OnProgress on_progress = {};
};

/// Derives the steps of one case. Used by one thread; works with up to `jobs` threads inside.
class Pipeline {
public:
    /// All of them must outlive the pipeline.
    Pipeline(keep::Book& book,
             const seal::Vault& vault,
             const CaseFile& file,
             PipelineOptions options);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;
    Pipeline(Pipeline&&) = delete;
    Pipeline& operator=(Pipeline&&) = delete;

    /// Does every step that is out of date and removes steps of files that are no longer there.
    Status derive();

    [[nodiscard]] std::size_t steps_done() const noexcept;
    [[nodiscard]] std::size_t steps_kept() const noexcept;

    /// A digest of the keys of all steps: equal keys mean equal values.
    [[nodiscard]] std::string key() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A value of kind `gap`: something that could not be taken, read or used.
Value make_gap(std::string_view path, std::string_view why, Origins origins, Marking marking);

} // namespace ample::run
