// Indicators that are patterns: regular expressions and globs.
//
//     patterns ──▶ words that every match holds ──▶ Vectorscan, over blocks of bytes
//                                                        │ lines that may match
//                                    RE2, on the fields ◀┘
//
// RE2 says which words a match must hold (its FilteredRE2); where none of them stands no pattern is
// tried. A pattern that demands no word is tried on every record, which is slow, and
// `tries_every_record` says so. RE2 decides, in linear time; Vectorscan leaves out.

#pragma once

#include <ample/sweep/indicator.hpp>
#include <ample/sweep/role.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// Whether indicators of `type` are patterns.
bool is_pattern(Type type) noexcept;

/// Whether an indicator is searched for as a pattern: those, and literals none of whose tokens is
/// long enough to be looked up ("/tmp/.X11/xm") where a word of three letters or digits is in it.
bool is_pattern(const Indicator& indicator);

/// What is wrong with a pattern, in words, or nothing.
std::string pattern_fault(const Indicator& indicator);

/// Immutable; may be used by many threads at once.
class PatternSet {
public:
    /// Indicators that are no patterns are left out; their indices stay as given. Feeds were
    /// checked when they were read, hence a bad pattern is a `Bug`.
    static PatternSet build(std::vector<Indicator> indicators);

    PatternSet();
    PatternSet(PatternSet&&) noexcept;
    PatternSet& operator=(PatternSet&&) noexcept;
    PatternSet(const PatternSet&) = delete;
    PatternSet& operator=(const PatternSet&) = delete;
    ~PatternSet();

    [[nodiscard]] std::span<const Indicator> indicators() const noexcept;

    /// Number of patterns.
    [[nodiscard]] std::size_t size() const noexcept;

    /// Whether a pattern demands no word, so that no record can be left out.
    [[nodiscard]] bool tries_every_record() const noexcept;

private:
    friend class PatternScanner;
    struct State;
    std::unique_ptr<State> state_;
};

/// A pattern that holds.
struct PatternMatch {
    std::size_t indicator = 0; ///< index in the set
    std::string value = {};    ///< the part that matched
    std::size_t begin = 0;     ///< of it in the text
    std::string check = {};    ///< the arithmetic that held, in words
};

/// One thread; the set must outlive it.
class PatternScanner {
public:
    explicit PatternScanner(const PatternSet& set);
    ~PatternScanner();
    PatternScanner(PatternScanner&&) noexcept;
    PatternScanner& operator=(PatternScanner&&) noexcept;
    PatternScanner(const PatternScanner&) = delete;
    PatternScanner& operator=(const PatternScanner&) = delete;

    /// Places in `text`, ascending, near which a pattern may match: on the same line. Escapes of
    /// formats do not hide one. The view lives until the next call.
    std::span<const std::size_t> places(std::string_view text);

    /// Says which patterns may match in `text`, the decoded fields of one record, for `find`.
    void look_at(std::string_view text);

    /// The patterns of `type` that may match and do, in `text`, in the order of the set.
    std::vector<PatternMatch> find(Type type, std::string_view text) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ample::sweep
