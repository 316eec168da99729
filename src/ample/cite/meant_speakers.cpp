#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/meant_speakers.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/shown_papers.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/detail/state_lists.hpp>
#include <ample/cite/detail/title_initials.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Meaning {
public:
    Meaning(const SpeakerScene& scene, Cast& cast) : scene_(scene), cast_(cast) {}

    Party resolved(Phrase phrase) {
        const auto& word = scene_.words[phrase.begin];
        if (tells_as_paper(scene_.words, phrase.begin) && !cast_.paper().name.empty()) {
            return cast_.resolve(cast_.paper());
        }
        if (phrase.end - phrase.begin == 1 && word.is(Sort::pronoun)) {
            return word.low == "they" ? nearest_group(phrase.begin) : meant_by(word.low);
        }
        if (auto states = joint_states(scene_.text, scene_.words, phrase)) {
            cast_.ally(*states);
            return *states;
        }
        auto party = party_of(scene_.text, scene_.words, phrase);
        if (const auto* const holder = titled_as(phrase, party)) {
            return cast_.resolve(*holder);
        }
        if (means_states(scene_.words, phrase) && !cast_.allies().country.empty()) {
            party.standing = Standing::government;
            party.kind = "organisation";
            party.country = cast_.allies().country;
            return party;
        }
        if (means_pair(scene_.words, phrase) && !cast_.allies().name.empty()) {
            auto pair = cast_.allies(); // "The two agencies said"
            pair.name = verbatim(scene_.text, scene_.words, phrase);
            return cast_.resolve(std::move(pair));
        }
        const bool short_name = phrase.end + 2 < scene_.words.size() &&
                                scene_.words[phrase.end].mark == '(' &&
                                scene_.words[phrase.end + 2].mark == ')';
        if (short_name) { // "the Coordinator for Security (CS)"
            party = cast_.called(scene_.words[phrase.end + 1].low, std::move(party));
        }
        take_owner(phrase, party);
        const bool bare = party.kind == "role" && phrase.end - phrase.begin <= 2 &&
                          scene_.words[phrase.end - 1].low.starts_with("spokes");
        if (bare) { // "police raided an office, a spokesman said"
            const auto opening = scene_.phrases.opening();
            auto owner = opening.empty() || opening.end > phrase.begin
                             ? Party{}
                             : party_of(scene_.text, scene_.words, opening);
            const bool named = owner.standing == Standing::person && // `Acme "does not share"`
                               scene_.words[opening.end].mark == '"' &&
                               names_alone(scene_.words, opening) && !cast_.is_person(owner.name);
            if (named) {
                owner.standing = Standing::organisation; // who has a spokesman is no person
                owner.kind = "organisation";
                owner.organisation = ascii::lower(owner.name);
                owner.person.clear();
            }
            const bool thing = opening.begin == 0 && opening.end > 1 && // "Cargo traffic"
                               names_in(scene_.words, {1, opening.end}).names == 0 &&
                               !scene_.words[0].is(Sort::determiner) &&
                               !is_body(scene_.words, opening) && holds_thing(opening);
            party.of_last =
                thing || owner.standing == Standing::other || owner.kind != "organisation";
            if (!party.of_last) {
                lend(owner, party);
            }
        }
        if (party.document && party.standing == Standing::other && is_own_paper(phrase)) {
            lend(party_of(scene_.text, scene_.words, scene_.phrases.opening()), party);
        }
        take_office(phrase, party);
        take_brief(phrase, party);
        place_by_front(scene_.words, phrase.begin, party); // "In Oslo, the ministry said"
        return as_opened(phrase, cast_.resolve(std::move(party)));
    }

    /// "The CS said" of Cabinet Secretary Ann Berg, where no office is called so.
    [[nodiscard]] const Party* titled_as(Phrase phrase, const Party& party) const {
        const auto& last = scene_.words[phrase.end - 1];
        const bool plain =
            phrase.end == phrase.begin + 2 && scene_.words[phrase.begin].low == "the" &&
            (party.standing == Standing::organisation || party.standing == Standing::other) &&
            cast_.called(last.low, {}).organisation.empty();
        const auto called = scene_.text.substr(last.begin, last.end - last.begin);
        return plain ? bearer_of_title(cast_.people(), called) : nullptr;
    }

    /// "Norwegian police arrested two men, the force said": a noun that means nobody yet is the
    /// office its sentence opens with.
    [[nodiscard]] Party as_opened(Phrase phrase, Party party) const {
        constexpr WordList of_police = "force police";
        constexpr WordList of_others =
            "agency service authority body centre center bureau institute "
            "organisation organization university college hospital "
            "school council association foundation regulator";
        const auto& words = scene_.words;
        const auto& noun = words[phrase.end - 1].low;
        const bool plain = phrase.end == phrase.begin + 2 && words[phrase.begin].low == "the";
        const bool nobody = party.standing == Standing::other || party.organisation == noun ||
                            party.organisation == "the " + noun;
        const bool officials = // "The Delhi police arrested two men, officials said"
            phrase.end <= phrase.begin + 2 && among(noun, "officials official officers officer") &&
            (phrase.end == phrase.begin + 1 || among(words[phrase.begin].low, "an the")) &&
            party.place.empty() && party.country.empty();
        const auto opening = (plain && nobody) || officials ? scene_.phrases.opening() : Phrase{};
        if (opening.empty() || opening.end > phrase.begin) {
            return party;
        }
        const auto owner = party_of(scene_.text, words, opening);
        const bool named =
            owner.standing == Standing::organisation && words[opening.end - 1].capital;
        const bool fits =
            (owner.standing == Standing::police && (officials || among(noun, of_police))) ||
            (owner.standing == Standing::ministry && noun == "ministry") ||
            (named && among(noun, of_others));
        if (fits) {
            lend(owner, party);
        }
        return party;
    }

    /// "The ministry was attacked, its spokeswoman Ann Berg said", "spokeswoman Ann Berg said": of
    /// whom the sentence is about, else of the office told of last.
    void take_owner(Phrase phrase, Party& party) {
        const auto& words = scene_.words;
        const bool behind_short = phrase.begin > 3 && words[phrase.begin - 1].mark == ')' &&
                                  words[phrase.begin - 3].mark == '(' &&
                                  party.standing == Standing::person;
        if (behind_short) { // "The Cyber Agency (CA) | chief executive Ann Berg said"
            const auto office = cast_.called(words[phrase.begin - 2].low, {});
            if (!office.organisation.empty()) {
                lend(office, party);
                party.of_last = party.of_firm = false;
                return;
            }
        }
        const bool its = words[phrase.begin].low == "its" ||
                         (phrase.begin > 0 && words[phrase.begin - 1].low == "its");
        const bool spokesman = words[phrase.begin].low.starts_with("spokes") &&
                               !party.person.empty() && party.standing == Standing::person;
        const bool his = among(words[phrase.begin].low, "his her") &&
                         party.standing != Standing::ministry && !party.counsel &&
                         phrase.end <= phrase.begin + 3 &&
                         (words[phrase.end - 1].low.starts_with("spokes") ||
                          among(words[phrase.end - 1].low, "office"));
        if (his) { // "His spokesman said": of whose office he is
            const auto master = cast_.pronoun(words[phrase.begin].low == "his" ? "he" : "she");
            if (master.standing != Standing::unstated && master.standing != Standing::person) {
                lend(master, party);
            }
            return;
        }
        const bool of_somebody =
            phrase.end == phrase.begin + 3 && words[phrase.begin + 1].low == "'s" &&
            among(words[phrase.begin + 2].low, "office") && words[phrase.begin].capital &&
            cast_.is_person(verbatim(scene_.text, words, {phrase.begin, phrase.begin + 1}));
        if (of_somebody) { // "Berg's office said"
            const auto master =
                cast_.resolve(party_of(scene_.text, words, {phrase.begin, phrase.begin + 1}));
            if (master.standing != Standing::person) {
                lend(master, party);
                return;
            }
        }
        if (!its && !spokesman) {
            return;
        }
        const auto* const outer = scene_.found.empty() || scene_.found.back().parties.empty()
                                      ? nullptr
                                      : &scene_.found.back().parties.back();
        if (its && party.document && party.standing == Standing::other && outer != nullptr &&
            outer->standing == Standing::organisation) {
            lend(*outer, party); // "Acme said its internal inquiry found"
            return;
        }
        auto opening = scene_.phrases.opening();
        opening =
            opening.empty() || opening.end > phrase.begin ? scene_.phrases.leading() : opening;
        if (its && among(words[0].low, "we i") && opening.end <= phrase.begin) {
            opening = named_before(phrase.begin); // "We have asked the Ledger; its editor says"
        }
        if (opening.empty() || opening.end > phrase.begin ||
            among(words[opening.begin].low, "no any neither each every") || // "No body ordered it"
            !(can_speak(words, opening) || (its && names_alone(words, opening)) ||
              (spokesman && is_body(words, opening)))) {
            return;
        }
        auto owner = party_of(scene_.text, words, opening);
        const bool medium = owner.standing == Standing::agency && party.person.size() > 1;
        if (its && (owner.standing == Standing::person || medium) && names_alone(words, opening)) {
            owner.standing = Standing::organisation; // "Acme, a maker, ..., its chairman said"
            owner.kind = "organisation";
            owner.organisation = ascii::lower(owner.name);
            owner.person.clear();
        }
        const bool body = its && owner.standing == Standing::other && !owner.document &&
                          words[opening.begin].low == "the" &&
                          among(words[opening.end - 1].low,
                                "committee commission council board panel parliament assembly "
                                "union party foundation cooperative inquiry");
        if (body) { // "The oversight committee will meet, its chairwoman said"
            owner.standing = Standing::organisation;
            owner.kind = "organisation";
            owner.organisation = low_text(words, {opening.begin + 1, opening.end});
        }
        if (spokesman && owner.anaphor && opening.end - opening.begin > 2) {
            owner = cast_.office_called(std::move(owner)); // "The harbour service was hit, ..."
            owner.anaphor = false;
        }
        const bool office = owner.kind == "organisation" && owner.standing != Standing::other &&
                            !owner.document && !owner.anonymous && !owner.anaphor;
        if (office) {
            lend(cast_.completed(std::move(owner)), party);
            party.of_last = false;
            cast_.employ(party);
        }
    }

    /// A capital only because it comes first, before a noun in small letters that is no office.
    [[nodiscard]] bool holds_thing(Phrase phrase) const {
        const auto& last = scene_.words[phrase.end - 1];
        return !last.capital && !last.is_any(Sort::police, Sort::official, Sort::prosecutor) &&
               !last.is_any(Sort::ministry, Sort::government, Sort::court) &&
               country_at(scene_.words, 0) == nullptr &&
               find(scene_.words, "'s", phrase.begin, phrase.end) == phrase.end;
    }

    /// The last name before `at` in the sentence; empty where none stands there.
    [[nodiscard]] Phrase named_before(std::size_t at) const {
        const auto& words = scene_.words;
        auto end = at;
        while (end > 0 && (!is_name(words[end - 1]) || words[end - 1].mark != 0 ||
                           words[end - 1].is_any(Sort::month, Sort::weekday))) {
            --end;
        }
        auto begin = end;
        while (begin > 0 && is_name(words[begin - 1]) && words[begin - 1].mark == 0) {
            --begin;
        }
        return {begin, end};
    }

    /// Nothing but a name of one or two words.
    static bool names_alone(const Words& words, Phrase phrase) {
        return phrase.end <= phrase.begin + 2 &&
               std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                           is_name);
    }

    static void lend(const Party& owner, Party& party) {
        party.standing = owner.standing;
        party.organisation = owner.organisation;
        party.country = owner.country;
        party.place = owner.place;
    }

    /// "Ann Berg, prosecuting, said": no word of her own.
    void take_brief(Phrase phrase, Party& party) const {
        if (party.standing != Standing::person || party.person.empty()) {
            return;
        }
        const auto brief = brief_behind(scene_.words, phrase.end);
        party.standing = brief == Brief::prosecution ? Standing::prosecutors : party.standing;
        party.counsel = party.counsel || brief == Brief::defence;
        const auto client = client_behind(scene_.words, phrase.end);
        if (!client.empty() && party.client.empty()) {
            party.client = verbatim(scene_.text, scene_.words, client);
            party.counsel = true;
        }
    }

    /// "The Office of the Data Commissioner has opened a case, Commissioner Ann Berg said": hers.
    void take_office(Phrase phrase, Party& party) const {
        constexpr WordList heads = "commissioner director chief head boss chair chairman "
                                   "chairwoman president registrar ombudsman governor";
        const auto opening = scene_.phrases.opening();
        const bool post = party.standing == Standing::person && !party.person.empty() &&
                          among(scene_.words[phrase.begin].low, heads);
        if (!post || opening.empty() || opening.end > phrase.begin ||
            !can_speak(scene_.words, opening)) {
            return;
        }
        const auto owner = party_of(scene_.text, scene_.words, opening);
        const bool body =
            owner.kind == "organisation" ||
            (owner.person.empty() &&
             std::any_of(scene_.words.begin() + static_cast<std::ptrdiff_t>(opening.begin),
                         scene_.words.begin() + static_cast<std::ptrdiff_t>(opening.end),
                         [](const Word& word) {
                             return among(word.low, "office agency authority commission bureau");
                         }));
        if (body && !owner.document && owner.standing != Standing::other) {
            lend(owner, party);
        }
    }

    /// "The bank lost a million, according to the complaint it filed".
    [[nodiscard]] bool is_own_paper(Phrase phrase) const {
        const auto opening = scene_.phrases.opening();
        const auto it = find(scene_.words, "it", phrase.begin, scene_.words.size());
        return !opening.empty() && opening.end <= phrase.begin && it + 1 < scene_.words.size() &&
               it <= phrase.end && can_speak(scene_.words, opening) &&
               among(scene_.words[it + 1].low, "filed issued published released submitted lodged");
    }

