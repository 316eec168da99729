// The things that clauses tell deeds of (detail/deed_verbs.hpp).

#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// "companies" as "company"; unlike the stem of rivals.cpp it leaves verbs as they are.
std::string singular(std::string low) {
    constexpr std::size_t least = 3;
    for (const auto& [ending, instead] :
         {std::pair<std::string_view, std::string_view>{"ies", "y"}, {"sses", "ss"}, {"s", ""}}) {
        if (low.ends_with(ending) && !low.ends_with("ss") && low.size() >= least + ending.size()) {
            low.resize(low.size() - ending.size());
            low += instead;
            break;
        }
    }
    return low;
}

/// Words of one meaning, for what deeds are done to.
constexpr WordList alike[] = {
    "customer client subscriber user member consumer",
    "employee staff worker colleague",
    "password credential login key",
    "mail email e-mail message",
    "design drawing blueprint schematic plan",
    "money sum cash fund cent penny rupee dime euro dollar ransom anything",
    "backup back-up",
    "ship vessel newbuilding boat",
    "hacker intruder attacker criminal gang extortionist thief",
    "warning notice alert",
    "man woman suspect defendant accused",
    "patient resident passenger person people anyone worker"};

/// "Customer records were", with a capital only because it comes first.
bool opens_with_noun(const Words& words, Phrase clause, std::size_t at) {
    if (at != clause.begin || at + 1 >= clause.end) {
        return false;
    }
    const auto& next = words[at + 1];
    return next.mark == 0 && !next.capital && !next.is_any(Sort::have, Sort::say, Sort::adverb) &&
           !is_negator(next) && (!next.is(Sort::be) || words[at].low.ends_with('s')) &&
           !is_deed_word(next) && next.low != "'s";
}

} // namespace

bool is_content_word(const Word& word) {
    return word.mark == 0 &&
           !word.is_any(Sort::month,
                        Sort::weekday,
                        Sort::number,
                        Sort::be,
                        Sort::have,
                        Sort::pronoun,
                        Sort::determiner,
                        Sort::adverb,
                        Sort::clause,
                        Sort::say) &&
           word.low.find_first_of("0123456789") == std::string::npos &&
           country_of(word.low) == nullptr;
}

std::set<std::string> things_told(const Words& words, Phrase clause) {
    constexpr WordList stress =
        "anybody anyone anything any kind single one ever still yet also such least all every "
        "directly indirectly whatsoever only just even same our ours their its his her your whose "
        "that with from have been were will this which about after before when more than into over "
        "other where some under between since until during they them there then would could should "
        "being both each most very many much because hands place time night day left broke broken "
        "got came come break touch touched";
    std::set<std::string> things;
    for (auto i = clause.begin; i < std::min(clause.end, words.size()); ++i) {
        const auto& word = words[i];
        const bool name = word.capital && !opens_with_noun(words, clause, i);
        const bool hollow = name || word.low.size() < 3 || is_negator(word) ||
                            among(word.low, stress) || !is_content_word(word) || is_deed_word(word);
        if (!hollow) {
            things.insert(singular(word.low));
        }
    }
    return things;
}

bool is_told_thing(const std::string& thing, const std::set<std::string>& told) {
    if (told.contains(thing)) {
        return true;
    }
    return std::any_of(std::begin(alike), std::end(alike), [&](const WordList& list) {
        return among(thing, list) && std::any_of(told.begin(), told.end(), [&](const auto& one) {
                   return among(one, list);
               });
    });
}

bool is_plain_thing(const std::string& thing) {
    return among(thing,
                 "data record file information document detail system network server account "
                 "company firm hacker attacker intruder group attack incident breach hack "
                 "cyberattack gang intrusion leak theft copy evidence sign trace material content "
                 "thing part case site");
}

} // namespace ample::cite::detail
