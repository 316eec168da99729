#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
#include <ample/cite/detail/clause_ends.hpp>
#include <ample/cite/detail/clause_frames.hpp>
#include <ample/cite/detail/clause_joints.hpp>
#include <ample/cite/detail/clause_splits.hpp>
#include <ample/cite/detail/covering.hpp>
#include <ample/cite/detail/likely_verbs.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::among;

class Cutting {
public:
    Cutting(const Words& words,
            const std::vector<Attribution>& attributions,
            std::vector<Frame> frames)
        : words_(words), frames_(std::move(frames)),
          covered_(detail::covered_by(words, attributions)),
          back_(std::any_of(attributions.begin(), attributions.end(), [](const auto& one) {
              return one.back;
          })) {}

    std::vector<Clause> run() {
        for (std::size_t i = 0; i < words_.size();) {
            auto end = i;
            while (end < words_.size() && covered_[end] == covered_[i]) {
                ++end;
            }
            if (!covered_[i]) {
                const auto shut = detail::aside_shut(words_, {i, end}, covered_);
                cut({hung_on(i), shut});
                cut({std::min(shut + 1, end), end});
            }
            i = end;
        }
        lost();
        if (found_.empty()) {
            bare_words();
        }
        if (found_.empty()) {
            whole_sentence();
        }
        std::stable_sort(found_.begin(), found_.end(), [](const Clause& a, const Clause& b) {
            return a.words.begin < b.words.begin;
        });
        return std::move(found_);
    }

private:
    /// A quotation without a verb that is known is still what somebody said.
    void bare_words() {
        const bool told = std::find(covered_.begin(), covered_.end(), true) != covered_.end();
        if (!told && !(words_.size() > 3 && words_[1].quoted && words_[words_.size() - 3].quoted)) {
            return;
        }
        for (std::size_t i = 0; i < words_.size(); ++i) {
            auto end = i;
            while (end < words_.size() && words_[end].quoted && !covered_[end]) {
                ++end;
            }
            const auto part = trimmed({i, end});
            if (part.end >= part.begin + 3 && part.end <= words_.size()) {
                found_.push_back({part, part.begin + 1, std::nullopt});
                return;
            }
            i = std::max(i, end);
        }
    }

    /// "He accuses the ministry of inventing the affair", "Revoke all sessions now": a sentence in
    /// which the saying and what is said are one, or whose verb no rule knows.
    void whole_sentence() {
        if (back_) {
            return; // "This was stated by the director.": of the sentence before
        }
        auto end = words_.size();
        while (end > 0 && words_[end - 1].mark != 0) {
            --end;
        }
        auto tail = end; // "The other two remain at large, | the ministry said"
        while (tail > 0 && covered_[tail - 1]) {
            --tail;
        }
        const bool said = tail < end && tail > 4 && end - tail <= 8 &&
                          words_[tail - 1].mark == ',' &&
                          std::find(covered_.begin(),
                                    covered_.begin() + static_cast<std::ptrdiff_t>(tail),
                                    true) == covered_.begin() + static_cast<std::ptrdiff_t>(tail);
        const bool told = std::find(covered_.begin(), covered_.end(), true) != covered_.end();
        const bool full = end < words_.size() && words_[end].mark == '.';
        if (!(told || full) || end < (told ? 6U : 5U) ||
            find(words_, ":", 0, end) < end) { // no label of who speaks
            return;
        }
        Phrase part{0, said ? tail - 1 : end};
        while (words_[part.begin].mark != 0) {
            ++part.begin;
        }
        for (auto i = end - 1; i > 0 && !covered_[i]; --i) {
            if (words_[i].low == "that" && covered_[i - 1] && end - i > 4) {
                part.begin = i + 1; // "reported that | the police suspect him of it"
            } else if (words_[i].is(Sort::determiner) && among(words_[i - 1].low, "said says") &&
                       covered_[i - 1] && end - i > 4) {
                part.begin = i; // "said | the hackers read the mail"
            }
        }
        const auto verb = detail::possible_verb(words_, part);
        const bool cites = !told && (find(words_, "citing", 0, end) < end ||
                                     find(words_, "quoting", 0, end) < end);
        if (told || (verb < end && !cites)) { // of a source that no rule knows nothing is told
            found_.push_back({part, verb < end ? verb : part.begin + 1, std::nullopt});
        }
    }

