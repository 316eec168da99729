// Speakers by a label at the head of a paragraph, as transcripts and records of a parliament have
// them.
//
//     ANN BERG: The files were taken in March.         said by Ann Berg
//     HOST: Thank you.                                 the outlet's own voice
//     Q14 Chair: Who did it?   Dr Maes: A gang.        minutes of a committee
//     Q: Who did it?           A: A gang.              the outlet, the first person the report
//     names The Minister of Trade, Jan Maes: I was told ...  said by Jan Maes, up to the next label
//     Quay News: Police say that ...         asked at a press conference: told by Quay News

#pragma once

#include <ample/cite/speakers.hpp>

#include <optional>
#include <vector>

namespace ample::cite::detail {

struct Label {
    std::size_t sentence = 0; ///< where it stands
    std::size_t begin = 0;    ///< behind "Q14"
    std::size_t end = 0;      ///< behind the name: the colon or a bracket
    std::size_t colon = 0;    ///< the word that ends it
    bool in_capitals = false;
    bool plain = false;  ///< "Dr Maes:", "Q14 Chair:", "A:"
    bool titled = false; ///< and told by a title, a chair or a number
    bool asks = false;   ///< an outlet or reporter at a press conference
};

/// For every sentence the label it stands under; nothing where the report itself speaks. Capitals
/// count from two labelled paragraphs on, since one may be the town a report is from; names in
/// small letters from three on, where titles or repetition tell a transcript from notes. Under a
/// line that announces a press conference whoever asks has a label of any shape. Linear.
std::vector<std::optional<Label>> labels_of(std::string_view text,
                                            const std::vector<Sentence>& sentences);

/// "Witness: Ann Berg, Director, Norrland Grid", a line above a transcript.
bool lists_witnesses(std::string_view text, const Sentence& sentence);

/// What the sentence `at` has from its label: said by the one it names, up to the next label.
Attribution labelled(std::string_view text,
                     const std::vector<Sentence>& sentences,
                     const Label& label,
                     std::size_t at,
                     Cast& cast);

} // namespace ample::cite::detail
