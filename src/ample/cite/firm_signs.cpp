#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// What a firm has and a person has not: "Acme's customers".
constexpr WordList belongings =
    "customers clients users subscribers passengers patients employees staff shareholders network "
    "networks systems servers website headquarters plant plants factory factories offices board "
    "spokesman spokeswoman spokesperson chairman chairwoman researchers analysts engineers "
    "products software appliances branches subsidiary billing mail technicians management";

/// Those who work at one: "an engineer at Acme", "analysts with Acme".
constexpr WordList staff =
    "manager managers employee employees executive executives technician staff insider worker "
    "workers administrator administrators analyst analysts researcher researchers engineer "
    "engineers spokesman spokeswoman spokesperson director clerk chairman head programmer "
    "developer contractor customers workers colleagues";

/// What is made or tracked by one: "a gateway made by Acme".
constexpr WordList made =
    "made built developed sold supplied published tracked operated manufactured marketed hosted "
    "produced maintained named dubbed owned";

/// What an "it" may do that means nobody.
constexpr WordList expletive =
    "seemed appeared looked rained happened turned followed remained helped worked emerged needed";

/// "Acme said that intruders had broken into two of its servers": a firm's, where nobody else is
/// named between the verb at `at` and "its".
bool owns_what_is_told(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 18; // words
    for (auto i = at + 1; i + 1 < std::min(at + longest, words.size()) && words[i].mark == 0; ++i) {
        const bool another = (words[i].capital && !words[i].is_any(Sort::weekday, Sort::month)) ||
                             words[i].is_any(Sort::organisation, Sort::victim, Sort::ministry) ||
                             among(words[i].low, "his her he she government country");
        if (another) {
            return false;
        }
        if (words[i].low == "its") {
            return among(words[i + 1].low, belongings) ||
                   (i + 2 < words.size() && among(words[i + 2].low, belongings));
        }
    }
    return false;
}

} // namespace

bool is_firm_by_use(const Words& words, Phrase run) {
    const auto at = run.begin;
    if (run.end + 1 < words.size() && words[run.end].low == "'s") {
        for (auto i = run.end + 1; i < std::min(run.end + 4, words.size()); ++i) {
            if (words[i].mark == 0 && !words[i].capital && among(words[i].low, belongings)) {
                return true;
            }
        }
    }
    if (at > 1 && among(words[at - 1].low, "at with") && !words[at - 2].capital &&
        among(words[at - 2].low, staff)) {
        return true;
    }
    if (at > 1 && words[at - 1].low == "by" && among(words[at - 2].low, made)) {
        return true;
    }
    // "Acme confirmed in a statement that its network": whoever has an "its" is no person
    const bool subject = run.end < words.size() &&
                         (words[run.end].is_any(Sort::say, Sort::confirm, Sort::decline) ||
                          words[run.end].is(Sort::have)) &&
                         (at == 0 || words[at - 1].mark != 0);
    for (auto i = run.end; subject && i < std::min(run.end + 9, words.size()); ++i) {
        if (words[i].mark != 0 || among(words[i].low, "his her he she")) {
            break;
        }
        const bool it = words[i].low == "it" && i <= run.end + 2 && i + 1 < words.size() &&
                        run.begin + 1 == run.end &&
                        (among(words[i + 1].low, "had has would did") ||
                         (words[i + 1].low.ends_with("ed") && !among(words[i + 1].low, expletive)));
        if (words[i].low == "its" || it) {
            return true;
        }
    }
    return subject && owns_what_is_told(words, run.end);
}

