#include <ample/cite/detail/deed_moods.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

enum Family : std::uint8_t {
    take,
    pay,
    sell,
    give,
    hold,
    enter,
    use,
    notify,
    demand,
    arrive,
    die,
    work,
    meet,
    negotiate,
    contact,
    arrest,
    charge,
    publish,
    offer,
    patch,
    erase,
    encrypt,
    alter,
    disrupt,
    close,
    open,
    keep,
    intact,
    plain,
    run,
    leave,
    search,
    order,
    visit,
    hire,
    lease,
    attend,
    test,
    admit,
    deny,
    families
};

constexpr std::string_view forms[families] = {
    // Rows are longer than lines. NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
    "steal steals stole stolen stealing theft copy copies copied copying take takes took taken "
    "taking "
    "exfiltrate exfiltrated exfiltrating siphon siphoned siphoning download downloaded downloading "
    "extract extracted leak leaked leaking grabbed looted harvested obtained lifted swiped",
    "pay pays paid paying payment payments",
    "sell sells sold selling buy buys bought buying purchased purchasing", // two sides of one deed
    "give gives gave given giving hand handed handing pass passed passing supply supplied share "
    "shared provide provided lend lent",
    "access possess possessed possession",
    "breach breached breaching enter entered entering hack hacked penetrate penetrated infiltrate "
    "infiltrated compromise compromised intruded accessed",
    "use used using exploit exploited exploiting misuse misused misusing abuse abused abusing",
    "notify notified notifying inform informed informing alert alerted alerts warn warned warning "
    "warnings brief briefed briefing notice notification told",
    "demand demands demanded demanding",
    "reach reaches reached arrive arrived arriving landed",
    "die dies died dead death deaths killed perished",
    "work worked works employ employed employs",
    "meet meets met meeting meetings",
    "negotiate negotiated negotiating negotiations negotiation talks haggled bargained",
    "contact contacted contacts approached",
    "arrest arrested arrests detained apprehended",
    "charged indicted indictment",
    "publish publishes published publishing post posted dumped",
    "offered advertised traded trading",
    "patch patched install installed installing fix fixed mended remedied",
    "delete deletes deleted deleting erase erased wiped wipe destroy destroyed removed overwritten "
    "purged shredded",
    "encrypt encrypted encrypting scrambled",
    "alter altered altering manipulate manipulated tamper tampered modified falsified doctored "
    "changed",
    "delay delayed disrupt disrupted halt halted interrupted suspended cancelled idled paralysed "
    "stopped affected",
    "close closed disable disabled deactivate deactivated revoke revoked blocked froze frozen",
    "open active valid enabled",
    "kept retained preserved archived",
    "intact untouched unharmed undamaged unscathed unaffected survived",
    "unencrypted plaintext unprotected",
    "run runs ran command commands commanded control controls controlled steer steered steers",
    "fled flown flew departed",
    "search searched raid raided raids",
    "order ordered approve approved authorise authorised authorize authorized",
    "visit visited visits",
    "hire hired hires commission engaged recruited",
    "rent rented rents renting lease leased leases leasing",
    "attend attended attends",
    "test tests tested audit audited audits drill drills",
    "admit admits admitted admitting confess confessed confessing",
    "deny denies denied denying"};

constexpr Deeds one(Family family) {
    return Deeds{1} << family;
}

struct Bearing {
    Deeds told;
    Deeds also;
};

/// What is done with a deed: who sold a key handed it over; who copied it held it.
constexpr Bearing follows[] = {{one(sell), one(give) | one(hold)},
                               {one(give), one(hold)},
                               {one(use), one(hold)},
                               {one(hire), one(work)}};

/// What is shut out by a state.
constexpr Bearing shuts_out[] = {{one(keep), one(erase)},
                                 {one(erase), one(keep) | one(open)},
                                 {one(intact), one(erase) | one(encrypt) | one(disrupt)},
                                 {one(close), one(open)},
                                 {one(deny), one(admit)},
                                 {one(encrypt), one(plain)}};

const WordMap<Deeds>& table() {
    static const auto made = [] {
        WordMap<Deeds> all;
        for (std::size_t family = 0; family < families; ++family) {
            auto list = forms[family];
            while (!list.empty()) {
                const auto end = std::min(list.find(' '), list.size());
                if (end > 0) {
                    all[list.substr(0, end)] |= Deeds{1} << family;
                }
                list.remove_prefix(std::min(end + 1, list.size()));
            }
        }
        return all;
    }();
    return made;
}

