#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/unreal.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList signs =
    "evidence sign signs proof indication indications trace traces reason suggestion hint hints";

constexpr WordList accusations =
    "report reports claim claims allegation allegations suggestion suggestions speculation "
    "accusation accusations idea notion rumours rumors";

/// "We are not aware of any data that was taken", "knows of no server that was": behind the "of";
/// `at` where it does not stand.
std::size_t behind_unaware(const Words& words, std::size_t at) {
    if (at + 3 >= words.size() || words[at + 1].low != "of" ||
        !among(words[at].low, "aware know knows knew known")) {
        return at;
    }
    const bool none = words[at + 2].low == "no";
    return none || (words[at + 2].low == "any" && is_negated(words, at)) ? at + 3 : at;
}

/// Up to a mark that ends the clause, or another one that begins.
std::size_t clause_end(const Words& words, std::size_t at) {
    while (at < words.size()) {
        const bool joint = words[at].mark == ',' && at + 1 < words.size() &&
                           (words[at + 1].is_any(Sort::pronoun, Sort::say) ||
                            among(words[at + 1].low, "and but though while according he she they"));
        const bool quote = words[at].mark == '"' && at > 0 && words[at - 1].mark == ',';
        if (joint || quote || words[at].mark == ';' || words[at].mark == '~' ||
            among(words[at].low, "but although though while")) {
            break;
        }
        ++at;
    }
    return at;
}

/// "no evidence", "does not have any proof", "without a trace", "lacks evidence".
bool is_lacking(const Words& words, std::size_t at) {
    const auto from = at > 3 ? at - 3 : 0;
    for (auto i = at; i-- > from;) {
        if (among(words[i].low, "lack lacks lacked lacking absence little scant")) {
            return true;
        }
    }
    return is_negated(words, at) || (at > 0 && words[at - 1].low == "no");
}

} // namespace

std::size_t behind_nothing(const Words& words, std::size_t at) {
    constexpr WordList shows = "suggest suggests suggested suggesting indicate indicates indicated "
                               "indicating show shows showed point points pointed imply implies";
    if (words[at].low != "nothing") {
        return at;
    }
    auto verb = at + 1;
    verb += verb < words.size() && among(words[verb].low, "to that") ? 1 : 0;
    const bool ours = verb + 2 < words.size() && among(words[verb].low, "we they i it") &&
                      among(words[verb + 1].low,
                            "hold have found saw see know seen"); // "Nothing we hold suggests"
    verb += ours ? 2 : 0;
    return verb + 1 < words.size() && among(words[verb].low, shows) ? verb + 1 : at;
}

namespace {

/// What behind "no evidence" is said not to be known: "that files had been taken".
std::vector<Phrase> unfound_in(const Words& words) {
    std::vector<Phrase> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto nothing = behind_nothing(words, i); // "nothing to suggest that"
        if (nothing == i && (!among(words[i].low, signs) || !is_lacking(words, i))) {
            continue;
        }
        auto begin = nothing > i ? nothing : i + 1;
        while (begin < words.size() && begin < i + 6 &&
               among(words[begin].low,
                     "so far yet to as on date at this time whatsoever has have had been was were "
                     "is found seen detected identified discovered obtained")) {
            ++begin;
        }
        if (begin < words.size() && among(words[begin].low, "that of for linking suggesting")) {
            found.push_back({begin, clause_end(words, begin)});
        }
    }
    return found;
}

/// "Reports that a ransom was paid are false": what is branded so.
Phrase branded_in(const Words& words, const std::vector<Frame>& frames) {
    for (const auto& frame : frames) {
        if (frame.predicate != "denied") {
            continue;
        }
        for (std::size_t i = 1; i < frame.trigger && i < 4; ++i) {
            if (words[i].low == "that" && among(words[i - 1].low, accusations)) {
                return {i, frame.trigger};
            }
        }
    }
    return {};
}