/// Nouns by which a firm or a body is known, in its name or beside it.
bool is_firm_noun(const Word& word) {
    return word.is_any(Sort::organisation, Sort::victim) ||
           among(
               word.low,
               "software systems technologies technology security networks freight airlines energy "
               "telecom electric electronics motors pharma industries holdings solutions services "
               "forensics registry exchange cyber research digital startup start-up giant "
               "developer conglomerate "
               "subsidiary shipbuilder automaker chipmaker carrier lender insurer consultancy "
               "haulier brewer builder chain brokerage grocer line house publisher contractor "
               "wholesaler distributor bookmaker refinery foundry marketplace platform fintech "
               "cooperative co-operative charity nonprofit integrator") ||
           (word.capital && among(word.low, // in a name; "a shipping agent" is a person
                                  "semiconductor semiconductors chemicals foods airways railways "
                                  "shipping ferries shipyard shipyards pharmaceuticals biotech "
                                  "robotics aerospace microelectronics avionics textiles "
                                  "insurance rail railway dockyard dockyards terminals logistics "
                                  "hosting marine maritime alloys minerals metals imaging labs "
                                  "laboratories optics broadcasting petroleum "
                                  "telecommunications")) ||
           (word.low.size() > 6 && word.low.ends_with("maker")); // "carmaker", "planemaker"
}

/// "Jan Maes, 41,", "Jan Maes, who", "Jan Maes, a teacher".
bool is_person_beside(const Words& words, Phrase run) {
    if (run.end + 1 >= words.size() || words[run.end].mark != ',') {
        return run.begin > 0 && among(words[run.begin - 1].low, "mr mrs ms dr");
    }
    const auto& next = words[run.end + 1];
    if (next.low == "who" || (number_of(next.low) > 9 && number_of(next.low) < 100)) {
        return true;
    }
    for (auto i = run.end + 1; i < std::min(run.end + 9, words.size()); ++i) {
        if (words[i].mark != 0 || is_firm_noun(words[i])) {
            break;
        }
        if (words[i].is_any(Sort::role, Sort::person)) {
            return next.is(Sort::determiner);
        }
    }
    return false;
}

/// "the Ledger, which first reported the case".
bool is_paper_beside(const Words& words, Phrase run) {
    return reads(words, run.end + 1, "which first reported") ||
           reads(words, run.end + 1, "which broke the story");
}

/// "Acme A/S", "Acme Ltd": how a firm is registered.
bool has_legal_form(const Words& words, Phrase run) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(run.begin + 1),
                       words.begin() +
                           static_cast<std::ptrdiff_t>(std::min(run.end + 1, words.size())),
                       [](const Word& word) { return word.capital && is_legal_form(word.low); });
}

/// "the operator, Acme Lind.": what stands before a name in an apposition that ends with it.
bool is_apposed_to_firm(const Words& words, Phrase run) {
    if (run.begin < 3 || words[run.begin - 1].mark != ',') {
        return false;
    }
    const auto& noun = words[run.begin - 2];
    const bool ends = run.end >= words.size() || words[run.end].mark != 0;
    const bool firm = noun.is(Sort::organisation) || among(noun.low, "operator vendor maker owner");
    return ends && firm && !noun.capital && words[run.begin - 3].is(Sort::determiner);
}

bool is_firm_by_noun(const Words& words, Phrase run) {
    if (has_legal_form(words, run) || is_apposed_to_firm(words, run)) {
        return true;
    }
    const bool noun = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(run.begin + 1),
                                  words.begin() + static_cast<std::ptrdiff_t>(run.end),
                                  is_firm_noun);
    const auto& last = words[run.end - 1].low;
    const bool several = run.end - run.begin > 1 && last.size() > 5;
    if (noun || (several && (last.ends_with("ing") || last.ends_with("ics") ||
                             last.ends_with("tech") || last.ends_with("soft")))) {
        return true; // "Tasman Imaging", "Orrin Logistics"
    }
    if (run.end + 2 >= words.size() || words[run.end].mark != ',') {
        return false;
    }
    const auto& next = words[run.end + 1];
    if (next.low == "which") {
        return true;
    }
    if (!next.is(Sort::determiner) && next.low != "one") {
        return false;
    }
    for (auto i = run.end + 2; i < std::min(run.end + 10, words.size()); ++i) {
        if (words[i].mark != 0 || among(words[i].low, "at in for with")) {
            break;
        }
        if (is_firm_noun(words[i]) || words[i].low == "partner") {
            return true;
        }
    }
    return false;
}

} // namespace ample::cite::detail
