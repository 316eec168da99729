#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/framed_sources.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/detail/state_lists.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// "his", "her": the pronoun whose owner is meant.
std::string_view owner_pronoun(std::string_view low) {
    return low == "his" ? "he" : low == "her" ? "she" : low == "its" ? "it" : "they";
}

bool is_possessive(const Words& words, Phrase phrase) {
    return phrase.end == phrase.begin + 1 && among(words[phrase.begin].low, "his her its their");
}

/// "as first reported by the Signal": a medium, whatever it is called.
Party as_medium(Party party) {
    const bool name = party.standing == Standing::person || party.standing == Standing::agency ||
                      party.standing == Standing::organisation || party.standing == Standing::other;
    const auto noun = ascii::lower(party.name.substr(party.name.rfind(' ') + 1));
    const bool office =
        party.name.find(" of ") != party.name.npos ||
        among(noun, "service office agency centre center bureau team commission police committee");
    if (name && !office && party.kind != "role" && !party.document && !party.anonymous &&
        !party.anaphor) {
        party.standing = Standing::agency;
        party.kind = "agency";
        party.organisation = ascii::lower(party.name);
        party.person.clear();
    }
    return party;
}

/// Where what is shown begins behind a verb of showing: behind its "that".
std::size_t behind_that(const Words& words, std::size_t at) {
    return at + 1 < words.size() && words[at + 1].low == "that" ? at + 2 : at + 1;
}

} // namespace

std::size_t SpeakerPatterns::framed(std::size_t at) {
    const auto some = framed_source_at(words_, at);
    if (!some) {
        return at;
    }
    const bool relayed = at > 0 && !found_.empty() && reads(words_, at, "first reported by") &&
                         found_.back().place == Attribution::Place::according;
    if (relayed) { // "According to a memo first reported by a paper"
        auto medium = as_medium(party_of(text_, words_, some->source));
        medium = cast_.resolve(std::move(medium));
        medium.words = "first reported by";
        auto& parties = found_.back().parties;
        parties.insert(parties.begin(), std::move(medium));
        found_.back().speaker.end = some->end;
        return some->end;
    }
    Party party;
    if (is_possessive(words_, some->source)) {
        // "By her own account, Ann Berg left": she who is named behind it
        const auto next = phrases_.forward(some->end + 1, false);
        const bool named = at == 0 && some->end < words_.size() && words_[some->end].mark == ',' &&
                           !next.empty() && words_[next.begin].capital && can_speak(words_, next);
        auto until = next.begin;
        while (named && until < next.end && !is_finite(words_, until)) {
            ++until;
        }
        party = named ? resolved({next.begin, until})
                      : cast_.pronoun(owner_pronoun(words_[some->source.begin].low));
    } else if (!some->own) {
        const auto paper = without_reader(words_, some->source);
        if (!can_speak(words_, paper) && !evidence_in(words_, paper)) {
            return at;
        }
        const bool reported = find(words_, "reported", at, paper.begin) < paper.begin;
        party =
            reported ? cast_.resolve(as_medium(party_of(text_, words_, paper))) : resolved(paper);
    }
    const auto sort = some->klass == "believed" ? Sort::believe : Sort::say;
    add(Attribution::Place::according, some->begin, sort, std::move(party), 0, words_.size());
    auto& one = found_.back();
    one.speaker = {some->begin + 1, some->end};
    one.klass = some->klass;
    one.content = some->klass.empty() ? 0 : some->end;
    if (some->own) {
        one.parties.clear();
    } else {
        seen(some->source, one.parties);
    }
    return some->end;
}

