// The nouns of a Japanese clause about the sign of its deed: who, what, to and from whom, by whom.
//
//     「カモメ商会」から  40万件の名簿が  流出した        whence, topic, sign

#pragma once

#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/frames.hpp>

#include <string>

namespace ample::cite::detail::japanese {

struct Sign;

/// The parts of a clause about its sign: who by は or が, whom by を, に and から before the sign.
struct Parts {
    std::string topic = {};
    std::string object = {};
    std::string whereto = {};
    std::string whence = {};
    std::string agent = {}; ///< behind "by": による, によって, により
    bool passive = false;
};

/// The parts about the last place where the sign stands; it must stand in the clause. Linear.
Parts parts_of(View clause, const Sign& sign);

/// "資産" of "集団が盗んだ資産は1億円を超える": the noun the verb of the sign tells of; empty where
/// it tells of none.
std::string noun_behind(View clause, const Sign& sign);

/// Who was aimed at, and by whom where the clause says so: "集団は港を狙った", "標的は防衛産業だ".
void aimed_at(View clause, const Sign& sign, const Parts& parts, Frame& frame);

} // namespace ample::cite::detail::japanese
