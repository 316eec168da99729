// Whose the next sentence of a Japanese paragraph is when it names nobody.
//
//     捜査関係者によると、男は…した。…とみられる。        the second is theirs too
//     通信によると、…。検察は…とみているという。           the wire stands outside
//     …とみられる。                                          of somebody, where nobody was named

#pragma once

#include <ample/cite/japanese.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace ample::cite::detail::japanese {

/// The source a paragraph names, for what follows it there.
class CarriedSource {
public:
    /// Gives the claim of a sentence the source of its paragraph where it has none of its own, and
    /// remembers the one it names. A `first_hand` report goes on in its own words.
    void
    carry_over(JapaneseClaim& one, std::string_view sentence, std::size_t block, bool first_hand);

private:
    std::optional<Party> party_ = {};
    std::optional<Party> voice_ = {}; ///< who spoke last in the paragraph before
    std::size_t voice_block_ = 0;
    std::optional<Party> topic_ = {}; ///< who acted last without a word of saying
    std::size_t block_ = 0;
    bool telling_ = false; ///< the last claim was his
};

/// "とみられる" of a source that nobody names.
void add_unstated(JapaneseClaim& one);

/// The speakers behind those of the chain, without a medium that stands there already: "共同通信の
/// 取材に" in a report of 【共同】.
void append_speakers(std::vector<Party>& chain, std::vector<Party>& speakers);

} // namespace ample::cite::detail::japanese
