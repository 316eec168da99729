// Intruders whom a Japanese noun phrase gives a land, beside what its clause tells.
//
//     同社は|中国とつながりのあるハッカー集団|に侵入された      two claims: whose they are, and
//     what |北朝鮮のハッカー集団「カッパー・レン」|が盗んだ          they did

#pragma once

#include <ample/cite/japanese.hpp>

#include <string_view>
#include <vector>

namespace ample::cite::detail::japanese {

/// Adds a claim `attributed` for each such phrase, of whoever holds the claim it stands in. Linear.
void add_sponsored(std::string_view text, std::vector<JapaneseClaim>& claims);

} // namespace ample::cite::detail::japanese