Deeds family_of(const Word& word) {
    const auto* const found = word.mark == 0 ? table().find(word.low) : nullptr;
    return found == nullptr ? 0 : *found;
}

/// "41 files went to a server abroad", "were sent to an address": taken out.
bool is_sent_to_server(const Words& words, std::size_t at, std::size_t end) {
    constexpr std::size_t reach = 6;
    if (at + 2 >= end ||
        !among(words[at].low, "went gone sent uploaded transferred moved flowed") ||
        words[at + 1].low != "to") {
        return false;
    }
    for (auto i = at + 2; i < std::min(end, at + reach); ++i) {
        if (among(words[i].low, "server servers address storage cloud")) {
            return true;
        }
    }
    return false;
}

/// Phrases that tell a deed by more than one word, at their verb.
Deeds by_phrase(const Words& words, std::size_t at, std::size_t end) {
    const auto next = at + 1 < end ? std::string_view(words[at + 1].low) : std::string_view();
    const auto& low = words[at].low;
    if (among(low, "broke broken break breaks got get gotten came come logged")) {
        const bool into = among(next, "into in inside through via on with");
        const bool by = into && (among(next, "on with via through") ||
                                 (at + 2 < end && among(words[at + 2].low, "on with through via")));
        return into ? one(enter) | (by ? one(use) : 0) : 0;
    }
    if (low == "changed" && next == "hands") {
        return one(pay);
    }
    if (among(low, "turned turn") && among(next, "down up off on")) {
        return next == "off" ? one(alter) | one(disrupt) : one(alter);
    }
    if (among(low, "plain clear") && next == "text") {
        return one(plain);
    }
    if (among(low, "left leave leaves leaving") && at + 1 < end) {
        for (auto i = at + 1; i < std::min(at + 5, end); ++i) {
            if (among(words[i].low, "network networks systems servers premises building")) {
                return one(take); // "no record left our network"
            }
        }
        return next == "the" && at + 2 < end && words[at + 2].low == "country" ? one(leave) : 0;
    }
    if (low == "made" && next == "off") {
        return one(take);
    }
    return is_sent_to_server(words, at, end) ? one(take) : 0;
}

/// "took place", "took over", "changed hands", "used to be": no deed of the family.
bool is_idle(const Words& words, std::size_t at, Deeds family, std::size_t end) {
    const auto next = at + 1 < end ? std::string_view(words[at + 1].low) : std::string_view();
    if ((family & one(take)) != 0 && words[at].low.starts_with("t") &&
        among(next,
              "place part steps action over down offline charge note care orders credit "
              "responsibility days weeks months hours years into measures advantage up on for "
              "aback seriously")) {
        return true;
    }
    const bool by_paper = words[at].low == "obtained" && next == "by" && at + 2 < end &&
                          (words[at + 2].capital || words[at + 2].low == "the");
    if (by_paper) { // "documents obtained by the Courier"
        return true;
    }
    if ((family & one(alter)) != 0 && next == "hands") {
        return true;
    }
    if ((family & one(work)) != 0 && among(next, "on with for")) {
        return next != "for"; // "worked with police"
    }
    const bool used_to = words[at].low == "used" && next == "to";
    return used_to && at > 0 && !words[at - 1].is(Sort::be);
}

/// "took the key from a backup server": they were in it.
bool is_from_system(const Words& words, std::size_t at, std::size_t end) {
    constexpr std::size_t reach = 8;
    bool from = false;
    for (auto i = at + 1; i < std::min(end, at + reach); ++i) {
        from = from || words[i].low == "from";
        if (from && among(words[i].low, "server servers network system systems database")) {
            return true;
        }
    }
    return false;
}

/// "not all files", "not the first time", "no longer": some of it was so.
bool denies_part(const Words& words, std::size_t negator) {
    const auto next = negator + 1;
    if (next >= words.size() || among(words[negator].low, "nobody none nothing neither")) {
        return false;
    }
    const bool instead = negator > 0 && words[negator - 1].mark == ',' && // ", not 220"
                         number_of(words[next].low) > 1;
    return instead ||
           among(words[next].low, "only just longer all every everything everyone always alone") ||
           (words[next].low == "the" && next + 1 < words.size() &&
            among(words[next + 1].low, "first only last"));
}