/// "if data was taken", "unless the victims pay": up to the comma.
std::vector<Phrase> supposed_in(const Words& words) {
    std::vector<Phrase> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool whether = words[i].low == "whether";
        const bool amount = words[i].low == "how" && i > 0 && words[i - 1].mark == 0 &&
                            i + 1 < words.size() && among(words[i + 1].low, "much many");
        const bool unsaid = among(words[i].low, "who which") && i > 0 && // "kept silent on who"
                            among(words[i - 1].low, "on about over");
        const bool condition =
            amount || unsaid || (among(words[i].low, "if unless lest") && !words[i].quoted);
        if (!whether && !condition) {
            continue;
        }
        auto end = i;
        while (end < words.size() && words[end].mark == 0 && end < i + (whether ? 14 : 20)) {
            const bool main = whether && i == 0 && words[end].is(Sort::be) &&
                              end + 2 < words.size() &&
                              (among(words[end + 1].low, "being under") ||
                               among(words[end + 2].low, "being under"));
            if (main) {
                break; // "Whether it was so | is still being looked into"
            }
            ++end;
        }
        found.push_back({i, end});
    }
    return found;
}

bool is_within(std::size_t at, const std::vector<Phrase>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& one) {
        return at > one.begin && at < one.end;
    });
}

/// "would not confirm that its network had been breached": who keeps silent about it tells nothing.
std::size_t unconfirmed_from(const Words& words, const std::vector<Frame>& frames) {
    for (const auto& frame : frames) {
        const auto that = frame.trigger + 1;
        if (frame.predicate == "declined" && that + 1 < words.size() &&
            words[frame.trigger].low == "confirm" && words[that].low == "that") {
            return frame.trigger;
        }
    }
    return words.size();
}

/// "denied that files had been taken", "rejected reports that", "disputes the claim that".
std::size_t denied_from(const Words& words, const std::vector<Frame>& frames) {
    std::size_t denied = words.size();
    for (const auto& frame : frames) {
        if (frame.predicate != "denied") {
            continue;
        }
        const auto until = std::min(frame.trigger + 9, words.size());
        for (auto i = frame.trigger + 1; i < until && words[i].mark == 0; ++i) {
            const bool noun = among(words[i - 1].low, accusations);
            if (words[i].low == "that" && (i == frame.trigger + 1 || noun)) {
                denied = std::min(denied, frame.trigger);
            }
            if (words[i].is(Sort::be) || words[i].low == "and") {
                break;
            }
        }
    }
    return denied;
}

Frame nothing_found(std::size_t at, Phrase what) {
    Frame frame;
    frame.predicate = "no-damage";
    frame.trigger = at;
    frame.object = {"harm", "", "damage or leak", what};
    frame.negative = true;
    return frame;
}

/// "The centre has seen no sign": who looked; nobody where the lack is told without him.
Phrase finder_before(const Words& words, std::size_t sign) {
    const auto from = sign > 4 ? sign - 4 : 0;
    for (auto i = sign; i-- > from + 1;) {
        if (among(words[i].low, "found find seen see saw detected uncovered discovered")) {
            return words[i - 1].is(Sort::be) ? Phrase{} : phrase_before(words, i);
        }
    }
    return {};
}

/// What somebody says he does not know of, where it would be a deed.
std::vector<Phrase> unaware_in(const Words& words, const std::vector<Frame>& frames) {
    std::vector<Phrase> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto begin = behind_unaware(words, i);
        if (begin == i) {
            continue;
        }
        const Phrase what{begin - 1, clause_end(words, begin)};
        const bool deed = std::any_of(frames.begin(), frames.end(), [&](const Frame& one) {
            return one.trigger > what.begin && one.trigger < what.end &&
                   among(one.predicate, "stolen compromised exploited targeted used-in");
        });
        if (deed) {
            found.push_back(what);
        }
    }
    return found;
}

