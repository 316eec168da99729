#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>
#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/japanese.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace ample::cite {

namespace {

using namespace detail::japanese; // NOLINT: the words of this room

class Reading : private Sources {
public:
    using Sources::Sources;

    std::vector<JapaneseClaim> run() {
        take_credit(rest_);
        for (const auto opener : openers) {
            take_front(rest_, opener);
        }
        rest_ = bare(rest_);
        set_scene();
        if (silence() || told_by_media() || learned_from()) {
            return {std::move(claim_)};
        }
        if (auto two = said_and(); !two.empty()) {
            return two;
        }
        if (auto two = held_and(); !two.empty()) {
            return two;
        }
        branded();
        received();
        if (!voiced() && !quoted()) {
            emerged();
            sayings_at_end();
        }
        according();
        quoting();
        held();
        hedge();
        about();
        const auto clause = bare(rest_);
        if (clause.size() < 12) {
            return {};
        }
        return claims(clause);
    }

private:
    /// Takes the saying off the end and its speaker, the topic, off the front.
    void sayings_at_end() {
        for (const auto& saying : sayings) {
            if (!rest_.ends_with(saying.words)) {
                continue;
            }
            rest_.remove_suffix(saying.words.size());
            const bool spoken = saying.klass != "hearsay" && saying.klass != "alleged";
            source_in_front();
            const bool named = spoken ? topic(saying.words) : receiver();
            if (!named && claim_.speakers.empty()) {
                unstated(saying.words);
            }
            if (!saying.klass.empty()) {
                claim_.certainty = {std::string(saying.klass), std::string(saying.words), false};
            }
            for (const View heard : {"との報告を受けている", "との報告を受けていた"}) {
                if (rest_.ends_with(heard)) {
                    rest_.remove_suffix(heard.size());
                }
            }
            return;
        }
        if (const auto size = saying_at_end(rest_); size > 0) {
            const auto words = rest_.substr(rest_.size() - size);
            rest_.remove_suffix(size);
            source_in_front();
            if (!topic(words) && claim_.speakers.empty()) {
                unstated(words);
            }
        }
    }

    /// "省は…と説明し、関与を否定した": two things said by one.
    std::vector<JapaneseClaim> said_and() {
        for (const auto sign : mid_sayings) {
            const auto at = outside(rest_, sign, rest_.size());
            const auto topic = at == View::npos ? at : acting_topic(rest_, 90);
            if (at == View::npos || topic == View::npos || topic + 24 > at ||
                rest_.size() - at < sign.size() + 18) {
                continue;
            }
            const auto who = speaker(bare(rest_.substr(0, topic)), sign);
            auto first = rest_.substr(topic + View("は").size(), at - topic - View("は").size());
            if (const auto place = first.find("で、"); place != View::npos && place <= 18) {
                first.remove_prefix(place + View("で、").size()); // "in a statement"
            }
            std::vector<JapaneseClaim> all;
            for (const auto part : {bare(first), bare(rest_.substr(at + sign.size()))}) {
                claim_ = {};
                claim_.speakers = {who};
                close(part);
                type(part);
                all.push_back(std::move(claim_));
            }
            return all;
        }
        return {};
    }

    /// "警察は、…による犯行とみて、…の疑いで捜査している": a belief, and what is done on it.
    std::vector<JapaneseClaim> held_and() {
        const auto at = outside(rest_, "とみて、", rest_.size());
        const auto topic = acting_topic(rest_, 90);
        if (at == View::npos || topic == View::npos || topic + 18 > at) {
            return {};
        }
        const auto behind = bare(rest_.substr(at + View("とみて、").size()));
        if (!holds(behind, "捜査") && !holds(behind, "調べ") && !holds(behind, "調査")) {
            return {};
        }
        const auto who = bare(rest_.substr(0, topic));
        const auto held =
            bare(rest_.substr(topic + View("は").size(), at - topic - View("は").size()));
        claim_.speakers.push_back(speaker(who, "とみて"));
        claim_.certainty = {"believed", "とみて", false};
        said_ = claim_.certainty;
        auto all = claims(held);
        if (behind.size() >= 24) {
            claim_ = {};
            said_ = {};
            const auto whole = rest_.substr(
                0, static_cast<std::size_t>(behind.data() + behind.size() - rest_.data()));
            close(bare(behind));
            type(bare(behind));
            if (claim_.frame && claim_.frame->subject.text.empty()) {
                claim_.frame->subject = {"other", "", std::string(who), {}};
            }
            if (claim_.frame && holds(whole, who)) {
                all.push_back(std::move(claim_));
            }
        }
        return all;
    }

