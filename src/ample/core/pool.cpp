#include <ample/core/pool.hpp>

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
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
    explicit Turns(const InOrder& steps) : steps_(steps) {}

    void run(std::size_t slot) {
        while (const auto number = take(slot)) {
            bool is_sound = guarded([&] { steps_.work(slot); });
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return given_ + 1 == *number; });
            is_sound = is_sound && !failure_;
            lock.unlock();
            if (is_sound) {
                guarded([&] { steps_.give(slot); });
            }
            lock.lock();
            ++given_;
            lock.unlock();
            changed_.notify_all();
        }
    }

    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    /// The number of the item that was taken, from 1, or nothing.
    std::optional<std::size_t> take(std::size_t slot) {
        const std::lock_guard taking(taking_);
        bool is_there = false;
        if (!is_over_) {
            const bool is_sound = guarded([&] { is_there = steps_.take(slot); });
            is_there = is_there && is_sound;
        }
        {
            const std::lock_guard lock(mutex_);
            is_over_ = !is_there || failure_;
        }
        return is_over_ ? std::nullopt : std::optional(++taken_);
    }

    template <class Step>
    bool guarded(Step&& step) {
        try {
            step();
            return true;
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = failure_ ? failure_ : std::current_exception();
            return false;
        }
    }

    const InOrder& steps_;
    std::mutex taking_;
    std::size_t taken_ = 0; ///< under `taking_`, as the next
    bool is_over_ = false;
    std::mutex mutex_; ///< of what follows
    std::condition_variable changed_;
    std::size_t given_ = 0;
    std::exception_ptr failure_ = {};
};

} // namespace

void run_in_order(std::size_t jobs, const InOrder& steps) {
    Turns turns(steps);
    {
        std::vector<std::jthread> threads;
        for (std::size_t slot = 1; slot < jobs; ++slot) {
            threads.emplace_back([&turns, slot] { turns.run(slot); });
        }
        turns.run(0);
    }
    turns.rethrow();
}

} // namespace ample
