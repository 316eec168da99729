// Whom a clause speaks of, and whether two clauses can mean one person.
//
//     "the student", "a man"     nouns: student; man, which fits any other noun
//     "he", "her client"         he, she
//     "Mr. Holt"                 names: holt
//
// Pure and linear in the phrase.

#pragma once

#include <ample/cite/detail/story_names.hpp>
#include <ample/cite/words.hpp>

namespace ample::cite::detail {

struct Person {
    Names nouns = {};
    Names names = {};
    bool he = false;
    bool she = false;

    /// Whether anything tells whom; a pronoun does.
    [[nodiscard]] bool is_told() const noexcept {
        return !nouns.empty() || !names.empty() || he || she;
    }
};

Person person_in(const Words& words, Phrase phrase);

/// By the first noun of a list, in English.
Person person_in_japanese(std::string_view text);

/// Whether nothing keeps both from being one: not where both have names and none in common, one is
/// a woman and the other a man, or one is called an engineer and the other a student.
bool may_be_one_person(const Person& a, const Person& b);

} // namespace ample::cite::detail
