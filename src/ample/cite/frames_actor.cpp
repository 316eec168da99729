#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/detail/turn_slots.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace ample::cite::detail {

namespace {

class Actors {
public:
    explicit Actors(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            behind(i);
            linked(i);
            links(i);
            conducted(i);
            responsible(i);
            blamed(i);
            suspects(i);
            work_of(i);
        }
        auto weighed = likelihood_frames(scene_);
        found_.insert(found_.end(),
                      std::make_move_iterator(weighed.begin()),
                      std::make_move_iterator(weighed.end()));
        return std::move(found_);
    }

private:
    [[nodiscard]] Slot actor(Phrase phrase) const {
        return actor_slot(scene_.text, words_, phrase, scene_.groups);
    }

    /// "S was behind the attacks" attributes them, "S is behind the group" tasks it.
    void behind(std::size_t at) {
        if (words_[at].low != "behind" || at == 0 || at + 1 >= words_.size() ||
            is_open(words_, at)) { // "It is not known who is behind it"
            return;
        }
        const auto thing = phrase_after(words_, at + 1);
        const auto front = phrase_before(words_, at);
        auto subject = actor(front);
        if (names_crime(words_, thing)) {
            subject = named_slot(words_, subject, front); // "Ruritania was behind the attack"
        }
        const bool stood_for =
            !front.empty() && front.end == front.begin + 1 &&
            words_[front.begin].is(Sort::pronoun) &&
            !holds(words_, front.end, at, Sort::clause); // not "It is not known who was behind"
        const bool tool = !thing.empty() && among(words_[thing.end - 1].low,
                                                  "ransomware malware virus worm backdoor");
        if (!is_sponsor(subject) && subject.kind != "group" &&
            !(stood_for && (names_crime(words_, thing) || tool))) {
            return;
        }
        const bool it = thing.end == thing.begin + 1 &&
                        words_[at - 1].is_any(Sort::be, Sort::adverb) &&
                        among(words_[thing.begin].low, "it this that them");
        if (it || tool || names_crime(words_, thing)) { // "Ruritania is behind it"
            add("attributed", at, subject, crime_slot(it ? Phrase{} : thing));
        } else if (is_sponsor(subject)) {
            const auto object = group_slot(scene_.text, words_, thing, scene_.groups);
            if (!object.empty()) {
                add("tasked", at, subject, object);
            }
        }
    }

    /// "hackers linked to S", "attacks attributed to G".
    void linked(std::size_t at) {
        tied_by(at);
        if (!among(words_[at].low, "linked tied connected affiliated attributed traced") ||
            at + 2 >= words_.size() || !among(words_[at + 1].low, "to with")) {
            return;
        }
        const auto that = words_[at + 2].low == "that" ? at + 3 : at + 2; // "that country's army"
        auto whom = actor(phrase_after(words_, that));
        const auto from = at > 16 ? at - 16 : 0;
        if (words_[at].low == "attributed" || words_[at].low == "traced") {
            if (is_sponsor(whom) || whom.kind == "group") {
                add("attributed", at, whom, crime_slot(phrase_before(words_, at)));
            }
            return;
        }
        const auto front = phrase_before(words_, at);
        const bool tool = !front.empty() && among(words_[front.end - 1].low,
                                                  "malware tool tools backdoor implant ransomware");
        if (whom.kind == "group" && tool) { // "The malware was linked to Owl"
            add("attributed",
                at,
                crime_slot(front),
                {"link", whom.name, "linked to " + whom.text, whom.at});
            return;
        }
        if (whom.kind == "group" && names_crime(words_, phrase_before(words_, at))) {
            add("attributed", at, whom, crime_slot(phrase_before(words_, at)));
            return;
        }
        auto deed = phrase_after(words_, that);
        deed.end = std::min(deed.end, finite_in(words_, deed.begin + 1, deed.end));
        if (whom.kind != "group" && !is_sponsor(whom) && names_crime(words_, deed)) {
            const auto who = actor(phrase_before(words_, at)); // "tied to a string of raids on"
            if (who.kind == "group" || is_sponsor(who)) {
                add("attributed", at, who, crime_slot(deed));
                return;
            }
        }
        if (!is_sponsor(whom)) {
            return;
        }
        auto group = hung_group(scene_, at, from);
        if (const auto thing = phrase_before(words_, at);
            group.empty() && names_crime(words_, thing)) {
            group = crime_slot(thing);
        } else if (group.empty() && holds(words_, from, at, Sort::attack)) {
            group = attack();
        }
        if (!group.empty()) {
            add("attributed", at, group, {"link", whom.name, "linked to " + whom.text, whom.at});
        }
    }

