// In whose words a whole report stands: a minister's answer to a question of parliament, a speech,
// a statement of one person, put out by his house.
//
//     Answer to written question 1187 answered by Minister for Justice Hedda Berg
//     Remarks by Defence Secretary Jan Maes at the harbour forum
//     Written testimony of Ida Moe, Director of the Harbour Office

#pragma once

#include <ample/cite/claims.hpp>

#include <optional>

namespace ample::cite::detail {

/// Who speaks, from the lines above the text; nothing where they name no person with a post, or the
/// text does not say "I", "my" or "me" three times outside quotations. English; linear.
std::optional<Party> voice_of(const Article& article);

} // namespace ample::cite::detail
