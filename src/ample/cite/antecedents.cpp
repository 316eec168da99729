#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/antecedents.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

bool speaks_for_office(const Party& party) {
    return party.standing == Standing::police || party.standing == Standing::prosecutors ||
           party.standing == Standing::court || party.standing == Standing::agency ||
           party.standing == Standing::outlet || party.standing == Standing::authorities ||
           party.standing == Standing::unstated;
}

std::string in_capitals(std::string name) {
    bool start = true;
    for (char& c : name) {
        if (start && ascii::is_lower(c)) {
            c = static_cast<char>(c - 32);
        }
        start = c == ' ';
    }
    return name;
}

/// The one word of a slot that is a pronoun, in lower case; else empty.
std::string_view pronoun_of(const Words& words, Phrase phrase) {
    while (phrase.begin < phrase.end && words[phrase.end - 1].mark != 0) {
        --phrase.end;
    }
    const bool one = phrase.begin + 1 == phrase.end && phrase.end <= words.size();
    if (!one) {
        return {};
    }
    const std::string_view low = words[phrase.begin].low;
    const auto bare = low.substr(0, low.find_first_of("'\xE2")); // "We've", "they’d"
    return among(bare, "he she him her it they them we us i") ? bare : std::string_view{};
}

/// The pronoun of the owner that a possessive names; empty for other words.
std::string_view owner_of(std::string_view low) {
    return low == "our" ? "we" : low == "its" ? "it" : low == "their" ? "they" : "";
}

} // namespace

void Antecedents::resolve(Claim& claim) const {
    if (!claim.frame) {
        return;
    }
    const auto& words = article_.sentences[claim.sentence].words;
    auto& frame = *claim.frame;
    for (auto* const slot : {&frame.subject, &frame.object}) {
        const bool thing = slot == &frame.subject && frame.predicate == "used-in";
        const auto pronoun = pronoun_of(words, slot->at);
        if (!pronoun.empty() && !thing) { // what was used is not who says so
            slot->meant = meaning(claim, pronoun);
        }
    }
    if (const auto pronoun = pronoun_of(words, frame.actor); !pronoun.empty()) {
        frame.actor_meant = meaning(claim, pronoun);
    }
    if (const auto pronoun = pronoun_of(words, frame.receiver); !pronoun.empty()) {
        frame.receiver_meant = meaning(claim, pronoun);
    }
    if (frame.predicate == "compromised" && frame.subject.meant.empty()) {
        const auto at = frame.subject.at; // "its mail server", "our systems": whose they are
        const auto owner = at.begin > 0 && !at.empty() ? owner_of(words[at.begin - 1].low) : "";
        const auto& speaker = claim.chain.back();
        const bool nobody = owner == "we" && speaker.organisation.empty() &&
                            (speaker.kind == "person" || speaker.kind == "role" ||
                             (speaker.kind == "outlet" && article_.publisher.empty()));
        auto whose = owner.empty() || nobody ? std::string() : meaning(claim, owner);
        whose.resize(std::min(whose.size(), whose.find(','))); // an apposition aside
        frame.subject.meant =
            whose.empty() ? whose : whose + "'s " + verbatim(article_.text, words, at);
    }
    if (frame.predicate == "denied" && denies_this(words, claim.words) &&
        said_in_ < claim.sentence && said_in_ + 2 >= claim.sentence) {
        frame.object.meant = said_; // "The mayor denied this"
    }
}

