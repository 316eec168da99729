// How surely a Japanese clause says what it says, and whether it says that it was not so.
//
//     送られた疑いがある            suspected      盗まれた可能性が高いとみられます   probable
//     確認されておりません          not-found      可能性は否定できない               probable
//     要求されなかった              denied         否定できない                       not denied
//
// The verb stands at the end, so a hedge is a stem behind which only hiragana stands: the ending,
// plain or polite, of whatever tense. Endings are not listed; whether one denies is read from it.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ample::cite::detail::japanese {

struct Hedging {
    std::string_view klass = {}; ///< of certainty
    std::string_view words = {}; ///< verbatim, from the stem on
    bool outer = false;          ///< "とみられる": hangs on the clause and is no part of it
    bool negative = false;       ///< the clause is denied by it, as far as is known
    std::size_t tail = 0;        ///< bytes at the end that are no part of the clause
};

/// The hedge a clause ends in; of two, the one that ends the clause, but the doubt inside a belief
/// or finding ("可能性があるとみられる"). Nothing for a plain one.
std::optional<Hedging> hedging_of(std::string_view clause);

/// "最新の状態に保つこと。", "添付ファイルは開かないこと。": what is to be done; not "狙いは情報を
/// 盗むこと".
bool is_order(std::string_view clause);

/// Whether only hiragana stands in a text, as in the ending of a verb.
bool is_hiragana(std::string_view text);

/// Whether the clause denies: "ない", "ません", "なかった", "ず" at its end, but not
/// "かもしれない", "否定できない", "に違いない", "なければならない".
bool is_denial(std::string_view clause);

/// Whether the verb that begins with the sign at [at, end) of the clause is denied where it stands:
/// "盗まれなかったことを".
bool is_denied_at(std::string_view clause, std::size_t end);

} // namespace ample::cite::detail::japanese
