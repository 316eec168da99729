#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/unreal.hpp>
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

/// "has charged no one", "exploited no flaw": the object denies.
void deny_by_object(const Words& words, Frame& frame) {
    const auto at = frame.object.at.begin;
    const bool behind = !frame.object.at.empty() && at > frame.trigger && at < words.size();
    if (behind && !frame.stance && detail::among(words[at].low, "no nobody nothing none")) {
        frame.negative = true;
    }
    const auto next = frame.trigger + 1; // "received no warning"
    if (frame.predicate == "notified" && next < words.size() && words[next].low == "no") {
        frame.negative = true;
    }
}

/// "had been paid to sign and had since left the country": who left stands before the first verb.
void share_subject(const Scene& scene, Frame& frame) {
    const auto& words = scene.words;
    if (!frame.subject.text.empty() || !frame.subject.at.empty() || frame.stance ||
        !detail::among(frame.predicate,
                       "left-country sold handed-over leased posed-as notified stolen exploited")) {
        return;
    }
    const auto at = frame.trigger;
    const bool gerund =
        at > 2 && words[at].low.ends_with("ing") && detail::among(words[at - 1].low, "to of for") &&
        detail::among(words[at - 2].low, "confessed admitted accused suspected convicted guilty");
    if (gerund) { // "has confessed to selling"
        auto before = at - 2;
        while (before > 0 && words[before - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
            --before;
        }
        const auto phrase = phrase_before(words, before);
        if (!phrase.empty()) {
            frame.subject = {"other", "", verbatim(scene.text, words, phrase), phrase};
        }
        return;
    }
    auto group = at;
    while (group > 0 &&
           (words[group - 1].is_any(Sort::be, Sort::have, Sort::adverb) ||
            detail::among(words[group - 1].low, "since later then also would could"))) {
        --group;
    }
    if (group < 3 || !detail::among(words[group - 1].low, "and but")) {
        return;
    }
    constexpr std::size_t far = 24;
    const auto from = group > far ? group - far : 0;
    auto first = from;
    while (first < group - 1 && !is_finite(words, first)) {
        ++first;
    }
    if (first >= group - 1) {
        return;
    }
    const auto phrase = phrase_before(words, first);
    if (!phrase.empty()) {
        frame.subject = {"other", "", verbatim(scene.text, words, phrase), phrase};
    }
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
    detail::drop_unreal(scene.words, once);
    for (auto& frame : once) {
        share_subject(scene, frame);
    }
    for (auto& frame : once) {
        deny_by_object(scene.words, frame);
    }
    return once;
}

} // namespace ample::cite
