// Packs feeds of indicators into one file (packed_set.hpp).
//
// Plain lists, the form that feeds of millions have, are packed line by line without keeping
// anything else; other feeds go through `read_feed`. The same feeds in the same order give the same
// bytes.

#pragma once

#include <ample/sweep/feed.hpp>
#include <ample/sweep/packed_set.hpp>
#include <ample/sweep/warning_list.hpp>

#include <functional>
#include <memory>

namespace ample::sweep {

/// What became of one feed.
struct PackedFeed {
    std::uint64_t entries = 0;
    std::uint64_t defects = 0;
    std::uint64_t not_packed = 0; ///< indicators of types that a packed set does not hold
};

/// One thread calls it. Holds the entries and 16 bytes more for each.
class SetBuilder {
public:
    /// Told each line that is not used.
    using OnDefect = std::function<void(const FeedDefect& defect)>;
    /// Told each line that is used otherwise than it stands, or with a caution.
    using OnNote = OnDefect;

    /// `warnings` marks what is added; it may be null, and must outlive the builder. Lists are read
    /// by `jobs` threads, with the same result for any number.
    explicit SetBuilder(const WarningLists* warnings = nullptr, std::size_t jobs = 1);
    ~SetBuilder();
    SetBuilder(SetBuilder&&) noexcept;
    SetBuilder& operator=(SetBuilder&&) noexcept;
    SetBuilder(const SetBuilder&) = delete;
    SetBuilder& operator=(const SetBuilder&) = delete;

    /// Packs what `bytes` hold. Fails with `unsupported` when they are no feed.
    Result<PackedFeed> add_feed(std::string_view bytes,
                                const FeedPlace& place,
                                const OnDefect& on_defect = {},
                                const OnNote& on_note = {});

    /// Packs one indicator; false when the set does not hold its type.
    bool add(const Indicator& indicator, const Digest& feed);

    /// The same with a number in place of details (`PackedEntry::details`), for sets that stay in
    /// memory beside their indicators.
    bool add_numbered(const Indicator& indicator, std::uint64_t number);

    /// Gives the bytes of the set. The builder is spent.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ample::sweep
