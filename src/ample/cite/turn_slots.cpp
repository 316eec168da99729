#include <ample/cite/certainty.hpp>
#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/detail/turn_slots.hpp>
#include <ample/cite/detail/verbs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Laying {
public:
    explicit Laying(const Scene& scene) : scene_(scene), words_(scene.words) {}

    /// Lays agent and patient into the slots of the predicate.
    std::optional<Frame> run(const Turn& turn, const FoundTurn& found) {
        const auto [at, end, agent, patient] = found;
        const auto predicate = turn.predicate;
        Frame frame;
        frame.predicate = predicate;
        frame.trigger = at;
        frame.negative = is_negated(words_, at);
        if (predicate == "charged" && frame.negative && turn.roles == Roles::noun) {
            frame.predicate = "not-charged"; // "No charges will be brought against"
            frame.subject = slot(patient);
            frame.actor = agent;
            return frame;
        }
        // "which had not been patched"; "it then moved to Acme through a shared server"
        const bool unmended = predicate == "patched" && frame.negative;
        const bool no_traveller = predicate == "left-country" && !agent.empty() &&
                                  among(words_[agent.end - 1].low,
                                        "it which group gang burglars hackers attackers intruders");
        if (unmended || no_traveller) {
            return std::nullopt;
        }
        const auto victim = [&](Phrase phrase) {
            return plain_slot(scene_.text, words_, phrase, "victim");
        };
        if (predicate == "compromised") {
            frame.subject = victim(patient);
            if (turn.roles == Roles::about) { // "came in with a password": into what is not said
                frame.subject = {"entry", "", "an entry", means_of_entry(at, end)};
            }
            frame.actor = turn.roles == Roles::about && is_passive(words_, at)
                              ? agent_behind(words_, end) // "was opened with a password"
                              : agent;
            if (among(words_[at].low,
                      "confirmed confirms acknowledged acknowledges admitted admits disclosed")) {
                frame.actor = {}; // who confirms a breach did not do it
                frame.object = {"attack", "", "attack", {end - 2, end - 1}};
            }
        } else if (predicate == "targeted") {
            auto head = patient; // "Ports in six countries" are not six
            for (const auto* const in : {"in", "at", "from"}) {
                head.end = std::min(head.end, find(words_, in, patient.begin, patient.end));
            }
            frame.object = number_slot(scene_.text, words_, head);
            frame.object = frame.object.empty() ? victim(patient) : frame.object;
            frame.actor = agent;
        } else if (predicate == "handed-over" || predicate == "sold") {
            handed(frame, agent, patient, end);
        } else if (predicate == "not-charged" || predicate == "wanted" || predicate == "referred") {
            const bool deed = predicate == "wanted" && patient.begin + 2 < patient.end &&
                              words_[patient.begin].low == "arrest"; // "for the arrest of the man"
            frame.subject = slot({patient.begin + (deed ? 2 : 0), patient.end});
            frame.actor = agent;
            frame.negative = predicate == "not-charged" || frame.negative;
        } else if (predicate == "denied") {
            frame.object = {"involvement", "", "the act", patient};
            frame.negative = true;
            frame.actor = agent;
        } else if (predicate == "evidence-demanded" || predicate == "declined") {
            frame.stance = true;
            frame.actor = agent;
            frame.object = {predicate == "declined" ? "comment" : "proof", "", "", patient};
            frame.negative = false;
            if (words_[at].low == "drawn") { // "would not be drawn on the culprit"
                frame.actor = patient;
                frame.object.at = asked_at(end);
            } else if (among(words_[at].low, "return returned")) {
                frame.object.at = asked_at(at + 1);
            }
        } else if (predicate == "used-in") {
            used(frame, turn, end, agent, patient);
        } else if (predicate == "patched") {
            frame.subject = slot(agent);
            frame.object = slot(mended(patient));
        } else if (predicate == "leased") {
            frame.subject = slot(agent);
            frame.object = {"server", "", "servers", patient};
        } else if (predicate == "exploited" && turn.roles == Roles::handed) {
            frame.object = slot(patient); // who traces it there did not use it
        } else if (predicate == "arrested" && is_of_thing(patient)) {
            return std::nullopt; // "plans are held on a server", "picked up encryption"
        } else if (predicate == "attributed") {
            if (agent.empty() || !does(agent)) {
                return std::nullopt;
            }
            frame.subject = named_slot(words_, slot(agent), agent);
            frame.object = names_crime(words_, patient) ? crime_slot(patient) : slot(patient);
        } else if (predicate == "tasked") {
            frame.subject = slot(agent);
            frame.object = names_crime(words_, patient) ? crime_slot(patient) : slot(patient);
            const auto& verb = words_[at].low;
            const bool attack =
                among(verb, "ordered commissioned directed") && names_crime(words_, patient);
            const bool hired = among(verb, "recruited recruits groomed") && !agent.empty();
            const auto name = bare(agent); // "the gang was tasked by the NAME"
            const bool named = !name.empty() &&
                               named_slot(words_, frame.subject, name).kind == "group" &&
                               (frame.object.kind == "group" || turn.roles == Roles::noun_agent ||
                                turn.roles == Roles::about);
            const bool served =
                turn.need == Need::sponsor && frame.object.kind == "group" &&
                among(words_[end - 1].low, "for under"); // "for a firm in Ruritania"
            const bool machine = among(verb, "run operated managed") &&
                                 frame.object.kind == "other"; // "accounts run by a firm"
            if (machine) {
                return std::nullopt;
            }
            const bool nobody = agent.empty();
            if (nobody || (!is_sponsor(frame.subject) && frame.subject.kind != "person" &&
                           !attack && !hired && !named && !served)) {
                return std::nullopt;
            }
        } else {
            frame.subject = slot(agent);
            frame.object = slot(patient);
        }
        return frame;
    }

    /// "served as relays in the attacks", "were used for attacks", "routed traffic through
    /// servers".
    void used(Frame& frame, const Turn& turn, std::size_t end, Phrase agent, Phrase patient) {
        const bool through = turn.tail.find("through") != std::string_view::npos;
        const bool from = turn.tail.ends_with("from"); // "attacks were launched from servers"
        const auto thing = turn.roles == Roles::plain || through || from ? agent : patient;
        auto attack = through                              ? Phrase{}
                      : turn.roles == Roles::plain || from ? patient
                      : turn.tail.starts_with('~')         ? Phrase{}
                                                           : agent;
        const bool to = turn.tail.starts_with("to "); // "were used to reach the library"
        const bool in = !to && end < words_.size() && among(words_[end].low, "in for during");
        if (to || in || among(words_[end - 1].low, "for behind")) {
            attack = phrase_after(words_, end + (in ? 1 : 0));
        }
        frame.subject = slot(thing);
        frame.object = {"attack", "", "attack", attack};
    }

    void handed(Frame& frame, Phrase agent, Phrase patient, std::size_t end) {
        if (among(words_[end - 1].low, "to with of")) { // "made available to", "ended up with"
            const auto receiver = object_at(end);
            const bool inverse = meets(words_, patient, Need::credential) && agent == receiver;
            frame.subject = {"credential", "", "server credentials", patient};
            frame.object = slot(receiver);
            frame.actor = inverse ? Phrase{} : agent;
            return;
        }
        const bool thing =
            meets(words_, patient, Need::credential) || meets(words_, patient, Need::taking);
        const auto until = std::min(end + 12, words_.size());
        auto to = find(words_, "to", end, until);
        to = std::min(to, find(words_, "with", end, until));
        const auto receiver = thing && to + 1 < until ? object_at(to + 1) : Phrase{};
        frame.subject = {"credential", "", "server credentials", patient};
        frame.object = slot(receiver);
        frame.actor = agent;
    }