    /// "a group they said they believe is linked to": the noun stands before the speakers.
    [[nodiscard]] std::size_t hung_on(std::size_t begin) const {
        if (begin == 0 || !is_finite(words_, begin)) {
            return begin;
        }
        auto before = begin;
        while (before > 0 && covered_[before - 1]) {
            --before;
        }
        if (before > 0 && among(words_[before - 1].low, "that which who")) {
            --before;
        }
        if (before == 0 || words_[before - 1].mark != 0) {
            return begin;
        }
        return detail::head_noun(words_, {0, before}, before);
    }

    [[nodiscard]] bool is_framed(std::size_t begin, std::size_t end) const {
        return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& one) {
            return one.trigger >= begin && one.trigger < end;
        });
    }

    void cut(Phrase part) {
        part.begin = detail::after_dateline(words_, part.begin);
        bool aside = false; // "as it becomes bolder": a reason, no claim of its own
        for (auto i = part.begin; i < part.end; ++i) {
            if (const auto behind = detail::behind_later(words_, {i, part.end});
                behind > i && i > part.begin + 3) { // "..., a day after | the firm announced"
                clause({part.begin, i}, aside);
                aside = true;
                part.begin = behind;
                i = behind;
            } else if (const bool reason = detail::opens_reason(words_, part, i);
                       reason || detail::splits_at(words_, part, i, covered_)) {
                clause({part.begin, i}, aside);
                aside = among(words_[i].low, "as before because since after");
                part.begin = i + (reason ? 2 : 1); // ", as | the gang had done it before"
            }
        }
        clause(part, aside);
    }

    /// Marks and small words at the ends are no part of what is said.
    [[nodiscard]] Phrase trimmed(Phrase part) const {
        while (part.begin < part.end && words_[part.begin].mark != 0) {
            ++part.begin; // "- We think it likely that"
        }
        if (part.begin + 2 < part.end && among(words_[part.begin].low, "no yes") &&
            words_[part.begin + 1].mark != 0) {
            part.begin += 2; // "No. The gateway reads it"
        }
        if (part.begin > 0 && part.begin + 3 < part.end && words_[part.begin - 1].low == "and" &&
            words_[part.begin].low == "of" && words_[part.begin + 1].low.ends_with("ing")) {
            ++part.begin;
        }
        part.begin = detail::after_opinion(words_, part);
        part.end = detail::before_citing(words_, part);
        part.end = detail::before_apposition(words_, part, frames_);
        const bool subject = part.begin + 1 < part.end && words_[part.begin].low == "that" &&
                             (words_[part.begin].capital || part.end <= part.begin + 3) &&
                             is_finite(words_, part.begin + 1);
        while (part.begin < part.end && !subject && // "That is false"
               (words_[part.begin].mark != 0 ||
                among(words_[part.begin].low,
                      "that and but while though although meanwhile however according"))) {
            ++part.begin;
        }
        while (part.end > part.begin && !leans_on_for(part) &&
               !(part.end > part.begin + 1 && words_[part.end - 1].low == "that" &&
                 among(words_[part.end - 2].low, // "no sign of that", "comment on that"
                       "of on about to with for from by in against over")) &&
               (words_[part.end - 1].mark != 0 ||
                among(words_[part.end - 1].low, "and but while though who which that for"))) {
            --part.end;
        }
        part.end = detail::before_charge(words_, part);
        return part;
    }

    /// "what it was used | for", "did not know what it was | for".
    [[nodiscard]] bool leans_on_for(Phrase part) const {
        return part.end > part.begin + 3 && words_[part.end - 1].low == "for" &&
               among(words_[part.end - 2].low, "used meant intended paid needed asked") &&
               find(words_, "what", part.begin, part.end) < part.end;
    }

    void clause(Phrase part, bool aside) {
        part = trimmed(part);
        if (part.end < part.begin + 2 || (aside && !is_framed(part.begin, part.end))) {
            return;
        }
        for (auto* const find_end : {detail::relative_end,
                                     detail::accused_end,
                                     detail::before_relative,
                                     detail::aside_end,
                                     detail::told_apposition}) {
            if (const auto end = find_end(words_, part, frames_); end < part.end) {
                plain_clause({part.begin, end});
                plain_clause({end + (words_[end].mark != 0 ? 1 : 0), part.end});
                return;
            }
        }
        plain_clause(part);
    }

    void plain_clause(Phrase part) {
        std::vector<std::pair<std::size_t, Frame*>> subs; // where it begins, which
        std::vector<Frame*> mains;
        for (auto& frame : frames_) {
            if (frame.trigger < part.begin || frame.trigger >= part.end || taken(frame)) {
                continue;
            }
            auto begin = detail::frame_begin(words_, part, frame);
            if (begin <= part.begin + 3 && finite_in(words_, part.begin + 1, begin) < begin &&
                !detail::holds_relative(words_, {begin, frame.trigger})) {
                begin = part.begin; // "This was allegedly under the instruction of"
            }
            taken_.push_back(&frame);
            if (begin > part.begin) {
                subs.emplace_back(begin, &frame);
            } else {
                mains.push_back(&frame);
            }
        }
        std::stable_sort(subs.begin(), subs.end(), [](const auto& a, const auto& b) {
            return a.first < b.first;
        });
        const bool within = !subs.empty() && is_governed(part, subs.front());
        main_clause(part, mains, subs.empty() || within ? part.end : sub_cut(subs.front()));
        for (std::size_t k = 0; k < subs.size(); ++k) {
            auto end = part.end;
            for (auto later = k + 1; later < subs.size(); ++later) {
                if (subs[later].first > subs[k].second->trigger) {
                    end = std::min(end, sub_cut(subs[later]));
                }
            }
            put(trimmed({subs[k].first, end}), *subs[k].second);
        }
    }

    /// A noun that a relative clause hangs on stays with the main clause too.
    [[nodiscard]] std::size_t sub_cut(const std::pair<std::size_t, Frame*>& sub) const {
        for (auto i = sub.first; i < sub.second->trigger; ++i) {
            if (among(words_[i].low, "who which that")) {
                return i;
            }
        }
        return sub.first;
    }

    /// "was blamed on | hackers linked to the army": the noun of a participle belongs to the verb.
    [[nodiscard]] bool is_governed(Phrase part, const std::pair<std::size_t, Frame*>& sub) const {
        const auto& before = words_[sub.first > part.begin ? sub.first - 1 : part.begin];
        return sub.first > part.begin && sub_cut(sub) == sub.first &&
               among(words_[sub.second->trigger].low, "linked tied connected affiliated") &&
               (among(before.low, "on to by of for from against with at") ||
                is_finite(words_, sub.first - 1));
    }

    void main_clause(Phrase part, const std::vector<Frame*>& mains, std::size_t until) {
        for (const auto* frame : mains) {
            auto end = until;
            if (frame->predicate == "tasked" && frame->object.kind == "person") {
                for (auto i = frame->trigger; i + 1 < until;
                     ++i) { // by what means belongs to the order
                    if (words_[i].low == "by" && words_[i + 1].low.ends_with("ing")) {
                        end = i;
                        break;
                    }
                }
            }
            put(trimmed({part.begin, std::max(end, frame->trigger + 1)}), *frame);
        }
        if (!mains.empty()) {
            return;
        }
        const auto whole = trimmed({part.begin, until});
        if (whole.begin < whole.end &&
            (words_[whole.begin].low == "asked" || reads(words_, whole.begin, "when asked"))) {
            return; // "Asked whether it had paid, ..."
        }
        if (detail::behind_silence(words_, part.begin, frames_)) {
            return; // "It did not say how many files were taken or | who it thought"
        }
        const bool complement =
            until < part.end && until > part.begin + 1 && words_[until].low == "that" &&
            (is_finite(words_, until - 1) || detail::is_date(words_[until - 1]));
        if (complement) {
            return; // "messages on one of them showed | that he passed the passwords on"
        }
        if (whole.begin < whole.end && !words_[whole.begin].capital &&
            among(words_[whole.begin].low, "to nor")) {
            return; // "did not respond | to questions sent by this newspaper", "nor denied it"
        }
        auto verb = detail::main_verb(words_, whole);
        verb = verb < whole.end ? verb : detail::likely_verb(words_, whole);
        const bool told = (whole.begin > 0 && covered_[whole.begin - 1]) ||
                          (whole.end < words_.size() && words_[whole.end].low == "and");
        verb = verb == whole.end && told ? detail::told_verb(words_, whole) : verb;
        const bool nobody = whole.end == whole.begin + 2 && words_[whole.begin].capital &&
                            among(words_[whole.begin].low, "nobody nothing everyone everything");
        const bool named = whole.begin > 0 && whole.begin < whole.end &&
                           covered_[whole.begin - 1] &&
                           among(words_[whole.begin - 1].low, "called termed");
        const bool shared =
            verb == whole.end && whole.begin > 0 && // "convicts him | and jails him"
            words_[whole.begin - 1].low == "and" && !words_[whole.begin].low.ends_with("ed");
        const bool count = verb == whole.end && whole.begin > 1 && // "and of | moving the money"
                           words_[whole.begin - 1].low == "of" &&
                           words_[whole.begin - 2].low == "and";
        const bool deed = verb == whole.end && whole.begin > 0 && // ", demanding five million"
                          words_[whole.begin - 1].mark == ',' &&
                          detail::is_participle(words_[whole.begin].low);
        verb = shared || count || deed ? whole.begin : verb;
        const auto accused = find(words_, "accused of", whole.begin, whole.end);
        verb = verb == whole.end && accused + 2 < whole.end ? accused + 2 : verb;
        const auto hedged = find(words_, "who allegedly", whole.begin, whole.end);
        verb = verb == whole.end && hedged + 2 < whole.end ? hedged + 2 : verb;
        const bool says = (verb < whole.end || named) && (whole.end >= whole.begin + 3 || nobody);
        if (says) {
            found_.push_back({whole, verb, std::nullopt});
        }
    }

    [[nodiscard]] bool taken(const Frame& frame) const {
        return std::find(taken_.begin(), taken_.end(), &frame) != taken_.end();
    }

    void put(Phrase part, const Frame& frame) {
        if (part.empty()) {
            part = {frame.trigger, frame.trigger + 1};
        }
        const bool source = frame.predicate == "notified" && part.end < words_.size() &&
                            covered_[part.end] && words_[part.end].is(Sort::say) &&
                            find(words_, "who", part.begin, frame.trigger) < frame.trigger;
        if (source) {
            return; // "Officials who were briefed on it | said"
        }
        found_.push_back({part, frame.trigger, frame});
    }

    /// Frames whose trigger is among the words of a speaker stand for themselves, with those words.
    void lost() {
        for (auto& frame : frames_) {
            if (taken(frame)) {
                continue;
            }
            const bool seen = frame.predicate == "stolen" && // "court papers obtained by the Post"
                              among(words_[frame.trigger].low, "obtained seen reviewed");
            const bool voice = covered_[frame.trigger] && detail::tells_how_told(words_, frame);
            const auto part = trimmed(detail::between_marks(words_, frame));
            if (!seen && !voice && !detail::is_hearing(words_, part)) {
                put(part, frame);
            }
        }
    }

    const Words& words_;
    std::vector<Frame> frames_;
    std::vector<bool> covered_;
    bool back_; ///< the sentence only tells whose the one before is
    std::vector<const Frame*> taken_;
    std::vector<Clause> found_;
};

} // namespace

std::vector<Clause> clauses_of(const Words& words,
                               const std::vector<Attribution>& attributions,
                               std::vector<Frame> frames) {
    return Cutting(words, attributions, std::move(frames)).run();
}

} // namespace ample::cite
