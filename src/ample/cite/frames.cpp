#include <ample/cite/certainty.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite {

namespace detail {

std::size_t next(const Words& words, std::size_t from, std::size_t until, Sort sort) {
    const auto stop = std::min(until, words.size());
    for (auto i = from; i < stop; ++i) {
        if (words[i].is(sort)) {
            return i;
        }
    }
    return until;
}

bool holds(const Words& words, std::size_t from, std::size_t until, Sort sort) {
    return next(words, from, until, sort) < until;
}

bool among(std::string_view word, std::string_view list) {
    for (auto at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const bool begins = at == 0 || list[at - 1] == ' ';
        const auto end = at + word.size();
        if (begins && (end == list.size() || list[end] == ' ')) {
            return !word.empty();
        }
    }
    return false;
}

} // namespace detail

namespace {

/// What a person is told to do is no fact: frames behind "instructed him to" are dropped.
void drop_unreal(const Words& words, std::vector<Frame>& frames) {
    std::size_t from = words.size();
    for (const auto& frame : frames) {
        const bool to_person = frame.predicate == "tasked" && words[frame.trigger].is(Sort::task);
        if (to_person) {
            from = std::min(from, frame.trigger);
        }
    }
    std::erase_if(frames, [&](const Frame& frame) {
        const bool behind = frame.trigger > from;
        return behind && (frame.predicate == "leased" || frame.predicate == "ordered" ||
                          frame.predicate == "attributed");
    });
}

} // namespace

std::vector<Frame> frames_of(const Scene& scene) {
    std::vector<Frame> frames;
    for (auto* const matcher : {detail::actor_frames,
                                detail::harm_frames,
                                detail::act_frames,
                                detail::course_frames,
                                detail::stance_frames,
                                detail::plain_frames}) {
        auto some = matcher(scene);
        frames.insert(frames.end(),
                      std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    }
    std::stable_sort(frames.begin(), frames.end(), [](const Frame& a, const Frame& b) {
        return a.trigger < b.trigger;
    });
    std::vector<Frame> once; // the first of equal predicate, subject and object says it
    for (auto& frame : frames) {
        const bool there = std::any_of(once.begin(), once.end(), [&](const Frame& one) {
            return one.predicate == frame.predicate && agree(one.subject, frame.subject) &&
                   agree(one.object, frame.object);
        });
        if (!there) {
            once.push_back(std::move(frame));
        }
    }
    drop_unreal(scene.words, once);
    return once;
}

} // namespace ample::cite