std::size_t SpeakerPatterns::evidence(std::size_t at) {
    constexpr WordList verbs = "show shows showed reveal reveals revealed indicate indicates "
                               "indicated suggest suggests suggested confirm confirms confirmed "
                               "prove proves proved demonstrate demonstrates demonstrated say says "
                               "said state states stated record records recorded found finds "
                               "concluded concludes established establishes";
    if (!among(words_[at].low, verbs) || is_passive(words_, at)) {
        return at;
    }
    const auto phrase = phrases_.subject_before(at);
    const auto noun = phrase.empty() ? std::nullopt : evidence_in(words_, phrase);
    const auto content = behind_that(words_, at);
    const bool led = content == at + 2;
    const bool opens =
        content < words_.size() && words_[content].mark == 0 &&
        (led || words_[content].is_any(Sort::determiner, Sort::pronoun) || words_[content].capital);
    const bool tail = noun && phrase.begin > 2 && words_[phrase.begin - 1].mark == ',' &&
                      (at + 1 == words_.size() || words_[at + 1].mark == '.') &&
                      finite_in(words_, 0, phrase.begin) < phrase.begin;
    if (tail && found_.empty()) { // "..., court documents show."
        add(Attribution::Place::tail, at, Sort::say, resolved(phrase), 0, words_.size());
        found_.back().speaker = phrase;
        seen(phrase, found_.back().parties);
        return at + 1;
    }
    if (!noun || !opens || is_background(words_, at, phrase) || asks(words_, phrase) ||
        finite_in(words_, content + 1, words_.size()) == words_.size()) {
        return at;
    }
    const auto paper = without_reader(words_, phrase);
    const auto& what = words_[*noun - 1].low;
    constexpr WordList inquiries = "investigation investigations inquiry review audit analysis "
                                   "examination probe findings finding results tests test checks "
                                   "research forensics study survey report evidence";
    const bool inquiry = among(what, inquiries);
    const bool ours = among(words_[phrase.begin].low, "our my");
    auto party = ours ? party_of(text_, words_, paper) : resolved(paper);
    if (!party.document && party.standing != Standing::agency) {
        party.document = true;
        party.kind = "organisation";
        party.anonymous = false;
        party.standing = Standing::other;
        if (*noun + 1 < paper.end && among(words_[*noun].low, "from of by")) {
            const auto whose = party_of(text_, words_, {*noun + 1, paper.end});
            party.standing = whose.standing;
            party.organisation = whose.organisation;
            party.country = whose.country;
            party.place = whose.place;
        }
    }
    const auto& low = words_[at].low;
    const bool certain = among(what, "findings finding results");
    const bool open = !certain && (low.starts_with("suggest") || low.starts_with("indicate"));
    const bool says = !inquiry || low.starts_with("sa") || low.starts_with("state");
    add(Attribution::Place::head,
        at,
        says ? Sort::say : Sort::find,
        std::move(party),
        at,
        scope_end(words_, at));
    auto& one = found_.back();
    one.speaker = phrase;
    one.content = content;
    one.klass = open ? "probable" : says ? std::string_view{} : "finding";
    if (ours && !inquiry) {
        one.parties.clear(); // "our telemetry shows": the voice of the report
    }
    seen(phrase, one.parties);
    return content;
}

void SpeakerPatterns::seen(Phrase phrase, std::vector<Party>& parties) {
    auto from = without_reader(words_, phrase).end;
    while (from < phrase.end && !among(words_[from].low, "by with to")) {
        ++from;
    }
    if (from + 1 >= phrase.end || among(words_[from + 1].low, "this our us")) {
        return;
    }
    const auto medium = cast_.completed(party_of(text_, words_, {from + 1, phrase.end}));
    if (medium.standing == Standing::agency) {
        parties.insert(parties.begin(), cast_.resolve(medium));
        parties.front().words = "seen by";
    }
}

void SpeakerPatterns::before_colon() {
    const auto colon = std::find_if(words_.begin(), words_.end(), [](const Word& word) {
        return word.mark == ':' && !word.quoted;
    });
    const auto at = static_cast<std::size_t>(colon - words_.begin());
    constexpr std::size_t longest_lead = 24;
    if (at < 2 || at > longest_lead || at + 3 >= words_.size()) {
        return;
    }
    const bool quotes = words_[at + 1].mark == '"' || words_[at + 1].mark == '\'';
    constexpr WordList tells =
        "spoke speaks said says put puts gave gives offered offers explained "
        "explains answer answered reply replied blunt clear added summed "
        "wrote told has had insisted recalled corrected conceded argued";
    const bool held = std::any_of(found_.begin(), found_.end(), [&](const auto& one) {
        return one.holds(at + 1) && !one.label;
    });
    auto phrase = phrases_.leading();
    if (phrase.empty() && quotes) {
        phrase = phrases_.forward(0, false);
    }
    phrase = behind_opening_time(words_, {phrase.begin, std::min(phrase.end, at)});
    if (held || phrase.empty() || !names_speaker(words_, phrase)) {
        return;
    }
    const bool says = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                                  colon,
                                  [&](const Word& word) { return among(word.low, tells); });
    const auto party = party_of(text_, words_, phrase);
    const bool person = !party.person.empty() || party.kind == "role" || party.anonymous ||
                        words_[phrase.begin].is(Sort::pronoun);
    if (!quotes && !(says && person && finite_in(words_, at + 1, words_.size()) < words_.size())) {
        return;
    }
    add(Attribution::Place::head, at, Sort::say, resolved(phrase), at, words_.size());
    auto& one = found_.back();
    one.speaker = phrase;
    one.content = at + 1;
}

