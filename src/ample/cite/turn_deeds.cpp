// Deeds that no verb tells: a noun at the head of its clause, or a list of what was taken.
//
//     "The theft of 12,000 records by the gang came to light"     "the gang's raid on the port"
//     "What was taken are the drawings"      "Among the victims were two embassies"

#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/turn_slots.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList modifiers =
    "unauthorised unauthorized illegal illicit alleged suspected attempted reported recent first "
    "second third new further other earlier later cyber ransomware massive major huge large-scale "
    "targeted active phishing criminal formal separate joint data more repeated several similar "
    "widespread in-the-wild mass";

constexpr WordList theft_forms = "stolen taken copied exfiltrated leaked siphoned";

class DeedNouns {
public:
    DeedNouns(const Scene& scene, const Frames& others)
        : scene_(scene), words_(scene.words), others_(others) {}

    Frames run() {
        for (std::size_t i = 0; i + 2 < words_.size(); ++i) {
            if (words_[i].mark == 0) {
                noun(i);
                cleft(i);
                behind(i);
                listed(i);
            }
        }
        return std::move(found_);
    }

private:
    struct Head {
        std::size_t begin = 0;
        Phrase owner = {}; ///< "the gang's theft"
        Phrase seer = {};  ///< "Police announced the arrest": who tells of it
        bool opens = false;
    };

    void noun(std::size_t at) {
        for (const auto& one : deeds()) {
            if (among(words_[at].low, one.nouns) && !is_there(at, one.predicate)) {
                deed(at, one);
            }
        }
    }

    void deed(std::size_t at, const Deed& one) {
        const auto head = head_of(at);
        if (!head.opens || is_there(at, one.predicate)) {
            return;
        }
        auto preposition = at + 1;
        Phrase agent = head.owner;
        if (words_[preposition].low == "by") { // "attacks by the gang on shipyards"
            agent = phrase_after(words_, at + 2);
            preposition = agent.end;
        }
        const bool told =
            preposition + 1 < words_.size() && among(words_[preposition].low, one.prepositions);
        if (!told) {
            owned(at, one, head);
            return;
        }
        const auto patient = object_at(preposition + 1);
        agent = agent.empty() ? agent_behind(words_, patient.end) : agent;
        const bool police = among(one.predicate, "arrested charged searched");
        agent = agent.empty() && police ? head.seer : agent;
        const bool needs_event = one.predicate == "targeted" && head.seer.empty();
        const auto verb = finite_in(words_, patient.end, std::min(patient.end + 4, words_.size()));
        const bool open = verb < words_.size() && verb + 1 < words_.size() &&
                          words_[verb + 1].is(Sort::negator); // "has not been confirmed"
        if (patient.empty() || open || !meets(words_, patient, one.need) ||
            (needs_event && agent.empty() && !occurs(patient.end))) {
            return;
        }
        put({one.predicate, {}, {}, one.need}, at, preposition + 1, agent, patient);
    }

    /// "The clerk's arrest was announced".
    void owned(std::size_t at, const Deed& one, const Head& head) {
        if (!head.owner.empty() && among(one.predicate, "arrested charged") &&
            is_finite(words_, at + 1)) {
            put({one.predicate, {}, {}, one.need}, at, at + 1, head.seer, head.owner);
        }
    }

    /// The noun phrase of the deed, and whether it stands at the head of a clause or is seen.
    [[nodiscard]] Head head_of(std::size_t at) const {
        Head head{at, {}, {}, false};
        const auto from = at > 5 ? at - 5 : 0;
        auto& begin = head.begin;
        while (begin > from &&
               (words_[begin - 1].is(Sort::determiner) || words_[begin - 1].is(Sort::number) ||
                among(words_[begin - 1].low, modifiers))) {
            --begin;
        }
        if (begin > 0 && words_[begin - 1].low == "'s") {
            head.owner = phrase_before(words_, begin - 1);
            begin = head.owner.empty() ? begin : head.owner.begin;
        }
        if (begin == 0) {
            head.opens = true;
            return head;
        }
        const auto& before = words_[begin - 1];
        if (among(before.low,
                  "observed recorded detected saw seen reported confirmed noticed announced "
                  "disclosed described")) {
            head.opens = true;
            head.seer = phrase_before(words_, begin - 1);
        }
        head.opens = head.opens || among(before.low, "that but") ||
                     (before.mark != 0 && before.mark != '\'' && before.mark != '(');
        return head;
    }

    /// Whether the verb behind says that it took place, rather than what came of it.
    [[nodiscard]] bool occurs(std::size_t from) const {
        const auto until = std::min(from + 8, words_.size());
        const auto verb = finite_in(words_, from, until);
        return verb < until &&
               among(words_[verb < until ? verb : from].low,
                     "began started took occurred happened lasted ended failed continued followed");
    }

