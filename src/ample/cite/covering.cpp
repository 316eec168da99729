#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
#include <ample/cite/detail/content_edges.hpp>
#include <ample/cite/detail/covering.hpp>
#include <ample/cite/detail/likely_verbs.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/said_where.hpp>
#include <ample/cite/detail/verbs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr detail::WordList acts = "attributed attributes blamed blames linked links tied ties "
                                  "called described describes disputes disputed "
                                  "challenged challenges";

constexpr std::size_t longest_subject = 12; // words that stay before an act

class Covering {
public:
    Covering(const Words& words, const std::vector<Attribution>& attributions)
        : words_(words), attributions_(attributions), covered_(words.size(), false) {}

    std::vector<bool> run() {
        for (const auto& one : attributions_) {
            cover(one);
        }
        return std::move(covered_);
    }

private:
    void cover(std::size_t begin, std::size_t end) {
        for (auto i = begin; i < std::min(end, words_.size()); ++i) {
            covered_[i] = true;
        }
    }

    void cover(const Attribution& one) {
        if (one.speaker.empty()) {
            return;
        }
        const auto own = std::max(one.verb + 1, one.speaker.end);
        switch (one.place) {
        case Attribution::Place::according:
            cover(one.verb, own);
            break;
        case Attribution::Place::tail:
            cover(std::min(one.speaker.begin, one.verb) - (is_led_by_as(one) ? 1 : 0),
                  tail_end(one, own));
            break;
        case Attribution::Place::head:
            if (among(words_[one.verb].low, acts) || among(words_[one.verb].low, "put puts") ||
                rejects(one) || is_unconfirmed(one)) {
                if (const auto as = seen_as(one); as > 0) { // "in what two people described as"
                    const bool in =
                        one.speaker.begin > 1 && words_[one.speaker.begin - 2].low == "in";
                    cover(one.speaker.begin - (in ? 2 : 1), as);
                    break;
                }
                const bool tells = among(words_[one.verb].low, "described describes");
                const auto longest = tells ? longest_subject / 2 + 1 : longest_subject;
                if (among(words_[one.verb].low, acts) && !shares(one) &&
                    one.verb > one.speaker.begin + longest) {
                    cover(one.speaker.begin, one.verb);
                }
                break; // who blames whom is the claim
            } else if (const auto content = content_begin(one); reports(one, content)) {
                const bool beside = is_parted(one) || one.speaker.end + 6 > one.verb ||
                                    one.content > 0 || is_told_of(one.speaker);
                cover(shares(one)
                          ? group_begin(one.verb) - 1 // "he denied it and had believed that"
                      : beside ? one.speaker.begin
                               : one.verb,
                      content);
                cover(front_of_speech(words_, one.speaker.begin), one.speaker.begin);
            } else if (among(words_[one.verb].low, "accused accuses accuse") &&
                       accuses_of(words_, one.verb)) {
                cover(one.speaker.begin, one.verb + 1); // the charge is what is said
            } else if (one.sort != Sort::decline && !finds_thing(one) &&
                       !is_silence(words_, one.verb) && one.speaker.end + 6 > one.verb &&
                       !shares(one)) {
                cover(one.speaker.begin, one.speaker.end);
            }
            break;
        }
    }

    /// "The port discovered the intrusion": nothing is said, its finding is what happened.
    [[nodiscard]] bool finds_thing(const Attribution& one) const {
        return one.sort == Sort::find && one.verb <= one.speaker.begin + longest_subject / 2 &&
               !words_[one.verb].is_any(Sort::say, Sort::confirm) && one.verb + 1 < words_.size() &&
               words_[one.verb + 1].low != "that";
    }

    /// Whether the speaker does something else before: "tested both and found no way in".
    [[nodiscard]] bool shares(const Attribution& one) const {
        const auto group = group_begin(one.verb);
        const bool concedes =
            group > 0 && words_[group - 1].low == "but" &&
            among(words_[one.speaker.end].low, "confirmed confirms acknowledged acknowledges");
        return !is_told_of(one.speaker) && group > one.speaker.end + 1 &&
               (words_[group - 1].low == "and" || concedes) &&
               finite_in(words_, one.speaker.end, group - 1) < group - 1;
    }

