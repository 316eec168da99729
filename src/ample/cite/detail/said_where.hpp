// When, where and in what somebody said something: what stands between his verb and his words.
//
//     said | this morning in a statement on the ministry's website: | "We were attacked."
//     wrote | on X on Monday | the hackers had ...
//
// A bounded window of one sentence is looked at.

#pragma once

#include <ample/cite/words.hpp>

#include <cstddef>

namespace ample::cite::detail {

/// Behind the times, places and papers that begin at `at`, where "that", a colon, a quotation or,
/// behind a time or a paper, a clause follows them; `at` where none stands there.
std::size_t behind_setting_of_speech(const Words& words, std::size_t at);

/// "In a blog post | the firm said", "In a tweet | Minister Ann Berg wrote": where the speaker
/// begins in what `phrase` takes for one noun phrase; its begin where he opens it.
std::size_t behind_paper_in_front(const Words& words, Phrase phrase);

/// "In a statement posted on its website, | the firm said": 0 where such a front, and a comma,
/// stand before the speaker at `speaker`; else `speaker`.
std::size_t front_of_speech(const Words& words, std::size_t speaker);

} // namespace ample::cite::detail
