// Persons by the nouns that stand beside their names: no list has all posts and trades.

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// A noun for one who does something, in lower case, by its form: "owner", "flatmate"; no firm.
bool is_person_noun(const Word& word);

/// "the firm's managing partner", "a mechanic at the yard": an apposition that makes a person.
bool is_somebody(const Words& words, Phrase phrase);

/// "a partner in the firm", "the plumber": somebody by his trade, which no office speaks through.
bool is_one_of_trade(const Words& words, Phrase phrase);

/// "the bank's", "of the bank": whether a phrase says whose the post in it is.
bool tells_whose(const Words& words, Phrase phrase);

/// "Berg" of "Mr. Berg": the one name behind a title; empty for others.
Phrase surname_behind_title(const Words& words, Phrase phrase);

/// "its research lead Jan Maes", "bakery owner Ann Berg": the name behind a post of no list.
Phrase name_behind_post(const Words& words, Phrase phrase);

/// "nurse Ida Bruni", "Ida Bruni, of Tolford": the name of a person behind the noun of a trade or
/// in front of a place; empty where neither stands.
Phrase named_person_in(const Words& words, Phrase phrase);

/// "In a letter to the court, nurse Ida Bruni, of Tolford,": the trade, the name and the place in
/// front of the comma that closes them; empty where they do not stand.
Phrase trade_name_before(const Words& words, std::size_t comma);

} // namespace ample::cite::detail