    /// "..., as prosecutors announced".
    [[nodiscard]] bool is_led_by_as(const Attribution& one) const {
        const auto begin = std::min(one.speaker.begin, one.verb);
        return begin > 0 && words_[begin - 1].low == "as";
    }

    /// "Its report, seen by the Post, says": an aside in which nobody else speaks.
    [[nodiscard]] bool is_parted(const Attribution& one) const {
        const auto group = group_begin(one.verb);
        return group > one.speaker.end + 1 && words_[group - 1].mark == ',' &&
               words_[one.speaker.end].mark == ',' &&
               std::none_of(attributions_.begin(), attributions_.end(), [&](const auto& other) {
                   return other.verb > one.speaker.end && other.verb < group;
               });
    }

    /// Where the verb's "had", "would not", "also" begin.
    [[nodiscard]] std::size_t group_begin(std::size_t verb) const {
        while (verb > 0 && (words_[verb - 1].is_any(Sort::be, Sort::have, Sort::adverb) ||
                            words_[verb - 1].is(Sort::negator) ||
                            among(words_[verb - 1].low, "would will could can may might must"))) {
            --verb;
        }
        return verb;
    }

    /// Behind "as" or "as the work of" of "in what S described as"; 0 where it does not stand.
    [[nodiscard]] std::size_t seen_as(const Attribution& one) const {
        if (one.speaker.begin == 0 || words_[one.speaker.begin - 1].low != "what" ||
            one.verb + 1 >= words_.size()) {
            return 0;
        }
        if (words_[one.verb + 1].low != "as") { // "in what she called an act of war"
            return among(words_[one.verb].low, "called termed") ? one.verb + 1 : 0;
        }
        return reads(words_, one.verb + 2, "the work of") ? one.verb + 5 : one.verb + 2;
    }

    /// "would not confirm this": silence.
    [[nodiscard]] bool is_unconfirmed(const Attribution& one) const {
        return words_[one.verb].low == "confirm" && one.verb > 0 &&
               words_[one.verb - 1].is(Sort::negator);
    }

    /// "an official who asked not to be named said": what he asked is no claim.
    [[nodiscard]] bool is_told_of(Phrase speaker) const {
        auto i = speaker.end;
        i += i < words_.size() && words_[i].mark == ',' ? 1 : 0;
        if (i >= words_.size() || words_[i].low != "who") {
            return false;
        }
        const auto until = std::min(i + 9, words_.size());
        for (auto j = i; j < until; ++j) {
            if (among(words_[j].low,
                      "anonymity named identified anonymous authorised authorized "
                      "anonymously")) {
                return true;
            }
        }
        return false;
    }

    /// "rejects that", "denied any role": who rejects what is the claim.
    [[nodiscard]] bool rejects(const Attribution& one) const {
        return among(words_[one.verb].low,
                     "rejected rejects dismissed dismisses denied denies refuted refutes condemned "
                     "condemns denounced denounces decried deplored lamented hailed") &&
               one.verb + 2 < words_.size() &&
               (words_[one.verb + 1].low != "that" || words_[one.verb + 2].mark != 0);
    }

