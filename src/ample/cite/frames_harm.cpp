#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/attempts.hpp>
#include <ample/cite/detail/harm_words.hpp>
#include <ample/cite/detail/turns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Harms {
public:
    explicit Harms(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            none(i);
            spared(i);
            suffered(i);
            entered(i);
        }
        return std::move(found_);
    }

private:
    /// "suffered no damage", "no data leak has been found", "did not detect a leak".
    void none(std::size_t at) {
        const auto& word = words_[at];
        if (!word.is(Sort::negator) && word.low != "nothing") {
            return;
        }
        const auto until = std::min(at + 12, words_.size());
        auto end = at + 1;
        while (end < until && words_[end].mark != ',' && words_[end].low != "but" &&
               words_[end].mark != ';') {
            ++end;
        }
        end = detail::end_of_denied(words_, at, end);
        if (find(words_, "changed hands", at, end) < end) {
            return; // "not a rupee had changed hands": nothing was paid
        }
        const auto near = std::min(at + 4, end);
        if (find(words_, "steps", at, near) < near || find(words_, "action", at, near) < near) {
            return; // "without any steps being taken": nothing was done
        }
        const auto changed = find(words_, "changed", at, end);
        const bool key =
            changed < end && detail::holds(words_, at > 8 ? at - 8 : 0, at, Sort::credential);
        if (key && !names_harm(words_, at + 1, changed)) {
            return; // "the password had not been changed"
        }
        if (word.low == "no" && among(words_[at + 1 < end ? at + 1 : at].low,
                                      "decision decisions position responsibility details detail "
                                      "comment word figure figures")) {
            return; // "No decision has been taken", "gave no details of the theft"
        }
        const bool opinion =
            changed < end && at > 0 &&
            among(words_[at > 1 && words_[at - 1].is(Sort::have) ? at - 2 : at - 1].low,
                  "assessment view position opinion policy stance plan plans views "
                  "positions");
        if (opinion) {
            return; // "her assessment has not changed"
        }
        const bool quantity = word.low == "no" || word.low == "without" || word.low == "nothing";
        const bool refuses = among(word.low, "wouldn't couldn't can't cannot") ||
                             (at > 0 && among(words_[at - 1].low, "would could"));
        const bool verb = !quantity && [&] {
            for (auto i = at + 1; i < end; ++i) {
                if (refuses && among(words_[i].low, "confirm say")) {
                    return false; // "would not confirm that a leak had occurred"
                }
                if (among(words_[i].low,
                          "find found detect detected confirm confirmed suffer suffered see "
                          "seen identify identified discover report reported affected altered "
                          "touched changed observe observed")) {
                    return true;
                }
            }
            return false;
        }();
        const bool spread = quantity && at + 1 < end && names_sign(words_[at + 1]) &&
                            find(words_, "published", at, end) < end;
        if ((quantity || verb) && (spread || names_harm(words_, at + 1, end))) {
            const bool across = at > 2 && words_[at - 1].low == "across"; // "come across nothing"
            auto victim = phrase_before(words_,
                                        across                               ? at - 2
                                        : at > 0 && words_[at - 1].mark == 0 ? at - 1
                                                                             : at);
            const auto harmed = harm_named(words_, at, end, quantity);
            if ((at > 0 && words_[at - 1].low == "that") || victim == harmed) {
                victim = {}; // "added that no leak has been found"
            }
            if (const auto left = left_network(words_, at, end); left < end) {
                victim = phrase_after(words_, left + 1);
            }
            while (!victim.empty() &&
                   among(words_[victim.begin].low, "so far there yet to date currently")) {
                ++victim.begin;
            }
            if (!victim.empty() && words_[victim.end - 1].low == "there") {
                victim = {}; // "At this stage there is no sign"
            }
            if (victim.empty() && is_spared(words_, at, end)) {
                victim = harmed; // "its customers were not affected"
            }
            const auto taken = taken_at(at + 1, end);
            const bool thing = taken < end && (words_[taken].low != "taken" || // no decision
                                               meets(words_, harmed, Need::taking));
            if (quantity && thing) {
                found_.push_back(
                    {"stolen", taken, {}, plain_slot(scene_.text, words_, harmed, "other"), true});
                return;
            }
            found_.push_back(
                {"no-damage", at, {}, {"harm", "", "damage or leak", harmed}, true, false, victim});
        }
    }

    /// "The register was untouched", "left the records intact".
    void spared(std::size_t at) {
        if (!among(words_[at].low, "untouched unaffected unharmed unscathed intact") || at == 0 ||
            !(words_[at - 1].is_any(Sort::be, Sort::adverb) ||
              among(words_[at - 1].low, "remained remains stayed left"))) {
            return;
        }
        const auto who = phrase_before(words_, at - 1);
        if (!who.empty() && !is_negated(words_, at)) {
            found_.push_back(
                {"no-damage", at, {}, {"harm", "", "damage or leak", who}, true, false, who});
        }
    }

    /// The verb of "no records were stolen" in [from, end): a theft denied, no other harm.
    [[nodiscard]] std::size_t taken_at(std::size_t from, std::size_t end) const {
        for (auto i = from; i < end; ++i) {
            if (words_[i].is(Sort::clause) || among(words_[i].low, "evidence sign signs proof")) {
                break;
            }
            if (among(words_[i].low, "stolen taken copied exfiltrated downloaded") &&
                is_passive(i)) {
                return i;
            }
        }
        return end;
    }

    [[nodiscard]] Slot whole(Phrase phrase) const {
        return plain_slot(scene_.text, words_, phrase, "victim");
    }

    /// "X suffered a cyberattack", "was the subject of an unauthorised access".
    void suffered(std::size_t at) {
        const auto& low = words_[at].low;
        const bool verb = among(low, "suffered suffer experienced experience sustained reported");
        const bool subject_of = (low == "subject" || low == "target" || low == "victim") &&
                                at + 1 < words_.size() && words_[at + 1].low == "of";
        if (!verb && !subject_of) {
            return;
        }
        if (subject_of && at > 2 && words_[at - 2].low == "itself") {
            return; // "calling itself a victim of attacks"
        }
        if (low == "reported" && is_on_somebody(at)) {
            return; // "reported attacks on election offices"
        }
        if (low == "reported" && ((at > 0 && words_[at - 1].is(Sort::determiner)) ||
                                  find(words_, "that", at, std::min(at + 7, words_.size())) <
                                      std::min(at + 7, words_.size()))) {
            return; // "aware of the reported attacks", "reported on Sunday that"
        }
        const auto report_to = std::min(at + 14, words_.size());
        if (low == "reported" && find(words_, "to", at, report_to) < report_to) {
            return; // told somebody
        }
        const auto until = std::min(at + 7, words_.size());
        const bool access = find(words_, "access", at, until) < until &&
                            (find(words_, "unauthorised", at, until) < until ||
                             find(words_, "unauthorized", at, until) < until ||
                             find(words_, "illegal", at, until) < until);
        bool attack = false;
        for (auto i = at + 1; i < until && words_[i].mark != ','; ++i) {
            attack = attack || (words_[i].is(Sort::attack) && words_[i].low != "campaign") ||
                     (subject_of && among(words_[i].low, "ransomware malware"));
            if (words_[i].low == "no") {
                return;
            }
        }
        if (attack || access) {
            const bool became = subject_of && at > 2 && // "became the victim of"
                                among(words_[at - 2].low, "became become becomes");
            add(at,
                whole(phrase_before(words_,
                                    became                 ? at - 2
                                    : subject_of && at > 0 ? at - 1
                                                           : at)));
        }
    }

    /// "attacks on X" behind the verb.
    [[nodiscard]] bool is_on_somebody(std::size_t at) const {
        const auto until = std::min(at + 7, words_.size());
        const auto attack = next(words_, at + 1, until, Sort::attack);
        return attack + 1 < words_.size() && attack < until &&
               among(words_[attack + 1].low, "on against at");
    }

    /// "X was hacked", "hackers broke into X", "gained access to the network of X".
    void entered(std::size_t at) {
        const auto& low = words_[at].low;
        const bool is_broken = among(low, "hacked breached compromised penetrated infiltrated");
        const bool is_hit = among(low, "hit attacked targeted struck") &&
                            find(words_, "by", at + 1, at + 2) < at + 2;
        if ((is_broken || is_hit) && at > 0 && is_passive(at)) {
            add(at, whole(phrase_before(words_, at)), last_by(at));
        } else if (among(low, "into entered") && at > 1 &&
                   is_passive(at - (low == "into" ? 1 : 0)) &&
                   (low == "entered" || among(words_[at - 1].low, "broken hacked"))) {
            const auto verb = at - (low == "into" ? 1 : 0);
            const auto where = phrase_before(words_, verb); // "The yard was broken into"
            if (names_system(words_, where) || is_named(where)) {
                add(at, whole(where), last_by(at));
            }
        } else if (low == "into" && at > 0 &&
                   among(words_[at - 1].low,
                         "broke break breaking hacked broken intruded sneaked crept slipped got "
                         "tapped")) {
            add(at, whole(through(at + 1)), phrase_before(words_, user_of(at)));
        } else if (low == "access" && at > 0 && at + 2 < words_.size() &&
                   words_[at + 1].low == "to" && gains(at)) {
            const auto where = through(at + 2);
            const bool rented = find(words_, "rental", where.begin, where.end) < where.end;
            const bool mail = find(words_, "emails", where.begin, where.end) < where.end ||
                              find(words_, "correspondence", where.begin, where.end) < where.end;
            if (!rented && (mail || names_system(words_, where) || is_named(where))) {
                add(at, whole(where), phrase_before(words_, verb_of_access(at)));
            }
        } else if (among(low, "inside in") && at > 0 && words_[at - 1].is(Sort::be)) {
            const auto where = through(at + 1);
            const auto who = phrase_before(words_, at - 1);
            if (names_system(words_, where) && (low == "inside" || names_intruder(words_, who))) {
                add(at, whole(where), who);
            }
        } else if (at > 0 && !is_passive(at) && !words_[at - 1].is(Sort::determiner)) {
            invaded(at, is_broken);
        }
    }

    /// "G compromised four public bodies", "entered the network of", "entered through an account".
    void invaded(std::size_t at, bool is_broken) {
        const auto& low = words_[at].low;
        const bool tried = among(low, "enter access breach hack") &&
                           trying_before(words_, at) != Trying::none; // "had tried to | enter"
        if (!is_broken && !tried && !among(low, "entered accessed")) {
            return;
        }
        const auto where = through(at + 1);
        const auto who = phrase_before(words_, at);
        if (names_system(words_, where) && !who.empty()) {
            add(at, whole(where), who);
        }
        const bool by_way = low == "entered" && at + 1 < words_.size() &&
                            among(words_[at + 1].low, "through via using with");
        if (by_way && !who.empty()) {
            found_.push_back({"compromised",
                              at,
                              {"victim", "", "", through(at + 2)}, // the way in was taken
                              {},
                              is_negated(words_, at),
                              false,
                              who});
        }
    }

    /// "used the servers to break into X": the verb of whoever used them.
    [[nodiscard]] std::size_t user_of(std::size_t at) const {
        if (at < 3 || words_[at - 1].low != "break" || words_[at - 2].low != "to") {
            return at - 1;
        }
        const auto from = at > 10 ? at - 10 : 0;
        for (auto i = at - 2; i-- > from;) {
            if (among(words_[i].low, "used uses") && i > 0 && !words_[i - 1].is(Sort::be)) {
                return i;
            }
        }
        return at - 1;
    }

    /// "gained unauthorised access to".
    [[nodiscard]] std::size_t verb_of_access(std::size_t at) const {
        auto i = at;
        while (
            i > 0 && at - i < 3 &&
            !among(words_[i].low, "gained gain gaining obtained obtain got secured had has have")) {
            --i;
        }
        return i;
    }

    [[nodiscard]] bool gains(std::size_t at) const {
        const auto verb = verb_of_access(at);
        return among(words_[verb].low, "gained gain gaining obtained obtain got secured") ||
               (among(words_[verb].low, "had has have") &&
                names_intruder(words_, phrase_before(words_, verb)));
    }

    [[nodiscard]] bool is_named(Phrase phrase) const {
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                           words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                           [](const Word& word) { return word.capital && word.mark == 0; });
    }

    /// The noun phrase from `begin` on with its "of X".
    [[nodiscard]] Phrase through(std::size_t begin) const {
        auto phrase = phrase_after(words_, begin);
        return phrase;
    }

    /// The actor behind the last "by": "hit by an attack by a gang".
    [[nodiscard]] Phrase last_by(std::size_t at) const {
        Phrase last;
        for (auto i = at + 1; i < std::min(at + 10, words_.size()); ++i) {
            if (words_[i].mark == ',' || words_[i].is(Sort::clause)) {
                break;
            }
            if (words_[i].low == "by") {
                last = phrase_after(words_, i + 1);
            }
        }
        const bool deed = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(last.begin),
                                      words_.begin() + static_cast<std::ptrdiff_t>(last.end),
                                      is_crime);
        return deed && !holds(words_, last.begin, last.end, Sort::group) ? Phrase{} : last;
    }

    [[nodiscard]] bool is_passive(std::size_t at) const {
        auto i = at - 1;
        while (i > 0 && words_[i].is(Sort::adverb) && !words_[i].is(Sort::have)) {
            --i;
        }
        return words_[i].is(Sort::be);
    }

    void add(std::size_t at, Slot victim, Phrase actor = {}) {
        const bool none = !victim.empty() && !victim.at.empty() &&
                          words_[victim.at.begin].low == "no"; // "no data was compromised"
        if (!victim.empty() && !none) {
            found_.push_back(
                {"compromised", at, std::move(victim), {}, is_negated(words_, at), false, actor});
            const auto until = std::min(at + 8, words_.size());
            if (const auto attack = next(words_, at, until, Sort::attack); attack < until) {
                found_.back().object.at = {attack, attack + 1};
            } else if (const auto access = find(words_, "access", at, until); access < until) {
                found_.back().object.at = {access > 0 ? access - 1 : access, access + 1};
            }
        }
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames harm_frames(const Scene& scene) {
    return Harms(scene).run();
}

} // namespace ample::cite::detail