    /// "What was taken are the drawings".
    void cleft(std::size_t at) {
        if (words_[at].low != "what" || (at > 0 && words_[at - 1].mark == 0)) {
            return;
        }
        const auto until = std::min(at + 6, words_.size() - 1);
        for (auto i = at + 2; i < until; ++i) {
            const bool is = words_[i + 1].is(Sort::be) && words_[i - 1].is_any(Sort::be);
            if (among(words_[i].low, theft_forms) && is && !is_there(i, "stolen")) {
                put({"stolen", {}, {}, Need::none}, i, i + 2, {}, object_at(i + 2));
                return;
            }
        }
    }

    /// "Behind the raid stands the army".
    void behind(std::size_t at) {
        if (at != 0 || words_[at].low != "behind") {
            return;
        }
        const auto crime = phrase_after(words_, 1);
        auto verb = std::min<std::size_t>(2, words_.size());
        while (verb + 1 < words_.size() && verb < 9 && words_[verb].mark == 0 &&
               !words_[verb].is(Sort::be) && !among(words_[verb].low, "stands stood")) {
            ++verb;
        }
        const bool stands = words_[verb].is(Sort::be) || among(words_[verb].low, "stands stood");
        const Phrase act{crime.begin, std::min(crime.end, verb)};
        if (stands && meets(words_, act, Need::crime) && !is_there(verb, "attributed")) {
            put({"attributed", {}, {}, Need::crime}, verb, verb + 1, object_at(verb + 1), act);
        }
    }

    /// "Among the stolen files were", "the haul included", "its victims include".
    void listed(std::size_t at) {
        const bool loot = among(words_[at].low, "haul loot booty") ||
                          (at > 0 && among(words_[at - 1].low, theft_forms) &&
                           meets(words_, {at, at + 1}, Need::papers));
        const auto next = at + 1;
        constexpr WordList struck = "hit attacked affected targeted breached hacked";
        const bool prey = among(words_[at].low, "victims targets") ||
                          (words_[at].low == "those" && among(words_[next].low, struck));
        auto verb = next; // "Among the victims | named in its report | are"
        const bool reduced = among(words_[next].low, struck) ||
                             among(words_[next].low, "named listed mentioned known identified");
        while (reduced && verb + 1 < words_.size() && verb < next + 6 && words_[verb].mark == 0 &&
               !words_[verb].is(Sort::be)) {
            ++verb;
        }
        const bool among_them = words_[0].low == "among" && at < 6 && words_[verb].is(Sort::be);
        const bool includes = among(words_[next].low,
                                    "include includes included comprise comprises comprised "
                                    "contain contains contained");
        const auto predicate = loot ? std::string_view("stolen") : std::string_view("targeted");
        if ((!loot && !prey) || (!among_them && !includes) || is_there(at, predicate)) {
            return;
        }
        put({predicate, {}, {}, Need::none}, at, verb + 1, {}, object_at(verb + 1));
    }

    /// Whether a frame stands near, in whose clause the noun is no deed of its own.
    [[nodiscard]] bool is_there(std::size_t at, std::string_view predicate) const {
        const auto near = [&](const Frame& frame) {
            const auto apart = frame.trigger > at ? frame.trigger - at : at - frame.trigger;
            return frame.trigger == at || (frame.predicate == predicate && apart <= 12);
        };
        return std::any_of(others_.begin(), others_.end(), near) ||
               std::any_of(found_.begin(), found_.end(), near);
    }

    [[nodiscard]] Phrase object_at(std::size_t at) const {
        auto phrase = phrase_after(words_, at);
        if (const auto verb = finite_in(words_, phrase.begin + 1, phrase.end); !phrase.empty()) {
            phrase.end = std::min(phrase.end, verb);
        }
        while (!phrase.empty() && among(words_[phrase.begin].low, "a an the its their his her")) {
            ++phrase.begin;
        }
        return phrase;
    }

    void put(const Turn& turn, std::size_t at, std::size_t end, Phrase agent, Phrase patient) {
        if (patient.empty()) {
            return;
        }
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

Phrase agent_behind(const Words& words, std::size_t from) {
    for (auto i = from; i < std::min(from + 10, words.size()); ++i) {
        if (words[i].mark != 0 || words[i].is(Sort::clause)) {
            break;
        }
        const bool of_other = i > from && // "on a warrant issued by the court"
                              among(words[i - 1].low,
                                    "issued signed published owned headed hosted founded granted "
                                    "approved");
        if (words[i].low == "by" && !of_other && i + 1 < words.size() &&
            !words[i + 1].low.ends_with("ing") &&
            !words[i + 1].is_any(Sort::weekday, Sort::month) &&
            !among(words[i + 1].low,
                   "post letter mail e-mail email sms text phone telephone fax means way virtue "
                   "mistake accident chance")) {
            return phrase_after(words, i + 1);
        }
    }
    return {};
}

Frames deed_frames(const Scene& scene, const Frames& others) {
    return DeedNouns(scene, others).run();
}

} // namespace ample::cite::detail
