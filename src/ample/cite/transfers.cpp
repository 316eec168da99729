#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/transfers.hpp>
#include <ample/cite/detail/turn_slots.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList giving =
    "paid pays pay paying handed hands hand handing gave gives give given giving sent sends send "
    "sending sold sells sell selling transferred transfers transferring passed passes passing "
    "offered offers promised awarded supplied supplies supplying provided provides providing wired "
    "forwarded slipped";

constexpr WordList receiving = "received receive receives receiving pocketed earned earns netted "
                               "collected banked got accepted "
                               "drew";

constexpr WordList bare_things = "nothing anything something money cash access everything";

/// "access to the network" has its "to" itself.
constexpr WordList ways_in = "access key keys entry login logins backdoor password passwords";

constexpr std::size_t far_receiver = 8; // words between what is given and its "to"

bool is_currency(const Word& word) {
    return among(word.low, "$ € £ ¥ ₹");
}

bool opens_noun(const Word& word) {
    return word.is_any(Sort::determiner, Sort::number) || is_currency(word) ||
           (!word.low.empty() && word.low.front() >= '0' && word.low.front() <= '9') ||
           among(word.low, "about nearly almost around some over more at no any all its their") ||
           among(word.low, bare_things);
}

/// What can be given and matters to a case.
bool is_thing(const Words& words, Phrase phrase) {
    return !phrase.empty() &&
           (meets(words, phrase, Need::taking) || meets(words, phrase, Need::credential) ||
            meets(words, phrase, Need::server) || meets(words, phrase, Need::goods) ||
            meets(words, phrase, Need::coin) ||
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                        [](const Word& word) { return among(word.low, bare_things); }));
}

bool is_passive_verb(const Words& words, std::size_t at) {
    auto i = at;
    while (i > 0 && at - i < 4 &&
           ((words[i - 1].is_any(Sort::adverb, Sort::negator) && !words[i - 1].is(Sort::have)) ||
            words[i - 1].low.ends_with("ly"))) {
        --i;
    }
    return i > 0 && words[i - 1].is(Sort::be) && !words[at].low.ends_with("ing");
}

/// The noun phrase at `at`, without its article.
Phrase noun_at(const Words& words, std::size_t at) {
    if (at >= words.size() || (words[at].mark != 0 && !is_currency(words[at]))) {
        return {};
    }
    auto phrase = phrase_after(words, at);
    while (!phrase.empty() && among(words[phrase.begin].low, "a an the its their his her")) {
        ++phrase.begin;
    }
    const auto joint = phrase.end;
    if (!phrase.empty() && joint + 1 < words.size() && among(words[joint].low, "and or")) {
        const auto second = phrase_after(words, joint + 1); // "the ID and password"
        const bool noun = !second.empty() && !words[second.begin].is(Sort::pronoun) &&
                          finite_in(words, second.begin, second.end) == second.end;
        phrase.end = noun ? second.end : joint;
    }
    return phrase;
}

/// Who gets or sells something, with his article.
Phrase party_at(const Words& words, std::size_t at) {
    auto phrase = noun_at(words, at);
    phrase.begin = phrase.empty() ? phrase.begin : at;
    return phrase;
}

/// "the group | $1.2 million", "him | the keys": where the second noun phrase begins.
std::size_t second_noun(const Words& words, Phrase both) {
    if (among(words[both.begin].low, "him them it us me you") ||
        (words[both.begin].low == "her" && both.begin + 1 < both.end &&
         opens_noun(words[both.begin + 1]))) {
        return both.begin + 1;
    }
    for (auto i = both.begin + 1; i < both.end; ++i) {
        const bool within = opens_noun(words[i - 1]) || among(words[i - 1].low, "of and or than");
        const bool modifier = among(words[i].low, bare_things) && i + 1 < both.end;
        if (opens_noun(words[i]) && !within && !modifier) { // "remote access credentials"
            return i;
        }
    }
    return both.end;
}

