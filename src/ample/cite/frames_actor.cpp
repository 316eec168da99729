#include <ample/cite/certainty.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

bool is_sponsor(const Slot& slot) {
    return slot.kind == "military" || slot.kind == "intelligence" || slot.kind == "government";
}

bool can_be_told(const Slot& slot) {
    return slot.kind == "group" || slot.kind == "person";
}

class Actors {
public:
    explicit Actors(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            instructed(i);
            under(i);
            told_by(i);
            behind(i);
            linked(i);
            links(i);
            conducted(i);
            responsible(i);
            likely(i);
            targeted(i);
            attacked(i);
            attacks_on(i);
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
            object = {"person", "", words_[at + 1].low, {at + 1, at + 2}};
        }
        const auto subject = actor(phrase_before(words_, at));
        const bool sponsor =
            is_sponsor(subject) || (subject.kind == "person" && object.kind == "person");
        if (sponsor && can_be_told(object)) {
            add("tasked", at, subject, object);
        }
    }

    /// "under the direction of S", "at the behest of S", "on orders from S".
    void under(std::size_t at) {
        static constexpr std::string_view turns =
            "instruction instructions direction orders order command control guidance supervision "
            "behest request auspices tutelage";
        if (!among(words_[at].low, turns) || at == 0 || at + 2 >= words_.size()) {
            return;
        }
        const auto opener = words_[at - 1].low == "the" && at > 1 ? at - 2 : at - 1;
        if (!among(words_[opener].low, "under at on by") || !among(words_[at + 1].low, "of from")) {
            return;
        }
        const auto subject = actor(phrase_after(words_, at + 2));
        if (!is_sponsor(subject) && subject.kind != "person") {
            return;
        }
        add("tasked", at, subject, told_before(opener, subject.kind == "person"));
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
            if (words_[i].is(Sort::person)) {
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
            const auto object = group_slot(scene_.text, words_, {from, at}, scene_.groups);
            if (!object.empty()) {
                add("tasked", at, subject, object);
            }
        }
    }

    /// "S was behind the attacks" attributes them, "S is behind the group" tasks it.
    void behind(std::size_t at) {
        if (words_[at].low != "behind" || at == 0 || at + 1 >= words_.size()) {
            return;
        }
        const auto thing = phrase_after(words_, at + 1);
        const auto subject = actor(phrase_before(words_, at));
        if (!is_sponsor(subject) && subject.kind != "group") {
            return;
        }
        if (holds(words_, thing.begin, thing.end, Sort::attack)) {
            add("attributed", at, subject, attack());
        } else if (is_sponsor(subject)) {
            const auto object = group_slot(scene_.text, words_, thing, scene_.groups);
            if (!object.empty()) {
                add("tasked", at, subject, object);
            }
        }
    }

    /// "hackers linked to S", "attacks attributed to G".
    void linked(std::size_t at) {
        if (!among(words_[at].low, "linked tied connected affiliated attributed traced") ||
            at + 2 >= words_.size() || !among(words_[at + 1].low, "to with")) {
            return;
        }
        auto whom = actor(phrase_after(words_, at + 2));
        const auto from = at > 8 ? at - 8 : 0;
        if (words_[at].low == "attributed" || words_[at].low == "traced") {
            if (is_sponsor(whom) || whom.kind == "group") {
                add("attributed", at, whom, attack());
            }
            return;
        }
        if (!is_sponsor(whom)) {
            return;
        }
        auto group = group_slot(scene_.text, words_, {from, at}, scene_.groups);
        if (group.empty() && holds(words_, from, at, Sort::attack)) {
            group = attack();
        }
        if (!group.empty()) {
            add("attributed", at, group, {"link", whom.name, "linked to " + whom.text, whom.at});
        }
    }

    /// "link Owl to the army", "attribute the activity to any state".
    void links(std::size_t at) {
        if (!among(words_[at].low,
                   "link links linked linking attribute attributes attributed tie ties connect")) {
            return;
        }
        const auto until = std::min(at + 7, words_.size());
        const auto to = find(words_, "to", at + 2, until);
        if (to >= until || (at > 0 && words_[at - 1].is_any(Sort::be, Sort::determiner))) {
            return;
        }
        auto whom = actor(phrase_after(words_, to + 1));
        const bool state =
            holds(words_, to + 1, std::min(to + 4, words_.size()), Sort::government) ||
            find(words_, "state", to + 1, to + 4) < to + 4;
        if (!is_sponsor(whom) && whom.kind != "group" && !state) {
            return;
        }
        const auto group = group_slot(scene_.text, words_, {at + 1, to}, scene_.groups);
        Slot what = group.empty() ? plain_slot(scene_.text, words_, {at + 1, to}, "group") : group;
        add("attributed",
            at,
            std::move(what),
            {"link",
             whom.name,
             "linked to " + whom.text,
             {to + 1, phrase_after(words_, to + 1).end}});
    }

    /// "a single actor is responsible for".
    void responsible(std::size_t at) {
        if (words_[at].low != "responsible" || at == 0 ||
            !words_[at - 1].is_any(Sort::be, Sort::adverb)) {
            return;
        }
        auto who = actor(phrase_before(words_, at));
        if (is_sponsor(who) || who.kind == "group") {
            add("attributed", at, std::move(who), attack());
        }
    }

    /// "attacks were carried out by G", "G launched a series of attacks".
    void conducted(std::size_t at) {
        const bool gerund = words_[at].low.ends_with("ing");
        if (!words_[at].is(Sort::conduct) || (gerund && (at == 0 || words_[at - 1].low != "of"))) {
            return;
        }
        const auto by = find(words_, "by", at + 1, std::min(at + 6, words_.size()));
        const auto from = at > 14 ? at - 14 : 0;
        if (by < std::min(at + 6, words_.size()) && holds(words_, from, at, Sort::attack)) {
            const auto phrase = phrase_after(words_, by + 1);
            auto who = group_slot(scene_.text,
                                  words_,
                                  {phrase.begin, std::min(phrase.end + 6, words_.size())},
                                  scene_.groups);
            if (who.name.empty()) {
                who = actor(phrase);
            }
            if (is_sponsor(who) || who.kind == "group") {
                add("attributed", at, who, attack());
            }
            return;
        }
        if (holds(words_, at + 1, std::min(at + 8, words_.size()), Sort::attack)) {
            const auto who = actor(phrase_before(words_, at));
            if (is_sponsor(who) || who.kind == "group") {
                add("attributed", at, who, attack());
            }
        }
    }

    /// "the involvement of S is highly likely", "S is highly likely to be behind it".
    void likely(std::size_t at) {
        if (!among(words_[at].low, "likely probable unlikely") || at == 0) {
            return;
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
            add("likelihood", at, who, {"involvement", "", "involvement"});
        }
    }

    /// "about 200 companies were targeted".
    void targeted(std::size_t at) {
        if (!among(words_[at].low, "targeted hit attacked struck") || at < 2) {
            return;
        }
        const auto from = at > 24 ? at - 24 : 0;
        const auto be = at - 1;
        const bool passive =
            words_[be].is(Sort::be) || (words_[be].is(Sort::adverb) && words_[be - 1].is(Sort::be));
        if (passive) {
            auto slot = number_slot(scene_.text, words_, {from, be});
            if (slot.empty() || !holds(words_, from, be, Sort::victim)) {
                return;
            }
            const auto by = find(words_, "by", at + 1, std::min(at + 5, words_.size()));
            add("targeted",
                at,
                {},
                slot,
                by < std::min(at + 5, words_.size()) ? phrase_after(words_, by + 1) : Phrase{});
        }
    }

    /// "attacked about 30 companies", "broke into the networks of 30 companies".
    void attacked(std::size_t at) {
        const bool into = words_[at].low == "into" && at > 0 &&
                          among(words_[at - 1].low, "break broke broken hacked hack intruded");
        if (!into && !among(words_[at].low, "attacked hit targeted targeting attacking breached")) {
            return;
        }
        auto end = at + 1;
        while (end < words_.size() && end < at + 11 && words_[end].mark == 0 &&
               !words_[end].is_any(Sort::be, Sort::clause)) {
            ++end;
        }
        const auto slot = number_slot(scene_.text, words_, {at + 1, end});
        if (!slot.empty() && holds(words_, at + 1, end, Sort::victim)) {
            add("targeted", at, {}, slot);
        }
    }

    /// "attacks on nearly 200 institutions", "attack hundreds of targets".
    void attacks_on(std::size_t at) {
        if (!words_[at].is(Sort::attack)) {
            return;
        }
        auto begin = at + 1;
        while (begin < words_.size() && begin < at + 4 && words_[begin].low != "on" &&
               words_[begin].low != "against" && words_[begin].low != "of" &&
               words_[begin].low != "at") {
            ++begin;
        }
        const bool verb = at + 1 < words_.size() && number_of(words_[at + 1].low) > 1;
        if (verb) {
            begin = at;
        } else if (begin >= words_.size() || begin >= at + 4 || words_[begin].low == "of") {
            return;
        }
        auto end = begin + 1;
        while (end < words_.size() && end < begin + 9 && words_[end].mark == 0 &&
               !words_[end].is(Sort::be)) {
            ++end;
        }
        const auto slot = number_slot(scene_.text, words_, {begin + 1, end});
        if (!slot.empty() && holds(words_, begin, end, Sort::victim)) {
            add("targeted", at, {}, slot);
        }
    }

    static Slot attack() { return {"attack", "", "attacks"}; }

    void
    add(std::string_view predicate, std::size_t at, Slot subject, Slot object, Phrase actor = {}) {
        found_.push_back({predicate,
                          at,
                          std::move(subject),
                          std::move(object),
                          is_negated(words_, at),
                          false,
                          actor});
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames actor_frames(const Scene& scene) {
    return Actors(scene).run();
}

} // namespace ample::cite::detail
