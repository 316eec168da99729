// Where a Japanese clause parts two acts: behind a verb that goes on, at a comma or full stop.
//
//     サーバーを停止し、  警察に相談するとともに、  省に報告した      three acts
//     連絡を受け、  原因を調べた    …たが、  …た    …したほか、  …した
//     警察に対し、  昨年にかけ、  偽名を使い、                      none: a particle, a manner
//
// Verbs are known by the kana they go on with and not by a list; what looks like one and is a
// particle, an adverb or the manner of the next act is listed. Linear in the clause.

#pragma once

#include <ample/cite/detail/japanese_words.hpp>

#include <cstddef>
#include <optional>

namespace ample::cite::detail::japanese {

struct Joint {
    std::size_t end = 0;    ///< of the first act
    std::size_t next = 0;   ///< where the second begins
    bool is_verb = false;   ///< the first goes on to the second: "…し、"
    bool is_manner = false; ///< it may only tell how: "装い、", "受け、"
    bool is_contrast = false;
    bool is_reason = false; ///< "…ので、": parts only what is then asked for
};

/// The first joint whose comma or full stop stands at or behind `from`, outside of 「」.
std::optional<Joint> next_joint(View clause, std::size_t from);

/// Whether a text ends in a verb that goes on: "停止し", not "に対し".
bool goes_on_to_act(View text);

} // namespace ample::cite::detail::japanese
