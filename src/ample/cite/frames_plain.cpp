#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/attempts.hpp>
#include <ample/cite/detail/plain_verbs.hpp>
#include <ample/cite/detail/turn_slots.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// The plain predicates by their verbs, in the order of the table.
const WordMap<std::vector<const Plain*>>& by_verb() {
    static const auto table = [] {
        WordMap<std::vector<const Plain*>> all;
        for (const auto& plain : plains) {
            for_each_word(plain.verbs.words,
                          [&](std::string_view verb) { all[verb].push_back(&plain); });
        }
        return all;
    }();
    return table;
}

class Plains {
public:
    explicit Plains(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            if (const auto* const some = by_verb().find(words_[i].low)) {
                for (const auto* const plain : *some) {
                    match(i, *plain);
                }
            }
            used_in(i);
            told(i);
            warned(i);
            handed_in(i);
            warrants(i);
            paid_by(i);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool passive(std::size_t at) const {
        auto i = at;
        while (i > 0 && (words_[i - 1].is(Sort::adverb) || words_[i - 1].low.ends_with("ly")) &&
               !words_[i - 1].is(Sort::have)) {
            --i;
        }
        return i > 0 && words_[i - 1].is(Sort::be) && !words_[at].low.ends_with("ing");
    }

    /// "appeared in court charged with": no verb of his.
    [[nodiscard]] bool is_charged_with(std::size_t at) const {
        return words_[at].low == "charged" && at + 1 < words_.size() &&
               words_[at + 1].low == "with" && at > 0 && !words_[at - 1].is(Sort::have);
    }

    [[nodiscard]] bool holds(std::size_t from, std::size_t until, const WordList& list) const {
        for (auto i = from; i < std::min(until, words_.size()); ++i) {
            if (words_[i].mark == ';' || words_[i].low == "but") {
                return false;
            }
            if (among(words_[i].low, list)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_verb(std::size_t at) const {
        const bool of_noun = at > 1 && words_[at - 1].low == "that" && at + 1 < words_.size() &&
                             words_[at - 2].mark == 0 && !is_finite(words_, at - 2) &&
                             !words_[at - 2].is(Sort::say) && // "an indictment that | charges four"
                             (words_[at + 1].is_any(Sort::determiner, Sort::number) ||
                              number_of(words_[at + 1].low) > 0);
        if (at > 0 && !of_noun &&
            (words_[at - 1].is(Sort::determiner) || words_[at - 1].low == "'s")) {
            return false;
        }
        const auto& low = words_[at].low;
        if (low == "charges" && is_charge_noun(words_, at)) {
            return false;
        }
        if (low == "exploit" && at + 1 < words_.size() &&
            words_[at + 1].is_any(Sort::be, Sort::have)) {
            return false; // "A proof-of-concept exploit has been published"
        }
        const bool plural = low.ends_with('s') && !low.ends_with("ss");
        if (plural && at > 0 && number_of(words_[at - 1].low) > 1) {
            return false; // "admitted 18 charges"
        }
        if (plural && (at + 1 >= words_.size() || words_[at + 1].mark != 0 ||
                       words_[at + 1].is_any(Sort::say, Sort::be, Sort::have))) {
            return false; // "the criminal charges said", "in unauthorized charges."
        }
        const bool aside = low == "charges" && charges_behind_comma(words_, at);
        return !plural || aside || (at > 0 && words_[at - 1].mark == 0 && !opens(words_[at - 1]));
    }

    static bool opens(const Word& word) { return among(word.low, "of in on for with from by and"); }

    void match(std::size_t at, const Plain& plain) {
        const bool aim = plain.predicate == "stolen" && at > 0 &&
                         ((words_[at - 1].low == "to" && !is_meant(words_, at)) ||
                          words_[at - 1].low == "from"); // "wants to steal", "from stealing"
        if (!is_verb(at) || aim) {
            return;
        }
        const bool is_passive = passive(at) || is_charged_with(at);
        const auto from = at > 12 ? at - 12 : 0;
        const auto until = std::min(at + 12, words_.size());
        if (!plain.needs.words.empty()) {
            const bool near =
                is_passive && plain.predicate != "opposed" && plain.predicate != "paid"
                    ? holds(from, at, plain.needs) || holds(at + 1, at + 3, plain.needs)
                    : holds(at + 1, until, plain.needs);
            const bool reduced = !is_passive && plain.predicate == "stolen" &&
                                 holds(from, at, plain.needs) && words_[at].low == "stolen";
            const bool by_door =
                plain.needs.words != doors.words || holds(at + 1, until, "through via using");
            if ((!near && !reduced) || !by_door) {
                return;
            }
        }
        if (!plain.never.words.empty() && holds(at > 3 ? at - 3 : 0, at + 5, plain.never)) {
            return;
        }
        const bool urged = plain.predicate == "patched" && // "issued a note urging users to update"
                           find(words_, "to update", at, until) < until &&
                           !holds(at + 1, at + 4, "patch patches updates fix fixes");
        if (urged) {
            return;
        }
        const bool offline = plain.predicate == "stolen" &&
                             among(words_[at].low, "took take taken taking") &&
                             find(words_, "offline", at, until) < until;
        if (offline) {
            return; // "took its mail server offline"
        }
        const bool adjective = words_[at].low == "stolen" && !is_passive && at > 0 &&
                               !words_[at - 1].is(Sort::have) && at + 1 < words_.size() &&
                               words_[at + 1].mark == 0 &&
                               !among(words_[at + 1].low, "from by in during and or at last");
        if (adjective) {
            return; // "abusing stolen credentials"
        }
        const auto shared = is_passive ? shared_front(words_, at) : Phrase{};
        const auto before = shared.empty() ? phrase_before(words_, subject_verb(at)) : shared;
        const auto after = object_of(at, plain);
        auto subject = slot(before);
        auto object = slot(after);
        const auto main = words_[at].low == "stolen" && !is_passive
                              ? finite_in(words_, before.begin, before.end)
                              : before.end;
        if (main < before.end && main > before.begin && main + 1 < before.end) {
            subject = slot({before.begin, main}); // "the gang published files stolen from"
            object = slot({main + 1, before.end});
        }
        if (is_passive) {
            object = subject;
            subject = slot(agent_behind(words_, at + 1));
        }
        if (plain.predicate == "opposed" && plain.verbs.words != "against") {
            auto end = at + 1;
            while (end < words_.size() && end < at + 15 && words_[end].mark == 0) {
                ++end;
            }
            auto begin = at + 1;
            if (begin + 1 < end && words_[begin].low == "and") {
                begin += 2; // "opposes and combats hacking"
            } else if (begin < end && words_[begin].low == "to") {
                ++begin; // "is opposed to"
            }
            while (end > begin && among(words_[end - 1].low, "as of to in for")) {
                --end; // "opposes the date as "unworkable""
            }
            object = plain_slot(scene_.text, words_, {std::min(begin, end), end}, "other");
        }
        if (plain.verbs.words == "against") {
            const Phrase whom{at + 1, std::min(at + 6, words_.size())};
            object = plain_slot(scene_.text, words_, whom, "other");
        }
        if (plain.predicate == "charged" && is_negated(words_, at)) {
            return; // `not-charged`
        }
        add(plain.predicate, at, std::move(subject), std::move(object), plain.stance);
        if (plain.predicate == "opposed" && !before.empty()) {
            found_.back().actor = before;
        }
    }

    /// "got in by exploiting a flaw", "gained access through": the verb whose subject acts.
    [[nodiscard]] std::size_t subject_verb(std::size_t at) const {
        if (words_[at].low == "access" && at > 0) {
            return at - 1;
        }
        if (at < 2 || words_[at - 1].low != "by" || !words_[at].low.ends_with("ing")) {
            return at;
        }
        const auto from = at > 14 ? at - 14 : 0;
        for (auto i = at - 1; i-- > from + 1;) {
            if (words_[i].mark != 0 && words_[i].mark != ')') {
                break;
            }
            if (is_finite(words_, i)) {
                return i;
            }
        }
        return at;
    }

    /// Behind the verb, or the preposition it wants.
    [[nodiscard]] Phrase object_of(std::size_t at, const Plain& plain) const {
        const auto until = std::min(at + 8, words_.size());
        if (at + 2 < words_.size() && words_[at + 1].is(Sort::be) &&
            find(words_, "what", at > 6 ? at - 6 : 0, at) < at) {
            return phrase_after(words_, at + 2); // "What they took were the blueprints"
        }
        if (plain.needs.words == doors.words) {
            for (auto i = at + 1; i < until; ++i) {
                if (among(words_[i].low, "through via using")) {
                    return phrase_after(words_, i + 1);
                }
            }
        }
        if (plain.needs.words.starts_with("investigation")) {
            const auto into = find(words_, "into", at + 1, until);
            return into < until ? phrase_after(words_, into + 1) : Phrase{};
        }
        const bool off = at + 2 < words_.size() && among(words_[at + 1].low, "off out away");
        return phrase_after(words_, off || plain.needs.words == "to" ? at + 2 : at + 1);
    }

    /// "was warned on 15 July", "was briefed in May": told something, it is not said what.
    void told(std::size_t at) {
        if (among(words_[at].low, "warned briefed told tipped") && passive(at) &&
            at + 1 < words_.size() && !among(words_[at + 1].low, "that against to by not")) {
            add("notified", at, {}, slot(phrase_before(words_, at)), false);
        }
    }

    /// "warned the firm of odd traffic", "tipped the bank off about".
    void warned(std::size_t at) {
        if (!among(words_[at].low, "warned tipped cautioned") || passive(at) ||
            at + 2 >= words_.size() || words_[at + 1].mark != 0 ||
            among(words_[at + 1].low, "that of against about on in to not")) {
            return;
        }
        const auto until = std::min(at + 9, words_.size());
        auto of = at + 2;
        while (of < until && words_[of].mark == 0 && !among(words_[of].low, "of about that")) {
            ++of;
        }
        if (of < until && among(words_[of].low, "of about")) {
            add("notified", at, slot(phrase_before(words_, at)), slot({at + 1, of}), false);
            return;
        }
        const auto whom = phrase_after(words_, at + 1); // "warned the library in March that"
        if (of < until && words_[of].low == "that" && !whom.empty() && whom.end <= of) {
            add("notified", at, slot(phrase_before(words_, at)), slot(whom), false);
        }
    }

    /// "reported the matter to the police", "filed a complaint with".
    void handed_in(std::size_t at) {
        if (!among(words_[at].low, "reported filed") || passive(at)) {
            return;
        }
        const auto until = std::min(at + 6, words_.size());
        for (auto i = at + 1; i + 2 < until; ++i) {
            const bool matter = among(words_[i].low,
                                      "matter incident breach case intrusion it complaint damage "
                                      "attack");
            if (matter && among(words_[i + 1].low, "to with")) {
                add("notified",
                    at,
                    slot(phrase_before(words_, at)),
                    slot(phrase_after(words_, i + 2)),
                    false);
                return;
            }
        }
    }

    /// "was paid by a company": without a sum.
    void paid_by(std::size_t at) {
        const auto until = std::min(at + 4, words_.size());
        const auto by = find(words_, "by", at + 1, until);
        const bool sum = holds(at + 1, at + 12, sums);
        if (words_[at].low == "paid" && passive(at) && by < until && !sum) {
            add("paid",
                at,
                slot(phrase_after(words_, by + 1)),
                slot(phrase_before(words_, at)),
                false);
        }
    }

    /// "search warrants were served at the offices".
    void warrants(std::size_t at) {
        const bool search =
            among(words_[at].low, "warrant warrants") && at > 0 && words_[at - 1].low == "search";
        if (!search) {
            return;
        }
        const auto until = std::min(at + 12, words_.size());
        const auto where = find(words_, "at", at + 1, until);
        add("searched",
            at,
            {},
            where < until ? slot(phrase_after(words_, where + 1)) : Slot{},
            false);
    }

    /// "servers that were used in the attacks".
    void used_in(std::size_t at) {
        const auto to = at + (at + 1 < words_.size() && words_[at + 1].low.ends_with("ly") ? 2 : 1);
        if (words_[at].low != "used" || !passive(at) || to >= words_.size() ||
            !among(words_[to].low, "in to for")) { // "were used directly in"
            return;
        }
        const auto until = std::min(at + 7, words_.size());
        auto attack = next(words_, at + 1, until, Sort::attack);
        for (auto i = at + 1; i < until && attack == until; ++i) {
            attack = is_crime(words_[i]) || among(words_[i].low,
                                                  "attack hack breach infect control steal siphon "
                                                  "exfiltrate smuggle")
                         ? i
                         : until;
        }
        if (attack == until) {
            return;
        }
        auto end = attack + 1;
        while (end < words_.size() && end < attack + 9 && words_[end].mark == 0 &&
               !words_[end].is_any(Sort::clause, Sort::be) && words_[end].low != "in") {
            ++end;
        }
        auto what = phrase_before(words_, at); // "servers leased between 2022 and 2024 were used"
        if (!holds_sort(what, Sort::server)) {
            const auto near = at > 14 ? at - 14 : 0;
            for (auto i = at; i-- > near && words_[i].mark == 0;) {
                if (words_[i].is(Sort::server)) {
                    what = phrase_before(words_, i + 1);
                    break;
                }
            }
        }
        for (auto i = what.begin + 1; i + 1 < what.end; ++i) { // "to lease servers that were used"
            const bool led = words_[i - 1].low == "to" && words_[i].sorts == 0;
            what.begin = led && holds_sort({i + 1, what.end}, Sort::server) ? i + 1 : what.begin;
        }
        add("used-in",
            at,
            slot(what),
            plain_slot(scene_.text, words_, {to + 1, end}, "attack"),
            false);
    }

    [[nodiscard]] bool holds_sort(Phrase phrase, Sort sort) const {
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                           words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                           [&](const Word& word) { return word.is(sort); });
    }

    [[nodiscard]] Slot slot(Phrase phrase) const {
        return phrase.empty() ? Slot{} : actor_slot(scene_.text, words_, phrase, scene_.groups);
    }

    void add(std::string_view predicate, std::size_t at, Slot subject, Slot object, bool stance) {
        found_.push_back(
            {predicate, at, std::move(subject), std::move(object), is_negated(words_, at), stance});
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames plain_frames(const Scene& scene) {
    return Plains(scene).run();
}

} // namespace ample::cite::detail