private:
    /// "he", "it": who speaks in this very sentence, where he can be meant, else the last one.
    [[nodiscard]] Party meant_by(std::string_view pronoun) {
        if (pronoun == "it" && !scene_.found.empty() && !scene_.found.back().parties.empty()) {
            const auto& last = scene_.found.back().parties.back();
            if (last.kind == "organisation" && last.standing != Standing::other) {
                return last;
            }
        }
        const auto opening = scene_.phrases.opening(); // "The office has opened a case, it said"
        if (pronoun == "it" && scene_.found.empty() && !opening.empty() &&
            can_speak(scene_.words, opening)) {
            auto owner = party_of(scene_.text, scene_.words, opening);
            const bool body =
                owner.standing == Standing::ministry || owner.standing == Standing::prosecutors ||
                owner.standing == Standing::court || owner.standing == Standing::organisation;
            const bool some =
                among(scene_.words[opening.begin].low, "a an some several two three") ||
                cast_.is_person(scene_.text.substr(scene_.words[opening.begin].begin,
                                                   scene_.words[opening.begin].end -
                                                       scene_.words[opening.begin].begin));
            const bool gang = std::any_of( // "The group may strike again, it said"
                scene_.words.begin() + static_cast<std::ptrdiff_t>(opening.begin),
                scene_.words.begin() + static_cast<std::ptrdiff_t>(opening.end),
                [](const Word& word) { return word.is(Sort::group) && !word.capital; });
            if (body && owner.kind == "organisation" && !owner.document && !some && !gang) {
                return cast_.resolve(std::move(owner));
            }
        }
        auto party = cast_.pronoun(pronoun);
        const bool himself = party.standing == Standing::unstated && !scene_.found.empty() &&
                             !scene_.found.back().parties.empty() && pronoun != "it";
        return himself ? scene_.found.back().parties.back() : party; // "An insider said he fears"
    }

    /// "they": the nearest office before it in the sentence, else the last collective speaker.
    [[nodiscard]] Party nearest_group(std::size_t at) {
        if (!scene_.found.empty() && !scene_.found.back().parties.empty() &&
            scene_.found.back().place == Attribution::Place::head) {
            const auto& last = scene_.found.back().parties.back(); // "prosecutors said they"
            if (last.kind == "organisation" && !last.document &&
                (last.standing == Standing::police || last.standing == Standing::prosecutors ||
                 last.standing == Standing::authorities)) {
                return last;
            }
        }
        for (auto i = at; i > 0; --i) {
            const auto& word = scene_.words[i - 1];
            const bool body = word.is_any(Sort::police, Sort::official, Sort::prosecutor) &&
                              !word.low.starts_with("investigati") && word.low != "inquiry";
            if (body || (word.is(Sort::government) && !word.is(Sort::role))) {
                auto begin = i - 1;
                while (begin > 0 &&
                       (scene_.words[begin - 1].capital || scene_.words[begin - 1].low == "'s")) {
                    --begin;
                }
                return cast_.resolve(party_of(scene_.text, scene_.words, {begin, i}));
            }
        }
        if (!scene_.found.empty() && !scene_.found.back().parties.empty() &&
            scene_.found.back().place == Attribution::Place::head) {
            const auto& last =
                scene_.found.back().parties.back(); // "researchers said that they found"
            if (last.kind == "organisation" || last.kind == "anonymous") {
                return last;
            }
        }
        return cast_.pronoun("they");
    }

    const SpeakerScene& scene_;
    Cast& cast_;
};

} // namespace

Party speaker_meant(const SpeakerScene& scene, Cast& cast, Phrase phrase) {
    return Meaning(scene, cast).resolved(phrase);
}

} // namespace ample::cite::detail