    /// "長官は会見で「盗まれていない」と否定した": the quotation is what is said.
    bool quoted() {
        if (rest_.find("」と") != View::npos) {
            according(); // "県警によると、男は「…」と話しているという"
        }
        const auto open = rest_.find("「");
        const auto shut = rest_.rfind("」と");
        const auto topic = acting_topic(rest_, 90);
        if (open == View::npos || shut == View::npos || shut < open + 24 || topic == View::npos ||
            topic > open || rest_.substr(open + 3, shut - open - 3).find("「") != View::npos) {
            return false;
        }
        const auto verb = rest_.substr(shut + View("」と").size());
        if (verb.starts_with("呼") || verb.starts_with("名") || verb.starts_with("称")) {
            return false; // "集団は「…」と呼ばれている"
        }
        const bool heard = verb.ends_with("という") || verb.ends_with("といいます");
        if (verb.starts_with("関与を否定") || verb.starts_with("容疑を否認") ||
            verb.starts_with("疑惑を否定")) {
            return false; // "「…」と関与を否定した": the act is the denial
        }
        const bool said = verb.size() <= 60 && (verb.ends_with("た") || verb.ends_with("る") ||
                                                verb.ends_with("す") || heard);
        if (!said) {
            return false;
        }
        if (heard && claim_.speakers.empty()) { // "男は「…」と話しているという"
            unstated("という");
        }
        if (heard) {
            claim_.certainty = {"hearsay", "という", false};
        }
        claim_.speakers.push_back(speaker(bare(rest_.substr(0, topic)), verb));
        rest_ = rest_.substr(open + 3, shut - open - 3);
        return true;
    }

    /// One claim, or more where verbs in "…し、", "…が、" or a full stop part the acts.
    std::vector<JapaneseClaim> claims(View clause) {
        if (auto cleft = who_it_was(clause); !cleft.empty()) {
            return cleft;
        }
        std::vector<JapaneseClaim> all;
        auto parts = acts_in(clause);
        std::string before; // who acts, where the next part names nobody
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto part = bare(parts[i]);
            auto claim = claim_;
            std::swap(claim, claim_);
            if (i + 1 < parts.size()) { // the hedge at the end is of the last act
                const auto next = bare(parts[i + 1]);
                const bool other = outside(next, "は", next.size()) != View::npos ||
                                   outside(next, "が", next.size()) != View::npos ||
                                   hedging_of(part).has_value() ||
                                   claim_.certainty.klass == "not-found" ||
                                   claim_.certainty.klass == "deontic";
                claim_.certainty = other ? said_ : claim_.certainty; // one subject, one hedge
                if (const auto own = hedging_of(part)) {
                    claim_.certainty = {std::string(own->klass), std::string(own->words), false};
                }
            }
            close(part);
            type(part);
            std::swap(claim, claim_);
            const bool nobody = claim.frame && claim.frame->subject.text.empty() &&
                                outside(part, "が", part.size()) == View::npos;
            if (nobody && i > 0 && claim.frame->predicate != "no-damage" &&
                claim.frame->object.text != before) {
                claim.frame->subject.text = before;
            }
            before = topic_of(part).empty() ? before : topic_of(part);
            all.push_back(std::move(claim));
        }
        return all;
    }

