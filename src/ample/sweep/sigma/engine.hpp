// Which rules hold for an event, fast.
//
//     event ─▶ log-source gate ─▶ program of its kind ─▶ witnesses ─▶ a few rules ─▶ bit programs
//              channel, provider,  (made once a kind)    found in      each run with
//              event id, traits                          the values    comparisons shared
//
// The result is the same as judging every rule with judge.hpp (a property test holds the two
// against each other). Memory is bounded: at most 1,024 kinds and 8,192 field names are kept, after
// which they are made anew.

#pragma once

#include <ample/sweep/sigma/event.hpp>
#include <ample/sweep/sigma/reach.hpp>
#include <ample/sweep/sigma/rule_set.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// Runs the detections of a set over events. Used by one thread; the set must outlive it.
class Engine {
public:
    explicit Engine(const RuleSet& set);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    Engine(Engine&&) = delete;
    Engine& operator=(Engine&&) = delete;

    [[nodiscard]] const RuleSet& set() const noexcept;

    /// The places of the rules that hold, ascending; valid until the next call.
    std::span<const std::uint32_t> run(Event& event);

    /// The event with all its names, as EventView::of makes it.
    EventView view(Event& event);

    /// For each rule how many events were of its log source.
    [[nodiscard]] std::span<const std::uint64_t> events_of_rule() const;

    /// Which fields of each rule were in events of its log source.
    [[nodiscard]] const SeenFields& seen_fields() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ample::sweep::sigma
