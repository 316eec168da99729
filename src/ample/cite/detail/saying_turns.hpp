// Saying and holding in more words than one: "made it clear that", "is of the view that".
//
//     The mayor  was at pains to stress that  the files were copied.
//                ^ at                         ^ content
//
// A turn ends with "that", or is one after which a clause may follow without it ("is sure the
// files were copied"). Which speaker it has is for the caller to say. A bounded window of one
// sentence is looked at; the table is made once and then only read.

#pragma once

#include <ample/cite/words.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace ample::cite::detail {

/// A turn that reports.
struct SayingTurn {
    Sort sort = Sort::say;       ///< what the turn is like: a belief, a finding, a confirmation
    std::string_view klass = {}; ///< its certainty; empty: none of its own
    std::size_t last = 0;        ///< its last word before "that"
    std::size_t content = 0;     ///< where what is said begins
};

/// The turn whose first word stands at `at` and that a clause follows.
std::optional<SayingTurn> saying_turn_at(const Words& words, std::size_t at);

} // namespace ample::cite::detail
