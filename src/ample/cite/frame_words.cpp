#include <ample/cite/detail/frame_words.hpp>

#include <utility>

namespace ample::cite::detail {

namespace {

std::string words_at(const Article& article, const Words& words, Phrase phrase) {
    while (phrase.end > phrase.begin && phrase.end <= words.size() &&
           among(words[phrase.end - 1].low, ". , ; :")) {
        --phrase.end; // the mark behind it
    }
    return phrase.empty() || phrase.end > words.size() ? std::string()
                                                       : verbatim(article.text, words, phrase);
}

std::string words_of_slot(const Article& article, const Words& words, const Slot& slot) {
    if (article.language == "ja") {
        return slot.text;
    }
    return !slot.meant.empty() ? slot.meant : words_at(article, words, slot.at);
}

/// Who got something, as it stands behind "to".
std::string receiver_of(const Article& article, const Words& words, const Frame& frame) {
    if (!frame.receiver_meant.empty()) {
        return frame.receiver_meant;
    }
    const auto& first = words[frame.receiver.begin];
    if (frame.receiver.end == frame.receiver.begin + 1 && first.is(Sort::pronoun)) {
        return first.low == "he"     ? "him"
               : first.low == "she"  ? "her"
               : first.low == "they" ? "them"
                                     : std::string(first.low);
    }
    auto text = words_at(article, words, frame.receiver);
    if (first.is(Sort::determiner) && !text.empty()) {
        text.front() = first.low.front();
    }
    return text;
}

} // namespace

FrameWords frame_words(const Article& article, const Claim& claim) {
    const auto& words = article.sentences[claim.sentence].words;
    const auto& frame = *claim.frame;
    auto subject = words_of_slot(article, words, frame.subject);
    auto object = words_of_slot(article, words, frame.object);
    const auto actor =
        frame.actor_meant.empty() ? words_at(article, words, frame.actor) : frame.actor_meant;
    if (frame.predicate == "targeted") {
        subject = std::exchange(object, actor); // who was hit, by whom
    } else if (frame.predicate == "handed-over") {
        object = object.empty() ? subject : object; // who got it, else what he got
        subject = actor;
    } else if (among(frame.predicate, "referred sold not-charged wanted")) {
        object = std::exchange(subject, actor); // by whom, what or who
    } else if (frame.predicate == "compromised") {
        object = actor.empty() ? object : actor; // who was hit, by whom or what
    } else if (!actor.empty()) {
        subject = actor;
    } else if (frame.predicate == "opposed") {
        subject = claim.chain.back().name;
    }
    if (frame.predicate == "no-damage" && object == subject) {
        object.clear(); // whom no harm reached
    }
    if (!frame.given.empty() && !frame.receiver.empty()) { // "$2 million to the gang"
        object = words_at(article, words, frame.given) +
                 (frame.predicate == "bought" ? " from " : " to ") +
                 receiver_of(article, words, frame);
    } else if (object.empty()) {
        object = words_at(article, words, frame.given);
    }
    const bool norm = frame.stance && frame.subject.kind == "thing"; // "Ransoms should not be paid"
    const bool own =
        (frame.stance || frame.predicate == "denied") && frame.predicate != "opposed" && !norm;
    if (own && (actor.empty() || frame.predicate != "denied")) {
        subject = claim.silent ? claim.silent->name : claim.chain.back().name;
    }
    return {std::move(subject), std::move(object), words_at(article, words, frame.matter)};
}

} // namespace ample::cite::detail
