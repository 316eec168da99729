// The patterns by which a sentence names who speaks, other than "S said that".
//
//     According to S, Q · if S is to be believed · Q, a court heard · S was quoted by T as saying Q
//     T quotes S as saying Q · was blamed on G by S · S issued an alert, warning that Q
//
// Every step adds to `found_` what it reads at one word. `text`, the sentence and the cast must
// outlive it.

#pragma once

#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/sentences.hpp>
#include <ample/cite/speakers.hpp>

#include <optional>
#include <vector>

namespace ample::cite::detail {

/// Media that speak together, and the words that name them.
struct MediaFound {
    Party party = {};
    Phrase phrase = {};
};

class SpeakerPatterns {
public:
    SpeakerPatterns(std::string_view text, const Sentence& sentence, Cast& cast)
        : text_(text), words_(sentence.words), phrases_(sentence.words), cast_(cast) {}

protected:
    /// "Foreign Ministry spokesman Per Dahl met" makes him known to the sentences that follow.
    void introduce(std::size_t at);

    /// "flanked by the head of the Data Office (DO), Per Dahl": likewise, at "head".
    void introduce_head(std::size_t at);

    /// "Dr Jan Maes, Chief Executive, Acme Trust;": a list of witnesses tells whose he is.
    void witness(std::size_t at);

    /// "Jan Maes, who heads the force's cyber unit": at its "who"; he is its voice from there on.
    void lead(std::size_t at);

    /// "Harbour Wire reported": who is known for a medium by its name and by reporting; nothing for
    /// other phrases.
    [[nodiscard]] std::optional<Party> reporting_medium(std::size_t at, Phrase phrase);

    /// "according to S", "in the words of S": `lead` words stand before him.
    void according(std::size_t at, std::size_t lead);

    /// "By the ministry's account", "as the mayor put it"; where the frame ends.
    std::size_t framed(std::size_t at);

    /// "Court documents show that", "a log shared with a paper suggests": behind the verb and its
    /// "that"; `at` where no evidence stands before it.
    std::size_t evidence(std::size_t at);

    /// "emails seen by a paper": the paper stands outside of `parties`.
    void seen(Phrase phrase, std::vector<Party>& parties);

    /// "The mayor was blunt: Q": whoever opens the sentence says what stands behind its colon.
    void before_colon();

    /// "in an interview with a paper", "speaking to a paper": through whom we know; outside of him
    /// whose saying at `at` was read last. So is the lawyer of "through his lawyer, he claimed".
    void through_whom(std::size_t at);

    /// "The firm questioned that conclusion", "The professor is not persuaded": whose stance the
    /// sentence tells, where nobody says it.
    void stand();

    /// "if the firm is to be believed".
    void if_believed(std::size_t at);

    /// "was blamed on a gang by the firm", "has been informed by two operators".
    void passive(std::size_t at, std::size_t by);

    /// "..., a court has heard", "the jury was told that".
    void heard(std::size_t at);

    /// "Jan Maes was quoted by a paper as saying": the paper outside, he inside.
    void quoted(std::size_t at, std::size_t as);

    /// "A paper quotes the police as saying": the paper outside, they inside.
    void quotes(std::size_t at, std::size_t as);

    /// "CISA issued an alert, warning that": the subject of the sentence says it.
    void participle(std::size_t at);

    /// "Acme Wire, citing two people, reported".
    void citing_before(Phrase subject, std::size_t at);

    /// "denied allegations from Norway that", "rejected Dutch claims that": whose charge is told,
    /// and no more the denier's; behind its "that", `at` where no charge of somebody stands there.
    std::size_t charged(std::size_t at);

    /// "This was stated by the director, a wire reported.": whose words the sentence before tells;
    /// where he ends, 0 where the sentence is none of that kind.
    std::size_t points_back();
    std::size_t discloses_this(); ///< the same in the active voice

    /// "told a paper that": the medium through which we know, outside of him who tells.
    void hearer(std::size_t at);

    /// "Reports carried in the daily A and the news site B say", "A newspaper and a television show
    /// reported": the media; nothing for other phrases.
    [[nodiscard]] std::optional<MediaFound> media_in(Phrase phrase);

    /// "The data office and | the police said": the first of two offices that speak together.
    [[nodiscard]] Phrase partner_before(Phrase phrase) const;

    /// "London, Canberra and Tokyo said", "the NSA, the FBI and CISA said": by the first of them;
    /// nothing for other phrases.
    [[nodiscard]] std::optional<MediaFound> listed(Phrase phrase);

    /// "..., writes Aftenbladet with reference to an official": who reports or refers so is a
    /// medium.
    void carries(std::size_t at);

    /// "A paper bases its account on six sources": at its verb.
    void based(std::size_t at);

    /// Whom the sentence is about may be "he" or "it" in the next.
    void mention();

    void show_paper();

    /// The firm or body by whose name the sentence opens: whose "its" at `its` is.
    void mention_owner(std::size_t its);

    /// "a broker surnamed Lau": at the word that names him.
    void call(std::size_t at);

    [[nodiscard]] Party resolved(Phrase phrase);

    /// "Unconfirmed reports", "local media reports", "rumours": nobody's; nothing for other
    /// phrases.
    [[nodiscard]] std::optional<Party> of_hearsay(Phrase phrase) const;

    void add(Attribution::Place place,
             std::size_t at,
             Sort sort,
             Party party,
             std::size_t begin,
             std::size_t end);

    std::string_view text_;
    const Words& words_;
    SpeakerPhrases phrases_;
    Cast& cast_;
    std::vector<Attribution> found_ = {};

private:
    /// Who stands before the verb at `at` and its "has" or "was", or nothing where it can't speak.
    [[nodiscard]] Phrase speaker_before(std::size_t at) const;

    [[nodiscard]] Phrase with_author(Phrase phrase) const;

    /// "said, citing T" right after the verb, or "according to S, who cites T".
    void cited(std::size_t at, Attribution& one);
};

/// "Russian President Jan Moe": leaders whose countries a sentence tells.
void learn_leaders(const Words& words, Cast& cast);

/// Gives the sentence before the last one the speakers of a last one that points back to it.
void lend_back(const std::vector<Sentence>& sentences,
               std::vector<std::vector<Attribution>>& found);

} // namespace ample::cite::detail
