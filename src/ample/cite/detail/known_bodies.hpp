// Bodies that the world calls by one name and that belong to one state: "the Kremlin", "FBI
// Director Ann Berg", "Scotland Yard". A report names them without their country.

#pragma once

#include <ample/cite/party.hpp>

#include <string_view>

namespace ample::cite::detail {

struct KnownBody {
    std::string_view name; ///< in lower case, one to four words
    Standing standing;
    std::string_view country;      ///< in lower case, as `country_of` has it
    std::string_view organisation; ///< of a ministry; empty for others
    std::string_view place;        ///< of a police force; empty for others
};

/// The body that the words of a phrase name by capitals, null when none. The table is of the
/// program; linear in the phrase.
const KnownBody* known_body_in(const Words& words, Phrase phrase);

/// Gives a party that body's office, unless its phrase names another country; false where none is
/// named.
bool take_known_body(const Words& words, Phrase phrase, Party& party);

/// Makes a paper that of its author: "a report by Kestrel" of the firm, where one plain name tells
/// no more than that.
void belongs_to(const Party& author, Party& paper);

/// The state that a news agency is of by law or habit: who speaks through it without a country is
/// its own. Empty for others.
std::string_view country_of_agency(std::string_view organisation);

/// The country of a capital, a large city or a state of the United States, in lower case; empty
/// where it is not known. Towns elsewhere that are called as such a state are left aside.
std::string_view land_of_place(std::string_view low);

/// The state whose press writes of a post or department so without its name: "Home Secretary",
/// "Justice Department". For where nothing else tells; empty for others.
std::string_view country_of_post(std::string_view name);

} // namespace ample::cite::detail