void SpeakerPatterns::through_whom(std::size_t at) {
    if (found_.empty() || found_.back().parties.empty()) {
        return;
    }
    auto& parties = found_.back().parties;
    const auto outside = [&](Phrase phrase, std::string_view cue) {
        phrase.end = std::min(phrase.end, find(words_, "that", phrase.begin, phrase.end));
        if (phrase.empty() || among(words_[phrase.begin].low, "this our us me")) {
            return;
        }
        auto party = cast_.completed(party_of(text_, words_, phrase));
        if (words_[phrase.begin].low == "the" && phrase.end > phrase.begin + 2 &&
            party.standing == Standing::organisation && among(cue, "interview") &&
            std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin + 1),
                        words_.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                        is_name)) {
            party = as_medium(std::move(party)); // "in an interview with the Financial Mail"
        }
        const bool medium = party.standing == Standing::agency && party.kind == "agency" &&
                            parties.front().standing != Standing::agency;
        const bool voice = cue == "through" && party.kind != "organisation";
        if (medium || voice) {
            party = cast_.resolve(std::move(party));
            party.words = cue;
            parties.insert(parties.begin(), std::move(party));
        }
    };
    constexpr std::string_view turns[] = {"interview with",
                                          "interview to",
                                          "interview given to",
                                          "interview published by",
                                          "interview aired by",
                                          "speaking to",
                                          "speaking with",
                                          "carried by",
                                          "published by",
                                          "aired by",
                                          "broadcast by",
                                          "quoted by",
                                          "cited by",
                                          "comments to",
                                          "remarks to",
                                          "statement to",
                                          "letter to",
                                          "email to"};
    constexpr std::size_t window = 16;
    const auto from = at > window ? at - window : 0;
    const auto until = std::min(at + window, words_.size());
    for (auto i = from; i + 2 < until; ++i) {
        if (words_[i].quoted) {
            continue;
        }
        const bool opens = i == 0 || words_[i - 1].mark == ',';
        if (opens && among(words_[i].low, "through via") && i < at &&
            among(words_[i + 1].low, "his her its their a")) {
            const auto phrase = phrases_.forward(i + 1, false);
            if (!phrase.empty() && words_[phrase.end - 1].is(Sort::role)) {
                outside(phrase, "through");
                return;
            }
        }
        for (const auto turn : turns) {
            if (reads(words_, i, turn)) {
                const auto lead =
                    static_cast<std::size_t>(std::count(turn.begin(), turn.end(), ' ')) + 1;
                outside(phrases_.forward(i + lead, false), words_[i].low);
                return;
            }
        }
    }
}

/// "a broker surnamed Lau", "a man identified as Jan Moe": who is called so from here on.
void SpeakerPatterns::call(std::size_t at) {
    const bool man = at > 0 && words_[at].low == "named" && // "a man named Jan Moe"
                     words_[at - 1].is_any(Sort::person, Sort::role);
    const auto name = man || words_[at].low == "surnamed"                                   ? at + 1
                      : reads(words_, at, "identified as") || reads(words_, at, "known as") ? at + 2
                                                                                            : 0;
    if (name == 0 || name >= words_.size() || !is_name(words_[name])) {
        return;
    }
    auto end = name + 1;
    while (end < words_.size() && end < name + 3 && is_name(words_[end])) {
        ++end;
    }
    const bool person =
        std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(at > 6 ? at - 6 : 0),
                    words_.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Word& word) {
                        return word.is_any(Sort::person, Sort::role) ||
                               word.low.ends_with("-year-old") || word.low == "surname";
                    });
    if (words_[at].low == "surnamed" || person) {
        const auto text = verbatim(text_, words_, {name, end});
        cast_.introduce(
            {.name = text, .kind = "person", .standing = Standing::person, .person = text});
    }
}