/// The "to" of the receiver behind the noun phrase that ends at `from`.
std::size_t receiver_mark(const Words& words, std::size_t from) {
    const auto until = std::min(from + far_receiver, words.size());
    for (auto i = from; i < until && words[i].mark == 0 && !words[i].is(Sort::clause); ++i) {
        const bool verb = i + 1 < words.size() && words[i + 1].low.size() > 2 &&
                          among(words[i + 1].low, "have be delete keep get stop help do make sign");
        if (words[i].low == "to" && !verb) {
            return i;
        }
        if (is_finite(words, i)) {
            break;
        }
    }
    return words.size();
}

/// Behind the verb: "paid | over to", "handed | over".
std::size_t behind_particle(const Words& words, std::size_t at) {
    auto i = at + 1;
    while (i < words.size() && i < at + 3 && among(words[i].low, "over on along off out back up")) {
        ++i;
    }
    return i;
}

/// Whether a noun phrase without an article may name who gets something: "good money" has nobody.
bool may_get(const Words& words, Phrase phrase) {
    const auto& first = words[phrase.begin];
    const auto& last = words[phrase.end - 1];
    return first.capital || first.is_any(Sort::determiner, Sort::number) || last.capital ||
           last.low.ends_with('s') || last.is_any(Sort::person, Sort::group, Sort::organisation) ||
           among(first.low, "him her them us me you it anybody anyone nobody police");
}

/// Lays what stands behind an active verb: one noun phrase, two, or one and "to".
void read_behind(const Words& words, std::size_t from, Transfer& found) {
    auto first = noun_at(words, from);
    if (first.empty()) {
        return;
    }
    const auto cut = second_noun(words, first);
    const Phrase second{cut, first.end};
    if (!second.empty() && is_thing(words, second) && may_get(words, {from, cut}) &&
        !meets(words, {first.begin, cut}, Need::sum)) {
        found.receiver = {from, cut};
        found.given = second;
        return;
    }
    auto to = receiver_mark(words, first.end);
    if (to < words.size() && to == first.end && among(words[first.end - 1].low, ways_in) &&
        !words[first.end - 1].low.starts_with("password")) {
        const auto where = noun_at(words, to + 1); // "access to six servers"
        if (meets(words, where, Need::machine) || meets(words, where, Need::server)) {
            first.end = where.end;
            to = receiver_mark(words, where.end);
        }
    }
    if (is_thing(words, first)) {
        found.given = first;
        found.receiver = to < words.size() ? party_at(words, to + 1) : Phrase{};
    }
}

} // namespace

std::optional<Transfer> transfer_at(const Words& words, std::size_t at) {
    if (at >= words.size() || words[at].mark != 0 || !among(words[at].low, giving) ||
        (at > 0 && words[at - 1].is(Sort::determiner))) {
        return std::nullopt;
    }
    Transfer found{.at = at, .passive = is_passive_verb(words, at)};
    const auto behind = behind_particle(words, at);
    if (!found.passive) {
        found.giver = phrase_before(words, at);
        read_behind(words, behind, found);
        return found;
    }
    const auto front = phrase_before(words, at);
    found.giver = agent_behind(words, at + 1);
    if (const auto kept = behind == at + 1 ? noun_at(words, behind) : Phrase{};
        is_thing(words, kept) && !words[behind].is(Sort::clause)) {
        found.receiver = front; // "was paid $2 million"
        found.given = kept;
        return found;
    }
    if (is_thing(words, front)) {
        found.given = front;
        const auto to = receiver_mark(words, behind);
        found.receiver = to < words.size() ? party_at(words, to + 1) : Phrase{};
    }
    return found;
}

