// Typed predicates: what a sentence says, when it says one of the things an intrusion case turns
// on.
//
//     "... the gang acted under the direction of a unit of the Ruritanian army"
//         tasked   subject military ruritania   object group (the gang)
//
// A frame is found by grammar and word classes: a trigger (a verb or a fixed turn), the noun
// phrases before and behind it, and a class each of them must have. One sentence may hold several.
// What has no frame stays untyped. Rooms: actors (who did it for whom), harm, acts (leases, sales),
// procedure, stances (denials, demands for proof, silence), and a table of predicates of one verb.
//
// Every matcher looks at a bounded window around each word: linear in the sentence.

#pragma once

#include <ample/cite/slots.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ample::cite {

struct Frame {
    std::string_view predicate = {}; ///< of the table in docs/formats/values.md
    std::size_t trigger = 0;         ///< index of the word that carries it
    Slot subject = {};
    Slot object = {};
    bool negative = false;        ///< the sentence says it is not so
    bool stance = false;          ///< an attitude to proof or blame, no fact of the case
    Phrase actor = {};            ///< who did it, where the subject is what was done with
    std::string actor_meant = {}; ///< what a pronoun of the actor stands for
    Phrase matter = {};           ///< what somebody is charged with or told of
    Phrase given = {};            ///< what was paid, sold or handed over, where a receiver is named
    Phrase receiver = {};         ///< who got it; of `bought` who sold it
    std::string receiver_meant = {}; ///< what a pronoun of the receiver stands for
    double share = 0;                ///< of the model that guessed it; 0: a rule found it
    bool cleared = false;            ///< `attributed` denied of somebody named: "was not involved"
    std::size_t sign = 0;            ///< the word that spoke most for it, where it was guessed
};

/// Whether a frame answers an accusation: `denied`, or somebody is cleared.
inline bool is_denial(const Frame& frame) {
    return frame.predicate == "denied" || frame.cleared;
}

/// What the matchers read: one sentence and the group names of the case.
struct Scene {
    std::string_view text;
    const Words& words;
    const GroupNames& groups;
};

/// All frames of a sentence in the order of their triggers; at most one a predicate and trigger.
std::vector<Frame> frames_of(const Scene& scene);

namespace detail {

using Frames = std::vector<Frame>;

Frames order_frames(const Scene& scene);   ///< tasked
Frames actor_frames(const Scene& scene);   ///< attributed likelihood
Frames target_frames(const Scene& scene);  ///< targeted
Frames harm_frames(const Scene& scene);    ///< compromised no-damage
Frames act_frames(const Scene& scene);     ///< leased handed-over sold ordered cancelled
Frames course_frames(const Scene& scene);  ///< left-country referred not-charged wanted
Frames stance_frames(const Scene& scene);  ///< denied evidence-demanded
Frames silence_frames(const Scene& scene); ///< declined
Frames norm_frames(const Scene& scene);    ///< called-for, evidence-demanded: "should be paid"
Frames plain_frames(const Scene& scene);   ///< predicates of one verb: arrested stolen patched ...

/// The turns of detail/turns.hpp, where `others` do not have the predicate yet.
Frames turn_frames(const Scene& scene, const Frames& others);

/// Frames inside what should be done tell no deed.
void drop_within_norms(Frames& frames);

/// What is looked into behind "whether", what there is no evidence of behind "that".
void complete_object(const Words& words, Frame& frame);

/// Whether a word of `sort` stands in [from, until).
bool holds(const Words& words, std::size_t from, std::size_t until, Sort sort);

/// The first word of `sort` in [from, until), else `until`.
std::size_t next(const Words& words, std::size_t from, std::size_t until, Sort sort);

/// Whether the word names a crime of the case: an attack, a theft, a leak.
bool is_crime(const Word& word);

/// Tells most words that are not of a set at a glance: a Bloom filter of four words of a machine,
/// with one bit in each for a word of the set. Of other words it lets pass one in 2,000 beside ten
/// words, one in 20 beside forty. No index of it hangs on the word asked for, so that the filter of
/// a literal lies in the instructions.
struct WordFilter {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint64_t third = 0;
    std::uint64_t fourth = 0;

