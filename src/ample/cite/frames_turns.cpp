#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/detail/turn_slots.hpp>
#include <ample/cite/detail/turns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <vector>

namespace ample::cite::detail {

namespace {

class Turns {
public:
    Turns(const Scene& scene, const Frames& others)
        : scene_(scene), words_(scene.words), others_(others) {}

    Frames run() {
        static const TurnIndex index = turn_index();
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            if (const auto* const known = index.find(words_[i].low)) {
                for (const auto* const turn : *known) {
                    match(i, *turn);
                }
            }
        }
        return std::move(found_);
    }

private:
    /// The verb whose subject acts: the main verb for ", stealing ..." and "by exploiting".
    [[nodiscard]] std::size_t subject_verb(std::size_t at) const {
        if (at > 1 && words_[at - 1].low == "to") {
            const auto user = user_of(words_, at);
            return user < at ? user : at;
        }
        const bool participle =
            words_[at].low.ends_with("ing") && at > 1 &&
            (words_[at - 1].mark == ',' || among(words_[at - 1].low, "by before after and while"));
        const bool joined = at > 1 && words_[at - 1].low == "and";
        if (joined && words_[at].low.ends_with("ing")) {
            for (auto i = at - 1; i-- > (at > 14 ? at - 14 : 1) && !is_finite(words_, i);) {
                if (words_[i].low.ends_with("ing") && words_[i - 1].low == "of") {
                    return i; // "accusing a gang of stealing plans and | carrying out raids"
                }
            }
        }
        if (!participle && !joined) {
            return at;
        }
        const auto from = at > 22 ? at - 22 : 0;
        auto verb = at;
        for (auto i = at - 1; i-- > from + 1;) {
            if (words_[i].mark == ';') {
                break;
            }
            if (is_finite(words_, i) && !words_[i].is_any(Sort::say, Sort::tell)) {
                verb = verb == at || words_[i + 1].mark == 0 ? i : verb;
                if (!joined || words_[i - 1].low != "that") {
                    break; // "sent messages that appeared genuine and | collected passwords"
                }
            }
        }
        return verb;
    }

    /// "Charges were filed against P by A", "The orders came from A".
    void match_noun(std::size_t at, const Turn& turn) {
        const auto tail = tail_at(words_, turn.tail, at + 1, false);
        const auto near = at > 3 ? at - 3 : 0;
        if (words_[at].low == "reward" && find(words_, "offered", near, at) < at) {
            return; // for whoever tells of them
        }
        if (!tail || is_there(at, turn.predicate) || avoids(at, turn.never) ||
            holds(words_, at + 1, tail->end, Sort::clause)) {
            return; // "a letter that Moe sent to"
        }
        const auto behind = object_at(tail->end);
        const bool fits =
            turn.need == Need::none || meets(words_, widened(words_, behind), turn.need);
        if (turn.roles == Roles::noun && fits) {
            put(turn, at, tail->end, by(tail->end), behind);
        } else if (turn.roles == Roles::noun_agent && fits && !behind.empty()) {
            put(turn, at, tail->end, behind, {});
        }
    }

