// Who stands outermost in the chain of every claim of a report: its outlet, and the agency whose
// text it prints.

#pragma once

#include <ample/cite/claims.hpp>

#include <cstddef>
#include <vector>

namespace ample::cite::detail {

/// Takes the publisher from what the document says of itself, if it does.
void find_publisher(const read::Document& document, Article& article);

/// The outlet and the agency whose text it prints from this block on; never empty.
std::vector<Party> outer_chain(const Article& article, std::size_t block);

/// "told the Standard", in the Standard itself: nobody else's text, whatever the page credits.
bool is_told_to_outlet(const Article& article, const Words& words);

/// Whether the last speaker is only the channel: nobody who could know has been named.
bool only_channel(const std::vector<Party>& chain);

/// The verb of "In our notice of 3 May we said that": what stands behind it is the outlet's earlier
/// word, not what it says now. The number of words where there is none.
std::size_t earlier_word(const Words& words);

/// "Larkspur assesses" in Larkspur's own report, "The court finds" in the court's.
bool is_outlet(const Article& article, const Party& party);

} // namespace ample::cite::detail
