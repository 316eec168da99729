// The threads that seal. Everything that writes objects into one open vault shares one crew, so
// that a vault opened with `jobs` never has more than that many threads at work: neither when one
// large file is sealed by all of them nor when many files are sealed at once.
//
//     caller ──▶ Line: frame 9 [read]   frame 8 [hash]   frame 7 [compress]   frame 5 [write]
//                          caller           helper            helper, caller      whoever is free
//
// A `Line` is the row of frames on its way into one object. What can be done now is a step, and a
// step is done by whoever has nothing better to do: helpers look for one in all lines, the caller
// that fills a line does steps of that line whenever it may not read on. No thread owns a stage, so
// none waits for another while there is work.
//
// Threads start when the first frame is handed over to a crew of more than one. A step that throws
// is thrown again in the caller of its line.

#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ample::seal::detail {

/// One thing to do in a line; what it says is the line's own matter.
struct Step {
    std::size_t kind = 0;
    void* frame = nullptr;
};

/// What a crew works on.
class Line {
public:
    Line() = default;
    virtual ~Line() = default;
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    Line(Line&&) = delete;
    Line& operator=(Line&&) = delete;

    /// A step that can be done now, marked as taken; nothing when there is none. Under the lock.
    virtual std::optional<Step> take_step() = 0;

    /// Does a step that was taken. Without the lock; different steps at the same time.
    virtual void do_step(const Step& step) = 0;

    /// Marks the step as done. Under the lock; also for a step that threw.
    virtual void end_step(const Step& step) = 0;

private:
    friend class Crew;
    std::size_t under_way_ = 0;
    bool is_cancelled_ = false;
    std::exception_ptr failure_ = {};
};

/// Room for one frame: its decoded bytes with those before them, and what they compress to.
struct FrameBuffer {
    std::unique_ptr<char[]> decoded = {};    // NOLINT: not zeroed
    std::unique_ptr<char[]> compressed = {}; // NOLINT: not zeroed
    std::shared_ptr<void> compressor = {};   ///< made by the first writer that uses the buffer
};

class Crew {
public:
    /// A crew of `jobs` threads, the callers among them; at least one.
    explicit Crew(std::size_t jobs);
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    Crew(Crew&&) = delete;
    Crew& operator=(Crew&&) = delete;

    /// While it lives, the thread that made it counts as one of the crew's.
    class Turn {
    public:
        explicit Turn(Crew& crew);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        Turn(Turn&&) = delete;
        Turn& operator=(Turn&&) = delete;

    private:
        Crew& crew_;
    };

    [[nodiscard]] std::size_t jobs() const noexcept { return jobs_; }

    void join(Line& line);

    /// Cancels what nobody began and waits for the rest.
    void leave(Line& line) noexcept;

    /// Runs `change`, which adds a frame to `line`, under the lock, and tells the helpers.
    void hand_over(const std::function<void()>& change);

    /// Does steps of `line` in this thread, or waits where others do them, until `is_enough`,
    /// which is called under the lock.
    void work(Line& line, const std::function<bool()>& is_enough);

    /// A buffer; null when too many are in use, unless one `must` be had.
    std::unique_ptr<FrameBuffer> borrow(bool must);
    void give_back(std::unique_ptr<FrameBuffer> buffer) noexcept;

private:
    void help();
    [[nodiscard]] bool may_help() const;
    void run(std::unique_lock<std::mutex>& lock, Line& line, const Step& step);

    std::size_t jobs_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Line*> lines_;
    std::size_t callers_ = 0; ///< turns whose threads are not waiting
    std::size_t helping_ = 0; ///< helpers within a step
    bool is_ending_ = false;
    std::vector<std::jthread> helpers_;

    std::mutex buffers_mutex_; ///< may be taken under `mutex_`, never the other way
    std::vector<std::unique_ptr<FrameBuffer>> free_buffers_;
    std::size_t buffers_in_use_ = 0;
};

} // namespace ample::seal::detail
