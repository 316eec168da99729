// What reports say: facts with their wording in two languages, and the reports that first told
// them.
//
//     fact ──▶ sentence (a wording) ──▶ story (title, sentences) ──▶ report (a story in an outlet's
//     manner)
//
// A fact has a root (who knows it of his own), the chain of speakers to it, and the words of
// certainty. Some facts can't stand beside another; which, and of what kind the contradiction is,
// is part of the fact.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sim::press_room {

struct Fact {
    std::string_view key;
    std::string_view predicate;
    std::string_view polarity;
    std::string_view root;    ///< one of seven
    std::string_view speaker; ///< between outlet and root; empty: the root speaks
    std::string_view certainty;
    std::string_view english;
    std::string_view japanese;
    std::string_view drifted;       ///< the same, told more surely than it was said; may be empty
    std::string_view contradicts;   ///< key of the fact it can't stand beside
    std::string_view contradiction; ///< kind of the contradiction
};

std::span<const Fact> facts() noexcept;

/// The place of a fact in facts().
std::size_t fact_of(std::string_view key) noexcept;

/// A report as first written.
struct Draft {
    std::string_view outlet;
    std::string_view agency; ///< whose text it is; empty: its own
    std::string_view language;
    std::string_view title;
    std::string_view japanese_title;
    int days; ///< after 2021-04-20
    std::vector<std::string_view> facts;
};

const std::vector<Draft>& drafts();

} // namespace ample::sim::press_room
