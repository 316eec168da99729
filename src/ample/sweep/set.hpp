// A set of indicators made ready for looking up, and what it finds in one record.
//
// For cases, whose indicators are values with ids: a packed set and patterns in memory, and which
// indicator each of their entries is (packed_set.hpp, patterns.hpp, record_matcher.hpp).

#pragma once

#include <ample/read/record.hpp>
#include <ample/sweep/indicator.hpp>
#include <ample/sweep/role.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// One indicator found in one record.
struct Match {
    std::size_t indicator = 0; ///< index in the set
    std::string value = {};    ///< what stood there
    std::string field = {};    ///< name of the field
    bool is_contact = false;   ///< the field says that a contact was made (or a file seen)
    std::string check = {};    ///< the arithmetic that held, in words
};

/// Whether an indicator can be looked for at all: a literal needs a part of four letters or digits.
bool is_searchable(const Indicator& indicator);

enum class BuiltIns { add, leave_out };

/// Immutable after `build`; may be used by many threads at once.
class IndicatorSet {
public:
    /// Adds the built-in computed indicators to `indicators` unless they are left out, and builds
    /// the tables. Those that are not searchable are never found. Feeds were checked when they were
    /// read, hence a bad pattern is a `Bug`.
    static IndicatorSet build(std::vector<Indicator> indicators,
                              BuiltIns built_ins = BuiltIns::add);

    IndicatorSet(IndicatorSet&&) noexcept;
    IndicatorSet& operator=(IndicatorSet&&) noexcept;
    IndicatorSet(const IndicatorSet&) = delete;
    IndicatorSet& operator=(const IndicatorSet&) = delete;
    ~IndicatorSet();

    [[nodiscard]] std::span<const Indicator> indicators() const noexcept;

    /// The stored value of each indicator, at the same index.
    [[nodiscard]] std::span<const Value> values() const noexcept;

    /// SHA-256 over the digests of the values: names this very set.
    [[nodiscard]] Digest digest() const noexcept;

private:
    friend class Matcher;
    struct Tables;
    explicit IndicatorSet(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

/// Finds the indicators of a set in records of one format. One thread; the set must outlive it.
class Matcher {
public:
    Matcher(const IndicatorSet& set, std::string_view format);
    ~Matcher();
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    /// The indicators in `record`, each once (its strongest place), by index. The view lives until
    /// the next call.
    std::span<const Match> find(const read::Record& record);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ample::sweep