/// The negator that governs the word at `at`: one before it, with no other deed between.
bool is_denied(const Words& words, std::size_t at, std::size_t begin) {
    constexpr std::size_t reach = 9;
    for (auto i = at; i-- > begin && at - i <= reach;) {
        const bool refuted = among(words[i].low, "denied denies denying") && at - i <= 3 &&
                             (words[at].low.ends_with("ing") || words[i + 1].low == "having");
        if (refuted) {
            return true; // "denied buying it"
        }
        if (is_negator(words[i])) {
            return !denies_part(words, i);
        }
        const bool parts = words[i].mark == ',' || words[i].mark == ';' ||
                           words[i].is_any(Sort::clause) || among(words[i].low, "but and");
        if (parts) {
            return false;
        }
    }
    return false;
}

/// "received no warning", "sold nothing": the denial stands behind the verb.
bool is_denied_behind(const Words& words, std::size_t at, std::size_t end) {
    return at + 1 < end && among(words[at + 1].low, "no nothing nobody none neither");
}

/// "no visibility of what was taken", "does not know how much was copied": of what, not whether.
bool asks_behind(const Words& words, std::size_t negator, std::size_t end) {
    constexpr std::size_t reach = 5;
    constexpr WordList seeing = "visibility knowledge idea view insight information word know say "
                                "see tell determine determined known clear";
    bool sees = false;
    for (auto i = negator + 1; i < std::min(end, negator + reach); ++i) {
        sees = sees || among(words[i].low, seeing);
        if (sees && among(words[i].low, "what how which whose")) {
            return true;
        }
    }
    return false;
}

/// What was not touched was neither entered nor changed nor taken.
constexpr Deeds touched() {
    return one(enter) | one(take) | one(erase) | one(encrypt) | one(alter);
}

Deeds with(Deeds told, const Bearing* from, std::size_t count) {
    Deeds also = 0;
    for (std::size_t i = 0; i < count; ++i) {
        also |= (told & from[i].told) != 0 ? from[i].also : 0;
    }
    return also;
}

} // namespace

Deeds deeds_of_people() {
    return one(die) | one(meet) | one(work) | one(negotiate);
}

Deeds deeds_of_attackers() {
    return one(encrypt) | one(erase) | one(alter) | one(publish) | one(disrupt);
}

Deeds deeds_of_confession() {
    return one(admit);
}

Deeds deeds_of_death() {
    return one(die);
}

Deeds deeds_of_payment() {
    return one(pay);
}

bool is_negator(const Word& word) {
    return word.mark == 0 &&
           (among(word.low, "not no never neither nor nobody none nothing cannot without") ||
            word.low.ends_with("n't"));
}

bool denies_part(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i < end; ++i) {
        if (is_negator(words[i]) && (denies_part(words, i) || asks_behind(words, i, end))) {
            return true;
        }
    }
    return false;
}

Deeds deeds_of(const Word& word) {
    return family_of(word);
}

bool is_deed_word(const Word& word) {
    return family_of(word) != 0;
}

ToldDeeds deeds_told(const Words& words, Phrase clause) {
    ToldDeeds told;
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i < end; ++i) {
        auto family = by_phrase(words, i, end);
        const auto plain_family = family_of(words[i]);
        if (family == 0 && plain_family != 0 && !is_idle(words, i, plain_family, end)) {
            family = plain_family;
        }
        const bool untouched = among(words[i].low, "touched touch");
        if ((family == 0 && !untouched) || is_only_meant(words, i, clause.begin)) {
            continue;
        }
        family |= (family & one(take)) != 0 && is_from_system(words, i, end) ? one(enter) : 0;
        if (is_denied(words, i, clause.begin) || is_denied_behind(words, i, end)) {
            family |= untouched ? touched() : 0;
            told.verb = told.denied == 0 ? i : told.verb;
            told.denied |= family;
        } else {
            told.done |= family;
        }
    }
    told.shut_out = told.denied == 0 ? with(told.done, shuts_out, std::size(shuts_out)) : 0;
    told.done |= with(told.done, follows, std::size(follows));
    return told;
}

} // namespace ample::cite::detail
