#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
#include <ample/cite/detail/clause_joints.hpp>
#include <ample/cite/detail/clause_splits.hpp>
#include <ample/cite/detail/covering.hpp>
#include <ample/cite/detail/likely_verbs.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// "The lock was open when the thieves came": not "know when", nor how the writer saw it.
bool parts_at_when(const Words& words, std::size_t at) {
    return words[at].low == "when" && at + 1 < words.size() &&
           !among(words[at + 1].low, "we i asked") &&
           !among(words[at - 1].low, "know knows known say said only clear unclear light and or");
}

/// "should", with room behind it for what is asked.
bool has_duty(const Words& words, Phrase part) {
    constexpr std::size_t room = 4; // words
    for (auto i = part.begin; i + room < part.end; ++i) {
        if (among(words[i].low, "should must shall")) {
            return true;
        }
    }
    return false;
}

/// "intercepted and recorded the calls", "broke into and wiped the servers": two verbs of one
/// subject with one object behind them.
bool shares_object(const Words& words, Phrase part, std::size_t at) {
    constexpr WordList alone = // verbs that seldom have an object
        "apologised apologized confessed resigned fled escaped left returned agreed responded "
        "replied intervened protested arrived appeared complied disappeared travelled traveled "
        "went came rose fell died refused declined listened waited stopped cooperated surrendered "
        "reacted met";
    const auto verb = at > 0 && words[at - 1].low == "into" ? at - 2 : at - 1;
    auto second = at + 1;
    second += second < part.end && words[second].low.ends_with("ly") ? 1 : 0;
    if (at < part.begin + 3 || second + 1 >= part.end || among(words[verb].low, alone) ||
        words[verb - 1].is(Sort::be)) { // "is wanted and left the country"
        return false;
    }
    const auto is_past = [&](std::size_t i) {
        return !words[i].capital && !words[i].is_any(Sort::be, Sort::have) &&
               (words[i].low.ends_with("ed") || is_past_form(words[i].low));
    };
    const bool both_past = is_past(verb) && is_past(second);
    const bool both_present = words[verb].low.ends_with('s') && words[second].low.ends_with('s') &&
                              is_finite(words, verb) && is_finite(words, second);
    const auto& behind = words[second + 1];
    return (both_past || both_present) && finite_in(words, part.begin, at) < at &&
           behind.mark == 0 && !behind.is(Sort::clause) &&
           !among(behind.low,
                  "it them him her to that in at on for with by from after before under against");
}

/// "(accused) a gang of directing raids and | expelled two envoys": gerunds go on as gerunds.
bool goes_on_behind_charge(const Words& words, std::size_t begin, std::size_t at) {
    const bool past = at + 2 < words.size() && words[at + 1].low.ends_with("ed") &&
                      words[at + 2].is_any(Sort::determiner, Sort::number);
    for (auto i = begin + 2; past && i < at; ++i) {
        if (words[i].low.ends_with("ing") && words[i - 1].low == "of") {
            return finite_in(words, begin, at) == at;
        }
    }
    return false;
}

/// "is suspected of negotiating the ransom and | of moving the money": two deeds of one suspicion.
bool goes_on_with_count(const Words& words, Phrase part, std::size_t at) {
    constexpr std::size_t far = 24;
    if (at + 4 >= part.end || words[at + 1].low != "of" || !words[at + 2].low.ends_with("ing")) {
        return false;
    }
    const auto from = at > part.begin + far ? at - far : part.begin;
    for (auto i = at; i-- > from + 1;) {
        if (words[i].low == "of" && words[i + 1].low.ends_with("ing")) {
            return among(words[i - 1].low, "suspected accused") && i > part.begin + 1 &&
                   words[i - 2].is_any(Sort::be, Sort::adverb);
        }
    }
    return false;
}

