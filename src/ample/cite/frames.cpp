#include <ample/cite/certainty.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

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

bool is_crime(const Word& word) {
    return word.is(Sort::attack) ||
           among(word.low,
                 "theft thefts heist heists robbery leak leaks burglary sabotage fraud raid raids "
                 "outage outages espionage activity");
}

namespace {

/// The words of a literal list, found by a bit of first letter and length before they are compared.
struct WordList {
    std::array<std::uint64_t, 32> lengths = {}; ///< by first byte: bit n for a word of n bytes
    std::unordered_set<std::string_view> words = {};

    explicit WordList(std::string_view list) {
        while (!list.empty()) {
            const auto space = std::min(list.find(' '), list.size());
            if (const auto word = list.substr(0, space); !word.empty()) {
                lengths[slot(word)] |= bit(word);
                words.insert(word);
            }
            list.remove_prefix(std::min(space + 1, list.size()));
        }
    }

    static std::size_t slot(std::string_view word) {
        return static_cast<unsigned char>(word.front()) % 32;
    }

    static std::uint64_t bit(std::string_view word) {
        return std::uint64_t{1} << std::min<std::size_t>(word.size(), 63);
    }
};

} // namespace

bool among(std::string_view word, std::string_view list) {
    thread_local std::unordered_map<const char*, WordList> lists;
    if (word.empty() || list.empty()) {
        return false;
    }
    const auto known = lists.try_emplace(list.data(), list).first;
    const auto& one = known->second;
    return (one.lengths[WordList::slot(word)] & WordList::bit(word)) != 0 &&
           one.words.contains(word);
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
    std::size_t denied = words.size(); // "denied that files had been taken"
    for (const auto& frame : frames) {
        const bool that = frame.predicate == "denied" && frame.trigger + 1 < words.size() &&
                          words[frame.trigger + 1].low == "that";
        denied = that ? std::min(denied, frame.trigger) : denied;
    }
    std::vector<Phrase> unfound; // "found no evidence that files had been taken"
    for (const auto& frame : frames) {
        if (frame.predicate == "no-damage" && frame.trigger + 2 < words.size() &&
            frame.object.at.begin > frame.trigger + 1) {
            unfound.push_back(frame.object.at);
        }
    }
    const auto whether = find(words, "whether", 0, words.size()); // "whether data was taken"
    auto asked = whether;
    while (asked < words.size() && words[asked].mark == 0 && asked < whether + 14) {
        ++asked;
    }
    std::erase_if(frames, [&](const Frame& frame) {
        if (frame.trigger > whether && frame.trigger < asked && !frame.stance) {
            return true;
        }
        const bool open = std::any_of(unfound.begin(), unfound.end(), [&](const Phrase& phrase) {
            return frame.trigger >= phrase.begin && frame.trigger < phrase.end;
        });
        if (frame.trigger > denied || open) {
            return true;
        }
        const bool behind = frame.trigger > from;
        return behind && (frame.predicate == "leased" || frame.predicate == "ordered" ||
                          frame.predicate == "attributed");
    });
}

} // namespace

std::vector<Frame> frames_of(const Scene& scene) {
    std::vector<Frame> frames;
    for (auto* const matcher : {detail::order_frames,
                                detail::actor_frames,
                                detail::target_frames,
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
    auto turns = detail::turn_frames(scene, frames);
    frames.insert(
        frames.end(), std::make_move_iterator(turns.begin()), std::make_move_iterator(turns.end()));
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
