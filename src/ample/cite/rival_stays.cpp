// Who had left a country at a time, and who was seen there after it.
//
//     "The student left Norway in May"          gone at the end of May
//     "He lived in my flat until August"        there in August
//     "I met the student here on 3 July"        there on 3 July
//     留学生は4月に出国した                          gone at the end of April
//
// Two departures of one person, told in two languages, exclude each other by their times. One
// person is meant where both clauses have one noun (student, businessman), or a pronoun, in reports
// of one story; "he" is no woman, and who has another name is another.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/told_persons.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

struct Place {
    std::size_t claim = 0;
    Span time = {};
    Person who = {};
    std::string land = {};
};

class Stays {
public:
    Stays(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            read(claim);
        }
        for (std::size_t i = 0; i < gone_.size(); ++i) {
            for (auto k = i + 1; k < gone_.size(); ++k) {
                compare_departures(gone_[i], gone_[k]);
            }
            for (const auto& stay : there_) {
                compare_stay(gone_[i], stay);
            }
            for (const auto& absence : absent_) {
                compare_absence(gone_[i], absence);
            }
        }
    }

private:
    void read(std::size_t claim) {
        auto time = scene_.time(claim);
        if (!time || !scene_.is_sure(claim)) {
            return;
        }
        const auto said = scene_.said(claim);
        while (said && is_before(*said, time->from)) { // "lived here until May": the last one
            time->from.year -= 1;
            time->until.year -= 1;
        }
        if (const auto leaving = departure(claim); leaving) {
            keep(gone_, {claim, *time, *leaving, land(claim)});
        } else if (!scene_.is_japanese(claim) && is_stay(claim)) {
            const auto at = scene_.phrase(claim);
            auto who = person_in(scene_.words(claim), at);
            if (who.is_told()) {
                keep(scene_.is_denied(claim) ? absent_ : there_,
                     {claim, *time, std::move(who), land(claim)});
            }
        }
    }

    static void keep(std::vector<Place>& some, Place place) {
        if (some.size() < most_compared) {
            some.push_back(std::move(place));
        }
    }

    /// Who left, where the clause tells a departure.
    [[nodiscard]] std::optional<Person> departure(std::size_t claim) const {
        const auto& one = scene_.at(claim);
        if (scene_.is_denied(claim)) {
            return std::nullopt;
        }
        if (scene_.is_japanese(claim)) {
            const auto all = scene_.text(claim);
            if (!holds_one(all, "出国し 帰国し") || holds_one(all, "再入国 予定 出国しよう")) {
                return std::nullopt;
            }
            return person_in_japanese(all);
        }
        if (!one.frame || one.frame->predicate != "left-country" || one.frame->share > 0 ||
            scene_.has(claim, "because will would other another two three second both they")) {
            return std::nullopt;
        }
        const auto at = scene_.phrase(claim);
        const auto who = one.frame->subject.at; // "A student who leased it | left Norway"
        const auto begin = who.empty() ? at.begin : std::min(at.begin, who.begin);
        return person_in(scene_.words(claim), {begin, std::max(begin, one.frame->trigger)});
    }

    /// "lived in the flat", "was here", "met him there", "took his exams here".
    [[nodiscard]] bool is_stay(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool here = scene_.has(claim, "here there flat apartment room house dormitory");
        const auto verb = scene_.find_one(
            claim, "was lived living stayed staying been met saw seen took worked slept visited");
        if (verb == at.end || scene_.at(claim).kind != "claim" ||
            scene_.has(claim, "will would if attack attacks arrested leave left")) {
            return false;
        }
        const bool be = among(words[verb].low, "was been");
        if (be && scene_.has(claim, "server servers")) {
            return false; // what was there is no person
        }
        const auto place = std::min(verb + 2, at.end);
        const bool still = be && verb + 1 < at.end && // "was here", "was still living in"
                           among(words[verb + 1].low, "here there still in");
        return (be ? still : here || among(words[verb].low, "lived living stayed staying")) &&
               (here || find(words, "in", verb, at.end) < at.end) && place <= at.end;
    }

    /// The country a clause says was left, or is told to have been in.
    [[nodiscard]] std::string land(std::size_t claim) const {
        if (scene_.is_japanese(claim)) {
            return {};
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin + 1; i < at.end; ++i) {
            if (words[i].capital && among(words[i - 1].low, "left leave leaving in fled")) {
                const auto* const known = country_of(words[i].low);
                return known != nullptr ? std::string(known->name) : std::string(words[i].low);
            }
        }
        return {};
    }

    [[nodiscard]] bool may_be_of_one(const Place& a, const Place& b) const {
        return scene_.stand_apart(a.claim, b.claim) && scene_.one_story(a.claim, b.claim) &&
               may_be_one_person(a.who, b.who);
    }

    static bool are_of_one_land(const Place& a, const Place& b) {
        const bool known = !a.land.empty() && !b.land.empty() && country_of(a.land) != nullptr &&
                           country_of(b.land) != nullptr;
        return !known || a.land == b.land;
    }

    void compare_departures(const Place& a, const Place& b) {
        if (are_apart(a.time, b.time) && may_be_of_one(a, b) && are_of_one_land(a, b)) {
            pairs_[{"contradiction",
                    "one event is told at times that exclude each other, by different sources, "
                    "without a hedge"}]
                .emplace_back(a.claim, b.claim);
        }
    }

    void compare_stay(const Place& gone, const Place& stay) {
        constexpr std::int64_t longest = 400; // days: who came back is another story
        const auto days = days_since_1970(stay.time.from) - days_since_1970(gone.time.until);
        if (days > 0 && days < longest && may_be_of_one(gone, stay) &&
            are_of_one_land(gone, stay)) {
            pairs_[{"contradiction",
                    "one says that somebody had left the country, the other that he was there "
                    "later"}]
                .emplace_back(gone.claim, stay.claim);
        }
    }

    /// "He has not been in Norway since 2019" / "He left Norway in 2021".
    void compare_absence(const Place& gone, const Place& absence) {
        const auto& words = scene_.words(absence.claim);
        const auto at = scene_.phrase(absence.claim);
        const bool since = find(words, "since", at.begin, at.end) < at.end;
        if (since && is_before(absence.time.until, gone.time.from) &&
            may_be_of_one(gone, absence) && !absence.land.empty() && absence.land == gone.land) {
            pairs_[{"contradiction",
                    "one says that somebody left the country at a time, the other that he was not "
                    "there"}]
                .emplace_back(gone.claim, absence.claim);
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Place> gone_;
    std::vector<Place> there_;
    std::vector<Place> absent_;
};

} // namespace

void compare_stays(const AccountScene& scene, OpposedPairs& pairs) {
    Stays(scene, pairs).run();
}

} // namespace ample::cite::detail
