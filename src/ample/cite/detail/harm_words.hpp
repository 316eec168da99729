// Words for harm, and whom it spared.

#pragma once

#include <ample/cite/frames.hpp>
#include <ample/cite/words.hpp>

#include <cstddef>

namespace ample::cite::detail {

/// Whether a word in [from, until) is one for damage, a leak, a theft; "stolen charts" is none.
bool names_harm(const Words& words, std::size_t from, std::size_t until);

/// Whether the verb in [from, end), a stretch with a negation, tells whom harm did not reach: "were
/// not affected", "no firm was hit".
bool is_spared(const Words& words, std::size_t from, std::size_t end);

/// Where what the negation at `at` denies ends: before the sentence's own verb in "Firms that had
/// not updated | were hit"; else `end`.
std::size_t end_of_denied(const Words& words, std::size_t at, std::size_t end);

/// What was not done or found, of the negation at `at` in a stretch that ends at `end`: behind "no
/// evidence that" the clause, else the noun up to its verb; the noun before "was not touched".
Phrase harm_named(const Words& words, std::size_t at, std::size_t end, bool quantity);

/// "left" of "no file has left our network"; else `end`.
std::size_t left_network(const Words& words, std::size_t from, std::size_t end);

/// Whether a phrase names a machine, a network or whose it is.
bool names_system(const Words& words, Phrase phrase);

/// Whether a word is one for what harm is known by: evidence, a sign.
bool names_sign(const Word& word);

/// Whether a phrase names who breaks in: a group, "the intruders".
bool names_intruder(const Words& words, Phrase phrase);

} // namespace ample::cite::detail