namespace {

std::string_view predicate_of(const Words& words, const Transfer& one) {
    if (among(words[one.at].low, "sold sells sell selling")) {
        return "sold";
    }
    if (meets(words, one.given, Need::sum) || meets(words, one.given, Need::coin) ||
        among(words[one.at].low, "paid pays pay paying")) {
        return "paid";
    }
    return "handed-over";
}

/// A passive with what was given behind it: "The clerk was handed two servers by the gang".
void add_kept(const Scene& scene, const Transfer& one, Frames& frames) {
    const auto& words = scene.words;
    const bool near = std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) {
        const auto apart = frame.trigger > one.at ? frame.trigger - one.at : one.at - frame.trigger;
        return apart == 0 || (apart <= 6 && among(frame.predicate, "paid sold handed-over"));
    });
    const bool kept = one.passive && one.given.begin > one.at && !one.receiver.empty();
    const bool mail = among(words[one.at].low, "sent send sends sending") && !one.given.empty() &&
                      among(words[one.given.begin].low,
                            "emails e-mails messages email e-mail message links mails");
    if (!kept || near || mail) {
        return;
    }
    const auto slot = [&](Phrase phrase) {
        return phrase.empty() ? Slot{} : actor_slot(scene.text, words, phrase, scene.groups);
    };
    Frame frame;
    frame.predicate = predicate_of(words, one);
    frame.trigger = one.at;
    frame.negative = is_negated(words, one.at);
    if (frame.predicate == "paid") {
        frame.subject = slot(one.giver);
        frame.object = slot(one.receiver);
    } else {
        frame.subject = {"credential", "", "server credentials", one.given};
        frame.object = slot(one.receiver);
        frame.actor = one.giver;
    }
    frames.push_back(std::move(frame));
}

/// "bought the records from a broker": the seller stands where a receiver would.
void add_seller(const Words& words, Frame& frame) {
    const auto thing =
        is_passive_verb(words, frame.trigger) ? Phrase{} : noun_at(words, frame.trigger + 1);
    const auto until = std::min(thing.end + 6, words.size());
    for (auto i = thing.end; !thing.empty() && i + 1 < until && words[i].mark == 0; ++i) {
        if (words[i].low == "from" && !words[i + 1].is_any(Sort::number, Sort::month)) {
            frame.given = thing;
            frame.receiver = party_at(words, i + 1);
            return;
        }
        if (words[i].is(Sort::clause) || is_finite(words, i)) {
            return;
        }
    }
}

/// "He received 96,000 euros from a firm": who stands before the verb was paid.
void turn_receipt(const Scene& scene, Frame& frame) {
    const auto& words = scene.words;
    const auto at = frame.trigger;
    if (!among(words[at].low, receiving) || is_passive_verb(words, at)) {
        return;
    }
    const auto sum = noun_at(words, at + 1);
    const auto who = phrase_before(words, at);
    if (sum.empty() || who.empty() || frame.actor == sum) {
        return;
    }
    const auto slot = [&](Phrase phrase) {
        return phrase.empty() ? Slot{} : actor_slot(scene.text, words, phrase, scene.groups);
    };
    const auto until = std::min(sum.end + 6, words.size());
    auto from = sum.end;
    while (from < until && words[from].mark == 0 && words[from].low != "from" &&
           !words[from].is(Sort::clause)) {
        ++from;
    }
    const bool told = from < until && words[from].low == "from";
    const auto payer = told ? party_at(words, from + 1) : Phrase{};
    frame.subject = slot(payer);
    frame.object = slot(who);
    frame.actor = payer;
    frame.given = sum;
    frame.receiver = who;
}

} // namespace

void complete_transfers(const Scene& scene, Frames& frames) {
    for (std::size_t i = 0; i < scene.words.size(); ++i) {
        if (const auto one = transfer_at(scene.words, i)) {
            add_kept(scene, *one, frames);
        }
    }
    for (auto& frame : frames) {
        if (frame.predicate == "bought") {
            add_seller(scene.words, frame);
        }
        if (!among(frame.predicate, "paid sold handed-over")) {
            continue;
        }
        if (frame.predicate == "paid") {
            turn_receipt(scene, frame);
        }
        const auto one = transfer_at(scene.words, frame.trigger);
        if (one && frame.predicate == "paid" && one->receiver.empty() && frame.object.empty()) {
            frame.given = one->given; // "and was paid 300 euros"
        }
        if (!one || one->given.empty() || one->receiver.empty() || one->given == one->receiver) {
            continue;
        }
        frame.given = one->given;
        frame.receiver = one->receiver;
        if (frame.predicate != "paid" && frame.actor == one->receiver) {
            frame.actor = one->giver; // "a broker was sold the records"
        }
    }
}

} // namespace ample::cite::detail