    void match(std::size_t at, const Turn& turn) {
        if (turn.roles == Roles::noun || turn.roles == Roles::noun_agent) {
            match_noun(at, turn);
            return;
        }
        const bool is_be = words_[at].is(Sort::be);
        const bool any_theft = turn.predicate == "stolen" && turn.need == Need::none;
        const bool bidden = at == 0 && turn.predicate == "evidence-demanded"; // "Show us proof"
        if ((!bidden && !is_turn_verb(words_, at)) || is_there(at, turn.predicate) ||
            (turn.predicate == "compromised" && turn.roles == Roles::about &&
             is_there(at, "exploited")) || // "used a flaw to get in" is told once
            ((any_theft || words_[at].low.starts_with("affect")) && is_there(at, "no-damage"))) {
            return;
        }
        const bool is_passive = !is_be && is_done_to(words_, at);
        if (is_open(words_, at) ||
            (is_passive && turn.predicate == "sold" && is_possible(words_, at))) {
            return; // "determine who bought them"; "could only be sold to"
        }
        if (words_[at].low == "stolen" && !is_passive && !words_[at - 1].is_any(Sort::have)) {
            return; // "used stolen passwords"
        }
        const bool means = turn.need == Need::coin && words_[at - 1].low == "and";
        const bool nobody =
            among(turn.predicate, "ordered bought") && is_passive && by(at + 1).empty();
        if (means || nobody) {
            return; // "rented servers and paid with cards"; "accounts that had been bought"
        }
        const auto tail = tail_at(words_, turn.tail, at + 1, is_passive);
        if (!tail || avoids(at, turn.never)) {
            return;
        }
        const auto front = front_of(words_, subject_verb(at));
        const auto behind = object_at(tail->end);
        if (turn.roles == Roles::told) {
            if (is_passive && meets(words_, behind, turn.need)) {
                put(turn, at, tail->end, by(tail->end), behind);
            }
            return;
        }
        if (turn.tail == "offline/down" && !is_passive) {
            return; // "took down 400 accounts"
        }
        const bool purpose = turn.predicate == "targeted" && tail->end < words_.size() &&
                             words_[tail->end].low.ends_with("ing"); // "aimed at stealing"
        if (turn.roles == Roles::passive_agent && purpose) {
            return;
        }
        if (turn.roles == Roles::passive_agent && is_passive && !front.empty()) {
            put(turn, at, tail->end, front, behind);
            return;
        }
        if (is_passive && front.empty() && turn.predicate == "stolen" && turn.tail.empty() &&
            among(words_[at].low, "copied stolen exfiltrated downloaded leaked siphoned") &&
            is_elided(words_, at)) {
            put(turn, at, tail->end, by(tail->end), {});
            return;
        }
        if (is_passive && turn.roles == Roles::plain) {
            const auto whole = meets(words_, front, turn.need) ? front : shared_front(words_, at);
            if (!turn.tail.starts_with("by") && meets(words_, whole, turn.need) &&
                (!whole.empty() || turn.need == Need::none)) {
                put(turn, at, tail->end, by(tail->end), whole);
            }
            return;
        }
        // "has been ascribed to", "were linked to": the front is the patient, the tail the agent
        const auto patient = !tail->gap.empty() ? tail->gap : behind;
        switch (turn.roles) {
        case Roles::plain:
            plain(turn, at, tail->end, front, patient);
            break;
        case Roles::handed:
            if (!front.empty() && meets(words_, behind, turn.need)) {
                put(turn, at, tail->end, front, behind);
            }
            break;
        case Roles::counted:
            if (meets(words_, behind, turn.need) && !words_[behind.begin].is(Sort::negator) &&
                words_[behind.begin].low != "no") {
                put(turn, at, tail->end, {}, behind);
            }
            break;
        case Roles::inverse:
            inverse(turn, at, *tail, is_passive, front, behind);
            break;
        case Roles::link:
            link(turn, at, front, behind);
            break;
        case Roles::held:
            put(turn, at, tail->end, tail->gap, behind);
            break;
        case Roles::passive_agent:
        case Roles::noun:
        case Roles::noun_agent:
        case Roles::told:
            break;
        case Roles::relative:
            if (const auto crime = blamed_before(words_, at); !crime.empty()) {
                put(turn, at, tail->end, behind, crime);
            }
            break;
        case Roles::front_door:
            if (!front.empty() && meets(words_, widened(words_, front), Need::door)) {
                put(turn, at, tail->end, object_at(at + 1), front);
            }
            break;
        case Roles::about:
            if (!front.empty()) {
                put(turn, at, tail->end, front, {});
            }
            break;
        case Roles::of_front:
            if (front.empty() && turn.predicate == "paid" &&
                among(words_[at - 1].low, "not never")) {
                put(turn, at, tail->end, {}, {}); // "(He rented a flat) and never saw a cent"
            } else if (!front.empty() && meets(words_, front, turn.need)) {
                put(turn, at, tail->end, by(tail->end), front);
            }
            break;
        }
    }

    void plain(const Turn& turn, std::size_t at, std::size_t end, Phrase front, Phrase patient) {
        if (front.empty()) {
            return;
        }
        if (turn.predicate == "arrested" && turn.tail.starts_with("since")) {
            const auto& noun = words_[front.end - 1]; // no "meeting held in Riga"
            if (noun.capital || noun.is_any(Sort::person, Sort::group, Sort::pronoun)) {
                put(turn, at, end, {}, front); // "a clerk held in Riga"
            }
            return;
        }
        const bool gapped =
            turn.predicate == "stolen" && turn.tail.starts_with("~"); // not "laterally"
        if (meets(words_,
                  gapped || turn.need == Need::country ? patient : widened(words_, patient),
                  turn.need)) {
            put(turn, at, end, front, patient);
        } else if (const auto what = relative_before(words_, front);
                   !what.empty() && meets(words_, what, turn.need)) {
            put(turn, at, end, front, what);
        }
    }

