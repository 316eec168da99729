#include <ample/cite/detail/attempts.hpp>
#include <ample/cite/detail/covering.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// "steal" of "break in and | steal": no ending of its own.
bool is_bare(const Words& words, std::size_t at) {
    const auto& low = words[at].low;
    return !low.ends_with("ed") && !low.ends_with("ing") && !low.ends_with('s') &&
           !is_past_form(low) && !words[at].is_any(Sort::be, Sort::have);
}

/// "an attempt by hackers | to": the noun with who tried.
bool noun_of_trying(const Words& words, std::size_t to) {
    constexpr std::size_t longest = 7; // words of who tried
    for (auto i = to; i-- > 0 && to - i <= longest;) {
        if (words[i].mark != 0 || words[i].is_any(Sort::clause, Sort::be)) {
            return false;
        }
        if (among(words[i].low, "attempt attempts bid bids")) {
            return i + 1 < to && among(words[i + 1].low, "by from of");
        }
    }
    return false;
}

/// The deed that one of trying governs, by itself or through "and".
Trying trying_of(const Words& words, const Frame& frame, const std::vector<Frame>& frames) {
    const auto at = frame.trigger;
    if (const auto own = trying_before(words, at); own != Trying::none) {
        return own;
    }
    if (at == 0 || !among(words[at - 1].low, "and or") || !is_bare(words, at)) {
        return Trying::none;
    }
    for (const auto& one : frames) {
        const bool near = one.trigger < at && one.trigger + 10 > at;
        const auto first = near ? trying_before(words, one.trigger) : Trying::none;
        if (first != Trying::none) {
            return first;
        }
    }
    return Trying::none;
}

} // namespace

Trying trying_before(const Words& words, std::size_t at) {
    constexpr std::size_t reach = 3; // words between "to" and the word that tells the deed
    constexpr WordList tries = "try tries tried trying attempt attempts attempted attempting seek "
                               "seeks sought seeking endeavoured endeavored bid bids";
    for (auto i = at; i-- > 1 && at - i <= reach;) {
        if (words[i].mark != 0 || words[i].is_any(Sort::clause)) {
            return Trying::none;
        }
        if (words[i].low != "to") {
            continue;
        }
        if (among(words[i - 1].low, "failed fails failing unable")) { // "tried and failed to"
            return Trying::failed;
        }
        const auto verb = words[i - 1].low == "unsuccessfully" && i > 1 ? i - 2 : i - 1;
        const bool tried = among(words[verb].low, tries) || noun_of_trying(words, i);
        return tried ? Trying::tried : Trying::none;
    }
    return Trying::none;
}

void mend_attempts(const Words& words, std::vector<Frame>& frames) {
    std::vector<Trying> tryings;
    tryings.reserve(frames.size());
    for (const auto& frame : frames) {
        const bool deed = among(frame.predicate, "compromised stolen exploited");
        tryings.push_back(deed ? trying_of(words, frame, frames) : Trying::none);
    }
    std::vector<Frame> kept;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        auto& frame = frames[i];
        if (tryings[i] == Trying::failed) {
            frame.negative = true;
        } else if (tryings[i] == Trying::tried) {
            if (frame.predicate != "compromised" || frame.subject.kind == "entry") {
                continue; // "warned them of attempts to log in"
            }
            frame.predicate = "targeted";
            frame.object = std::move(frame.subject); // whom it was aimed at
            frame.subject = {};
        }
        kept.push_back(std::move(frame));
    }
    frames = std::move(kept);
}

bool is_charge_noun(const Words& words, std::size_t at) {
    const bool faced = at > 0 && among(words[at - 1].low,
                                       "faces face faced facing denied denies rejects rejected");
    return faced ||
           (at + 1 < words.size() &&
            among(words[at + 1].low, "of against over for in on and relating related that from"));
}

bool charges_behind_comma(const Words& words, std::size_t at) {
    return at > 3 && at + 1 < words.size() && words[at - 1].mark == ',' &&
           (words[at + 1].is(Sort::determiner) || number_of(words[at + 1].low) > 0) &&
           (find(words, "complaint", 0, at) < at || find(words, "indictment", 0, at) < at);
}

void drop_counts(const Words& words, std::vector<Frame>& frames) {
    std::vector<Phrase> counts;
    for (const auto& frame : frames) {
        if (frame.predicate == "charged" && !frame.matter.empty()) {
            counts.push_back(frame.matter);
        }
    }
    std::erase_if(frames, [&](const Frame& frame) {
        return std::any_of(counts.begin(), counts.end(), [&](const Phrase& one) {
            const auto verb = words[frame.trigger].low == "into" && frame.trigger > 0
                                  ? frame.trigger - 1
                                  : frame.trigger;
            const auto end = std::min(verb, one.end);
            const bool told = std::any_of( // "with helping hackers who broke in": that is told
                words.begin() + static_cast<std::ptrdiff_t>(std::min(one.begin, end)),
                words.begin() + static_cast<std::ptrdiff_t>(end),
                [](const Word& word) { return among(word.low, "who which that"); });
            const bool count =
                words[verb].low.ends_with("ing") ||
                (!told && among(frame.predicate, "targeted compromised stolen exploited"));
            return count && verb >= one.begin && verb < one.end;
        });
    });
}

} // namespace ample::cite::detail
