// Denials that point back: what was said before by another is not so.
//
//     "... she reported the flaw in January. We searched our records for such a report. None was
//      made."                                                     things: report
//     "Nobody at the agency told them that"                       things: told
//     "There was no meeting", "No test took place that night"     things: meeting; test
//     "It never happened", "Nothing of the kind took place"       anything
//     "That is not correct", "The union called this a lie"        bare: no deed is denied
//
// Pure and linear in the clause.

#pragma once

#include <ample/cite/sentences.hpp>

#include <set>
#include <string>

namespace ample::cite::detail {

struct PointedBack {
    std::set<std::string> things = {}; ///< stems of what was not so, verbs and nouns
    bool anything = false;             ///< whatever was told last
    bool none = false;                 ///< "None was made": of what the speaker named before

    [[nodiscard]] bool denies() const noexcept { return anything || none || !things.empty(); }
};

/// What a clause denies of what was told before it.
PointedBack pointed_back(const Words& words, Phrase clause);

/// The noun behind "such" in a clause: what "none" may mean in the next.
std::string such_thing(const Words& words, Phrase clause);

/// "That is not true", "called it a lie": says that another is wrong, and not in what.
bool is_bare_denial(const Words& words, Phrase clause);

/// "That is not correct", "This is false": it was not so. Who calls it a lie says less.
bool says_it_is_false(const Words& words, Phrase clause);

/// "It was not.", "They did not.": of what was said before, all but the denial is left out.
bool is_cut_denial(const Words& words, Phrase clause);

/// "The manager denied this", "rejects that": a denial of what was said right before it.
bool denies_this(const Words& words, Phrase clause);

/// For each sentence the first from there on that says two accounts differ, "tells it differently",
/// "disputes this"; the number of sentences where none does.
std::vector<std::size_t> next_disputes(const std::vector<Sentence>& sentences);

/// Whether a negator of the clause, which begins at `begin`, stands before the word at `at`.
bool negated_before(const Words& words, std::size_t at, std::size_t begin);

/// Whether the word means one of `things` as noun or verb: "reported" a report, "told" an order.
bool means_one(const Word& word, const std::set<std::string>& things);

} // namespace ample::cite::detail
