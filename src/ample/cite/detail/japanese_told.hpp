// What a Japanese clause tells as done and as not done, by its letters.
//
//     身代金を支払った事実はない          支払  denied           nouns: 身代金 支払 事実
//     外部とつながっていない機器に保管    外部つなが  denied      a modifier
//     予備のデータはなかった             予備のデータ  lacking    what there is not
//
// Pure; each is linear in the clause.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail::japanese {

/// Whether one of the words of `list`, which blanks part, stands in the text.
bool holds_one(std::string_view text, std::string_view list);

/// Whether what follows a verb denies it: "った事実はない", "っていない", "っておりません".
bool is_denied_behind(std::string_view behind);

/// The runs of kanji or of katakana of two letters or more.
std::set<std::string> nouns_of(std::string_view text);

/// Whether a noun hardly tells which thing is meant: 情報, 同社, 被害.
bool is_plain(std::string_view noun);

/// Whether a noun names who acts: 本市, 委託先, 担当者.
bool is_party(std::string_view noun);

/// The noun with its particle before an adnominal verb, and whether that is denied: 外部つなが.
struct Modifier {
    std::string words = {};
    bool denied = false;
};

std::vector<Modifier> modifiers_of(std::string_view text);

/// The verbs of a noun and する that tell acts, 施錠し and 施錠され, and whether each is denied;
/// none of saying and finding.
std::vector<Modifier> acts_of(std::string_view text);

/// Behind the last of some verbs in a clause; npos where none stands.
std::size_t last_of(std::string_view all, std::string_view list);

/// "予備のデータはあった", "予備のデータはなかった": the noun, where the clause says no more.
std::string_view there_is(std::string_view all);

/// Whether such a clause says that there is none.
bool is_lacking(std::string_view all);

/// What stands before the first は or が.
std::string_view subject_of(std::string_view clause);

} // namespace ample::cite::detail::japanese
