// Who answers at a press conference, by the lines above its transcript.
//
//     Ministry of Foreign Affairs of Ruritania
//     Spokesperson Ann Berg's Regular Press Conference
//     …
//     Berg: We know nothing of it.                      she speaks for the ministry

#pragma once

#include <ample/cite/claims.hpp>

namespace ample::cite::detail {

/// Lets `cast` know the person whose conference the lines above the text announce as one who speaks
/// for the office that publishes it. Does nothing where they tell no person or no public office.
void introduce_host(const Article& article, Cast& cast);

} // namespace ample::cite::detail