private:
    /// "logged in with | the account of a clerk": what the tail in [at, end) names as taken.
    [[nodiscard]] Phrase means_of_entry(std::size_t at, std::size_t end) const {
        for (auto i = at; i + 1 < end; ++i) {
            if (among(words_[i].low, "with using through via under as used")) {
                return object_at(i + 1);
            }
        }
        return {};
    }

    /// Who is silent about what: "did not return | calls", "be drawn on | whether it paid".
    [[nodiscard]] Phrase asked_at(std::size_t at) const {
        if (at < words_.size() && among(words_[at].low, "whether how who why what when where")) {
            auto end = at + 1;
            while (end < words_.size() && end < at + 14 && words_[end].mark == 0) {
                ++end;
            }
            return {at, end};
        }
        return object_at(at);
    }

    /// "a patch for the flaw": what a fix mends belongs to it.
    [[nodiscard]] Phrase mended(Phrase fix) const {
        if (fix.empty() || fix.end + 1 >= words_.size() ||
            !among(words_[fix.end].low, "for against")) {
            return fix;
        }
        return {fix.begin, phrase_after(words_, fix.end + 1).end};
    }

    /// Whether a phrase opens with what nobody can arrest: "drawings of ships".
    [[nodiscard]] bool is_of_thing(Phrase phrase) const {
        const Phrase head{phrase.begin, find(words_, "of", phrase.begin, phrase.end)};
        if (head.empty() || words_[head.end - 1].is_any(Sort::person, Sort::group)) {
            return false;
        }
        const Phrase noun{head.end - 1, head.end};
        return meets(words_, noun, Need::taking) || meets(words_, noun, Need::machine) ||
               among(words_[noun.begin].low,
                     "encryption traffic activity signals signal policy meeting talks position "
                     "election hearing view stake auction conference");
    }

    [[nodiscard]] Slot slot(Phrase phrase) const {
        auto one = phrase.empty() ? Slot{} : actor_slot(scene_.text, words_, phrase, scene_.groups);
        const bool state =
            one.kind == "other" &&
            (words_[phrase.end - 1].low == "state" ||
             (phrase.end - phrase.begin > 1 && words_[phrase.end - 2].low == "state" &&
              among(words_[phrase.end - 1].low, "body organ agency actor entity")));
        one.kind = state ? "government" : one.kind; // "were directed by a foreign state"
        return one;
    }

    [[nodiscard]] Phrase object_at(std::size_t at) const { return bare(phrase_after(words_, at)); }

    /// Without its article.
    [[nodiscard]] Phrase bare(Phrase phrase) const {
        while (!phrase.empty() && among(words_[phrase.begin].low, "a an the its their his her")) {
            ++phrase.begin;
        }
        return phrase;
    }

    [[nodiscard]] bool does(Phrase agent) const {
        const auto who = named_slot(words_, slot(agent), agent);
        const bool named = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(agent.begin),
                                       words_.begin() + static_cast<std::ptrdiff_t>(agent.end),
                                       [](const Word& word) { return word.capital; });
        return is_sponsor(who) || who.kind == "group" || (who.kind == "person" && named);
    }

    const Scene& scene_;
    const Words& words_;
};

} // namespace

bool is_stand_in(const Words& words, Phrase phrase) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) {
                           return among(word.low,
                                        "all both it them this these those each most some either "
                                        "of the two three four five six seven eight");
                       });
}

std::optional<Frame> frame_of(const Scene& scene, const Turn& turn, const FoundTurn& found) {
    return Laying(scene).run(turn, found);
}

} // namespace ample::cite::detail
