#include <ample/seal/detail/crew.hpp>

#include <algorithm>
#include <utility>

namespace ample::seal::detail {

Crew::Crew(std::size_t jobs) : jobs_(std::max<std::size_t>(jobs, 1)) {
    free_buffers_.reserve(2 * jobs_ + 1); // `give_back` must not fail
}

Crew::~Crew() {
    {
        const std::lock_guard guard(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    helpers_.clear();
}

Crew::Turn::Turn(Crew& crew) : crew_(crew) {
    const std::lock_guard guard(crew_.mutex_);
    ++crew_.callers_;
}

Crew::Turn::~Turn() {
    {
        const std::lock_guard guard(crew_.mutex_);
        --crew_.callers_;
    }
    crew_.changed_.notify_all();
}

void Crew::join(Line& line) {
    const std::lock_guard guard(mutex_);
    lines_.push_back(&line);
}

void Crew::leave(Line& line) noexcept {
    std::unique_lock lock(mutex_);
    line.is_cancelled_ = true;
    changed_.wait(lock, [&] { return line.under_way_ == 0; });
    lines_.erase(std::remove(lines_.begin(), lines_.end(), &line), lines_.end());
}

void Crew::hand_over(const std::function<void()>& change) {
    {
        const std::lock_guard guard(mutex_);
        change();
        while (helpers_.size() + 1 < jobs_) {
            helpers_.emplace_back([this] { help(); });
        }
    }
    if (jobs_ > 1) {
        changed_.notify_all();
    }
}

void Crew::work(Line& line, const std::function<bool()>& is_enough) {
    std::unique_lock lock(mutex_);
    for (;;) {
        if (line.failure_) {
            std::rethrow_exception(line.failure_);
        }
        if (is_enough()) {
            return;
        }
        if (const auto step = line.take_step()) {
            run(lock, line, *step);
            continue;
        }
        const bool counts = callers_ != 0; // a thread that waits leaves its place to a helper
        callers_ -= counts ? 1 : 0;
        changed_.notify_all();
        changed_.wait(lock);
        callers_ += counts ? 1 : 0;
    }
}

void Crew::run(std::unique_lock<std::mutex>& lock, Line& line, const Step& step) {
    ++line.under_way_;
    lock.unlock();
    std::exception_ptr failure;
    try {
        line.do_step(step);
    } catch (...) {
        failure = std::current_exception();
    }
    lock.lock();
    line.end_step(step);
    --line.under_way_;
    if (failure && !line.failure_) {
        line.failure_ = failure;
    }
    changed_.notify_all();
}

bool Crew::may_help() const {
    return helping_ + callers_ < jobs_;
}

void Crew::help() {
    std::unique_lock lock(mutex_);
    while (!is_ending_) {
        bool has_helped = false;
        for (std::size_t i = 0; may_help() && i < lines_.size(); ++i) {
            auto& line = *lines_[i];
            const auto step = line.is_cancelled_ || line.failure_ ? std::nullopt : line.take_step();
            if (step) {
                ++helping_;
                run(lock, line, *step);
                --helping_;
                has_helped = true;
                break; // the lines may be others now
            }
        }
        if (!has_helped) {
            changed_.wait(lock);
        }
    }
}

std::unique_ptr<FrameBuffer> Crew::borrow(bool must) {
    const std::lock_guard guard(buffers_mutex_);
    const std::size_t most = jobs_ == 1 ? 1 : 2 * jobs_ + 1;
    if (!must && buffers_in_use_ >= most) {
        return nullptr;
    }
    std::unique_ptr<FrameBuffer> buffer;
    if (free_buffers_.empty()) {
        buffer = std::make_unique<FrameBuffer>();
    } else {
        buffer = std::move(free_buffers_.back());
        free_buffers_.pop_back();
    }
    ++buffers_in_use_;
    return buffer;
}

void Crew::give_back(std::unique_ptr<FrameBuffer> buffer) noexcept {
    const std::lock_guard guard(buffers_mutex_);
    --buffers_in_use_;
    if (free_buffers_.size() < 2 * jobs_ + 1) {
        free_buffers_.push_back(std::move(buffer));
    }
}

} // namespace ample::seal::detail
