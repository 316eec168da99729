// Whose word a charge or a sentence is that another one only points to.

#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList charges = "allegation allegations accusation accusations claim claims charge "
                             "charges assertion assertions suggestion suggestions";

constexpr WordList rejections =
    "denied denies deny dismissed dismisses dismiss rejected rejects reject refuted refutes "
    "disputed disputes dispute denying rejecting dismissing countered brushed shrugged ridiculed "
    "called calls described";

/// "Dutch allegations that", "American and British claims that": where the demonyms begin.
std::size_t demonyms_before(const Words& words, std::size_t noun) {
    auto begin = noun;
    while (begin > 0 && words[begin - 1].capital) {
        const auto* const country = country_at(words, begin - 1);
        const auto& low = words[begin - 1].low;
        const bool people = country != nullptr && (low == country->demonym || low.size() <= 4 ||
                                                   country->demonym.ends_with(" " + low));
        if (!people &&
            !(begin < noun && words[begin].capital && country_at(words, begin - 1) != nullptr)) {
            break;
        }
        --begin;
    }
    return begin;
}

/// How the passive of "This was stated by S" tells.
constexpr WordList told = "stated said announced reported confirmed revealed disclosed declared "
                          "told noted emphasised emphasized";

} // namespace

std::size_t SpeakerPatterns::charged(std::size_t at) {
    if (!among(words_[at].low, charges) || at == 0) {
        return at;
    }
    const auto until = std::min(at + longest_phrase, words_.size());
    Phrase who;
    auto that = at + 1;
    if (that < until && words_[that].low == "that") {
        const bool owned = words_[at - 1].low == "'s" && at > 1;
        const auto begin = owned ? at - 1 : demonyms_before(words_, at);
        who = owned ? phrases_.subject_before(at) : Phrase{begin, at};
        if (owned && !who.empty()) {
            who.end = std::min(who.end, at - 1);
        }
    } else {
        auto by = at + 1;
        by +=
            by + 1 < until && among(words_[by].low, "made levelled leveled raised voiced") ? 1 : 0;
        const bool of = by + 2 < until && words_[by].low == "of" && words_[by + 1].capital;
        if (by + 2 >= until || (!of && !among(words_[by].low, "from by"))) {
            return at;
        }
        that = find(words_, "that", by + 1, until);
        who = phrases_.forward(by + 1, true);
        who.end = std::min(who.end, that);
    }
    const auto* const people = // "Dutch claims that"
        !who.empty() && who.end == at ? country_at(words_, who.begin) : nullptr;
    if (who.empty() || that >= until || that + 2 >= words_.size() ||
        (people == nullptr && !can_speak(words_, who)) ||
        finite_in(words_, that + 1, words_.size()) == words_.size()) {
        return at;
    }
    auto party = people == nullptr ? resolved(who)
                                   : Party{.name = verbatim(text_, words_, who),
                                           .kind = "organisation",
                                           .standing = Standing::government,
                                           .country = std::string(people->name)};
    const bool state = party.standing == Standing::government || !party.country.empty();
    const bool named = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(who.begin),
                                   words_.begin() + static_cast<std::ptrdiff_t>(who.end),
                                   is_name);
    if (party.standing == Standing::other || !(state || (named && words_[at + 1].low != "that"))) {
        return at;
    }
    const auto be = finite_in(words_, that + 2, words_.size());
    for (auto i = be; who.begin <= 2 && i + 1 < std::min(be + 12, words_.size()); ++i) {
        const bool branded = words_[i].is(Sort::be) &&
                             std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                                         words_.begin() + static_cast<std::ptrdiff_t>(
                                                              std::min(i + 5, words_.size())),
                                         [](const Word& word) {
                                             return among(word.low,
                                                          "groundless baseless false untrue absurd "
                                                          "nonsense unfounded wrong fabricated");
                                         });
        if (branded) {
            return that + 1; // "London's claim that Q was groundless": in the word of who says so
        }
    }
    std::size_t verb = at; // who rejects it says nothing of what it holds
    while (verb > 0 && at - verb < 8 && !among(words_[verb].low, rejections)) {
        --verb;
    }
    if (among(words_[verb].low, rejections)) {
        for (auto& one : found_) {
            if (one.place == Attribution::Place::head && one.verb <= verb) {
                one.scope_end = std::min(one.scope_end, that);
            }
        }
    }
    add(Attribution::Place::head,
        at,
        Sort::say,
        std::move(party),
        that + 1,
        scope_end(words_, that + 1));
    auto& one = found_.back();
    one.speaker = {that, that + 1};
    one.content = that + 1;
    one.klass = words_[at].low.starts_with("al") || words_[at].low.starts_with("ac")
                    ? "alleged"
                    : std::string_view{};
    return that + 1;
}