std::string Antecedents::meaning(const Claim& claim, std::string_view pronoun) const {
    const auto& speaker = claim.chain.back();
    const bool outer = speaker.standing == Standing::outlet ||
                       speaker.standing == Standing::agency ||
                       speaker.standing == Standing::unstated;
    if (among(pronoun, "we us i")) {
        if (pronoun != "i" && speaker.standing == Standing::organisation &&
            speaker.kind != "organisation" && !speaker.organisation.empty()) {
            return in_capitals(speaker.organisation);
        }
        return speaker.name;
    }
    if (among(pronoun, "he she him her") && speaker.counsel && !speaker.client.empty()) {
        return speaker.client; // a lawyer speaks of his client
    }
    if (among(pronoun, "he she him her")) {
        const auto& words = article_.sentences[claim.sentence].words;
        const auto& told = article_.attributions[claim.sentence];
        const bool direct = // "I" would be he
            (claim.words.begin < words.size() && words[claim.words.begin].quoted) ||
            std::any_of(told.begin(), told.end(), [](const auto& one) { return one.label; });
        const bool himself = !outer && !direct && !speaks_for_office(speaker) &&
                             !speaker.anonymous &&
                             (speaker.kind == "person" || speaker.kind == "role");
        const bool other = direct && !speaker.person.empty() && !earlier_.empty() &&
                           person_.find(speaker.person) != std::string::npos;
        return himself ? speaker.name : other ? earlier_ : person_; // she says what "he" did
    }
    const bool acts = claim.frame && among(pronoun, "they it") && // "Police said they had arrested"
                      among(claim.frame->predicate, "arrested searched charged referred wanted");
    if (acts &&
        (speaker.standing == Standing::police || speaker.standing == Standing::prosecutors)) {
        return speaker.name;
    }
    if (pronoun == "it") {
        if (!outer && speaker.kind == "organisation" && speaker.standing != Standing::other) {
            return speaker.name;
        }
        return speaker.standing == Standing::organisation && !speaker.organisation.empty()
                   ? in_capitals(speaker.organisation)
                   : thing_;
    }
    return group_;
}

void Antecedents::note(const Claim& claim) {
    const auto& words = article_.sentences[claim.sentence].words;
    if (!claim.words.empty() && claim.words.end <= words.size() && claim.kind != "text") {
        said_ = verbatim(article_.text, words, claim.words);
        said_in_ = claim.sentence;
    }
    if (words.empty() || words.front().quoted) {
        return;
    }
    std::vector<Phrase> told = {SpeakerPhrases(words).leading()};
    if (claim.frame) {
        const auto& frame = *claim.frame;
        for (const auto at : {frame.subject.at, frame.object.at, frame.actor, frame.receiver}) {
            told.push_back(at);
        }
    }
    std::erase_if(told, [&](Phrase at) { return at.empty() || at.end > words.size(); });
    std::sort(told.begin(), told.end(), [](Phrase a, Phrase b) { return a.begin > b.begin; });
    for (const auto at : told) { // what stands first is what a sentence is about
        note_subject(words, at);
    }
}

void Antecedents::note_subject(const Words& words, Phrase phrase) {
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(phrase.begin);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(phrase.end);
    const auto head = std::find_if(
        begin, end, [](const Word& word) { return among(word.low, "of in for with at from"); });
    const bool marked = std::any_of(
        begin, head, [](const Word& word) { return word.mark != 0 && word.mark != '\''; });
    if (begin == head || marked || begin->is(Sort::pronoun) ||
        among(begin->low, "means between since during after before until")) {
        return; // "by means of", "Between March and May": no party
    }
    const auto text = verbatim(article_.text, words, phrase);
    const auto& last = *(head - 1);
    const bool lifeless =
        std::any_of(begin,
                    head,
                    [](const Word& word) {
                        return word.is_any(Sort::server, Sort::credential, Sort::goods) ||
                               word.is_any(Sort::attack, Sort::number) ||
                               among(word.low,
                                     "data files records documents machines systems "
                                     "gb tb gigabytes terabytes euros dollars");
                    }) ||
        number_of(begin->low) > 0;
    const bool alive = last.is_any(Sort::person, Sort::police, Sort::group); // "one man"
    if (lifeless && !alive) {
        return; // neither "they" nor "it" of a later sentence acts
    }
    const bool plural = last.low.ends_with('s') && !last.capital;
    const auto party = party_of(article_.text, words, phrase);
    if (plural ||
        (last.is_any(Sort::police, Sort::group) && !last.capital && last.low != "group")) {
        group_ = text;
    } else if (std::any_of(begin, head, [](const Word& word) { return word.is(Sort::person); }) ||
               party.kind == "person") {
        earlier_ = person_ == text ? earlier_ : person_;
        person_ = text;
    } else if (((party.standing == Standing::organisation ||
                 party.standing == Standing::ministry) &&
                (head == end || last.capital)) || // not "gateway of Norvik"
               among(last.low, "actor attacker intruder") ||
               last.is_any(Sort::organisation, Sort::group, Sort::ministry)) {
        thing_ = text;
    }
}

} // namespace ample::cite::detail
