#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Likelihoods {
public:
    explicit Likelihoods(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            likely(i);
            likelihood(i);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] Slot actor(Phrase phrase) const {
        return actor_slot(scene_.text, words_, phrase, scene_.groups);
    }

    /// "the involvement of S is highly likely", "S is highly likely to be behind it".
    void likely(std::size_t at) {
        if (!among(words_[at].low, "likely probable unlikely") || at == 0 || that_behind(at) > 0) {
            return;
        }
        if (at + 1 < words_.size() && words_[at + 1].low == "behind") {
            return; // "were likely behind the attacks" attributes them
        }
        const auto from = at > 20 ? at - 20 : 0;
        const auto involvement = find(words_, "involvement of", from, at);
        const auto until = std::min(at + 8, words_.size());
        const bool later = find(words_, "involved", at, until) < until ||
                           find(words_, "behind", at, until) < until ||
                           find(words_, "responsible", at, until) < until;
        if (involvement == at && !later) {
            return;
        }
        const auto phrase =
            involvement < at ? phrase_after(words_, involvement + 2) : phrase_before(words_, at);
        const auto who = actor(phrase);
        if (is_sponsor(who) || who.kind == "group") {
            auto in = find(words_, "involved in", at, until);
            if (involvement < at && phrase.end + 1 < at && words_[phrase.end].low == "in") {
                in = phrase.end - 1; // "the involvement of S in the attacks"
            }
            add("likelihood",
                at,
                who,
                {"involvement",
                 "",
                 "involvement",
                 in < until ? phrase_after(words_, in + 2) : Phrase{}});
        }
    }

    /// Where "that" stands behind a word, the end of a quotation between allowed; 0 where not.
    [[nodiscard]] std::size_t that_behind(std::size_t at) const {
        const auto next = at + 1 < words_.size() && words_[at + 1].mark == '"' ? at + 2 : at + 1;
        return next + 2 < words_.size() && words_[next].low == "that" ? next : 0;
    }

    /// "there is a strong likelihood that S was involved in it", 'it was "very likely" that'.
    void likelihood(std::size_t at) {
        const auto that = among(words_[at].low,
                                "likelihood probability possibility likely probable unlikely "
                                "possible")
                              ? that_behind(at)
                              : 0;
        if (that == 0) {
            return;
        }
        const auto until = std::min(that + 15, words_.size());
        for (auto i = that + 2; i < until && words_[i].mark == 0; ++i) {
            const bool noun = among(words_[at].low, "likelihood probability possibility");
            const bool other = !noun && words_[i].low != "involved"; // `attributed` tells it
            if (other || !among(words_[i].low, "involved behind responsible") ||
                !words_[i - 1].is_any(Sort::be, Sort::adverb)) {
                continue;
            }
            const auto who = actor(phrase_before(words_, i));
            if (is_sponsor(who) || who.kind == "group") {
                const bool in = i + 1 < words_.size() && among(words_[i + 1].low, "in for");
                const auto what = phrase_after(words_, in ? i + 2 : i + 1);
                const auto where = noun ? at : i; // the clause begins behind "It is likely that"
                add("likelihood", where, who, {"involvement", "", "involvement", what});
            }
            return;
        }
    }

    void add(std::string_view predicate, std::size_t at, Slot subject, Slot object) {
        found_.push_back(
            {predicate, at, std::move(subject), std::move(object), is_negated(words_, at)});
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames likelihood_frames(const Scene& scene) {
    return Likelihoods(scene).run();
}

} // namespace ample::cite::detail
