#include <ample/cite/certainty.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Course {
public:
    explicit Course(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            left(i);
            referred(i);
            not_charged(i);
            wanted(i);
            suspected_of(i);
            brought_charges(i);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] Slot who_before(std::size_t at) const {
        auto slot = actor_slot(scene_.text, words_, phrase_before(words_, at), scene_.groups);
        if (slot.kind != "person" && !slot.empty()) {
            slot = {"person", "", slot.text, slot.at};
        }
        return slot;
    }

    /// "have left the country", "is no longer in Norway", "fled to".
    void left(std::size_t at) {
        const auto& low = words_[at].low;
        if (among(low, "left fled departed") && at + 1 < words_.size()) {
            const bool country = reads(words_, at + 1, "the country") ||
                                 country_at(words_, at + 1) != nullptr ||
                                 (low == "fled" && words_[at + 1].low == "to");
            if (country) {
                add("left-country",
                    at,
                    who_before(at),
                    {"country",
                     "",
                     "the country",
                     words_[at + 1].low == "to" ? phrase_after(words_, at + 2)
                                                : Phrase{at + 1, end_of_land(at + 1)}});
            }
        } else if (reads(words_, at, "no longer in") && at + 3 < words_.size() &&
                   (country_at(words_, at + 3) != nullptr ||
                    reads(words_, at + 3, "the country"))) {
            found_.push_back({"left-country",
                              at,
                              who_before(at),
                              {"country", "", "the country", {at + 3, at + 4}},
                              false,
                              false});
        }
    }

    /// "the country", "South Korea": behind the land that begins at `at`.
    [[nodiscard]] std::size_t end_of_land(std::size_t at) const {
        const bool two = at + 1 < words_.size() &&
                         (words_[at].low == "the" ||
                          (among(words_[at].low, "south north new united saudi sri costa el") &&
                           words_[at + 1].capital));
        return at + (two ? 2 : 1);
    }

    /// "was referred to prosecutors", "sent papers to prosecutors", "forwarded the case to".
    void referred(std::size_t at) {
        if (!among(words_[at].low,
                   "referred referring forwarded sent submitted handed transferred passed")) {
            return;
        }
        auto until = std::min(at + 24, words_.size());
        for (auto i = at + 1; i < until; ++i) { // "sent the logins abroad, prosecutors said"
            until = words_[i].mark == ',' && i + 1 < until && words_[i + 1].is(Sort::prosecutor)
                        ? i
                        : until;
        }
        const auto prosecutors = next(words_, at + 1, until, Sort::prosecutor);
        auto to = find(words_, "to", prosecutors > 6 ? prosecutors - 6 : 0, prosecutors);
        if (to == prosecutors && prosecutors < words_.size() &&
            words_[prosecutors].low == "prosecution" && prosecutors > 0 &&
            words_[prosecutors - 1].low == "for") {
            to = prosecutors - 1; // "referred the firm for prosecution"
        }
        if (prosecutors == until || to == prosecutors || to <= at) {
            return;
        }
        const auto from = at > 3 ? at - 3 : 0;
        const bool passive = holds(words_, from, at, Sort::be);
        Slot whom = passive ? who_before(at) : Slot{"person", "", "the suspect"};
        const auto about = find(words_, "on", at + 1, to); // "papers on a member to prosecutors"
        if (const auto on = find(words_, "on", prosecutors, prosecutors + 2);
            !passive && about < to) {
            whom.at = phrase_after(words_, about + 1);
        } else if (!passive && on < prosecutors + 2 && on + 1 < words_.size() &&
                   !words_[on + 1].is(Sort::weekday) &&
                   !among(words_[on + 1].low, "suspicion charges allegations accusations")) {
            whom.at = phrase_after(words_, on + 1); // "papers to prosecutors on a member"
        } else if (!passive) {
            whom.at = phrase_after(words_, at + 1);
        }
        const auto by = passive ? Phrase{} : phrase_before(words_, at);
        found_.push_back({"referred",
                          at,
                          std::move(whom),
                          {"office", "", "prosecutors", {prosecutors, prosecutors + 1}},
                          is_negated(words_, at),
                          false,
                          by});
    }

    /// "decided not to indict", "dropped the charges", "was not charged".
    void not_charged(std::size_t at) {
        const auto& low = words_[at].low;
        const auto from = at > 5 ? at - 5 : 0;
        bool refused = among(low, "indict indicted charge charged prosecute prosecuted") &&
                       is_negated(words_, at);
        const bool no_case =
            among(low, "open pursue bring file") && is_negated(words_, at) && holds_case(at);
        const bool ended = among(low, "discontinued dropped closed shelved") &&
                           !is_negated(words_, at) && // "The inquiry is not closed"
                           holds(words_, from, at, Sort::be) && holds_case(at > 9 ? at - 9 : 0);
        const bool freed = low == "charge" && at > 1 && words_[at - 1].low == "without";
        if (no_case || ended || freed) {
            const auto against =
                find(words_, "against", at > 9 ? at - 9 : 0, std::min(at + 12, words_.size()));
            const bool named = against < std::min(at + 12, words_.size());
            auto whom =
                named ? actor_slot(
                            scene_.text, words_, phrase_after(words_, against + 1), scene_.groups)
                : freed ? who_before(at - 2)
                        : Slot{};
            found_.push_back({"not-charged",
                              at,
                              std::move(whom),
                              {},
                              true,
                              false,
                              no_case ? phrase_before(words_, at) : Phrase{}});
            return;
        }
        if (among(low, "dropped suspended")) {
            const auto until = std::min(at + 4, words_.size());
            for (auto i = at + 1; i < until; ++i) {
                refused = refused || among(words_[i].low, "charges case indictment prosecution");
            }
        }
        if (refused && (low != "charge" || !words_[at - (at > 0 ? 1 : 0)].is(Sort::determiner))) {
            const bool passive = holds(words_, from, at, Sort::be);
            auto whom =
                passive
                    ? who_before(at)
                    : actor_slot(
                          scene_.text, words_, phrase_after(words_, accused_at(at)), scene_.groups);
            found_.push_back({"not-charged",
                              at,
                              std::move(whom),
                              {},
                              true,
                              false,
                              passive ? Phrase{} : phrase_before(words_, at)});
        }
    }

    /// Behind "against" where it stands near, else behind the verb.
    [[nodiscard]] std::size_t accused_at(std::size_t at) const {
        const auto until = std::min(at + 7, words_.size());
        const auto against = find(words_, "against", at + 1, until);
        return against < until ? against + 1 : at + 1;
    }

    [[nodiscard]] bool holds_case(std::size_t from) const {
        for (auto i = from; i < std::min(from + 10, words_.size()); ++i) {
            if (among(words_[i].low, "case proceedings charges prosecution investigation")) {
                return true;
            }
        }
        return false;
    }

    /// "brought charges against a man", "filed an indictment against".
    void brought_charges(std::size_t at) {
        if (!among(words_[at].low, "brought filed pressed laid") || is_negated(words_, at)) {
            return;
        }
        const auto until = std::min(at + 7, words_.size());
        const auto against = find(words_, "against", at + 1, until);
        const bool charges = find(words_, "charges", at + 1, until) < until ||
                             find(words_, "indictment", at + 1, until) < until;
        if (charges && against < until) {
            add("charged",
                at,
                actor_slot(scene_.text, words_, phrase_before(words_, at), scene_.groups),
                actor_slot(scene_.text, words_, phrase_after(words_, against + 1), scene_.groups));
        }
    }

    /// "on suspicion of forging records", "is accused of money laundering".
    void suspected_of(std::size_t at) {
        const auto& low = words_[at].low;
        const bool suspicion = low == "suspicion" && at > 0 && words_[at - 1].low == "on";
        const bool accused = low == "accused" && at > 0 && words_[at - 1].is(Sort::be);
        if ((!suspicion && !accused) || at + 2 >= words_.size() || words_[at + 1].low != "of") {
            return;
        }
        add("suspected-of",
            at,
            accused ? who_before(at) : Slot{},
            {"offence", "", "offence", phrase_after(words_, at + 2)});
    }

    /// "searching for a man who", "obtained an arrest warrant", "on a wanted list".
    void wanted(std::size_t at) {
        const auto from = at > 8 ? at - 8 : 0;
        const bool search =
            (reads(words_, at, "searching for") || reads(words_, at, "looking for") ||
             reads(words_, at, "hunting for")) &&
            holds(words_, from, at, Sort::police) && holds(words_, at, at + 9, Sort::person);
        const bool warrant = words_[at].low == "warrant" && at > 0 &&
                             (words_[at - 1].low == "arrest" ||
                              (holds(words_, at > 3 ? at - 3 : 0, at, Sort::determiner) &&
                               find(words_, "issued", at, at + 5) < at + 5));
        const bool list = words_[at].low == "wanted" && at + 1 < words_.size() &&
                          (words_[at + 1].low == "list" || (at > 0 && words_[at - 1].is(Sort::be)));
        if (!search && !warrant && !list) {
            return;
        }
        const auto whom = search ? phrase_after(words_, at + 2) : Phrase{};
        add("wanted",
            at,
            search ? actor_slot(scene_.text, words_, whom, scene_.groups)
            : warrant && find(words_, "for", at, at + 7) < at + 7
                ? actor_slot(scene_.text,
                             words_,
                             phrase_after(words_, find(words_, "for", at, at + 7) + 1),
                             scene_.groups)
            : list ? who_before(at - (at > 0 && words_[at - 1].low == "most" ? on_list(at) : 0))
                   : Slot{},
            {});
        found_.back().actor = search ? phrase_before(words_, at) : Phrase{};
    }

    /// "was put on the FBI's most | wanted list": how many words stand behind the verb.
    [[nodiscard]] std::size_t on_list(std::size_t at) const {
        for (auto i = at; i-- > (at > 6 ? at - 6 : 0);) {
            if (words_[i].low == "on" && i > 0) {
                return at - i + 1;
            }
        }
        return 0;
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

Frames course_frames(const Scene& scene) {
    return Course(scene).run();
}

} // namespace ample::cite::detail
