// The noun phrases that may name a speaker: before a verb, behind it, with what is put beside it.

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// Words of a noun phrase that names a speaker.
inline constexpr std::size_t longest_phrase = 18;

/// Finds speakers' phrases in one sentence. Refers to its words; every look is bounded.
class SpeakerPhrases {
public:
    explicit SpeakerPhrases(const Words& words) : words_(words) {}

    /// The noun phrase from a word on: up to a mark or a word that opens something else. A `wide`
    /// one keeps "in Oslo" and "at Acme".
    [[nodiscard]] Phrase forward(std::size_t begin, bool wide) const;

    /// The noun phrase before a verb; "X, a spokesman for Y, said" gives both parts.
    [[nodiscard]] Phrase subject_before(std::size_t at) const;

    /// "said Ann Berg, a deputy chief of police in Oslo": what she is follows her name.
    [[nodiscard]] Phrase with_apposition(Phrase phrase) const;

    /// The noun phrase that the sentence opens with, before its first verb; empty when it opens
    /// otherwise. "Its director, Ann Berg, stood by it" gives both parts.
    [[nodiscard]] Phrase opening() const;

    /// As `opening`, or the noun phrase before an aside: "Acme, which makes it, was hit".
    [[nodiscard]] Phrase leading() const;

    /// Before a short name in brackets that ends at `end`; `end` where none stands there.
    [[nodiscard]] std::size_t before_brackets(std::size_t end) const;

private:
    [[nodiscard]] std::size_t listed_before(Phrase phrase) const;
    [[nodiscard]] Phrase backward(std::size_t end) const;
    [[nodiscard]] Phrase plain_backward(std::size_t end) const;
    [[nodiscard]] std::size_t before_dashes(std::size_t end) const;
    [[nodiscard]] bool opens_dashes(std::size_t at) const;
    [[nodiscard]] std::size_t before_participle(std::size_t end) const;
    [[nodiscard]] Phrase apposition(std::size_t comma) const;
    [[nodiscard]] bool is_noun_here(std::size_t begin, std::size_t at) const;
    [[nodiscard]] bool is_asking(Phrase phrase) const;
    [[nodiscard]] bool is_bare_article(Phrase phrase) const;
    [[nodiscard]] bool is_judge(std::size_t at) const;
    [[nodiscard]] bool is_ly_adverb(std::size_t at) const;
    [[nodiscard]] std::size_t after_dateline() const;
    [[nodiscard]] bool joins_name(std::size_t at) const;
    [[nodiscard]] bool ends_phrase(std::size_t at) const;
    [[nodiscard]] Phrase with_title(Phrase phrase) const;
    [[nodiscard]] bool holds_role(Phrase phrase) const;

    const Words& words_;
};

/// "On Tuesday the office", "Yet the office": the phrase without what opens the sentence.
Phrase behind_opening_time(const Words& words, Phrase phrase);

} // namespace ample::cite::detail