/// Whether the "and" at `at` joins two clauses: a verb of its own follows.
bool parts_at_and(const Words& words, Phrase part, std::size_t at) {
    auto begin = part.begin; // "We assess that raids in A and B are": of what is assessed
    for (auto i = part.begin + 1; i + 1 < at; ++i) {
        const bool said = words[i].low == "that" && finite_in(words, part.begin, i) < i &&
                          !among(words[i - 1].low, "of in on at for to by from with");
        begin = said ? i + 1 : begin;
    }
    if (finite_in(words, begin, at) == at || shares_object(words, part, at)) {
        return goes_on_behind_charge(words, begin, at);
    }
    if (at + 2 < part.end && words[at + 1].low == "that" && at > part.begin + 3 &&
        !is_finite(words, at + 2)) { // "said that A and that B"
        return finite_in(words, at + 2, part.end) < part.end;
    }
    if (at + 3 < part.end && has_duty(words, {begin, at}) && shares_duty(words, at + 1)) {
        return true; // "should change the locks of the yard and report what is missing"
    }
    const bool apart =
        (at > 0 && words[at - 1].mark == ',') ||          // ", and a part of them came"
        (at + 1 < part.end && words[at + 1].low == "no"); // "and no leak of data was"
    const auto stop = std::min(part.end, apart ? at + 12 : at + 9);
    const bool counted = at + 2 < part.end && number_of(words[at + 1].low) > 1;
    for (auto i = at + 1; i < stop; ++i) {
        const bool thing = counted && i <= at + 3 && words[i].low.ends_with('s') &&
                           !words[i].is_any(Sort::be, Sort::have); // "and three | entities"
        if (thing) {
            continue;
        }
        if (words[i].mark != 0 || among(words[i].low, "and that which who to") ||
            (!apart && among(words[i].low, "of for"))) {
            return false;
        }
        const bool third = i + 1 < part.end && words[i].low.ends_with('s') && !words[i].capital &&
                           words[finite_in(words, begin, at)].low.ends_with('s') &&
                           (words[i + 1].is_any(Sort::determiner, Sort::pronoun) ||
                            among(words[i + 1].low, "him her them it"));
        const bool bare =
            i == at + 1 && ((words[i].low.ends_with("ed") &&
                             (!among(words[i].low, "attempted aggravated organised organized") ||
                              is_finite(words, i))) ||
                            third || is_past_form(words[i].low));
        if (bare || is_finite(words, i)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool splits_at(const Words& words, Phrase part, std::size_t at, const std::vector<bool>& covered) {
    const auto& low = words[at].low;
    if (words[at].mark == '~' && at > part.begin && at + 1 < part.end &&
        ascii::is_digit(words[at - 1].low.back()) && ascii::is_digit(words[at + 1].low.front())) {
        return false; // "2021\u20132023"
    }
    if (words[at].mark == ';' || words[at].mark == '~') {
        return true;
    }
    if (words[at].mark == ':') { // "the indictment sets out these facts: In May he leased"
        return at + 1 < part.end && finite_in(words, at + 1, part.end) < part.end &&
               finite_in(words, part.begin, at) < at && at > part.begin + 3;
    }
    if (words[at].mark == ',' && at > part.begin + 2 && at + 5 < part.end &&
        words[at + 2].low == "of" && among(words[at + 3].low, "which whom") &&
        finite_in(words, part.begin, at) < at) {
        return finite_in(words, at + 4, part.end) < part.end; // "..., most of which he sold"
    }
    if (words[at].mark == ',' && at > part.begin + 3 && at + 4 < part.end &&
        among(words[at + 1].low, "accused suspected") && words[at + 2].low == "of") {
        return finite_in(words, part.begin, at) < at; // "They came to court, accused of theft"
    }
    if (words[at].mark == ',' && at > part.begin + 3 && tells_denial(words, {at, part.end})) {
        return true; // "..., a charge the ministry dismissed as a fairy tale"
    }
    if (words[at].mark == ',' && at > part.begin + 2 && at + 3 < part.end &&
        words[at + 1].low == "in" && words[at + 2].low == "what") {
        return true; // "..., in what the minister called an act of war"
    }
    if (words[at].mark == ',' && at > part.begin + 2 && at + 3 < part.end &&
        !shared_by_list(words, at + 1).empty()) {
        return true; // "The gang broke into the museum, stole the ledgers and fled"
    }
    if (among(low, "where when") && at > part.begin + 4 &&
        (words[at - 1].mark == ',' || parts_at_when(words, at)) &&
        finite_in(words, part.begin, at) < at) {
        return finite_in(words, at + 2, part.end) < part.end; // "..., where the judge freed"
    }
    if (low == "as" && at > part.begin + 3 && at + 1 < part.end &&
        (words[at + 1].is(Sort::pronoun) || among(words[at + 1].low, "none nothing nobody"))) {
        return true; // "as it becomes more assertive"
    }
    if (low == "that" && at > part.begin + 4 && at + 3 < part.end &&
        words[at + 1].is(Sort::pronoun)) {
        constexpr std::size_t reach = 10; // "dug so deep into the grid | that they could cut it"
        for (auto i = at - 1; i-- > part.begin + 1 && at - i <= reach;) {
            if (words[i].low == "so" && words[i + 1].low != "far") {
                return true;
            }
        }
    }
    if (low == "that" && at + 3 < part.end && at > part.begin + 4 && words[at + 1].is(Sort::say) &&
        words[at + 1].low.ends_with("ed") && finite_in(words, part.begin, at) < at) {
        return true; // "issued a statement that stressed the need"
    }
    if (low == "so" && at > part.begin + 3 && at + 4 < part.end && words[at + 1].low == "that") {
        return finite_in(words, part.begin, at) < at && // "copied the cards so that | others could"
               finite_in(words, at + 2, part.end) < part.end;
    }
    if (low == "because" && (words[at].quoted || is_told(words, part, covered))) {
        return false; // a reason that he gives is part of what he says
    }
    const bool after = low == "after" && at > 0 && words[at - 1].mark == ',';
    if ((among(low, "before because since") || after) && at > part.begin + 3) {
        auto until = std::min({at + 9, part.end, find(words, ",", at + 1, part.end)});
        const bool time =
            low == "since" && at + 2 < part.end && // "since January and had been paid"
            (is_date(words[at + 1]) ||
             (among(words[at + 1].low, "last at the early late mid") && at + 3 < part.end));
        auto day = at + 1; // "used before | 9 December should be changed"
        while (day < part.end &&
               (is_date(words[day]) || among(words[day].low, "the of early late"))) {
            ++day;
        }
        if (day > at + 1 && is_date(words[day - 1]) && day < part.end && is_finite(words, day)) {
            return false;
        }
        until = time || low == "before" // "knew before the vote and kept silent"
                    ? std::min(until, find(words, "and", at + 1, part.end))
                    : until;
        return finite_in(words, at + 1, until) < until; // not "before the court, I will"
    }
    const bool vainly = low == "but" && at > 0 && at + 1 < part.end && // "tried but failed to"
                        words[at + 1].low == "failed" && is_finite(words, at - 1);
    const bool within = at > 0 && (vainly || (low == "but" && words[at - 1].low == "all") ||
                                   (low == "though" && among(words[at - 1].low, "as even")));
    if (within) { // "are all but certain", "It looks as though"
        return false;
    }
    if (among(low, "but while though although whereas")) {
        return at > part.begin && at + 4 < part.end && // not "opened but never copied"
               (finite_in(words, at + 1, part.end) < part.end ||
                (at + 1 < part.end && words[at + 1].low.ends_with("ed")));
    }
    return (low == "and" &&
            (goes_on_with_count(words, part, at) || parts_at_and(words, part, at))) ||
           joins_next(words, part, at);
}

std::size_t aside_shut(const Words& words, Phrase part, const std::vector<bool>& covered) {
    auto before = part.begin;
    while (before > 0 && covered[before - 1]) {
        --before;
    }
    const bool aside = before < part.begin && before > 1 && words[before - 2].mark == ',' &&
                       among(words[before - 1].low, "who which");
    for (auto i = part.begin; aside && i + 1 < part.end; ++i) {
        if (words[i].mark == ',' &&
            (is_finite(words, i + 1) || among(words[i + 1].low, "targeted affected involved"))) {
            return i;
        }
    }
    return part.end;
}

std::size_t charged_gerund(const Words& words, Phrase part, std::size_t at) {
    const auto verb = words[at].low == "into" && at > 0 ? at - 1 : at;
    const auto begin =
        verb > 0 && among(words[verb - 1].low, "allegedly illegally") ? verb - 1 : verb;
    if (!words[verb].low.ends_with("ing") || begin < part.begin + 4) {
        return part.begin;
    }
    if (finite_in(words, part.begin, begin) == begin) {
        return part.begin;
    }
    const bool of = words[begin - 1].low == "of";
    const bool charge =
        of && among(words[begin - 2].low, "charges allegations accusations counts count charge");
    const bool suspicion = of && words[begin - 2].low == "suspicion"; // told with its charge
    const bool as_alleged = words[begin - 1].low == "for" && begin < verb;
    return suspicion || (charge && words[begin - 3].low == "on") ? begin - 3
           : charge || as_alleged                                ? begin
                                                                 : part.begin;
}

bool tells_how_told(const Words& words, const Frame& frame) {
    const auto at = frame.trigger;
    const auto from = at - std::min<std::size_t>(at, 5);
    const bool first = find(words, "first reported", from, at) < at;
    const bool behalf = frame.predicate == "tasked" && find(words, "behalf", from, at + 1) < at + 1;
    const bool cites = frame.predicate == "notified" && at + 2 < words.size() &&
                       among(words[at + 2].low, "citing quoting");
    const bool informed = frame.predicate == "notified" && words[at].low == "briefed";
    return first || behalf || cites || informed;
}

std::size_t before_charge(const Words& words, Phrase part) {
    const bool charge = part.end > part.begin + 5 && words[part.end - 3].mark == ',' &&
                        words[part.end - 2].is(Sort::determiner) &&
                        among(words[part.end - 1].low, "claim charge accusation allegation");
    return charge ? part.end - 3 : part.end;
}

} // namespace ample::cite::detail
