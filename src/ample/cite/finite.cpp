#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/covering.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::among;

constexpr detail::WordList auxiliaries = "is are was were isn't aren't wasn't weren't has have had "
                                         "hasn't haven't hadn't did does do didn't "
                                         "doesn't don't will would can could may might must shall "
                                         "should ought cannot can't won't wouldn't couldn't "
                                         "shouldn't";

constexpr detail::LongWordList irregular(
    "used became began bought broke brought came drew fell felt found fled gave got grew held hit "
    "kept "
    "knew led "
    "shut left lent lost made met paid put ran rose said sat saw sent set sold spoke spent stole "
    "stood "
    "struck "
    "died lied owed tied vied swore took taught thought told understood won wrote went ran drove "
    "grew flew chose froze hid "
    "spread threw wore withdrew undertook split built bound dealt dug fed fought hung laid meant "
    "overcame drank ate forgot forbade forgave rode shook shot shone shrank spun sprang stuck "
    "stung "
    "strode strove swung swam trod woke arose befell bled blew bred burst clung crept dove dwelt "
    "flung "
    "foresaw foretold ground knelt leapt learnt misled mistook outdid overheard oversaw overtook "
    "overthrew partook proved quit rang sank sought slept slid swept tore cost lay lit bid bent "
    "bore works "
    "operates denies says calls assesses "
    "claims "
    "describes believes suspects tracks uses targets shows suggests seeks");

/// Words in "-ed" that stand before a noun rather than for what somebody did.
constexpr detail::WordList adjectives =
    "advanced limited united alleged unnamed unidentified "
    "suspected related defence-related defense-related "
    "so-called increased unauthorized unauthorised dated named "
    "known unrelated detailed sophisticated "
    "state-based china-based state-sponsored state-backed "
    "affected linked involved armed sustained targeted "
    "based experienced skilled classified trusted hundred aggravated "
    "organised organized";

/// Verbs in the present that are hardly ever nouns.
constexpr detail::LongWordList present(
    "blame knows know speaks speak suggest overlap overlaps bases proves prove appears appear "
    "seems seem "
    "runs remains remain contains contain requires require allows allow gets gives takes makes "
    "comes "
    "goes begins begin relies rely stems involves keeps lacks wants want urges considers consider "
    "treats expects expect refuses refuse disputes rejects insists argues maintains stands "
    "serves belongs belong depends depend describe deny allege blames warns notes adds explains "
    "confirms acts bears leads happens happen occurs occur enables enable "
    "resembles consists exploits abuses steals infects deploys installs hides contacts does "
    "fixes deserve deserves differ differs counts imports disagrees agrees agree "
    "belong contradicts contradict owns own hopes hope fears thinks think sees remember remembers "
    "recommends recommend advises advise proposes feel feels mean means happens exists exist lives "
    "live trusts trust accepts accompanies achieves acquires adopts affects applies appoints "
    "approves argues arises arise arrives asks assigns assumes attaches attends attracts avoids "
    "awaits becomes become believes boasts brings bring builds buys carries chooses "
    "collects combines come communicates comprises compiles conceals conducts confirms "
    "considers converts coordinates creates decides declares declines decrypts "
    "deletes delivers demonstrates denotes derives describes deserves destroys determines "
    "develops directs disables discloses displays divides downloads earns emerges emerge "
    "employs encourages encrypts enjoys ensures enters establishes evades examines executes "
    "expects "
    "explains extends extracts facilitates fails finds follows gathers "
    "generates governs grants grows hears helps hires holds identifies ignores "
    "illustrates impersonates implements implies imposes improves include includes incorporates "
    "indicates inserts intends introduces invites joins knocks learns lets listens "
    "loses maintains manages manufactures masquerades meets mimics modifies "
    "neglects obtains occupies opens oversees owes participates pays performs "
    "persists poses possesses precedes prefers prepares prevents produces promises protects "
    "proves provides publishes puts raises reaches reads receives recognises recognizes "
    "redirects refers reflects regards registers regulates rejects relates relies "
    "relays removes renders replaces represents rescues resides resolves responds "
    "retains retrieves reveals saves secures selects sells sends "
    "separates sits solves speaks specialises specializes specifies spends stays "
    "submits succeeds suffers survives tackles teaches tells tends "
    "testifies threatens tries underlines understands undertakes utilises utilizes validates "
    "acquits convicts varies violates wears welcomes writes yields");

/// "it acts", "that they speak", "who cite": what follows a subject pronoun is its verb.
bool follows_subject(const Words& words, std::size_t at) {
    constexpr detail::WordList no_verb = "to of in on at by for with and or but who which that is "
                                         "also not never all both probable possible likely clear "
                                         "themselves itself himself herself the a an";
    const auto& word = words[at];
    if (at == 0 || word.capital || among(word.low, no_verb) || word.is(Sort::adverb) ||
        word.low.ends_with("ly") || word.low.ends_with("ing")) {
        return false;
    }
    const auto& before = words[at - 1];
    const bool subject = before.is(Sort::pronoun) || before.low == "we" || before.low == "i";
    const bool opens = at == 1 || words[at - 2].mark != 0 ||
                       words[at - 2].is_any(Sort::clause, Sort::say, Sort::believe);
    return subject && opens;
}

