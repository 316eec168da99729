// A first pass over Japanese news and advisories: who says what, and how surely.
//
//     ノルウェー警察は5日、集団が指示を受けていたとみられると発表した。
//     |topic: speaker|day|  content: the claim   |believed |saying
//
// Japanese puts the saying at the end (と発表した, としている, という) and its speaker first
// (…は, …によると), so both ends are taken off until the content is left; its last words tell how
// surely (とみられる, 疑い, 可能性が高い, 確認されていない). Predicates are found by their nouns
// and verbs, arguments by the particles は, が, を. No dictionary of words is needed for that; what
// the patterns do not know stays untyped.

#pragma once

#include <ample/cite/certainty.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ample::cite {

struct JapaneseClaim {
    std::size_t begin = 0; ///< of the text that was given
    std::size_t end = 0;
    std::optional<Frame> frame = {};
    Certainty certainty = {};
    std::vector<Party> speakers = {}; ///< outside in, without the outlet
    std::optional<Party> silent = {}; ///< who would not speak
    bool negative = false;
    bool scene = false;       ///< "…された事件で、": known before this news
    bool in_front = false;    ///< before who speaks: a scene, or what somebody was taken for
    bool of_nobody = false;   ///< "との投稿が見られる": not of whoever spoke before
    bool of_next = false;     ///< no claim: "県警幹部はこう話す。" before a quotation
    bool of_previous = false; ///< no claim: its speakers are those of the sentence before it
};

/// The claims of a sentence that stands at [begin, end) of `text`; none when it says nothing of its
/// own. Linear.
std::vector<JapaneseClaim>
japanese_claims(std::string_view text, std::size_t begin, std::size_t end);

} // namespace ample::cite