/// A theft of which no evidence was found says that no harm is known.
void open(const Words& words, const std::vector<Phrase>& unfound, std::vector<Frame>& frames) {
    for (const auto& phrase : unfound) {
        const bool there = std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) {
            return frame.predicate == "no-damage" && frame.trigger + 9 > phrase.begin &&
                   frame.trigger < phrase.end;
        });
        const bool asked = std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) {
            return frame.stance || is_denial(frame) || frame.predicate == "not-charged";
        });
        const bool mind = // "no evidence that she knew of the attacks"
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                        [](const Word& word) {
                            return among(word.low, "knew known knows aware guilty complicit");
                        });
        if (there || asked || mind || phrase.empty()) {
            continue;
        }
        auto trigger = phrase.begin - 1;
        while (trigger > 0 && !among(words[trigger].low, signs) &&
               !among(words[trigger].low, "nothing aware know knows knew known")) {
            --trigger;
        }
        auto end = phrase.end;
        while (end > phrase.begin + 1 && words[end - 1].mark != 0) {
            --end;
        }
        const auto what = phrase.begin + 1 < end ? phrase.begin + 1 : phrase.begin;
        frames.push_back(nothing_found(trigger, {what, end})); // "any evidence of that": "that"
        frames.back().actor = finder_before(words, trigger);
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) { // "replied that it had found nothing"
        if (among(words[i].low, "found find detected discovered") &&
            words[i + 1].low == "nothing" && (i + 2 >= words.size() || words[i + 2].mark != 0)) {
            frames.push_back(nothing_found(i, {}));
        }
    }
}

} // namespace

namespace {

/// "should install the patch", "must be paid": advice and duty tell no deed.
bool is_advised(const Words& words, const Frame& frame) {
    constexpr std::size_t reach = 4;
    if (frame.stance ||
        !among(frame.predicate,
               "patched notified paid refused searched cancelled ordered bought sold "
               "handed-over leased charged arrested investigated referred")) {
        return false;
    }
    for (auto i = frame.trigger; i-- > 0 && frame.trigger - i <= reach;) {
        if (words[i].mark != 0 || words[i].is_any(Sort::clause)) {
            return false;
        }
        if (among(words[i].low, "should must ought shall")) {
            return !(i + 1 < words.size() && words[i + 1].low == "have");
        }
    }
    return false;
}

} // namespace

namespace {

/// "denied leasing the server", "denies having paid": where the deed that is denied stands.
std::vector<std::size_t> denied_gerunds(const Words& words, const std::vector<Frame>& frames) {
    std::vector<std::size_t> found;
    for (const auto& frame : frames) {
        const auto at = frame.trigger + 1;
        if (frame.predicate == "denied" && at < words.size() && words[at].low.ends_with("ing")) {
            found.push_back(at);
        }
    }
    return found;
}

} // namespace

void drop_unreal(const Words& words, std::vector<Frame>& frames) {
    std::size_t told = words.size(); // "instructed him to": what he was told is no fact
    for (const auto& frame : frames) {
        const bool to_person = frame.predicate == "tasked" && words[frame.trigger].is(Sort::task);
        told = to_person ? std::min(told, frame.trigger) : told;
    }
    const auto denied = std::min(denied_from(words, frames), unconfirmed_from(words, frames));
    auto unfound = unfound_in(words);
    const auto unaware = unaware_in(words, frames);
    unfound.insert(unfound.end(), unaware.begin(), unaware.end());
    open(words, unfound, frames);
    for (const auto& frame : frames) {
        if (frame.predicate == "no-damage" && frame.trigger + 2 < words.size() &&
            frame.object.at.begin > frame.trigger + 1) {
            unfound.push_back(
                {frame.object.at.begin > 0 ? frame.object.at.begin - 1 : 0, frame.object.at.end});
        }
    }
    auto supposed = supposed_in(words);
    if (const auto branded = branded_in(words, frames); !branded.empty()) {
        supposed.push_back(branded);
    }
    const auto gerunds = denied_gerunds(words, frames);
    std::erase_if(frames, [&](const Frame& frame) {
        const bool gerund = std::any_of(gerunds.begin(), gerunds.end(), [&](std::size_t at) {
            return frame.trigger == at || frame.trigger == at + 1;
        });
        if ((gerund && frame.predicate != "denied") || is_advised(words, frame)) {
            return true;
        }
        const bool open_finding =
            frame.predicate != "no-damage" && is_within(frame.trigger, unfound);
        if ((is_within(frame.trigger, supposed) && !frame.stance) || open_finding ||
            (frame.trigger > denied && !frame.stance && frame.predicate != "denied")) {
            return true;
        }
        return frame.trigger > told && among(frame.predicate, "leased ordered bought attributed");
    });
}

} // namespace ample::cite::detail
