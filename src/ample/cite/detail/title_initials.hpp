// People called by the initials of their post.
//
//     Roads Cabinet Secretary Peter Wekesa said ... The CS said          Peter Wekesa
//
// Pure.

#pragma once

#include <ample/cite/party.hpp>

#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// The one of `people` whose post, in front of the name, ends with words of these initials; null
/// for none, for several, for prosecutors, whose initials are their office's, and for what are no
/// initials. Lives as long as `people`.
const Party* bearer_of_title(const std::vector<Party>& people, std::string_view initials);

} // namespace ample::cite::detail
