#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/attempts.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/detail/transfers.hpp>
#include <ample/cite/detail/unreal.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

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
                 "outage outages blackout blackouts espionage activity");
}

namespace {

using ListedWords = WordMap<bool>;

ListedWords listed(std::string_view list) {
    ListedWords words;
    for_each_word(list, [&](std::string_view word) { words[word] = true; });
    return words;
}

/// The lists by their address: a table of the last one with each hash before the map of all.
class KnownLists {
public:
    const ListedWords& operator[](std::string_view list) {
        auto& last = lasts_[(reinterpret_cast<std::uintptr_t>(list.data()) * 0x9E3779B97F4A7C15U) >>
                            (64U - place_bits)];
        if (last.first != list.data()) {
            const auto known = lists_.find(list.data());
            const auto& words =
                known != lists_.end() ? known->second : lists_[list.data()] = listed(list);
            last = {list.data(), &words};
        }
        return *last.second;
    }

private:
    static constexpr unsigned place_bits = 11;

    std::unordered_map<const char*, ListedWords> lists_;
    std::array<std::pair<const char*, const ListedWords*>, std::size_t{1} << place_bits> lasts_ =
        {};
};

} // namespace

bool is_listed(std::string_view word, std::string_view list) {
    thread_local KnownLists lists;
    return !word.empty() && !list.empty() && lists[list].find(word) != nullptr;
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
    const auto end = frame.object.at.end;
    if (behind && !frame.stance && end <= words.size() && words[end - 1].low == "nothing") {
        frame.negative = true; // "have paid the hackers nothing"
    }
    const auto next = frame.trigger + 1; // "received no warning"
    if (frame.predicate == "notified" && next < words.size() && words[next].low == "no") {
        frame.negative = true;
    }
}

/// The words of the verb group that ends at `at`: "and | had since been".
std::size_t group_begin(const Words& words, std::size_t at) {
    while (at > 0 && (words[at - 1].is_any(Sort::be, Sort::have, Sort::adverb) ||
                      detail::among(words[at - 1].low,
                                    "since later then also would could alleged said believed "
                                    "thought to promptly quietly"))) {
        --at;
    }
    return at;
}

/// Whose deed a frame without a subject is: "has confessed to selling", "The clerk, known as Baek,
/// is alleged to have", "had been paid to sign and had since left".
Phrase shared_subject(const Words& words, std::size_t at) {
    const bool led =
        at > 2 && words[at].low.ends_with("ing") && detail::among(words[at - 1].low, "to of for") &&
        detail::among(words[at - 2].low, "confessed admitted accused suspected convicted guilty");
    const bool bare = at > 1 && words[at].low.ends_with("ing") &&
                      detail::among(words[at - 1].low, "admitted admits denied denies");
    if (led || bare) {
        auto before = led ? at - 2 : at - 1;
        while (before > 0 && words[before - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
            --before;
        }
        return phrase_before(words, before);
    }
    const auto group = group_begin(words, at);
    if (group > 3 && words[group - 1].mark == ',') {
        const auto phrase = detail::SpeakerPhrases(words).leading();
        const bool aside = !phrase.empty() && phrase.end < group && words[phrase.end].mark == ',';
        return aside ? phrase : Phrase{};
    }
    if (group < 3 || !detail::among(words[group - 1].low, "and but")) {
        return {};
    }
    constexpr std::size_t far = 24;
    auto first = group > far ? group - far : 0;
    while (first < group - 1 && !is_finite(words, first)) {
        ++first;
    }
    return first >= group - 1 ? Phrase{} : phrase_before(words, first);
}

/// "broke in and stole", "was charged and has been arrested": who stands before the first verb.
void share_subject(const Scene& scene, Frame& frame) {
    const auto& words = scene.words;
    const bool entry = detail::among(frame.predicate, "compromised targeted");
    const auto& open = entry ? frame.actor : frame.subject.at;
    if (!open.empty() || (!entry && !frame.subject.text.empty()) || frame.stance ||
        !detail::among(frame.predicate,
                       "left-country sold handed-over leased posed-as notified stolen exploited "
                       "arrested charged searched investigated paid patched compromised "
                       "targeted")) {
        return;
    }
    const auto at = frame.trigger;
    const auto group = group_begin(words, at);
    const bool passive = detail::holds(words, group, at, Sort::be);
    const bool got = frame.predicate == "paid" &&
                     detail::among(words[at].low,
                                   "saw seen see took taken received receive got earned made had");
    const bool hearer = got || (passive && detail::among(frame.predicate, "paid notified"));
    if (entry && (passive || !is_finite(words, at))) {
        return;
    }
    const auto phrase = shared_subject(words, at);
    if (hearer) {
        if (!phrase.empty() && frame.object.empty()) { // "rented a flat and was paid 300 euros"
            frame.object = {"other", "", verbatim(scene.text, words, phrase), phrase};
            frame.receiver = phrase;
        }
        return;
    }
    const bool course = detail::among(frame.predicate, "arrested charged searched investigated");
    if (phrase.empty() || (course && words[phrase.begin].is(Sort::pronoun))) {
        return; // what "it" stands for is hardly who charges
    }
    const bool done_to = passive && (course || frame.predicate == "patched");
    if (entry) {
        frame.actor = phrase;
    } else if (!done_to) {
        frame.subject = {"other", "", verbatim(scene.text, words, phrase), phrase};
    } else if (frame.object.empty()) {
        frame.object = {"other", "", verbatim(scene.text, words, phrase), phrase};
    }
}

/// "ordered him to lease the servers": what is ordered is not told as done.
void drop_ordered(const Words& words, std::vector<Frame>& frames) {
    constexpr std::size_t far = 7;
    std::erase_if(frames, [&](const Frame& deed) {
        const auto at = deed.trigger;
        return deed.predicate != "tasked" && at > 1 && words[at - 1].low == "to" &&
               std::any_of(frames.begin(), frames.end(), [&](const Frame& order) {
                   return order.predicate == "tasked" && order.trigger < at &&
                          at - order.trigger <= far && words[order.trigger].is(Sort::task) &&
                          std::none_of(words.begin() + static_cast<std::ptrdiff_t>(order.trigger),
                                       words.begin() + static_cast<std::ptrdiff_t>(at),
                                       [](const Word& word) { return word.mark != 0; });
               });
    });
}

/// The end of the words that hang together from `at` on.
std::size_t end_of_run(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 16;
    auto end = at;
    while (end < words.size() && end < at + longest && words[end].mark == 0 &&
           !words[end].is(Sort::weekday)) {
        ++end;
    }
    while (end > at + 1 && detail::among(words[end - 1].low, "on in at")) {
        --end; // "of the theft on | Tuesday"
    }
    return end;
}

/// The same with what a list goes on with: "conspiracy, wire fraud and theft".
std::size_t end_of_list(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 24;
    auto end = end_of_run(words, at);
    while (end + 1 < words.size() && words[end].mark == ',' && end < at + longest) {
        const auto next = end_of_run(words, end + 1);
        const auto joint = find(words, "and", end + 1, next);
        const bool more = joint < next || (next < words.size() && words[next].mark == ',');
        if (!more || next == end + 1 || finite_in(words, end + 1, next) < next ||
            detail::among(words[end + 1].low, "who which according and")) {
            break;
        }
        end = next;
        if (joint < next) {
            break;
        }
    }
    return end;
}

} // namespace