    /// "X fell victim to A"; with a gap "blamed P on A", whose subject only says so.
    void inverse(const Turn& turn,
                 std::size_t at,
                 const TurnTail& tail,
                 bool is_passive,
                 Phrase front,
                 Phrase behind) {
        const bool gapped = turn.tail.find('~') != std::string_view::npos;
        const bool reduced = turn.predicate == "used-in" && !gapped && !is_passive &&
                             !turn.tail.starts_with("through"); // traffic ran through them
        if (reduced) {
            return; // "the servers used in the attack were hosted by"
        }
        const auto patient = gapped && !is_passive ? tail.gap : front;
        const bool needs_patient = gapped || turn.need == Need::sum;
        const bool money = turn.need == Need::sum; // "pocketed 12,000 dollars": was paid
        const auto& tested = money ? behind : needs_patient ? patient : behind;
        const bool untold =
            patient.empty() && !gapped && !money && is_passive && is_elided(words_, at);
        const bool stands_in = gapped &&
                               is_stand_in(words_, patient) && // "We attribute all four to"
                               (words_[at].low.starts_with("attribut") || words_[at].low == "put");
        if ((patient.empty() && !untold) ||
            (!stands_in && !meets(words_, gapped ? tested : widened(words_, tested), turn.need))) {
            return;
        }
        if (money && is_passive) {
            put(turn, at, tail.end, by(tail.end), front);
            return;
        }
        if (money) {
            put(turn, at, tail.end, front, behind);
            return;
        }
        put(turn, at, tail.end, behind, patient);
    }

    /// "G has ties to S", "an attack linked to S".
    void link(const Turn& turn, std::size_t at, Phrase front, Phrase behind) {
        auto who = group_slot(scene_.text, words_, front, scene_.groups);
        const bool affair =
            std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(front.begin),
                        words_.begin() + static_cast<std::ptrdiff_t>(front.end),
                        [](const Word& word) {
                            return among(word.low, "case affair malware tools tool code");
                        });
        if (affair || names_crime(words_, front)) {
            who = crime_slot(front);
        } else if (who.empty()) {
            who = named_slot(words_, slot(front), front);
        }
        const auto whom = slot(behind);
        const bool can = who.kind == "group" || who.kind == "attack";
        if (front.empty() || !can || !is_sponsor(whom) || !meets(words_, behind, turn.need)) {
            return;
        }
        who.at = front;
        found_.push_back({turn.predicate,
                          at,
                          std::move(who),
                          {"link", whom.name, "linked to " + whom.text, behind},
                          is_negated(words_, at)});
    }

    [[nodiscard]] Phrase object_at(std::size_t at) const {
        if (at < words_.size() && among(words_[at].low, "whether how who why what")) {
            auto end = at + 1;
            while (end < words_.size() && end < at + 14 && words_[end].mark == 0) {
                ++end;
            }
            return {at, end};
        }
        auto phrase = phrase_after(words_, at);
        if (!phrase.empty()) { // "a search of his home turned up cards", not "214 archived scans"
            const auto from = phrase.begin + (number_of(words_[phrase.begin].low) > 0 ? 2 : 1);
            phrase.end = std::min(phrase.end, finite_in(words_, from, phrase.end));
        }
        while (!phrase.empty() && among(words_[phrase.begin].low, "a an the its their his her")) {
            ++phrase.begin;
        }
        if (!phrase.empty() && !words_[phrase.begin].capital &&
            among(words_[phrase.begin].low, "it them him us me")) {
            phrase.end = phrase.begin + 1; // "sold them within days"
        }
        return phrase;
    }

    [[nodiscard]] Phrase by(std::size_t from) const { return agent_behind(words_, from); }

    [[nodiscard]] bool avoids(std::size_t at, const WordList& never) const {
        if (never.words.empty()) {
            return false;
        }
        for (auto i = at + 1; i < std::min(at + 7, words_.size()); ++i) {
            if (among(words_[i].low, never)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence has this predicate already near here.
    [[nodiscard]] bool is_there(std::size_t at, std::string_view predicate) const {
        const auto near = [&](const Frame& frame) {
            const auto apart = frame.trigger > at ? frame.trigger - at : at - frame.trigger;
            return frame.trigger == at || (frame.predicate == predicate && apart <= 12);
        };
        return std::any_of(others_.begin(), others_.end(), near) ||
               std::any_of(found_.begin(), found_.end(), near);
    }

    [[nodiscard]] Slot slot(Phrase phrase) const {
        return phrase.empty() ? Slot{} : actor_slot(scene_.text, words_, phrase, scene_.groups);
    }

    void put(const Turn& turn, std::size_t at, std::size_t end, Phrase agent, Phrase patient) {
        if (auto frame = frame_of(scene_, turn, {at, end, agent, patient})) {
            found_.push_back(std::move(*frame));
        }
    }

    const Scene& scene_;
    const Words& words_;
    const Frames& others_;
    Frames found_;
};

} // namespace

Frames turn_frames(const Scene& scene, const Frames& others) {
    auto found = Turns(scene, others).run();
    auto all = others;
    all.insert(all.end(), found.begin(), found.end());
    const auto deeds = deed_frames(scene, all);
    found.insert(found.end(), deeds.begin(), deeds.end());
    return found;
}

} // namespace ample::cite::detail
