// Where four numbers are a version and no address.
//
//     Product version 1.2.3.4     <Version>1.2.3.4     バージョン：1.2.3.4
//     "Mozilla/5.0 … Edge/1.2.3.4"                     in a user agent
//     OpenSSL 1.2.3.4   nginx/1.2.3.4                  behind a product's name
//     Apache/2.4.1 Name/1.2.3.4                        in a list of products
//     name==1.2.3.4   name:amd64 1.2.3.4               of a package
//     C:\Program Files\Product\1.2.3.4\x.exe           a folder among those of programs
//     \\1.2.3.4\share   ip.src==1.2.3.4               addresses all the same

#pragma once

#include <cstddef>
#include <string_view>

namespace ample::sweep::detail {

/// Whether the four numbers at [begin, end) of `text` are a version. Looks at no more than a few
/// hundred bytes before them.
bool is_version(std::string_view text, std::size_t begin, std::size_t end) noexcept;

} // namespace ample::sweep::detail