    /// `word` must not be empty, here and below.
    constexpr void add(std::string_view word) noexcept {
        const auto hash = hash_of_letters(word);
        first |= bit(hash >> 58U);
        second |= bit(hash >> 52U);
        third |= bit(hash >> 46U);
        fourth |= bit(hash >> 40U);
    }

    [[nodiscard]] constexpr bool may_hold(std::string_view word) const noexcept {
        return may_hold_hash(hash_of_letters(word));
    }

    [[nodiscard]] constexpr bool may_hold_hash(std::uint64_t hash) const noexcept {
        return (first & bit(hash >> 58U)) != 0 && (second & bit(hash >> 52U)) != 0 &&
               (third & bit(hash >> 46U)) != 0 && (fourth & bit(hash >> 40U)) != 0;
    }

    static constexpr std::uint64_t bit(std::uint64_t number) noexcept {
        return std::uint64_t{1} << (number & 63U);
    }
};

/// Tells most sets apart that have no word in common: one bit of 512 for a word of a set.
struct WideFilter {
    std::array<std::uint64_t, 8> bits = {};

    /// `word` must not be empty.
    constexpr void add(std::string_view word) noexcept { add_hash(hash_of_letters(word)); }

    constexpr void add_hash(std::uint64_t hash) noexcept {
        const auto number = hash >> 55U;
        bits[number / 64] |= WordFilter::bit(number);
    }

    /// False for most sets that have no word in common with this one.
    [[nodiscard]] constexpr bool may_meet(const WideFilter& other) const noexcept {
        std::uint64_t both = 0;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            both |= bits[i] & other.bits[i];
        }
        return both != 0;
    }
};

/// Words parted by blanks and their filters. A literal is looked through by the compiler; any other
/// list must live as long as the program too.
struct WordList {
    std::string_view words = {};
    WordFilter filter = {};
    WideFilter wide = {};

    template <std::size_t size>
    consteval WordList(const char (&literal)[size]) // NOLINT: reads as a list of words
        : words(literal, size - 1) {
        for (std::size_t begin = 0; begin < words.size();) {
            const auto end = std::min(words.find(' ', begin), words.size());
            if (end > begin) {
                filter.add(words.substr(begin, end - begin));
                wide.add(words.substr(begin, end - begin));
            }
            begin = end + 1;
        }
    }
};

/// The same for lists of more words than a `WordFilter` tells apart: one bit of 4,096 for a word.
struct LongWordList {
    std::string_view words = {};
    std::array<std::uint64_t, 64> bits = {};

    template <std::size_t size>
    consteval explicit LongWordList(const char (&literal)[size]) // NOLINT: a list of words
        : words(literal, size - 1) {
        for (std::size_t begin = 0; begin < words.size();) {
            const auto end = std::min(words.find(' ', begin), words.size());
            if (end > begin) {
                const auto number = hash_of_letters(words.substr(begin, end - begin)) >> 52U;
                bits[number / 64] |= WordFilter::bit(number);
            }
            begin = end + 1;
        }
    }

    /// `word` must not be empty.
    [[nodiscard]] constexpr bool may_hold(std::string_view word) const noexcept {
        return may_hold_hash(hash_of_letters(word));
    }

    [[nodiscard]] constexpr bool may_hold_hash(std::uint64_t hash) const noexcept {
        const auto number = hash >> 52U;
        return (bits[number / 64] & WordFilter::bit(number)) != 0;
    }
};

/// Whether the word is one of a list, which is taken apart once a thread and known again by its
/// address.
bool is_listed(std::string_view word, std::string_view list);

/// Whether the word is one of those in `list`.
inline bool among(std::string_view word, const WordList& list) {
    return !word.empty() && list.filter.may_hold(word) && is_listed(word, list.words);
}

inline bool among(std::string_view word, const LongWordList& list) {
    return !word.empty() && list.may_hold(word) && is_listed(word, list.words);
}

inline bool among(const LowText& word, const WordList& list) {
    return list.filter.may_hold_hash(word.hash()) && is_listed(word, list.words);
}

inline bool among(const LowText& word, const LongWordList& list) {
    return list.may_hold_hash(word.hash()) && is_listed(word, list.words);
}

} // namespace detail

} // namespace ample::cite