    /// "No plans were lost, Acme said, | and no effect is expected": a clause with a subject of its
    /// own.
    [[nodiscard]] bool goes_on(std::size_t comma, std::size_t stop) const {
        if (words_[comma].mark != ',' || comma + 3 >= stop || words_[comma + 1].low != "and") {
            return false;
        }
        const auto from = comma + 2;
        if (among(words_[from].low, "will would must cannot")) {
            return from + 2 < stop; // "He denies it, she said, | and will go to court"
        }
        const auto verb = finite_in(words_, from, std::min(stop, from + 10));
        return verb > from && verb < std::min(stop, from + 10) &&
               !words_[from].low.ends_with("ed") && !words_[from].is(Sort::adverb) &&
               std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(from),
                            words_.begin() + static_cast<std::ptrdiff_t>(verb),
                            [](const Word& word) { return word.mark != 0; });
    }

    /// What follows a tail belongs to it up to the next speaker or a clause of its own.
    [[nodiscard]] std::size_t tail_end(const Attribution& one, std::size_t from) const {
        const auto begin = std::min(one.speaker.begin, one.verb);
        const bool leads = begin > 0 && finite_in(words_, 0, begin) == begin &&
                           !words_[begin - 1].quoted && words_[begin - 1].mark == ',' &&
                           from < words_.size() && words_[from].mark == ',';
        if (leads) { // "In August, police said, | an engineer noticed"
            return from + 1;
        }
        auto stop = words_.size();
        for (const auto& other : attributions_) {
            if (!other.speaker.empty() && other.speaker.begin >= from) {
                stop = std::min(stop, other.speaker.begin);
            }
        }
        for (auto i = from; i < stop; ++i) {
            const bool opens = words_[i].mark == '"' || words_[i].mark == ';' ||
                               words_[i].low == "but" || words_[i].low == "while" ||
                               words_[i].low == "though";
            if (opens || goes_on(i, stop)) {
                return i;
            }
        }
        return one.verb < stop ? stop : from;
    }

    /// Where what is said begins: behind the hearer, the day, "in a statement" and "that".
    [[nodiscard]] std::size_t content_begin(const Attribution& one) const {
        if (one.content > 0) {
            return one.content;
        }
        auto i = one.verb + 1;
        if (among(words_[one.verb].low, "telling informing assuring")) {
            return find(words_, "that", i, words_.size()) + 1;
        }
        while (i + 1 < words_.size() && words_[i].low.ends_with("ly") && !words_[i].capital &&
               words_[i + 1].low == "that") { // "has said publicly that"
            ++i;
        }
        if (const auto that = one.sort == Sort::tell ? behind_setting(words_, i) : i; that > i) {
            return that;
        }
        if (one.sort == Sort::tell) {
            const auto stop = std::min(i + 8, words_.size());
            auto end = i;
            while (end < stop && words_[end].mark == 0 && words_[end].low != "that" &&
                   !words_[end].is(Sort::weekday) && !is_finite(words_, end)) {
                ++end;
            }
            const auto clause = behind_hearer(words_, i, stop);
            const bool runs_on = end >= stop || is_finite(words_, end);
            i = !runs_on ? end : clause > i && clause < end ? clause : i + 1;
        }
        if (among(words_[one.verb].low, "warned cautioned alerted advised")) {
            i = behind_warned(words_, i);
        }
        if (i < words_.size() &&
            (among(words_[i].low, "citing quoting") || refers_to(words_, i) > 0)) {
            const auto until = std::min(i + 14, words_.size()); // "claimed citing X that"
            const auto that = find(words_, "that", i, until);
            i = that < until ? that + 1 : i;
        }
        if (i + 1 < words_.size() && words_[i].low == "out") { // "The indictment sets out how"
            i += among(words_[i + 1].low, "how that") ? 2 : 1;
        }
        if (i < words_.size() && words_[i].low == "to") { // "confirmed to the agency that"
            const auto that = find(words_, "that", i, std::min(i + 9, words_.size()));
            const auto colon = find(words_, ":", i, std::min(i + 9, words_.size()));
            i = that < std::min(i + 9, words_.size())    ? that + 1
                : colon < std::min(i + 9, words_.size()) ? colon + 1
                                                         : i;
        }
        if (i < words_.size() && among(words_[i].low, "in on at before during through via with")) {
            const auto until = std::min(i + 16, words_.size()); // "said in a filing with X that"
            const auto that = find(words_, "that", i, until);
            const bool plain = that < until && finite_in(words_, i, that) == that &&
                               std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(i),
                                            words_.begin() + static_cast<std::ptrdiff_t>(that),
                                            [](const Word& word) { return word.quoted; });
            i = plain ? that + 1 : i;
        }
        if (words_[one.verb].is_any(Sort::say, Sort::tell, Sort::confirm) && i < words_.size()) {
            i = behind_setting_of_speech(words_, i);
        }
        if (i + 1 < words_.size() && words_[i].mark == ',' &&
            (among(words_[i + 1].low, "quoting citing") || refers_to(words_, i + 1) > 0)) {
            const auto comma = find(words_, ",", i + 1, std::min(i + 14, words_.size()));
            i = comma < std::min(i + 14, words_.size()) ? comma : i;
        }
        if (i + 3 < words_.size() && words_[i].mark == ',' && words_[i + 1].low == "with") {
            const auto until =
                std::min(i + 7, words_.size()); // "believe, with high confidence, that"
            const auto comma = find(words_, ",", i + 1, until);
            i = comma < until && find(words_, "confidence", i, comma) < comma ? comma : i;
        }
        if (i + 2 < words_.size() && words_[i].low == "that" && i + 4 >= words_.size() &&
            among(words_[i + 1].low, "was is")) {
            return i; // "said that was wrong"
        }
        while (i < words_.size()) {
            const bool small = words_[i].is(Sort::weekday) || words_[i].mark == ',' ||
                               words_[i].low == "that" ||
                               (among(words_[i].low, "on late early") && i + 1 < words_.size() &&
                                words_[i + 1].is(Sort::weekday));
            if (small) {
                ++i;
            } else if (const auto behind = behind_time(words_, i); behind > i) {
                i = behind;
            } else if (const auto reserve = behind_reserve(words_, {i, words_.size()});
                       reserve > i) {
                i = reserve; // "said that, to his knowledge, nobody"
            } else if (words_[i].low == "in" && i + 2 < words_.size() &&
                       among(words_[i + 2].low, "statement report press email")) {
                i += 3;
            } else {
                break;
            }
        }
        return i;
    }

    /// "advised users to replace routers that": what somebody asks for is his act.
    [[nodiscard]] bool bids(const Attribution& one, std::size_t content) const {
        constexpr std::size_t longest = 9; // words of who is asked
        const auto until = std::min(content + longest, words_.size());
        const auto to = find(words_, "to", content + 1, until);
        return among(words_[one.verb].low, "advised advises urged urges recommended recommends") &&
               to < until && finite_in(words_, content, to) == to &&
               find(words_, "that", content, to) == to;
    }

    /// Whether a clause follows the verb; else the saying itself is the claim.
    [[nodiscard]] bool reports(const Attribution& one, std::size_t content) const {
        const bool act =
            one.attitude || bids(one, content) || one.sort == Sort::decline ||
            among(words_[one.verb].low, "denied denies dismissed rejected rejects accused accuses");
        if (act || content >= words_.size()) {
            return false;
        }
        auto stop = words_.size();
        for (auto i = content; i < stop; ++i) {
            if (words_[i].mark == ';' || (words_[i].low == "but" && !words_[i].quoted)) {
                stop = i;
            }
        }
        for (const auto& other : attributions_) { // "has admitted to the charges, | police said"
            const bool tail = other.place == Attribution::Place::tail && !other.speaker.empty();
            const auto begin = std::min(other.speaker.begin, other.verb);
            stop = tail && begin > content ? std::min(stop, begin) : stop;
        }
        if (words_[one.verb].is(Sort::find) && content + 2 < stop &&
            (among(words_[content].low, "identities identity") ||
             among(words_[content + 1].low, "identities identity"))) {
            return false; // "established the identities of the men who ran it"
        }
        const bool that = one.verb + 1 < words_.size() && words_[one.verb + 1].low == "that";
        const bool says = that || words_[one.verb].is_any(Sort::say, Sort::tell);
        const bool unfound = one.sort == Sort::find && is_negated(words_, one.verb) &&
                             content + 1 < stop && words_[content].low == "any";
        if (unfound) {
            return false; // "The police did not find any evidence that"
        }
        const auto verb = finite_in(words_, content, stop);
        const bool goes_on = one.sort == Sort::find && !says && verb < stop && verb > content &&
                             words_[verb - 1].low == "and"; // "identified a suspect and are ..."
        if (goes_on) {
            return false;
        }
        const bool read = among(words_[one.verb].low, "said says") && content + 4 < stop &&
                          words_[content].is(Sort::determiner); // "said the hackers read the mail"
        const auto& first = words_[content]; // said: "We recently experienced ..."
        const bool quotes = says && content + 4 < stop && (first.quoted || first.mark == '"') &&
                            find(words_, ":", one.verb, content + 1) <= content;
        const bool forward = (says && one.verb > 0 && words_[one.verb - 1].mark == 0) ||
                             words_[one.verb].low == "according";
        return read || quotes || verb < stop ||
               (says && likely_verb(words_, {content, stop}) < stop) ||
               (forward && told_verb(words_, {content, stop}) < stop);
    }

    const Words& words_;
    const std::vector<Attribution>& attributions_;
    std::vector<bool> covered_;
};

} // namespace

std::vector<bool> covered_by(const Words& words, const std::vector<Attribution>& attributions) {
    return Covering(words, attributions).run();
}

} // namespace ample::cite::detail
