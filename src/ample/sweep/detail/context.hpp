// What stands around a value and says that it is something else.
//
//     Product version 1.2.3.4    a version, no address (detail/version_place.hpp)
//     ./update.sh  C:\run.com    a file, not a host under .sh or .com
//     filename=update.sh         likewise
//     X-Powered-By: ASP.NET      a product
//     https://update.sh/  \\update.sh\share  tcp/evil.com     hosts all the same

#pragma once

#include <ample/sweep/indicator.hpp>

#include <cstddef>
#include <string_view>

namespace ample::sweep::detail {

/// Whether the value at [begin, end) of `text` stands there as what `type` says. Looks at no more
/// than a few hundred bytes around it.
bool stands_as(Type type, std::string_view text, std::size_t begin, std::size_t end) noexcept;

/// Whether a name has an ending that is a top-level domain and, more often, that of a file: "sh",
/// "zip".
bool may_be_file(std::string_view name) noexcept;

} // namespace ample::sweep::detail
