#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Orders {
public:
    explicit Orders(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            instructed(i);
            under(i);
            told_by(i);
            recruited(i);
            gave_orders(i);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] Slot actor(Phrase phrase) const {
        return actor_slot(scene_.text, words_, phrase, scene_.groups);
    }

    /// "S instructed G to attack", "suspected of ordering hackers to".
    void instructed(std::size_t at) {
        if (!words_[at].is(Sort::task) || (at > 0 && words_[at - 1].is(Sort::determiner))) {
            return;
        }
        const auto told = phrase_after(words_, at + 1);
        auto object = actor(told);
        if (!told.empty() && words_[told.begin].is_any(Sort::pronoun)) {
            return;
        }
        const bool him = at + 1 < words_.size() && among(words_[at + 1].low, "him her them");
        if (him) {
            object = {"person", "", low_text(words_, {at + 1, at + 2}), {at + 1, at + 2}};
        }
        const auto subject = actor(phrase_before(words_, at));
        if (is_sponsor(subject) && names_crime(words_, told)) {
            add("tasked", at, subject, crime_slot(told)); // "the army ordered this operation"
            return;
        }
        const bool to_act = him && at + 3 < words_.size() && words_[at + 2].low == "to" &&
                            !subject.empty(); // "Oleg had ordered him to lease the servers"
        const bool sponsor =
            is_sponsor(subject) || to_act || (subject.kind == "person" && object.kind == "person");
        if (sponsor && can_be_told(object)) {
            add("tasked", at, subject, object);
        }
    }

    /// "under the direction of S", "at the behest of S", "on orders from S".
    void under(std::size_t at) {
        static constexpr WordList turns =
            "instruction instructions direction orders order command control guidance supervision "
            "behest request auspices tutelage behalf";
        if (!among(words_[at].low, turns) || at == 0 || at + 2 >= words_.size()) {
            return;
        }
        const auto opener = words_[at - 1].low == "the" && at > 1 ? at - 2 : at - 1;
        if (!among(words_[opener].low,
                   "under at on by its their his her takes gets receives got took") ||
            !among(words_[at + 1].low, "of from")) {
            return;
        }
        const auto subject = actor(phrase_after(words_, at + 2));
        if (!is_sponsor(subject) && subject.kind != "person") {
            return;
        }
        auto told = told_before(opener, subject.kind == "person");
        const bool verb =
            among(words_[opener > 0 ? opener - 1 : 0].low,
                  "works acts operates worked acted operated gets takes receives got took");
        if (const auto who = phrase_before(words_, opener > 0 ? opener - 1 : 0);
            told.name.empty() && verb && !who.empty()) {
            told.at = who; // "Owl works on behalf of the army"
        }
        add("tasked", at, subject, std::move(told));
    }

    /// Who acted under it: the nearest group before, else a person, else the attack itself.
    [[nodiscard]] Slot told_before(std::size_t at, bool by_person) const {
        const auto from = at > 30 ? at - 30 : 0;
        if (!by_person) {
            for (auto i = at; i-- > from;) {
                auto slot = group_slot(scene_.text, words_, {i, at}, scene_.groups);
                if (!slot.name.empty()) {
                    return slot;
                }
            }
            if (holds(words_, from, at, Sort::group)) {
                return group_slot(scene_.text, words_, {from, at}, scene_.groups);
            }
        }
        for (auto i = from; i < at; ++i) {
            const bool verb = words_[i].is(Sort::suspect) && i > 0 &&
                              !words_[i - 1].is(Sort::determiner); // "police suspect he acted"
            if (words_[i].is(Sort::person) && !verb) {
                auto begin = i;
                while (begin > from && words_[begin - 1].mark == 0 &&
                       !words_[begin - 1].is_any(Sort::clause, Sort::be) && i - begin < 4 &&
                       words_[begin - 1].low != "for") {
                    --begin;
                }
                return actor({begin, i + 1});
            }
        }
        return by_person ? Slot{"person", "", "person not named"}
                         : Slot{"group", "", "hacking group"};
    }

    /// "G, directed by S", "a gang controlled by S".
    void told_by(std::size_t at) {
        const bool verb = words_[at].is(Sort::task) ||
                          among(words_[at].low, "controlled run backed sponsored supervised");
        if (!verb || at + 2 >= words_.size() || words_[at + 1].low != "by") {
            return;
        }
        const auto subject = actor(phrase_after(words_, at + 2));
        if (is_sponsor(subject)) {
            const auto from = at > 12 ? at - 12 : 0;
            const auto object = hung_group(scene_, at, from);
            if (!object.empty()) {
                add("tasked", at, subject, object);
            }
        }
    }

    /// "was recruited by a colonel", "had been hired to map the plants".
    void recruited(std::size_t at) {
        if (!among(words_[at].low, "recruited hired enlisted contracted") || at == 0 ||
            words_[at - 1].is(Sort::determiner)) {
            return;
        }
        const auto until = std::min(at + 6, words_.size());
        const bool passive = words_[at - 1].is(Sort::be);
        const auto by = find(words_, "by", at + 1, until);
        const auto whom = passive ? phrase_before(words_, at) : phrase_after(words_, at + 1);
        const auto who = !passive     ? phrase_before(words_, at)
                         : by < until ? phrase_after(words_, by + 1)
                                      : Phrase{};
        auto object = actor(whom);
        if (can_be_told(object) && (passive || !who.empty())) {
            auto giver = who.empty() ? Slot{"person", "", "somebody"} : actor(who);
            add("tasked", at, std::move(giver), std::move(object));
        }
    }

    /// "the spies gave the order".
    void gave_orders(std::size_t at) {
        if (!among(words_[at].low, "gave give issued") ||
            !(reads(words_, at + 1, "the order") || reads(words_, at + 1, "the orders"))) {
            return;
        }
        const auto who = phrase_before(words_, at);
        if (const auto subject = named_slot(words_, actor(who), who); is_sponsor(subject)) {
            add("tasked", at, subject, {"group", "", "hacking group"});
        }
    }

    void add(std::string_view predicate, std::size_t at, Slot subject, Slot object) {
        found_.push_back(
            {predicate, at, std::move(subject), std::move(object), is_negated(words_, at), false});
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames order_frames(const Scene& scene) {
    return Orders(scene).run();
}

} // namespace ample::cite::detail
