// What is done on a belief in a Japanese sentence, and the belief.

#include <ample/cite/detail/japanese_accused.hpp>
#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_words.hpp>

#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

std::vector<JapaneseClaim> Accusations::held_and() {
    for (const View joint : {"とみて、", "とみており、", "として、"}) {
        const auto at = outside(rest_, joint, rest_.size());
        const auto topic = acting_topic(rest_, 90);
        if (at == View::npos || topic == View::npos || topic + 18 > at) {
            continue;
        }
        if (is_inquiry_on(bare(rest_.substr(at + joint.size())), joint)) {
            return held_by(topic, at, joint);
        }
        if (joint == "として、" && is_suspected_and_taken(at)) {
            source_in_front(); // "内相によると、警察は、…疑いがあるとして、…送検した"
            return held_by(acting_topic(rest_, 90), outside(rest_, joint, rest_.size()), joint);
        }
    }
    return {};
}

std::vector<JapaneseClaim> Accusations::held_by(std::size_t topic, std::size_t at, View joint) {
    const auto behind = bare(rest_.substr(at + joint.size()));
    const auto who = bare(rest_.substr(0, topic));
    const auto held = bare(rest_.substr(topic + View("は").size(), at - topic - View("は").size()));
    const auto outer = claim_.speakers;
    claim_.speakers.push_back(speaker(who, joint.substr(0, joint.size() - 3)));
    if (const auto doubt = hedging_of(held); joint == "として、" && doubt) {
        claim_.certainty = {std::string(doubt->klass), std::string(doubt->words), false};
    } else if (joint != "として、") {
        claim_.certainty = {"believed", "とみて", false};
        const auto inner = hedging_of(held); // "可能性があるとみて": the doubt counts
        if (inner && (inner->klass == "probable" || inner->klass == "suspected")) {
            claim_.certainty = {std::string(inner->klass), std::string(inner->words), false};
        }
    }
    said_ = claim_.certainty;
    auto all = claims(held);
    if (behind.size() >= 24) {
        claim_ = {};
        claim_.speakers = outer;
        said_ = {};
        const auto whole =
            rest_.substr(0, static_cast<std::size_t>(behind.data() + behind.size() - rest_.data()));
        auto done = bare(behind);
        for (const auto belief : beliefs) { // "…とみており、男が…したとみて調べている"
            if (done.ends_with(belief) && done.size() > belief.size() + 24) {
                done.remove_suffix(belief.size());
                claim_.certainty = {"believed", std::string(belief), false};
                claim_.speakers.push_back(speaker(who, belief));
                break;
            }
        }
        close(done);
        type(done);
        if (claim_.frame && claim_.frame->subject.text.empty()) {
            claim_.frame->subject = {"other", "", std::string(who), {}};
        }
        if ((claim_.frame || !claim_.speakers.empty()) && holds(whole, who)) {
            all.push_back(std::move(claim_));
        }
    }
    return all;
}

void Sources::believed_at_end() {
    rest_ = bare(rest_);
    for (const auto& tail : held_tails) {
        const auto size = tail_of(rest_, tail.words);
        const auto at = size == 0 || tail.klass.empty() ? View::npos : acting_topic(rest_, 90);
        if (at == View::npos || at < 6) {
            continue;
        }
        const auto words = rest_.substr(rest_.size() - size);
        if (is_passive_belief(words)) {
            return;
        }
        if (topic(words)) {
            claim_.certainty = {std::string(tail.klass), std::string(words), false};
            rest_.remove_suffix(size);
        }
        return;
    }
}

bool Accusations::announced() {
    const auto size = tail_of(rest_, "し、発表し");
    const auto topic = size == 0 ? View::npos : acting_topic(rest_, 90);
    const auto did = rest_.substr(0, rest_.size() - size);
    const auto* const sign = size == 0 ? nullptr : sign_in(did);
    const auto who = topic == View::npos ? View{} : spoken_by(rest_.substr(0, topic));
    const bool taken =
        sign != nullptr && (sign->predicate == "arrested" || sign->predicate == "referred" ||
                            sign->predicate == "charged");
    if (sign == nullptr || !taken || !can_speak(who)) {
        return false;
    }
    claim_.speakers.push_back(speaker(who, "発表した"));
    rest_ = rest_.substr(0, did.size() + View("し").size());
    return true;
}

} // namespace ample::cite::detail::japanese