/// Words before which "-ed" is a participle: "the hacked server", "by suspected spies".
bool opens_noun(const Word& word) {
    return word.is(Sort::determiner) || word.low == "'s" || word.low == "of" || word.low == "by" ||
           word.low == "in" || word.low == "with" || word.low == "for" || word.low == "to" ||
           word.low == "from" || word.low == "as";
}

} // namespace

bool detail::is_past_form(std::string_view low) {
    return among(low, irregular);
}

bool is_finite(const Words& words, std::size_t at) {
    const auto& word = words[at];
    if (word.mark != 0) {
        return false;
    }
    if (among(word.low, auxiliaries)) {
        return !(word.capital && at > 0 && (word.low == "may" || word.low == "do"));
    }
    const bool relative = at > 1 && words[at - 1].low == "that" && words[at - 2].mark == 0 &&
                          words[at - 2].low.ends_with('s') && // "messages that appeared"
                          !words[at - 2].is_any(Sort::say, Sort::tell, Sort::believe) &&
                          !words[at - 2].is_any(Sort::find, Sort::confirm, Sort::suspect);
    if (at == 0 || (opens_noun(words[at - 1]) && !relative)) {
        return false;
    }
    const bool by = at + 1 < words.size() && words[at + 1].low == "by";
    auto before = at;
    while (before > 0 && (words[before - 1].is(Sort::adverb) ||
                          (words[before - 1].low.ends_with("ly") && !words[before - 1].capital &&
                           words[before - 1].low.size() > 4))) {
        --before;
    }
    const bool after_aux = before > 0 && words[before - 1].is_any(Sort::be, Sort::have);
    if (among(word.low, irregular)) {
        const bool done =
            by && among(word.low, "led run hit held kept"); // "a raid led by the army"
        return !after_aux && !done;
    }
    const bool past_read = word.low == "read" && at + 1 < words.size() && !after_aux &&
                           (words[at + 1].is(Sort::determiner) ||
                            among(words[at + 1].low, "its their his her all our")) &&
                           !among(words[at - 1].low, "to can could will would should must may");
    if (past_read) {
        return true;
    }
    if (word.low == "named" && at + 1 < words.size() && !after_aux &&
        words[at + 1].is(Sort::determiner)) {
        return true; // "named the firm as its owner", not "a group named Finch"
    }
    const bool noun = at + 1 < words.size() && !words[at - 1].is(Sort::pronoun) &&
                      (among(words[at + 1].low, present) || among(words[at + 1].low, auxiliaries));
    if (noun && among(word.low, present)) {
        return false; // "code overlaps suggest", "its claims are"
    }
    if (word.low == "counts" && number_of(words[at - 1].low) > 0) {
        return false; // "four counts of fraud"
    }
    const bool faces = word.low == "faces" && at + 1 < words.size() && // "faces ten years"
                       (number_of(words[at + 1].low) > 0 || words[at + 1].is(Sort::determiner) ||
                        among(words[at + 1].low, "up charges trial extradition prison life"));
    if (faces || among(word.low, present) || follows_subject(words, at)) {
        return !after_aux && !word.capital;
    }
    const bool led = before < at && words[at - 1].low.ends_with("ly") && before > 0 &&
                     words[before - 1].mark == 0 && !opens_noun(words[before - 1]);
    if (led && word.low.size() > 3 && word.low.ends_with('s') && !word.low.ends_with("ss") &&
        !word.capital && !after_aux) {
        return true; // "the group probably shares tools"
    }
    const bool tried = word.low != "attempted" || at + 1 >= words.size() ||
                       words[at + 1].is(Sort::determiner) || words[at + 1].mark != 0 ||
                       words[at + 1].low == "to"; // not "fraud and attempted murder"
    const bool past = word.low.size() > 4 && word.low.ends_with("ed") && !word.capital && tried;
    const bool of_whom = at + 1 < words.size() && words[at + 1].low == "of" &&
                         among(word.low, "accused suspected convicted");
    if (of_whom) {
        return false; // "a man accused of renting servers"
    }
    const bool done = before > 0 && among(words[before - 1].low, "we they i he she it who");
    return past && !by && !after_aux && (done || !among(word.low, adjectives));
}

std::size_t finite_in(const Words& words, std::size_t from, std::size_t until) {
    const auto stop = std::min(until, words.size());
    for (auto i = from; i < stop; ++i) {
        if (is_finite(words, i)) {
            return i;
        }
    }
    return until;
}

} // namespace ample::cite
