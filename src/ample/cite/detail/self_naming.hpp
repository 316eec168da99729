// Who put a report out, by the words with which it speaks of itself; for reports without a
// masthead, as copies of a page's text often are.
//
//     This report by The Press Union was first published June 13   The Press Union
//     Radio Norvik has learned; told Radio Norvik                   Radio Norvik
//     Foreign Ministry Spokesperson Ann Berg's Press Conference     Foreign Ministry

#pragma once

#include <ample/cite/claims.hpp>

#include <string>

namespace ample::cite::detail {

struct SelfName {
    std::string name = {};  ///< empty where the report does not tell
    std::string basis = {}; ///< the words that tell it
};

/// First that holds: who published it by its own last lines; the office of a press conference in a
/// line above the text; who "has learned" or "can reveal" something; the one medium to which at
/// least two speakers spoke and that is cited for nothing. Linear.
SelfName self_named(const Article& article);

} // namespace ample::cite::detail
