// Claims of one article: each sentence as what it says, through whom, and how surely.
//
// An article is read on its own (`Article`, `claims_of`); what needs all articles of the case
// follows in order: background (background.hpp), roots (roots.hpp), copies (copies.hpp),
// propositions (propositions.hpp), dates (dating.hpp). `cite` ties them together and turns them
// into values.

#pragma once

#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/speakers.hpp>
#include <ample/core/instant.hpp>
#include <ample/read/document.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ample::cite {

struct ClaimDecision; // review.hpp

/// Where a claim ends: the source it rests on in the last place.
struct Root {
    std::string key = {};  ///< "police:oslo"; equal keys are one source
    std::string name = {}; ///< for people: "police (Oslo)"
    bool anonymous = false;
    std::string basis = {}; ///< how it was found: "named", "the same statement in this report", ...
    std::string rests_on = {}; ///< key of another root this speaker cites in the same report
};

/// What a later edition of its report made of a claim (editions.hpp).
struct Superseded {
    std::size_t by = 0;            ///< article of the edition that follows
    std::string_view how = "kept"; ///< there: "kept", "changed" or "removed"
};

struct Claim {
    std::size_t article = 0;  ///< index
    std::size_t sentence = 0; ///< index in its article
    Phrase words = {};        ///< its clause, words of the sentence; empty: the whole sentence
    std::size_t begin = 0;    ///< its bytes in the text, where it has no words (Japanese)
    std::size_t end = 0;
    std::string_view kind = "text"; ///< of docs/formats/values.md; "text" claims nothing
    std::optional<Frame> frame = {};
    Certainty certainty = {};
    std::vector<Party> chain = {};    ///< outlet first
    std::optional<Party> silent = {}; ///< who would not speak, of a claim that tells just this
    std::optional<Party> acting = {}; ///< of a Japanese claim: the force whose own act it tells
    bool negative = false;
    bool background = false;
    bool scene = false; ///< told as known before the news: the source of the news is not its source
    std::string key = {};                      ///< its stable name (review.hpp)
    std::string reading = {};                  ///< names what was read there
    bool rejected = false;                     ///< by a person: stored, and counts for nothing
    std::optional<Superseded> superseded = {}; ///< stored, and counts for nothing
    const ClaimDecision* decision = nullptr;
    Root root = {};

    /// Whether it takes part in what is concluded from the claims of a case.
    [[nodiscard]] bool counts() const noexcept { return !rejected && !superseded; }
};

/// A report taken apart. The text is that of the document, which must outlive it.
struct Article {
    std::string path = {};
    std::string_view text = {};
    std::string publisher = {};
    std::string publisher_basis = {};
    std::string title = {};
    std::string language = {};
    bool first_hand = false; ///< its publisher tells of its own work: an advisory, a release
    std::optional<Party> voice = {}; ///< in whose words all of it stands, within its publisher's
    Page page = {};
    std::vector<Sentence> sentences = {};
    std::vector<std::vector<Attribution>> attributions = {}; ///< of every sentence
    OfficeNames offices = {};                                ///< what its short names mean
    std::vector<bool> background = {};                       ///< of every block
    std::optional<std::size_t> story = {}; ///< article of the first edition, where it has several
};

/// Finds the publisher in the lines above the text, for a page that names none in its meta.
void find_masthead(Article& article);

/// Whether the publisher speaks of what it found or did itself: "we" outside quotations, its own
/// name as the subject, or the form of an advisory or a release.
bool is_first_hand(const Article& article);

/// The city of "HYDERABAD: City police" in lower case, where a report was written; else empty.
std::string dateline_city(const Article& article);

/// Whether a sentence is nothing but a place and a day, or an agency between strokes: the parts of
/// "MOSCOW, April 5. /TASS/.".
bool is_bare_dateline(const Words& words);

/// Takes a document apart; language, page, sentences and speakers. Linear.
Article article_of(const read::Document& document, std::string path);

/// The claims of an article: one a clause, or the bare text of a sentence that has none. Roots are
/// empty.
std::vector<Claim> claims_of(const Article& article, std::size_t index, const GroupNames& groups);

/// Marks the blocks of every article that are off the case: other events, general politics.
///
/// A block stays on the case when it has a name that stands in the opening of its article or in two
/// articles, or a noun of the inquiry (police, suspect, servers). It is off when it has neither,
/// when it opens with another time ("Last year, ...") without such a name, or when it goes on after
/// a block that is off. The first three blocks of the text are never off.
void mark_background(std::vector<Article>& articles);

} // namespace ample::cite
