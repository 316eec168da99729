// What the pronouns of a clause stand for: the last person, thing or group the report spoke of.
//
//     A clerk was arrested on Monday. He sold the keys, police said.     he: "A clerk"
//     "We patched in a week," said Ann Berg of Acme.                     we: Acme
//     Acme said it had been attacked.                                    it: Acme
//
// Inside somebody's words *he* is the speaker, unless he speaks for an office, which seldom tells
// of itself; *it* and *we* are the speaker's office. Nothing is said where nobody fits.

#pragma once

#include <ample/cite/claims.hpp>

#include <string>
#include <string_view>

namespace ample::cite::detail {

/// Follows one report from sentence to sentence.
class Antecedents {
public:
    explicit Antecedents(const Article& article) : article_(article) {}

    /// Gives the pronouns of a claim, whose frame and chain are read, what they stand for.
    void resolve(Claim& claim) const;

    /// Remembers whom a claim and its sentence speak of, for the claims that follow.
    void note(const Claim& claim);

private:
    [[nodiscard]] std::string meaning(const Claim& claim, std::string_view pronoun) const;
    void note_subject(const Words& words, Phrase phrase);

    const Article& article_;
    std::string person_ = {};
    std::string earlier_ = {}; ///< the person told of before him
    std::string thing_ = {};
    std::string group_ = {};
    std::string said_ = {};   ///< the clause of the last claim: what "this" denies
    std::size_t said_in_ = 0; ///< its sentence
};

} // namespace ample::cite::detail
