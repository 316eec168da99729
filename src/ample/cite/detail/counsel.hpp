// Whom a lawyer speaks for.
//
//     "His lawyer, Marte Lie, said"         of whoever was accused last
//     "a lawyer for Ann Berg"               Ann Berg
//     "the Bergs' lawyer", "the defence"
//
// A lawyer's words are his client's case: two lawyers of one client are one source.

#pragma once

#include <ample/cite/words.hpp>

#include <string>
#include <string_view>

namespace ample::cite::detail {

/// Whether the phrase names a lawyer of a party, no prosecutor and no "U.S. attorney".
bool is_counsel(const Words& words, Phrase phrase);

/// For whom somebody stands in court by what is said of him between commas, the first at `comma`:
/// "Ann Berg KC, opening the case for the Crown, said", "Jan Maes, defending, told the jury".
enum class Brief { none, prosecution, defence };
Brief brief_behind(const Words& words, std::size_t comma);

/// The client of "Jan Maes, who represents Berg, said", the first comma at `comma`; else empty.
Phrase client_behind(const Words& words, std::size_t comma);

/// Whether the phrase leaves the client to be found: "his lawyer", "the defence".
bool leaves_client(const Words& words, Phrase phrase);

/// The client that the phrase names, in its words; empty when it names none.
Phrase client_of(const Words& words, Phrase phrase);

/// Whom the sentence tells as arrested, charged, accused, tried: "police arrested X", "X was
/// charged". The last one; empty when there is none.
Phrase accused_in(const Words& words);

/// The name of "his client, identified by the court as Wim B.": what the lawyer's client is called.
Phrase client_named(const Words& words);

/// One key for a client however he is called: the last word of his name, without an article.
std::string key_of_client(std::string_view client);

} // namespace ample::cite::detail
