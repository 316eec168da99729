// Editions of one story: the same publisher prints its report again, later and changed.
//
//     09:10  Hackers hit 40 banks                   edition 1 of 3
//     11:45  UPDATE 1-Hackers hit 60 banks          edition 2: one sentence changed, two added
//     18:30  CORRECTED-Hackers hit 60 banks         edition 3: one sentence changed, one removed
//
// Two reports are editions of one story when they share a language and one of these holds:
// * the page names the same address of the story (canonical, og:url, mainEntityOfPage) or the same
//   id, and a fifth of the shorter stands in the other;
// * one publisher, 0.6 of the shorter (by words) stands in the other, and the headline is the same,
//   the first sentence is kept, or one of them says that it is an update or a correction; with the
//   same headline and such a notice 0.4 is enough;
// * the same for one credited agency, where both carry numbered notices ("UPDATE 1-", "UPDATE 2-");
// * no publisher is known of one, the headline is the same, one has a notice, and 0.6 stand in
//   both.
//
// Never are two whose publishers are known and differ (that is a copy, copies.hpp), nor two whose
// headlines carry different numbers of a series ("Advisory 2024-31", "2024-32").
//
// The order is that of the times the pages tell (modified, else published), else of the notices.
// Without either it is unknown; then nothing is superseded. Each edition is compared with the one
// before it, sentence by sentence.
//
// Candidates are reports that share a key (address or id; publisher and one of 16 least hashes of
// their shingles of four words, the MinHash of Broder 1997). A report is compared with at most
// `compared_before` of those before it under a key, so the work is linear in the reports even when
// all of them are nearly equal.

#pragma once

#include <ample/cite/claims.hpp>

#include <string>
#include <utility>
#include <vector>

namespace ample::cite {

/// A sentence that differs between an edition and the next.
struct EditionChange {
    enum class What : std::uint8_t { added, removed, changed };

    What what = What::changed;
    std::size_t earlier = 0; ///< index of the sentence; of `added` none
    std::size_t later = 0;   ///< of `removed` none
};

/// Words by which a report says that it is an update or a correction.
struct EditionNotice {
    std::size_t article = 0;
    std::string words = {};
    std::size_t begin = 0; ///< in the text; equal to `end` when they stand in the page's title only
    std::size_t end = 0;
    int number = 0; ///< "UPDATE 2-"; 1 where it is not numbered
    bool is_correction = false;
};

/// An edition and the one before it.
struct Edition {
    std::size_t story = 0;   ///< the article of the first edition
    std::size_t earlier = 0; ///< articles
    std::size_t later = 0;
    std::size_t number = 0; ///< of the later one in its story, from 2 on
    std::size_t of = 0;     ///< how many editions the story has
    std::vector<std::string> basis = {};
    std::string order = {}; ///< why the earlier one is; empty when that is not known
    std::vector<EditionNotice> notices = {};
    std::size_t kept = 0; ///< sentences that stand in both
    std::vector<EditionChange> changes = {};
};

/// How many earlier reports of one key a report is compared with.
inline constexpr std::size_t compared_before = 4;

/// All editions, by story and number.
std::vector<Edition> editions_of(const std::vector<Article>& articles,
                                 const std::vector<const read::Document*>& documents);

/// Tells every article which story it is an edition of, and marks the claims of editions that a
/// later one replaces: they are kept, and count for nothing.
void supersede(const std::vector<Edition>& editions,
               std::vector<Article>& articles,
               std::vector<Claim>& claims);

/// The claims of sentences that changed, as pairs earlier and later, where both are typed with one
/// predicate and tell it otherwise.
std::vector<std::pair<std::size_t, std::size_t>> retold(const std::vector<Edition>& editions,
                                                        const std::vector<Claim>& claims);

} // namespace ample::cite