void SpeakerPatterns::mention() {
    auto phrase = behind_opening_time(words_, phrases_.leading());
    while (phrase.end > phrase.begin + 1 &&
           among(words_[phrase.end - 1].low, "then now later also")) {
        --phrase.end; // "Moe then passed it on"
    }
    if (phrase.end > phrase.begin + 2 && words_[phrase.end - 1].is(Sort::weekday)) {
        phrase.end -= words_[phrase.end - 2].low == "on" ? 2 : 1; // "Prosecutors on Thursday"
    }
    for (auto i = phrase.begin + 1; i + 1 < phrase.end; ++i) {
        const bool works = among(words_[i].low, "at of from with for") &&
                           words_[i - 1].is_any(Sort::researcher, Sort::person) &&
                           is_name(words_[i + 1]);
        if (works) { // "Researchers at Acme are not so sure": theirs is "its analyst"
            cast_.mention(party_of(text_, words_, {i + 1, phrase.end}));
            return;
        }
    }
    for (std::size_t i = 1; i + 3 < words_.size() && i < 14 && words_[0].capital; ++i) {
        const bool opens = words_[i].mark == ',' &&
                           among(words_[0].low, "in at on by after before") &&
                           is_name(words_[i + 1]) && is_name(words_[i + 2]) &&
                           words_[i + 3].mark == 0 && !words_[i + 3].capital;
        const bool acts = opens && (is_finite(words_, i + 3) || words_[i + 3].low.ends_with('s'));
        if (acts && finite_in(words_, 0, i) == i) { // "In his kitchen, Jan Moe stirs his tea"
            cast_.mention(party_of(text_, words_, {i + 1, i + 3}));
            return;
        }
    }
    if (words_.size() > 6 && among(words_[0].low, "to for")) { // "To Ann Berg, a clerk, it was"
        std::size_t end = 1;
        while (end < 5 && is_name(words_[end]) && country_at(words_, end) == nullptr) {
            ++end;
        }
        if (end >= 3 && words_[end].mark == ',') {
            cast_.mention(party_of(text_, words_, {1, end}));
            return;
        }
    }
    constexpr WordList staff = "members employees directors managers officials people sources "
                               "diplomats engineers workers neighbours colleagues executives";
    if (phrase.end > phrase.begin + 1 && words_[phrase.begin].is(Sort::number) &&
        among(words_[phrase.end - 1].low, staff)) {
        cast_.mention_people(party_of(text_, words_, phrase));
        return;
    }
    const bool front = phrase.end > phrase.begin && // "Following the report, the shares fell"
                       (reads(words_, phrase.begin, "according to") ||
                        among(words_[phrase.begin].low, "following despite amid besides"));
    phrase.end = front ? phrase.begin : phrase.end;
    const bool many =
        !phrase.empty() &&
        (words_[phrase.end - 1].is(Sort::victim) || words_[phrase.begin].is(Sort::group) ||
         is_gang_told_of(words_, phrase) || joint_states(text_, words_, phrase));
    const bool told = !found_.empty() && found_.back().place == Attribution::Place::tail &&
                      !found_.back().parties.empty() && // "X sent a note, the minister said"
                      among(found_.back().parties.back().kind, "person role");
    if (!phrase.empty() && !many && !asks(words_, phrase) && !words_[0].is(Sort::pronoun) &&
        can_speak(words_, phrase)) {
        auto party = party_of(text_, words_, phrase);
        place_by_front(words_, phrase.begin, party);
        if (found_.empty()) {
            cast_.mention_group(party);
        }
        if (!told || party.person.empty() || party.name != party.person) {
            cast_.mention(party);
        }
    }
}

} // namespace ample::cite::detail
