// Courts by their names, and what they do themselves.
//
//     "The Lakeside District Court jailed her."       its own act, whoever's report tells it
//     "The court found that", "Judge Ann Berg ruled"   of the one court that the report names
//     湖岸地裁は…を言い渡した                             likewise
//
// Pure; linear in the report.

#pragma once

#include <ample/cite/claims.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ample::cite::detail {

/// The court that a report is about, as it writes it: the one its sentences name most, by a name of
/// more than the noun; a supreme court only where no other is named. Empty for none.
std::string court_named(const Article& article);

/// The one court among those that the reports of a case are about, by its name in Latin letters;
/// empty for none or several.
std::string only_court(const std::vector<std::string>& courts);

/// Whether a Japanese name, "選挙裁判所", is that of no court of Japan.
bool is_court_abroad(const std::string& name);

/// The name in a phrase, "Lakeside District Court" of "a judge of the Lakeside District Court";
/// empty where the noun stands alone.
std::string court_in(const std::string& phrase);

/// "the judgment", 判決要旨: the court's own words, whoever is named with it.
bool is_paper_of_court(const std::string& name);

/// The court whose own act a claim tells on nobody's word but its report's: a sentence, an
/// acquittal, bail, by a court or in the passive.
std::optional<Party> acting_court(const Article& article, const Claim& claim);

/// "The court said" of a report that hears one court by its country: that court.
void join_courts(std::vector<Claim>& claims);

} // namespace ample::cite::detail
