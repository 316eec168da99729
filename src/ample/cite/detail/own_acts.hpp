// Deeds that an office does itself: known from it, whoever's report tells them.
//
//     Dutch police seized the servers.          the Dutch police, in a release of prosecutors too
//     The Data Office is investigating.         the Data Office
//     A man was arrested on Monday.             nobody is named: whoever tells it

#pragma once

#include <ample/cite/claims.hpp>

#include <optional>

namespace ample::cite::detail {

/// The office whose own act an English claim tells on nobody's word but its report's.
std::optional<Party> acting_office(const Article& article, const Claim& claim);

/// "All three are charged with fraud", told by nobody: the only prosecution that the report has as
/// a source brings charges, the only police refers.
void share_deeds(const std::vector<Article>& articles, std::vector<Claim>& claims);

/// "Police arrested a man, they said. They did not name him.": what an office keeps to itself,
/// told by nobody, has the root of what it said right before.
void keep_silent(const std::vector<Article>& articles, std::vector<Claim>& claims);

} // namespace ample::cite::detail