    /// "攻撃したのはハッカー集団「X」で、…に侵入した": who it was, and what he did.
    std::vector<JapaneseClaim> who_it_was(View clause) {
        const auto was = outside(clause, "のは", clause.size());
        const auto joint = was == View::npos ? was : outside(clause, "で、", clause.size());
        if (was == View::npos || joint == View::npos || joint < was + 9 ||
            !holds(clause.substr(0, was), "攻撃") || clause.size() - joint < 24) {
            return {};
        }
        const auto who =
            bare(clause.substr(was + View("のは").size(), joint - was - View("のは").size()));
        std::vector<JapaneseClaim> all;
        auto first = claim_;
        std::swap(first, claim_);
        close(clause.substr(0, joint));
        Frame frame;
        frame.predicate = "attributed";
        frame.subject = {"other", "", std::string(who), {}};
        frame.object = {"attack", "", "攻撃", {}};
        claim_.frame = std::move(frame);
        std::swap(first, claim_);
        all.push_back(std::move(first));
        const auto rest = bare(clause.substr(joint + View("で、").size()));
        close(rest);
        type(rest);
        if (claim_.frame && claim_.frame->predicate == "compromised" &&
            claim_.frame->object.text.empty()) {
            claim_.frame->object = {"other", "", std::string(who), {}};
        }
        all.push_back(std::move(claim_));
        return all;
    }

    void hedge() {
        rest_ = bare(rest_);
        said_ = claim_.certainty;
        const auto was = outside(rest_, "のは", rest_.size()); // "流出した恐れがあるのは、…です"
        const auto cleft = was == View::npos ? std::nullopt : hedging_of(rest_.substr(0, was));
        if (const auto found = hedging_of(rest_); !found && cleft) {
            claim_.certainty = {std::string(cleft->klass), std::string(cleft->words), false};
        } else if (found) {
            claim_.certainty = {std::string(found->klass), std::string(found->words), false};
            if (found->outer) {
                rest_.remove_suffix(found->words.size());
            }
        }
    }

    void type(View clause) {
        claim_.negative = is_denial(clause);
        const auto act = without_emergence(clause);
        if (const auto* const sign = sign_in(clause)) {
            const bool negative =
                claim_.negative || is_denied_at(clause, clause.rfind(sign->one) + sign->one.size());
            Frame frame;
            frame.predicate = sign->predicate;
            const bool silent = sign->predicate == "declined";
            frame.stance = silent || sign->predicate == "evidence-demanded";
            frame.negative = !silent && (negative || sign->predicate == "denied" ||
                                         sign->predicate == "no-damage");
            fill_slots(holds(act, sign->one) ? act : clause, *sign, frame);
            claim_.negative = frame.negative;
            claim_.frame = std::move(frame);
        }
        const bool nobody =
            claim_.speakers.empty() ||
            (claim_.speakers.size() == 1 && claim_.speakers.front().standing == Standing::unstated);
        if (claim_.frame && claim_.frame->predicate == "denied" && nobody &&
            !claim_.frame->subject.text.empty()) {
            if (said_.klass != "hearsay" && claim_.certainty.klass != "hearsay") {
                claim_.speakers = {}; // "弟は関与を否定しているという": somebody tells what he says
            }
            claim_.speakers.push_back(speaker(claim_.frame->subject.text, "否定した"));
        }
    }

    Certainty said_ = {}; ///< what the saying lends, without the hedge at the end
};

} // namespace

namespace {

/// "社は支払っていないとしているが、地元紙は…と報じた": where the second statement begins; `end`
/// when there is one only.
std::size_t after_contrast(View text, std::size_t begin, std::size_t end) {
    constexpr std::size_t least = 36; // bytes of either statement
    const auto sentence = text.substr(begin, end - begin);
    for (const View joint : {"としているが、",
                             "と述べたが、",
                             "と説明しているが、",
                             "と主張しているが、",
                             "としたが、",
                             "としていますが、",
                             "と説明していますが、",
                             "と話していますが、",
                             "と話しているが、",
                             "否定しているが、",
                             "と説明したが、",
                             "否定したが、",
                             "と発表したが、",
                             "と主張したが、"}) {
        const auto at = outside(sentence, joint, sentence.size());
        const auto second = at == View::npos ? at : at + joint.size();
        if (at != View::npos && at >= least / 2 && sentence.size() - second >= least) {
            return begin + second;
        }
    }
    return end;
}

} // namespace

std::vector<JapaneseClaim>
japanese_claims(std::string_view text, std::size_t begin, std::size_t end) {
    const auto second = after_contrast(text, begin, end);
    if (second == end) {
        return Reading(text, begin, end).run();
    }
    auto all = Reading(text, begin, second - View("が、").size()).run();
    auto more = Reading(text, second, end).run();
    all.insert(
        all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

} // namespace ample::cite