namespace detail {

void complete_object(const Words& words, Frame& frame) {
    auto& at = frame.object.at;
    if (frame.predicate == "investigated") {
        for (auto i = frame.trigger + 1; i < std::min(frame.trigger + 4, words.size()); ++i) {
            if (among(words[i].low, "whether how if")) {
                at = {i + 1, end_of_run(words, i + 1)}; // what is looked into
                frame.object.kind = "other";
                frame.object.text = low_text(words, at);
            }
        }
    }
    if (frame.predicate == "charged") {
        for (auto i = frame.trigger + 1; i < std::min(frame.trigger + 20, words.size()); ++i) {
            const bool joins = words[i].mark == ',' || words[i].low == "and"; // "X, a clerk, with"
            if ((words[i].mark != 0 || words[i].is(Sort::clause)) && !joins) {
                break;
            }
            if (among(words[i].low, "with over") && i + 1 < words.size()) {
                frame.matter = {i + 1, end_of_list(words, i + 1)};
                break;
            }
        }
    }
    if (frame.predicate == "notified" && at.end <= words.size()) {
        for (auto i = at.begin + 1; i + 1 < at.end; ++i) { // "the ministry of trade | of the theft"
            const auto what = phrase_after(words, i + 1);
            if (words[i].low == "of" &&
                std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                            words.begin() + static_cast<std::ptrdiff_t>(std::min(i + 4, what.end)),
                            is_crime)) {
                at.end = i;
            }
        }
    }
    if (frame.predicate == "notified") { // "alerted the police | of the theft"
        for (auto i = frame.trigger + 1; i < std::min(frame.trigger + 14, words.size()); ++i) {
            if (words[i].mark != 0 || words[i].is(Sort::clause)) {
                break;
            }
            if (among(words[i].low, "of about regarding concerning over") && i + 1 < words.size() &&
                i >= frame.object.at.end) {
                frame.matter = {i + 1, end_of_run(words, i + 1)};
                break;
            }
        }
    }
    if (frame.predicate == "no-damage" && at.end <= words.size()) {
        const auto until = std::min(at.begin + 12, words.size());
        const auto that = find(words, "that", at.begin, until);
        const bool sign = that < until && that > at.begin &&
                          find(words, "evidence", at.begin > 2 ? at.begin - 2 : 0, that) < that;
        const bool found = that < until && find(words, "found", at.begin, that) < that;
        if (sign || found) { // "No evidence has been found that machines were touched"
            at = {that + 1, end_of_run(words, that + 1)};
        }
    }
}

} // namespace detail

std::vector<Frame> frames_of(const Scene& scene) {
    std::vector<Frame> frames;
    for (auto* const matcher : {detail::order_frames,
                                detail::actor_frames,
                                detail::target_frames,
                                detail::harm_frames,
                                detail::act_frames,
                                detail::course_frames,
                                detail::norm_frames,
                                detail::stance_frames,
                                detail::silence_frames,
                                detail::plain_frames}) {
        auto some = matcher(scene);
        frames.insert(frames.end(),
                      std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    }
    detail::drop_within_norms(frames);
    auto turns = detail::turn_frames(scene, frames);
    frames.insert(
        frames.end(), std::make_move_iterator(turns.begin()), std::make_move_iterator(turns.end()));
    detail::drop_within_norms(frames);
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
    drop_ordered(scene.words, once);
    detail::complete_transfers(scene, once);
    detail::drop_unreal(scene.words, once);
    detail::mend_attempts(scene.words, once);
    for (auto& frame : once) {
        share_subject(scene, frame);
    }
    for (auto& frame : once) {
        deny_by_object(scene.words, frame);
        detail::complete_object(scene.words, frame);
    }
    detail::drop_counts(scene.words, once);
    return once;
}

} // namespace ample::cite
