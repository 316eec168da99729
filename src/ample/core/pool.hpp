// Work spread over threads, with results in the order of the input.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace ample {

/// The number of threads to use when the user names none: one per processor the process may use.
std::size_t default_jobs() noexcept;

/// Calls `work(0)` … `work(count - 1)`, each once, on up to `jobs` threads, and returns when all
/// are done. Calls start in order of their numbers but may end in any order, so that `work(i)`
/// should write to slot i of a list sized before. With one job everything runs in the caller's
/// thread. The first exception (by number) is thrown again in the caller.
void parallel_for(std::size_t jobs,
                  std::size_t count,
                  const std::function<void(std::size_t)>& work);

/// Steps of a stream of items: `take` gets the next item and says whether there was one, `work`
/// does what takes time, `give` uses the result. A slot holds an item from `take` to the end of
/// `give`; slots are numbered 0 … in_order_slots(jobs) - 1, threads 0 … jobs - 1.
struct InOrder {
    std::function<bool(std::size_t slot)> take;
    std::function<void(std::size_t slot, std::size_t thread)> work;
    std::function<void(std::size_t slot)> give;
};

/// How many items are held at a time: more than there are threads, so that one that is done need
/// not wait for its turn.
std::size_t in_order_slots(std::size_t jobs) noexcept;

/// Runs `steps` until `take` says there is nothing more. One `take` at a time, in the order of the
/// items; `work` of several items at once; one `give` at a time, in the order of the items, so that
/// what it sees is the same for any number of jobs. With one job everything runs in the caller's
/// thread. The first exception ends the run and is thrown again in the caller.
void run_in_order(std::size_t jobs, const InOrder& steps);

/// Files and streams up to so many bytes are small: one thread is done with one before it pays to
/// share it.
constexpr std::uint64_t largest_aside = std::uint64_t{4} << 20U;

/// Steps of numbered items of which some are large enough to keep all threads busy. `work` of a
/// small item is called by thread `thread`; that of a large one by thread 0 with `is_alone`, while
/// nothing else runs, so that it may use all threads. Slots are those of `InOrder`.
struct Aside {
    struct Turn {
        std::size_t item = 0;
        std::size_t slot = 0;
        std::size_t thread = 0;
        bool is_alone = false;
    };

    std::function<bool(std::size_t item)> is_small;
    std::function<void(const Turn& turn)> work;
    std::function<void(const Turn& turn)> give; ///< its `thread` says nothing
};

/// Does all `count` items: small ones that follow one another side by side, the others one after
/// the other. Gives in the order of the items. Exceptions are those of `run_in_order`.
void run_small_aside(std::size_t jobs, std::size_t count, const Aside& steps);

} // namespace ample
