// To whom somebody belongs who is named without his office, by what his report says elsewhere.
//
//     Witness: Ann Berg, Chief Executive, Ports Board     Ann Berg speaks for the Ports Board
//     Jan Maes KC, opening the case for the Crown         Jan Maes speaks for the prosecution
//     市教委, 教育長                                        the board of education that is named
//     機構                                                 the one 機構 of the report
//
// Pure; linear in the report.

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/detail/root_names.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite::detail {

/// People of the lines that list a name, a post and a body: the person and the body, in lower case.
std::vector<std::pair<std::string, std::string>> listed_posts(const Article& article);

/// The people who speak for the prosecution: "Jan Maes, prosecuting", "KC, for the Crown".
std::set<std::string> prosecuting_counsel(const Article& article);

/// The one of `states` that a report names, by its name, its people or its sound in Japanese; empty
/// for none or several.
std::string only_state_named(const Article& article, const Counts& states);

/// Who put a report out, as a speaker of his own words; of no standing where it does not tell.
Party publishing_party(const Article& article);

/// Whether a speaker is the European Union, which is no state: "the EU's top diplomat", "the bloc"
/// of a report that names it and no other.
bool is_of_union(const Article& article, const Party& party);

/// Whether a report tells of a state as of a foe: "Thai government-backed intruders", "a
/// state-sponsored (Thai) group"; of any, where `state` is empty. Its own ministers a paper calls
/// by their office alone.
bool is_told_as_foe(const Article& article, const std::string& state);

/// Whether an office is named with a state that is not this one: no minister of it sits there.
bool is_abroad(const std::string& office, const std::string& state);

/// "lakeside harbour service" for "harbour service": the capitals of a report that end so; empty
/// where none do.
std::string name_ending_so(const Article& article, const std::string& nouns);

/// "interior ministry" of "Interior Minister Ann Berg", "deputy defence minister"; empty for
/// others.
std::string ministry_of_minister(const Party& party);

/// Makes "his ministry", in lower case, the one of the minister told of before; false where it is
/// another office or nobody's.
bool take_ministry_of(const Party& minister, const std::string& called, Party& party);

/// Whether a speaker is a minister of no named office: "the deputy minister", "Minister Ann Berg".
bool is_minister_alone(const Party& party);

/// A Japanese short name in full, as the text has it: "市教委" and "三輪教育長" are its 教育委員会,
/// "機構" its one 機構; the name itself where none or several may be meant.
std::string japanese_office(std::string_view text, const std::string& name);

} // namespace ample::cite::detail
