// Posts and ranks: to whom somebody belongs by what he is called.

#pragma once

#include <ample/cite/words.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ample::cite::detail {

/// Whether a word of the phrase is of the sort, and which one first; the phrase's end when none.
bool holds(const Words& words, Phrase phrase, Sort sort);
std::size_t find_sort(const Words& words, Phrase phrase, Sort sort);

/// Ranks that only a police force has, "a senior officer"; not "chief technology officer".
bool is_policeman(const Words& words, Phrase phrase);

/// Who prosecutes, by whatever name: "the Justice Department", "Acting U.S. Attorney Ann Berg".
bool is_prosecution(const Words& words, Phrase phrase);

/// "Health Secretary Ann Berg", "the Secretary of State": a minister by another name.
bool is_secretary_of_state(const Words& words, Phrase phrase);

/// "the president of the union", "a minister": a head of government, or of something else.
bool is_of_government(const Words& words, Phrase phrase);

/// "Minister for Digital Affairs | Anna Berg": the name behind what a minister is of; else empty.
Phrase name_behind_portfolio(const Words& words, Phrase phrase);

/// Where the minister begins whose fields are a list, "Minister for Ports, Shipping and | Waterways
/// Ann Berg", of which a phrase begins at `begin` behind the last comma; else `begin`.
std::size_t minister_before(const Words& words, std::size_t begin);

/// Where a phrase ends without the marks at its end.
std::size_t before_marks(const Words& words, Phrase phrase);

/// Whether the phrase is two to four words of a name and nothing else.
bool names_end(const Words& words, Phrase phrase);

/// "Mr", "Dame": before a name, and no part of it.
bool is_title(const Word& word);

/// "Former FBI director Ann Berg": he speaks for nobody now.
bool is_former(const Words& words, Phrase phrase);

/// "ambassador", "consul": who speaks for an embassy without its being named.
bool is_envoy(const Words& words, Phrase phrase);

/// Whoever leads or speaks for a firm, where the phrase does not say which.
bool is_post_of_firm(const Words& words, Phrase phrase);

/// The place a police force is known by, "tokyo", or its country; "national" and the like are none.
/// `person` are the words of its speaker's name.
std::string place_of_force(const Words& words, Phrase phrase, Phrase person);

/// "foreign ministry" for "Ministry of Foreign Affairs" and "Foreign Ministry" of `country`; the
/// noun alone for "the ministry".
std::string ministry_of(const Words& words, Phrase phrase, std::string_view country);

/// The noun of a paper that speaks: "a report by Acme", "the indictment".
std::optional<std::size_t> paper_in(const Words& words, Phrase phrase);

/// "investigation firm Acme" of a phrase: who investigates for money, no police. Empty for none.
Phrase inquiry_firm_in(const Words& words, Phrase phrase);

/// The capitals of a phrase, in lower case: the name of its organisation without what it is and
/// where.
std::string names_of_office(const Words& words, Phrase phrase);

/// "the press briefing", "the news conference": no medium.
bool is_press_occasion(const Words& words, Phrase phrase);

/// Whether somebody speaks for a ministry, a force, a court or a state.
bool is_of_public_office(const Words& words, Phrase phrase);

/// Behind the role and its field: "Commissioner (Ports) Ann Berg".
std::size_t behind_field(const Words& words, Phrase phrase, std::size_t role);

/// The organisation that somebody with the post at `role` speaks for: "norsat" of "a Norsat
/// spokesman", "spokesman for Norsat". `person` is his name. Empty when the phrase tells none.
std::string spoken_for(const Words& words, Phrase phrase, std::size_t role, Phrase person);

/// The capitals of a medium whose noun stands at `noun`: "the Postimees newspaper", "broadcaster
/// NHK"; empty for none.
Phrase name_of_medium(const Words& words, Phrase phrase, std::size_t noun);

/// The word of a public post that its office bears too: "commission" of "Commissioner Ann Berg".
std::string_view stem_of_post(std::string_view low_name);

/// "one of them", "two of the officials", "the other": of people told of before.
bool is_one_of(const Words& words, Phrase phrase);

/// The "of" of "Jan Maes of security firm Acme": a person beside his firm.
std::optional<std::size_t> person_of(const Words& words, Phrase phrase);

/// Where the author of a paper at `paper` begins: "a report by X", "an audit conducted by X".
std::optional<std::size_t> author_of(const Words& words, Phrase phrase, std::size_t paper);

/// Whether a paper is a trace that things leave, "gateway logs", and nobody's word.
bool is_trace(std::string_view name);

/// "who asked not to be named", "on condition of anonymity", "close to the inquiry", behind or in
/// the phrase.
bool is_unnamed(const Words& words, Phrase phrase);

/// "ltd", "gmbh": the form of a firm behind its name, in lower case.
bool is_legal_form(std::string_view low);

/// "by", "from": its author follows.
bool opens_author(const Word& word);

/// A country of no table, by its form before an office: "Ruritania's minister", "Ruritanian".
/// `role` is the last role word.
std::string unlisted_country(const Words& words, Phrase phrase, std::size_t role);

} // namespace ample::cite::detail
