// Scanning bytes with YARA rules.
//
//     up to 64 MiB   held whole in memory             the rules see every byte
//     more           blocks of 16 MiB, each beginning 64 KiB before the end of the last
//                    strings are found anywhere, at their places; what a condition reads by
//                    itself (`uint16(0)`, pe, hash, math) sees the first block only, and a
//                    string of more than 64 KiB across a border is missed: told as `in_blocks`
//
// Nothing is left out for its size. Memory: `whole_bytes` and a block for each scanner, which keeps
// a block of it from stream to stream.
//
// Equal bytes are scanned once, by SHA-256 (Results); rules that ask for the name of a file run for
// each name, in one pass with the others where the bytes are new. Bytes longer than `whole_bytes`
// are scanned while they are hashed, so that they are scanned again where their digest is not known
// before.
//
// Time: a scan that takes longer than `seconds` is given up, and the rules are tried in halves, the
// halves that end in time giving their findings, until the rules that don't are alone: they are
// told by name as not run. Rules that others rest on are on all the time; if these alone take too
// long, no rule has run. All this takes at most ten times `seconds` for one content, after which
// what is left is told as not run. The limit is one of
// wall time, so that which rules end in time can differ from run to run; without such rules equal
// inputs give equal findings. In blocks a scan that takes too long has run no rule.
//
// Slow rules: libyara of Debian has no profiling, so `measure_rules` scans the same bytes with
// halves of the rules and follows those that take the time.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/byte_source.hpp>
#include <ample/core/digest.hpp>
#include <ample/sweep/yara/rules.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace ample::sweep::yara {

struct ScanLimits {
    int seconds = 60; ///< of one scan; in blocks, of every `whole_bytes` begun
    std::size_t whole_bytes = std::size_t{64} << 20U;
    std::size_t block_bytes = std::size_t{16} << 20U; ///< more than twice 64 KiB
    std::size_t matches_told = 16;                    ///< of one string, the first by their places
    std::size_t bytes_told = 64;                      ///< of one match, from its begin
};

/// What `filename`, `filepath` and `extension` are: "a.EXE", "folder/a.EXE", ".exe".
struct NameOfBytes {
    std::string path = {};

    [[nodiscard]] std::string filename() const;
    [[nodiscard]] std::string extension() const;
};

struct FoundMatch {
    ByteRange where = {};
    std::string bytes = {}; ///< the first of them, raw
};

/// One string of a rule and where it stands.
struct FoundString {
    std::string identifier = {}; ///< with "$"
    std::uint64_t count = 0;     ///< all of them
    std::vector<FoundMatch> matches = {};
};

/// One rule that holds.
struct Finding {
    std::string file = {}; ///< of rules
    std::string rule = {};
    std::vector<std::string> tags = {};
    std::vector<std::pair<std::string, std::string>> meta = {};
    std::vector<FoundString> strings = {}; ///< in the order of the rule

    friend bool operator<(const Finding& a, const Finding& b) noexcept {
        return std::tie(a.file, a.rule) < std::tie(b.file, b.rule);
    }
};

/// A rule that did not run, or did not run whole, on some bytes.
struct NotRun {
    std::string file = {}; ///< empty: all rules
    std::string rule = {};
    std::string why = {};
};

/// What one stream came to.
struct Scan {
    Digest digest = {}; ///< of the bytes that came
    std::uint64_t bytes = 0;
    bool in_blocks = false;
    std::string broken = {};            ///< why the stream ended early, or empty
    std::vector<Finding> findings = {}; ///< by file of rules, then rule
    std::vector<NotRun> not_run = {};   ///< likewise
    double seconds = 0;                 ///< of scanning; differs from run to run
};

/// Findings by content, so that equal bytes are scanned once. Any number of threads.
class Results {
public:
    struct Entry {
        std::mutex lock = {};
        bool is_there = false;
        Scan scan = {}; ///< by the rules of content
    };

    /// The entry for `digest`, made where there is none.
    std::shared_ptr<Entry> at(const Digest& digest);

    /// Contents that were scanned, and scans that were saved.
    [[nodiscard]] std::uint64_t scanned() const noexcept;
    [[nodiscard]] std::uint64_t saved() const noexcept;

    void count(bool is_saved) noexcept;

private:
    mutable std::mutex lock_ = {};
    std::map<Digest, std::shared_ptr<Entry>> entries_ = {};
    std::uint64_t scanned_ = 0;
    std::uint64_t saved_ = 0;
};

/// Scans with one set of rules. Used by one thread at a time; rules and results outlive it.
class Scanner {
public:
    Scanner(const Rules& rules, Results& results, const ScanLimits& limits = {});
    ~Scanner();
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;
    Scanner(Scanner&&) = delete;
    Scanner& operator=(Scanner&&) = delete;

    /// Reads `source` to its end. Never fails: a stream that breaks is scanned as far as it came,
    /// and the scan says so.
    Scan scan(ByteSource& source, const NameOfBytes& name);

    /// The same for bytes whose digest is known: they are not read where they were scanned before
    /// and no rule asks for names. `open` gives the source.
    Scan scan_known(const Digest& digest,
                    const std::function<Result<std::unique_ptr<ByteSource>>()>& open,
                    const NameOfBytes& name);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// How long a rule takes for some bytes, over what all rules share.
struct RuleTime {
    std::string file = {};
    std::string rule = {};
    double seconds = 0;
};

/// What rules cost for one content.
struct Measured {
    double whole = 0;                 ///< seconds of all rules
    double shared = 0;                ///< seconds with every rule off that can be
    std::vector<RuleTime> rules = {}; ///< the slowest first; those above a fiftieth of `whole`
};

/// Takes at most about 200 scans of `bytes`.
Measured measure_rules(const Rules& rules, std::string_view bytes, const ScanLimits& limits = {});

} // namespace ample::sweep::yara
