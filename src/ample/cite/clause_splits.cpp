#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
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

/// Whether the "and" at `at` joins two clauses: a verb of its own follows.
bool parts_at_and(const Words& words, Phrase part, std::size_t at) {
    auto begin = part.begin; // "We assess that raids in A and B are": of what is assessed
    for (auto i = part.begin + 1; i + 1 < at; ++i) {
        const bool said = words[i].low == "that" && finite_in(words, part.begin, i) < i &&
                          !among(words[i - 1].low, "of in on at for to by from with");
        begin = said ? i + 1 : begin;
    }
    if (finite_in(words, begin, at) == at) {
        return false;
    }
    if (at + 2 < part.end && words[at + 1].low == "that" && at > part.begin + 3 &&
        !is_finite(words, at + 2)) { // "said that A and that B"
        return finite_in(words, at + 2, part.end) < part.end;
    }
    if (at + 3 < part.end && has_duty(words, {begin, at}) && shares_duty(words, at + 1)) {
        return true; // "should change the locks of the yard and report what is missing"
    }
    const bool apart = at > 0 && words[at - 1].mark == ','; // ", and a part of them came"
    const auto stop = std::min(part.end, apart ? at + 12 : at + 9);
    for (auto i = at + 1; i < stop; ++i) {
        if (words[i].mark != 0 || among(words[i].low, "and that which who to") ||
            (!apart && among(words[i].low, "of for"))) {
            return false;
        }
        const bool third = i + 1 < part.end && words[i].low.ends_with('s') && !words[i].capital &&
                           words[finite_in(words, begin, at)].low.ends_with('s') &&
                           (words[i + 1].is_any(Sort::determiner, Sort::pronoun) ||
                            among(words[i + 1].low, "him her them it"));
        const bool bare =
            i == at + 1 && (words[i].low.ends_with("ed") || third || is_past_form(words[i].low));
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
        const auto until = std::min({at + 9, part.end, find(words, ",", at + 1, part.end)});
        return finite_in(words, at + 1, until) < until; // not "before the court, I will"
    }
    if (among(low, "but while though although whereas")) {
        return at > part.begin && at + 4 < part.end && // not "opened but never copied"
               (finite_in(words, at + 1, part.end) < part.end ||
                (at + 1 < part.end && words[at + 1].low.ends_with("ed")));
    }
    return low == "and" && parts_at_and(words, part, at);
}

bool tells_how_told(const Words& words, const Frame& frame) {
    const auto at = frame.trigger;
    const auto from = at - std::min<std::size_t>(at, 5);
    const bool first = find(words, "first reported", from, at) < at;
    const bool behalf = frame.predicate == "tasked" && find(words, "behalf", from, at + 1) < at + 1;
    const bool cites = frame.predicate == "notified" && at + 2 < words.size() &&
                       among(words[at + 2].low, "citing quoting");
    return first || behalf || cites;
}

std::size_t before_charge(const Words& words, Phrase part) {
    const bool charge = part.end > part.begin + 5 && words[part.end - 3].mark == ',' &&
                        words[part.end - 2].is(Sort::determiner) &&
                        among(words[part.end - 1].low, "claim charge accusation allegation");
    return charge ? part.end - 3 : part.end;
}

} // namespace ample::cite::detail