    /// "G has been tied by officials to a dozen thefts".
    void tied_by(std::size_t at) {
        const bool tied = among(words_[at].low, "linked tied connected") && at > 0 &&
                          words_[at - 1].is(Sort::be) && at + 2 < words_.size() &&
                          words_[at + 1].low == "by";
        const auto until = std::min(at + 9, words_.size());
        const auto to = find(words_, "to", at + 2, until);
        if (!tied || to >= until) {
            return;
        }
        const auto what = stretch(to + 1);
        const auto before = phrase_before(words_, at);
        const auto who = named_slot(words_, actor(before), before);
        if (names_crime(words_, what) && (is_sponsor(who) || who.kind == "group")) {
            add("attributed", at, who, crime_slot(what));
        }
    }

    /// "link Owl to the army", "attribute the activity to any state".
    void links(std::size_t at) {
        if (!among(words_[at].low,
                   "link links linked linking attribute attributes attributed tie ties connect")) {
            return;
        }
        const auto until = std::min(at + 7, words_.size());
        auto to = find(words_, "to", at + 2, until);
        to = among(words_[at].low, "link links linked")
                 ? std::min(to, find(words_, "with", at + 2, until))
                 : to;
        if (to >= until || (at > 0 && words_[at - 1].is_any(Sort::be, Sort::determiner))) {
            return;
        }
        auto whom = actor(phrase_after(words_, to + 1));
        const auto near = std::min(to + 5, words_.size());
        const bool state = holds(words_, to + 1, near, Sort::government) ||
                           find(words_, "state", to + 1, near) < near ||
                           find(words_, "foreign", to + 1, near) < near;
        if (!is_sponsor(whom) && whom.kind != "group" && !state) {
            return;
        }
        if (words_[at].low.starts_with("attribut") && names_crime(words_, {at + 1, to})) {
            add("attributed", at, std::move(whom), crime_slot({at + 1, to}));
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
        const auto front = phrase_before(words_, at);
        const bool told = at + 2 < words_.size() && words_[at + 1].low == "for";
        const auto what = told ? phrase_after(words_, at + 2) : Phrase{};
        auto who = actor(front);
        who = names_crime(words_, what) ? named_slot(words_, who, front) : who;
        if (is_sponsor(who) || who.kind == "group") {
            add("attributed", at, std::move(who), crime_slot(what));
        }
    }

    /// "The attack on | the fuel stations | was carried out": with the noun of the crime.
    [[nodiscard]] Phrase crime_before(std::size_t at, std::size_t from) const {
        const auto before = phrase_before(words_, at);
        if (before.empty() || names_crime(words_, before)) {
            return before;
        }
        for (auto i = before.begin; i-- > from && words_[i].mark == 0 && !is_finite(words_, i);) {
            if (is_crime(words_[i])) {
                return {i, before.end};
            }
        }
        return {};
    }

    /// "attacks were carried out by G", "G launched a series of attacks".
    void conducted(std::size_t at) {
        const bool gerund = words_[at].low.ends_with("ing");
        if (!words_[at].is(Sort::conduct) || (gerund && (at == 0 || words_[at - 1].low != "of"))) {
            return;
        }
        auto until = at + 1; // "carried out between 2021 and 2023 by"
        while (until < std::min(at + 14, words_.size()) && words_[until].mark == 0 &&
               !is_finite(words_, until)) {
            ++until;
        }
        const auto by = find(words_, "by", at + 1, until);
        const auto from = at > 14 ? at - 14 : 0;
        if (by < until && by + 1 < words_.size() && !words_[by + 1].low.ends_with("ing") &&
            holds(words_, from, at, Sort::attack)) {
            const auto phrase = phrase_after(words_, by + 1);
            auto who = group_slot(scene_.text,
                                  words_,
                                  {phrase.begin, std::min(phrase.end + 6, words_.size())},
                                  scene_.groups);
            if (who.name.empty()) {
                who = named_slot(words_, actor(phrase), phrase);
            }
            if (is_sponsor(who) || who.kind == "group") {
                add("attributed", at, who, crime_slot(crime_before(at, from)));
            }
            return;
        }
        if (holds(words_, at + 1, std::min(at + 8, words_.size()), Sort::attack)) {
            const auto who = actor(phrase_before(words_, at));
            if (is_sponsor(who) || who.kind == "group") {
                const auto after = stretch(at + 1);
                add("attributed",
                    at,
                    who,
                    crime_slot(names_crime(words_, after) ? after : Phrase{}));
            }
        }
    }

    /// "the break-in was blamed on G", "blamed G for the break-in".
    void blamed(std::size_t at) {
        if (!among(words_[at].low, "blamed blames blaming pinned") || at == 0) {
            return;
        }
        const auto until = std::min(at + 9, words_.size());
        const auto purpose = find(words_, "for", at + 1, until);
        auto on = find(words_, "on", at + 1, until);
        on = purpose < on ? until : on; // "blamed X for the attack on Y"
        for (auto i = on + 1; on < until && i + 1 < std::min(at + 16, words_.size()); ++i) {
            if (words_[i].mark != 0 || words_[i].is(Sort::clause)) {
                break; // "pinned a run of attacks on ports | on the army"
            }
            const auto later = actor({i + 1, std::min(i + 8, words_.size())});
            on = words_[i].low == "on" && is_sponsor(later) ? i : on;
        }
        const bool passive = words_[at - 1].is_any(Sort::be, Sort::adverb);
        const auto near = at > 5 ? at - 5 : 0;
        const bool done_to = purpose == at + 1 && words_[at].low == "blamed" &&
                             (passive || !holds(words_, near, at, Sort::clause));
        const auto whom = done_to      ? phrase_before(words_, at)
                          : on < until ? phrase_after(words_, on + 1)
                                       : phrase_after(words_, at + 1);
        const auto what = on < until && passive ? phrase_before(words_, at)
                          : on < until          ? Phrase{at + 1, on}
                                                : after_for(at, until);
        const auto who = named_slot(words_, actor(whom), whom);
        const bool them =
            what.end == what.begin + 1 && among(words_[what.begin].low, "it them this");
        if ((is_sponsor(who) || who.kind == "group") && (them || names_crime(words_, what))) {
            add("attributed", at, who, crime_slot(them ? Phrase{} : what));
        }
    }

    [[nodiscard]] Phrase after_for(std::size_t at, std::size_t until) const {
        const auto preposition = find(words_, "for", at + 1, until);
        return preposition < until ? phrase_after(words_, preposition + 1) : Phrase{};
    }

    /// "investigators suspect a gang known as G": of what they look into.
    void suspects(std::size_t at) {
        const bool active = words_[at].is(Sort::suspect) && words_[at].low != "suspected" &&
                            at > 0 && !words_[at - 1].is(Sort::determiner);
        if (!active) {
            return;
        }
        const auto whom = phrase_after(words_, at + 1);
        auto who = group_slot(scene_.text,
                              words_,
                              {whom.begin, std::min(whom.end + 3, words_.size())},
                              scene_.groups);
        auto end = whom.end;
        while (end < words_.size() && end < whom.end + 6 &&
               (words_[end].capital || among(words_[end].low, "as known called dubbed"))) {
            ++end;
        }
        if (!whom.empty() && !who.empty() && end + 1 >= words_.size()) {
            add("attributed", at, std::move(who), attack());
        }
    }

    /// "the intrusions were the work of G", "bore the hallmarks of G".
    void work_of(std::size_t at) {
        if (!among(words_[at].low, "work handiwork hallmarks fingerprints") || at < 2 ||
            at + 2 >= words_.size() || words_[at + 1].low != "of") {
            return;
        }
        auto verb = at - 1;
        verb -= verb > 0 && words_[verb].is(Sort::determiner) ? 1 : 0;
        while (verb > 0 && (words_[verb].low.ends_with("ly") ||
                            among(words_[verb].low, "almost likely very most"))) {
            --verb; // "is almost certainly the work of"
        }
        const bool denied = verb > 0 && words_[verb].is(Sort::negator); // "was not the work of G"
        verb -= denied ? 1 : 0;
        const bool is = words_[verb].is(Sort::be) || among(words_[verb].low, "bore bears had has");
        const auto phrase = phrase_after(words_, at + 2);
        auto who = group_slot(scene_.text,
                              words_,
                              {phrase.begin, std::min(phrase.end + 6, words_.size())},
                              scene_.groups);
        who = who.empty() ? named_slot(words_, actor(phrase), phrase) : who;
        if (is && (is_sponsor(who) || who.kind == "group")) {
            add("attributed", at, std::move(who), crime_slot(phrase_before(words_, verb)));
            found_.back().negative = found_.back().negative || denied;
        }
    }

    /// The words from `begin` on up to a mark or a clause.
    [[nodiscard]] Phrase stretch(std::size_t begin) const {
        auto end = begin;
        while (end < words_.size() && end < begin + 16 && words_[end].mark == 0 &&
               !words_[end].is_any(Sort::clause, Sort::be)) {
            ++end;
        }
        return {begin, end};
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
