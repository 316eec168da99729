#include <ample/core/pool.hpp>

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ample {

std::size_t default_jobs() noexcept {
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
        return static_cast<std::size_t>(std::max(1, CPU_COUNT(&allowed)));
    }
    return std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(std::size_t jobs,
                  std::size_t count,
                  const std::function<void(std::size_t)>& work) {
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            work(i);
        }
        return;
    }
    std::atomic<std::size_t> next = 0;
    std::vector<std::exception_ptr> failures(count);
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 1; t < std::min(jobs, count); ++t) {
            threads.emplace_back(run);
        }
        run();
    }
    for (const auto& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

namespace {

/// The turns of one `run_in_order`.
class Turns {
public:
    Turns(const InOrder& steps, std::size_t slots) : steps_(steps), slots_(slots) {}

    /// What one thread does: gives what is due, else takes and works on the next item, else waits.
    void run(std::size_t worker) {
        std::unique_lock lock(mutex_);
        while (true) {
            if (const auto due = slot_with(Slot::State::done, given_ + 1); due && !is_giving_) {
                give(lock, *due);
            } else if (const auto free = slot_with(Slot::State::free, 0);
                       free && !is_over_ && !is_taking_) {
                take(lock, *free, worker);
            } else if (is_over_ && !is_taking_) {
                return; // whoever works on an item or gives one goes on with those behind it
            } else {
                wait(lock);
            }
        }
    }

    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    struct Slot {
        enum class State { free, busy, done };

        State state = State::free;
        std::size_t number = 0; ///< of its item, from 1; 0 when it is free
    };

    [[nodiscard]] std::optional<std::size_t> slot_with(Slot::State state,
                                                       std::size_t number) const {
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            if (slots_[i].state == state && slots_[i].number == number) {
                return i;
            }
        }
        return std::nullopt;
    }

    void change() {
        ++changes_;
        changed_.notify_all();
    }

    /// Until something changes. To be woken takes about as long as the work on a small item, so
    /// that it looks a few times itself first.
    void wait(std::unique_lock<std::mutex>& lock) {
        constexpr int patience = 100;
        const auto seen = changes_;
        for (int i = 0; i < patience && changes_ == seen; ++i) {
            lock.unlock();
            std::this_thread::yield();
            lock.lock();
        }
        changed_.wait(lock, [&] { return changes_ != seen; });
    }

    void give(std::unique_lock<std::mutex>& lock, std::size_t slot) {
        is_giving_ = true;
        if (!failure_) {
            unlocked(lock, [&] { steps_.give(slot); });
        }
        is_giving_ = false;
        ++given_;
        slots_[slot] = {};
        change();
    }

    void take(std::unique_lock<std::mutex>& lock, std::size_t slot, std::size_t worker) {
        slots_[slot].state = Slot::State::busy;
        is_taking_ = true;
        bool is_there = false;
        unlocked(lock, [&] { is_there = steps_.take(slot); });
        is_taking_ = false;
        is_over_ = is_over_ || !is_there;
        if (is_over_) {
            slots_[slot] = {};
            change();
            return;
        }
        slots_[slot].number = ++taken_;
        change();
        unlocked(lock, [&] { steps_.work(slot, worker); });
        slots_[slot].state = Slot::State::done;
        change();
    }

    /// Runs a step without the lock; its exception ends the run.
    template <class Step>
    void unlocked(std::unique_lock<std::mutex>& lock, const Step& step) {
        lock.unlock();
        std::exception_ptr failure;
        try {
            step();
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        if (failure) {
            failure_ = failure_ ? failure_ : failure;
            is_over_ = true;
        }
    }

    const InOrder& steps_;
    std::mutex mutex_; ///< of what follows
    std::condition_variable changed_;
    std::uint64_t changes_ = 0;
    std::vector<Slot> slots_;
    std::size_t taken_ = 0;
    std::size_t given_ = 0;
    bool is_taking_ = false;
    bool is_giving_ = false;
    bool is_over_ = false;
    std::exception_ptr failure_ = {};
};

} // namespace

std::size_t in_order_slots(std::size_t jobs) noexcept {
    constexpr std::size_t ahead = 4;
    return jobs <= 1 ? 1 : ahead * jobs;
}

void run_in_order(std::size_t jobs, const InOrder& steps) {
    Turns turns(steps, in_order_slots(jobs));
    {
        std::vector<std::jthread> threads;
        for (std::size_t worker = 1; worker < jobs; ++worker) {
            threads.emplace_back([&turns, worker] { turns.run(worker); });
        }
        turns.run(0);
    }
    turns.rethrow();
}

void run_small_aside(std::size_t jobs, std::size_t count, const Aside& steps) {
    std::vector<std::size_t> items(in_order_slots(jobs));
    for (std::size_t next = 0; next < count;) {
        auto end = next;
        while (jobs > 1 && end < count && steps.is_small(end)) {
            ++end;
        }
        if (end - next > 1) {
            run_in_order(jobs,
                         {[&](std::size_t slot) {
                              items[slot] = next;
                              next += next < end ? 1 : 0;
                              return items[slot] < end;
                          },
                          [&](std::size_t slot, std::size_t thread) {
                              steps.work({items[slot], slot, thread, false});
                          },
                          [&](std::size_t slot) {
                              steps.give({items[slot], slot, 0, false});
                          }});
        } else {
            const Aside::Turn turn{next++, 0, 0, true};
            steps.work(turn);
            steps.give(turn);
        }
    }
}

} // namespace ample