/// "The spokesman disclosed this in a statement.", "made this known on Friday": behind the
/// sentence; 0 where it is none of that kind.
std::size_t SpeakerPatterns::discloses_this() {
    const auto phrase = phrases_.opening();
    const auto aside = phrase.end < words_.size() && words_[phrase.end].mark == ',' ? 1U : 0U;
    const auto verb = phrase.end + aside;
    if (phrase.empty() || verb + 2 >= words_.size() || words_[verb + 1].low != "this" ||
        !among(words_[verb].low, "disclosed stated said confirmed revealed announced made") ||
        !can_speak(words_, phrase)) {
        return 0;
    }
    const auto known = verb + 2 + (words_[verb + 2].low == "known" ? 1 : 0);
    const bool closes =
        known >= words_.size() || words_[known].mark == '.' || words_[known].is(Sort::weekday) ||
        among(words_[known].low, "in on at to while when during yesterday today through via");
    const bool more =
        find(words_, "that", known, words_.size()) < words_.size() ||
        std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.quoted; });
    if (!closes || more) {
        return 0;
    }
    add(Attribution::Place::head, verb, Sort::say, resolved(phrase), 0, words_.size());
    found_.back().speaker = {0, words_.size()};
    found_.back().content = words_.size();
    found_.back().back = true;
    return words_.size();
}

std::size_t SpeakerPatterns::points_back() {
    if (words_.size() < 5 || !words_[0].capital || words_[0].quoted) {
        return 0;
    }
    if (const auto behind = discloses_this(); behind > 0) {
        return behind;
    }
    auto verb = std::size_t{0};
    for (const std::string_view front : {"this information",
                                         "the information",
                                         "this statement",
                                         "such a statement",
                                         "this",
                                         "that",
                                         "it"}) {
        if (reads(words_, 0, front)) {
            verb = static_cast<std::size_t>(std::count(front.begin(), front.end(), ' ')) + 1;
            break;
        }
    }
    verb += verb > 0 && verb < words_.size() && words_[verb].is(Sort::have) ? 1 : 0;
    while (verb > 0 && verb < words_.size() && words_[verb].is_any(Sort::be, Sort::adverb)) {
        ++verb;
    }
    const bool passive = verb > 1 && verb + 2 < words_.size() &&
                         words_[verb - 1].is_any(Sort::be, Sort::adverb) &&
                         (among(words_[verb].low, told) ||
                          (words_[verb].low == "made" && reads(words_, 0, "such a statement")));
    if (!passive) {
        return 0;
    }
    const auto by = find(words_, "by", verb + 1, std::min(verb + 8, words_.size()));
    if (by + 1 >= words_.size() || by >= std::min(verb + 8, words_.size())) {
        return 0;
    }
    auto phrase = phrases_.forward(by + 1, true);
    phrase = phrases_.with_apposition(phrase);
    const auto comma = phrase.end; // "by the head of the department, Jan Maes, a wire reported"
    auto name = comma + 1;
    while (name < words_.size() && name < comma + 5 && is_name(words_[name])) {
        ++name;
    }
    const bool named = comma < words_.size() && words_[comma].mark == ',' && name >= comma + 3 &&
                       (name == words_.size() || words_[name].mark != 0);
    phrase.end = named ? name : phrase.end;
    if (phrase.empty() || !can_speak(words_, phrase)) {
        return 0;
    }
    const bool tail = phrase.end < words_.size() &&
                      (words_[phrase.end].mark == '.' || words_[phrase.end].mark == ',' ||
                       among(words_[phrase.end].low, "on in at during to"));
    const bool told_more = find(words_, "that", by, words_.size()) < words_.size();
    if (!tail || told_more) {
        return 0;
    }
    add(Attribution::Place::head, verb, Sort::say, resolved(phrase), 0, words_.size());
    found_.back().speaker = {0, phrase.end};
    found_.back().content = phrase.end;
    found_.back().back = true;
    return phrase.end;
}

void lend_back(const std::vector<Sentence>& sentences,
               std::vector<std::vector<Attribution>>& found) {
    const auto last = found.size() - 1;
    const auto& own = found.back();
    const bool back = std::any_of(own.begin(), own.end(), [](const auto& one) { return one.back; });
    if (!back || last == 0 || !found[last - 1].empty() ||
        sentences[last - 1].kind != sentences[last].kind ||
        sentences[last - 1].block + 1 < sentences[last].block) {
        return;
    }
    Attribution one;
    one.place = Attribution::Place::tail;
    one.sort = own.front().sort;
    one.parties = chain_at(own, 0, false);
    one.scope_end = sentences[last - 1].words.size();
    found[last - 1].push_back(std::move(one));
}

} // namespace ample::cite::detail
