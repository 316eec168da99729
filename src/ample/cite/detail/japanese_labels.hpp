// Who speaks in a Japanese record of speech, told by the labels of its paragraphs.
//
//     ○国務大臣（佐藤花子君）　…         minutes of a parliament or council: 佐藤花子
//     ○鈴木委員　…                       whom the chair called as 鈴木一郎君
//     （長官）…  記者：…  Q1．…  A．…    press conferences, questions and answers
//
// One such line is no record: labels count from two with "○" and from three of the others on. What
// reporters ask is nobody's claim, what they tell is said by them; an answer without a name, or
// with the post of the heading alone, is his whose press conference it is.

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/japanese.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail::japanese {

struct SpokenBlock {
    std::size_t begin = 0;             ///< where what is said begins, in the text
    std::optional<Party> speaker = {}; ///< none where the outlet speaks
    bool is_question = false;          ///< by one who asks
};

/// What a sentence of one who asks tells: all of "県警が男を逮捕しました", what stands before
/// "が、" in "…と報じられていますが、事実でしょうか", nothing of a question. A view into the
/// sentence.
std::string_view told_by_reporter(std::string_view sentence);

/// Whether one who asks tells this: an act, or what somebody he names says.
bool is_told(const JapaneseClaim& claim);

/// For each block of the page who speaks in it, nothing where no label tells. Linear.
std::vector<std::optional<SpokenBlock>> spoken_blocks(const Article& article);

} // namespace ample::cite::detail::japanese
